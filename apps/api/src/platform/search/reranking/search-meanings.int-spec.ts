import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { embeddedEngine } from '../../../../test/embedded-engine.ts';
import { createTestDatabase, dropTestDatabase } from '../../../../test/test-database.ts';
import { createDataSource } from '../../database/data-source.ts';
import { Transactions } from '../../database/transactions.ts';
import { type SearchDocument } from '../search-index.ts';
import { toDocumentMeaning } from './document-meaning.ts';
import { EngineWithMeanings } from './engine-with-meanings.ts';
import { SearchMeaningsRepository } from './search-meanings.repository.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const document = (number: number, text: string): SearchDocument => ({
  ...{ collection: 'organisation', id: idOf(number), name: `Obec ${number}`, country: 'CZ', otherNames: [] },
  ...{ areas: [], texts: [{ language: 'cs', text }], facets: {} },
});

describe('The meanings of documents', () => {
  let url: string;
  let dataSource: DataSource;
  let meanings: SearchMeaningsRepository;
  let engine: EngineWithMeanings;

  beforeAll(async () => {
    url = await createTestDatabase();
    dataSource = await createDataSource({ database: { url, poolSize: 2 } }).initialize();
    const transactions = new Transactions(dataSource);
    meanings = new SearchMeaningsRepository(transactions);
    engine = new EngineWithMeanings(embeddedEngine(transactions, { database: { url, poolSize: 2 } }), meanings);
  });
  beforeEach(async () => {
    await engine.remove('organisation', await engine.ids('organisation'));
    await dataSource.query('delete from search_meaning');
  });
  afterAll(async () => {
    await dataSource.destroy();
    await dropTestDatabase(url);
  });

  const known = async () => [...(await meanings.load('organisation', [1, 2, 3, 4].map(idOf)))].map(([id]) => id).sort();
  const ids = [1, 2, 3, 4].map(idOf);

  it('are written, replaced and removed with their documents', async () => {
    await engine.put('organisation', [document(1, 'Hasiči.'), document(2, 'Škola.')]);
    expect((await meanings.load('organisation', ids)).get(idOf(1))).toEqual(toDocumentMeaning(document(1, 'Hasiči.')));
    await engine.put('organisation', [document(1, 'Včely.')]);
    expect((await meanings.load('organisation', ids)).get(idOf(1))).toEqual(toDocumentMeaning(document(1, 'Včely.')));
    await engine.remove('organisation', [idOf(1), 'no id']);
    expect(await known()).toEqual([idOf(2)]);
    expect(await meanings.load('offer', ids)).toEqual(new Map());
  });

  it('are those of the documents that could be indexed', async () => {
    const malformed = { ...document(3, 'Škola.'), name: 'half \ud83c' };
    const refused = await engine.put('organisation', [
      document(1, 'Hasiči.'),
      malformed,
      { ...malformed, id: 'no id' },
    ]);
    expect(refused).toHaveLength(2);
    expect(await known()).toEqual([idOf(1)]);
  });

  it('are made anew with everything, and those of documents that are gone go', async () => {
    await engine.put('organisation', [document(1, 'Hasiči.'), document(2, 'Škola.')]);
    const rebuild = await engine.rebuild('organisation');
    await rebuild.put([document(2, 'Včely.'), document(3, 'Park.')]);
    await rebuild.finish(async () => []);
    expect(await known()).toEqual([idOf(2), idOf(3)]);
    const given = await engine.rebuild('organisation');
    await given.put([document(4, 'Most.')]);
    await given.abandon();
    expect(await known()).toEqual([idOf(2), idOf(3), idOf(4)]);
  });

  it('make a document outdated when they are missing, or of another version', async () => {
    await engine.put('organisation', [document(1, 'Hasiči.'), document(2, 'Škola.'), document(3, 'Park.')]);
    expect(await engine.outdated('organisation', ids)).toEqual([idOf(4)]);
    await dataSource.query("update search_meaning set format = 'old' where id = $1", [idOf(3)]);
    await dataSource.query('delete from search_meaning where id = $1', [idOf(1)]);
    expect(await engine.outdated('organisation', ids)).toEqual([idOf(1), idOf(3), idOf(4)]);
    await engine.put('organisation', [document(1, 'Hasiči.'), document(3, 'Park.')]);
    expect(await engine.outdated('organisation', ids)).toEqual([idOf(4)]);
  });
});
