import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an account's weekly mail was written, or that there was nothing to write. */
@Entity('digest_week')
export class DigestWeekRow {
  @PrimaryColumn({ type: 'uuid', name: 'account_id' }) accountId: string;
  /** Its Monday. */
  @PrimaryColumn({ type: 'date' }) week: string;
}

export type DigestEntryKind = 'PROPOSAL' | 'OFFER';

/** What was in these mails. */
@Entity('digest_entry')
export class DigestEntryRow {
  @PrimaryColumn({ type: 'uuid', name: 'account_id' }) accountId: string;
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  @PrimaryColumn({ type: 'text' }) kind: DigestEntryKind;
  @PrimaryColumn({ type: 'uuid', name: 'subject_id' }) subjectId: string;
  @Column({ type: 'timestamptz', name: 'told_at' }) toldAt: Date;
}
