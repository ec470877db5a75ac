import { type RegisterName } from '@mosty/domain/errors';
import { type RevocationReason, type VerificationCheck } from '@mosty/domain/verification';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('broker_office')
export class BrokerOfficeRow {
  @PrimaryColumn({ type: 'uuid', name: 'account_id' }) accountId: string;
  @Column({ type: 'text' }) name: string;
}

/** One look of a broker at a register; at most one of an organisation is valid. */
@Entity('organisation_verification')
export class VerificationRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  @Column({ type: 'text' }) register: RegisterName;
  @Column({ type: 'text', name: 'register_value' }) registerValue: string;
  @Column({ type: 'text', array: true }) checks: VerificationCheck[];
  @Column({ type: 'timestamptz', name: 'verified_at' }) verifiedAt: Date;
  /** The office. */
  @Column({ type: 'text', name: 'verified_by' }) verifiedBy: string;
  @Column({ type: 'uuid', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column({ type: 'text', name: 'revoked_by', nullable: true }) revokedBy: string | null;
  @Column({ type: 'text', name: 'revocation_reason', nullable: true }) revocationReason: RevocationReason | null;
  @Column({ type: 'text', name: 'revocation_note', nullable: true }) revocationNote: string | null;
}
