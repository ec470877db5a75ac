import '../../../test/nest-first.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aConversation, type TestConversation } from '../../../test/a-conversation.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo, type TestMail } from '../../../test/mails-of.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { LivePresence } from '../../platform/live/live-presence.ts';

/** A Monday, ten in the morning in both countries. */
const TEN = Date.UTC(2026, 10, 16, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const IN_MAY = { block: 'dates.proposal', values: { dates: { from: '2027-05-12', to: '2027-05-14' } } };
const READ = 'mutation ($input: MarkConversationReadInput!) { markConversationRead(input: $input) { id } }';
const MUTE = 'mutation ($input: MuteConversationInput!) { muteConversation(input: $input) { id } }';

describe('the mail about what was not read', () => {
  let api: TestApi;
  let talk: TestConversation;
  beforeAll(async () => {
    api = await createTestApi({ MAIL_REPLY_DOMAIN: 'answers.example.org' });
  });
  beforeEach(async () => {
    itIs(api, new Date(TEN));
    talk = await aConversation(api);
  });
  afterEach(() => itIs(api));
  afterAll(() => api.close());

  const after = (minutes: number) => itIs(api, new Date(TEN + minutes * MINUTE));
  const lookForUnread = async () => {
    const outbox = api.app.get(Outbox);
    await api.app.get(Transactions).run((tx) => outbox.enqueue(tx, 'conversations.find-unread', {}));
    await api.runJobs();
  };
  /** What the minute brings to her; the newest first. */
  const mailsAfter = async (minutes: number, email = talk.cyril.email): Promise<TestMail[]> => {
    after(minutes);
    await lookForUnread();
    return mailsTo(api, email);
  };
  const read = (as: TestAccount = talk.cyril, organisationId = talk.czech) =>
    api.query(READ, { input: { conversationId: talk.id, organisationId } }, { as });
  const choose = (choice: string) =>
    api.db.query('insert into mail_choice (account_id, topic, choice, chosen_by) values ($1, $2, $3, $4)', [
      ...[talk.cyril.accountId, 'MESSAGES', choice, 'PAGE'],
    ]);

  it('comes after five minutes, with the text in the language of its reader, once', async () => {
    await talk.say(talk.anna, [IN_MAY, { freeText: { text: 'Będzie też jarmark.', language: 'pl' } }]);
    expect(await mailsAfter(4)).toEqual([]);
    await talk.say(talk.anna, 'Czekamy na odpowiedź.');
    const [mail, ...others] = await mailsAfter(5);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Zpráva od: Stowarzyszenie Most');
    expect(mail?.text).toMatch(/12\.–14\.\skvětna 2027/);
    expect(mail?.text).toContain('Będzie też jarmark.');
    expect(mail?.text).toContain('Czekamy na odpowiedź.');
    expect(mail?.text).toContain('Anna Polska, Stowarzyszenie Most');
    expect(mail?.text).toContain(`/cs/messages/${talk.id}`);
    expect(await mailsAfter(6)).toHaveLength(1);
    expect(await mailsTo(api, talk.anna.email)).toEqual([]);
  });

  it('does not come when she has read meanwhile, has muted it, or does not want any', async () => {
    await talk.say(talk.anna, 'Jeden');
    await read();
    expect(await mailsAfter(10)).toEqual([]);
    after(20);
    await talk.say(talk.anna, 'Dwa');
    await api.query(
      MUTE,
      { input: { conversationId: talk.id, organisationId: talk.czech, isMuted: true } },
      { as: talk.cyril },
    );
    await talk.say(talk.anna, 'Trzy');
    expect(await mailsAfter(30)).toEqual([]);
    await api.query(
      MUTE,
      { input: { conversationId: talk.id, organisationId: talk.czech, isMuted: false } },
      { as: talk.cyril },
    );
    await choose('OFF');
    await talk.say(talk.anna, 'Cztery');
    expect(await mailsAfter(40)).toEqual([]);
  });

  it('comes again only after she has read, or after a day, with everything that is unread then', async () => {
    await talk.say(talk.anna, 'Pierwsza');
    expect(await mailsAfter(5)).toHaveLength(1);
    after(30);
    await talk.say(talk.anna, 'Druga');
    expect(await mailsAfter(60)).toHaveLength(1);
    const mails = await mailsAfter(5 + 24 * 60);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain('Pierwsza');
    expect(mails[0]?.text).toContain('Druga');
    await read();
    after(25 * 60);
    await talk.say(talk.anna, 'Trzecia');
    const [latest, ...before] = await mailsAfter(25 * 60 + 5);
    expect(before).toHaveLength(2);
    expect(latest?.text).toContain('Trzecia');
    expect(latest?.text).not.toContain('Druga');
  });

  it('waits while she has a page open, for half an hour', async () => {
    await api.app.get(LivePresence).mark([talk.cyril.accountId]);
    await talk.say(talk.anna, 'Halo');
    expect(await mailsAfter(5)).toEqual([]);
    expect(await mailsAfter(25)).toEqual([]);
    expect(await mailsAfter(31)).toHaveLength(1);
  });

  it('waits for the mail of the day when she wants one a day', async () => {
    await choose('DAILY');
    await talk.say(talk.anna, 'Halo');
    expect(await mailsAfter(60)).toEqual([]);
    const due = () =>
      api.db.query('select notice_due_at as due from conversation_reader where account_id = $1', [
        talk.cyril.accountId,
      ]);
    expect(await due()).toEqual([{ due: new Date('2026-11-17T05:50:00Z') }]);
    itIs(api, new Date('2026-11-17T05:50:00Z'));
    await lookForUnread();
    const collected = await api.db.query(
      "select template from mail_delivery where recipient = $1 and state = 'COLLECTED'",
      [talk.cyril.email],
    );
    expect(collected).toEqual([{ template: 'message-notice' }]);
    expect(await due()).toEqual([{ due: null }]);
  });

  it('is answered in the conversation, belongs to one thread, and can be stopped', async () => {
    await talk.say(talk.anna, 'Raz');
    await mailsAfter(5);
    await read();
    after(10);
    await talk.say(talk.anna, 'Dwa');
    await mailsAfter(15);
    const rows = await api.db.query<{ replyTo: string[]; inReplyTo: string; references: string[]; id: string }[]>(
      `select reply_to as "replyTo", in_reply_to as "inReplyTo", reference_ids as "references", message_id as id
         from mail_delivery where recipient = $1 order by created_at`,
      [talk.cyril.email],
    );
    expect(rows).toHaveLength(2);
    const [first, second] = rows;
    expect(first?.replyTo[0]).toMatch(/^reply\+[a-z2-7]+@answers\.example\.org$/);
    expect(second?.replyTo).toEqual(first?.replyTo);
    expect(second?.references).toEqual([...(first?.references ?? []), first?.id]);
    expect(second?.inReplyTo).toBe(first?.id);
  });

  it('goes to everybody of the other side, each by what she has read, and not to those who have left', async () => {
    const [danasEmail, evasEmail] = [`dana-${randomUUID()}@example.org`, `eva-${randomUUID()}@example.org`];
    await api.signIn({ memberOf: [talk.czech], membership: 'MEMBER', email: danasEmail });
    const eva = await api.signIn({ memberOf: [talk.czech], membership: 'MEMBER', email: evasEmail });
    await talk.say(talk.anna, 'Halo');
    await read();
    await api.db.query('delete from membership where account_id = $1', [eva.accountId]);
    expect(await mailsAfter(5)).toEqual([]);
    expect(await mailsTo(api, danasEmail)).toHaveLength(1);
    expect(await mailsTo(api, evasEmail)).toEqual([]);
  });

  it('says how many more there are when there are very many', async () => {
    for (let no = 1; no <= 23; no++) await talk.say(talk.anna, `Numer ${no}.`);
    const [mail] = await mailsAfter(5);
    expect(mail?.text).toContain('Numer 23.');
    expect(mail?.text).toContain('Numer 4.');
    expect(mail?.text).not.toContain('Numer 3.');
    expect(mail?.text).toMatch(/Nepřečtené jsou ještě 3 starší/);
  });

  it('whoever answers by mail has read what the mail said', async () => {
    await talk.say(talk.anna, 'Halo');
    await mailsAfter(5);
    const { ConversationsService } = await import('./conversations.service.ts');
    await api.app.get(Transactions).run((tx) =>
      api.app.get(ConversationsService).post(tx, {
        ...{ conversationId: talk.id, author: talk.cyril.accountId, organisationId: talk.czech, via: 'MAIL' },
        ...{ clientKey: 'mail-1', entries: [{ freeText: { text: 'Dobrý den', language: 'cs' } }] },
      }),
    );
    const { unreadMessages } = await api.query<{ unreadMessages: number }>(
      '{ unreadMessages }',
      {},
      { as: talk.cyril },
    );
    expect(unreadMessages).toBe(0);
    itIs(api, new Date(TEN + 2 * DAY));
    await lookForUnread();
    expect(await mailsTo(api, talk.cyril.email)).toHaveLength(1);
    const [answer] = await mailsTo(api, talk.anna.email);
    expect(answer?.subject).toBe('Wiadomość od: Spolek Brána');
    expect(answer?.text).toContain('Dobrý den');
  });
});
