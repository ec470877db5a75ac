/** Why an introduction ended without an agreement. None ends without a reason; each has its sentence in libs/messages. */
import { accept, refuse, type Result } from '../result.ts';

/** Why an organisation does not want a partner: said of a proposal, or in answer to being asked. */
export const DISMISSAL_REASONS = [
  'NO_TIME',
  'THEME_DOES_NOT_FIT',
  'FORM_DOES_NOT_FIT',
  'WRONG_KIND',
  'WRONG_SIZE',
  'TOO_FAR',
  'NO_COMMON_LANGUAGE',
  'NO_MONEY',
  'DEADLINE_TOO_SOON',
  'HAS_PARTNER',
  'KNOWN_ALREADY',
  'OTHER_WITH_NOTE',
] as const;
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

/** Why nothing came of talks; FELL_SILENT: the other side does not answer any more. */
export const CAME_TO_NOTHING_REASONS = [
  'FELL_SILENT',
  'PLANS_CHANGED',
  'APPLICATION_REFUSED',
  'NO_TIME',
  'THEME_DOES_NOT_FIT',
  'FORM_DOES_NOT_FIT',
  'NO_COMMON_LANGUAGE',
  'NO_MONEY',
  'DEADLINE_TOO_SOON',
  'HAS_PARTNER',
  'OTHER_WITH_NOTE',
] as const;
export type CameToNothingReason = (typeof CAME_TO_NOTHING_REASONS)[number];

/** Why whoever started an introduction takes it back before the two have met. */
export const WITHDRAWAL_REASONS = ['PLANS_CHANGED', 'HAS_PARTNER', 'MISTAKE', 'OTHER_WITH_NOTE'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** Why Mosty takes it back: a side left, or the two became partners or blocked each other while the ask waited. */
export const SYSTEM_WITHDRAWAL_REASONS = ['ORGANISATION_LEFT', 'NO_LONGER_POSSIBLE'] as const;
export type SystemWithdrawalReason = (typeof SYSTEM_WITHDRAWAL_REASONS)[number];

/** NEVER_ASKED: a forgotten draft. NO_PLACE: it waited too long. NO_OUTCOME: introduced, and nobody told what came of it. */
export const EXPIRY_REASONS = ['NO_ANSWER', 'NEVER_ASKED', 'NO_PLACE', 'NO_OUTCOME'] as const;
export type ExpiryReason = (typeof EXPIRY_REASONS)[number];

export type ClosingReason =
  DismissalReason | CameToNothingReason | WithdrawalReason | SystemWithdrawalReason | ExpiryReason;

/** All of them, each once: what needs a sentence and what the database accepts. */
export const CLOSING_REASONS: readonly ClosingReason[] = [
  ...new Set<ClosingReason>([
    ...DISMISSAL_REASONS,
    ...CAME_TO_NOTHING_REASONS,
    ...WITHDRAWAL_REASONS,
    ...SYSTEM_WITHDRAWAL_REASONS,
    ...EXPIRY_REASONS,
  ]),
];

export const MAX_NOTE_LENGTH = 500;

/** A reason as it is given: the code, and words where the code says nothing. */
export interface GivenReason<Code extends string> {
  readonly code: Code;
  readonly note: string | null;
}

/** The reason with its note trimmed, or what is wrong with it; `allowed` are those that fit here. */
export function readReason<Code extends string>(
  { code, note }: GivenReason<Code>,
  allowed: readonly string[],
): Result<GivenReason<Code>> {
  if (!allowed.includes(code)) return refuse('UNKNOWN_VALUE', { field: 'reason', value: code });
  const words = readNote(note, code === 'OTHER_WITH_NOTE');
  return words.ok ? accept({ code, note: words.value }) : words;
}

/** A note trimmed; null for an empty one. */
export function readNote(note: string | null, isNeeded: boolean): Result<string | null> {
  const words = note?.trim() ?? '';
  if (words === '' && isNeeded) return refuse('REQUIRED', { field: 'note' });
  if (words.length > MAX_NOTE_LENGTH) {
    return refuse('TOO_LONG', { field: 'note', max: MAX_NOTE_LENGTH, length: words.length });
  }
  return accept(words === '' ? null : words);
}
