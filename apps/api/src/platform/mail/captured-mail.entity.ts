import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A mail that was kept instead of sent; the mailbox page shows it. */
@Entity('captured_mail')
export class CapturedMailRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text', name: 'message_id' }) messageId: string;
  @Column({ type: 'text' }) sender: string;
  @Column({ type: 'text', array: true }) recipients: string[];
  @Column({ type: 'text' }) subject: string;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'text', nullable: true }) html: string | null;
  @Column({ type: 'text', array: true, name: 'reply_to', default: [] }) replyTo: string[];
  @Column({ type: 'text', name: 'in_reply_to', nullable: true }) inReplyTo: string | null;
  @Column({ type: 'text', array: true, name: 'reference_ids', default: [] }) referenceIds: string[];
  /** Of the header by which mail programs stop mails of its topic. */
  @Column({ type: 'text', name: 'unsubscribe_url', nullable: true }) unsubscribeUrl: string | null;
  /** The entry for a calendar that came with it. */
  @Column({ type: 'text', nullable: true }) calendar: string | null;
  @Column({ type: 'timestamptz', name: 'sent_at' }) sentAt: Date;
}
