/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What an account may do. */
export type AccountRole =
  | 'ADMIN'
  | 'BROKER'
  | 'MEMBER';

/** How often new results are told by e-mail: at six in the morning, weekly on Mondays. */
export type AlertFrequency =
  | 'DAILY'
  | 'NEVER'
  | 'WEEKLY';

/** As what a profile was changed: of the organisation, for it, as a partner of it, or by no person. */
export type ChangeMaker =
  | 'BROKER'
  | 'MEMBER'
  | 'PARTNER'
  | 'SYSTEM';

export type ChangeSavedSearchInput = {
  /** Left out: stays. */
  readonly alert?: AlertFrequency | null | undefined;
  /** Left out: stays. */
  readonly name?: string | null | undefined;
};

export type ContactInput = {
  readonly email?: string | null | undefined;
  readonly label: string;
  readonly personName?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly visibility: ContactVisibility;
};

/** Who may see a contact. */
export type ContactVisibility =
  | 'AFTER_AGREEMENT'
  | 'MEMBERS'
  | 'PUBLIC';

/** Ways of working together. */
export type CooperationForm =
  | 'BEST_PRACTICE'
  | 'EVENT'
  | 'INTERNSHIP'
  | 'JOINT_PROJECT'
  | 'STAFF_EXCHANGE'
  | 'STUDY_VISIT'
  | 'TRAINING'
  | 'TWINNING'
  | 'YOUTH_EXCHANGE';

/** The two sides of the border. */
export type Country =
  | 'CZ'
  | 'PL';

export type DescriptionInput = {
  readonly language: Language;
  readonly text: string;
};

/** Pages of the profile editor, in their order. */
export type EditorStep =
  | 'about'
  | 'contacts'
  | 'cooperation'
  | 'description'
  | 'offer'
  | 'partners'
  | 'seek';

/** Which text of a result was found. */
export type HighlightField =
  | 'AREA'
  | 'DESCRIPTION'
  | 'NAME'
  | 'OTHER_NAME'
  | 'THEME';

/** Languages of the interface and of texts, ISO 639-1. */
export type Language =
  | 'cs'
  | 'en'
  | 'pl';

/** The role within an organisation. */
export type MembershipRole =
  | 'COORDINATOR'
  | 'MEMBER';

/** What a profile can leave unsaid. */
export type MissingStatementCode =
  | 'CAPACITY'
  | 'CONFIRMATION'
  | 'CONTACT'
  | 'DESCRIPTION'
  | 'FORMS'
  | 'LANGUAGES'
  | 'LOGO'
  | 'LONGER_DESCRIPTION'
  | 'OFFERED_THEMES'
  | 'PLACE'
  | 'SOUGHT_THEMES'
  | 'THEMES'
  | 'WEBSITE';

export type OrganisationFilter = {
  /** False: search only the words as they were typed. */
  readonly acrossLanguages?: boolean | null | undefined;
  readonly country?: ReadonlyArray<Country> | null | undefined;
  readonly district?: ReadonlyArray<string> | null | undefined;
  readonly form?: ReadonlyArray<CooperationForm> | null | undefined;
  readonly kind?: ReadonlyArray<OrganisationKind> | null | undefined;
  /** Distances are measured from this organisation's place. */
  readonly near?: string | number | null | undefined;
  /** In any language; the last word may be unfinished. */
  readonly query?: string | null | undefined;
  readonly region?: ReadonlyArray<string> | null | undefined;
  readonly status?: ReadonlyArray<OrganisationStatus> | null | undefined;
  /** Codes of themes that are offered or sought. */
  readonly theme?: ReadonlyArray<string> | null | undefined;
  readonly withinKm?: number | null | undefined;
  /** Only those without a partner across the border. */
  readonly withoutPartner?: boolean | null | undefined;
};

/** What an organisation is. */
export type OrganisationKind =
  | 'AGGLOMERATION'
  | 'GMINA'
  | 'NGO'
  | 'OBEC'
  | 'PRIVATE_ENTITY'
  | 'PUBLIC_INSTITUTION';

/** DISTANCE needs `near`; POPULATION is largest first; RELEVANCE without a query is NAME. */
export type OrganisationSort =
  | 'DISTANCE'
  | 'NAME'
  | 'POPULATION'
  | 'RELEVANCE';

/** STUB: made from a register, nobody of the organisation has signed in yet. */
export type OrganisationStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'STUB';

export type PartnershipInput = {
  /** We say so too: makes what the other side stated mutual. */
  readonly agree?: boolean | null | undefined;
  readonly kind: PartnershipKind;
  readonly partnerId: string | number;
  readonly sinceYear?: number | null | undefined;
};

/** What joins partners already. */
export type PartnershipKind =
  | 'AGREEMENT'
  | 'PROJECT'
  | 'TWINNING';

