/**
 * What it means that an organisation does not want a partner that was proposed to it: how long the two are kept apart, and
 * what later proposals learn from it. A lesson is small, belongs to that organisation alone and is forgotten.
 */
import { accept, refuse, type Result } from '../result.ts';
import { type CooperationForm, type OrganisationKind } from '../vocabulary.ts';
import { type DismissalReason } from './reasons.ts';

export const LESSONS = [
  'LESS_OF_THEME',
  'LESS_OF_FORM',
  'LESS_OF_KIND',
  'LIKE_SIZE',
  'NEARER',
  'COMMON_LANGUAGE',
  'PREFINANCING',
] as const;
export type Lesson = (typeof LESSONS)[number];

export interface DismissalRule {
  /** Null: until the organisation takes it back. */
  readonly keepsApartDays: number | null;
  readonly teaches: Lesson | null;
  /** Whether the organisation still looks for somebody else: then the next-best proposal comes at once. */
  readonly looksOn: boolean;
}

/** What changes slowly keeps a pair apart for long: a place does not move, a budget is made every year. */
export const DISMISSAL_RULES: Readonly<Record<DismissalReason, DismissalRule>> = {
  NO_TIME: { keepsApartDays: 90, teaches: null, looksOn: false },
  THEME_DOES_NOT_FIT: { keepsApartDays: 365, teaches: 'LESS_OF_THEME', looksOn: true },
  FORM_DOES_NOT_FIT: { keepsApartDays: 365, teaches: 'LESS_OF_FORM', looksOn: true },
  WRONG_KIND: { keepsApartDays: 730, teaches: 'LESS_OF_KIND', looksOn: true },
  WRONG_SIZE: { keepsApartDays: 730, teaches: 'LIKE_SIZE', looksOn: true },
  TOO_FAR: { keepsApartDays: 730, teaches: 'NEARER', looksOn: true },
  NO_COMMON_LANGUAGE: { keepsApartDays: 365, teaches: 'COMMON_LANGUAGE', looksOn: true },
  NO_MONEY: { keepsApartDays: 180, teaches: 'PREFINANCING', looksOn: false },
  DEADLINE_TOO_SOON: { keepsApartDays: 90, teaches: null, looksOn: true },
  HAS_PARTNER: { keepsApartDays: 365, teaches: null, looksOn: false },
  KNOWN_ALREADY: { keepsApartDays: null, teaches: null, looksOn: true },
  OTHER_WITH_NOTE: { keepsApartDays: 180, teaches: null, looksOn: true },
};

/** A lesson is forgotten after a year: needs change. */
export const LESSON_DAYS = 365;
/** What one lesson leaves of the weight of what it is about; and what remains however often it is said. */
export const LESSON_FACTOR = 0.8;
export const LEAST_FACTOR = 0.4;
/** What one lesson adds to the weight of what is missed, and the most that all of them add. */
export const LESSON_BONUS = 0.1;
export const MOST_BONUS = 0.3;

/** For how long a proposal can be put aside without a word. */
export const SNOOZE_DAYS = [7, 30, 90] as const;

const DAY_MS = 86_400_000;
const daysLater = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);

/** Until when the two are not proposed to each other. */
export function keptApartUntil(reason: DismissalReason, at: Date): Date | 'FOR_GOOD' {
  const { keepsApartDays } = DISMISSAL_RULES[reason];
  return keepsApartDays === null ? 'FOR_GOOD' : daysLater(at, keepsApartDays);
}

/** Put aside: the same proposal comes back then, and nothing is learned from it. */
export function snoozedUntil(days: number, at: Date): Result<Date> {
  const isOffered = SNOOZE_DAYS.some((offered) => offered === days);
  return isOffered ? accept(daysLater(at, days)) : refuse('UNKNOWN_VALUE', { field: 'days', value: String(days) });
}

/** A dismissal as it is kept, with what the proposal was like at the time: the other may change. */
export interface Dismissal {
  readonly reason: DismissalReason;
  readonly at: Date;
  /** Themes and forms the proposal was made for. */
  readonly themes: readonly string[];
  readonly forms: readonly CooperationForm[];
  readonly kind: OrganisationKind;
  /** Null where it is not known. */
  readonly km: number | null;
}

/** What later proposals to an organisation take into account; 1 and 0 change nothing. */
export interface Adjustments {
  /** What is left of the weight of a theme, a form, a kind; those that are not named keep all of it. */
  readonly themes: Readonly<Partial<Record<string, number>>>;
  readonly forms: Readonly<Partial<Record<CooperationForm, number>>>;
  readonly kinds: Readonly<Partial<Record<OrganisationKind, number>>>;
  /** What is added to the weight of the part, 0 to MOST_BONUS. */
  readonly size: number;
  readonly place: number;
  readonly commonLanguage: number;
  readonly prefinancing: number;
  /** The shortest distance that was too far; nearer ones are preferred. Null: none. */
  readonly nearerThanKm: number | null;
}

/** All that an organisation has taught so far, and that is not forgotten. The order of the dismissals makes no difference. */
export function adjustmentsFrom(dismissals: readonly Dismissal[], at: Date): Adjustments {
  const counted = dismissals.filter((one) => one.at <= at && at < daysLater(one.at, LESSON_DAYS));
  const teaching = (lesson: Lesson) => counted.filter(({ reason }) => DISMISSAL_RULES[reason].teaches === lesson);
  const bonus = (lesson: Lesson) => Math.min(MOST_BONUS, teaching(lesson).length * LESSON_BONUS);
  const tooFar = teaching('NEARER').flatMap(({ km }) => (km === null ? [] : [km]));
  return {
    themes: factors(teaching('LESS_OF_THEME').map(({ themes }) => themes)),
    forms: factors(teaching('LESS_OF_FORM').map(({ forms }) => forms)),
    kinds: factors(teaching('LESS_OF_KIND').map(({ kind }) => [kind])),
    size: bonus('LIKE_SIZE'),
    place: bonus('NEARER'),
    commonLanguage: bonus('COMMON_LANGUAGE'),
    prefinancing: bonus('PREFINANCING'),
    nearerThanKm: tooFar.length === 0 ? null : Math.min(...tooFar),
  };
}

/** Said of several at once, it says less of each: nobody knows which of the themes was meant. */
function factors<Key extends string>(said: readonly (readonly Key[])[]): Partial<Record<Key, number>> {
  const shares: Partial<Record<Key, number>> = {};
  for (const keys of said) {
    for (const key of new Set(keys)) shares[key] = (shares[key] ?? 0) + 1 / new Set(keys).size;
  }
  const weigh = (share: number) => Math.max(LEAST_FACTOR, LESSON_FACTOR ** share);
  return Object.fromEntries(
    Object.entries<number | undefined>(shares).map(([key, share]) => [key, weigh(share ?? 0)]),
  ) as Partial<Record<Key, number>>;
}
