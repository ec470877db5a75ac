import {
  type CooperationForm,
  type Country,
  LANGUAGE_OF,
  type OrganisationKind,
  type OrganisationStatus,
  type ThemeInterest,
} from '@mosty/domain/vocabulary';
import { type ProgrammeCode } from '@mosty/domain/programmes';
import { type TextVector } from '@mosty/thesaurus/vector';

/** What the score needs to know of an organisation. `null` and empty lists mean: nobody said. */
export interface MatchProfile {
  readonly id: string;
  readonly country: Country;
  readonly kind: OrganisationKind;
  readonly status: OrganisationStatus;
  /** Degrees, WGS 84, of the seat; `null` when the seat is not known. */
  readonly location: GeoPoint | null;
  /** Inhabitants; only of a municipality, whose office speaks for them. */
  readonly population: number | null;
  /** A military training area is a territorial unit without an office that could have partners. */
  readonly isMilitaryArea: boolean;
  readonly interests: readonly ThemeInterest[];
  /** Somebody there has named them; otherwise they are read out of its words, see matchedInterests(). */
  readonly interestsAreStated: boolean;
  /** Of the name, the description and the open offers, see ownText(). */
  readonly text: TextVector | null;
  /** There is more than a name. */
  readonly isDescribed: boolean;
  readonly forms: readonly CooperationForm[];
  /** Funding programmes whose area the seat lies in; `null` when the seat is not known. */
  readonly programmes: readonly ProgrammeCode[] | null;
  /** ISO 639-1; the official language of the country counts as spoken whether it is here or not. */
  readonly languages: readonly string[];
  /** A broker of the project looks after the organisation and interprets where two have no language in common. */
  readonly hasBroker: boolean;
  readonly canPrefinance: boolean | null;
  /** Percent of a project's cost, 0–100. */
  readonly ownContributionPercent: number | null;
  readonly hoursPerMonth: number | null;
  /** The last moment at which a partner is of use, because a call ends; milliseconds since 1970, `null`: any time will do. */
  readonly partnerWantedBy: number | null;
  /** The first moment at which it could begin; milliseconds since 1970, `null`: nobody said. */
  readonly availableFrom: number | null;
  /** So many introductions may be open at once; 0: wants none. */
  readonly introductionCap: number;
  /** Ids of the organisations across the border that are partners already. */
  readonly partnerIds: readonly string[];
  readonly isVerified: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly confirmedAt: number | null;
  /** Part of the requests of the last year that it answered in time, 0–1; `null` before the first one. */
  readonly answeredRequests: number | null;
}

export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Languages that count as common ones: the official ones of the European Union and those of its neighbours that offices
 * here name. Thirty-one at most, for an index keeps them as bits of one number.
 */
export const MATCHED_LANGUAGES = [
  ...['pl', 'cs', 'en', 'de', 'sk', 'uk', 'fr', 'bg', 'da', 'el', 'es', 'et', 'fi', 'ga', 'hr', 'hu', 'it'],
  ...['lt', 'lv', 'mt', 'nl', 'pt', 'ro', 'sl', 'sv', 'be', 'ru', 'no', 'tr', 'eo'],
] as const;

const BIT_OF_LANGUAGE: ReadonlyMap<string, number> = new Map(MATCHED_LANGUAGES.map((code, bit) => [code, 1 << bit]));

/** The languages that somebody there speaks, as bits in the order of MATCHED_LANGUAGES; others are left out. */
export function spokenLanguages(profile: Pick<MatchProfile, 'country' | 'languages'>): number {
  let bits = BIT_OF_LANGUAGE.get(LANGUAGE_OF[profile.country]) ?? 0;
  for (const code of profile.languages) bits |= BIT_OF_LANGUAGE.get(code) ?? 0;
  return bits;
}

export function languagesOf(bits: number): string[] {
  return MATCHED_LANGUAGES.filter((_, bit) => (bits & (1 << bit)) !== 0);
}
