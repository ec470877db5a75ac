import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an account's weekly mail was written, or that there was nothing to write. */
@Entity('digest_week')
export class DigestWeekRow {
  @PrimaryColumn({ type: 'uuid', name: 'account_id', primaryKeyConstraintName: 'digest_week_key' }) accountId: string;
  /** Its Monday. */
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'digest_week_key' }) week: string;
}

export type DigestEntryKind = 'PROPOSAL' | 'OFFER';

/** What was in these mails. */
@Entity('digest_entry')
export class DigestEntryRow {
  @PrimaryColumn({ type: 'uuid', name: 'account_id', primaryKeyConstraintName: 'digest_entry_key' }) accountId: string;
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id', primaryKeyConstraintName: 'digest_entry_key' })
  organisationId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'digest_entry_key' }) kind: DigestEntryKind;
  @PrimaryColumn({ type: 'uuid', name: 'subject_id', primaryKeyConstraintName: 'digest_entry_key' }) subjectId: string;
  @Column({ type: 'timestamptz', name: 'told_at' }) toldAt: Date;
}
