import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { fingerprint, notOkFile, okFile } from '../../../test/import-files.ts';
import { type ImportReport } from './import-report.ts';

describe('POST /imports', () => {
  let api: TestApi;
  let admin: TestAccount;
  beforeAll(async () => {
    api = await createTestApi({ IMPORT_MAX_MEGABYTES: '1' });
    admin = await api.signIn({ role: 'ADMIN' });
  });
  afterAll(() => api.close());

  async function post(
    query: string,
    body: Uint8Array<ArrayBuffer> | string | ReadableStream | undefined,
    { as = admin, type = 'text/csv' }: { as?: TestAccount | null; type?: string } = {},
  ) {
    const response = await fetch(`${api.url}/imports?${query}`, {
      method: 'POST',
      headers: { 'content-type': type, ...(as === null ? {} : { authorization: `Bearer ${as.token}` }) },
      ...(body === undefined ? {} : { body }),
      duplex: 'half',
    } as RequestInit);
    return { status: response.status, report: (await response.json()) as ImportReport };
  }

  it('is for administrators only', async () => {
    const file = await readFile(okFile('gminy.csv'));
    const before = await fingerprint(api.db);
    expect((await post('source=gus-terc&mode=run', file, { as: null })).status).toBe(401);
    for (const role of ['MEMBER', 'BROKER'] as const) {
      const as = await api.signIn({ role });
      expect((await post('source=gus-terc&mode=run', file, { as })).status).toBe(404);
    }
    expect(await fingerprint(api.db)).toBe(before);
  });

  it('previews, runs, and answers with the report in the language asked for', async () => {
    const file = await readFile(okFile('gminy.csv'));
    const before = await fingerprint(api.db);
    const preview = await post('source=gus-terc&mode=preview&name=gminy.csv&lang=cs', file);
    expect(preview).toMatchObject({ status: 200, report: { outcome: 'PREVIEW', language: 'cs', rows: 8 } });
    expect(await fingerprint(api.db)).toBe(before);
    const run = await post('source=gus-terc&mode=run&name=gminy.csv', file);
    expect(run).toMatchObject({ status: 200, report: { outcome: 'DONE', language: 'pl', counts: { created: 8 } } });
    const [record] = (await api.db.query('select account_id, file_name from import_run')) as unknown[];
    expect(record).toEqual({ account_id: admin.accountId, file_name: 'gminy.csv' });
  });

  it('takes a workbook, a sheet and mapped columns', async () => {
    const file = await readFile(okFile('organizace.xlsx'));
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const query =
      'source=spreadsheet&mode=preview&name=organizace.xlsx&sheet=Organizace&map=description_cs%3DInterní poznámka';
    const { status, report } = await post(query, file, { type });
    // The obce were not imported here.
    expect(status).toBe(422);
    expect(report.problems.shown.map(({ code }) => code)).toEqual(['PLACE_NOT_FOUND', 'PLACE_NOT_FOUND']);
    expect(report.notices.map(({ code }) => code)).not.toContain('UNUSED_COLUMNS');
  });

  it('says what is wrong with a file', async () => {
    const { status, report } = await post(
      'source=gus-terc&mode=run&lang=en',
      await readFile(notOkFile('wrong-numbers.csv')),
    );
    expect(status).toBe(422);
    expect(report.problems.shown[0]).toMatchObject({
      code: 'NOT_A_NUMBER',
      row: 2,
      column: 'lat',
      text: expect.stringContaining('51°15'),
    });
    expect(await post('source=gus-terc&mode=run', undefined)).toMatchObject({
      status: 422,
      report: { refusal: { code: 'FILE_EMPTY' } },
    });
    expect(await post('source=spreadsheet&mode=run&map=name', 'a')).toMatchObject({
      report: { refusal: { code: 'MAPPING_FORM' } },
    });
  });

  it('refuses too large a file before reading it, and a stream as soon as the limit is passed', async () => {
    const announced = await post('source=gus-terc&mode=run', Buffer.alloc(2 * 1024 * 1024, 'x'));
    expect(announced).toMatchObject({ status: 413, report: { refusal: { code: 'UPLOAD_TOO_LARGE' } } });
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(Buffer.alloc(64 * 1024, 'x'));
      },
    });
    const streamed = await post('source=gus-terc&mode=run', endless);
    expect(streamed).toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('lets a sender that is still writing read why its file is refused', async () => {
    // A process of its own, as everybody is who sends something: here the sender would wait for the server.
    const sender = `
      const answers = [];
      for (let no = 0; no < 6; no++) {
        const request = { method: 'POST', headers: JSON.parse(process.argv[2]), body: Buffer.alloc(20 * 1024 * 1024, 'x') };
        answers.push(await fetch(process.argv[1], request).then(({ status }) => status, ({ cause }) => cause.code));
      }
      console.log(JSON.stringify(answers));`;
    const headers = JSON.stringify({ 'content-type': 'text/csv', authorization: `Bearer ${admin.token}` });
    const url = `${api.url}/imports?source=gus-terc&mode=run`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', sender, url, headers]);
    expect(JSON.parse(stdout)).toEqual(Array.from({ length: 6 }, () => 413));
  });

  it('changes nothing when the sender hangs up', async () => {
    const before = await fingerprint(api.db);
    const { port } = new URL(api.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `POST /imports?source=gus-terc&mode=run HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${admin.token}\r\n` +
        'Content-Type: text/csv\r\nContent-Length: 100000\r\n\r\nteryt7,name',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await fingerprint(api.db)).toBe(before);
    // The API goes on.
    expect((await post('source=gus-terc&mode=preview', await readFile(okFile('gminy.csv')))).status).toBe(200);
  });

  it.each([
    ['source=gus-terc', 'text/csv'],
    ['source=csv&mode=run', 'text/csv'],
    ['source=gus-terc&mode=delete', 'text/csv'],
    ['source=gus-terc&mode=run', 'application/json'],
  ])('does not understand %s as %s', async (query, type) => {
    expect(await post(query, '{}', { type })).toMatchObject({ status: 400, report: { code: 'BAD_REQUEST' } });
  });

  it('answers 409 while another import runs', async () => {
    const other = api.db.createQueryRunner();
    await other.startTransaction();
    await other.query(`select pg_advisory_xact_lock(hashtextextended('import', 0))`);
    const { status, report } = await post('source=gus-terc&mode=run', await readFile(okFile('gminy.csv')));
    expect([status, report.refusal?.code]).toEqual([409, 'IMPORT_RUNNING']);
    await other.rollbackTransaction();
    await other.release();
  });
});
