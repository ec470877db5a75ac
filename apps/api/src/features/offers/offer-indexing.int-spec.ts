import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import {
  anOfferParty,
  anOpenOffer,
  CONTENT,
  EXPRESS,
  interestIn,
  LIST,
  MONDAY,
  type OfferParty,
  seenBy,
} from '../../../test/offers.ts';
import { createSearchServer, type RealSearchServer } from '../../../test/real-search-server.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { JobQueues } from '../../platform/jobs/job-queues.ts';
import { SearchIndex } from '../../platform/search/search-index.ts';
import { Erasure } from '../privacy/erasure.ts';
import { OfferIndexing } from './offer-indexing.ts';
import { OfferIndexUpkeep } from './offer-indexing.jobs.ts';

const { MEILI_BINARY } = process.env;
const ENGINES = MEILI_BINARY ? ['embedded', 'Meilisearch'] : ['embedded'];
const ARCHIVE = 'mutation ($input: ArchiveOrganisationInput!) { archiveOrganisation(input: $input) { id } }';
const RESTORE = 'mutation ($id: ID!) { restoreOrganisation(organisationId: $id) { id } }';
const PREVIEW = `query ($keptId: ID!, $otherId: ID!) {
  mergePreview(keptId: $keptId, otherId: $otherId) { kept { version } other { version } } }`;
const MERGE = 'mutation ($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { id } }';
const FITTING = 'query ($id: ID!) { fittingOffers(organisationId: $id, first: 50) { offer { id } } }';

