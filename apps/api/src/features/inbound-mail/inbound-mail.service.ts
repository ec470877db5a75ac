import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { MailReports } from '../../platform/mail/mail-reports.ts';
import { InboundExplanations } from './inbound-explanations.ts';
import { InboundMailRepository, type InboundOutcome, type InboundWay } from './inbound-mail.repository.ts';
import { InboundPosting, type Settled } from './inbound-posting.ts';
import { type IncomingMail, keyOfMail } from './incoming-mail.ts';

/** The largest mail that is taken in: five files as they lie in a mail, a third larger, and the text. */
export const LARGEST_MAIL_BYTES = 70 * 1024 * 1024;

/** Takes in mails that are answers to ours: into their conversation, each exactly once, however often it comes. */
@Injectable()
export class InboundMailService {
  constructor(
    private readonly repository: InboundMailRepository,
    private readonly posting: InboundPosting,
    private readonly explanations: InboundExplanations,
    private readonly reports: MailReports,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Rejects when it should come again: the database is away, or its author has written too much within the hour. */
  async take(raw: Buffer, way: InboundWay): Promise<InboundOutcome> {
    const key = await keyOfMail(raw);
    const known = await this.repository.outcomeOf(key);
    if (known !== null) return known;
    if (await this.reports.take(raw)) return this.settled(key, way, null, () => Promise.resolve({ outcome: 'REPORT' }));
    const mail = await this.posting.read(raw);
    try {
      return await this.settled(key, way, mail, (tx) => this.posting.settle(tx, key, mail));
    } catch (error) {
      // What the conversation refused is taken back with everything that belonged to it, and then noted.
      if (!(error instanceof AppError) || error.code === 'TOO_MANY_MESSAGES') throw error;
      const outcome = error.code === 'CONVERSATION_CLOSED' ? 'CLOSED' : 'NOT_A_READER';
      return this.settled(key, way, mail, () => Promise.resolve({ outcome, isHolder: true }));
    }
  }

  private async settled(
    key: Buffer,
    way: InboundWay,
    mail: IncomingMail | null,
    decide: (tx: Tx) => Promise<Settled>,
  ): Promise<InboundOutcome> {
    const at = this.clock.now();
    const outcome = await this.transactions.run(async (tx) => {
      if (!(await this.repository.claim(tx, key, way, at))) return null;
      const settled = await decide(tx);
      const isExplained = mail !== null && (await this.explanations.explain(tx, key, mail, settled, at));
      const { author, messageId = null, refusedFiles = [] } = settled;
      await this.repository.settle(tx, {
        ...{ key, way, at, outcome: settled.outcome, sender: mail?.sender ?? null, messageId, isExplained },
        isOwnAddress: author === undefined ? null : author.email.toLowerCase() === mail?.sender,
        ...{ accountId: author?.accountId ?? null, refusedFiles: refusedFiles.length },
      });
      return settled.outcome;
    });
    return outcome ?? (await this.repository.outcomeOf(key)) ?? 'UNREADABLE';
  }
}