/** Kinds of territorial units. */
export type PlaceType =
  | 'MILITARY_AREA'
  | 'OBEC'
  | 'RURAL'
  | 'URBAN'
  | 'URBAN_RURAL';

/** Official registers of both countries. */
export type RegisterName =
  | 'ICO'
  | 'KRS'
  | 'LAU2'
  | 'REGON'
  | 'TERYT';

export type SaveSearchInput = {
  readonly alert: AlertFrequency;
  /** At most 80 characters. */
  readonly name: string;
  /** The query string of the page of results; language and paging in it are left out. */
  readonly parameters: string;
};

/** The parts that add up to a score. */
export type ScorePartName =
  | 'FEASIBILITY'
  | 'FORMS'
  | 'FRESHNESS'
  | 'NEED'
  | 'PLACE'
  | 'SIZE'
  | 'TEXT'
  | 'THEMES';

export type SetContactsInput = {
  /** All of them, in their order. */
  readonly contacts: ReadonlyArray<ContactInput>;
  readonly organisationId: string | number;
  readonly version: number;
};

export type SetCooperationInput = {
  readonly canPrefinance?: boolean | null | undefined;
  readonly forms: ReadonlyArray<CooperationForm>;
  readonly hoursPerMonth?: number | null | undefined;
  /** Left out: stays. */
  readonly introductionCap?: number | null | undefined;
  /** ISO 639-1 codes of the languages that people there can work in. */
  readonly languages: ReadonlyArray<string>;
  readonly organisationId: string | number;
  readonly ownContributionPercent?: number | null | undefined;
  readonly version: number;
};

export type SetDescriptionsInput = {
  /** All of them: a language that is left out or empty is removed. */
  readonly descriptions: ReadonlyArray<DescriptionInput>;
  readonly organisationId: string | number;
  readonly version: number;
};

export type SetLogoInput = {
  /** What it shows, for whoever cannot see it. */
  readonly alt?: string | null | undefined;
  /** False: the logo is removed. A new one is sent to POST /organisation-logos. */
  readonly keep: boolean;
  readonly organisationId: string | number;
  readonly version: number;
};

export type SetPartnershipsInput = {
  readonly organisationId: string | number;
  /** All of them: one that is left out is removed. */
  readonly partnerships: ReadonlyArray<PartnershipInput>;
  readonly version: number;
};

export type SetThemeInterestsInput = {
  readonly interests: ReadonlyArray<ThemeInterestInput>;
  readonly organisationId: string | number;
  readonly version: number;
};

/** Seen from the organisation that asks. */
export type StoneDirection =
  | 'GET'
  | 'GIVE'
  | 'JOINT';

export type ThemeInterestInput = {
  readonly offers: number;
  readonly seeks: number;
  readonly theme: string;
};

export type UndoOrganisationChangeInput = {
  readonly changeId: string | number;
  readonly organisationId: string | number;
};

export type UpdateOrganisationInput = {
  readonly ico?: string | null | undefined;
  /** Left out: stays. Offices are made by registers. */
  readonly kind?: OrganisationKind | null | undefined;
  readonly krs?: string | null | undefined;
  /** Left out: stays. The name of a municipality is set by its register. */
  readonly name?: string | null | undefined;
  readonly organisationId: string | number;
  /** Left out: stays. Empty: none. */
  readonly placeId?: string | number | null | undefined;
  readonly regon?: string | null | undefined;
  readonly version: number;
  /** Left out: stays. Empty: removed. So are the numbers below. */
  readonly website?: string | null | undefined;
};

export type MailboxQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MailboxQuery = { readonly mailbox: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly to: ReadonlyArray<string>, readonly subject: string, readonly sentAt: string }> } };

export type CapturedMailQueryVariables = Exact<{
  id: string | number;
}>;


export type CapturedMailQuery = { readonly capturedMail: { readonly id: string, readonly messageId: string, readonly from: string, readonly to: ReadonlyArray<string>, readonly subject: string, readonly text: string, readonly html: string | null, readonly sentAt: string } | null };

export type OrganisationCountQueryVariables = Exact<{
  filter: OrganisationFilter;
}>;


export type OrganisationCountQuery = { readonly organisations: { readonly totalCount: number } };

export type SimilarNamesQueryVariables = Exact<{
  filter: OrganisationFilter;
}>;


export type SimilarNamesQuery = { readonly organisations: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly country: Country }> } };

export type ThemeCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ThemeCountsQuery = { readonly organisations: { readonly facets: { readonly theme: ReadonlyArray<{ readonly value: string, readonly count: number }> } }, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }> };

export type DistrictNameQueryVariables = Exact<{
  code: string;
}>;


export type DistrictNameQuery = { readonly organisations: { readonly nodes: ReadonlyArray<{ readonly place: { readonly district: { readonly code: string, readonly name: string } } | null }> } };

