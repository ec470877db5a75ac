import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

@Entity('signed_link')
export class SignedLinkRow {
  /** SHA-256 of the random part. */
  @PrimaryColumn({ type: 'bytea', name: 'token_hash' }) tokenHash: Buffer;
  @Column({ type: 'text' }) purpose: string;
  @Column({ type: 'uuid' }) subject: string;
  @Column({ type: 'jsonb', nullable: true }) payload: unknown;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at' }) expiresAt: Date;
  @Column({ type: 'timestamptz', name: 'used_at', nullable: true }) usedAt: Date | null;
}
