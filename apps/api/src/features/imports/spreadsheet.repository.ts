/** Reads and writes the organisations of a table in a handful of statements. */
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { freeSlug } from './organisation-slug.ts';
import { type KnownPlace } from './place-finder.ts';
import { type NewOrganisation, type OrganisationFacts, type StoredOrganisation } from './spreadsheet-organisation.ts';
import { type ChangedOrganisation, type SpreadsheetPlan } from './spreadsheet-plan.ts';
import { takenSlugs } from './taken-slugs.repository.ts';

const PLACES = `
  select place.id, place.country, coalesce(place.teryt, place.lau2) as code,
         coalesce(place.teryt_unit, place.lau2) as "unitCode", place.name, district.name as district,
         place.region_code as "regionCode", array[region.name_pl, region.name_cs, region.name_en] as "regionNames",
         place.latitude, place.longitude
    from place
         join district on district.code = place.district_code
         join region on region.code = place.region_code
   order by code`;

/** Whatever a row of the table could mean. */
const WANTED = `
  select id from organisation
   where place_id = any($1::uuid[]) or krs = any($2) or regon = any($3) or ico = any($4)`;

const ORGANISATIONS = `
  select organisation.id, kind, country, name, status, place_id as "placeId",
         is_territorial_unit as "isTerritorialUnit", krs, regon, ico, website,
         coalesce((select json_object_agg(language, text) from organisation_description
                    where organisation_id = organisation.id), '{}') as descriptions,
         (select json_build_object('id', id, 'label', label, 'email', email, 'phone', phone)
            from organisation_contact
           where organisation_id = organisation.id and visibility = 'PUBLIC' and person_name is null
           order by position limit 1) as contact,
         coalesce((select json_agg(json_build_object('theme', theme_code, 'offers', offers, 'seeks', seeks)
                                   order by theme_code)
                     from theme_interest where organisation_id = organisation.id), '[]') as interests,
         array(select form from organisation_form where organisation_id = organisation.id order by form) as forms,
         array(select language from organisation_language
                where organisation_id = organisation.id order by language) as languages
    from organisation
   where organisation.id in (${WANTED})
   order by organisation.id`;

export interface WantedOrganisations {
  readonly placeIds: readonly string[];
  readonly krs: readonly string[];
  readonly regon: readonly string[];
  readonly ico: readonly string[];
}

type Saved = { readonly id: string; readonly facts: OrganisationFacts; readonly before?: OrganisationFacts };

@Injectable()
export class SpreadsheetRepository {
  places(tx: Tx): Promise<KnownPlace[]> {
    return tx.query(PLACES);
  }

  /** `forWriting`: nobody else changes them until the transaction has ended. */
  async organisations(tx: Tx, wanted: WantedOrganisations, forWriting: boolean): Promise<StoredOrganisation[]> {
    const { placeIds, krs, regon, ico } = wanted;
    if (forWriting) {
      const lock = `select from organisation where id in (${WANTED}) order by id for no key update`;
      await tx.query(lock, [placeIds, krs, regon, ico]);
    }
    return tx.query(ORGANISATIONS, [placeIds, krs, regon, ico]);
  }

  async write(tx: Tx, { created, changed }: SpreadsheetPlan): Promise<string[]> {
    await this.insert(tx, created);
    await this.update(tx, changed);
    const saved: Saved[] = [
      ...created.map((facts) => ({ id: facts.id, facts })),
      ...changed.map(({ id, before, after }) => ({ id, facts: after, before })),
    ];
    await this.saveDescriptions(tx, saved);
    await this.saveContacts(tx, saved);
    await this.saveInterests(tx, saved);
    await this.saveForms(tx, saved);
    await this.saveLanguages(tx, saved);
    return saved.map(({ id }) => id);
  }

  private async insert(tx: Tx, organisations: readonly NewOrganisation[]): Promise<void> {
    if (organisations.length === 0) return;
    const taken = await takenSlugs(tx, organisations);
    const rows = organisations.map((one) => ({ ...toRow(one), slug: freeSlug(one.slug, taken) }));
    await tx.query(
      `insert into organisation (id, kind, country, name, slug, status, place_id, is_territorial_unit,
                                 krs, regon, ico, website)
       select id, kind, country, name, slug, 'STUB', place_id, is_territorial_unit, krs, regon, ico, website
         from jsonb_to_recordset($1) as (id uuid, kind text, country text, name text, slug text, place_id uuid,
                                         is_territorial_unit boolean, krs text, regon text, ico text, website text)`,
      [JSON.stringify(rows)],
    );
  }

