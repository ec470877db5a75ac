/** `mosty reindex` as operators run it, and what is true when it is stopped, killed, or things change meanwhile. */
import './nest-first.ts';
import { type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OfferIndexing } from '../src/features/offers/offer-indexing.ts';
import { SearchIndexingService } from '../src/features/search-indexing/search-indexing.service.ts';
import { type SearchCollection, SearchIndex } from '../src/platform/search/search-index.ts';
import { type CompiledProgram, compileProgram, killAtOnce, WITH_COMPILER_MS } from './compiled-program.ts';
import { sessionsWaitingFor } from './lock-waits.ts';
import { createTestApi, type TestApi } from './create-test-api.ts';
import {
  documentsOnServer,
  embeddedDocuments,
  expectedDocuments,
  expectedOnServer,
  miscountedTerms,
} from './indexed-documents.ts';
import { createSearchServer, type RealSearchServer } from './real-search-server.ts';

const ORGANISATIONS = 1200;
const OFFERS = 600;
const ORGANISATIONS_DONE = `${ORGANISATIONS + 1} organisations are in the search index \\(\\d+\\.\\d s\\)\\.\n`;
const OFFERS_DONE = `${OFFERS} offers are in the search index \\(\\d+\\.\\d s\\)\\.\n`;

const { MEILI_BINARY } = process.env;

