import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Turns } from '../../platform/database/turns.ts';
import { OrganisationChanges } from '../organisations/organisation-changes.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { type ExampleAccount, type ExampleOrganisation } from './example-files.schema.ts';
import { addExampleIntroductions } from './example-introductions.ts';
import { ExampleLetters } from './example-letters.ts';
import { addExampleOffers } from './example-offers.ts';
import { codeOf, type Examples, isMunicipality, readExamples } from './example-files.ts';
import { refuseInProduction } from './examples-status.ts';
import { ExamplesRepository } from './examples.repository.ts';
import { type ProfileRows, saysTheSame, toWantedRows } from './wanted-profile.ts';

export interface LoadingReport {
  readonly outcome: 'LOADED' | 'NOT_EMPTY';
  /** Organisations that were there before. */
  readonly before: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Keys of examples whose organisation has a profile of its own, which was left alone. */
  readonly kept: readonly string[];
  /** Added or changed. */
  readonly partnerships: number;
}

@Injectable()
export class ExamplesService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly turns: Turns,
    private readonly examples: ExamplesRepository,
    private readonly changes: OrganisationChanges,
    private readonly letters: ExampleLetters,
  ) {}

  /**
   * Brings the example organisations to what the files say; loading again changes nothing. All or nothing, with the jobs that
   * follow. Whoever claimed a profile keeps it. `ifEmpty`: only into a database that has no organisations yet.
   */
  async load({ ifEmpty = false, now = new Date() } = {}): Promise<LoadingReport> {
    refuseInProduction(this.config);
    const files = await readExamples();
    return this.turns.take('import', () =>
      this.transactions.run(async (tx) => {
        const before = await this.examples.countOrganisations(tx);
        if (ifEmpty && before > 0) return { ...NOTHING, before };
        return { outcome: 'LOADED' as const, before, ...(await this.loadAll(tx, files, now)) };
      }),
    );
  }

  private async loadAll(tx: Tx, files: Examples, now: Date): Promise<Omit<LoadingReport, 'outcome' | 'before'>> {
    await this.examples.addPlaces(tx, files);
    const { rows, added } = await this.organisations(tx, files.organisations);
    const kept = files.organisations.filter((example) => belongsToSomebody(example, rows.get(example.key)));
    const keptKeys = kept.map(({ key }) => key);
    const ids = new Map([...rows].filter(([key]) => !keptKeys.includes(key)).map(([key, { id }]) => [key, id]));

    const changed = await this.profiles(tx, files.organisations, rows, ids, now);
    const pairs = await this.partnerships(tx, files, ids);
    const newAccounts = await this.examples.newAccounts(tx, files.accounts);
    await this.saveAccounts(tx, files.accounts, ids);
    const offering = await addExampleOffers(tx, files.offers, files.organisations, ids, now);
    await addExampleIntroductions(tx, files.introductions, ids, now);
    await this.letters.addMessages(tx, files.introductions, now);
    await this.letters.welcome(tx, files, newAccounts);

    const partners = pairs.flatMap(({ plOrganisationId, czOrganisationId }) => [plOrganisationId, czOrganisationId]);
    await this.changes.announce(tx, [...new Set([...added, ...changed, ...partners, ...offering])]);
    const changedBefore = changed.filter((id) => !added.has(id)).length;
    return {
      added: added.size,
      changed: changedBefore,
      unchanged: ids.size - added.size - changedBefore,
      kept: keptKeys,
      partnerships: pairs.length,
    };
  }

  /** The row of each example by its key: the office that a register brought, the example of an earlier load, or a new one. */
  private async organisations(tx: Tx, examples: readonly ExampleOrganisation[]) {
    const places = await this.examples.placeIds(tx);
    const placeOf = (example: ExampleOrganisation): string => {
      const id = places.get(codeOf(example.place).slice(0, 6));
      if (id === undefined) throw new Error(`${example.key}: its place was not saved`);
      return id;
    };
    const offices = await this.examples.officesOf(tx, examples.filter(isMunicipality).map(placeOf));
    const others = await this.examples.bySlugs(
      tx,
      examples.filter((one) => !isMunicipality(one)).map(({ key }) => key),
    );
    const rowOf = (example: ExampleOrganisation): OrganisationRow | undefined =>
      isMunicipality(example)
        ? offices.find(({ placeId }) => placeId === placeOf(example))
        : others.find(({ slug }) => slug === example.key);

    const missing = examples.filter((example) => rowOf(example) === undefined);
    const inserted = await this.examples.insert(
      tx,
      missing.map((example) => ({
        kind: example.kind,
        country: example.country,
        name: example.name,
        slug: example.key,
        status: 'STUB',
        placeId: placeOf(example),
        isTerritorialUnit: isMunicipality(example),
        // The stub of a municipality says nothing but what registers say.
        isExample: !isMunicipality(example),
      })),
    );
    const rows = new Map<string, OrganisationRow>();
    for (const example of examples) {
      const row = rowOf(example) ?? inserted[missing.indexOf(example)];
      if (row !== undefined) rows.set(example.key, row);
    }
    return { rows, added: new Set(inserted.map(({ id }) => id)) };
  }

  /** Gives the ids of organisations that said something else before. */
  private async profiles(
    tx: Tx,
    examples: readonly ExampleOrganisation[],
    rows: ReadonlyMap<string, OrganisationRow>,
    ids: ReadonlyMap<string, string>,
    now: Date,
  ): Promise<string[]> {
    const there = await this.examples.profiles(tx, [...rows.values()]);
    const wanted = new Map<string, ProfileRows>();
    for (const example of examples) {
      const id = ids.get(example.key);
      const actual = id === undefined ? undefined : there.get(id);
      if (example.status === 'STUB' || id === undefined || actual === undefined) continue;
      const profile = toWantedRows(example, now);
      if (!saysTheSame(profile, actual)) wanted.set(id, profile);
    }
    if (wanted.size > 0) await this.examples.replaceProfiles(tx, wanted);
    return [...wanted.keys()];
  }

  private partnerships(tx: Tx, { partnerships }: Examples, ids: ReadonlyMap<string, string>) {
    const pairs = partnerships.flatMap(({ pl, cz, kind, sinceYear, source }) => {
      const plOrganisationId = ids.get(pl);
      const czOrganisationId = ids.get(cz);
      if (plOrganisationId === undefined || czOrganisationId === undefined) return [];
      return [{ plOrganisationId, czOrganisationId, kind, sinceYear, source }];
    });
    return this.examples.savePartnerships(tx, pairs);
  }

  /** An example account needs no password: it never acts for an organisation that somebody claimed. */
  private async saveAccounts(
    tx: Tx,
    accounts: readonly ExampleAccount[],
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    const saved = await this.examples.saveAccounts(
      tx,
      accounts.map(({ email, name, language, role }) => ({ email, displayName: name, language, role })),
    );
    const memberships = accounts.flatMap((account) =>
      account.memberships.flatMap(({ organisation, role }) => {
        const accountId = saved.find(({ email }) => email === account.email)?.id;
        const organisationId = ids.get(organisation);
        return accountId === undefined || organisationId === undefined ? [] : [{ accountId, organisationId, role }];
      }),
    );
    await this.examples.saveMemberships(tx, memberships);
    for (const { email, role, regions } of accounts) {
      const accountId = saved.find((row) => row.email === email)?.id;
      if (role === 'BROKER' && accountId) await this.examples.saveBrokerRegions(tx, accountId, regions ?? [null]);
    }
  }
}

const NOTHING = { outcome: 'NOT_EMPTY' as const, added: 0, changed: 0, unchanged: 0, kept: [], partnerships: 0 };

/** A stub that a register brought belongs to nobody yet; an example never did. */
function belongsToSomebody(example: ExampleOrganisation, row: OrganisationRow | undefined): boolean {
  if (row === undefined || row.isExample) return false;
  return row.status !== 'STUB' || !isMunicipality(example);
}
