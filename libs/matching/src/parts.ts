/**
 * The value of each part for one pair, from numbers alone, so that the plain score and the index reckon with the very same
 * functions. Each is 0 to 1 and the same either way round.
 */
import { type OrganisationKind } from '@mosty/domain/vocabulary';
import {
  ENOUGH_HOURS_PER_MONTH,
  ENOUGH_OWN_CONTRIBUTION_PERCENT,
  BROKER_INTERPRETS_VALUE,
  FEASIBILITY_WEIGHTS,
  FORMS_WEIGHTS,
  FRESH_DAYS,
  FRESHNESS_WEIGHTS,
  isMunicipality,
  kindFit,
  NO_COMMON_LANGUAGE_VALUE,
  SAME_SUBJECT_SIMILARITY,
  SIZE_LOG_RANGE,
  STALE_DAYS,
  UNKNOWN_VALUE,
} from './weights.ts';

export const MS_PER_DAY = 86_400_000;

/** From the similarity of two texts; see SAME_SUBJECT_SIMILARITY. */
export function textLikeness(similarity: number): number {
  return Math.min(1, similarity / SAME_SUBJECT_SIMILARITY);
}

/** What the two would do, and who would pay for it. */
export interface FormsAndProgrammes {
  /** Bits; 0: nobody said. */
  readonly forms: number;
  /** Bits, or UNANSWERED. */
  readonly programmes: number;
}

/** `openProgrammes`: bits of the programmes whose calls are open; without any only the forms count. */
export function formsValue(ours: FormsAndProgrammes, theirs: FormsAndProgrammes, openProgrammes: number): number {
  const forms = formsInCommon(ours.forms, theirs.forms);
  if (openProgrammes === 0) return forms;
  return (
    FORMS_WEIGHTS.forms * forms +
    FORMS_WEIGHTS.programme * programmeInCommon(ours.programmes, theirs.programmes, openProgrammes)
  );
}

/** Bits set in both, of the bits set in each: 2·common ÷ (one + other). */
export function formsInCommon(forms: number, theirForms: number): number {
  if (forms === 0 || theirForms === 0) return UNKNOWN_VALUE.FORMS;
  return (2 * bitCount(forms & theirForms)) / (bitCount(forms) + bitCount(theirForms));
}

/** Both in the area of the same programme. */
export function programmeInCommon(programmes: number, theirProgrammes: number, openProgrammes: number): number {
  if (programmes === UNANSWERED || theirProgrammes === UNANSWERED) return UNKNOWN_VALUE.PROGRAMME;
  return (programmes & theirProgrammes & openProgrammes) === 0 ? 0 : 1;
}

export function bitCount(bits: number): number {
  let left = bits;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}

/** Populations as natural logarithms; NaN when unknown. Only two municipalities are compared by size. */
export function sizeValue(kind: OrganisationKind, theirKind: OrganisationKind, log: number, theirLog: number): number {
  const fit = kindFit(kind, theirKind);
  if (!isMunicipality(kind) || !isMunicipality(theirKind)) return fit;
  const apart = Math.abs(log - theirLog);
  return fit * (Number.isNaN(apart) ? UNKNOWN_VALUE.SIZE : Math.max(0, 1 - apart / SIZE_LOG_RANGE));
}

/** Yes, no, or nobody said. */
export type Answer = 0 | 1 | typeof UNANSWERED;
export const UNANSWERED = -1;

export interface Capacity {
  /** Bits, see spokenLanguages(). */
  readonly languages: number;
  /** Whether the organisation listed its languages; if not, it may speak more than the official one. */
  readonly listsLanguages: Answer;
  readonly hasBroker: boolean;
  readonly prefinances: Answer;
  /** Percent, or UNANSWERED. */
  readonly ownContribution: number;
  /** A month, or UNANSWERED. */
  readonly hours: number;
  /** Days since 1970, or UNANSWERED. */
  readonly wantedByDay: number;
  readonly availableFromDay: number;
}

