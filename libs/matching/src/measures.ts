import { PROGRAMME_CODES, type ProgrammeCode } from '@mosty/domain/programmes';
import { COOPERATION_FORMS, type OrganisationKind } from '@mosty/domain/vocabulary';
import { type Answer, type Capacity, dayOf, UNANSWERED } from './parts.ts';
import { onGrid, toUnitVector, type UnitVector } from './place.ts';
import { type MatchProfile, spokenLanguages } from './profile.ts';

/** A profile as the numbers that the parts of the score are made of. */
export interface Measures extends Capacity {
  readonly kind: OrganisationKind;
  /** All NaN when the seat is not known; whole steps of the grid (see place.ts). */
  readonly unit: UnitVector;
  /** Natural logarithm of the population, in single precision; NaN when unknown. */
  readonly logPopulation: number;
  /** Bits in the order of COOPERATION_FORMS. */
  readonly forms: number;
  /** Bits in the order of PROGRAMME_CODES; UNANSWERED when the seat is not known. */
  readonly programmes: number;
  readonly hasPartner: boolean;
  /** Days since 1970, or UNANSWERED. */
  readonly confirmedDay: number;
  /** Percent, or UNANSWERED. */
  readonly answered: number;
}

const NOWHERE: UnitVector = { x: NaN, y: NaN, z: NaN };

export function measuresOf(profile: MatchProfile): Measures {
  return {
    kind: profile.kind,
    unit: profile.location === null ? NOWHERE : onGrid(toUnitVector(profile.location)),
    logPopulation:
      profile.population === null || profile.population <= 0 ? NaN : Math.fround(Math.log(profile.population)),
    forms: COOPERATION_FORMS.reduce((bits, form, bit) => bits | (profile.forms.includes(form) ? 1 << bit : 0), 0),
    programmes: profile.programmes === null ? UNANSWERED : programmeBits(profile.programmes),
    languages: spokenLanguages(profile),
    hasBroker: profile.hasBroker,
    listsLanguages: profile.languages.length > 0 ? 1 : 0,
    prefinances: toAnswer(profile.canPrefinance),
    ownContribution: profile.ownContributionPercent ?? UNANSWERED,
    hours: profile.hoursPerMonth ?? UNANSWERED,
    wantedByDay: dayOf(profile.partnerWantedBy),
    availableFromDay: dayOf(profile.availableFrom),
    hasPartner: profile.partnerIds.length > 0,
    confirmedDay: dayOf(profile.confirmedAt),
    answered: profile.answeredRequests === null ? UNANSWERED : Math.round(100 * profile.answeredRequests),
  };
}

/** Bits in the order of PROGRAMME_CODES. */
export function programmeBits(programmes: readonly ProgrammeCode[]): number {
  return PROGRAMME_CODES.reduce((bits, code, bit) => bits | (programmes.includes(code) ? 1 << bit : 0), 0);
}

function toAnswer(value: boolean | null): Answer {
  if (value === null) return UNANSWERED;
  return value ? 1 : 0;
}
