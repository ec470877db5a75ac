import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AuditAction } from './audit-actions.ts';

@Entity('audit_entry')
export class AuditEntryRow {
  /** Counts up; a string, for JavaScript's numbers end before those of the database. */
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' } as never) id: string;
  @Column({ type: 'timestamptz', default: () => 'now()' }) at: Date;
  /** Null: Mosty itself. */
  @Column({ type: 'uuid', name: 'actor_id', nullable: true }) actorId: string | null;
  @Column({ type: 'text' }) action: AuditAction;
  @Column({ type: 'uuid', name: 'organisation_id', nullable: true }) organisationId: string | null;
  @Column({ type: 'uuid', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'jsonb', nullable: true }) detail: Record<string, unknown> | null;
}
