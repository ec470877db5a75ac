import { suppressionAfter } from '@mosty/domain/mail-reports';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { type Tx } from '../database/data-source.ts';
import { MailReportsRepository, type NewReport } from './mail-reports.repository.ts';

/** Remembers what servers say of mails, and stops writing to addresses that take none. */
@Injectable()
export class MailReportBook {
  constructor(
    private readonly reports: MailReportsRepository,
    private readonly clock: Clock,
  ) {}

  /** The same report may be told as often as one likes. */
  async record(tx: Tx, report: Omit<NewReport, 'at'>): Promise<void> {
    const now = this.clock.now();
    if (!(await this.reports.add(tx, { ...report, at: now }))) return;
    const reason = suppressionAfter(await this.reports.of(tx, report.email), now);
    if (reason !== null) await this.reports.suppress(tx, report.email, reason, report.diagnostic, now);
  }
}
