import { CONVERSATION_LIMITS } from '@mosty/domain/conversation-rules';
import { Refusals } from '@mosty/domain/profile-rules';
import { Injectable } from '@nestjs/common';
import { type AuditAction } from '../../platform/audit/audit-actions.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type BlockRow, BlocksRepository } from './blocks.repository.ts';
import { ConversationNews } from './conversation-news.ts';
import { type Reader } from './conversation-reading.service.ts';

/**
 * An organisation that another one does not want to hear of: no messages, proposals or introductions between the two, in either
 * direction. The other one sees only that a conversation is closed.
 */
@Injectable()
export class Blocks {
  constructor(
    private readonly blocks: BlocksRepository,
    private readonly news: ConversationNews,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  of(organisationId: string): Promise<BlockRow[]> {
    return this.blocks.of(organisationId);
  }

  async block(by: Reader, blockedId: string, typedReason: string | null): Promise<void> {
    const refusals = new Refusals();
    const reason = refusals.optionalText('reason', typedReason, CONVERSATION_LIMITS.note);
    throwRefusals(refusals);
    await this.transactions.run(async (tx) => {
      const isThere = isId(blockedId) && (await this.blocks.isThere(tx, blockedId));
      if (!isThere) throw new AppError('NOT_FOUND', { what: 'organisation' });
      const { organisationId, accountId } = by;
      if (blockedId.toLowerCase() === organisationId) throw new AppError('OWN_ORGANISATION', {});
      const added = { organisationId, blockedId, reason, by: accountId, at: this.clock.now() };
      if (await this.blocks.add(tx, added)) await this.tell(tx, by, blockedId, 'ORGANISATION_BLOCKED');
    });
  }

  async unblock(by: Reader, blockedId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!isId(blockedId) || !(await this.blocks.remove(tx, by.organisationId, blockedId))) {
        throw new AppError('NOT_FOUND', { what: 'organisation' });
      }
      await this.tell(tx, by, blockedId, 'ORGANISATION_UNBLOCKED');
    });
  }

  /** Open pages of both sides look again whether they may write. */
  private async tell(tx: Tx, { accountId, organisationId }: Reader, blockedId: string, action: AuditAction) {
    await this.audit.record(tx, { actor: accountId, action, organisationId, detail: { blockedId } });
    for (const id of await this.blocks.conversationsOf(tx, organisationId, blockedId))
      await this.news.tellReaders(tx, id);
  }
}
