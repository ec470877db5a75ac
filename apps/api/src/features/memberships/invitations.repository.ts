import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { InvitationRow } from './member.entity.ts';

export interface InvitationDetails extends InvitationRow {
  readonly inviterName: string | null;
}

const DETAILS = `
  select invitation.id, organisation_id as "organisationId", invitation.email, invitation.role, invitation.language,
         invited_by as "invitedBy", mails, invitation.created_at as "createdAt", expires_at as "expiresAt", state,
         closed_at as "closedAt", account.display_name as "inviterName"
    from invitation left join account on account.id = invitation.invited_by`;

@Injectable()
export class InvitationsRepository {
  async find(tx: Tx, id: string): Promise<InvitationDetails | null> {
    const rows: InvitationDetails[] = await tx.query(`${DETAILS} where invitation.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Open ones, also those that have run out; oldest first. */
  openOf(tx: Tx, organisationId: string): Promise<InvitationDetails[]> {
    return tx.query(`${DETAILS} where organisation_id = $1 and state = 'OPEN' order by invitation.created_at`, [
      organisationId,
    ]);
  }

  async add(tx: Tx, row: Omit<InvitationRow, 'id' | 'mails' | 'state' | 'closedAt'>): Promise<string> {
    const { identifiers } = await tx.insert(InvitationRow, row);
    return String(identifiers[0]?.id);
  }

  async resent(tx: Tx, id: string, expiresAt: Date): Promise<void> {
    await tx.query('update invitation set mails = mails + 1, expires_at = $2 where id = $1', [id, expiresAt]);
  }

  async close(tx: Tx, id: string, state: 'ACCEPTED' | 'REVOKED'): Promise<void> {
    await tx.query('update invitation set state = $2, closed_at = now() where id = $1', [id, state]);
  }
}
