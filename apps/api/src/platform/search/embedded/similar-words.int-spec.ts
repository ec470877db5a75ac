import '../../../../test/nest-first.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedEngine } from '../../../../test/embedded-engine.ts';
import { createTestDatabase, dropTestDatabase } from '../../../../test/test-database.ts';
import { createDataSource } from '../../database/data-source.ts';
import { Transactions } from '../../database/transactions.ts';
import { type EmbeddedSearchEngine } from './embedded-search-engine.ts';

describe('Slips of the keyboard', () => {
  let url: string;
  let dataSource: Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;
  let engine: EmbeddedSearchEngine;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    url = await createTestDatabase();
    dataSource = await createDataSource({ database: { url, poolSize: 2 } }).initialize();
    engine = embeddedEngine(new Transactions(dataSource), { database: { url, poolSize: 2 } });
    for (const name of ['Prudnik', 'Głuchołazy', 'Krnov', 'Bruntál']) ids.set(name, randomUUID());
    await engine.put(
      'organisation',
      [...ids].map(([name, id]) => ({
        ...{ collection: 'organisation', id, name, country: 'PL', otherNames: [], areas: [], texts: [], facets: {} },
      })),
    );
  });
  afterAll(async () => {
    await dataSource.destroy();
    await dropTestDatabase(url);
  });

  it.each([
    ['within a word', 'prudmik', 'Prudnik'],
    ['two in a long word', 'glucolazi', 'Głuchołazy'],
    ['another first letter', 'orudnik', 'Prudnik'],
    ['no first letter', 'luchołazy', 'Głuchołazy'],
    ['a letter too many at the beginning', 'aprudnik', 'Prudnik'],
    ['the first two letters swapped', 'rpudnik', 'Prudnik'],
    ['the first two letters swapped in a short word', 'rknov', 'Krnov'],
  ])('are forgiven: %s', async (_kind, query, expected) => {
    const page = { first: 10 };
    const { hits } = await engine.search({ collection: 'organisation', query, filter: {}, sort: 'RELEVANCE', page });
    expect(hits.map(({ id }) => id)).toEqual([ids.get(expected)]);
  });

  it('are looked for in a part of the vocabulary only', async () => {
    await dataSource.query(
      `insert into search_term (collection, kind, term, documents)
       select 'organisation', 'text-word', substr(md5(n::text), 1, 4 + n % 8) || n, 1 from generate_series(1, 20000) as n`,
    );
    await dataSource.query('analyze search_term');
    const plan: { readonly 'QUERY PLAN': string }[] = await dataSource.query(
      `explain select no from search_term
        where collection = 'organisation' and kind in ('name-word', 'text-word') and documents > 0
          and (term >= 'p' and term < 'q' or substr(term, 2, 3) in ('rud', 'pru') or term >= 'rud' and term < 'rue')`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toContain('Seq Scan');
  });
});
