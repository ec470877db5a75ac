import { type Language } from '@mosty/domain/vocabulary';
import { Column, CreateDateColumn, Entity, PrimaryColumn, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import { type AccountRole, type MembershipRole } from '../../platform/auth/viewer.ts';

@Entity('account')
export class AccountRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Lower case. */
  @Column({ type: 'text' }) email: string;
  @Column({ type: 'text', name: 'display_name' }) displayName: string;
  @Column({ type: 'text' }) language: Language;
  @Column({ type: 'text' }) role: AccountRole;
  @Column({ type: 'boolean', name: 'is_example', default: false }) isExample: boolean;
  /** Since when the address is known to be hers; null before. */
  @Column({ type: 'timestamptz', name: 'email_verified_at', nullable: true }) emailVerifiedAt: Date | null;
  /** The same as a flag, for the library that signs people in; the database keeps both equal. */
  @Column({ type: 'boolean', name: 'email_verified', default: false }) emailVerified: boolean;
  /** Whether signing in asks for a code; the library writes it. */
  @Column({ type: 'boolean', name: 'has_second_factor', default: false }) hasSecondFactor: boolean;
  /** Since when nobody can sign in to it. */
  @Column({ type: 'timestamptz', name: 'blocked_at', nullable: true }) blockedAt: Date | null;
  /** The database writes it when a session is opened. */
  @Column({ type: 'timestamptz', name: 'last_signed_in_at', nullable: true }) lastSignedInAt: Date | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt: Date;
}

@Entity('membership')
export class MembershipRow {
  @PrimaryColumn({ type: 'uuid', name: 'account_id' }) accountId: string;
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  @Column({ type: 'text' }) role: MembershipRole;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
}
