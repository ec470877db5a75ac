import { type RegisterName } from '@mosty/domain/errors';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { type GeoPoint } from '../../platform/search/search-index.ts';
import { inOrderOf } from '../places/places.repository.ts';
import { OrganisationLogoRow } from './organisation-logo.entity.ts';
import { OrganisationRow } from './organisation.entity.ts';
import {
  ContactRow,
  DescriptionRow,
  FormRow,
  PartnershipRow,
  SpokenLanguageRow,
  ThemeInterestRow,
} from './profile.entity.ts';

const UNIQUE_VIOLATION = '23505';

type RowOfOrganisation = { readonly organisationId: string };

@Injectable()
export class OrganisationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Addresses of organisations that were merged into others lead to those. */
  async findBySlug(slug: string): Promise<OrganisationRow | null> {
    const row = await this.transactions.reader.findOneBy(OrganisationRow, { slug });
    if (row !== null) return row;
    const [merged] = await this.transactions.reader.query<{ id: string }[]>(
      'select organisation_id as id from organisation_redirect where slug = $1',
      [slug],
    );
    return merged ? this.transactions.reader.findOneBy(OrganisationRow, { id: merged.id }) : null;
  }

  loader(loaders: Loaders) {
    return loaders.of<OrganisationRow | null>('organisation', async (ids) => {
      const rows = await this.transactions.reader.findBy(OrganisationRow, { id: In([...ids]) });
      return inOrderOf(ids, rows, ({ id }) => id);
    });
  }

  descriptionLoader(loaders: Loaders) {
    return this.rowsLoader(loaders, 'descriptions', DescriptionRow, { language: 'ASC' });
  }

  /** Strongest first, then in the fixed order of themes. */
  interestLoader(loaders: Loaders) {
    return loaders.of<ThemeInterestRow[]>('interests', async (ids) => {
      const rows = await this.transactions.reader
        .createQueryBuilder(ThemeInterestRow, 'interest')
        .innerJoin('theme', 'theme', 'theme.code = interest.theme_code')
        .where('interest.organisation_id in (:...ids)', { ids })
        .orderBy('greatest(interest.offers, interest.seeks)', 'DESC')
        .addOrderBy('theme.position')
        .getMany();
      return grouped(ids, rows);
    });
  }

  formLoader(loaders: Loaders) {
    return this.rowsLoader(loaders, 'forms', FormRow, { form: 'ASC' });
  }

  languageLoader(loaders: Loaders) {
    return this.rowsLoader(loaders, 'languages', SpokenLanguageRow, { language: 'ASC' });
  }

  contactLoader(loaders: Loaders) {
    return this.rowsLoader(loaders, 'contacts', ContactRow, { position: 'ASC' });
  }

  partnershipLoader(loaders: Loaders) {
    return loaders.of<PartnershipRow[]>('partnerships', async (ids) => {
      const rows = await this.transactions.reader.find(PartnershipRow, {
        where: [{ plOrganisationId: In([...ids]) }, { czOrganisationId: In([...ids]) }],
        order: { sinceYear: { direction: 'ASC', nulls: 'LAST' }, createdAt: 'ASC', id: 'ASC' },
      });
      const byOrganisation = new Map<string, PartnershipRow[]>(ids.map((id) => [id, []]));
      for (const row of rows) {
        byOrganisation.get(row.plOrganisationId)?.push(row);
        byOrganisation.get(row.czOrganisationId)?.push(row);
      }
      return ids.map((id) => byOrganisation.get(id) ?? []);
    });
  }

  /** With whom it has agreed to work together, in an introduction. */
  agreedLoader(loaders: Loaders) {
    return loaders.of<readonly string[]>('agreedIntroductions', async (ids) => {
      const rows = await this.transactions.reader.query<{ pl: string; cz: string }[]>(
        `select pl_organisation_id as pl, cz_organisation_id as cz from introduction
          where state = 'AGREED' and (pl_organisation_id = any($1::uuid[]) or cz_organisation_id = any($1::uuid[]))`,
        [ids],
      );
      return ids.map((id) => rows.flatMap(({ pl, cz }) => (pl === id ? [cz] : cz === id ? [pl] : [])));
    });
  }

  /** The row, locked until the transaction ends, so that two changes of one profile happen one after the other. */
  lock(tx: Tx, id: string): Promise<OrganisationRow | null> {
    return tx.findOne(OrganisationRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async update(tx: Tx, id: string, changes: Partial<OrganisationRow>): Promise<OrganisationRow> {
    try {
      await tx.update(OrganisationRow, { id }, changes);
    } catch (error) {
      throw takenRegisterId(error, changes) ?? error;
    }
    return tx.findOneByOrFail(OrganisationRow, { id });
  }

  /** Those that are not there are left out. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, OrganisationRow>> {
    const rows = await tx.findBy(OrganisationRow, { id: In(ids.filter(isId)) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** On the other side of its partnerships. */
  async partnerIds(tx: Tx, id: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `select case $1::uuid when pl_organisation_id then cz_organisation_id else pl_organisation_id end as id
         from partnership where $1::uuid in (pl_organisation_id, cz_organisation_id)`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  hasLogo(tx: Tx, organisationId: string, hash: string): Promise<boolean> {
    return tx.existsBy(OrganisationLogoRow, { organisationId, hash });
  }

  /** Whether another organisation has the identifier already. */
  isTaken(tx: Tx, identifier: 'krs' | 'regon' | 'ico', value: string, exceptId: string): Promise<boolean> {
    return tx
      .createQueryBuilder(OrganisationRow, 'organisation')
      .where(`organisation.${identifier} = :value and organisation.id <> :exceptId`, { value, exceptId })
      .getExists();
  }

  /** What the organisation says now takes the place of what it said before. */
  async replace<Row extends RowOfOrganisation>(
    tx: Tx,
    entity: new () => Row,
    organisationId: string,
    rows: readonly Omit<Row, 'organisationId' | 'id'>[],
  ): Promise<void> {
    await tx.delete(entity, { organisationId } as object);
    if (rows.length > 0) await tx.insert(entity, rows.map((row) => ({ ...row, organisationId })) as object[]);
  }

  /** Where the organisation's place lies; null when it is unknown or has none. */
  async locationOf(organisationId: string): Promise<GeoPoint | null> {
    const rows: GeoPoint[] = await this.transactions.reader.query(
      `select place.latitude, place.longitude
         from organisation join place on place.id = organisation.place_id
        where organisation.id = $1`,
      [organisationId],
    );
    return rows[0] ?? null;
  }

  /** Where these organisations lie; those without a place are left out. */
  locations(ids: readonly string[]): Promise<(GeoPoint & { readonly id: string })[]> {
    return this.transactions.reader.query(
      `select organisation.id, place.latitude, place.longitude
         from organisation join place on place.id = organisation.place_id
        where organisation.id = any($1::uuid[])`,
      [ids],
    );
  }

  /** The middles of districts: of their places, weighted by population. */
  districtMiddles(codes: readonly string[]): Promise<(GeoPoint & { readonly code: string })[]> {
    return this.transactions.reader.query(
      `select district_code as code,
              sum(latitude * (coalesce(population, 0) + 1)) / sum(coalesce(population, 0) + 1) as latitude,
              sum(longitude * (coalesce(population, 0) + 1)) / sum(coalesce(population, 0) + 1) as longitude
         from place where district_code = any($1) group by district_code`,
      [codes],
    );
  }

  private rowsLoader<Row extends RowOfOrganisation>(
    loaders: Loaders,
    name: string,
    entity: new () => Row,
    order: Partial<Record<keyof Row, 'ASC'>>,
  ) {
    return loaders.of<Row[]>(name, async (ids) => {
      const where = { organisationId: In([...ids]) };
      const rows = await this.transactions.reader.find<RowOfOrganisation>(entity, { where, order } as object);
      return grouped(ids, rows as Row[]);
    });
  }
}

/** Somebody else took the number between our look and our change: the database is the one that knows. */
function takenRegisterId(error: unknown, changes: Partial<OrganisationRow>): AppError | undefined {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  const column = (['krs', 'regon', 'ico'] as const).find((name) => constraint === `organisation_${name}_once`);
  if (code !== UNIQUE_VIOLATION || column === undefined) return undefined;
  return new AppError('REGISTER_ID_TAKEN', {
    register: column.toUpperCase() as RegisterName,
    value: changes[column] ?? '',
  });
}

function grouped<Row extends RowOfOrganisation>(ids: readonly string[], rows: readonly Row[]): Row[][] {
  const byOrganisation = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byOrganisation.get(row.organisationId);
    if (own) own.push(row);
    else byOrganisation.set(row.organisationId, [row]);
  }
  return ids.map((id) => byOrganisation.get(id) ?? []);
}
