import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';

interface AboutReport {
  readonly conversationId: string;
  readonly partnerName: string;
  /** Of whose member reported it. */
  readonly slug: string;
  readonly isStillMember: boolean;
}

/** What mails about reports name. */
@Injectable()
export class ReportLettersRepository {
  async nameOf(tx: Tx, organisationId: string): Promise<string> {
    const rows = await tx.query<{ name: string }[]>('select name from organisation where id = $1', [organisationId]);
    return rows[0]?.name ?? '';
  }

  async languageOf(tx: Tx, accountId: string): Promise<Language> {
    const rows = await tx.query<{ language: Language }[]>('select language from account where id = $1', [accountId]);
    return rows[0]?.language ?? 'en';
  }

  async aboutReport(tx: Tx, reportId: string): Promise<AboutReport | null> {
    const rows = await tx.query<AboutReport[]>(
      `select message.conversation_id as "conversationId", organisation.name as "partnerName", ours.slug,
              membership.account_id is not null as "isStillMember"
         from message_report report
         join message on message.id = report.message_id
         join organisation on organisation.id = message.organisation_id
         join organisation ours on ours.id = report.organisation_id
         left join membership
           on membership.account_id = report.reported_by and membership.organisation_id = report.organisation_id
        where report.id = $1`,
      [reportId],
    );
    return rows[0] ?? null;
  }
}
