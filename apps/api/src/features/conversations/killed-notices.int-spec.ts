import '../../../test/nest-first.ts';
import { describe, expect, it } from '@jest/globals';
import { aConversation } from '../../../test/a-conversation.ts';
import { killableWorkers } from '../../../test/killable-workers.ts';

const CONVERSATIONS = 24;

describe('Notices whose workers are killed in the middle', () => {
  const workers = killableWorkers();

  it('tell every reader once of everything', async () => {
    const { api, smtp, killAtEachStep } = workers();
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
    expect(await killAtEachStep('conversations.find-unread', CONVERSATIONS)).toBeGreaterThan(0);

    const deliveries: { recipient: string }[] = await api.db.query(
      "select recipient from mail_delivery where template = 'message-notice'",
    );
    expect(deliveries.map(({ recipient }) => recipient).sort()).toEqual([...readers].sort());
    const received = smtp.received.filter(({ to }) => to.some((address) => readers.includes(address)));
    // A mail in hand at the moment of a kill can come again, and then under the same Message-ID.
    expect(new Set(received.map(({ mail }) => mail.messageId)).size).toBe(CONVERSATIONS);
    for (const { mail } of received) expect(mail.text).toMatch(/Pierwsza (\d+)\.[^]*Druga \1\./);
    expect(await api.db.query('select from conversation_reader where notice_due_at is not null')).toEqual([]);
  }, 240_000);
});
