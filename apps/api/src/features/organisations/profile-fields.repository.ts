import { isSameValue, type ContactValue, type PartnerValue, type ProfileFields } from '@mosty/domain/profile-changes';
import { type InterestLevel, type Language, type PartnershipKind } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { type OrganisationRow } from './organisation.entity.ts';
import {
  ContactRow,
  DescriptionRow,
  FormRow,
  PartnershipRow,
  SpokenLanguageRow,
  ThemeInterestRow,
} from './profile.entity.ts';
import { OrganisationsRepository } from './organisations.repository.ts';

/** Fields that are columns of the organisation, in the order in which a history tells them. */
const COLUMNS = [
  ...(['name', 'kind', 'status', 'website', 'krs', 'regon', 'ico', 'logo', 'logoAlt'] as const),
  ...(['canPrefinance', 'ownContributionPercent', 'hoursPerMonth', 'introductionCap', 'verifiedBy'] as const),
];
const DATES = ['verifiedAt', 'lastConfirmedAt'] as const;

interface Told {
  readonly place: { readonly id: string; readonly name: string } | null;
  readonly descriptions: readonly { readonly language: Language; readonly text: string }[];
  readonly interests: readonly { readonly theme: string; readonly offers: number; readonly seeks: number }[];
  readonly forms: readonly string[];
  readonly languages: readonly string[];
  readonly contacts: readonly ContactValue[];
  readonly partners: readonly (PartnerValue & { readonly id: string; readonly kind: PartnershipKind })[];
}

const TOLD = `
  select
    (select json_build_object('id', place.id, 'name', place.name) from place where place.id = organisation.place_id) as place,
    coalesce((select json_agg(json_build_object('language', language, 'text', text) order by language)
                from organisation_description where organisation_id = $1), '[]') as descriptions,
    coalesce((select json_agg(json_build_object('theme', theme_code, 'offers', offers, 'seeks', seeks) order by position)
                from theme_interest join theme on code = theme_code where organisation_id = $1), '[]') as interests,
    array(select form from organisation_form where organisation_id = $1 order by form) as forms,
    array(select language from organisation_language where organisation_id = $1 order by language) as languages,
    coalesce((select json_agg(json_build_object('label', label, 'personName', person_name, 'email', email,
                                                'phone', phone, 'visibility', visibility) order by position)
                from organisation_contact where organisation_id = $1), '[]') as contacts,
    coalesce((select json_agg(json_build_object('id', partner.id, 'name', partner.name, 'kind', partnership.kind,
                                                'sinceYear', since_year, 'isMutual', is_mutual) order by partner.name, partnership.kind)
                from partnership join organisation partner
                  on partner.id = case organisation.country when 'PL' then cz_organisation_id else pl_organisation_id end
               where organisation.id in (pl_organisation_id, cz_organisation_id)), '[]') as partners
    from organisation where organisation.id = $1`;

/** A profile as the list of fields that its history and its conflicts are about. */
@Injectable()
export class ProfileFieldsRepository {
  constructor(private readonly organisations: OrganisationsRepository) {}

  async read(tx: Tx, row: OrganisationRow): Promise<ProfileFields> {
    const [told] = (await tx.query(TOLD, [row.id])) as Told[];
    if (told === undefined) throw new Error('The organisation is gone');
    return {
      ...Object.fromEntries(COLUMNS.map((column) => [column, row[column]])),
      place: told.place,
      ...Object.fromEntries(told.descriptions.map(({ language, text }) => [`description.${language}`, text])),
      ...Object.fromEntries(told.interests.map(({ theme, offers }) => [`offers.${theme}`, offers || null])),
      ...Object.fromEntries(told.interests.map(({ theme, seeks }) => [`seeks.${theme}`, seeks || null])),
      forms: orNull(told.forms),
      languages: orNull(told.languages),
      contacts: orNull(told.contacts),
      ...Object.fromEntries(told.partners.map(({ id, kind, ...partner }) => [`partner.${id}.${kind}`, partner])),
      ...Object.fromEntries(DATES.map((column) => [column, row[column]?.toISOString() ?? null])),
    };
  }

