import { type Refusal } from '@mosty/domain/result';
import { type Refusals } from '@mosty/domain/profile-rules';
import { AppError } from './app-error.ts';

/**
 * Several refusals of one form, so that the user sees all at once. The answer carries the first as `code` and `params` and
 * all of them in `extensions.errors`.
 */
export class AppErrors extends AppError {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly [Refusal, ...Refusal[]]) {
    super(refusals[0].code, refusals[0].params);
    this.refusals = refusals;
  }
}

/** Throws what was refused, if anything was. */
export function throwRefusals({ list: [first, ...others] }: Refusals): void {
  if (first) throw new AppErrors([first, ...others]);
}
