import { type ErrorCode, type ErrorParams } from '@mosty/domain/errors';
import { type Refusal, type Result } from '@mosty/domain/result';

/** An expected refusal on its way to the user: a code and the facts for its sentence, never a sentence. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly params: ErrorParams[Code];

  constructor(code: Code, params: ErrorParams[Code]) {
    super(code);
    this.code = code;
    this.params = params;
  }

  static of(refusal: Refusal): AppError {
    return new AppError(refusal.code, refusal.params);
  }
}

/** The value of an accepted result; throws the refusal otherwise. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw AppError.of(result.error);
  return result.value;
}