export function feasibilityValue(ours: Capacity, theirs: Capacity): number {
  const weights = FEASIBILITY_WEIGHTS;
  return (
    weights.language * languageValue(ours, theirs) +
    weights.prefinancing * prefinancingValue(ours.prefinances, theirs.prefinances) +
    weights.ownContribution *
      enoughValue(ours.ownContribution, theirs.ownContribution, ENOUGH_OWN_CONTRIBUTION_PERCENT) +
    weights.hours * enoughValue(ours.hours, theirs.hours, ENOUGH_HOURS_PER_MONTH) +
    weights.deadline * deadlineValue(ours, theirs)
  );
}

export type Speakers = Pick<Capacity, 'languages' | 'listsLanguages' | 'hasBroker'>;

export function languageValue(ours: Speakers, theirs: Speakers): number {
  if ((ours.languages & theirs.languages) !== 0) return 1;
  if (ours.hasBroker || theirs.hasBroker) return BROKER_INTERPRETS_VALUE;
  const bothListed = ours.listsLanguages === 1 && theirs.listsLanguages === 1;
  return bothListed ? NO_COMMON_LANGUAGE_VALUE : UNKNOWN_VALUE.FEASIBILITY;
}

/** One of the two that can advance the money is enough. */
export function prefinancingValue(ours: Answer, theirs: Answer): number {
  if (ours === 1 || theirs === 1) return 1;
  return ours === 0 && theirs === 0 ? 0 : UNKNOWN_VALUE.FEASIBILITY;
}

/** The smaller of the two decides. */
export function enoughValue(ours: number, theirs: number, enough: number): number {
  if (ours === UNANSWERED || theirs === UNANSWERED) return UNKNOWN_VALUE.FEASIBILITY;
  return Math.min(1, Math.min(ours, theirs) / enough);
}

export type Dates = Pick<Capacity, 'wantedByDay' | 'availableFromDay'>;

/** A deadline that both can meet, or none. What they cannot meet is a hard conflict, see exclusions.ts. */
export function deadlineValue(ours: Dates, theirs: Dates): number {
  return Math.min(canBeMetBy(ours.wantedByDay, theirs), canBeMetBy(theirs.wantedByDay, ours));
}

function canBeMetBy(wantedByDay: number, { availableFromDay }: Dates): number {
  if (wantedByDay === UNANSWERED) return 1;
  if (availableFromDay === UNANSWERED) return UNKNOWN_VALUE.FEASIBILITY;
  return availableFromDay <= wantedByDay ? 1 : 0;
}

/** One of the two could only begin when it is too late for the other. */
export function missesDeadline(ours: Dates, theirs: Dates): boolean {
  return deadlineValue(ours, theirs) === 0;
}

export function needValue(hasPartner: boolean, theyHavePartner: boolean): number {
  return (hasPartner ? 0 : 0.5) + (theyHavePartner ? 0 : 0.5);
}

/** The day on which a profile was confirmed, in days since 1970; UNANSWERED when never. */
export function dayOf(milliseconds: number | null): number {
  return milliseconds === null ? UNANSWERED : Math.floor(milliseconds / MS_PER_DAY);
}

/** Of one side: 1 for a year, then down to 0 when the profile is stale. */
export function freshness(confirmedDay: number, today: number): number {
  if (confirmedDay === UNANSWERED) return UNKNOWN_VALUE.FRESHNESS;
  const age = today - confirmedDay;
  if (age <= FRESH_DAYS) return 1;
  return Math.max(0, (STALE_DAYS - age) / (STALE_DAYS - FRESH_DAYS));
}

export interface Freshness {
  readonly confirmedDay: number;
  readonly answered: number;
}

export function freshnessValue(ours: Freshness, theirs: Freshness, today: number): number {
  return (freshnessOf(ours, today) + freshnessOf(theirs, today)) / 2;
}

/** Of one side: how new what it says is, and whether it answers. */
export function freshnessOf({ confirmedDay, answered }: Freshness, today: number): number {
  const answers = answered === UNANSWERED ? UNKNOWN_VALUE.ANSWERS : answered / 100;
  return FRESHNESS_WEIGHTS.confirmed * freshness(confirmedDay, today) + FRESHNESS_WEIGHTS.answers * answers;
}

/** Once confirmed, and not again for a year and thirty days. */
export function isStale(confirmedDay: number, today: number): boolean {
  return confirmedDay !== UNANSWERED && today - confirmedDay >= STALE_DAYS;
}
