import { type MailLanguage, type MailTopic } from '@mosty/domain/mail-topics';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { type MailTemplate } from './mail-templates.ts';
import { type SealedParams } from './sealed-params.ts';

/**
 * COLLECTED: waits for the mail of the day; DIGESTED: went into one. DROPPED: not sent, because its reader switched the topic
 * off or her address takes no mail. FAILED: given up.
 */
export type MailDeliveryState = 'WAITING' | 'CLAIMED' | 'SENT' | 'FAILED' | 'COLLECTED' | 'DIGESTED' | 'DROPPED';

@Entity('mail_delivery')
export class MailDeliveryRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) template: MailTemplate;
  @Column({ type: 'text' }) recipient: string;
  /** Of one mail to several. */
  @Column({ type: 'text', array: true, name: 'further_recipients', default: [] }) furtherRecipients: string[];
  @Column({ type: 'text' }) language: MailLanguage;
  /** What it says; empty once it was sent. */
  @Column({ type: 'jsonb' }) params: SealedParams;
  /** With angle brackets; the same in every attempt. */
  @Column({ type: 'text', name: 'message_id' }) messageId: string;
  /** What caused it; null where nothing could cause it twice. */
  @Column({ type: 'text', nullable: true }) key: string | null;
  @Column({ type: 'text', nullable: true }) topic: MailTopic | null;
  @Column({ type: 'uuid', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'text', array: true, name: 'reply_to', default: [] }) replyTo: string[];
  @Column({ type: 'text', name: 'in_reply_to', nullable: true }) inReplyTo: string | null;
  @Column({ type: 'text', array: true, name: 'reference_ids', default: [] }) referenceIds: string[];
  @Column({ type: 'text', default: 'WAITING' }) state: MailDeliveryState;
  @Column({ type: 'smallint', default: 0 }) attempts: number;
  /** The end of quiet hours. */
  @Column({ type: 'timestamptz', name: 'not_before', nullable: true }) notBefore: Date | null;
  /** A claim that was not given up by then belongs to a process that died. */
  @Column({ type: 'timestamptz', name: 'claimed_until', nullable: true }) claimedUntil: Date | null;
  /** Those of several for whom a server has taken it. */
  @Column({ type: 'text', array: true, default: [] }) accepted: string[];
  @Column({ type: 'text', name: 'last_error', nullable: true }) lastError: string | null;
  /** The mail of the day that it went into. */
  @Column({ type: 'uuid', name: 'digest_id', nullable: true }) digestId: string | null;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'sent_at', nullable: true }) sentAt: Date | null;
}

export const recipientsOf = (row: Pick<MailDeliveryRow, 'recipient' | 'furtherRecipients'>): readonly string[] => [
  row.recipient,
  ...row.furtherRecipients,
];