export type SeatQueryVariables = Exact<{
  slug: string;
}>;


export type SeatQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country } | null };

export type OrganisationListQueryVariables = Exact<{
  filter: OrganisationFilter;
  sort?: OrganisationSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OrganisationListQuery = { readonly organisations: { readonly totalCount: number, readonly isSearchServerDown: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly distanceKm: number | null, readonly highlights: ReadonlyArray<{ readonly field: HighlightField, readonly language: Language | null, readonly parts: ReadonlyArray<{ readonly text: string, readonly isMatch: boolean }> }>, readonly node: { readonly id: string, readonly slug: string, readonly kind: OrganisationKind, readonly country: Country, readonly name: string, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly place: { readonly country: Country, readonly name: string, readonly population: number | null, readonly populationYear: number | null, readonly district: { readonly name: string }, readonly region: { readonly name: string } } | null, readonly descriptions: ReadonlyArray<{ readonly language: Language, readonly text: string }>, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> } }>, readonly facets: { readonly country: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly kind: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly theme: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly form: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly region: ReadonlyArray<{ readonly value: string, readonly count: number }> }, readonly map: ReadonlyArray<{ readonly latitude: number, readonly longitude: number, readonly count: number, readonly organisation: { readonly slug: string, readonly name: string, readonly country: Country } | null, readonly district: { readonly code: string, readonly name: string, readonly region: { readonly code: string, readonly country: Country, readonly name: string } } | null }>, readonly alsoSearched: ReadonlyArray<{ readonly concept: string, readonly language: Language, readonly words: ReadonlyArray<string> }> }, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly regions: ReadonlyArray<{ readonly code: string, readonly country: Country, readonly name: string }> };

export type OrganisationCardFragment = { readonly id: string, readonly slug: string, readonly kind: OrganisationKind, readonly country: Country, readonly name: string, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly place: { readonly country: Country, readonly name: string, readonly population: number | null, readonly populationYear: number | null, readonly district: { readonly name: string }, readonly region: { readonly name: string } } | null, readonly descriptions: ReadonlyArray<{ readonly language: Language, readonly text: string }>, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> };

export type OrganisationPageQueryVariables = Exact<{
  slug: string;
}>;


export type OrganisationPageQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly kind: OrganisationKind, readonly country: Country, readonly name: string, readonly status: OrganisationStatus, readonly isExample: boolean, readonly website: string | null, readonly languages: ReadonlyArray<string>, readonly cooperationForms: ReadonlyArray<CooperationForm>, readonly hasPartnerAcrossBorder: boolean, readonly lastConfirmedAt: string | null, readonly viewerCanEdit: boolean, readonly logo: { readonly hash: string, readonly alt: string | null } | null, readonly missing: ReadonlyArray<{ readonly what: MissingStatementCode, readonly step: EditorStep, readonly percent: number }>, readonly place: { readonly name: string, readonly type: PlaceType, readonly latitude: number, readonly longitude: number, readonly population: number | null, readonly populationYear: number | null, readonly populationSource: string | null, readonly areaKm2: number | null, readonly district: { readonly name: string }, readonly region: { readonly code: string, readonly name: string } } | null, readonly registerIds: ReadonlyArray<{ readonly register: RegisterName, readonly value: string }>, readonly descriptions: ReadonlyArray<{ readonly language: Language, readonly text: string }>, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }>, readonly capacity: { readonly canPrefinance: boolean | null, readonly ownContributionPercent: number | null, readonly hoursPerMonth: number | null }, readonly contacts: ReadonlyArray<{ readonly id: string, readonly label: string, readonly personName: string | null, readonly email: string | null, readonly phone: string | null, readonly visibility: ContactVisibility }>, readonly partnerships: ReadonlyArray<{ readonly kind: PartnershipKind, readonly sinceYear: number | null, readonly source: string | null, readonly isMutual: boolean, readonly isStatedByPartner: boolean, readonly partner: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly place: { readonly name: string, readonly latitude: number, readonly longitude: number } | null } }>, readonly verification: { readonly verifiedAt: string, readonly verifiedBy: string } | null } | null };

export type SavedProfileFragment = { readonly id: string, readonly slug: string, readonly version: number };

export type EditedProfileQueryVariables = Exact<{
  slug: string;
  reader: Language;
}>;


