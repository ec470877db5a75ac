import { type MeetingFacts, type MeetingState } from '@mosty/domain/meetings';
import { type Country, type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';

export interface MeetingRow extends MeetingFacts {
  readonly id: string;
  readonly uid: string;
  readonly sequence: number;
  readonly replacesId: string | null;
  readonly conversationId: string;
  readonly messageId: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly note: string | null;
  readonly noteLanguage: Language;
  readonly proposedBy: string | null;
  readonly answeredBy: string | null;
  readonly changedAt: Date;
  /** The date that holds as long as this proposal to move it is not accepted. */
  readonly heldMoment: Date | null;
}

export interface NewMeeting {
  readonly uid: string;
  readonly sequence: number;
  readonly replacesId: string | null;
  readonly conversationId: string;
  readonly organisationId: string;
  readonly proposedBy: string;
  readonly clientKey: string;
  readonly moments: readonly Date[];
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly note: string | null;
  readonly noteLanguage: Language;
  readonly at: Date;
}

/** Somebody who is to have a meeting in her calendar. */
export interface MeetingReader {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly country: Country;
  readonly organisationName: string;
}

const MEETING = `
  select meeting.id, uid, sequence, replaces_id as "replacesId", conversation_id as "conversationId",
         message_id as "messageId", organisation_id as "organisationId", minutes, place, link, note,
         note_language as "noteLanguage", state, agreed_moment as "agreedMoment", proposed_by as "proposedBy",
         answered_by as "answeredBy", changed_at as "changedAt",
         array(select starts_at from meeting_moment where meeting_id = meeting.id order by position) as moments,
         case when state = 'PROPOSED' then (
           select held.agreed_moment from meeting held where held.uid = meeting.uid and held.state = 'AGREED')
         end as "heldMoment"
    from meeting`;

@Injectable()
export class MeetingsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Whether she may write there in the name of the organisation; whatever changes the conversation comes one after the other. */
  async lockFor(tx: Tx, accountId: string, organisationId: string, conversationId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from conversation
         join conversation_side side on side.conversation_id = conversation.id and side.organisation_id = $2
         join membership on membership.organisation_id = side.organisation_id and membership.account_id = $1
        where conversation.id = $3 for update of conversation`,
      [accountId, organisationId, conversationId],
    );
    return rows.length > 0;
  }

  async byKey(tx: Tx, conversationId: string, clientKey: string): Promise<MeetingRow | null> {
    const rows = await tx.query<MeetingRow[]>(`${MEETING} where conversation_id = $1 and client_key = $2`, [
      ...[conversationId, clientKey],
    ]);
    return rows[0] ?? null;
  }

  /** Like `lockFor`, for the conversation of a meeting. */
  async lockForMeeting(tx: Tx, accountId: string, organisationId: string, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from conversation
         join meeting on meeting.conversation_id = conversation.id
         join conversation_side side on side.conversation_id = conversation.id and side.organisation_id = $2
         join membership on membership.organisation_id = side.organisation_id and membership.account_id = $1
        where meeting.id = $3 for update of conversation`,
      [accountId, organisationId, id],
    );
    return rows.length > 0;
  }

  async find(tx: Tx, id: string): Promise<MeetingRow | null> {
    const rows = await tx.query<MeetingRow[]>(`${MEETING} where meeting.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Of its uid, the one in this state. */
  async inState(tx: Tx, uid: string, state: MeetingState): Promise<MeetingRow | null> {
    const rows = await tx.query<MeetingRow[]>(`${MEETING} where uid = $1 and state = $2`, [uid, state]);
    return rows[0] ?? null;
  }

  async add(tx: Tx, meeting: NewMeeting): Promise<string> {
    const rows = await tx.query<{ id: string }[]>(
      `insert into meeting (uid, sequence, replaces_id, conversation_id, organisation_id, proposed_by, client_key, minutes,
         place, link, note, note_language, proposed_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13) returning id`,
      [
        ...[meeting.uid, meeting.sequence, meeting.replacesId, meeting.conversationId, meeting.organisationId],
        ...[meeting.proposedBy, meeting.clientKey, meeting.minutes, meeting.place, meeting.link, meeting.note],
        ...[meeting.noteLanguage, meeting.at],
      ],
    );
    const id = String(rows[0]?.id);
    await tx.query(
      `insert into meeting_moment (meeting_id, position, starts_at)
       select $1, place - 1, starts_at from unnest($2::timestamptz[]) with ordinality as wanted (starts_at, place)`,
      [id, meeting.moments],
    );
    return id;
  }

  async setMessage(tx: Tx, id: string, messageId: string): Promise<void> {
    await tx.query('update meeting set message_id = $2 where id = $1', [id, messageId]);
  }

  async setState(tx: Tx, id: string, state: MeetingState, at: Date): Promise<void> {
    await tx.query('update meeting set state = $2, changed_at = $3 where id = $1', [id, state, at]);
  }

  async setAnswer(tx: Tx, id: string, moment: Date | null, by: string, at: Date): Promise<void> {
    await tx.query(
      `update meeting set state = case when $2::timestamptz is null then 'NONE_FITS' else 'AGREED' end,
              agreed_moment = $2, answered_by = $3, changed_at = $4
        where id = $1`,
      [id, moment, by, at],
    );
  }

  async setCancelled(tx: Tx, id: string, by: string, at: Date): Promise<void> {
    await tx.query(
      `update meeting set state = 'CANCELLED', sequence = sequence + 1, cancelled_by = $2, changed_at = $3 where id = $1`,
      [id, by, at],
    );
  }

  /** Everybody of both sides who reads the conversation; who muted it has said that she wants no mails of it. */
  async readersOf(tx: Tx, conversationId: string): Promise<MeetingReader[]> {
    return tx.query(
      `select distinct on (account.id) account.id as "accountId", account.email, account.display_name as name,
              account.language, organisation.country, organisation.name as "organisationName"
         from conversation_side side
         join organisation on organisation.id = side.organisation_id
         join membership on membership.organisation_id = side.organisation_id
         join account on account.id = membership.account_id and account.blocked_at is null
         left join conversation_reader reader
           on reader.conversation_id = side.conversation_id and reader.account_id = account.id
        where side.conversation_id = $1 and reader.muted_at is null
        order by account.id, side.organisation_id`,
      [conversationId],
    );
  }

  /** For reads outside a transaction. */
  get reader(): Tx {
    return this.transactions.reader;
  }

  /** Names of both sides, the Polish first. */
  async sideNames(tx: Tx, conversationId: string): Promise<string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `select name from conversation_side side join organisation on organisation.id = side.organisation_id
        where conversation_id = $1 order by country desc, name`,
      [conversationId],
    );
    return rows.map(({ name }) => name);
  }

  /** The meeting that she may put into her calendar. */
  async seenBy(
    accountId: string,
    id: string,
    organisationId: string | null = null,
  ): Promise<(MeetingRow & MeetingReader) | null> {
    const rows = await this.transactions.reader.query<(MeetingRow & MeetingReader)[]>(
      `select seen.*, account.id as "accountId", account.email, account.display_name as name, account.language,
              organisation.country, organisation.name as "organisationName"
         from (${MEETING} where meeting.id = $2) as seen
         join conversation_side side on side.conversation_id = seen."conversationId"
         join organisation on organisation.id = side.organisation_id
         join membership on membership.organisation_id = side.organisation_id and membership.account_id = $1
         join account on account.id = membership.account_id
        where $3::uuid is null or side.organisation_id = $3
        order by side.organisation_id limit 1`,
      [accountId, id, organisationId],
    );
    return rows[0] ?? null;
  }

  ofMessages(loaders: Loaders) {
    return loaders.of<MeetingRow | null>('messageMeetings', async (messageIds) => {
      const rows = await this.transactions.reader.query<MeetingRow[]>(`${MEETING} where message_id = any($1::uuid[])`, [
        messageIds,
      ]);
      const found = new Map(rows.map((row) => [row.messageId, row]));
      return messageIds.map((id) => found.get(id) ?? null);
    });
  }
}
