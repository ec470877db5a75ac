import { Injectable } from '@nestjs/common';
import { type MemberRole } from '@mosty/domain/membership-rules';
import { type AuditAction } from '../../platform/audit/audit-actions.ts';
import { isCoordinatorOf, type Viewer } from '../../platform/auth/viewer.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { MemberChanges } from './member-changes.ts';

/** Who of an organisation does what: changed by its coordinators, by brokers who help, and by each for herself. */
@Injectable()
export class MembersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: MemberChanges,
  ) {}

  setRole(viewer: Viewer, organisationId: string, accountId: string, role: MemberRole): Promise<void> {
    const change = { kind: 'SET_ROLE', accountId: memberId(accountId), role } as const;
    return this.make(viewer, organisationId, change, 'MEMBER_ROLE_CHANGED', { role });
  }

  remove(viewer: Viewer, organisationId: string, accountId: string): Promise<void> {
    return this.make(viewer, organisationId, { kind: 'REMOVE', accountId: memberId(accountId) }, 'MEMBER_REMOVED');
  }

  /** The other one coordinates from now on, and the viewer is a member like others. */
  handOver(viewer: Viewer, organisationId: string, accountId: string): Promise<void> {
    const change = { kind: 'HAND_OVER', from: viewer.accountId, to: memberId(accountId) } as const;
    return this.make(viewer, organisationId, change, 'COORDINATION_HANDED_OVER');
  }

  leave(viewer: Viewer, organisationId: string): Promise<void> {
    return this.make(viewer, organisationId, { kind: 'REMOVE', accountId: viewer.accountId }, 'MEMBER_LEFT');
  }

  private make(
    viewer: Viewer,
    organisationId: string,
    change: Parameters<MemberChanges['make']>[2],
    action: AuditAction,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    const id = organisationId.toLowerCase();
    const by = viewer.memberships.some((one) => one.organisationId === id) ? 'MEMBER' : 'BROKER';
    return this.transactions.run(async (tx: Tx) => {
      // What the request was allowed on may have changed while it waited: of two who remove each other one comes second.
      if (by === 'MEMBER' && isCoordinatorOf(viewer, id) && action !== 'MEMBER_LEFT') {
        const { members } = await this.changes.open(tx, id);
        const own = members.find(({ accountId }) => accountId === viewer.accountId);
        if (own?.role !== 'COORDINATOR') throw new AppError('COORDINATOR_ONLY', {});
      }
      await this.changes.make(tx, id, change, { actor: viewer.accountId, action, detail: { ...detail, by } });
    });
  }
}

function memberId(accountId: string): string {
  if (!isId(accountId)) throw new AppError('NOT_FOUND', { what: 'member' });
  return accountId.toLowerCase();
}
