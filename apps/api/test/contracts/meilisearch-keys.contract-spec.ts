import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meilisearch } from 'meilisearch';
import { MeilisearchAccess } from '../../src/platform/search/meilisearch/meilisearch-access.ts';
import { hasSettings, MEILISEARCH_SETTINGS } from '../../src/platform/search/meilisearch/meilisearch-settings.ts';
import { MeilisearchWriter } from '../../src/platform/search/meilisearch/meilisearch-writer.ts';

const { MEILI_URL, MEILI_KEY } = process.env;

describe('The settings of an index', () => {
  it('are the same with what the server adds of its own, and others when one value differs', () => {
    expect(hasSettings({ ...MEILISEARCH_SETTINGS, dictionary: [] })).toBe(true);
    expect(hasSettings({ ...MEILISEARCH_SETTINGS, rankingRules: ['words'] })).toBe(false);
    expect(hasSettings({ ...MEILISEARCH_SETTINGS, pagination: { maxTotalHits: 1000 } })).toBe(false);
  });
});

if (MEILI_URL && MEILI_KEY) {
  describe('Keys that are made from the master key', () => {
    const prefix = `mosty_test_${randomBytes(4).toString('hex')}_`;
    const master = new Meilisearch({ host: MEILI_URL, apiKey: MEILI_KEY });
    const open = () => new MeilisearchAccess({ url: MEILI_URL, key: MEILI_KEY, prefix });
    const writer = new MeilisearchWriter(open());
    beforeAll(() => writer.put('organisation', []), 60_000);
    afterAll(async () => {
      await master.deleteIndex(`${prefix}organisation`).waitTask();
      const { results } = await master.getKeys({ limit: 1000 });
      for (const { uid, indexes } of results) if (indexes.includes(`${prefix}*`)) await master.deleteKey(uid);
    });
    const refusal = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: { cause?: { code?: string } }) => error.cause?.code,
      );

    it('let a search do nothing but search, and only our indexes', async () => {
      const client = await open().searcher();
      const index = client.index(`${prefix}organisation`);
      expect(await refusal(index.search('x'))).toBe('done');
      expect(await refusal(client.index('others').search('x'))).toBe('invalid_api_key');
      expect(await refusal(index.getDocuments())).toBe('invalid_api_key');
      expect(await refusal(index.deleteAllDocuments())).toBe('invalid_api_key');
      expect(await refusal(client.getKeys())).toBe('invalid_api_key');
    });

    it('let the writer neither make keys nor touch the indexes of others', async () => {
      const client = await open().writer();
      expect(await refusal(client.getKeys())).toBe('invalid_api_key');
      expect(await refusal(client.createIndex('others'))).toBe('invalid_api_key');
      expect(await refusal(client.createDump())).toBe('invalid_api_key');
    });

    it('are the same for every process, and used as given when they may not make keys', async () => {
      const keysOf = async () => (await master.getKeys({ limit: 1000 })).results.map(({ uid }) => uid).sort();
      await Promise.all([open().searcher(), open().searcher(), open().writer()]);
      const keys = await keysOf();
      await Promise.all([open().searcher(), open().writer(), open().watcher()]);
      expect(await keysOf()).toEqual(keys);
      const { results } = await master.getKeys({ limit: 1000 });
      const given = results.find(({ indexes, actions }) => indexes.includes(`${prefix}*`) && actions.length === 1);
      const limited = new MeilisearchAccess({ url: MEILI_URL, key: given?.key, prefix });
      expect(await refusal((await limited.searcher()).index(`${prefix}organisation`).search('x'))).toBe('done');
    });

    it('write no settings that are there already', async () => {
      const before = (await master.tasks.getTasks({ types: ['settingsUpdate'], indexUids: [`${prefix}organisation`] }))
        .total;
      await new MeilisearchWriter(open()).put('organisation', []);
      const tasks = await master.tasks.getTasks({ types: ['settingsUpdate'], indexUids: [`${prefix}organisation`] });
      expect([before, tasks.total]).toEqual([1, 1]);
    });
  });
} else {
  describe('Keys that are made from the master key', () => {
    it.skip('skipped: no Meilisearch', () => undefined);
  });
}
