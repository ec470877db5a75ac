import { type FieldChange } from '@mosty/domain/profile-changes';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const CHANGE_MAKERS = ['MEMBER', 'BROKER', 'PARTNER', 'SYSTEM'] as const;
/** As what somebody changed a profile: as one of the organisation, for it, as a partner it shares a field with, or no person. */
export type ChangeMaker = (typeof CHANGE_MAKERS)[number];

/** One save of a profile: every field that it changed. */
@Entity('organisation_change')
export class OrganisationChangeRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  /** The version that the change made. */
  @Column({ type: 'integer' }) version: number;
  /** Null once the account is erased. */
  @Column({ type: 'uuid', name: 'actor_id', nullable: true }) actorId: string | null;
  @Column({ type: 'text', name: 'made_by' }) madeBy: ChangeMaker;
  /** The change that this one took back. */
  @Column({ type: 'uuid', nullable: true }) undoes: string | null;
  @Column({ type: 'jsonb' }) changes: FieldChange[];
  @CreateDateColumn({ type: 'timestamptz', name: 'made_at', default: () => 'clock_timestamp()' }) madeAt: Date;
}
