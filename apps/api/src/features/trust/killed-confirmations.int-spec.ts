import '../../../test/nest-first.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { type TestApi } from '../../../test/create-test-api.ts';
import { createKillableWorkers, type KillableWorkers } from '../../../test/killable-workers.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';

const ORGANISATIONS = 40;
/** Milliseconds after which a worker is killed: while it finds what is due, asks, and sends. */
const LIVES = [20, 90, 180, 320];

describe('Yearly questions whose workers are killed in the middle', () => {
  let workers: KillableWorkers;
  let api: TestApi;
  beforeAll(async () => {
    workers = await createKillableWorkers();
    ({ api } = workers);
  });
  afterAll(() => workers?.close());

  const clockStrikes = () =>
    api.app.get(Transactions).run((tx) => api.app.get(Outbox).enqueue(tx, 'trust.find-due', {}));

  it('reach every coordinator once', async () => {
    workers.smtp.slowness = 5;
    for (let no = 0; no < ORGANISATIONS; no++) {
      const { id } = await anOrganisation().in('PL').named(`Fundacja ${no}`).save(api);
      await api.signIn({ memberOf: [id] });
    }
    await api.runJobs();
    await api.db.query(`update organisation set last_confirmed_at = now() - interval '370 days'`);
    expect(await workers.killOneAfterAnother(LIVES, clockStrikes)).toBeGreaterThan(0);
    await clockStrikes();
    await workers.finishEverything();

    const recipients: { recipient: string }[] = await api.db.query('select recipient from mail_delivery');
    expect(recipients).toHaveLength(ORGANISATIONS);
    expect(new Set(recipients.map(({ recipient }) => recipient)).size).toBe(ORGANISATIONS);
    expect(new Set(workers.smtp.received.map(({ mail }) => mail.messageId)).size).toBe(ORGANISATIONS);
  }, 180_000);
});
