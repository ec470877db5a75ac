import { randomBytes } from 'node:crypto';
import { describe, it } from '@jest/globals';
import { Meilisearch } from 'meilisearch';
import { createDataSource } from '../../src/platform/database/data-source.ts';
import { Transactions } from '../../src/platform/database/transactions.ts';
import { MeilisearchSearchEngine } from '../../src/platform/search/meilisearch/meilisearch-search-engine.ts';
import { type SearchEngine } from '../../src/platform/search/search-engine.ts';
import { SEARCH_COLLECTIONS } from '../../src/platform/search/search-index.ts';
import { embeddedEngine } from '../embedded-engine.ts';
import { createTestDatabase, dropTestDatabase } from '../test-database.ts';
import { rankedByMeaning } from './ranked-engine.ts';
import { describeSearchEngine } from './search-engine.contract.ts';

/** Each engine must do the same when its first hits are ranked by meaning: all that fit here, or so few that pages cross them. */
const RANKINGS = [
  ['', (engine: SearchEngine) => engine],
  [', ranked by meaning', (engine: SearchEngine) => rankedByMeaning(engine)],
  [', of which four are ranked by meaning', (engine: SearchEngine) => rankedByMeaning(engine, 4)],
] as const;

describe.each(RANKINGS)('Results%s', (_, ranked) => {
  describeSearchEngine('The embedded search engine', async () => {
    const url = await createTestDatabase();
    const dataSource = await createDataSource({ database: { url, poolSize: 2 } }).initialize();
    return {
      engine: ranked(embeddedEngine(new Transactions(dataSource), { database: { url, poolSize: 2 } })),
      async close() {
        await dataSource.destroy();
        await dropTestDatabase(url);
      },
    };
  });
});

const { MEILI_URL, MEILI_KEY } = process.env;

if (MEILI_URL) {
  describe.each(RANKINGS)('Results%s', (_, ranked) => {
    describeSearchEngine('Meilisearch', async () => {
      const prefix = `mosty_test_${randomBytes(4).toString('hex')}_`;
      const engine = new MeilisearchSearchEngine({ url: MEILI_URL, key: MEILI_KEY, prefix });
      return {
        engine: ranked(engine),
        async close() {
          const client = new Meilisearch({ host: MEILI_URL, ...(MEILI_KEY ? { apiKey: MEILI_KEY } : {}) });
          for (const collection of SEARCH_COLLECTIONS) await client.deleteIndex(`${prefix}${collection}`).waitTask();
        },
      };
    });
  });
} else {
  process.stderr.write('skipped: no Meilisearch\n');
  describe('Meilisearch', () => {
    it.skip('skipped: no Meilisearch', () => undefined);
  });
}
