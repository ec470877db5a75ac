import { type ConversationKind } from '@mosty/domain/conversation-rules';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { type ConversationRow, type PersonRow, type SideRow } from './conversation-rows.ts';

export interface Subject {
  readonly kind: ConversationKind;
  readonly subjectId: string;
}

/** Whatever keeps people of a conversation from writing: `conversation.id` and its sides are looked at. */
const IS_SHUT = `(conversation.closed_at is not null
  or exists (select from conversation_side one
               join conversation_side other on other.conversation_id = one.conversation_id
               join organisation_block block
                 on block.organisation_id = one.organisation_id and block.blocked_id = other.organisation_id
              where one.conversation_id = conversation.id)
  or exists (select from conversation_side one join organisation on organisation.id = one.organisation_id
              where one.conversation_id = conversation.id and organisation.status = 'ARCHIVED')
  or (select count(*) from conversation_side one where one.conversation_id = conversation.id) < 2)`;

/** Messages of others that $1 has not read, in a conversation that is hers by the side of $2. */
const UNREAD = `(select count(*)::int from message
  where message.conversation_id = conversation.id and message.number > reader.read_up_to
    and message.author_id is distinct from $1 and message.organisation_id is distinct from $2
    and message.removed_at is null)`;

const SEEN = `
  select conversation.id, conversation.kind, conversation.subject_id as "subjectId",
         conversation.opened_at as "openedAt", conversation.closed_at as "closedAt", conversation.moved_at as "movedAt",
         conversation.last_number as "lastNumber", side.organisation_id as "organisationId",
         reader.muted_at as "mutedAt", coalesce(${UNREAD}, 0) as unread, ${IS_SHUT} as "isShut",
         exists (select from conversation_side other join organisation_block block on block.blocked_id = other.organisation_id
                  where other.conversation_id = conversation.id and block.organisation_id = $2) as "isBlockedByUs"
    from conversation_side side
    join conversation on conversation.id = side.conversation_id
    left join conversation_reader reader on reader.conversation_id = conversation.id and reader.account_id = $1
   where side.organisation_id = $2`;

export interface Boxed {
  readonly accountId: string;
  readonly organisationId: string;
  readonly box: 'ALL' | 'UNREAD' | 'MUTED';
  /** Folded: a part of the name of the other side… */
  readonly query: string | null;
  /** …or words of messages, as PostgreSQL asks for them. */
  readonly words: string | null;
}

/** Like `fold` of the thesaurus, for names of the two countries. */
const FOLDED_NAME = `replace(regexp_replace(normalize(lower(organisation.name), NFKD), '[\\u0300-\\u036f]', '', 'g'), 'ł', 'l')`;

const IN_BOX = `
    and ($3 <> 'MUTED' or reader.muted_at is not null)
    and ($3 <> 'UNREAD' or coalesce(${UNREAD}, 0) > 0)
    and ($4::text is null or exists (
          select from conversation_side other join organisation on organisation.id = other.organisation_id
           where other.conversation_id = conversation.id and other.organisation_id <> $2
             and strpos(${FOLDED_NAME}, $4) > 0)
         or exists (select from message where message.conversation_id = conversation.id and message.words @@ $5::tsquery))`;

