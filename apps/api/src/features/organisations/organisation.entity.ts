import { type Country, type OrganisationKind, type OrganisationStatus } from '@mosty/domain/vocabulary';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) kind: OrganisationKind;
  @Column({ type: 'text' }) country: Country;
  @Column({ type: 'text', collation: 'und-x-icu' }) name: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ type: 'text' }) status: OrganisationStatus;
  @Column({ type: 'boolean', name: 'is_example', default: false }) isExample: boolean;
  @Column({ type: 'uuid', name: 'place_id', nullable: true }) placeId: string | null;
  /** It is the office of its place; others only have their seat there. */
  @Column({ type: 'boolean', name: 'is_territorial_unit', default: false }) isTerritorialUnit: boolean;
  @Column({ type: 'text', nullable: true }) krs: string | null;
  @Column({ type: 'text', nullable: true }) regon: string | null;
  @Column({ type: 'text', nullable: true }) ico: string | null;
  @Column({ type: 'text', nullable: true }) website: string | null;
  @Column({ type: 'boolean', name: 'can_prefinance', nullable: true }) canPrefinance: boolean | null;
  @Column({ type: 'smallint', name: 'own_contribution_percent', nullable: true }) ownContributionPercent: number | null;
  @Column({ type: 'smallint', name: 'hours_per_month', nullable: true }) hoursPerMonth: number | null;
  @Column({ type: 'smallint', name: 'introduction_cap', default: 3 }) introductionCap: number;
  /** The hash of its picture, see OrganisationLogoRow. */
  @Column({ type: 'text', nullable: true }) logo: string | null;
  @Column({ type: 'text', name: 'logo_alt', nullable: true }) logoAlt: string | null;
  @Column({ type: 'timestamptz', name: 'verified_at', nullable: true }) verifiedAt: Date | null;
  /** The broker's office, never a person. */
  @Column({ type: 'text', name: 'verified_by', nullable: true }) verifiedBy: string | null;
  @Column({ type: 'timestamptz', name: 'last_confirmed_at', nullable: true }) lastConfirmedAt: Date | null;
  /** Grows with every change of the profile; a change must name the version it was made on. */
  @Column({ type: 'integer', default: 1 }) version: number;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' }) updatedAt: Date;
}
