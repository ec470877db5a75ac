import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { InboundMailRepository } from './inbound-mail.repository.ts';
import { type Settled } from './inbound-posting.ts';
import { type IncomingMail } from './incoming-mail.ts';

/** Nobody is told more often why an answer was not taken. */
const EXPLAIN_AGAIN_AFTER_MS = 24 * 3_600_000;

@Injectable()
export class InboundExplanations {
  constructor(
    private readonly repository: InboundMailRepository,
    private readonly mails: Mails,
  ) {}

  /**
   * Tells the sender why her answer is not there: at most once a day, never a machine, and nobody who has nothing to do with
   * us: the sender of a mail can be forged, and such a mail would reach somebody who has not written.
   */
  async explain(tx: Tx, key: Buffer, mail: IncomingMail, settled: Settled, at: Date): Promise<boolean> {
    const { outcome, author, refusedFiles = [], isHolder = false } = settled;
    const isAboutFiles = outcome === 'POSTED' && refusedFiles.length > 0;
    if (outcome === 'REPORT' || outcome === 'AUTOMATIC' || outcome === 'UNREADABLE') return false;
    if ((outcome === 'POSTED' && !isAboutFiles) || mail.sender === null || mail.isForged) return false;
    const account = await this.repository.accountOf(tx, mail.sender);
    if (account === null && author === undefined && !isHolder) return false;
    if (await this.repository.wasExplainedSince(tx, mail.sender, new Date(at.getTime() - EXPLAIN_AGAIN_AFTER_MS))) {
      return false;
    }
    const reason = outcome === 'POSTED' ? 'FILES' : outcome;
    const { messageId } = mail;
    const id = await this.mails.queue(tx, {
      template: 'reply-not-taken',
      to: mail.sender,
      language: account?.language ?? author?.language ?? 'BOTH',
      params: { reason, files: refusedFiles },
      key: `reply-not-taken:${key.toString('hex')}`,
      ...(messageId !== null && { inReplyTo: messageId, references: [messageId] }),
    });
    return id !== null;
  }
}
