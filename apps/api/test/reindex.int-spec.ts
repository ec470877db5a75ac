/** `mosty reindex` as operators run it, and what is true when it is stopped, killed, or things change meanwhile. */
import './nest-first.ts';
import { type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SearchIndexingService } from '../src/features/search-indexing/search-indexing.service.ts';
import { SearchIndex } from '../src/platform/search/search-index.ts';
import { type CompiledProgram, compileProgram, killAtOnce } from './compiled-program.ts';
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
const TURN = "hashtextextended('search index of organisation', 0)";

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
    await api.app.get(SearchIndexingService).rebuild();
  }, 60_000);
  afterAll(async () => {
    await program?.remove();
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
  /** Runs `then` while a reindex waits in its middle for its turn. */
  async function inTheMiddle(then: (child: ChildProcess) => Promise<unknown>) {
    const session = api.db.createQueryRunner();
    await session.query(`select pg_advisory_lock(${TURN})`);
    const child = start();
    const outcome = ended(child);
    // Other tests wait for locks of their own databases.
    const waiting = () =>
      session.query(
        `select 1 from pg_locks join pg_database on pg_database.oid = database
          where locktype = 'advisory' and not granted and datname = current_database()`,
      );
    try {
      for (let tries = 0; (await waiting()).length === 0; tries++) {
        if (tries > 300) throw new Error('The command does not wait');
        await wait(50);
      }
      await then(child);
    } finally {
      await session.query(`select pg_advisory_unlock(${TURN})`);
      await session.release();
    }
    return outcome;
  }
  async function expectToBeCurrent(): Promise<void> {
    const expected = await expectedDocuments(api);
    expect(await embeddedDocuments(api)).toEqual(expected);
    expect(await miscountedTerms(api)).toEqual([]);
    if (server) expect(await documentsOnServer(server)).toEqual(await expectedOnServer(api));
  }

  it('that is cancelled leaves the old index as it is and says so', async () => {
    const before = await embeddedDocuments(api);
    const { code, messages } = await inTheMiddle(async (child) => child.kill('SIGINT'));
    expect([code, messages]).toEqual([130, 'Cancelled; the old search index stays in use.\n']);
    expect(await embeddedDocuments(api)).toEqual(before);
    await expectToBeCurrent();
  }, 60_000);

  it('that is killed leaves nothing that the next one does not clear away', async () => {
    await api.db.query(
      `insert into search_document (collection, id, name, terms, facets, format, version)
       values ('organisation', gen_random_uuid(), 'Duch', '{}', '{}', 'x', 1)`,
    );
    await inTheMiddle((child) => killAtOnce(child));
    const { code, output, messages } = await ended(start());
    expect([code, messages]).toEqual([0, '']);
    expect(output).toMatch(new RegExp(`^${ORGANISATIONS} organisations are in the search index`));
    await expectToBeCurrent();
  }, 60_000);

  it('says in a sentence that the search server is away, and makes the other index anew', async () => {
    const away = { MEILI_URL: 'http://127.0.0.1:1', MEILI_KEY: 'none' };
    const variables = { DATABASE_URL: api.config.database.url, LOG_LEVEL: 'silent', ...away };
    const { code, messages } = await ended(program.run(['reindex'], variables));
    expect(code).toBe(1);
    expect(messages).toMatch(
      /^The index in PostgreSQL was made anew, that of the search server not\. Meilisearch: .*\n$/,
    );
  }, 60_000);

  it('has in its result what changed meanwhile', async () => {
    const indexing = api.app.get(SearchIndexingService);
    const rows: { id: string }[] = await api.db.query('select id from organisation order by id');
    const [first, last] = [rows[0]?.id ?? '', rows.at(-1)?.id ?? ''];
    let step = 0;
    const changes: Promise<unknown>[] = [];
    const change = async (number: number) => {
      await api.db.query('update organisation set name = $2 where id = $1', [first, `Pierwsza ${number}`]);
      await api.db.query('update organisation set name = $2 where id = $1', [last, `Ostatnia ${number}`]);
      const [added]: { id: string }[] = await api.db.query(
        `insert into organisation (kind, country, name, slug, status)
         values ('NGO', 'CZ', 'Nová ' || $1, 'nova-' || $1, 'STUB') returning id`,
        [String(number)],
      );
      const [gone]: [{ id: string }[]] = await api.db.query(
        'delete from organisation where id = (select id from organisation order by id offset 5 limit 1) returning id',
      );
      await indexing.refresh([first, last, added?.id ?? '', ...gone.map(({ id }) => id)]);
    };
    await indexing.rebuild({ onProgress: () => changes.push(change(step++)) });
    await Promise.all(changes);
    expect(changes.length).toBeGreaterThan(2);
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