export type EditedProfileQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly status: OrganisationStatus, readonly version: number, readonly website: string | null, readonly isTerritorialUnit: boolean, readonly viewerCanEdit: boolean, readonly lastConfirmedAt: string | null, readonly cooperationForms: ReadonlyArray<CooperationForm>, readonly languages: ReadonlyArray<string>, readonly logo: { readonly hash: string, readonly alt: string | null } | null, readonly place: { readonly id: string, readonly name: string, readonly district: { readonly name: string }, readonly region: { readonly name: string } } | null, readonly registerIds: ReadonlyArray<{ readonly register: RegisterName, readonly value: string }>, readonly descriptions: ReadonlyArray<{ readonly language: Language, readonly text: string }>, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string } }>, readonly capacity: { readonly canPrefinance: boolean | null, readonly ownContributionPercent: number | null, readonly hoursPerMonth: number | null, readonly introductionCap: number }, readonly contacts: ReadonlyArray<{ readonly label: string, readonly personName: string | null, readonly email: string | null, readonly phone: string | null, readonly visibility: ContactVisibility }>, readonly partnerships: ReadonlyArray<{ readonly kind: PartnershipKind, readonly sinceYear: number | null, readonly source: string | null, readonly isMutual: boolean, readonly isStatedByPartner: boolean, readonly partner: { readonly id: string, readonly name: string, readonly country: Country } }>, readonly missing: ReadonlyArray<{ readonly what: MissingStatementCode, readonly step: EditorStep, readonly percent: number }> } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly pl: string, readonly cs: string, readonly en: string }> };

export type FoundPlacesQueryVariables = Exact<{
  query: string;
  country: Country;
}>;


export type FoundPlacesQuery = { readonly places: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: PlaceType, readonly district: { readonly name: string }, readonly region: { readonly name: string } }> };

export type FoundPartnersQueryVariables = Exact<{
  query: string;
  country: Country;
}>;


export type FoundPartnersQuery = { readonly organisations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly place: { readonly name: string, readonly district: { readonly name: string }, readonly region: { readonly name: string } } | null }> } };

export type ReadTextQueryVariables = Exact<{
  text: string;
  writtenIn?: Language | null | undefined;
  reader?: Language | null | undefined;
}>;


export type ReadTextQuery = { readonly textReading: { readonly themes: ReadonlyArray<{ readonly words: ReadonlyArray<string>, readonly theme: { readonly code: string } }>, readonly concepts: ReadonlyArray<{ readonly label: string, readonly words: ReadonlyArray<string> }> } };

export type OrganisationHistoryQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type OrganisationHistoryQuery = { readonly organisationHistory: { readonly hasMore: boolean, readonly changes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly madeAt: string, readonly madeBy: ChangeMaker, readonly actorName: string | null, readonly undoes: string | null, readonly isUndone: boolean, readonly canBeUndone: boolean, readonly changes: ReadonlyArray<{ readonly field: string, readonly before: string, readonly after: string }> }> } };

export type SaveAboutMutationVariables = Exact<{
  input: UpdateOrganisationInput;
}>;


export type SaveAboutMutation = { readonly updateOrganisation: { readonly id: string, readonly slug: string, readonly version: number } };

export type SaveDescriptionsMutationVariables = Exact<{
  input: SetDescriptionsInput;
}>;


export type SaveDescriptionsMutation = { readonly setDescriptions: { readonly id: string, readonly slug: string, readonly version: number } };

export type SaveThemesMutationVariables = Exact<{
  input: SetThemeInterestsInput;
}>;


export type SaveThemesMutation = { readonly setThemeInterests: { readonly id: string, readonly slug: string, readonly version: number } };

export type SaveCooperationMutationVariables = Exact<{
  input: SetCooperationInput;
}>;


export type SaveCooperationMutation = { readonly setCooperation: { readonly id: string, readonly slug: string, readonly version: number } };

export type SavePartnershipsMutationVariables = Exact<{
  input: SetPartnershipsInput;
}>;


export type SavePartnershipsMutation = { readonly setPartnerships: { readonly id: string, readonly slug: string, readonly version: number } };

export type SaveContactsMutationVariables = Exact<{
  input: SetContactsInput;
}>;


export type SaveContactsMutation = { readonly setContacts: { readonly id: string, readonly slug: string, readonly version: number } };

export type SaveLogoMutationVariables = Exact<{
  input: SetLogoInput;
}>;


export type SaveLogoMutation = { readonly setLogo: { readonly id: string, readonly slug: string, readonly version: number } };

export type ConfirmProfileMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type ConfirmProfileMutation = { readonly confirmOrganisation: { readonly id: string, readonly slug: string, readonly version: number } };

export type UndoChangeMutationVariables = Exact<{
  input: UndoOrganisationChangeInput;
}>;


export type UndoChangeMutation = { readonly undoOrganisationChange: { readonly id: string, readonly slug: string, readonly version: number } };

export type ProposalsQueryVariables = Exact<{
  organisationId: string | number;
  first: number;
  after?: string | null | undefined;
  theirLanguage: Language;
}>;


