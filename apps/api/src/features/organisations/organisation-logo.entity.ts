import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A logo in one size and format, made by us from what was uploaded. Former ones stay, so that their removal can be undone. */
@Entity('organisation_logo')
export class OrganisationLogoRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  /** Of the largest picture: the same logo has the same address. */
  @PrimaryColumn({ type: 'text' }) hash: string;
  @PrimaryColumn({ type: 'smallint' }) size: number;
  @PrimaryColumn({ type: 'text' }) format: 'webp' | 'png';
  @Column({ type: 'bytea' }) content: Buffer;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
}
