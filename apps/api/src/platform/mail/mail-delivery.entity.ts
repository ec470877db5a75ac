import { type Language } from '@mosty/domain/vocabulary';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { type MailTemplate } from './mail-templates.ts';
import { type SealedParams } from './sealed-params.ts';

export type MailDeliveryState = 'WAITING' | 'CLAIMED' | 'SENT' | 'FAILED';

@Entity('mail_delivery')
export class MailDeliveryRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) template: MailTemplate;
  @Column({ type: 'text' }) recipient: string;
  @Column({ type: 'text' }) language: Language;
  /** What it says; empty once it was sent. */
  @Column({ type: 'jsonb' }) params: SealedParams;
  /** With angle brackets; the same in every attempt. */
  @Column({ type: 'text', name: 'message_id' }) messageId: string;
  @Column({ type: 'text', default: 'WAITING' }) state: MailDeliveryState;
  @Column({ type: 'smallint', default: 0 }) attempts: number;
  /** A claim that was not given up by then belongs to a process that died. */
  @Column({ type: 'timestamptz', name: 'claimed_until', nullable: true }) claimedUntil: Date | null;
  @Column({ type: 'text', name: 'last_error', nullable: true }) lastError: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'sent_at', nullable: true }) sentAt: Date | null;
}
