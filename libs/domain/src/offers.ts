/**
 * Offers and requests: what an organisation posts to find partners, from the draft to its end, and those who are interested
 * in it. Everybody who is interested gets an answer, if need be from Mosty; nobody who offers is flooded with letters.
 */
import { refuse, accept, type Result } from './result.ts';
import { type Country } from './vocabulary.ts';
import { addDays, type CivilDate } from './working-days.ts';

export const OFFER_KINDS = ['OFFER', 'REQUEST'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

export const OFFER_STATES = ['DRAFT', 'PUBLISHED', 'CLOSED', 'EXPIRED'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** Why its owner closed it. */
export const OFFER_CLOSINGS = ['PARTNER_FOUND', 'WITHDRAWN'] as const;
export type OfferClosing = (typeof OFFER_CLOSINGS)[number];

/** WAITING: above the monthly cap of the owner, who has not been told of it yet. */
export const INTEREST_STATES = ['WAITING', 'INTERESTED', 'TALKING', 'PARTNER', 'DECLINED', 'WITHDRAWN'] as const;
export type InterestState = (typeof INTEREST_STATES)[number];
export const INTEREST_END_STATES: readonly InterestState[] = ['PARTNER', 'DECLINED', 'WITHDRAWN'];

/** Why the owner declines an organisation that is interested. */
export const INTEREST_DECLINE_REASONS = [
  'PARTNER_FOUND',
  'THEME_DOES_NOT_FIT',
  'FORM_DOES_NOT_FIT',
  'WRONG_KIND',
  'WRONG_SIZE',
  'TOO_FAR',
  'NO_COMMON_LANGUAGE',
  'NO_MONEY',
  'NO_TIME',
  'PLANS_CHANGED',
  'OTHER_WITH_NOTE',
] as const;
export type InterestDeclineReason = (typeof INTEREST_DECLINE_REASONS)[number];

/** Why Mosty answers in the place of an owner who does not. */
export const SYSTEM_DECLINE_REASONS = [
  'PARTNER_FOUND',
  'OFFER_WITHDRAWN',
  'OFFER_EXPIRED',
  'NO_ANSWER',
  'NO_OUTCOME',
] as const;
export type SystemDeclineReason = (typeof SYSTEM_DECLINE_REASONS)[number];

export const OFFER_LIMITS = { partnersWanted: { min: 1, max: 20 }, deadlineDays: 365 } as const;
/** So long after it expired it can be renewed; later it is written anew. */
export const RENEW_WITHIN_DAYS = 60;

export interface Interest {
  readonly id: string;
  readonly organisationId: string;
  readonly country: Country;
  readonly state: InterestState;
  readonly expressedAt: Date;
  /** When its owner was told: those of the last thirty days count towards the cap. */
  readonly deliveredAt: Date | null;
  readonly nudgedAt: Date | null;
  readonly talkingSince: Date | null;
  readonly endedAt: Date | null;
  readonly declined: {
    readonly by: 'OWNER' | 'SYSTEM';
    readonly reason: InterestDeclineReason | SystemDeclineReason;
    readonly note: string | null;
  } | null;
}

export interface Offer {
  readonly id: string;
  readonly organisationId: string;
  readonly country: Country;
  readonly state: OfferState;
  /** The last day on which it is open; null only for a draft. */
  readonly deadline: CivilDate | null;
  readonly partnersWanted: number;
  readonly renewals: number;
  /** The deadline that its owner has been reminded of. */
  readonly remindedOf: CivilDate | null;
  readonly closedAs: OfferClosing | null;
  readonly endedAt: Date | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** In the order in which they came. */
  readonly interests: readonly Interest[];
}

export function draftOffer(facts: Pick<Offer, 'id' | 'organisationId' | 'country'> & { readonly at: Date }): Offer {
  const { at, ...own } = facts;
  return {
    ...own,
    state: 'DRAFT',
    deadline: null,
    partnersWanted: 1,
    renewals: 0,
    remindedOf: null,
    closedAs: null,
    endedAt: null,
    createdAt: at,
    changedAt: at,
    interests: [],
  };
}

/** A deadline lies between tomorrow and a year from now, in the time of the owner. */
export function readDeadline(deadline: CivilDate, today: CivilDate): Result<CivilDate> {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(deadline) && !Number.isNaN(Date.parse(`${deadline}T00:00:00Z`));
  const isWritten = isDay && addDays(deadline, 0) === deadline;
  if (!isWritten || deadline <= today || deadline > addDays(today, OFFER_LIMITS.deadlineDays)) {
    return refuse('DEADLINE_OUT_OF_RANGE', { field: 'deadline', maxDays: OFFER_LIMITS.deadlineDays });
  }
  return accept(deadline);
}

export function readPartnersWanted(value: number): Result<number> {
  const { min, max } = OFFER_LIMITS.partnersWanted;
  const isAllowed = Number.isInteger(value) && value >= min && value <= max;
  return isAllowed ? accept(value) : refuse('OUT_OF_RANGE', { field: 'partnersWanted', min, max, value });
}

export const hasEnded = ({ state }: Pick<Interest, 'state'>): boolean => INTEREST_END_STATES.includes(state);

export const partnersOf = ({ interests }: Pick<Offer, 'interests'>): number =>
  interests.filter(({ state }) => state === 'PARTNER').length;
