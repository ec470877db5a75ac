/** What the rows of an organisation are when they say what its example says; and how to tell whether they do already. */
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import {
  type ContactRow,
  type DescriptionRow,
  type FormRow,
  type SpokenLanguageRow,
  type ThemeInterestRow,
} from '../organisations/profile.entity.ts';
import { type ExampleProfile } from './example-files.schema.ts';
import { isMunicipality } from './example-files.ts';

const DAY_MS = 86_400_000;

export interface OwnColumns extends Pick<
  OrganisationRow,
  | 'status'
  | 'isExample'
  | 'website'
  | 'canPrefinance'
  | 'ownContributionPercent'
  | 'hoursPerMonth'
  | 'introductionCap'
  | 'verifiedAt'
  | 'verifiedBy'
  | 'lastConfirmedAt'
> {
  /** Left out for a municipality, which is called what the register calls it. */
  name?: string;
}

/** An organisation with the rows that hang on it, without their ids. */
export interface ProfileRows {
  readonly columns: OwnColumns;
  readonly descriptions: readonly Pick<DescriptionRow, 'language' | 'text'>[];
  readonly interests: readonly Pick<ThemeInterestRow, 'themeCode' | 'offers' | 'seeks'>[];
  readonly forms: readonly Pick<FormRow, 'form'>[];
  readonly languages: readonly Pick<SpokenLanguageRow, 'language'>[];
  readonly contacts: readonly Pick<
    ContactRow,
    'position' | 'label' | 'personName' | 'email' | 'phone' | 'visibility'
  >[];
}

/** Days are counted back from midnight UTC, so that loading twice on one day changes nothing. */
export function toWantedRows(example: ExampleProfile, now: Date): ProfileRows {
  const { capacity, verified } = example;
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const daysBefore = (days: number): Date => new Date(midnight - days * DAY_MS);
  return {
    columns: {
      ...(isMunicipality(example) ? {} : { name: example.name }),
      status: 'ACTIVE',
      isExample: true,
      website: example.website ?? null,
      ...capacity,
      verifiedAt: verified && daysBefore(verified.daysAgo),
      verifiedBy: verified && verified.by,
      lastConfirmedAt: daysBefore(example.confirmedDaysAgo),
    },
    descriptions: Object.entries(example.descriptions).map(([language, text]) => ({
      language: language as DescriptionRow['language'],
      text,
    })),
    interests: example.interests.map(({ theme, offers, seeks }) => ({ themeCode: theme, offers, seeks })),
    forms: example.forms.map((form) => ({ form })),
    languages: example.languages.map((language) => ({ language })),
    contacts: example.contacts.map(({ label, personName, email, visibility }, position) => ({
      position,
      label,
      personName: personName ?? null,
      email,
      phone: null,
      visibility,
    })),
  };
}

/** Whether both say the same, in whatever order their rows come and whatever else `actual` holds. */
export function saysTheSame(wanted: ProfileRows, actual: ProfileRows): boolean {
  const columns = Object.keys(wanted.columns) as (keyof OwnColumns)[];
  return (
    canonical([wanted.columns], columns) === canonical([actual.columns], columns) &&
    canonical(wanted.descriptions, ['language', 'text']) === canonical(actual.descriptions, ['language', 'text']) &&
    canonical(wanted.interests, ['themeCode', 'offers', 'seeks']) ===
      canonical(actual.interests, ['themeCode', 'offers', 'seeks']) &&
    canonical(wanted.forms, ['form']) === canonical(actual.forms, ['form']) &&
    canonical(wanted.languages, ['language']) === canonical(actual.languages, ['language']) &&
    canonical(wanted.contacts, CONTACT) === canonical(actual.contacts, CONTACT)
  );
}

const CONTACT = ['position', 'label', 'personName', 'email', 'phone', 'visibility'] as const;

function canonical<Row extends object>(rows: readonly Row[], columns: readonly (keyof Row)[]): string {
  return JSON.stringify(rows.map((row) => JSON.stringify(columns.map((column) => row[column] ?? null))).sort());
}
