import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AccountRow, MembershipRow } from '../accounts/account.entity.ts';
import { OrganisationRow } from '../organisations/organisation.entity.ts';
import {
  ContactRow,
  DescriptionRow,
  FormRow,
  PartnershipRow,
  SpokenLanguageRow,
  ThemeInterestRow,
} from '../organisations/profile.entity.ts';
import { DistrictRow } from '../places/district.entity.ts';
import { PlaceRow } from '../places/place.entity.ts';
import { type ExamplePlace } from './example-files.schema.ts';
import { type Examples } from './example-files.ts';
import { type ProfileRows } from './wanted-profile.ts';

export type NewOrganisation = Pick<
  OrganisationRow,
  'kind' | 'country' | 'name' | 'slug' | 'status' | 'placeId' | 'isTerritorialUnit' | 'isExample'
>;

export type Pair = Pick<PartnershipRow, 'plOrganisationId' | 'czOrganisationId' | 'kind' | 'sinceYear' | 'source'>;

@Injectable()
export class ExamplesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Members first, administrators last. */
  accounts(): Promise<AccountRow[]> {
    return this.transactions.reader.find(AccountRow, {
      where: { isExample: true },
      order: { role: 'DESC', email: 'ASC' },
    });
  }

  countOrganisations(tx: Tx = this.transactions.reader): Promise<number> {
    return tx.count(OrganisationRow);
  }

  /** Registers know better: what is there already stays. */
  async addPlaces(tx: Tx, { districts, places }: Pick<Examples, 'districts' | 'places'>): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(DistrictRow)
      .values(districts.map(({ code, name, region }) => ({ code, name, regionCode: region })))
      .orIgnore()
      .execute();
    await tx.createQueryBuilder().insert().into(PlaceRow).values(places.map(toPlaceRow)).orIgnore().execute();
  }

  /** The ids of places by the code that keeps its meaning: six digits of TERYT, or LAU2. */
  async placeIds(tx: Tx): Promise<Map<string, string>> {
    const rows: { id: string; code: string }[] = await tx.query(
      'select id, coalesce(teryt_unit, lau2) as code from place',
    );
    return new Map(rows.map(({ id, code }) => [code, id]));
  }

  officesOf(tx: Tx, placeIds: readonly string[]): Promise<OrganisationRow[]> {
    return tx.findBy(OrganisationRow, { isTerritorialUnit: true, placeId: In([...placeIds]) });
  }

  bySlugs(tx: Tx, slugs: readonly string[]): Promise<OrganisationRow[]> {
    return tx.findBy(OrganisationRow, { slug: In([...slugs]) });
  }

  async insert(tx: Tx, organisations: readonly NewOrganisation[]): Promise<OrganisationRow[]> {
    return tx.save(organisations.map((organisation) => tx.create(OrganisationRow, organisation)));
  }

  /** What these organisations say of themselves now. */
  async profiles(tx: Tx, organisations: readonly OrganisationRow[]): Promise<Map<string, ProfileRows>> {
    const where = { organisationId: In(organisations.map(({ id }) => id)) };
    const descriptions = await tx.findBy(DescriptionRow, where);
    const interests = await tx.findBy(ThemeInterestRow, where);
    const forms = await tx.findBy(FormRow, where);
    const languages = await tx.findBy(SpokenLanguageRow, where);
    const contacts = await tx.findBy(ContactRow, where);
    const own = <Row extends { organisationId: string }>(rows: readonly Row[], id: string) =>
      rows.filter(({ organisationId }) => organisationId === id);
    return new Map(
      organisations.map((columns) => [
        columns.id,
        {
          columns,
          descriptions: own(descriptions, columns.id),
          interests: own(interests, columns.id),
          forms: own(forms, columns.id),
          languages: own(languages, columns.id),
          contacts: own(contacts, columns.id),
        },
      ]),
    );
  }

  /** What they say now is replaced as a whole. */
  async replaceProfiles(tx: Tx, profiles: ReadonlyMap<string, ProfileRows>): Promise<void> {
    for (const [id, { columns }] of profiles)
      await tx.update(OrganisationRow, { id }, { ...columns, version: () => 'version + 1' });
    const replace = async <Row extends { organisationId: string }>(
      entity: new () => Row,
      rowsOf: (profile: ProfileRows) => readonly object[],
    ) => {
      await tx.delete(entity, { organisationId: In([...profiles.keys()]) } as object);
      const rows = [...profiles].flatMap(([organisationId, profile]) =>
        rowsOf(profile).map((row) => ({ ...row, organisationId })),
      );
      if (rows.length > 0) await tx.insert(entity, rows as object[]);
    };
    await replace(DescriptionRow, ({ descriptions }) => descriptions);
    await replace(ThemeInterestRow, ({ interests }) => interests);
    await replace(FormRow, ({ forms }) => forms);
    await replace(SpokenLanguageRow, ({ languages }) => languages);
    await replace(ContactRow, ({ contacts }) => contacts);
  }

  /** Gives the pairs that were not there, or said something else. */
  async savePartnerships(tx: Tx, pairs: readonly Pair[]): Promise<Pair[]> {
    const there = await tx.findBy(PartnershipRow, {
      plOrganisationId: In(pairs.map(({ plOrganisationId }) => plOrganisationId)),
    });
    const changed = pairs.filter(
      (pair) =>
        !there.some(
          (row) =>
            row.plOrganisationId === pair.plOrganisationId &&
            row.czOrganisationId === pair.czOrganisationId &&
            row.kind === pair.kind &&
            row.sinceYear === pair.sinceYear &&
            row.source === pair.source,
        ),
    );
    if (changed.length > 0) await tx.upsert(PartnershipRow, changed, ['plOrganisationId', 'czOrganisationId', 'kind']);
    return changed;
  }

  /** Those whose address no account has yet. */
  async newAccounts<Account extends { readonly email: string }>(tx: Tx, accounts: readonly Account[]) {
    const known = await tx.findBy(AccountRow, { email: In(accounts.map(({ email }) => email)) });
    return accounts.filter((account) => !known.some(({ email }) => email === account.email));
  }

  /** Gives the accounts. An address that belongs to an account of somebody's own is left out. */
  async saveAccounts(
    tx: Tx,
    accounts: readonly Pick<AccountRow, 'email' | 'displayName' | 'language' | 'role'>[],
  ): Promise<AccountRow[]> {
    const emails = accounts.map(({ email }) => email);
    const taken = await tx.findBy(AccountRow, { email: In(emails), isExample: false });
    const free = accounts.filter(({ email }) => !taken.some((own) => own.email === email));
    await tx.upsert(
      AccountRow,
      free.map((account) => ({ ...account, isExample: true })),
      { conflictPaths: ['email'], skipUpdateIfNoValuesChanged: true },
    );
    // Whoever tries Mosty with one of them can join organisations, too: their addresses count as confirmed.
    await tx.query(
      'update account set email_verified_at = created_at where is_example and email_verified_at is null and email = any($1)',
      [emails],
    );
    return tx.findBy(AccountRow, { email: In(emails), isExample: true });
  }

  async saveBrokerRegions(tx: Tx, accountId: string, regions: readonly (string | null)[]): Promise<void> {
    await tx.query('delete from broker_region where account_id = $1', [accountId]);
    await tx.query('insert into broker_region (account_id, region_code) select $1, unnest($2::text[])', [
      accountId,
      regions,
    ]);
  }

  async saveMemberships(tx: Tx, memberships: readonly Omit<MembershipRow, 'createdAt'>[]): Promise<void> {
    await tx.upsert(MembershipRow, [...memberships], {
      conflictPaths: ['accountId', 'organisationId'],
      skipUpdateIfNoValuesChanged: true,
    });
  }
}

function toPlaceRow(place: ExamplePlace): Partial<PlaceRow> {
  return {
    ...('teryt' in place
      ? { country: 'PL', teryt: place.teryt, lau2: null }
      : { country: 'CZ', teryt: null, lau2: place.lau2 }),
    name: place.name,
    type: place.type,
    regionCode: place.region,
    districtCode: place.district,
    latitude: place.latitude,
    longitude: place.longitude,
    population: place.population,
    populationYear: place.populationYear,
    populationSource: place.populationSource,
    areaKm2: place.areaKm2,
  };
}
