import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { fingerprint, notOkFile, okFile } from '../../../test/import-files.ts';

const RESULT = `outcome refusal problemCount problems { row column text } notices rows created changed unchanged`;
const UPLOAD = `query ($id: ID!, $outcome: ImportRowOutcome!, $first: Int, $offset: Int) {
  importUpload(id: $id) { source fileName result { ${RESULT} }
    rows(outcome: $outcome, first: $first, offset: $offset) { row name about region changes } } }`;
const RUN = `mutation ($id: ID!) { runImport(id: $id) { ${RESULT} } }`;
const DISCARD = 'mutation ($id: ID!) { discardImport(id: $id) }';
const RUNS = `query ($first: Int, $after: String) { importRuns(first: $first, after: $after) {
  totalCount nodes { source accountName fileName createdCount changedCount unchangedCount }
  pageInfo { hasNextPage endCursor } } }`;

interface Upload {
  readonly source: string;
  readonly fileName: string;
  readonly result: {
    outcome: string;
    refusal: string | null;
    problems: { row: number; text: string }[];
    created: number;
  };
  readonly rows: { row: number; name: string; changes: string[] }[];
}

describe('Imports with a preview', () => {
  let api: TestApi;
  let admin: TestAccount;
  beforeAll(async () => {
    api = await createTestApi({ IMPORT_MAX_MEGABYTES: '1' });
  });
  beforeEach(async () => {
    admin = await api.signIn({ role: 'ADMIN' });
  });
  afterAll(() => api.close());

  async function send(query: string, body: Uint8Array<ArrayBuffer> | string, as: TestAccount | null = admin) {
    const response = await fetch(`${api.url}/imports/uploads?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...(as && { authorization: `Bearer ${as.token}` }) },
      body,
    });
    return { status: response.status, body: (await response.json()) as { id: string } };
  }
  const upload = async (query: string, file: string): Promise<string> =>
    (await send(query, await readFile(file))).body.id;
  const look = async (id: string, outcome = 'CREATED', language = 'pl', page: object = {}): Promise<Upload> =>
    (await api.query<{ importUpload: Upload }>(UPLOAD, { id, outcome, ...page }, { as: admin, language })).importUpload;
  const run = async (id: string) => api.ask<{ runImport: Upload['result'] }>(RUN, { id }, { as: admin });

  it('show row by row what would happen, in the language of the reader, and change nothing until confirmed', async () => {
    const before = await fingerprint(api.db);
    const id = await upload('source=gus-terc&name=gminy.csv', okFile('gminy.csv'));
    const first = await look(id, 'CREATED', 'cs', { first: 3 });
    expect(first).toMatchObject({
      source: 'GUS_TERC',
      fileName: 'gminy.csv',
      result: { outcome: 'PREVIEW', created: 8 },
    });
    expect(first.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    const second = await look(id, 'CREATED', 'pl', { first: 100, offset: 3 });
    expect(second.rows.map(({ row }) => row)).toEqual([5, 6, 7, 8, 9]);
    expect((await look(id, 'CHANGED')).rows).toEqual([]);
    expect((await look(id, 'CREATED', 'pl', { offset: -5, first: 1 })).rows).toHaveLength(1);
    expect(await api.refusal(UPLOAD, { id, outcome: 'CREATED', first: 101 }, { as: admin })).toBe('PAGE_TOO_LARGE');
    expect(await fingerprint(api.db)).toBe(before);

    const { data } = await run(id);
    expect(data?.runImport).toMatchObject({ outcome: 'DONE', created: 8 });
    expect(await api.refusal(RUN, { id }, { as: admin })).toBe('NOT_FOUND');
    const runs = await api.query(RUNS, {}, { as: admin });
    expect(runs).toMatchObject({
      importRuns: { totalCount: 1, nodes: [{ accountName: 'Test', fileName: 'gminy.csv', createdCount: 8 }] },
    });
    const entries = await api.db.query(`select actor_id, detail from audit_entry where action = 'REGISTER_IMPORTED'`);
    expect(entries).toMatchObject([{ actor_id: admin.accountId, detail: { source: 'gus-terc', created: 8 } }]);

    const later = await upload('source=gus-terc&name=gminy.csv', okFile('gminy-later.csv'));
    const changed = await look(later, 'CHANGED');
    expect(changed.rows.length).toBeGreaterThan(0);
    expect(changed.rows.every(({ changes }) => changes.length > 0)).toBe(true);
    await run(later);
    const page = await api.query<{ importRuns: { pageInfo: { endCursor: string } } }>(
      RUNS,
      { first: 1 },
      { as: admin },
    );
    const after = page.importRuns.pageInfo.endCursor;
    expect(await api.query(RUNS, { after }, { as: admin })).toMatchObject({
      importRuns: { nodes: [{ createdCount: 8 }], pageInfo: { hasNextPage: false } },
    });
    const forged = Buffer.from(JSON.stringify(['a', 'b'])).toString('base64url');
    for (const cursor of ['x', forged])
      expect(await api.refusal(RUNS, { after: cursor }, { as: admin })).toBe('BAD_CURSOR');
  });

  it('say what is wrong with each row, and cannot be run then', async () => {
    const before = await fingerprint(api.db);
    const id = await upload('source=gus-terc', notOkFile('wrong-numbers.csv'));
    const seen = await look(id, 'CREATED', 'en');
    expect(seen.result.outcome).toBe('REFUSED');
    expect(seen.result.problems[0]).toMatchObject({ row: 2, text: expect.stringContaining('51°15') });
    const polish = await look(id, 'CREATED', 'pl');
    expect(polish.result.problems[0]?.text).not.toBe(seen.result.problems[0]?.text);
    expect((await run(id)).data?.runImport.outcome).toBe('REFUSED');
    expect((await look(id, 'CREATED', 'en')).result.problems).toEqual(seen.result.problems);
    expect(await fingerprint(api.db)).toBe(before);
  });

  it.each([
    ['picture.csv', 'gus-terc'],
    ['old-workbook.xls', 'spreadsheet'],
    ['archive.zip', 'spreadsheet'],
    ['obce-instead-of-gminy.csv', 'gus-terc'],
    ['windows-1250.csv', 'gus-terc'],
    ['empty.csv', 'csu-obce'],
  ])('refuse %s as %s in a sentence of each language', async (name, source) => {
    const id = await upload(`source=${source}&name=${name}`, notOkFile(name));
    const sentences: (string | null)[] = [];
    for (const language of ['pl', 'cs', 'en']) {
      const { result } = await look(id, 'CREATED', language);
      expect(result.outcome).toBe('REFUSED');
      sentences.push(result.refusal);
    }
    expect(new Set(sentences).size).toBe(3);
    expect(sentences.every((sentence) => sentence !== null && sentence.length > 20)).toBe(true);
    expect((await run(id)).data?.runImport.outcome).toBe('REFUSED');
  });

  it('refuse what is larger than allowed, unusable mappings, sources that do not exist and forms', async () => {
    const large = await send('source=spreadsheet&name=large.csv', new Uint8Array(1024 * 1024 + 1));
    expect(large.status).toBe(201);
    expect((await look(large.body.id, 'CREATED', 'en')).result.refusal).toContain('1 MB');
    const mapped = await upload('source=spreadsheet&map=nonsense', okFile('organizacje.csv'));
    expect((await look(mapped)).result).toMatchObject({ outcome: 'REFUSED', refusal: expect.any(String) });
    const [kept] = await api.db.query<{ bytes: number }[]>(
      'select sum(length(content))::int as bytes from import_upload',
    );
    expect(kept?.bytes).toBe(0);
    expect((await send('source=castles', 'x')).status).toBe(400);
    expect((await send('source=spreadsheet', 'x', null)).status).toBe(401);
    const form = await fetch(`${api.url}/imports/uploads?source=spreadsheet`, {
      method: 'POST',
      headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(form.status).toBe(400);
  });

  it('belong to whoever uploaded them, one at a time, and are forgotten after a day', async () => {
    const id = await upload('source=gus-terc', okFile('gminy.csv'));
    const other = await api.signIn({ role: 'ADMIN' });
    expect(await api.refusal(UPLOAD, { id, outcome: 'CREATED' }, { as: other })).toBe('NOT_FOUND');
    expect(await api.refusal(RUN, { id }, { as: other })).toBe('NOT_FOUND');
    expect(await api.refusal(DISCARD, { id }, { as: other })).toBe('NOT_FOUND');
    for (const as of [await api.signIn(), await api.signIn({ brokerOf: 'ALL' })]) {
      expect((await send('source=gus-terc', 'x', as)).status).toBe(404);
      expect(await api.refusal(RUN, { id }, { as })).toBe('NOT_FOUND');
      expect(await api.refusal(RUNS, {}, { as })).toBe('NOT_FOUND');
    }
    await api.db.query(`update import_upload set created_at = now() - interval '25 hours' where id = $1`, [id]);
    await send('source=gus-terc', await readFile(okFile('gminy.csv')), other);
    expect(await api.refusal(RUN, { id }, { as: admin })).toBe('NOT_FOUND');
    const next = await upload('source=gus-terc', okFile('gminy.csv'));
    await upload('source=gus-terc', okFile('gminy.csv'));
    expect(await api.refusal(RUN, { id: next }, { as: admin })).toBe('NOT_FOUND');
    for (const nothing of ['x', '00000000-0000-4000-8000-000000000000', "'"]) {
      expect(await api.refusal(DISCARD, { id: nothing }, { as: admin })).toBe('NOT_FOUND');
    }
    const last = await upload('source=gus-terc', okFile('gminy.csv'));
    expect(await api.query(DISCARD, { id: last }, { as: admin })).toEqual({ discardImport: true });
    expect(await api.refusal(RUN, { id: last }, { as: admin })).toBe('NOT_FOUND');
  });

  it('asked for twice at once are done once', async () => {
    const id = await upload('source=csu-obce', okFile('obce.csv'));
    const answers = await Promise.all([run(id), run(id), run(id)]);
    const outcomes = answers.map(({ data }) => data?.runImport.outcome);
    expect(outcomes.filter((outcome) => outcome === 'DONE').length).toBeGreaterThanOrEqual(1);
    const made = await api.db.query(
      `select created_count from import_run where source = 'csu-obce' and created_count > 0`,
    );
    expect(made).toHaveLength(1);
  });
});
