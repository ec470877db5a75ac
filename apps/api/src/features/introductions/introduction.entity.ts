import { type AgreementKind } from '@mosty/domain/introductions/agreements';
import { type Channel, type IntroductionEventType } from '@mosty/domain/introductions/events';
import {
  type IntroductionState,
  type Party,
  type Side,
  type SideAnswer,
} from '@mosty/domain/introductions/introduction';
import { type ClosingReason } from '@mosty/domain/introductions/reasons';
import { type Language } from '@mosty/domain/vocabulary';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Side A is the Polish organisation, side B the Czech one. */
@Entity('introduction')
export class IntroductionRow {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'introduction_key' }) id: string;
  @Column({ type: 'uuid', name: 'pl_organisation_id' }) plOrganisationId: string;
  @Column({ type: 'uuid', name: 'cz_organisation_id' }) czOrganisationId: string;
  /** Constants of the database that prove, through foreign keys, that an introduction crosses the border. */
  @Column({ type: 'text', name: 'pl_country', default: 'PL', select: false, insert: false, update: false })
  plCountry: 'PL';
  @Column({ type: 'text', name: 'cz_country', default: 'CZ', select: false, insert: false, update: false })
  czCountry: 'CZ';
  @Column({ type: 'text', name: 'started_by' }) startedBy: Party;
  /** The person; null once her account is erased. */
  @Column({ type: 'uuid', name: 'starter_id', nullable: true }) starterId: string | null;
  @Column({ type: 'text' }) state: IntroductionState;
  @Column({ type: 'text', name: 'a_answer', default: 'NOT_ASKED' }) aAnswer: SideAnswer;
  @Column({ type: 'timestamptz', name: 'a_asked_at', nullable: true }) aAskedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'a_nudged_at', nullable: true }) aNudgedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'a_answered_at', nullable: true }) aAnsweredAt: Date | null;
  @Column({ type: 'text', name: 'b_answer', default: 'NOT_ASKED' }) bAnswer: SideAnswer;
  @Column({ type: 'timestamptz', name: 'b_asked_at', nullable: true }) bAskedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'b_nudged_at', nullable: true }) bNudgedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'b_answered_at', nullable: true }) bAnsweredAt: Date | null;
  /** What the starter says to whoever is asked, in her own words. */
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'text', name: 'note_language', nullable: true }) noteLanguage: Language | null;
  @Column({ type: 'timestamptz', name: 'waiting_since', nullable: true }) waitingSince: Date | null;
  @Column({ type: 'timestamptz', name: 'introduced_at', nullable: true }) introducedAt: Date | null;
  @Column({ type: 'integer', name: 'outcome_rounds', default: 0 }) outcomeRounds: number;
  @Column({ type: 'timestamptz', name: 'outcome_asked_at', nullable: true }) outcomeAskedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'outcome_heard_at', nullable: true }) outcomeHeardAt: Date | null;
  @Column({ type: 'timestamptz', name: 'end_at', nullable: true }) endAt: Date | null;
  @Column({ type: 'text', name: 'end_by', nullable: true }) endBy: Party | 'SYSTEM' | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true }) endReason: ClosingReason | null;
  @Column({ type: 'text', name: 'end_note', nullable: true }) endNote: string | null;
  @Column({ type: 'text', name: 'end_agreement', nullable: true }) endAgreement: AgreementKind | null;
  @Column({ type: 'smallint', default: 0 }) corrections: number;
  @Column({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'changed_at' }) changedAt: Date;
  /** When something happens if nobody does anything. */
  @Column({ type: 'timestamptz', name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column({ type: 'uuid', name: 'conversation_id', nullable: true }) conversationId: string | null;
  /** The partnership that was recorded because of it, so that a correction takes back no other. */
  @Column({ type: 'uuid', name: 'partnership_id', nullable: true }) partnershipId: string | null;
}

/** One line of the history: who, when, by which way. */
@Entity('introduction_transition')
export class IntroductionTransitionRow {
  @PrimaryColumn({
    ...{ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' },
    primaryKeyConstraintName: 'introduction_transition_key',
  } as never)
  id: string;
  @Column({ type: 'uuid', name: 'introduction_id' }) introductionId: string;
  @Column({ type: 'text' }) event: IntroductionEventType;
  @Column({ type: 'text', nullable: true }) side: Side | null;
  @Column({ type: 'text', name: 'made_by' }) madeBy: Party | 'SYSTEM';
  @Column({ type: 'uuid', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'text' }) channel: Channel;
  @Column({ type: 'timestamptz' }) at: Date;
  @Column({ type: 'text', name: 'state_before' }) stateBefore: IntroductionState;
  @Column({ type: 'text', name: 'state_after' }) stateAfter: IntroductionState;
}

/** The person who speaks for a side (`accountId`), or one of its contacts as it was when the side chose it. */
@Entity('introduction_contact')
export class IntroductionContactRow {
  @PrimaryColumn({ type: 'uuid', name: 'introduction_id', primaryKeyConstraintName: 'introduction_contact_key' })
  introductionId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'introduction_contact_key' }) side: Side;
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'introduction_contact_key' }) position: number;
  @Column({ type: 'uuid', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'text', nullable: true }) label: string | null;
  @Column({ type: 'text', name: 'person_name', nullable: true }) personName: string | null;
  @Column({ type: 'text', nullable: true }) email: string | null;
  @Column({ type: 'text', nullable: true }) phone: string | null;
}
