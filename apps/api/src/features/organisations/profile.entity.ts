/** What an organisation says of itself: the rows that hang on organisation.entity.ts. */
import {
  type ContactVisibility,
  type CooperationForm,
  type InterestLevel,
  type Language,
  type PartnershipKind,
} from '@mosty/domain/vocabulary';
import { Column, CreateDateColumn, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

@Entity('organisation_description')
export class DescriptionRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  @PrimaryColumn({ type: 'text' }) language: Language;
  @Column({ type: 'text' }) text: string;
}

@Entity('organisation_contact')
export class ContactRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  @Column({ type: 'smallint' }) position: number;
  @Column({ type: 'text' }) label: string;
  @Column({ type: 'text', name: 'person_name', nullable: true }) personName: string | null;
  @Column({ type: 'text', nullable: true }) email: string | null;
  @Column({ type: 'text', nullable: true }) phone: string | null;
  @Column({ type: 'text' }) visibility: ContactVisibility;
}

@Entity('theme_interest')
export class ThemeInterestRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  @PrimaryColumn({ type: 'text', name: 'theme_code' }) themeCode: string;
  @Column({ type: 'smallint' }) offers: InterestLevel;
  @Column({ type: 'smallint' }) seeks: InterestLevel;
}

@Entity('organisation_form')
export class FormRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  @PrimaryColumn({ type: 'text' }) form: CooperationForm;
}

@Entity('organisation_language')
export class SpokenLanguageRow {
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id' }) organisationId: string;
  /** ISO 639-1. */
  @PrimaryColumn({ type: 'text' }) language: string;
}

@Entity('partnership')
export class PartnershipRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid', name: 'pl_organisation_id' }) plOrganisationId: string;
  @Column({ type: 'uuid', name: 'cz_organisation_id' }) czOrganisationId: string;
  /** Constants of the database that prove, through foreign keys, that a partnership crosses the border. */
  @Column({ type: 'text', name: 'pl_country', default: 'PL', select: false, insert: false, update: false })
  plCountry: 'PL';
  @Column({ type: 'text', name: 'cz_country', default: 'CZ', select: false, insert: false, update: false })
  czCountry: 'CZ';
  @Column({ type: 'text' }) kind: PartnershipKind;
  @Column({ type: 'smallint', name: 'since_year', nullable: true }) sinceYear: number | null;
  @Column({ type: 'text', nullable: true }) source: string | null;
  /** The side that stated it; null when it comes from a source of its own. */
  @Column({ type: 'uuid', name: 'stated_by', nullable: true }) statedBy: string | null;
  /** Both sides have stated it, or its source knows: only then it counts as an agreement. */
  @Column({ type: 'boolean', name: 'is_mutual', default: true }) isMutual: boolean;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
}
