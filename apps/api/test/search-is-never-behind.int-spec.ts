/** Whatever is killed at whatever moment: after recovery the indexes hold what the database says, document by document. */
import './nest-first.ts';
import { type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationChanges } from '../src/features/organisations/organisation-changes.ts';
import { Transactions } from '../src/platform/database/transactions.ts';
import { JobQueues } from '../src/platform/jobs/job-queues.ts';
import { DEAD_LETTERS } from '../src/platform/jobs/job-settings.ts';
import { anOrganisation } from './an-organisation.ts';
import { type CompiledProgram, compileProgram, killAtOnce, WITH_COMPILER_MS } from './compiled-program.ts';
import { createTestApi, type TestAccount, type TestApi } from './create-test-api.ts';
import { generatedGminy, importing } from './import-files.ts';
import {
  documentsOnServer,
  embeddedDocuments,
  expectedDocuments,
  expectedMeanings,
  expectedOnServer,
  indexedMeanings,
  miscountedTerms,
} from './indexed-documents.ts';
import { randomOf } from './random.ts';
import { createSearchServer, type RealSearchServer } from './real-search-server.ts';

const ROUNDS = 3;
const CHANGES_IN_A_ROUND = 35;
const UNITS = 120;
const LONGEST_LIFE_MS = 900;

const { MEILI_BINARY } = process.env;
if (!MEILI_BINARY) process.stderr.write('without Meilisearch: MEILI_BINARY does not say where it is\n');

