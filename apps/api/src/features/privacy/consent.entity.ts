import { type ConsentKind } from '@mosty/domain/privacy-text';
import { type Language } from '@mosty/domain/vocabulary';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('consent')
export class ConsentRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' } as never) id: string;
  @Column({ type: 'uuid', name: 'account_id' }) accountId: string;
  @Column({ type: 'text' }) kind: ConsentKind;
  @Column({ type: 'integer', name: 'text_version' }) textVersion: number;
  /** SHA-256 of the text in all languages, hexadecimal. */
  @Column({ type: 'text', name: 'text_hash' }) textHash: string;
  /** In which it was read. */
  @Column({ type: 'text' }) language: Language;
  @Column({ type: 'timestamptz', name: 'given_at' }) givenAt: Date;
  /** When the account was erased; the id leads to nobody since. */
  @Column({ type: 'timestamptz', name: 'erased_at', nullable: true }) erasedAt: Date | null;
}
