import { COOPERATION_FORMS, type OrganisationKind } from '@mosty/domain/vocabulary';
import { type Answer, type Capacity, dayOf, UNANSWERED } from './parts.ts';
import { toUnitVector, type UnitVector } from './place.ts';
import { type MatchProfile, spokenLanguages } from './profile.ts';

/** A profile as the numbers that the parts of the score are made of. */
export interface Measures extends Capacity {
  readonly kind: OrganisationKind;
  /** All NaN when the seat is not known. */
  readonly unit: UnitVector;
  /** Natural logarithm of the population; NaN when unknown. */
  readonly logPopulation: number;
  /** Bits in the order of COOPERATION_FORMS. */
  readonly forms: number;
  readonly hasPartner: boolean;
  /** Days since 1970, or UNANSWERED. */
  readonly confirmedDay: number;
}

const NOWHERE: UnitVector = { x: NaN, y: NaN, z: NaN };

export function measuresOf(profile: MatchProfile): Measures {
  return {
    kind: profile.kind,
    unit: profile.location === null ? NOWHERE : toUnitVector(profile.location),
    logPopulation: profile.population === null || profile.population <= 0 ? NaN : Math.log(profile.population),
    forms: COOPERATION_FORMS.reduce((bits, form, bit) => bits | (profile.forms.includes(form) ? 1 << bit : 0), 0),
    languages: spokenLanguages(profile),
    listsLanguages: profile.languages.length > 0 ? 1 : 0,
    prefinances: toAnswer(profile.canPrefinance),
    ownContribution: profile.ownContributionPercent ?? UNANSWERED,
    hours: profile.hoursPerMonth ?? UNANSWERED,
    hasPartner: profile.partnerIds.length > 0,
    confirmedDay: dayOf(profile.confirmedAt),
  };
}

function toAnswer(value: boolean | null): Answer {
  if (value === null) return UNANSWERED;
  return value ? 1 : 0;
}