export type ProposalsQuery = { readonly proposals: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly score: number, readonly distanceKm: number | null, readonly organisation: { readonly id: string, readonly slug: string, readonly kind: OrganisationKind, readonly country: Country, readonly name: string, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly place: { readonly name: string, readonly district: { readonly name: string }, readonly region: { readonly name: string } } | null }, readonly parts: ReadonlyArray<{ readonly name: ScorePartName, readonly label: string, readonly weight: number, readonly contribution: number }>, readonly stones: ReadonlyArray<{ readonly direction: StoneDirection, readonly strength: number, readonly theme: { readonly code: string, readonly label: string } }>, readonly ours: { readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly unclear: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }> }, readonly theirs: { readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly unclear: ReadonlyArray<{ readonly code: string, readonly text: string }> } }> } };

export type OurReasonFragment = { readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> };

export type TheirReasonFragment = { readonly code: string, readonly text: string };

export type ProposalsForQueryVariables = Exact<{
  slug: string;
}>;


export type ProposalsForQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly themeInterests: ReadonlyArray<{ readonly offers: number }> } | null };

export type SavedSearchesQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedSearchesQuery = { readonly savedSearches: ReadonlyArray<{ readonly id: string, readonly name: string, readonly parameters: string, readonly alert: AlertFrequency, readonly createdAt: string, readonly newCount: number }> };

export type SearchLabelsQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchLabelsQuery = { readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly regions: ReadonlyArray<{ readonly code: string, readonly country: Country, readonly name: string }> };

export type SaveSearchMutationVariables = Exact<{
  input: SaveSearchInput;
}>;


export type SaveSearchMutation = { readonly saveSearch: { readonly id: string } };

export type ChangeSavedSearchMutationVariables = Exact<{
  id: string | number;
  input: ChangeSavedSearchInput;
}>;


export type ChangeSavedSearchMutation = { readonly changeSavedSearch: { readonly id: string } };

export type DeleteSavedSearchMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteSavedSearchMutation = { readonly deleteSavedSearch: string };

export type MarkSavedSearchSeenMutationVariables = Exact<{
  id: string | number;
}>;


export type MarkSavedSearchSeenMutation = { readonly markSavedSearchSeen: { readonly id: string, readonly parameters: string } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly id: string, readonly displayName: string, readonly language: Language, readonly role: AccountRole, readonly memberships: ReadonlyArray<{ readonly role: MembershipRole, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country } }> } | null };

export type ExampleAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExampleAccountsQuery = { readonly exampleAccounts: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly language: Language, readonly role: AccountRole, readonly memberships: ReadonlyArray<{ readonly role: MembershipRole, readonly organisation: { readonly id: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind } }> }> };

export type SignInAsExampleMutationVariables = Exact<{
  accountId: string | number;
}>;


export type SignInAsExampleMutation = { readonly signInAsExample: { readonly token: string, readonly expiresAt: string, readonly account: { readonly language: Language, readonly memberships: ReadonlyArray<{ readonly organisation: { readonly id: string } }> } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: boolean };

export type StartPageQueryVariables = Exact<{ [key: string]: never; }>;


export type StartPageQuery = { readonly all: { readonly facets: { readonly country: ReadonlyArray<{ readonly value: string, readonly count: number }> } }, readonly alone: { readonly totalCount: number }, readonly partnered: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly country: Country, readonly partnerships: ReadonlyArray<{ readonly kind: PartnershipKind, readonly sinceYear: number | null, readonly partner: { readonly slug: string, readonly name: string, readonly country: Country, readonly place: { readonly latitude: number, readonly longitude: number } | null } }>, readonly place: { readonly latitude: number, readonly longitude: number } | null }> } };

