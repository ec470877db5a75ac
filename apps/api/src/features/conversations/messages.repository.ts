import { type MessageChannel } from '@mosty/domain/conversation-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { type MessageEntry } from '@mosty/phrases/message';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { type MessageRow } from './conversation-rows.ts';

/** Somebody of another side has seen it. */
const IS_READ_BY_OTHER = `exists (
  select from conversation_side side
    join membership on membership.organisation_id = side.organisation_id
    join conversation_reader reader
      on reader.conversation_id = side.conversation_id and reader.account_id = membership.account_id
   where side.conversation_id = message.conversation_id and side.organisation_id is distinct from message.organisation_id
     and membership.account_id is distinct from message.author_id and reader.read_up_to >= message.number)`;

const SELECTED = `
  select message.id, message.conversation_id as "conversationId", message.number,
         message.organisation_id as "organisationId", message.author_id as "authorId",
         account.display_name as "authorName", membership.role as "authorRole", message.language, message.via,
         message.entries, message.sent_at as "sentAt", message.removed_at as "removedAt",
         ${IS_READ_BY_OTHER} as "isReadByOther"
    from message
    left join account on account.id = message.author_id
    left join membership
      on membership.account_id = message.author_id and membership.organisation_id = message.organisation_id`;

export interface NewMessage {
  readonly conversationId: string;
  readonly number: number;
  readonly organisationId: string;
  readonly authorId: string;
  readonly language: Language;
  readonly via: MessageChannel;
  readonly entries: readonly MessageEntry[];
  readonly terms: readonly string[];
  readonly clientKey: string;
  readonly sentAt: Date;
}

export interface Author {
  readonly language: Language;
}

