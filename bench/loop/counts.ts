/** What is in the database and what the mail server has, compared with what there has to be. */
import { type Client } from 'pg';
import { type AcceptedMail } from './mail-server.ts';

export interface Expected {
  readonly introductions: number;
  readonly messages: number;
}

export interface Counts {
  /** Two who agreed and were introduced. */
  readonly introductions: number;
  readonly messages: number;
  /** Introductions, messages and mails that should be there and are not. */
  readonly lost: number;
  /** Introductions of a pair, messages of a sender and mails for one reason beyond the first. */
  readonly doubled: number;
  /** The same mail once more with the same Message-ID: the server had it and was killed before its answer arrived. */
  readonly repeated: number;
  readonly mails: number;
}

export async function countEverything(
  client: Client,
  accepted: readonly AcceptedMail[],
  expected: Expected,
): Promise<Counts> {
  const number = async (sql: string): Promise<number> =>
    Number((await client.query<{ count: string }>(sql)).rows[0]?.count ?? 0);
  const introductions = await number('select count(*) from introduction where introduced_at is not null');
  const everyIntroduction = await number('select count(*) from introduction');
  const messages = await number(
    'select count(*) from (select distinct conversation_id, author_id, client_key from message) as sent',
  );
  const everyMessage = await number('select count(*) from message');
  // In order and without a gap, in each conversation.
  const gaps = await number(
    `select coalesce(sum(last - there), 0) as count from (
       select max(number) as last, count(*) as there from message group by conversation_id) as conversation`,
  );
  const conversations = await number('select count(*) from conversation');
  const twiceAccepted = await number(
    `select coalesce(sum(times - 1), 0) as count from (
       select count(*) as times from introduction_transition where event in ('ASK', 'ACCEPT')
        group by introduction_id, event, side) as step where times > 1`,
  );
  const queued = await client.query<{ message_id: string; template: string; state: string }>(
    'select message_id, template, state from mail_delivery',
  );
  const arrived = new Set(accepted.map(({ messageId }) => messageId));
  const unsent = queued.rows.filter(({ message_id: id, state }) => state !== 'SENT' || !arrived.has(id)).length;
  const introducing = queued.rows.filter(({ template }) => template === 'introduction-made').length;
  return {
    introductions,
    messages,
    lost:
      Math.max(0, expected.introductions - introductions) +
      Math.max(0, expected.messages - messages) +
      Math.max(0, introductions - introducing) +
      Math.max(0, introductions - conversations) +
      unsent +
      gaps,
    doubled:
      Math.max(0, everyIntroduction - expected.introductions) +
      (everyMessage - messages) +
      Math.max(0, introducing - introductions) +
      Math.max(0, conversations - introductions) +
      twiceAccepted,
    repeated: accepted.length - arrived.size,
    mails: arrived.size,
  };
}