export type PartnershipEndFragment = { readonly slug: string, readonly name: string, readonly country: Country, readonly place: { readonly latitude: number, readonly longitude: number } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const OrganisationCardFragmentDoc = new TypedDocumentString(`
    fragment OrganisationCard on Organisation {
  id
  slug
  kind
  country
  name
  status
  isExample
  hasPartnerAcrossBorder
  place {
    country
    name
    population
    populationYear
    district {
      name
    }
    region {
      name
    }
  }
  descriptions {
    language
    text
  }
  themeInterests {
    offers
    seeks
    theme {
      code
      label
    }
  }
}
    `, {"fragmentName":"OrganisationCard"}) as unknown as TypedDocumentString<OrganisationCardFragment, unknown>;
export const SavedProfileFragmentDoc = new TypedDocumentString(`
    fragment SavedProfile on Organisation {
  id
  slug
  version
}
    `, {"fragmentName":"SavedProfile"}) as unknown as TypedDocumentString<SavedProfileFragment, unknown>;
export const OurReasonFragmentDoc = new TypedDocumentString(`
    fragment OurReason on Reason {
  code
  text
  quotes {
    language
    words
  }
}
    `, {"fragmentName":"OurReason"}) as unknown as TypedDocumentString<OurReasonFragment, unknown>;
export const TheirReasonFragmentDoc = new TypedDocumentString(`
    fragment TheirReason on Reason {
  code
  text(language: $theirLanguage)
}
    `, {"fragmentName":"TheirReason"}) as unknown as TypedDocumentString<TheirReasonFragment, unknown>;
export const PartnershipEndFragmentDoc = new TypedDocumentString(`
    fragment PartnershipEnd on Organisation {
  slug
  name
  country
  place {
    latitude
    longitude
  }
}
    `, {"fragmentName":"PartnershipEnd"}) as unknown as TypedDocumentString<PartnershipEndFragment, unknown>;
export const MailboxDocument = new TypedDocumentString(`
    query Mailbox($first: Int!, $after: String) {
  mailbox(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      to
      subject
      sentAt
    }
  }
}
    `) as unknown as TypedDocumentString<MailboxQuery, MailboxQueryVariables>;
export const CapturedMailDocument = new TypedDocumentString(`
    query CapturedMail($id: ID!) {
  capturedMail(id: $id) {
    id
    messageId
    from
    to
    subject
    text
    html
    sentAt
  }
}
    `) as unknown as TypedDocumentString<CapturedMailQuery, CapturedMailQueryVariables>;
export const OrganisationCountDocument = new TypedDocumentString(`
    query OrganisationCount($filter: OrganisationFilter!) {
  organisations(filter: $filter, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OrganisationCountQuery, OrganisationCountQueryVariables>;
export const SimilarNamesDocument = new TypedDocumentString(`
    query SimilarNames($filter: OrganisationFilter!) {
  organisations(filter: $filter, sort: RELEVANCE, first: 20) {
    nodes {
      slug
      name
      country
    }
  }
}
    `) as unknown as TypedDocumentString<SimilarNamesQuery, SimilarNamesQueryVariables>;
export const ThemeCountsDocument = new TypedDocumentString(`
    query ThemeCounts {
  organisations(first: 1) {
    facets {
      theme {
        value
        count
      }
    }
  }
  themes {
    code
    label
  }
}
    `) as unknown as TypedDocumentString<ThemeCountsQuery, ThemeCountsQueryVariables>;
export const DistrictNameDocument = new TypedDocumentString(`
    query DistrictName($code: String!) {
  organisations(filter: {district: [$code]}, first: 1) {
    nodes {
      place {
        district {
          code
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DistrictNameQuery, DistrictNameQueryVariables>;
export const SeatDocument = new TypedDocumentString(`
    query Seat($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    name
    country
  }
}
    `) as unknown as TypedDocumentString<SeatQuery, SeatQueryVariables>;
export const OrganisationListDocument = new TypedDocumentString(`
    query OrganisationList($filter: OrganisationFilter!, $sort: OrganisationSort, $first: Int, $after: String, $last: Int, $before: String) {
  organisations(
    filter: $filter
    sort: $sort
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    edges {
      distanceKm
      highlights {
        field
        language
        parts {
          text
          isMatch
        }
      }
      node {
        ...OrganisationCard
      }
    }
    facets {
      country {
        value
        count
      }
      kind {
        value
        count
      }
      theme {
        value
        count
      }
      form {
        value
        count
      }
      region {
        value
        count
      }
    }
    map {
      latitude
      longitude
      count
      organisation {
        slug
        name
        country
      }
      district {
        code
        name
        region {
          code
          country
          name
        }
      }
    }
    alsoSearched {
      concept
      language
      words
    }
    isSearchServerDown
  }
  themes {
    code
    label
  }
  regions {
    code
    country
    name
  }
}
    fragment OrganisationCard on Organisation {
  id
  slug
  kind
  country
  name
  status
  isExample
  hasPartnerAcrossBorder
  place {
    country
    name
    population
    populationYear
    district {
      name
    }
    region {
      name
    }
  }
  descriptions {
    language
    text
  }
  themeInterests {
    offers
    seeks
    theme {
      code
      label
    }
  }
}`) as unknown as TypedDocumentString<OrganisationListQuery, OrganisationListQueryVariables>;
export const OrganisationPageDocument = new TypedDocumentString(`
    query OrganisationPage($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    kind
    country
    name
    status
    isExample
    website
    languages
    cooperationForms
    hasPartnerAcrossBorder
    lastConfirmedAt
    viewerCanEdit
    logo {
      hash
      alt
    }
    missing {
      what
      step
      percent
    }
    place {
      name
      type
      latitude
      longitude
      population
      populationYear
      populationSource
      areaKm2
      district {
        name
      }
      region {
        code
        name
      }
    }
    registerIds {
      register
      value
    }
    descriptions {
      language
      text
    }
    themeInterests {
      theme {
        code
        label
      }
      offers
      seeks
    }
    capacity {
      canPrefinance
      ownContributionPercent
      hoursPerMonth
    }
    contacts {
      id
      label
      personName
      email
      phone
      visibility
    }
    partnerships {
      kind
      sinceYear
      source
      isMutual
      isStatedByPartner
      partner {
        id
        slug
        name
        country
        place {
          name
          latitude
          longitude
        }
      }
    }
    verification {
      verifiedAt
      verifiedBy
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationPageQuery, OrganisationPageQueryVariables>;
export const EditedProfileDocument = new TypedDocumentString(`
    query EditedProfile($slug: String!, $reader: Language!) {
  organisation(slug: $slug) {
    id
    slug
    name
    kind
    country
    status
    version
    website
    isTerritorialUnit
    viewerCanEdit
    lastConfirmedAt
    logo {
      hash
      alt
    }
    place {
      id
      name
      district {
        name
      }
      region {
        name(language: $reader)
      }
    }
    registerIds {
      register
      value
    }
    descriptions {
      language
      text
    }
    themeInterests {
      theme {
        code
      }
      offers
      seeks
    }
    cooperationForms
    languages
    capacity {
      canPrefinance
      ownContributionPercent
      hoursPerMonth
      introductionCap
    }
    contacts {
      label
      personName
      email
      phone
      visibility
    }
    partnerships {
      kind
      sinceYear
      source
      isMutual
      isStatedByPartner
      partner {
        id
        name
        country
      }
    }
    missing {
      what
      step
      percent
    }
  }
  themes {
    code
    pl: label(language: pl)
    cs: label(language: cs)
    en: label(language: en)
  }
}
    `) as unknown as TypedDocumentString<EditedProfileQuery, EditedProfileQueryVariables>;
export const FoundPlacesDocument = new TypedDocumentString(`
    query FoundPlaces($query: String!, $country: Country!) {
  places(query: $query, country: $country) {
    id
    name
    type
    district {
      name
    }
    region {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<FoundPlacesQuery, FoundPlacesQueryVariables>;
export const FoundPartnersDocument = new TypedDocumentString(`
    query FoundPartners($query: String!, $country: Country!) {
  organisations(filter: {query: $query, country: [$country]}, first: 10) {
    nodes {
      id
      name
      kind
      country
      place {
        name
        district {
          name
        }
        region {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FoundPartnersQuery, FoundPartnersQueryVariables>;
export const ReadTextDocument = new TypedDocumentString(`
    query ReadText($text: String!, $writtenIn: Language, $reader: Language) {
  textReading(text: $text, writtenIn: $writtenIn, reader: $reader) {
    themes {
      theme {
        code
      }
      words
    }
    concepts {
      label
      words
    }
  }
}
    `) as unknown as TypedDocumentString<ReadTextQuery, ReadTextQueryVariables>;
export const OrganisationHistoryDocument = new TypedDocumentString(`
    query OrganisationHistory($id: ID!, $after: String) {
  organisationHistory(organisationId: $id, first: 20, after: $after) {
    hasMore
    changes {
      id
      version
      madeAt
      madeBy
      actorName
      undoes
      isUndone
      canBeUndone
      changes {
        field
        before
        after
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationHistoryQuery, OrganisationHistoryQueryVariables>;
export const SaveAboutDocument = new TypedDocumentString(`
    mutation SaveAbout($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveAboutMutation, SaveAboutMutationVariables>;
export const SaveDescriptionsDocument = new TypedDocumentString(`
    mutation SaveDescriptions($input: SetDescriptionsInput!) {
  setDescriptions(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveDescriptionsMutation, SaveDescriptionsMutationVariables>;
export const SaveThemesDocument = new TypedDocumentString(`
    mutation SaveThemes($input: SetThemeInterestsInput!) {
  setThemeInterests(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveThemesMutation, SaveThemesMutationVariables>;
export const SaveCooperationDocument = new TypedDocumentString(`
    mutation SaveCooperation($input: SetCooperationInput!) {
  setCooperation(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveCooperationMutation, SaveCooperationMutationVariables>;
export const SavePartnershipsDocument = new TypedDocumentString(`
    mutation SavePartnerships($input: SetPartnershipsInput!) {
  setPartnerships(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SavePartnershipsMutation, SavePartnershipsMutationVariables>;
export const SaveContactsDocument = new TypedDocumentString(`
    mutation SaveContacts($input: SetContactsInput!) {
  setContacts(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveContactsMutation, SaveContactsMutationVariables>;
export const SaveLogoDocument = new TypedDocumentString(`
    mutation SaveLogo($input: SetLogoInput!) {
  setLogo(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveLogoMutation, SaveLogoMutationVariables>;
export const ConfirmProfileDocument = new TypedDocumentString(`
    mutation ConfirmProfile($id: ID!, $version: Int!) {
  confirmOrganisation(organisationId: $id, version: $version) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<ConfirmProfileMutation, ConfirmProfileMutationVariables>;
export const UndoChangeDocument = new TypedDocumentString(`
    mutation UndoChange($input: UndoOrganisationChangeInput!) {
  undoOrganisationChange(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<UndoChangeMutation, UndoChangeMutationVariables>;
export const ProposalsDocument = new TypedDocumentString(`
    query Proposals($organisationId: ID!, $first: Int!, $after: String, $theirLanguage: Language!) {
  proposals(organisationId: $organisationId, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      score
      distanceKm
      organisation {
        id
        slug
        kind
        country
        name
        status
        isExample
        hasPartnerAcrossBorder
        place {
          name
          district {
            name
          }
          region {
            name
          }
        }
      }
      parts {
        name
        label
        weight
        contribution
      }
      stones {
        direction
        strength
        theme {
          code
          label
        }
      }
      ours {
        gives {
          ...OurReason
        }
        gets {
          ...OurReason
        }
        shared {
          ...OurReason
        }
        unclear {
          ...OurReason
        }
      }
      theirs {
        gives {
          ...TheirReason
        }
        gets {
          ...TheirReason
        }
        shared {
          ...TheirReason
        }
        unclear {
          ...TheirReason
        }
      }
    }
  }
}
    fragment OurReason on Reason {
  code
  text
  quotes {
    language
    words
  }
}
fragment TheirReason on Reason {
  code
  text(language: $theirLanguage)
}`) as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const ProposalsForDocument = new TypedDocumentString(`
    query ProposalsFor($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    name
    country
    themeInterests {
      offers
    }
  }
}
    `) as unknown as TypedDocumentString<ProposalsForQuery, ProposalsForQueryVariables>;
export const SavedSearchesDocument = new TypedDocumentString(`
    query SavedSearches {
  savedSearches {
    id
    name
    parameters
    alert
    createdAt
    newCount
  }
}
    `) as unknown as TypedDocumentString<SavedSearchesQuery, SavedSearchesQueryVariables>;
export const SearchLabelsDocument = new TypedDocumentString(`
    query SearchLabels {
  themes {
    code
    label
  }
  regions {
    code
    country
    name
  }
}
    `) as unknown as TypedDocumentString<SearchLabelsQuery, SearchLabelsQueryVariables>;
export const SaveSearchDocument = new TypedDocumentString(`
    mutation SaveSearch($input: SaveSearchInput!) {
  saveSearch(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveSearchMutation, SaveSearchMutationVariables>;
export const ChangeSavedSearchDocument = new TypedDocumentString(`
    mutation ChangeSavedSearch($id: ID!, $input: ChangeSavedSearchInput!) {
  changeSavedSearch(id: $id, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeSavedSearchMutation, ChangeSavedSearchMutationVariables>;
export const DeleteSavedSearchDocument = new TypedDocumentString(`
    mutation DeleteSavedSearch($id: ID!) {
  deleteSavedSearch(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteSavedSearchMutation, DeleteSavedSearchMutationVariables>;
export const MarkSavedSearchSeenDocument = new TypedDocumentString(`
    mutation MarkSavedSearchSeen($id: ID!) {
  markSavedSearchSeen(id: $id) {
    id
    parameters
  }
}
    `) as unknown as TypedDocumentString<MarkSavedSearchSeenMutation, MarkSavedSearchSeenMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    id
    displayName
    language
    role
    memberships {
      role
      organisation {
        id
        slug
        name
        country
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const ExampleAccountsDocument = new TypedDocumentString(`
    query ExampleAccounts {
  exampleAccounts {
    id
    displayName
    language
    role
    memberships {
      role
      organisation {
        id
        name
        country
        kind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExampleAccountsQuery, ExampleAccountsQueryVariables>;
export const SignInAsExampleDocument = new TypedDocumentString(`
    mutation SignInAsExample($accountId: ID!) {
  signInAsExample(accountId: $accountId) {
    token
    expiresAt
    account {
      language
      memberships {
        organisation {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignInAsExampleMutation, SignInAsExampleMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const StartPageDocument = new TypedDocumentString(`
    query StartPage {
  all: organisations(first: 1) {
    facets {
      country {
        value
        count
      }
    }
  }
  alone: organisations(first: 1, filter: {withoutPartner: true, status: [ACTIVE]}) {
    totalCount
  }
  partnered: organisations(
    first: 60
    filter: {country: [PL], status: [ACTIVE], withoutPartner: false}
  ) {
    nodes {
      ...PartnershipEnd
      partnerships {
        kind
        sinceYear
        partner {
          ...PartnershipEnd
        }
      }
    }
  }
}
    fragment PartnershipEnd on Organisation {
  slug
  name
  country
  place {
    latitude
    longitude
  }
}`) as unknown as TypedDocumentString<StartPageQuery, StartPageQueryVariables>;