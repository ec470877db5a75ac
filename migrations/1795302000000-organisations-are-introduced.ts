import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Introductions: who is asked, what each side answered, how it ended, what happened and by which way, and the contacts that
 * each side chose to give. The rules are in libs/domain/src/introductions; what could never be, the database refuses.
 */
export class OrganisationsAreIntroduced1795302000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table introduction (
        id uuid constraint introduction_key primary key default gen_random_uuid(),
        -- Side A is the Polish one, side B the Czech one: that an introduction crosses the border is a fact of the columns.
        pl_organisation_id uuid not null,
        cz_organisation_id uuid not null,
        pl_country text not null default 'PL' constraint introduction_pl_country check (pl_country = 'PL'),
        cz_country text not null default 'CZ' constraint introduction_cz_country check (cz_country = 'CZ'),
        started_by text not null constraint introduction_started_by check (started_by in ('A', 'B', 'BROKER')),
        -- The person who started it; null once the account is erased.
        starter_id uuid constraint introduction_starter references account (id) on delete set null,
        state text not null constraint introduction_state check (state in
          ('DRAFT', 'ASKED', 'ONE_ACCEPTED', 'INTRODUCED', 'IN_TALKS', 'AGREED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
        a_answer text not null default 'NOT_ASKED'
          constraint introduction_a_answer check (a_answer in ('NOT_ASKED', 'ASKED', 'ACCEPTED', 'DECLINED')),
        a_asked_at timestamptz,
        a_nudged_at timestamptz,
        a_answered_at timestamptz,
        b_answer text not null default 'NOT_ASKED'
          constraint introduction_b_answer check (b_answer in ('NOT_ASKED', 'ASKED', 'ACCEPTED', 'DECLINED')),
        b_asked_at timestamptz,
        b_nudged_at timestamptz,
        b_answered_at timestamptz,
        -- What the starter says to whoever is asked.
        note text constraint introduction_note check (length(btrim(note)) between 1 and 500),
        note_language text constraint introduction_note_language check (note_language in ('pl', 'cs', 'en')),
        waiting_since timestamptz,
        introduced_at timestamptz,
        outcome_rounds integer not null default 0 constraint introduction_outcome_rounds check (outcome_rounds >= 0),
        outcome_asked_at timestamptz,
        outcome_heard_at timestamptz,
        end_at timestamptz,
        end_by text constraint introduction_end_by check (end_by in ('A', 'B', 'BROKER', 'SYSTEM')),
        end_reason text constraint introduction_end_reason check (end_reason in
          ('NO_TIME', 'THEME_DOES_NOT_FIT', 'FORM_DOES_NOT_FIT', 'WRONG_KIND', 'WRONG_SIZE', 'TOO_FAR',
           'NO_COMMON_LANGUAGE', 'NO_MONEY', 'DEADLINE_TOO_SOON', 'HAS_PARTNER', 'KNOWN_ALREADY', 'OTHER_WITH_NOTE',
           'FELL_SILENT', 'PLANS_CHANGED', 'APPLICATION_REFUSED', 'MISTAKE', 'ORGANISATION_LEFT',
           'NO_LONGER_POSSIBLE', 'NO_ANSWER', 'NEVER_ASKED', 'NO_PLACE', 'NO_OUTCOME')),
        end_note text constraint introduction_end_note check (length(btrim(end_note)) between 1 and 500),
        end_agreement text constraint introduction_end_agreement check (end_agreement in
          ('FIRST_STEP', 'LETTER_OF_INTENT', 'COOPERATION_AGREEMENT', 'PROJECT_APPLICATION', 'TWINNING')),
        corrections smallint not null default 0 constraint introduction_corrections check (corrections between 0 and 3),
        created_at timestamptz not null,
        changed_at timestamptz not null,
        -- When something happens if nobody does anything; null once it has ended.
        due_at timestamptz,
        -- Where the two write to each other.
        conversation_id uuid,
        -- The partnership that was recorded because of it, so that a correction takes back no other.
        partnership_id uuid,
        constraint introduction_pl_organisation foreign key (pl_organisation_id, pl_country)
          references organisation (id, country) on delete cascade,
        constraint introduction_cz_organisation foreign key (cz_organisation_id, cz_country)
          references organisation (id, country) on delete cascade,
        constraint introduction_a_answered check (case a_answer
          when 'NOT_ASKED' then num_nonnulls(a_asked_at, a_nudged_at, a_answered_at) = 0
          when 'ASKED' then a_asked_at is not null and a_answered_at is null and started_by <> 'A'
          else a_answered_at is not null and (a_asked_at is null) = (started_by = 'A') end),
        constraint introduction_b_answered check (case b_answer
          when 'NOT_ASKED' then num_nonnulls(b_asked_at, b_nudged_at, b_answered_at) = 0
          when 'ASKED' then b_asked_at is not null and b_answered_at is null and started_by <> 'B'
          else b_answered_at is not null and (b_asked_at is null) = (started_by = 'B') end),
        constraint introduction_a_nudged check (a_nudged_at is null or a_asked_at is not null),
        constraint introduction_b_nudged check (b_nudged_at is null or b_asked_at is not null),
        constraint introduction_answers_make_the_state check (case state
          when 'DRAFT' then a_answer = 'NOT_ASKED' and b_answer = 'NOT_ASKED'
          when 'ASKED' then a_answer = 'ASKED' and b_answer = 'ASKED'
          when 'ONE_ACCEPTED' then 'ACCEPTED' in (a_answer, b_answer) and 'ASKED' in (a_answer, b_answer)
          when 'INTRODUCED' then introduced_at is not null
          when 'IN_TALKS' then introduced_at is not null
          when 'AGREED' then introduced_at is not null
          when 'DECLINED' then ('DECLINED' in (a_answer, b_answer)) <> (introduced_at is not null)
          else 'DECLINED' not in (a_answer, b_answer) end),
        constraint introduction_introduced check (
          (introduced_at is not null) = (a_answer = 'ACCEPTED' and b_answer = 'ACCEPTED')),
        constraint introduction_waits_as_draft check (waiting_since is null or state = 'DRAFT'),
        constraint introduction_outcome_after_meeting check (introduced_at is not null
          or (outcome_rounds = 0 and num_nonnulls(outcome_asked_at, outcome_heard_at) = 0)),
        constraint introduction_ended check (
          (state in ('AGREED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')) = (end_at is not null)
          and num_nonnulls(end_at, end_by) in (0, 2)),
        constraint introduction_ends_with_reason check (
          (state in ('DECLINED', 'EXPIRED', 'WITHDRAWN')) = (end_reason is not null)),
        constraint introduction_agreed_on check ((state = 'AGREED') = (end_agreement is not null)),
        constraint introduction_corrected_after_end check (corrections = 0 or end_by = 'BROKER'),
        constraint introduction_goes_on check ((due_at is null) = (end_at is not null)),
        constraint introduction_note_in_language check ((note is null) = (note_language is null)),
        constraint introduction_in_order check (changed_at >= created_at and introduced_at >= created_at
          and end_at >= created_at and waiting_since >= created_at and a_asked_at >= created_at
          and b_asked_at >= created_at)
      );
      -- The same two are never asked twice at a time.
      create unique index introduction_open_once on introduction (pl_organisation_id, cz_organisation_id)
        where end_at is null and (state <> 'DRAFT' or waiting_since is not null);
      create index introduction_due on introduction (due_at) where due_at is not null;
      create index introduction_waiting on introduction (waiting_since, id) where waiting_since is not null;
      create index introduction_by_pl on introduction (pl_organisation_id, changed_at);
      create index introduction_by_cz on introduction (cz_organisation_id, changed_at);
      create index introduction_by_change on introduction (changed_at, id);
      create index introduction_by_starter on introduction (starter_id) where starter_id is not null;
      create index introduction_by_conversation on introduction (conversation_id) where conversation_id is not null;

      create table introduction_transition (
        id bigint generated always as identity constraint introduction_transition_key primary key,
        introduction_id uuid not null
          constraint introduction_transition_introduction references introduction (id) on delete cascade,
        event text not null constraint introduction_transition_event check (event in
          ('ASK', 'PLACE_FREE', 'ACCEPT', 'DECLINE', 'WITHDRAW', 'NUDGE_DUE', 'EXPIRY_DUE', 'OUTCOME_DUE',
           'FIRST_CONTACT', 'OUTCOME', 'CORRECT')),
        side text constraint introduction_transition_side check (side in ('A', 'B')),
        -- Who did it: A or B, a broker, or Mosty.
        made_by text not null
          constraint introduction_transition_made_by check (made_by in ('A', 'B', 'BROKER', 'SYSTEM')),
        -- Null for Mosty, for a link that needs no account, and once the account is erased.
        account_id uuid constraint introduction_transition_account references account (id) on delete set null,
        channel text not null constraint introduction_transition_channel
          check (channel in ('MAIL_LINK', 'WEB', 'BROKER', 'JOB', 'IMPORT')),
        at timestamptz not null,
        state_before text not null constraint introduction_transition_before check (state_before in
          ('DRAFT', 'ASKED', 'ONE_ACCEPTED', 'INTRODUCED', 'IN_TALKS', 'AGREED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
        state_after text not null constraint introduction_transition_after check (state_after in
          ('DRAFT', 'ASKED', 'ONE_ACCEPTED', 'INTRODUCED', 'IN_TALKS', 'AGREED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
        constraint introduction_transition_way check (case made_by
          when 'BROKER' then channel in ('BROKER', 'MAIL_LINK')
          when 'SYSTEM' then channel in ('JOB', 'IMPORT') and account_id is null
          else channel in ('WEB', 'MAIL_LINK') end)
      );
      create index introduction_transition_of on introduction_transition (introduction_id, id);
      create index introduction_transition_by_account on introduction_transition (account_id)
        where account_id is not null;

      -- How a side is to be reached, as it chose when it accepted: the person herself, or a contact as it was then.
      create table introduction_contact (
        introduction_id uuid not null
          constraint introduction_contact_introduction references introduction (id) on delete cascade,
        side text not null constraint introduction_contact_side check (side in ('A', 'B')),
        position smallint not null constraint introduction_contact_position check (position between 0 and 20),
        account_id uuid constraint introduction_contact_account references account (id) on delete cascade,
        label text constraint introduction_contact_label check (length(btrim(label)) between 1 and 200),
        person_name text constraint introduction_contact_person check (length(btrim(person_name)) between 1 and 200),
        email text constraint introduction_contact_email check (email like '%_@_%' and length(email) <= 254),
        phone text constraint introduction_contact_phone check (length(btrim(phone)) between 1 and 60),
        constraint introduction_contact_key primary key (introduction_id, side, position),
        constraint introduction_contact_reachable check (case when account_id is null
          then label is not null and num_nonnulls(email, phone) > 0
          else num_nonnulls(label, person_name, email, phone) = 0 end)
      );
      create index introduction_contact_by_account on introduction_contact (account_id) where account_id is not null;
      create index introduction_contact_by_email on introduction_contact (lower(email)) where email is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table introduction_contact, introduction_transition, introduction');
  }
}
