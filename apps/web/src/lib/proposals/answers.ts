/** What somebody answers to a proposal, as its form needs it back. */
import type { TypedDeed } from '#lib/introductions/deeds.ts';

export interface TypedAnswer extends TypedDeed {
  readonly partnerId: string;
  readonly answer: 'dismiss' | 'snooze' | 'undo';
}

/** What the page says on top after an answer. */
export interface AnswerDone {
  readonly what: 'dismissed' | 'snoozed' | 'undone';
  readonly name: string;
  readonly partnerId: string;
  readonly slug: string;
  /** A moment; null: until it is taken back. */
  readonly until: string | null;
  /** Later proposals take it into account. */
  readonly teaches: boolean;
}