  private async update(tx: Tx, organisations: readonly ChangedOrganisation[]): Promise<void> {
    if (organisations.length === 0) return;
    const rows = organisations.map(({ id, after }) => toRow({ id, isTerritorialUnit: false, ...after }));
    await tx.query(
      `update organisation
          set kind = new.kind, name = new.name, place_id = new.place_id, krs = new.krs, regon = new.regon,
              ico = new.ico, website = new.website, version = version + 1, updated_at = now()
         from jsonb_to_recordset($1) as new (id uuid, kind text, name text, place_id uuid,
                                             krs text, regon text, ico text, website text)
        where organisation.id = new.id`,
      [JSON.stringify(rows)],
    );
  }

  private async saveDescriptions(tx: Tx, saved: readonly Saved[]): Promise<void> {
    const rows = saved.flatMap(({ id, facts, before }) =>
      Object.entries(facts.descriptions).flatMap(([language, text]) =>
        before?.descriptions[language as keyof typeof facts.descriptions] === text ? [] : [{ id, language, text }],
      ),
    );
    if (rows.length === 0) return;
    await tx.query(
      `insert into organisation_description (organisation_id, language, text)
       select id, language, text from jsonb_to_recordset($1) as (id uuid, language text, text text)
           on conflict (organisation_id, language) do update set text = excluded.text`,
      [JSON.stringify(rows)],
    );
  }

  private async saveContacts(tx: Tx, saved: readonly Saved[]): Promise<void> {
    const rows = saved.flatMap(({ id, facts, before }) =>
      facts.contact === null || facts.contact === before?.contact ? [] : [{ ...facts.contact, organisation_id: id }],
    );
    const known = rows.filter(({ id }) => id !== null);
    const added = rows.filter(({ id }) => id === null);
    if (known.length > 0) {
      await tx.query(
        `update organisation_contact set label = new.label, email = new.email, phone = new.phone
           from jsonb_to_recordset($1) as new (id uuid, label text, email text, phone text)
          where organisation_contact.id = new.id`,
        [JSON.stringify(known)],
      );
    }
    if (added.length > 0) {
      await tx.query(
        `insert into organisation_contact (organisation_id, position, label, email, phone, visibility)
         select organisation_id,
                coalesce((select max(position) + 1 from organisation_contact
                           where organisation_contact.organisation_id = new.organisation_id), 0),
                label, email, phone, 'PUBLIC'
           from jsonb_to_recordset($1) as new (organisation_id uuid, label text, email text, phone text)`,
        [JSON.stringify(added)],
      );
    }
  }

  private async saveInterests(tx: Tx, saved: readonly Saved[]): Promise<void> {
    const changed = await this.cleared(tx, 'theme_interest', 'interests', saved);
    const rows = changed.flatMap(({ id, facts }) => facts.interests.map((interest) => ({ id, ...interest })));
    if (rows.length === 0) return;
    await tx.query(
      `insert into theme_interest (organisation_id, theme_code, offers, seeks)
       select id, theme, offers, seeks
         from jsonb_to_recordset($1) as (id uuid, theme text, offers smallint, seeks smallint)`,
      [JSON.stringify(rows)],
    );
  }

  private async saveForms(tx: Tx, saved: readonly Saved[]): Promise<void> {
    const changed = await this.cleared(tx, 'organisation_form', 'forms', saved);
    const rows = changed.flatMap(({ id, facts }) => facts.forms.map((form) => ({ id, form })));
    if (rows.length === 0) return;
    await tx.query(
      `insert into organisation_form (organisation_id, form)
       select id, form from jsonb_to_recordset($1) as (id uuid, form text)`,
      [JSON.stringify(rows)],
    );
  }

  private async saveLanguages(tx: Tx, saved: readonly Saved[]): Promise<void> {
    const changed = await this.cleared(tx, 'organisation_language', 'languages', saved);
    const rows = changed.flatMap(({ id, facts }) => facts.languages.map((language) => ({ id, language })));
    if (rows.length === 0) return;
    await tx.query(
      `insert into organisation_language (organisation_id, language)
       select id, language from jsonb_to_recordset($1) as (id uuid, language text)`,
      [JSON.stringify(rows)],
    );
  }

  /** Empties the lists that will be written anew, and gives the organisations whose lists they are. */
  private async cleared(
    tx: Tx,
    table: 'theme_interest' | 'organisation_form' | 'organisation_language',
    list: 'interests' | 'forms' | 'languages',
    saved: readonly Saved[],
  ): Promise<readonly Saved[]> {
    const changed = saved.filter(({ facts, before }) => facts[list] !== before?.[list]);
    const stored = changed.filter(({ before }) => before !== undefined).map(({ id }) => id);
    if (stored.length > 0) await tx.query(`delete from ${table} where organisation_id = any($1::uuid[])`, [stored]);
    return changed;
  }
}

function toRow({
  id,
  kind,
  country,
  name,
  placeId,
  isTerritorialUnit,
  krs,
  regon,
  ico,
  website,
}: Omit<NewOrganisation, 'slug'>) {
  return {
    ...{ id, kind, country, name, krs, regon, ico, website },
    place_id: placeId,
    is_territorial_unit: isTerritorialUnit,
  };
}
