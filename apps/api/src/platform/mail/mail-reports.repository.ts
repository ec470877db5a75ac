import { type MailReportKind, type ReportedBounce, type SuppressionReason } from '@mosty/domain/mail-reports';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/data-source.ts';

export interface NewReport {
  readonly deliveryId: string;
  readonly email: string;
  readonly kind: MailReportKind;
  readonly source: 'SMTP' | 'DSN' | 'ARF' | 'WEBHOOK';
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly at: Date;
}

/** A mail that a report may be about. */
export interface ReportedDelivery {
  readonly id: string;
  /** Lower case. */
  readonly recipients: readonly string[];
}

@Injectable()
export class MailReportsRepository {
  /** False when it was told before. */
  async add(tx: Tx, { deliveryId, email, kind, source, status, diagnostic, at }: NewReport): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into mail_report (delivery_id, email, kind, source, status, diagnostic, reported_at)
       values ($1, lower($2), $3, $4, $5, $6, $7)
       on conflict on constraint mail_report_once do nothing returning 1`,
      [deliveryId, email, kind, source, status, diagnostic?.slice(0, 500) ?? null, at],
    );
    return rows.length > 0;
  }

  /** Since its suppression was lifted last: what was before is forgiven. */
  async of(tx: Tx, email: string): Promise<ReportedBounce[]> {
    return tx.query<ReportedBounce[]>(
      `select kind, reported_at as at from mail_report
        where email = lower($1)
          and reported_at > coalesce((select max(lifted_at) from mail_suppression where email = lower($1)), '-infinity')`,
      [email],
    );
  }

  async suppress(tx: Tx, email: string, reason: SuppressionReason, diagnostic: string | null, at: Date): Promise<void> {
    await tx.query(
      `insert into mail_suppression (email, reason, diagnostic, since) values (lower($1), $2, $3, $4)
       on conflict (email) where lifted_at is null
       do update set reason = excluded.reason, diagnostic = excluded.diagnostic
          where excluded.reason = 'COMPLAINT' and mail_suppression.reason <> 'OBJECTION'`,
      [email, reason, diagnostic?.slice(0, 500) ?? null, at],
    );
  }

  async deliveryOf(
    tx: Tx,
    by: { readonly id: string } | { readonly messageId: string },
  ): Promise<ReportedDelivery | null> {
    const [column, value] = 'id' in by ? ['id', by.id] : ['message_id', by.messageId];
    const [row] = await tx.query<ReportedDelivery[]>(
      `select id, array(select lower(one) from unnest(recipient || further_recipients) one) as recipients
         from mail_delivery where ${column} = $1`,
      [value],
    );
    return row ?? null;
  }
}
