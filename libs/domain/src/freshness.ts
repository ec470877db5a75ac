/**
 * How long what an organisation says of itself counts: fresh for a year after it was confirmed, then due and asked about,
 * and stale thirty days later, when it leaves matching and is greyed in lists until somebody confirms it.
 */
export const FRESHNESSES = ['FRESH', 'DUE', 'STALE'] as const;
export type Freshness = (typeof FRESHNESSES)[number];

/** From this age on its coordinators are asked. */
export const FRESH_DAYS = 365;
/** So long after the first mail they are asked again, once. */
export const REMIND_AFTER_DAYS = 14;
/** From this age on it is stale: twelve months and thirty days. */
export const STALE_DAYS = FRESH_DAYS + 30;
/** How long the link in the mails works: longer than the answer is needed, for mails are read late. */
export const CONFIRMATION_LINK_DAYS = 60;

const DAY_MS = 86_400_000;

export interface Confirmable {
  readonly status: 'STUB' | 'ACTIVE' | 'ARCHIVED';
  readonly lastConfirmedAt: Date | null;
  /** Since when the profile has been there. */
  readonly createdAt: Date;
}

export interface FreshnessDates {
  readonly freshness: Freshness;
  /** When the profile was last known to be right: confirmed, or never confirmed but written. */
  readonly since: Date;
  readonly dueOn: Date;
  readonly staleOn: Date;
}

/** Null for what nobody of the organisation has said: a stub shows what a register says, and an archived one says nothing. */
export function freshnessOf({ status, lastConfirmedAt, createdAt }: Confirmable, now: Date): FreshnessDates | null {
  if (status !== 'ACTIVE') return null;
  const since = lastConfirmedAt ?? createdAt;
  // Whole days, as matching counts them.
  const day = new Date(Math.floor(since.getTime() / DAY_MS) * DAY_MS);
  const dueOn = daysAfter(day, FRESH_DAYS);
  const staleOn = daysAfter(day, STALE_DAYS);
  return { freshness: now >= staleOn ? 'STALE' : now >= dueOn ? 'DUE' : 'FRESH', since, dueOn, staleOn };
}

export interface AskedFor {
  readonly askedAt: Date;
  readonly remindedAt: Date | null;
}

/** Which mail the coordinators of a profile get now. `asked`: what they were sent since the profile was last confirmed. */
export function mailDueFor(
  { since, dueOn }: FreshnessDates,
  asked: AskedFor | null,
  now: Date,
): 'ASK' | 'REMIND' | null {
  if (now < dueOn) return null;
  if (asked === null || asked.askedAt < since) return 'ASK';
  return asked.remindedAt === null && now >= daysAfter(asked.askedAt, REMIND_AFTER_DAYS) ? 'REMIND' : null;
}

/** Whether a broker may ask by hand: nobody gets two such mails within fourteen days. */
export function maySendAgain(asked: AskedFor | null, now: Date): boolean {
  return asked === null || now >= daysAfter(asked.remindedAt ?? asked.askedAt, REMIND_AFTER_DAYS);
}

export const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY_MS);
