import { type MemberRole } from '@mosty/domain/membership-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const JOIN_REQUEST_STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;
export type JoinRequestState = (typeof JOIN_REQUEST_STATES)[number];

/** Somebody asks to act for an organisation. */
@Entity('join_request')
export class JoinRequestRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  @Column({ type: 'uuid', name: 'account_id' }) accountId: string;
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'text', default: 'OPEN' }) state: JoinRequestState;
  /** Of those who declined. */
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column({ type: 'uuid', name: 'closed_by', nullable: true }) closedBy: string | null;
}

/** A code that was sent to the public address of an office, for somebody who says that she works there. */
@Entity('office_code')
export class OfficeCodeRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  @Column({ type: 'uuid', name: 'account_id' }) accountId: string;
  @Column({ type: 'bytea', name: 'code_hash' }) codeHash: Buffer;
  @Column({ type: 'text', name: 'sent_to' }) sentTo: string;
  /** Wrong ones, and the one that is being tried. */
  @Column({ type: 'smallint', default: 0 }) attempts: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at' }) expiresAt: Date;
}

/** A colleague who is asked by mail to act for the organisation, too. */
@Entity('invitation')
export class InvitationRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  /** Lower case. */
  @Column({ type: 'text' }) email: string;
  @Column({ type: 'text' }) role: MemberRole;
  @Column({ type: 'text' }) language: Language;
  @Column({ type: 'uuid', name: 'invited_by', nullable: true }) invitedBy: string | null;
  @Column({ type: 'smallint', default: 1 }) mails: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at' }) expiresAt: Date;
  @Column({ type: 'text', default: 'OPEN' }) state: 'OPEN' | 'ACCEPTED' | 'REVOKED';
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true }) closedAt: Date | null;
}
