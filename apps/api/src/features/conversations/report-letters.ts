import { type ReportReason } from '@mosty/domain/conversation-rules';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { MembersRepository } from '../memberships/members.repository.ts';
import { conversationPath, reportPath } from './conversation-paths.ts';
import { ReportLettersRepository } from './report-letters.repository.ts';
import { type ReportRow } from './reports.repository.ts';

/** Who is told of a report, and of what was decided. */
@Injectable()
export class ReportLetters {
  constructor(
    private readonly members: MembersRepository,
    private readonly facts: ReportLettersRepository,
    private readonly mails: Mails,
  ) {}

  async tellBrokers(
    tx: Tx,
    { reportId, organisationId, reason }: { reportId: string; organisationId: string; reason: ReportReason },
  ): Promise<void> {
    const organisationName = await this.facts.nameOf(tx, organisationId);
    const region = await this.members.regionOf(tx, organisationId);
    for (const { accountId, email, language } of await this.members.brokersFor(tx, region)) {
      const params = { organisationName, reason, path: reportPath(reportId) };
      const key = `message-reported/${reportId}/${accountId}`;
      await this.mails.queue(tx, { template: 'message-reported', to: email, language, params, key });
    }
  }

  /** Nobody is told whose account is gone, or who has left the organisation. */
  async tellReporter(
    tx: Tx,
    { row, isRemoved, note, by }: { row: ReportRow; isRemoved: boolean; note: string; by: string },
  ): Promise<void> {
    const reader = row.reportedBy && (await this.members.recipient(tx, row.reportedBy));
    const about = await this.facts.aboutReport(tx, row.id);
    if (!reader || about === null || !about.isStillMember) return;
    await this.mails.queue(tx, {
      ...{ template: 'report-decided', to: reader.email, language: reader.language },
      key: `report-decided/${row.id}`,
      params: {
        ...{ partnerName: about.partnerName, isRemoved, note },
        noteLanguage: await this.facts.languageOf(tx, by),
        path: conversationPath(about.conversationId, about.slug),
      },
    });
  }
}
