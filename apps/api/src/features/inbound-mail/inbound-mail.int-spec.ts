import '../../../test/nest-first.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aConversation, type TestConversation } from '../../../test/a-conversation.ts';
import { DOCM, PDF } from '../../../test/attached-files.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { startMailbox, type TestMailbox } from '../../../test/imap-server.ts';
import { mailsTo } from '../../../test/mails-of.ts';
import { ReplyAddresses } from '../../platform/mail/reply-addresses.ts';
import { InboundMailboxHandler } from './inbound-mailbox.jobs.ts';

const SECRET = 'a-secret-of-the-mail-server';
const DOMAIN = 'reply.example.org';

interface Written {
  readonly from: string;
  readonly to: string;
  readonly text?: string;
  readonly messageId?: string;
  readonly headers?: readonly string[];
  readonly files?: readonly { readonly name: string; readonly content: Buffer }[];
}

function mailOf({
  from,
  to,
  text = 'Tak, pasuje.',
  messageId = `<${randomUUID()}@example.org>`,
  headers = [],
  files = [],
}: Written): string {
  const head = [
    ...[
      `From: Anna <${from}>`,
      `To: Mosty <${to}>`,
      `Message-ID: ${messageId}`,
      'Subject: Re: Wiadomość',
      'MIME-Version: 1.0',
    ],
    ...headers,
  ];
  const body = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text];
  if (files.length === 0) return [...head, ...body, ''].join('\r\n');
  const parts = files.flatMap(({ name, content }) => [
    ...['--b', `Content-Type: application/octet-stream; name="${name}"`, 'Content-Transfer-Encoding: base64'],
    ...[`Content-Disposition: attachment; filename="${name}"`, '', content.toString('base64')],
  ]);
  return [...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b', ...body, ...parts, '--b--', ''].join('\r\n');
}

