import '../../../test/nest-first.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aConversation } from '../../../test/a-conversation.ts';
import { type TestApi } from '../../../test/create-test-api.ts';
import { createKillableWorkers, type KillableWorkers } from '../../../test/killable-workers.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';

const CONVERSATIONS = 24;
/** Milliseconds after which a worker is killed: while it looks for who is due, writes, and sends. */
const LIVES = [30, 100, 200, 350];

describe('Notices whose workers are killed in the middle', () => {
  let workers: KillableWorkers;
  let api: TestApi;
  beforeAll(async () => {
    workers = await createKillableWorkers();
    ({ api } = workers);
  });
  afterAll(() => workers?.close());

  const aMinuteLater = () =>
    api.app.get(Transactions).run((tx) => api.app.get(Outbox).enqueue(tx, 'conversations.find-unread', {}));

  it('tell every reader once of everything', async () => {
    workers.smtp.slowness = 5;
    const readers: string[] = [];
    for (let no = 0; no < CONVERSATIONS; no++) {
      const { anna, cyril, say } = await aConversation(api);
      await say(anna, `Pierwsza ${no}.`);
      await say(anna, `Druga ${no}.`);
      readers.push(cyril.email);
    }
    await api.db.query('delete from mail_delivery');
    await api.db.query(
      "update conversation_reader set notice_due_at = now() - interval '1 s' where notice_due_at is not null",
    );
    await api.db.query("update message set sent_at = now() - interval '10 minutes'");
    expect(await workers.killOneAfterAnother(LIVES, aMinuteLater)).toBeGreaterThan(0);
    await aMinuteLater();
    await workers.finishEverything();

    const deliveries: { recipient: string }[] = await api.db.query(
      "select recipient from mail_delivery where template = 'message-notice'",
    );
    expect(deliveries.map(({ recipient }) => recipient).sort()).toEqual([...readers].sort());
    const received = workers.smtp.received.filter(({ to }) => to.some((address) => readers.includes(address)));
    // A mail in hand at the moment of a kill can come again, and then under the same Message-ID.
    expect(new Set(received.map(({ mail }) => mail.messageId)).size).toBe(CONVERSATIONS);
    for (const { mail } of received) expect(mail.text).toMatch(/Pierwsza (\d+)\.[^]*Druga \1\./);
    expect(await api.db.query('select from conversation_reader where notice_due_at is not null')).toEqual([]);
  }, 240_000);
});
