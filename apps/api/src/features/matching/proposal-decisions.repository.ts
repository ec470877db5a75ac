import { Injectable } from '@nestjs/common';
import { type OrganisationKind } from '@mosty/domain/vocabulary';
import { type Tx } from '../../platform/database/data-source.ts';
import { ProposalDismissalRow, ProposalSnoozeRow } from './proposal-dismissal.entity.ts';

/** A proposal that an organisation has put aside, newest first in lists. */
export interface PutAside {
  readonly partnerId: string;
  readonly dismissal: ProposalDismissalRow | null;
  readonly snooze: ProposalSnoozeRow | null;
  readonly at: Date;
}

@Injectable()
export class ProposalDecisionsRepository {
  async kindOf(tx: Tx, organisationId: string): Promise<OrganisationKind | null> {
    const rows: { kind: OrganisationKind }[] = await tx.query('select kind from organisation where id = $1', [
      organisationId,
    ]);
    return rows[0]?.kind ?? null;
  }

  /** What is said a second time, word for word and while it still holds, was said when it was said first. */
  async dismiss(tx: Tx, row: ProposalDismissalRow): Promise<void> {
    await tx.query(
      `insert into proposal_dismissal as known (organisation_id, partner_id, reason, note, said_of, dismissed_at,
                                                kept_apart_until, dismissed_by, themes, forms, partner_kind, km)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (organisation_id, partner_id) do update
          set reason = $3, note = $4, said_of = $5, dismissed_at = $6, kept_apart_until = $7, dismissed_by = $8,
              themes = $9, forms = $10, partner_kind = $11, km = $12
        where (known.reason, known.note) is distinct from ($3, $4) or known.kept_apart_until <= $6`,
      [
        ...[row.organisationId, row.partnerId, row.reason, row.note, row.saidOf, row.dismissedAt],
        ...[row.keptApartUntil, row.dismissedBy, row.themes, row.forms, row.partnerKind, row.km],
      ],
    );
    await this.wake(tx, row.organisationId, row.partnerId);
  }

  /** Whoever puts aside again for later means from now on; until the same day it is the same. */
  async snooze(tx: Tx, row: ProposalSnoozeRow): Promise<void> {
    await tx.query(
      `insert into proposal_snooze (organisation_id, partner_id, snoozed_at, snoozed_until, snoozed_by)
       values ($1, $2, $3, $4, $5)
       on conflict (organisation_id, partner_id) do update
          set snoozed_at = $3, snoozed_until = $4, snoozed_by = $5`,
      [row.organisationId, row.partnerId, row.snoozedAt, row.snoozedUntil, row.snoozedBy],
    );
  }

  /** Both a refusal and a later; gives whether there was any. */
  async forget(tx: Tx, organisationId: string, partnerId: string): Promise<boolean> {
    const dismissed = await tx.delete(ProposalDismissalRow, { organisationId, partnerId });
    return (await this.wake(tx, organisationId, partnerId)) || (dismissed.affected ?? 0) > 0;
  }

  /** What either of the two says of the other. */
  dismissalsBetween(tx: Tx, one: string, other: string): Promise<ProposalDismissalRow[]> {
    return tx.find(ProposalDismissalRow, {
      where: [
        { organisationId: one, partnerId: other },
        { organisationId: other, partnerId: one },
      ],
    });
  }

  /** All that an organisation has said since: also what has lapsed teaches something. */
  dismissalsOf(tx: Tx, organisationId: string): Promise<ProposalDismissalRow[]> {
    return tx.find(ProposalDismissalRow, {
      where: { organisationId },
      order: { dismissedAt: 'ASC', partnerId: 'ASC' },
    });
  }

  snoozesOf(tx: Tx, organisationId: string): Promise<ProposalSnoozeRow[]> {
    return tx.find(ProposalSnoozeRow, { where: { organisationId } });
  }

  private async wake(tx: Tx, organisationId: string, partnerId: string): Promise<boolean> {
    const { affected } = await tx.delete(ProposalSnoozeRow, { organisationId, partnerId });
    return (affected ?? 0) > 0;
  }
}
