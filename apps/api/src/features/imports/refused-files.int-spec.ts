import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import {
  filesNotOk,
  fingerprint,
  importing,
  notOkFile,
  okFile,
  refusedFile,
  sentencesOf,
} from '../../../test/import-files.ts';

describe('a file that cannot be imported', () => {
  let api: TestApi;
  let before: string;
  beforeAll(async () => {
    api = await createTestApi();
    await importing(api, { source: 'gus-terc', file: okFile('gminy.csv') }).run();
    await importing(api, { source: 'csu-obce', file: okFile('obce.csv') }).run();
    before = await fingerprint(api.db);
  });
  afterAll(() => api.close());

  it.each(filesNotOk())('%s is refused with its sentences in each language, and nothing is changed', async (name) => {
    const { source, sheet, sentences } = refusedFile(name);
    for (const language of LANGUAGES) {
      const request = importing(api, { source, sheet, language, file: notOkFile(name) });
      for (const report of [await request.preview(), await request.run()]) {
        expect(report.outcome).toBe('REFUSED');
        expect(sentencesOf(report)).toEqual(sentences[language]);
      }
    }
    expect(await fingerprint(api.db)).toBe(before);
  });
});
