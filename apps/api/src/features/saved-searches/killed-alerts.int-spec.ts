import '../../../test/nest-first.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { type TestApi } from '../../../test/create-test-api.ts';
import { createKillableWorkers, type KillableWorkers } from '../../../test/killable-workers.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';

const ACCOUNTS = 60;
/** Milliseconds after which a worker is killed: while it finds who is due, tells them, and sends. */
const LIVES = [20, 90, 180, 320];

describe('Alerts whose workers are killed in the middle', () => {
  let workers: KillableWorkers;
  let api: TestApi;
  beforeAll(async () => {
    workers = await createKillableWorkers();
    ({ api } = workers);
  });
  afterAll(() => workers?.close());

  const itIsSixOClock = () =>
    api.app.get(Transactions).run((tx) => api.app.get(Outbox).enqueue(tx, 'saved-searches.find-due', {}));
  it('reach every account once', async () => {
    workers.smtp.slowness = 5;
    const input = { name: 'Hasiči', parameters: 'theme=rescue', alert: 'DAILY' };
    for (let no = 0; no < ACCOUNTS; no++) {
      const as = await api.signIn();
      await api.query('mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { id } }', { input }, { as });
    }
    await anOrganisation().in('CZ').named('Sbor hasičů').offering('rescue').save(api);
    await api.runJobs();
    await api.db.query("update saved_search set alerted_at = alerted_at - interval '1 day'");
    expect(await workers.killOneAfterAnother(LIVES, itIsSixOClock)).toBeGreaterThan(0);
    await itIsSixOClock();
    await workers.finishEverything();

    const recipients: { recipient: string }[] = await api.db.query('select recipient from mail_delivery');
    expect(recipients).toHaveLength(ACCOUNTS);
    expect(new Set(recipients.map(({ recipient }) => recipient)).size).toBe(ACCOUNTS);
    // A mail in hand at the moment of a kill can come again, and then under the same Message-ID.
    expect(new Set(workers.smtp.received.map(({ mail }) => mail.messageId)).size).toBe(ACCOUNTS);
    expect(new Set(workers.smtp.received.flatMap(({ to }) => to)).size).toBe(ACCOUNTS);
  }, 180_000);
});
