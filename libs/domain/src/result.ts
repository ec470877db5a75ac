import { type ErrorCode, type ErrorParams } from './errors.ts';

/** The outcome of a rule: a value, or an expected refusal that the user is told in her language. */
export type Result<Value, Code extends ErrorCode = ErrorCode> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Refusal<Code> };

/** A refusal names its code and the facts that its sentence needs. The sentence lives in libs/messages. */
export type Refusal<Code extends ErrorCode = ErrorCode> = {
  [C in Code]: { readonly code: C; readonly params: ErrorParams[C] };
}[Code];

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends ErrorCode>(code: Code, params: ErrorParams[Code]): Result<never, Code> {
  return { ok: false, error: { code, params } as Refusal<Code> };
}
