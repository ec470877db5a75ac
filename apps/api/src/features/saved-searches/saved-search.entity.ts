import { type AlertFrequency } from '@mosty/domain/saved-search-rules';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('saved_search')
export class SavedSearchRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'account_id' }) accountId: string;
  @Column({ type: 'text' }) name: string;
  /** In canonical form. */
  @Column({ type: 'text' }) parameters: string;
  @Column({ type: 'text' }) alert: AlertFrequency;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'seen_at', default: () => 'now()' }) seenAt: Date;
  @Column({ type: 'timestamptz', name: 'checked_at', default: () => 'now()' }) checkedAt: Date;
  @Column({ type: 'timestamptz', name: 'alerted_at', default: () => 'now()' }) alertedAt: Date;
}
