import { type ImportSource } from '@mosty/domain/import-problems';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One import that was done: who, what, when. Kept for audit, and never changed. */
@Entity('import_run')
export class ImportRunRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) source: ImportSource;
  /** Null: from the command line, or an account that is gone. */
  @Column({ type: 'uuid', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'text', name: 'file_name' }) fileName: string;
  @Column({ type: 'integer', name: 'file_bytes' }) fileBytes: number;
  @Column({ type: 'text', name: 'file_sha256' }) fileSha256: string;
  @Column({ type: 'integer', name: 'row_count' }) rowCount: number;
  @Column({ type: 'integer', name: 'created_count' }) createdCount: number;
  @Column({ type: 'integer', name: 'changed_count' }) changedCount: number;
  @Column({ type: 'integer', name: 'unchanged_count' }) unchangedCount: number;
  @Column({ type: 'timestamptz', name: 'started_at' }) startedAt: Date;
  @Column({ type: 'timestamptz', name: 'finished_at', default: () => 'clock_timestamp()' }) finishedAt: Date;
}
