import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { HandlesJob, type JobHandler, type JobOutcomes } from '../../platform/jobs/job-handlers.ts';
import { type JobPayloads } from '../../platform/jobs/job-names.ts';
import { Live } from '../../platform/live/live.ts';
import { MalwareScanner } from '../../platform/scan/malware-scanner.ts';
import { AttachmentsRepository } from './attachments.repository.ts';

/** Looks into files that came while the scanner did not answer, or by mail. */
@Injectable()
@HandlesJob('attachments.scan')
export class AttachmentScanHandler implements JobHandler<'attachments.scan'> {
  constructor(
    private readonly repository: AttachmentsRepository,
    private readonly transactions: Transactions,
    private readonly scanner: MalwareScanner,
    private readonly live: Live,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  handle(payloads: readonly JobPayloads['attachments.scan'][]): Promise<JobOutcomes> {
    return Promise.allSettled(payloads.map(({ attachmentId }) => this.scan(attachmentId)));
  }

  /** Rejects to be tried again when the scanner gives no verdict. */
  private async scan(id: string): Promise<void> {
    const row = await this.repository.waitsForScan(id);
    if (row === null) return;
    const verdict = await this.scanner.scan(this.repository.pieces(row.id, row.size));
    const finding = verdict.kind === 'INFECTED' ? verdict.finding : null;
    await this.transactions.run(async (tx) => {
      if (!(await this.repository.setScan(tx, id, finding, this.clock.now()))) return;
      const { conversationId } = row;
      if (finding !== null) {
        const detail = { conversationId, finding };
        await this.audit.record(tx, { actor: 'SYSTEM', action: 'MALWARE_REFUSED', detail });
      }
      const to = await this.repository.readersOf(tx, conversationId);
      await this.live.tell(tx, { to, what: 'MESSAGE', id: conversationId });
    });
  }
}
