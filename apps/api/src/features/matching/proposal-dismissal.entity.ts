import { type DismissalReason } from '@mosty/domain/introductions/reasons';
import { type CooperationForm, type OrganisationKind } from '@mosty/domain/vocabulary';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Said of a proposal on the page, or in answer to being asked. */
export const SAID_OF = ['PROPOSAL', 'INTRODUCTION'] as const;
export type SaidOf = (typeof SAID_OF)[number];

/** That an organisation does not want a partner; the last time it said so. */
@Entity('proposal_dismissal')
export class ProposalDismissalRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id', primaryKeyConstraintName: 'proposal_dismissal_key' })
  organisationId: string;
  @PrimaryColumn({ type: 'uuid', name: 'partner_id', primaryKeyConstraintName: 'proposal_dismissal_key' })
  partnerId: string;
  @Column({ type: 'text' }) reason: DismissalReason;
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'text', name: 'said_of' }) saidOf: SaidOf;
  @Column({ type: 'timestamptz', name: 'dismissed_at' }) dismissedAt: Date;
  /** Null: until the organisation takes it back. */
  @Column({ type: 'timestamptz', name: 'kept_apart_until', nullable: true }) keptApartUntil: Date | null;
  @Column({ type: 'uuid', name: 'dismissed_by', nullable: true }) dismissedBy: string | null;
  /** What the proposal was like then. */
  @Column({ type: 'text', array: true }) themes: string[];
  @Column({ type: 'text', array: true }) forms: CooperationForm[];
  @Column({ type: 'text', name: 'partner_kind' }) partnerKind: OrganisationKind;
  @Column({ type: 'double precision', nullable: true }) km: number | null;
}

/** That an organisation wants to see a proposal again later. */
@Entity('proposal_snooze')
export class ProposalSnoozeRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id', primaryKeyConstraintName: 'proposal_snooze_key' })
  organisationId: string;
  @PrimaryColumn({ type: 'uuid', name: 'partner_id', primaryKeyConstraintName: 'proposal_snooze_key' })
  partnerId: string;
  @Column({ type: 'timestamptz', name: 'snoozed_at' }) snoozedAt: Date;
  @Column({ type: 'timestamptz', name: 'snoozed_until' }) snoozedUntil: Date;
  @Column({ type: 'uuid', name: 'snoozed_by', nullable: true }) snoozedBy: string | null;
}