describe('Reindexing', () => {
  let server: RealSearchServer | undefined;
  let api: TestApi;
  let program: CompiledProgram;
  const meilisearch = (): Record<string, string> => (server ? { MEILI_URL: server.url, MEILI_KEY: server.key } : {});

  beforeAll(async () => {
    server = MEILI_BINARY ? await createSearchServer(MEILI_BINARY) : undefined;
    await server?.start();
    [program, api] = await Promise.all([compileProgram(), createTestApi(meilisearch())]);
    await api.db.query(
      `insert into organisation (kind, country, name, slug, status)
       select 'NGO', 'PL', 'Fundacja próbna ' || n, 'f-' || n, 'STUB' from generate_series(1, $1) as n`,
      [ORGANISATIONS],
    );
    await api.db.query(
      `with owner as (insert into organisation (kind, country, name, slug, status)
                      values ('NGO', 'CZ', 'Spolek Zkušební', 'spolek', 'ACTIVE') returning id),
            posted as (insert into offer (organisation_id, country, slug, kind, state, deadline, published_at)
                       select owner.id, 'CZ', 'nabidka-' || n, 'OFFER', 'PUBLISHED', '2099-12-31', now()
                         from owner, generate_series(1, $1) as n returning id)
       insert into offer_text (offer_id, language, title, text) select id, 'cs', 'Společná výstava', 'Hledáme.' from posted`,
      [OFFERS],
    );
    await api.app.get(SearchIndexingService).rebuild();
    await api.app.get(OfferIndexing).rebuild();
  }, WITH_COMPILER_MS);
  afterAll(async () => {
    await api?.close();
    await server?.remove();
  });

  const start = () =>
    program.run(['reindex'], { DATABASE_URL: api.config.database.url, LOG_LEVEL: 'silent', ...meilisearch() });
  async function ended(child: ChildProcess) {
    let [output, messages] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (messages += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output, messages };
  }
  /** A document of what the database does not have. */
  const addGhost = (collection: SearchCollection) =>
    api.db.query(
      `insert into search_document (collection, id, name, terms, facets, format, version)
       values ($1, gen_random_uuid(), 'Duch', '{}', '{}', 'x', 1)`,
      [collection],
    );
  /** Runs `then` while a reindex waits for its turn in the middle of a collection. */
  async function inTheMiddle(collection: SearchCollection, then: (child: ChildProcess) => Promise<unknown>) {
    const session = api.db.createQueryRunner();
    const turn = `hashtextextended('search index of ${collection}', 0)`;
    await session.query(`select pg_advisory_lock(${turn})`);
    const child = start();
    const outcome = ended(child);
    const waiting = () => session.query(sessionsWaitingFor("locktype = 'advisory'"));
    try {
      for (let tries = 0; (await waiting()).length === 0; tries++) {
        if (tries > 1200) throw new Error('The command does not wait');
        await wait(50);
      }
      await then(child);
    } finally {
      await session.query(`select pg_advisory_unlock(${turn})`);
      await session.release();
    }
    return outcome;
  }
  async function expectToBeCurrent(): Promise<void> {
    for (const collection of ['organisation', 'offer'] as const) {
      expect(await embeddedDocuments(api, collection)).toEqual(await expectedDocuments(api, collection));
      if (server) expect(await documentsOnServer(server, collection)).toEqual(await expectedOnServer(api, collection));
    }
    expect(await miscountedTerms(api)).toEqual([]);
  }

  it('that is cancelled leaves the old index as it is and says so', async () => {
    const before = await embeddedDocuments(api);
    const { code, messages } = await inTheMiddle('organisation', async (child) => child.kill('SIGINT'));
    expect([code, messages]).toEqual([
      130,
      'Cancelled; the old search index of organisations and offers stays in use.\n',
    ]);
    expect(await embeddedDocuments(api)).toEqual(before);
    await expectToBeCurrent();
  }, 60_000);

  it('that is cancelled while it makes offers anew leaves those and keeps the organisations', async () => {
    const before = await embeddedDocuments(api, 'offer');
    await addGhost('organisation');
    const { code, output, messages } = await inTheMiddle('offer', async (child) => child.kill('SIGINT'));
    expect([code, messages]).toEqual([130, 'Cancelled; the old search index of offers stays in use.\n']);
    expect(output).toMatch(new RegExp(`^${ORGANISATIONS_DONE}$`));
    expect(await embeddedDocuments(api, 'offer')).toEqual(before);
    await expectToBeCurrent();
  }, 120_000);

  it.each(['organisation', 'offer'] as const)(
    'that is killed at the collection %s leaves nothing that the next one does not clear away',
    async (collection) => {
      await addGhost(collection);
      await inTheMiddle(collection, (child) => killAtOnce(child));
      const { code, output, messages } = await ended(start());
      expect([code, messages]).toEqual([0, '']);
      expect(output).toMatch(new RegExp(`^${ORGANISATIONS_DONE}${OFFERS_DONE}$`));
      await expectToBeCurrent();
    },
    120_000,
  );

  it('says in a sentence that the search server is away, and makes the other index anew', async () => {
    await addGhost('organisation');
    await addGhost('offer');
    const away = { MEILI_URL: 'http://127.0.0.1:1', MEILI_KEY: 'none' };
    const variables = { DATABASE_URL: api.config.database.url, LOG_LEVEL: 'silent', ...away };
    const { code, messages } = await ended(program.run(['reindex'], variables));
    expect(code).toBe(1);
    expect(messages).toMatch(
      /^The index in PostgreSQL was made anew, that of the search server not\. Meilisearch: .*\n$/,
    );
    await expectToBeCurrent();
  }, 60_000);

  it('names the offers that cannot be indexed and takes all the rest', async () => {
    const [refused] = await api.db.query<{ id: string }[]>(
      `insert into offer (organisation_id, country, slug, kind, state, deadline, published_at)
       select id, country, 'nezaraditelna', 'OFFER', 'PUBLISHED', '2099-12-31', now() from organisation
        where slug = 'spolek' returning id`,
    );
    await api.db.query(`insert into offer_text values ($1, 'cs', 'Nezařaditelná', 'Hledáme.')`, [refused?.id]);
    await api.db.query(`alter table search_document add constraint takes_not_all check (name <> 'Nezařaditelná')`);
    try {
      const { code, output, messages } = await ended(start());
      expect(code).toBe(1);
      for (const line of [ORGANISATIONS_DONE, OFFERS_DONE]) expect(output).toMatch(new RegExp(`^${line}`, 'm'));
      expect(messages).toMatch(/^Of the offers 1 could not be indexed:\n {2}[-0-9a-f]{36}: .*takes_not_all.*\n$/);
      expect(messages).toContain(refused?.id);
    } finally {
      await api.db.query('alter table search_document drop constraint takes_not_all');
      await api.db.query(`delete from offer where slug = 'nezaraditelna'`);
      await api.app.get(OfferIndexing).refresh([refused?.id ?? '']);
    }
    await expectToBeCurrent();
  }, 60_000);

  it('has in its result what changed meanwhile', async () => {
    const indexing = api.app.get(SearchIndexingService);
    // The owner stays as it is: its offers are not refreshed here.
    const rows: { id: string }[] = await api.db.query(`select id from organisation where slug <> 'spolek' order by id`);
    const [first, last] = [rows[0]?.id ?? '', rows.at(-1)?.id ?? ''];
    let step = 0;
    // One after the other: many at once that wait for the rebuild would leave it no connection of the pool.
    let changes: Promise<unknown> = Promise.resolve();
    const change = async (number: number) => {
      await api.db.query('update organisation set name = $2 where id = $1', [first, `Pierwsza ${number}`]);
      await api.db.query('update organisation set name = $2 where id = $1', [last, `Ostatnia ${number}`]);
      const [added]: { id: string }[] = await api.db.query(
        `insert into organisation (kind, country, name, slug, status)
         values ('NGO', 'CZ', 'Nová ' || $1, 'nova-' || $1, 'STUB') returning id`,
        [String(number)],
      );
      const [gone]: [{ id: string }[]] = await api.db.query(
        `delete from organisation
          where id = (select id from organisation where slug <> 'spolek' order by id offset 5 limit 1) returning id`,
      );
      await indexing.refresh([first, last, added?.id ?? '', ...gone.map(({ id }) => id)]);
    };
    const onProgress = () => void (changes = changes.then(() => change(step++)));
    await indexing.rebuild({ onProgress });
    await changes;
    expect(step).toBeGreaterThan(2);
    await expectToBeCurrent();
  }, 60_000);

  it('names what cannot be indexed and takes all the rest', async () => {
    const index = api.app.get(SearchIndex);
    const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
    const ids = async function* () {
      yield [1, 2, 3].map(id);
    };
    const { documents, refused } = await index.rebuild('event', ids, async (batch) =>
      batch.map((one, at) => ({
        ...{ collection: 'event', id: one, name: `Festiwal ${at}`, country: 'PL' },
        ...{ otherNames: [], areas: [], texts: [], facets: {} },
        location: { latitude: at === 1 ? 5000 : 50, longitude: 17 },
      })),
    );
    expect([documents, refused]).toEqual([2, [{ id: id(2), reason: 'its coordinates are not on the earth' }]]);
    expect((await index.searchAll({ query: 'festiwal', collections: ['event'], limit: 5 })).counts).toEqual({
      event: 2,
    });
  }, 60_000);
});
