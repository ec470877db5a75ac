/** Fields of a profile and what they say, in words: for conflicts and for the history. */
import type { FieldChange, FieldValue } from '@mosty/domain/profile-changes';
import type { Country, Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import {
  formName,
  kindName,
  languageName,
  partnershipKindName,
  registerLabel,
  statusName,
  writtenIn,
} from '@mosty/messages/vocabulary-texts';
import { formatDay, formatPercent } from '#lib/numbers.ts';

type ThemeName = (code: string) => string;

const NAMES: Readonly<Record<string, () => string>> = {
  name: m.editor_name,
  kind: m.editor_kind,
  status: m.editor_field_status,
  place: m.editor_place,
  website: m.editor_website,
  krs: () => registerLabel('KRS'),
  regon: () => registerLabel('REGON'),
  ico: () => registerLabel('ICO'),
  logo: m.editor_logo,
  logoAlt: m.editor_field_logoAlt,
  forms: m.organisation_forms,
  languages: m.organisation_languages,
  canPrefinance: m.organisation_prefinance,
  ownContributionPercent: m.organisation_contribution,
  hoursPerMonth: m.organisation_hours,
  introductionCap: m.editor_cap,
  contacts: m.editor_field_contacts,
  verifiedAt: m.editor_field_verifiedAt,
  verifiedBy: m.editor_field_verifiedBy,
  lastConfirmedAt: m.editor_field_lastConfirmedAt,
};

/** What a field is called; the partner of a partnership has its name in the values. */
export function fieldName({ field, before, after }: FieldChange, themeName: ThemeName): string {
  const [kind = '', rest = ''] = field.split('.');
  if (kind === 'description') return m.editor_description_in({ language: writtenIn(rest as Language) });
  if (kind === 'offers') return m.editor_field_offers({ theme: themeName(rest) });
  if (kind === 'seeks') return m.editor_field_seeks({ theme: themeName(rest) });
  if (kind === 'partner') return m.editor_field_partner({ name: nameIn(after) ?? nameIn(before) ?? rest });
  return (NAMES[field] ?? m.editor_field_other)();
}

function nameIn(value: FieldValue): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
}

const OFFERS = [m.organisation_offers_1, m.organisation_offers_2, m.organisation_offers_3];
const SEEKS = [m.organisation_seeks_1, m.organisation_seeks_2, m.organisation_seeks_3];

/** What a field says, in words. `field` tells how to read the value. */
export function valueInWords(field: string, value: FieldValue): string {
  const [kind = '', , detail = ''] = field.split('.');
  if (value === null || value === '') return m.editor_history_nothing();
  if (kind === 'offers' || kind === 'seeks') {
    return ((kind === 'offers' ? OFFERS : SEEKS)[Number(value) - 1] ?? m.editor_history_nothing)();
  }
  if (typeof value === 'boolean') return value ? m.editor_yes() : m.editor_no();
  if (field === 'kind') return kindName(value as Parameters<typeof kindName>[0]);
  if (field === 'status') return statusName(value as Parameters<typeof statusName>[0]);
  if (field === 'logo') return m.editor_value_picture();
  if (field === 'verifiedAt' || field === 'lastConfirmedAt') return formatDay(String(value));
  if (field === 'ownContributionPercent' && typeof value === 'number') return formatPercent(value);
  if (field === 'forms') return listOf(value, (code) => formName(code as Parameters<typeof formName>[0]));
  if (field === 'languages') return listOf(value, (code) => languageName(code));
  if (field === 'contacts') return contactsInWords(value);
  if (typeof value === 'object' && 'sinceYear' in value) return partnershipInWords(detail, value.sinceYear);
  return nameIn(value) ?? String(value as string | number);
}

const listOf = (value: FieldValue, name: (code: string) => string): string =>
  Array.isArray(value) ? (value as string[]).map(name).join(', ') : String(value as string);

function partnershipInWords(kind: string, sinceYear: number | null): string {
  const name = partnershipKindName(kind as Parameters<typeof partnershipKindName>[0]);
  return sinceYear === null ? name : `${name}, ${m.organisation_since({ year: sinceYear })}`;
}

/** Line by line. What has been forgotten is an empty list. */
function contactsInWords(value: FieldValue): string {
  if (!Array.isArray(value) || value.length === 0) return m.editor_history_nothing();
  return (value as { label: string; personName: string | null; email: string | null; phone: string | null }[])
    .map(({ label, personName, email, phone }) => [label, personName, email, phone].filter(Boolean).join(', '))
    .join('\n');
}

/** The language of what is typed in a country, for whoever reads it aloud. */
export const languageOfField = (field: string): Language | undefined =>
  field.startsWith('description.') ? (field.split('.')[1] as Language) : undefined;

export const otherCountry = (country: Country): Country => (country === 'PL' ? 'CZ' : 'PL');
