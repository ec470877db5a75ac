import { type MailReportKind } from '@mosty/domain/mail-reports';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.ts';
import { type MailDeliveryState } from './mail-delivery.entity.ts';

export interface MailFate {
  readonly id: string;
  readonly state: MailDeliveryState;
  readonly sentAt: Date | null;
  /** What servers said of it, newest first. */
  readonly reports: readonly { readonly kind: MailReportKind; readonly email: string; readonly at: Date }[];
}

/** What became of mails, for whoever promised them. */
@Injectable()
export class MailDeliveries {
  constructor(private readonly transactions: Transactions) {}

  /** In one query; an id that nobody knows has no entry. */
  async statesOf(ids: readonly string[]): Promise<ReadonlyMap<string, MailFate>> {
    if (ids.length === 0) return new Map();
    const rows = await this.transactions.reader.query<
      (Omit<MailFate, 'reports'> & { reports: { kind: MailReportKind; email: string; at: string }[] })[]
    >(
      `select id, state, sent_at as "sentAt", reports
         from mail_delivery
         cross join lateral (
           select coalesce(json_agg(json_build_object('kind', kind, 'email', email, 'at', reported_at)
                                    order by reported_at desc), '[]') as reports
             from mail_report where delivery_id = mail_delivery.id) as told
        where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(
      rows.map(({ reports, ...row }) => [
        row.id,
        { ...row, reports: reports.map((report) => ({ ...report, at: new Date(report.at) })) },
      ]),
    );
  }
}
