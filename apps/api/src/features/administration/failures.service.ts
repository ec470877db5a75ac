import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { pageSize, readCursor, toConnection, toCursor } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { JobQueues } from '../../platform/jobs/job-queues.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { MailFailuresRepository } from './mail-failures.repository.ts';

/** What was given up, and giving it another try. */
@Injectable()
export class Failures {
  constructor(
    private readonly mails: MailFailuresRepository,
    private readonly outbox: Outbox,
    private readonly queues: JobQueues,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  async failedMails(page: { first?: number | null; after?: string | null }) {
    const size = pageSize(page.first);
    const [at, id] = page.after ? readCursor(page.after, 2).map(String) : [];
    if (at !== undefined && (id === undefined || !isId(id) || Number.isNaN(Date.parse(at)))) {
      throw new AppError('BAD_CURSOR', {});
    }
    const after = at === undefined || id === undefined ? null : ([at, id] as const);
    const { rows, total } = await this.mails.failed(size + 1, after);
    const edges = rows.slice(0, size).map((node) => ({ node, cursor: toCursor([node.key, node.id]) }));
    return toConnection(edges, total, { before: after !== null, after: rows.length > size });
  }

  /** With the same Message-ID, by which its receiver recognises a repeat. */
  async retryMail(id: string, by: Viewer): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      if (!isId(id) || !(await this.mails.setWaiting(tx, id))) throw new AppError('NOT_FOUND', { what: 'mail' });
      await this.outbox.enqueue(tx, 'mail.deliver', { mailId: id.toLowerCase() });
      await this.audit.record(tx, {
        actor: by.accountId,
        action: 'MAIL_SENT_AGAIN',
        detail: { mail: id.toLowerCase() },
      });
      return true;
    });
  }

  /** Gives how many jobs wait again. */
  async restartJobs(by: Viewer): Promise<number> {
    const jobs = await this.queues.redrive();
    if (jobs > 0) {
      const deed = { actor: by.accountId, action: 'JOBS_STARTED_AGAIN', detail: { jobs } } as const;
      await this.transactions.run((tx) => this.audit.record(tx, deed));
    }
    return jobs;
  }
}