@Injectable()
export class MessagesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Waits for whatever else she sends at the moment. Null: no such account, or one that may not sign in. */
  async lockAuthor(tx: Tx, accountId: string): Promise<Author | null> {
    const rows = await tx.query<Author[]>(
      'select language from account where id = $1 and blocked_at is null for no key update',
      [accountId],
    );
    return rows[0] ?? null;
  }

  async sentWith(tx: Tx, conversationId: string, authorId: string, clientKey: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }[]>(
      'select id from message where conversation_id = $1 and author_id = $2 and client_key = $3',
      [conversationId, authorId, clientKey],
    );
    return rows[0]?.id ?? null;
  }

  async countSince(tx: Tx, authorId: string, since: Date): Promise<number> {
    const rows = await tx.query<{ count: number }[]>(
      'select count(*)::int as count from message where author_id = $1 and sent_at > $2',
      [authorId, since],
    );
    return rows[0]?.count ?? 0;
  }

  /** The conversation is locked. */
  async add(tx: Tx, message: NewMessage): Promise<string> {
    const { conversationId, number, organisationId, authorId, language, via, entries, terms, clientKey, sentAt } =
      message;
    const rows = await tx.query<{ id: string }[]>(
      `insert into message (conversation_id, number, organisation_id, author_id, language, via, entries, words,
         client_key, sent_at)
       values ($1, $2, $3, $4, $5, $6, $7, array_to_tsvector($8::text[]), $9, $10) returning id`,
      [
        conversationId,
        number,
        organisationId,
        authorId,
        language,
        via,
        JSON.stringify(entries),
        terms,
        clientKey,
        sentAt,
      ],
    );
    await tx.query('update conversation set last_number = $2, moved_at = $3 where id = $1', [
      ...[conversationId, number, sentAt],
    ]);
    if (rows[0] === undefined) throw new Error('The message was not saved');
    return rows[0].id;
  }

  /** True for the first message of the side. */
  async markWritten(tx: Tx, conversationId: string, organisationId: string, at: Date): Promise<boolean> {
    const [, affected]: [unknown, number] = await tx.query(
      `update conversation_side set first_wrote_at = $3
        where conversation_id = $1 and organisation_id = $2 and first_wrote_at is null`,
      [conversationId, organisationId, at],
    );
    return affected > 0;
  }

  /** Who writes on the page has read what stands there; who answers a mail, what the mail said. */
  async markReadByAuthor(tx: Tx, message: NewMessage): Promise<void> {
    await tx.query(
      `insert into conversation_reader as reader (conversation_id, account_id, joined_at, read_up_to, read_at)
       values ($1, $2, $3, $4, $3)
       on conflict (conversation_id, account_id) do update
          set read_up_to = greatest(reader.read_up_to, case when $5 then excluded.read_up_to else reader.noticed_up_to end),
              read_at = excluded.read_at, noticed_at = null,
              notice_due_at = case when $5 or reader.noticed_up_to >= excluded.read_up_to - 1 then null
                                   else reader.notice_due_at end`,
      [message.conversationId, message.authorId, message.sentAt, message.number, message.via === 'WEB'],
    );
  }

  /** The others have something to read; `due`: when they are mailed it (null: never), not again for `rest` seconds. */
  async announce(tx: Tx, message: NewMessage, dueAt: Date | null, restSeconds: number): Promise<void> {
    await tx.query(
      `insert into conversation_reader as reader (conversation_id, account_id, joined_at, read_up_to, notice_due_at)
       select distinct $1::uuid, membership.account_id, $4::timestamptz, $5::int - 1, $6::timestamptz
         from conversation_side side join membership on membership.organisation_id = side.organisation_id
        where side.conversation_id = $1 and side.organisation_id <> $2 and membership.account_id <> $3
        -- In one order, so that two who write to the same people never wait for each other.
        order by membership.account_id
       on conflict (conversation_id, account_id) do update
          set notice_due_at = case
                when reader.muted_at is null then
                  coalesce(reader.notice_due_at, greatest(excluded.notice_due_at, reader.noticed_at + $7 * interval '1 second'))
              end`,
      [
        ...[message.conversationId, message.organisationId, message.authorId, message.sentAt, message.number],
        ...[dueAt, restSeconds],
      ],
    );
  }

  /** Null also for one of a conversation that the organisation is no side of. */
  async find(id: string, organisationId: string): Promise<MessageRow | null> {
    const rows = await this.transactions.reader.query<MessageRow[]>(
      `${SELECTED} where message.id = $1 and exists (
          select from conversation_side side
           where side.conversation_id = message.conversation_id and side.organisation_id = $2)`,
      [id, organisationId],
    );
    return rows[0] ?? null;
  }

  /** The last ones before a number, in their order. */
  async page(conversationId: string, limit: number, before: number | null): Promise<MessageRow[]> {
    const rows = await this.transactions.reader.query<MessageRow[]>(
      `${SELECTED} where message.conversation_id = $1 and ($2::int is null or message.number < $2)
        order by message.number desc limit $3`,
      [conversationId, before, limit],
    );
    return rows.reverse();
  }

  /** The latest of each conversation. */
  lastLoader(loaders: Loaders) {
    return loaders.of<MessageRow | null>('lastMessages', async (ids) => {
      const rows = await this.transactions.reader.query<MessageRow[]>(
        `${SELECTED} join conversation on conversation.id = message.conversation_id
                      and conversation.last_number = message.number
          where message.conversation_id = any($1::uuid[])`,
        [ids],
      );
      return ids.map((id) => rows.find(({ conversationId }) => conversationId === id) ?? null);
    });
  }

  /** In all conversations of an organisation, the latest first. */
  search(
    organisationId: string,
    tsquery: string,
    limit: number,
    after: readonly [sentAt: string, id: string] | null,
  ): Promise<MessageRow[]> {
    return this.transactions.reader.query(
      `${SELECTED}
        where message.words @@ $2::tsquery
          and message.conversation_id in (select conversation_id from conversation_side where organisation_id = $1)
          and ($3::timestamptz is null or (date_trunc('milliseconds', message.sent_at), message.id) < ($3, $4::uuid))
        order by date_trunc('milliseconds', message.sent_at) desc, message.id desc limit $5`,
      [organisationId, tsquery, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async countFound(organisationId: string, tsquery: string): Promise<number> {
    const rows = await this.transactions.reader.query<{ count: number }[]>(
      `select count(*)::int as count from message
        where words @@ $2::tsquery
          and conversation_id in (select conversation_id from conversation_side where organisation_id = $1)`,
      [organisationId, tsquery],
    );
    return rows[0]?.count ?? 0;
  }
}