describe('an answer by mail', () => {
  let api: TestApi;
  let mailbox: TestMailbox;
  let talk: TestConversation;
  let address: string;
  beforeAll(async () => {
    mailbox = await startMailbox();
    api = await createTestApi({ INBOUND_MAIL_SECRET: SECRET, MAIL_REPLY_DOMAIN: DOMAIN, IMAP_URL: mailbox.url });
  });
  beforeEach(async () => {
    mailbox.mails.length = 0;
    talk = await aConversation(api);
    address = String(api.app.get(ReplyAddresses).of({ conversationId: talk.id, accountId: talk.anna.accountId }));
  });
  afterAll(async () => {
    await api.close();
    await mailbox.close();
  });

  const send = async (raw: string, secret = SECRET): Promise<string> => {
    const headers = { 'content-type': 'message/rfc822', authorization: `Bearer ${secret}` };
    const answer = await fetch(`${api.url}/inbound-mail`, { method: 'POST', headers, body: raw });
    return answer.ok ? ((await answer.json()) as { outcome: string }).outcome : String(answer.status);
  };
  const said = () =>
    api.db.query<{ entries: { freeText: { text: string; language: string } }[]; via: string; author_id: string }[]>(
      'select entries, via, author_id from message where conversation_id = $1 order by number',
      [talk.id],
    );
  const poll = () => api.app.get(InboundMailboxHandler, { strict: false }).handle();

  it('lands in the conversation, without what it answers, as own words of its author', async () => {
    const text = `Tak, pasuje.\n\nW dniu 3.05.2027 o 10:15, Mosty pisze:\n> Proponujemy rozmowę.`;
    expect(await send(mailOf({ from: talk.anna.email, to: address.toUpperCase(), text }))).toBe('POSTED');
    expect(await said()).toEqual([
      {
        entries: [{ freeText: { text: 'Tak, pasuje.', language: 'pl' } }],
        ...{ via: 'MAIL', author_id: talk.anna.accountId },
      },
    ]);
  });

  it('lands there once, however often and by whichever way it comes', async () => {
    const raw = mailOf({ from: talk.anna.email, to: address });
    mailbox.mails.push({ raw, isSeen: false });
    const outcomes = await Promise.all([send(raw), send(raw), send(raw)]);
    expect(new Set(outcomes)).toEqual(new Set(['POSTED']));
    await poll();
    expect(await send(raw)).toBe('POSTED');
    expect(await said()).toHaveLength(1);
    expect(mailbox.mails[0]?.isSeen).toBe(true);
  });

  it('is fetched from the mailbox, and not twice where its reader dies before it marks it', async () => {
    const raw = mailOf({ from: talk.anna.email, to: address, text: 'Zażółć gęślą jaźń' });
    mailbox.mails.push({ raw, isSeen: false }, { raw: 'no mail at all', isSeen: false });
    mailbox.diesBeforeMark = true;
    await poll().catch(() => undefined);
    expect(mailbox.mails[0]?.isSeen).toBe(false);
    mailbox.diesBeforeMark = false;
    await poll();
    expect(mailbox.mails.map(({ isSeen }) => isSeen)).toEqual([true, true]);
    expect((await said()).map(({ entries }) => entries[0]?.freeText.text)).toEqual(['Zażółć gęślą jaźń']);
  });

  it('is of whoever has the address, also from another mailbox, and that is noted', async () => {
    expect(await send(mailOf({ from: 'sekretariat@example.org', to: address }))).toBe('POSTED');
    const rows = await api.db.query(
      `select sender, is_own_address, account_id from inbound_mail where sender = 'sekretariat@example.org'`,
    );
    expect(rows).toEqual([
      { sender: 'sekretariat@example.org', is_own_address: false, account_id: talk.anna.accountId },
    ]);
  });

  it('brings its files along; what is refused is told', async () => {
    const files = [
      { name: 'umowa.pdf', content: PDF },
      { name: 'makra.docm', content: DOCM },
    ];
    expect(await send(mailOf({ from: talk.anna.email, to: address, text: '', files }))).toBe('POSTED');
    const rows = await api.db.query(
      'select file_name, scan, message_id is not null as sent from attachment where conversation_id = $1',
      [talk.id],
    );
    expect(rows).toEqual([{ file_name: 'umowa.pdf', scan: 'NOT_SCANNED', sent: true }]);
    const [mail] = await mailsTo(api, talk.anna.email);
    expect(mail?.subject).toBe('Nie wszystkie pliki zostały dodane');
    expect(mail?.text).toContain('makra.docm');
  });

  it.each<[string, readonly string[]]>([
    ['AUTOMATIC', ['Auto-Submitted: auto-replied']],
    ['AUTOMATIC', ['Precedence: bulk']],
    ['AUTOMATIC', ['Return-Path: <>']],
    ['AUTOMATIC', ['X-Loop: mosty']],
  ])('is none when a machine wrote it: %s with %j, and gets no answer', async (outcome, headers) => {
    expect(await send(mailOf({ from: talk.anna.email, to: address, headers }))).toBe(outcome);
    expect(await said()).toEqual([]);
    expect(await mailsTo(api, talk.anna.email)).toEqual([]);
  });

  it('with a wrong address, or without words, is explained once a day', async () => {
    const wrong = `reply+${'a'.repeat(58)}@${DOMAIN}`;
    expect(await send(mailOf({ from: talk.anna.email, to: wrong }))).toBe('NOT_A_READER');
    expect(await send(mailOf({ from: talk.anna.email, to: `reply+x@${DOMAIN}` }))).toBe('WRONG_ADDRESS');
    expect(await send(mailOf({ from: talk.anna.email, to: address, text: '> tylko cytat' }))).toBe('EMPTY');
    const mails = await mailsTo(api, talk.anna.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['Odpowiedź nie została dostarczona']);
    expect(await said()).toEqual([]);
  });

  it('of a stranger is not explained: her address may be forged', async () => {
    const stranger = `${randomUUID()}@example.org`;
    expect(await send(mailOf({ from: stranger, to: `reply+${'a'.repeat(58)}@${DOMAIN}` }))).toBe('NOT_A_READER');
    expect(await mailsTo(api, stranger)).toEqual([]);
  });

  it('is worth nothing any more when she belongs to no side, and she is told', async () => {
    expect(await send(mailOf({ from: talk.anna.email, to: address }))).toBe('POSTED');
    await api.db.query('delete from membership where account_id = $1', [talk.anna.accountId]);
    expect(await send(mailOf({ from: talk.anna.email, to: address }))).toBe('NOT_A_READER');
    expect(await said()).toHaveLength(1);
    expect((await mailsTo(api, talk.anna.email))[0]?.text).toMatch(/nie\s+bierze już udziału/);
  });

  it('to a conversation that is over is told, and leaves nothing behind', async () => {
    await api.db.query('update conversation set closed_at = opened_at where id = $1', [talk.id]);
    const files = [{ name: 'a.pdf', content: PDF }];
    expect(await send(mailOf({ from: talk.anna.email, to: address, files }))).toBe('CLOSED');
    expect(await api.db.query('select 1 from attachment where conversation_id = $1', [talk.id])).toEqual([]);
    expect((await mailsTo(api, talk.anna.email))[0]?.text).toMatch(/została\s+zakończona/);
  });

  it('with the address of all is of whom it comes from, unless that is forged', async () => {
    const shared = String(api.app.get(ReplyAddresses).ofConversation(talk.id));
    expect(await send(mailOf({ from: talk.cyril.email, to: shared, text: 'Ano.' }))).toBe('POSTED');
    const forged = ['Authentication-Results: mx.example.org; dmarc=fail'];
    expect(await send(mailOf({ from: talk.anna.email, to: shared, headers: forged }))).toBe('NOT_A_READER');
    expect(await send(mailOf({ from: 'nikdo@example.org', to: shared }))).toBe('NOT_A_READER');
    expect(await said()).toMatchObject([
      { author_id: talk.cyril.accountId, entries: [{ freeText: { text: 'Ano.', language: 'cs' } }] },
    ]);
  });

  it('is taken from nobody without the secret', async () => {
    const raw = mailOf({ from: talk.anna.email, to: address });
    for (const secret of ['', 'wrong', `${SECRET}x`]) expect(await send(raw, secret)).toBe('404');
    expect(await said()).toEqual([]);
  });

  it('that is long is one message of several pieces, and one that is too long is told', async () => {
    const long = Array.from({ length: 1000 }, (_, no) => `Zdanie ${no}.`).join(' ');
    expect(await send(mailOf({ from: talk.anna.email, to: address, text: long }))).toBe('POSTED');
    const [message] = await said();
    expect(message?.entries.map(({ freeText }) => freeText.text).join(' ')).toBe(long);
    expect(await send(mailOf({ from: talk.anna.email, to: address, text: long.repeat(4) }))).toBe('TOO_LONG');
  });
});
