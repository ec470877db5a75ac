import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which proposals an organisation does not want, or not now, and what the weekly mail has told whom of. */
export class ProposalsArePutAside1795306000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table proposal_dismissal (
        organisation_id uuid not null
          constraint proposal_dismissal_organisation references organisation (id) on delete cascade,
        partner_id uuid not null constraint proposal_dismissal_partner references organisation (id) on delete cascade,
        reason text not null constraint proposal_dismissal_reason check (reason in (
          'NO_TIME', 'THEME_DOES_NOT_FIT', 'FORM_DOES_NOT_FIT', 'WRONG_KIND', 'WRONG_SIZE', 'TOO_FAR',
          'NO_COMMON_LANGUAGE', 'NO_MONEY', 'DEADLINE_TOO_SOON', 'HAS_PARTNER', 'KNOWN_ALREADY', 'OTHER_WITH_NOTE')),
        note text constraint proposal_dismissal_note check (length(btrim(note)) between 1 and 500),
        -- Said of a proposal on the page, or in answer to being asked.
        said_of text not null constraint proposal_dismissal_said_of check (said_of in ('PROPOSAL', 'INTRODUCTION')),
        dismissed_at timestamptz not null,
        -- Null: until the organisation takes it back.
        kept_apart_until timestamptz,
        dismissed_by uuid constraint proposal_dismissal_account references account (id) on delete set null,
        -- What the proposal was like then: the other may change.
        themes text[] not null,
        forms text[] not null constraint proposal_dismissal_forms check (forms <@ '{STUDY_VISIT,STAFF_EXCHANGE,
          INTERNSHIP,JOINT_PROJECT,EVENT,BEST_PRACTICE,TWINNING,YOUTH_EXCHANGE,TRAINING}'),
        partner_kind text not null constraint proposal_dismissal_kind check (partner_kind in (
          'GMINA', 'OBEC', 'NGO', 'AGGLOMERATION', 'PUBLIC_INSTITUTION', 'PRIVATE_ENTITY')),
        km double precision constraint proposal_dismissal_km check (km between 0 and 20100),
        constraint proposal_dismissal_key primary key (organisation_id, partner_id),
        constraint proposal_dismissal_of_another check (organisation_id <> partner_id),
        constraint proposal_dismissal_note_says_why check (reason <> 'OTHER_WITH_NOTE' or note is not null),
        constraint proposal_dismissal_lapses_later check (kept_apart_until > dismissed_at)
      );
      create index proposal_dismissal_by_partner on proposal_dismissal (partner_id);
      create index proposal_dismissal_by_account on proposal_dismissal (dismissed_by);
      create index proposal_dismissal_by_time on proposal_dismissal (dismissed_at);

      create table proposal_snooze (
        organisation_id uuid not null
          constraint proposal_snooze_organisation references organisation (id) on delete cascade,
        partner_id uuid not null constraint proposal_snooze_partner references organisation (id) on delete cascade,
        snoozed_at timestamptz not null,
        snoozed_until timestamptz not null,
        snoozed_by uuid constraint proposal_snooze_account references account (id) on delete set null,
        constraint proposal_snooze_key primary key (organisation_id, partner_id),
        constraint proposal_snooze_of_another check (organisation_id <> partner_id),
        constraint proposal_snooze_ends_later check (snoozed_until > snoozed_at)
      );
      create index proposal_snooze_by_partner on proposal_snooze (partner_id);
      create index proposal_snooze_by_account on proposal_snooze (snoozed_by);
      create index proposal_snooze_by_end on proposal_snooze (snoozed_until);

      -- That an account's mail of a week was written, or that there was nothing to write.
      create table digest_week (
        account_id uuid not null constraint digest_week_account references account (id) on delete cascade,
        -- Its Monday.
        week date not null constraint digest_week_begins check (extract(isodow from week) = 1),
        constraint digest_week_key primary key (account_id, week)
      );

      -- What was in these mails, so that none is told twice. What it names may be gone.
      create table digest_entry (
        account_id uuid not null constraint digest_entry_account references account (id) on delete cascade,
        organisation_id uuid not null
          constraint digest_entry_organisation references organisation (id) on delete cascade,
        kind text not null constraint digest_entry_kind check (kind in ('PROPOSAL', 'OFFER')),
        subject_id uuid not null,
        told_at timestamptz not null,
        constraint digest_entry_key primary key (account_id, organisation_id, kind, subject_id)
      );
      create index digest_entry_by_organisation on digest_entry (organisation_id);
      create index digest_entry_by_time on digest_entry (told_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table digest_entry, digest_week, proposal_snooze, proposal_dismissal');
  }
}
