import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type StoredProfile } from './stored-profile.ts';

/** What the match index needs of an organisation; written by the job `matching.refresh`, read by every API process. */
@Entity('match_profile')
export class MatchProfileRow {
  /** Without a foreign key: the row outlives its organisation, to tell the processes that it is gone. */
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id', primaryKeyConstraintName: 'match_profile_key' })
  organisationId: string;
  /** Null: the organisation is gone. */
  @Column({ type: 'jsonb', nullable: true }) profile: StoredProfile | null;
  @Column({ type: 'text' }) format: string;
  /** The number of the transaction that wrote the row. */
  @Column({ type: 'bigint', name: 'changed_in' }) changedIn: string;
}