describe.each(ENGINES)('Offers in the index, with the %s engine,', (engine) => {
  let server: RealSearchServer | undefined;
  let api: TestApi;
  let admin: TestAccount;
  let owner: OfferParty;
  let czech: OfferParty;
  let offerId: string;

  beforeAll(async () => {
    server = engine === 'Meilisearch' ? await createSearchServer(MEILI_BINARY ?? '') : undefined;
    await server?.start();
    api = await createTestApi(server ? { MEILI_URL: server.url, MEILI_KEY: server.key } : {});
    itIs(api, MONDAY);
    admin = await api.signIn({ role: 'ADMIN' });
  }, 60_000);
  afterAll(async () => {
    await api?.close();
    await server?.remove();
  });
  beforeEach(async () => {
    await api.db.query('truncate organisation cascade');
    await api.app.get(OfferIndexing).rebuild();
    owner = await anOfferParty(api, 'PL', 'Stowarzyszenie Wzorlinka');
    czech = await anOfferParty(api, 'CZ');
    offerId = (await anOpenOffer(api, owner)).id;
    await api.runJobs();
  });

  /** What the index itself has, whoever may see it. */
  const indexed = async (query: string) =>
    (
      await api.app
        .get(SearchIndex)
        .search({ collection: 'offer', query, filter: {}, sort: 'RELEVANCE', page: { first: 50 } })
    ).hits.map(({ id }) => id);
  interface Listed {
    readonly offers: {
      readonly nodes: readonly { readonly id: string }[];
      readonly facets: { readonly region: readonly { readonly value: string }[] };
    };
  }
  const list = async (filter: object) => (await api.query<Listed>(LIST, { filter })).offers;
  const listed = async (query?: string) => (await list({ query })).nodes.map(({ id }) => id);
  const proposed = async () =>
    (
      await api.query<{ fittingOffers: { offer: { id: string } }[] }>(FITTING, { id: czech.id }, { as: czech.person })
    ).fittingOffers.map(({ offer }) => offer.id);
  /** By its coordinator, on its page. */
  const change = async (fields: object) => {
    const document = 'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { version } }';
    const input = { organisationId: owner.id, version: 1, ...fields };
    await api.query(document, { input }, { as: owner.person });
    await api.runJobs();
  };
  const waiting = async () =>
    (await api.app.get(JobQueues).states()).find(({ job }) => job === 'offers.index')?.waiting;

  it('are found by the name that their owner has now', async () => {
    expect(await listed('wzorlinka')).toEqual([offerId]);
    await change({ name: 'Fundacja Grodzianka' });
    expect(await listed('grodzianka')).toEqual([offerId]);
    expect(await listed('wzorlinka')).toEqual([]);
  });

  it('are found where their owner has its seat now', async () => {
    expect(await listed('prudnik')).toEqual([offerId]);
    await api.db.query(`insert into district values ('2402', 'PL-24', 'bielski') on conflict do nothing`);
    const [place] = await api.db.query(
      `insert into place (country, teryt, name, type, region_code, district_code, latitude, longitude, population,
         population_year, population_source)
       values ('PL', '2402054', 'Szczyrk', 'URBAN', 'PL-24', '2402', 49.7, 19, 5700, 2020, 'test')
       on conflict do nothing returning id`,
    );
    await change({ placeId: place.id });
    expect(await indexed('szczyrk')).toEqual([offerId]);
    expect(await indexed('śląskie')).toEqual([offerId]);
    expect(await indexed('prudnik')).toEqual([]);
    expect((await list({})).facets.region).toEqual([{ value: 'PL-24', count: 1 }]);
  });

  it('are gone for others while their owner takes no part, and come back with it', async () => {
    const interested = await anOfferParty(api, 'CZ');
    await interestIn(api, offerId, interested);
    const everywhere = async () => [await indexed('plener'), await listed('plener'), await listed(), await proposed()];
    expect(await everywhere()).toEqual([[offerId], [offerId], [offerId], [offerId]]);

    await api.query(ARCHIVE, { input: { organisationId: owner.id, reason: 'DISSOLVED' } }, { as: admin });
    await api.runJobs();
    expect(await everywhere()).toEqual([[], [], [], []]);
    expect(await seenBy(api, offerId)).toBeNull();
    expect(await seenBy(api, offerId, czech)).toBeNull();
    const input = { organisationId: czech.id, offerId, interestId: randomUUID(), sentence: 'Ano.', language: 'cs' };
    expect(await api.refusal(EXPRESS, { input }, { as: czech.person })).toBe('NOT_FOUND');
    // Who has said something of it, and whose it is, know of it already.
    for (const party of [owner, interested]) expect(await seenBy(api, offerId, party)).toMatchObject({ id: offerId });

    await api.query(RESTORE, { id: owner.id }, { as: admin });
    await api.runJobs();
    expect(await everywhere()).toEqual([[offerId], [offerId], [offerId], [offerId]]);
  });

  it('go on under the name, the kind and the seat of the organisation into which their owner is merged', async () => {
    const kept = await anOfferParty(api, 'PL', 'Fundacja Bystrzanka');
    await api.db.query('update organisation set place_id = null where id = $1', [kept.id]);
    const asked = { keptId: kept.id, otherId: owner.id };
    const { mergePreview } = await api.query<{
      mergePreview: { kept: { version: number }; other: { version: number } };
    }>(PREVIEW, asked, { as: admin });
    const versions = { keptVersion: mergePreview.kept.version, otherVersion: mergePreview.other.version };
    const choices = [
      { field: 'name', take: 'KEPT' },
      { field: 'place', take: 'KEPT' },
    ];
    await api.query(MERGE, { input: { ...asked, ...versions, choices } }, { as: admin });
    await api.runJobs();
    expect(await indexed('bystrzanka')).toEqual([offerId]);
    expect(await listed('bystrzanka')).toEqual([offerId]);
    for (const gone of ['wzorlinka', 'prudnik']) expect([gone, await indexed(gone)]).toEqual([gone, []]);
    expect(await proposed()).toEqual([offerId]);
  });

  it('are not found by the address of somebody who is erased', async () => {
    const email = 'jarmila.neexistujici@example.org';
    const { accountId } = await api.signIn({ email, name: 'Jarmila' });
    const [text] = CONTENT.texts;
    const { id } = await anOpenOffer(api, owner, { texts: [{ ...text, text: `Pytania: ${email}.` }] });
    await api.runJobs();
    expect(await indexed('neexistujici')).toEqual([id]);
    await api.app.get(Transactions).run((tx) => api.app.get(Erasure).eraseAccount(tx, accountId));
    await api.runJobs();
    expect(await indexed('neexistujici')).not.toContain(id);
    expect((await listed('plener')).sort()).toEqual([id, offerId].sort());
  });

  it('are made anew from the database, and lose what the database does not have', async () => {
    const ghost = { collection: 'offer', id: randomUUID(), name: 'Duch', country: 'PL' } as const;
    const nothing = { otherNames: [], areas: [], texts: [], facets: {} };
    await api.app.get(SearchIndex).refresh('offer', [ghost.id], () => Promise.resolve([{ ...ghost, ...nothing }]));
    expect(await indexed('duch')).toEqual([ghost.id]);
    await api.db.query('delete from search_document where id = $1', [offerId]);
    expect(await api.app.get(OfferIndexing).rebuild()).toEqual({ documents: 1, refused: [] });
    expect(await indexed('')).toEqual([offerId]);
  });

  it('are brought up to date when the program or its thesaurus has changed', async () => {
    const upkeep = api.app.get(OfferIndexUpkeep);
    await upkeep.onApplicationBootstrap();
    expect(await waiting()).toBe(0);
    await api.db.query("update search_document set format = 'of last year', terms = '{}' where id = $1", [offerId]);
    await upkeep.onApplicationBootstrap();
    expect(await waiting()).toBe(1);
    // What waits already is not asked for again.
    await upkeep.onApplicationBootstrap();
    expect(await waiting()).toBe(1);
    await api.runJobs();
    expect(await indexed('plener')).toEqual([offerId]);
  });
});