@Injectable()
export class ConversationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The one of this subject; made if there is none. */
  async open(tx: Tx, { kind, subjectId }: Subject, at: Date): Promise<string> {
    await tx.query(
      `insert into conversation (kind, subject_id, opened_at, moved_at) values ($1, $2, $3, $3)
       on conflict (kind, subject_id) do nothing`,
      [kind, subjectId, at],
    );
    const rows = await tx.query<{ id: string }[]>(
      'select id from conversation where kind = $1 and subject_id = $2 for update',
      [kind, subjectId],
    );
    if (rows[0] === undefined) throw new Error(`The conversation of ${kind} ${subjectId} was not opened`);
    return rows[0].id;
  }

  async idOf(tx: Tx, { kind, subjectId }: Subject): Promise<string | null> {
    const rows = await tx.query<{ id: string }[]>('select id from conversation where kind = $1 and subject_id = $2', [
      ...[kind, subjectId],
    ]);
    return rows[0]?.id ?? null;
  }

  async addSides(tx: Tx, id: string, organisationIds: readonly string[], at: Date): Promise<void> {
    await tx.query(
      `insert into conversation_side (conversation_id, organisation_id)
       select $1, unnest($2::uuid[]) on conflict do nothing`,
      [id, organisationIds],
    );
    await tx.query(
      `insert into conversation_reader (conversation_id, account_id, joined_at)
       select distinct $1::uuid, account_id, $3::timestamptz from membership where organisation_id = any($2::uuid[])
       on conflict do nothing`,
      [id, organisationIds, at],
    );
  }

  async close(tx: Tx, { kind, subjectId }: Subject, at: Date | null): Promise<string | null> {
    const [rows]: [{ id: string }[], number] = await tx.query(
      `update conversation
          set closed_at = case when $3::timestamptz is not null then greatest($3::timestamptz, opened_at) end
        where kind = $1 and subject_id = $2 and (closed_at is null) = ($3::timestamptz is not null) returning id`,
      [kind, subjectId, at],
    );
    return rows[0]?.id ?? null;
  }

  /** Everybody who reads it: the members of its sides who may sign in. */
  async readersOf(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct account.id from conversation_side side
         join membership on membership.organisation_id = side.organisation_id
         join account on account.id = membership.account_id
        where side.conversation_id = $1 and account.blocked_at is null order by account.id`,
      [id],
    );
    return rows.map(({ id: accountId }) => accountId);
  }

  /** The sides of a conversation that a person belongs to; none where there is no such conversation. */
  async sidesOf(tx: Tx, accountId: string, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select side.organisation_id as id from conversation_side side
         join membership on membership.organisation_id = side.organisation_id and membership.account_id = $1
         join account on account.id = membership.account_id and account.blocked_at is null
        where side.conversation_id = $2 order by membership.created_at`,
      [accountId, id],
    );
    return rows.map(({ id: organisationId }) => organisationId);
  }

  /** Waits for whoever writes there at the moment; false: there is none. */
  async lock(tx: Tx, id: string): Promise<{ kind: ConversationKind; lastNumber: number } | null> {
    const rows = await tx.query<{ kind: ConversationKind; lastNumber: number }[]>(
      'select kind, last_number as "lastNumber" from conversation where id = $1 for update',
      [id],
    );
    return rows[0] ?? null;
  }

  async isShut(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`select from conversation where id = $1 and ${IS_SHUT}`, [id]);
    return rows.length > 0;
  }

  async find(accountId: string, organisationId: string, id: string): Promise<ConversationRow | null> {
    const rows = await this.transactions.reader.query<ConversationRow[]>(`${SEEN} and conversation.id = $3`, [
      ...[accountId, organisationId, id],
    ]);
    return rows[0] ?? null;
  }

  /** The last moved first. */
  list(boxed: Boxed, limit: number, after: readonly [movedAt: string, id: string] | null): Promise<ConversationRow[]> {
    const { accountId, organisationId, box, query, words } = boxed;
    return this.transactions.reader.query(
      `${SEEN} ${IN_BOX}
          and ($6::timestamptz is null or (date_trunc('milliseconds', conversation.moved_at), conversation.id) < ($6, $7::uuid))
        order by date_trunc('milliseconds', conversation.moved_at) desc, conversation.id desc limit $8`,
      [accountId, organisationId, box, query, words, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async count({ accountId, organisationId, box, query, words }: Boxed): Promise<number> {
    const rows = await this.transactions.reader.query<{ count: number }[]>(
      `select count(*)::int as count from (${SEEN} ${IN_BOX}) as boxed`,
      [accountId, organisationId, box, query, words],
    );
    return rows[0]?.count ?? 0;
  }

  /** Of all her organisations, without what she has muted. */
  async unreadOf(accountId: string): Promise<number> {
    const rows = await this.transactions.reader.query<{ count: number }[]>(
      `select count(distinct message.id)::int as count
         from membership
         join conversation_side side on side.organisation_id = membership.organisation_id
         join conversation_reader reader
           on reader.conversation_id = side.conversation_id and reader.account_id = membership.account_id
         join message on message.conversation_id = side.conversation_id and message.number > reader.read_up_to
        where membership.account_id = $1 and reader.muted_at is null and message.removed_at is null
          and message.author_id is distinct from $1 and message.organisation_id is distinct from side.organisation_id`,
      [accountId],
    );
    return rows[0]?.count ?? 0;
  }

  async setRead(tx: Tx, accountId: string, id: string, upTo: number, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into conversation_reader as reader (conversation_id, account_id, joined_at, read_up_to, read_at)
       values ($2, $1, $4, $3, $4)
       on conflict (conversation_id, account_id) do update
          set read_up_to = excluded.read_up_to, read_at = excluded.read_at, noticed_at = null,
              notice_due_at = case when excluded.read_up_to >= (select last_number from conversation where id = $2)
                                   then null else reader.notice_due_at end
        where reader.read_up_to < excluded.read_up_to
       returning 1`,
      [accountId, id, upTo, at],
    );
    return rows.length > 0;
  }

  async setMuted(tx: Tx, accountId: string, id: string, at: Date | null): Promise<void> {
    await tx.query(
      `insert into conversation_reader as reader (conversation_id, account_id, read_up_to, muted_at)
       select $2, $1, last_number, $3 from conversation where id = $2
       on conflict (conversation_id, account_id) do update
          set muted_at = case when $3::timestamptz is null then null else coalesce(reader.muted_at, $3) end,
              notice_due_at = null`,
      [accountId, id, at],
    );
  }

  sidesLoader(loaders: Loaders) {
    return loaders.of<SideRow[]>('conversationSides', async (ids) => {
      const rows = await this.transactions.reader.query<SideRow[]>(
        `select conversation_id as "conversationId", organisation_id as "organisationId"
           from conversation_side where conversation_id = any($1::uuid[]) order by organisation_id`,
        [ids],
      );
      return ids.map((id) => rows.filter(({ conversationId }) => conversationId === id));
    });
  }

  /** Coordinators first, then as they joined. */
  peopleLoader(loaders: Loaders) {
    return loaders.of<PersonRow[]>('conversationPeople', async (organisationIds) => {
      const rows = await this.transactions.reader.query<(PersonRow & { organisationId: string })[]>(
        `select organisation_id as "organisationId", account_id as "accountId", display_name as name, membership.role
           from membership join account on account.id = account_id
          where organisation_id = any($1::uuid[]) and account.blocked_at is null
          order by membership.role, membership.created_at, account_id`,
        [organisationIds],
      );
      return organisationIds.map((id) => rows.filter(({ organisationId }) => organisationId === id));
    });
  }
}
