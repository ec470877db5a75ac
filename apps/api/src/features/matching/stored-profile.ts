import { type MatchProfile } from '@mosty/matching/profile';
import { matchedInterests, ownText } from '@mosty/matching/self-description';
import { programmesAt } from '@mosty/domain/programmes';
import {
  type CooperationForm,
  type Country,
  type Language,
  LANGUAGE_OF,
  type OrganisationKind,
  type OrganisationStatus,
  type ThemeInterest,
} from '@mosty/domain/vocabulary';
import { VECTOR_VERSION } from '@mosty/thesaurus/vector';

/** What the tables of organisations say of one, as far as matching is concerned. */
export interface ProfileSource {
  readonly id: string;
  readonly country: Country;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly status: OrganisationStatus;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly region: string | null;
  readonly district: string | null;
  readonly isMilitaryArea: boolean;
  readonly interests: ThemeInterest[];
  readonly descriptions: { readonly language: Language; readonly text: string }[];
  readonly forms: CooperationForm[];
  readonly languages: string[];
  readonly canPrefinance: boolean | null;
  readonly ownContributionPercent: number | null;
  readonly hoursPerMonth: number | null;
  readonly introductionCap: number;
  readonly partnerIds: string[];
  readonly verifiedAt: Date | null;
  readonly lastConfirmedAt: Date | null;
  /** Of the requests of the last year to meet somebody, the part that it answered before they expired; null: none. */
  readonly answeredRequests: number | null;
}

/** A match profile as JSON, in match_profile.profile. */
export type StoredProfile = Omit<MatchProfile, 'id'>;

/** Raise the first number when toStoredProfile() or MatchProfile changes: all profiles are then made again. */
export const PROFILE_FORMAT = `3.${VECTOR_VERSION}`;

export function toStoredProfile(source: ProfileSource): StoredProfile {
  const said = { ...readWords(source), interests: source.interests };
  return {
    country: source.country,
    kind: source.kind,
    status: source.status,
    location:
      source.latitude === null || source.longitude === null
        ? null
        : { latitude: source.latitude, longitude: source.longitude },
    population: source.population,
    isMilitaryArea: source.isMilitaryArea,
    interests: matchedInterests(said),
    interestsAreStated: source.interests.length > 0,
    text: ownText(said),
    isDescribed: said.description !== '',
    forms: source.forms,
    programmes:
      source.region === null || source.district === null
        ? null
        : programmesAt({ region: source.region, district: source.district }),
    // Brokers look after regions, not after organisations, and deadlines belong to single offers (features/offers): neither
    // says something of all proposals to an organisation.
    hasBroker: false,
    partnerWantedBy: null,
    availableFrom: null,
    answeredRequests: source.answeredRequests,
    languages: source.languages,
    canPrefinance: source.canPrefinance,
    ownContributionPercent: source.ownContributionPercent,
    hoursPerMonth: source.hoursPerMonth,
    introductionCap: source.introductionCap,
    partnerIds: source.partnerIds,
    isVerified: source.verifiedAt !== null,
    confirmedAt: source.lastConfirmedAt?.getTime() ?? null,
  };
}

export function toMatchProfile(id: string, stored: StoredProfile): MatchProfile {
  return { id, ...stored };
}

export type SelfDescribed = Pick<ProfileSource, 'id' | 'country' | 'kind' | 'name' | 'descriptions'>;

/** What matching reads of an organisation's words: of descriptions in several languages the one in its own. */
export function readWords({ country, descriptions, kind, name }: SelfDescribed) {
  const description = descriptions.find(({ language }) => language === LANGUAGE_OF[country]) ?? descriptions[0];
  return {
    kind,
    name,
    description: description?.text ?? '',
    language: description?.language ?? LANGUAGE_OF[country],
  };
}
