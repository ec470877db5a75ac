/** An organisation as an import sees it: what a table can say of it, stored or yet to be stored. */
import {
  type CooperationForm,
  type Country,
  type InterestLevel,
  type Language,
  type OrganisationKind,
  type OrganisationStatus,
} from '@mosty/domain/vocabulary';

export interface OrganisationFacts {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: Country;
  readonly placeId: string | null;
  readonly krs: string | null;
  readonly regon: string | null;
  readonly ico: string | null;
  readonly website: string | null;
  readonly descriptions: Readonly<Partial<Record<Language, string>>>;
  /** The first one that everybody sees and that names no person. */
  readonly contact: OrganisationContact | null;
  readonly interests: readonly Interest[];
  /** In the order of the alphabet, like the languages. */
  readonly forms: readonly CooperationForm[];
  readonly languages: readonly string[];
}

/** Of a contact for which the table names none; the same word in Polish and Czech. */
export const CONTACT_LABEL = 'Kontakt';

export interface OrganisationContact {
  /** Null: not stored yet. */
  readonly id: string | null;
  readonly label: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface Interest {
  readonly theme: string;
  readonly offers: InterestLevel;
  readonly seeks: InterestLevel;
}

export interface StoredOrganisation extends OrganisationFacts {
  readonly id: string;
  readonly status: OrganisationStatus;
  readonly isTerritorialUnit: boolean;
}

export interface NewOrganisation extends OrganisationFacts {
  readonly id: string;
  readonly isTerritorialUnit: boolean;
  readonly slug: string;
}
