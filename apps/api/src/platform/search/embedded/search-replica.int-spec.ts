import '../../../../test/nest-first.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedEngine } from '../../../../test/embedded-engine.ts';
import { randomOf } from '../../../../test/random.ts';
import { createTestDatabase, dropTestDatabase } from '../../../../test/test-database.ts';
import { createDataSource } from '../../database/data-source.ts';
import { Transactions } from '../../database/transactions.ts';
import { type SearchDocument } from '../search-index.ts';
import { type EmbeddedSearchEngine } from './embedded-search-engine.ts';

const document = (id: string, name: string): SearchDocument => ({
  ...{ collection: 'organisation', id, name, country: 'PL', otherNames: [], areas: [], texts: [] },
  facets: { country: ['PL'] },
});
const found = async (engine: EmbeddedSearchEngine, query: string) => {
  const page = { first: 1000 };
  const { hits, totalCount } = await engine.search({
    collection: 'organisation',
    query,
    filter: {},
    sort: 'NAME',
    page,
  });
  expect(hits).toHaveLength(totalCount);
  return hits.map(({ id }) => id);
};
const search = async (engine: EmbeddedSearchEngine, query: string) => (await found(engine, query)).sort();

describe('The documents in the memory of each process', () => {
  let url: string;
  let dataSource: Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;
  const engine = () => embeddedEngine(new Transactions(dataSource), { database: { url, poolSize: 4 } });
  beforeAll(async () => {
    url = await createTestDatabase();
    dataSource = await createDataSource({ database: { url, poolSize: 4 } }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await dropTestDatabase(url);
  });

  it('are those that any process has written, with the next search', async () => {
    const [writer, reader, late] = [engine(), engine(), engine()];
    const [one, other] = [randomUUID(), randomUUID()];
    expect(await search(reader, 'fundacja')).toEqual([]);
    await writer.put('organisation', [document(one, 'Fundacja Most'), document(other, 'Fundacja Rzeka')]);
    expect(await search(reader, 'fundacja')).toEqual([one, other].sort());
    await writer.put('organisation', [document(one, 'Klub Most')]);
    await writer.remove('organisation', [other, randomUUID()]);
    expect(await search(reader, 'fundacja')).toEqual([]);
    expect(await search(reader, 'klub')).toEqual([one]);
    await writer.put('organisation', [document(other, 'Fundacja Rzeka')]);
    for (const process of [reader, late, writer]) expect(await search(process, '')).toEqual([one, other].sort());
  });

  it('are read in parts when there are many, and searches meanwhile get whole lists', async () => {
    const [writer, reader] = [engine(), engine()];
    const ids = Array.from({ length: 2500 }, () => randomUUID());
    await writer.put(
      'organisation',
      ids.map((id, at) => document(id, `Stowarzyszenie Liczne ${at}`)),
    );
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        reader.search({ collection: 'organisation', query: 'liczne', filter: {}, sort: 'NAME', page: { first: 1 } }),
      ),
    );
    expect(answers.map(({ totalCount }) => totalCount)).toEqual([2500, 2500, 2500, 2500, 2500]);
    await writer.remove('organisation', ids);
    expect(await search(reader, 'liczne')).toEqual([]);
  });

  it('equal what is stored while several processes write and search at once', async () => {
    const random = randomOf(7);
    const processes = [engine(), engine(), engine()];
    const names = ['Alfakon', 'Betuzja', 'Gamirek'];
    const ids = Array.from({ length: 40 }, () => randomUUID());
    const work = async (process: EmbeddedSearchEngine) => {
      for (let step = 0; step < 40; step += 1) {
        const id = random.pick(ids);
        const lot = random.below(10);
        if (lot < 6) await process.put('organisation', [document(id, `Klub ${random.pick(names)}`)]);
        else if (lot < 8) await process.remove('organisation', [id]);
        else await search(process, random.pick(names));
      }
    };
    await Promise.all(processes.map(work));
    for (const name of names) {
      const rows: { id: string }[] = await dataSource.query('select id from search_document where name = $1', [
        `Klub ${name}`,
      ]);
      const stored = rows.map(({ id }) => id).sort();
      for (const process of [...processes, engine()]) expect(await search(process, `${name} `)).toEqual(stored);
    }
  });
});