describe('The search index', () => {
  const seed = Date.now() % 1_000_000;
  const random = randomOf(seed);
  let api: TestApi;
  let program: CompiledProgram;
  let server: RealSearchServer | undefined;
  let broker: TestAccount;
  let folder: string;
  let file: string;
  const alive = new Set<ChildProcess>();

  beforeAll(async () => {
    server = MEILI_BINARY ? await createSearchServer(MEILI_BINARY) : undefined;
    await server?.start();
    const meilisearch: Record<string, string> = server ? { MEILI_URL: server.url, MEILI_KEY: server.key } : {};
    folder = await mkdtemp(join(tmpdir(), 'mosty-search-'));
    file = join(folder, 'gminy.csv');
    await writeFile(file, generatedGminy(UNITS));
    [program, api] = await Promise.all([compileProgram(), createTestApi({ ...meilisearch, MOSTY_ROLES: 'api' })]);
    broker = await api.signIn({ role: 'BROKER' });
  }, WITH_COMPILER_MS);
  afterAll(async () => {
    for (const child of alive) child.kill('SIGKILL');
    await api?.close();
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const variables = () => ({
    DATABASE_URL: api.config.database.url,
    API_PORT: '0',
    LOG_LEVEL: 'silent',
    ...(server ? { MEILI_URL: server.url, MEILI_KEY: server.key } : {}),
  });
  async function start(entry: 'main' | 'worker') {
    let port = 0;
    const child = await program.start(
      entry,
      { ...variables(), MOSTY_ROLES: entry === 'main' ? 'api' : 'worker' },
      (said) => {
        port = said.port;
      },
    );
    alive.add(child);
    return { child, url: `http://127.0.0.1:${port}` };
  }
  const kill = async (child: ChildProcess) => {
    alive.delete(child);
    await killAtOnce(child);
  };

  const ids: string[] = [];
  const words = ['muzeum', 'hasiči', 'ścieżka rowerowa', 'turystyka', 'Łódź', 'brownfield', 'senioři', 'festiwal'];
  const announced = (id: string, sql: string, ...values: unknown[]) =>
    api.app.get(Transactions).run(async (tx) => {
      await tx.query(sql, [id, ...values]);
      await api.app.get(OrganisationChanges).announce(tx, [id]);
    });
  let number = 0;
  const changes: readonly ((url: string) => Promise<unknown>)[] = [
    async () => {
      const name = `Spolek ${random.pick(words)} ${number++}`;
      const country = random.pick(['PL', 'CZ'] as const);
      ids.push((await anOrganisation().in(country).named(name).seeking('culture').save(api)).id);
    },
    (url) => throughApi(url, random.pick(ids), `${random.pick(words)} ${random.pick(words)} ${number++}`),
    (url) => throughApi(url, random.pick(ids), `${random.pick(words)} ${random.pick(words)} ${number++}`),
    () => announced(random.pick(ids), 'update organisation set name = $2 where id = $1', `Nazwa ${number++}`),
    () => announced(random.pick(ids), "update organisation set status = 'ARCHIVED' where id = $1"),
    () => announced(random.pick(ids), "update organisation set status = 'ACTIVE' where id = $1"),
    () => announced(random.pick(ids), 'delete from organisation where id = $1'),
  ];

  /** As a page does it. It may be killed before, while or after it writes: the database knows. */
  async function throughApi(url: string, id: string, text: string): Promise<void> {
    const [row]: { version: number }[] = await api.db.query('select version from organisation where id = $1', [id]);
    const query = `mutation ($input: SetDescriptionsInput!) { setDescriptions(input: $input) { id } }`;
    const input = { organisationId: id, version: row?.version ?? 1, descriptions: [{ language: 'cs', text }] };
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${broker.token}` },
      body: JSON.stringify({ query, variables: { input } }),
    }).then(
      (response) => response.text(),
      () => undefined,
    );
  }

  const wholeImport = () => importing(api, { source: 'gus-terc', file }).run();

  async function killedImport(life: number): Promise<void> {
    const child = program.run(['import', file, '--source', 'gus-terc'], variables());
    alive.add(child);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([ended, wait(life)]);
    child.kill('SIGKILL');
    await ended;
    alive.delete(child);
  }

  const left = async (): Promise<number> =>
    (await api.app.get(JobQueues).states()).reduce(
      (sum, { job, waiting, active }) => sum + (job === DEAD_LETTERS ? 0 : waiting + active),
      0,
    );
  /** Nobody is alive who could still work on them; the clock is put forward instead of waiting for heartbeats. */
  const timePasses = async (): Promise<void> => {
    await api.db.query("update pgboss.job set heartbeat_on = now() - interval '1 hour' where state = 'active'");
    await api.db.query("update pgboss.job set start_after = now() where state = 'retry'");
  };

  it(`holds what the database says after everything was killed in the middle of it, seed ${seed}`, async () => {
    for (let many = 0; many < 10; many++) await changes[0]?.('');
    for (let round = 0; round < ROUNDS; round++) {
      const [web, worker] = await Promise.all([start('main'), start('worker')]);
      const deaths = [web, worker].map(async ({ child }) => {
        await wait(random.below(LONGEST_LIFE_MS));
        await kill(child);
      });
      const serverDies = wait(random.below(LONGEST_LIFE_MS)).then(() => server?.kill());
      const imports = round === 0 ? killedImport(500 + random.below(1500)) : round === 1 ? wholeImport() : undefined;
      for (let change = 0; change < CHANGES_IN_A_ROUND; change++) {
        await Promise.all([random.pick(changes)(web.url), wait(random.below(25))]);
      }
      await Promise.all([...deaths, serverDies, imports]);
      await server?.start();
      await timePasses();
    }
    const last = await start('worker');
    // However long it takes: only the limit of the test ends it.
    for (let tries = 1; (await left()) > 0; tries++) {
      await wait(200);
      if (tries % 10 === 0) await timePasses();
    }
    await kill(last.child);

    const expected = await expectedDocuments(api);
    expect(Object.keys(expected).length).toBeGreaterThan(UNITS);
    expect(await embeddedDocuments(api)).toEqual(expected);
    expect(await indexedMeanings(api)).toEqual(await expectedMeanings(api));
    expect(await miscountedTerms(api)).toEqual([]);
    if (server) expect(await documentsOnServer(server)).toEqual(await expectedOnServer(api));
  }, 180_000);
});
