import { type ReportReason, type ReportState } from '@mosty/domain/conversation-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { type MessageEntry } from '@mosty/phrases/message';
import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';

export interface ReportRow {
  readonly id: string;
  readonly messageId: string;
  readonly organisationId: string;
  /** Whose message it is; null: gone. */
  readonly authorOrganisationId: string | null;
  readonly reason: ReportReason;
  readonly note: string | null;
  readonly entries: readonly MessageEntry[];
  readonly language: Language;
  readonly sentAt: Date;
  readonly reportedAt: Date;
  readonly state: ReportState;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  readonly reportedBy: string | null;
}

const SELECTED = `
  select report.id, report.message_id as "messageId", report.organisation_id as "organisationId",
         message.organisation_id as "authorOrganisationId", report.reason, report.note, report.entries, message.language,
         message.sent_at as "sentAt", report.reported_at as "reportedAt", report.state,
         report.decided_at as "decidedAt", report.decision_note as "decisionNote", report.reported_by as "reportedBy"
    from message_report report
    join message on message.id = report.message_id
    join organisation on organisation.id = report.organisation_id
    left join place on place.id = organisation.place_id`;

/** $1: brokers of all regions; $2: the regions of others. */
const OF_BROKER = '($1::boolean or place.region_code = any($2::text[]))';

const regionsOf = ({ brokerRegions }: Viewer): readonly [boolean, readonly string[]] =>
  brokerRegions === 'ALL' ? [true, []] : [false, brokerRegions];

@Injectable()
export class ReportsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** With what the message says now. Null: the organisation has reported it before. */
  async add(
    tx: Tx,
    report: {
      readonly messageId: string;
      readonly organisationId: string;
      readonly by: string;
      readonly reason: ReportReason;
      readonly note: string | null;
      readonly at: Date;
    },
  ): Promise<string | null> {
    const rows = await tx.query<{ id: string }[]>(
      `insert into message_report (message_id, organisation_id, reported_by, reason, note, entries, reported_at)
       select id, $2, $3, $4, $5, entries, $6 from message where id = $1
       on conflict (message_id, organisation_id) do nothing returning id`,
      [report.messageId, report.organisationId, report.by, report.reason, report.note, report.at],
    );
    return rows[0]?.id ?? null;
  }

  /** Of the regions of a broker: the oldest first of those that are open, the latest first of the others. */
  list(viewer: Viewer, isOpen: boolean, limit: number, offset: number): Promise<ReportRow[]> {
    return this.transactions.reader.query(
      `${SELECTED} where ${OF_BROKER} and (report.state = 'OPEN') = $3
        order by case when $3 then report.reported_at end, report.decided_at desc, report.id limit $4 offset $5`,
      [...regionsOf(viewer), isOpen, limit, offset],
    );
  }

  async count(viewer: Viewer, isOpen: boolean): Promise<number> {
    const rows = await this.transactions.reader.query<{ count: number }[]>(
      `select count(*)::int as count from (${SELECTED} where ${OF_BROKER} and (report.state = 'OPEN') = $3) as listed`,
      [...regionsOf(viewer), isOpen],
    );
    return rows[0]?.count ?? 0;
  }

  async find(viewer: Viewer, id: string): Promise<ReportRow | null> {
    const rows = await this.transactions.reader.query<ReportRow[]>(
      `${SELECTED} where ${OF_BROKER} and report.id = $3`,
      [...regionsOf(viewer), id],
    );
    return rows[0] ?? null;
  }

  /** False: somebody else has decided it meanwhile. */
  async decide(
    tx: Tx,
    id: string,
    decision: { readonly state: ReportState; readonly note: string; readonly by: string; readonly at: Date },
  ): Promise<boolean> {
    const [, affected]: [unknown, number] = await tx.query(
      `update message_report set state = $2, decision_note = $3, decided_by = $4, decided_at = $5
        where id = $1 and state = 'OPEN'`,
      [id, decision.state, decision.note, decision.by, decision.at],
    );
    return affected > 0;
  }

  /** What it said is nobody's to read any more, is not found either, and its files are gone. Gives its conversation. */
  async removeMessage(tx: Tx, messageId: string, at: Date): Promise<string | null> {
    await tx.query('delete from attachment where message_id = $1', [messageId]);
    const [rows]: [{ id: string }[], number] = await tx.query(
      `update message set entries = '[]', words = '', removed_at = $2
        where id = $1 and removed_at is null returning conversation_id as id`,
      [messageId, at],
    );
    return rows[0]?.id ?? null;
  }
}
