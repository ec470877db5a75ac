import { CONVERSATION_LIMITS, type ReportReason } from '@mosty/domain/conversation-rules';
import { Refusals } from '@mosty/domain/profile-rules';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { isMemberOf, type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { type ConnectionOf, pageSize, readCursor, toConnection, toCursor } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { ConversationNews } from './conversation-news.ts';
import { type Reader } from './conversation-reading.service.ts';
import { type MessageRow } from './conversation-rows.ts';
import { ReportLetters } from './report-letters.ts';
import { type ReportRow, ReportsRepository } from './reports.repository.ts';

export interface Report {
  /** As the reader sees it. */
  readonly message: MessageRow;
  readonly reason: ReportReason;
  readonly note: string | null;
}

export interface Decision {
  readonly reportId: string;
  readonly isRemoved: boolean;
  readonly note: string;
}

/** Messages of the other side that should not have been written; brokers of the region decide. */
@Injectable()
export class Reports {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly news: ConversationNews,
    private readonly letters: ReportLetters,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Reported again by the same organisation, it stays the same report. */
  async report(by: Reader, { message, reason, note: typed }: Report): Promise<void> {
    const refusals = new Refusals();
    const note = refusals.optionalText('note', typed, CONVERSATION_LIMITS.note);
    throwRefusals(refusals);
    const { accountId, organisationId } = by;
    const { id: messageId } = message;
    if (message.organisationId === organisationId) throw new AppError('OWN_ORGANISATION', {});
    if (message.removedAt !== null) throw new AppError('NOT_FOUND', { what: 'message' });
    await this.transactions.run(async (tx) => {
      const at = this.clock.now();
      const reportId = await this.reports.add(tx, { messageId, organisationId, reason, note, by: accountId, at });
      if (reportId === null) return;
      const detail = { reportId, messageId, reason };
      await this.audit.record(tx, { actor: accountId, action: 'MESSAGE_REPORTED', organisationId, detail });
      await this.letters.tellBrokers(tx, { reportId, organisationId, reason });
    });
  }

  async list(
    viewer: Viewer,
    { isOpen, first, after }: { isOpen: boolean; first?: number | null; after?: string | null },
  ): Promise<ConnectionOf<ReportRow>> {
    const size = pageSize(first);
    const offset = after ? readOffset(after) : 0;
    const rows = await this.reports.list(viewer, isOpen, size + 1, offset);
    const edges = rows.slice(0, size).map((node, at) => ({ node, cursor: toCursor([offset + at + 1]) }));
    const total = await this.reports.count(viewer, isOpen);
    return toConnection(edges, total, { before: offset > 0, after: rows.length > size });
  }

  /** With the text of the message: that somebody has read it is recorded. */
  async look(viewer: Viewer, id: string): Promise<ReportRow> {
    const row = await this.required(viewer, id);
    const { accountId: actor } = viewer;
    const { organisationId } = row;
    await this.transactions.run((tx) =>
      this.audit.record(tx, { actor, action: 'MESSAGE_REPORT_SEEN', organisationId, detail: { reportId: row.id } }),
    );
    return row;
  }

  async decide(viewer: Viewer, { reportId, isRemoved, note: typed }: Decision): Promise<ReportRow> {
    const row = await this.required(viewer, reportId);
    const refusals = new Refusals();
    const note = refusals.text('note', typed, CONVERSATION_LIMITS.note);
    throwRefusals(refusals);
    const isOfSide = [row.organisationId, row.authorOrganisationId].some((id) => id && isMemberOf(viewer, id));
    if (isOfSide) throw new AppError('OWN_ORGANISATION', {});
    await this.transactions.run(async (tx) => {
      const { accountId: actor } = viewer;
      const { id, organisationId, messageId } = row;
      const [state, at] = [isRemoved ? 'REMOVED' : 'KEPT', this.clock.now()] as const;
      if (!(await this.reports.decide(tx, id, { state, note, by: actor, at }))) {
        throw new AppError('CHANGED_MEANWHILE', {});
      }
      const detail = { reportId: id, messageId, decision: state };
      await this.audit.record(tx, { actor, action: 'MESSAGE_REPORT_DECIDED', organisationId, detail });
      await this.letters.tellReporter(tx, { row, isRemoved, note, by: actor });
      const conversationId = isRemoved ? await this.reports.removeMessage(tx, messageId, at) : null;
      if (conversationId !== null) await this.news.tellReaders(tx, conversationId);
    });
    return this.required(viewer, reportId);
  }

  private async required(viewer: Viewer, id: string): Promise<ReportRow> {
    const row = isId(id) ? await this.reports.find(viewer, id) : null;
    if (row === null) throw new AppError('NOT_FOUND', { what: 'messageReport' });
    return row;
  }
}

function readOffset(cursor: string): number {
  const [offset] = readCursor(cursor, 1);
  if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0 || offset > 1_000_000) {
    throw new AppError('BAD_CURSOR', {});
  }
  return offset;
}
