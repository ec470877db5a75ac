import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { Clock } from '../clock/clock.ts';
import { Transactions } from '../database/transactions.ts';
import { SignedLinks } from './signed-links.ts';
import { StoredSignedLinks } from './signed-links.repository.ts';

const PURPOSE = 'TEST_OF_LINKS';

describe('A signed link', () => {
  let api: TestApi;
  let links: SignedLinks;
  let transactions: Transactions;
  beforeAll(async () => {
    api = await createTestApi();
    links = api.app.get(SignedLinks);
    transactions = api.app.get(Transactions);
  });
  afterAll(() => api.close());

  const subject = randomUUID();
  const issue = (validDays = 30, of = subject) =>
    transactions.run((tx) => links.issue(tx, { purpose: PURPOSE, subject: of, payload: { a: 1 }, validDays }));
  const use = (token: string) => transactions.run((tx) => links.use(tx, token, PURPOSE));

  it('may be looked at as often as one likes, and acts once', async () => {
    const token = await issue();
    for (let time = 0; time < 3; time++) {
      expect(await links.peek(token, PURPOSE)).toMatchObject({ state: 'OPEN', subject, payload: { a: 1 } });
    }
    expect(await use(token)).toMatchObject({ state: 'OPEN', subject, payload: { a: 1 } });
    expect(await use(token)).toMatchObject({ state: 'USED', subject });
    const { state, ...rest } = await links.peek(token, PURPOSE);
    expect({ state, ...rest }).toMatchObject({ state: 'USED', usedAt: expect.any(Date) });
  });

  it('acts once also when two use it at the same moment', async () => {
    const token = await issue();
    const states = (await Promise.all([1, 2, 3, 4].map(() => use(token)))).map(({ state }) => state);
    expect(states.sort()).toEqual(['OPEN', 'USED', 'USED', 'USED']);
  });

  it('is open again when what it did came to nothing', async () => {
    const token = await issue();
    const failing = transactions.run(async (tx) => {
      await links.use(tx, token, PURPOSE);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await use(token)).toMatchObject({ state: 'OPEN' });
  });

  it('ends on its day, and earlier when it is revoked', async () => {
    const token = await issue(30);
    class Later extends Clock {
      override now(): Date {
        return new Date(Date.now() + 30 * 86_400_000 + 1000);
      }
    }
    const later = new StoredSignedLinks(api.config, transactions, new Later());
    expect(await later.peek(token, PURPOSE)).toMatchObject({ state: 'EXPIRED', subject });
    expect(await transactions.run((tx) => later.use(tx, token, PURPOSE))).toMatchObject({ state: 'EXPIRED' });
    const others = await issue(30, randomUUID());
    await transactions.run((tx) => links.revoke(tx, PURPOSE, subject));
    expect(await links.peek(token, PURPOSE)).toMatchObject({ state: 'EXPIRED' });
    expect(await use(token)).toMatchObject({ state: 'EXPIRED' });
    expect(await links.peek(others, PURPOSE)).toMatchObject({ state: 'OPEN' });
  });

  it('is unknown for another purpose, forged, or written by somebody else', async () => {
    const token = await issue();
    const unknown = { state: 'UNKNOWN', subject: null, payload: null };
    expect(await links.peek(token, 'OTHER_PURPOSE')).toEqual(unknown);
    expect(await links.peek('x'.repeat(72), PURPOSE)).toEqual(unknown);
    expect(await use(`${token.slice(0, 40)}${'0'.repeat(32)}`)).toEqual(unknown);
    const elsewhere = new StoredSignedLinks({ ...api.config, secret: 'z'.repeat(40) }, transactions, new Clock());
    expect(await elsewhere.peek(token, PURPOSE)).toEqual(unknown);
  });

  it('cannot be read out of the database', async () => {
    const token = await issue();
    const rows: { row: string }[] = await api.db.query('select signed_link::text as row from signed_link');
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) {
      for (const part of [token, token.slice(0, 40), token.slice(40)]) expect(row).not.toContain(part);
    }
  });
});