  /** Writes what lies in other tables, and answers with the columns that change. */
  async write(tx: Tx, { id }: OrganisationRow, before: ProfileFields, after: ProfileFields) {
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (field) => !isSameValue(before[field], after[field]),
    );
    const isChanged = (...beginnings: readonly string[]): boolean =>
      changed.some((field) => beginnings.some((beginning) => field.startsWith(beginning)));
    if (isChanged('description.')) await this.organisations.replace(tx, DescriptionRow, id, descriptionsIn(after));
    if (isChanged('offers.', 'seeks.')) await this.organisations.replace(tx, ThemeInterestRow, id, interestsIn(after));
    if (isChanged('forms')) {
      const forms = listIn(after, 'forms').map((form) => ({ form: form as FormRow['form'] }));
      await this.organisations.replace(tx, FormRow, id, forms);
    }
    if (isChanged('languages')) {
      const languages = listIn(after, 'languages').map((language) => ({ language }));
      await this.organisations.replace(tx, SpokenLanguageRow, id, languages);
    }
    if (isChanged('contacts')) {
      const contacts = ((after.contacts ?? []) as readonly ContactValue[]).map((contact, position) => ({
        ...contact,
        position,
      }));
      await this.organisations.replace(tx, ContactRow, id, contacts);
    }
    return columnsOf(changed, after);
  }

  /** Answers with the organisations on the other side of the partnerships that change. */
  async writePartnerships(
    tx: Tx,
    row: OrganisationRow,
    before: ProfileFields,
    after: ProfileFields,
  ): Promise<string[]> {
    const fields = [...Object.keys(before), ...Object.keys(after)].filter((field) => field.startsWith('partner.'));
    const changed = [...new Set(fields)].filter((field) => !isSameValue(before[field], after[field]));
    for (const field of changed) {
      const { partnerId, kind } = partnerOf(field);
      const pair =
        row.country === 'PL'
          ? { plOrganisationId: row.id, czOrganisationId: partnerId, kind }
          : { plOrganisationId: partnerId, czOrganisationId: row.id, kind };
      const wanted = after[field] as PartnerValue | null | undefined;
      const there = await tx.findOneBy(PartnershipRow, pair);
      if (!wanted) await tx.delete(PartnershipRow, pair);
      else if (there === null) {
        await tx.insert(PartnershipRow, { ...pair, sinceYear: wanted.sinceYear, statedBy: row.id, isMutual: false });
      } else {
        // Nobody agrees with herself.
        const isMutual = there.statedBy === row.id || there.statedBy === null ? there.isMutual : wanted.isMutual;
        await tx.update(PartnershipRow, pair, { sinceYear: wanted.sinceYear, isMutual });
      }
    }
    return [...new Set(changed.map((field) => partnerOf(field).partnerId))];
  }
}

/** `partner.<organisation>.<kind>` */
export function partnerOf(field: string): { readonly partnerId: string; readonly kind: PartnershipKind } {
  const [, partnerId = '', kind = ''] = field.split('.');
  return { partnerId, kind: kind as PartnershipKind };
}

const orNull = <Value>(list: readonly Value[]): readonly Value[] | null => (list.length === 0 ? null : list);

const listIn = (fields: ProfileFields, field: string): readonly string[] => (fields[field] ?? []) as readonly string[];

function columnsOf(changed: readonly string[], after: ProfileFields): Partial<OrganisationRow> {
  const columns: Record<string, unknown> = {};
  for (const column of COLUMNS) if (changed.includes(column)) columns[column] = after[column] ?? null;
  for (const column of DATES) {
    const value = after[column];
    if (changed.includes(column)) columns[column] = typeof value === 'string' ? new Date(value) : null;
  }
  if (changed.includes('place')) columns.placeId = (after.place as { readonly id: string } | null)?.id ?? null;
  return columns;
}

function descriptionsIn(fields: ProfileFields): Pick<DescriptionRow, 'language' | 'text'>[] {
  return Object.entries(fields).flatMap(([field, text]) =>
    field.startsWith('description.') && typeof text === 'string'
      ? [{ language: field.slice('description.'.length) as Language, text }]
      : [],
  );
}

function interestsIn(fields: ProfileFields): Pick<ThemeInterestRow, 'themeCode' | 'offers' | 'seeks'>[] {
  const level = (field: string): InterestLevel => (fields[field] ?? 0) as InterestLevel;
  const themes = Object.keys(fields)
    .filter((field) => field.startsWith('offers.') || field.startsWith('seeks.'))
    .map((field) => field.slice(field.indexOf('.') + 1));
  return [...new Set(themes)]
    .map((themeCode) => ({ themeCode, offers: level(`offers.${themeCode}`), seeks: level(`seeks.${themeCode}`) }))
    .filter(({ offers, seeks }) => offers + seeks > 0);
}
