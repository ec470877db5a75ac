import { type MailReportKind } from '@mosty/domain/mail-reports';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { type Tx } from '../database/data-source.ts';
import { Transactions } from '../database/transactions.ts';
import { mailOfBounceAddress } from './bounce-addresses.ts';
import { MailReportBook } from './mail-report-book.ts';
import { MailReportsRepository, type ReportedDelivery } from './mail-reports.repository.ts';
import { type ReadReport, readReport } from './report-mails.ts';

/** What a provider tells of a mail by its own interface. */
export interface ToldEvent {
  readonly kind: MailReportKind;
  /** With angle brackets. */
  readonly messageId: string;
  readonly recipient: string | null;
  readonly status: string | null;
  readonly diagnostic: string | null;
}

type Told = Omit<ToldEvent, 'messageId'>;

/**
 * Takes what is reported of mails. A report is believed when it names a mail by what only those know who have seen or carried
 * it: its Message-ID, or the signed address that it was sent with; and only for those to whom that mail went.
 */
@Injectable()
export class MailReports {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly reports: MailReportsRepository,
    private readonly book: MailReportBook,
  ) {}

  /** Whether a mail that came in was a report; then nobody else has to read it. The same one may come twice. */
  async take(rawMime: string | Uint8Array): Promise<boolean> {
    const report = await readReport(rawMime);
    if (report === null) return false;
    await this.transactions.run(async (tx) => {
      const delivery = await this.deliveryOf(tx, report);
      if (delivery === null) return;
      for (const told of report.told) await this.record(tx, delivery, told, report.source);
    });
    return true;
  }

  /** Gives of how many we know the mail. */
  async tell(events: readonly ToldEvent[]): Promise<number> {
    let known = 0;
    await this.transactions.run(async (tx) => {
      for (const { messageId, ...told } of events) {
        const delivery = await this.reports.deliveryOf(tx, { messageId });
        if (delivery === null) continue;
        known++;
        await this.record(tx, delivery, told, 'WEBHOOK');
      }
    });
    return known;
  }

  private async deliveryOf(tx: Tx, { sentTo, messageIds }: ReadReport): Promise<ReportedDelivery | null> {
    const { bounceAddress } = this.config.mail;
    for (const address of bounceAddress === undefined ? [] : sentTo) {
      const id = mailOfBounceAddress(address, bounceAddress ?? '', this.config.secret);
      const delivery = id === undefined ? null : await this.reports.deliveryOf(tx, { id });
      if (delivery !== null) return delivery;
    }
    for (const messageId of messageIds) {
      const delivery = await this.reports.deliveryOf(tx, { messageId });
      if (delivery !== null) return delivery;
    }
    return null;
  }

  private async record(tx: Tx, { id, recipients }: ReportedDelivery, told: Told, source: 'DSN' | 'ARF' | 'WEBHOOK') {
    // Where it was forwarded the report names an address that we do not know: of one recipient it is clear nevertheless.
    const named = recipients.find((address) => address === told.recipient?.toLowerCase());
    const email = named ?? (recipients.length === 1 ? recipients[0] : undefined);
    if (email === undefined) return;
    const { kind, status, diagnostic } = told;
    await this.book.record(tx, { deliveryId: id, email, kind, source, status, diagnostic });
  }
}
