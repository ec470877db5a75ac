import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Conversations between organisations. Whoever belongs to a side reads and writes; what she has read, and whether she wants
 * to be told, is her own. Messages are numbered within their conversation, in the order in which they were saved.
 */
export class OrganisationsWriteToEachOther1795312000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table conversation (
        id uuid primary key default gen_random_uuid(),
        kind text not null constraint conversation_kind check (kind in ('INTRODUCTION', 'OFFER')),
        -- The introduction, or the interest in an offer, that opened it.
        subject_id uuid not null,
        opened_at timestamptz not null default now(),
        -- From then on it is only read.
        closed_at timestamptz,
        last_number integer not null default 0 constraint conversation_last_number check (last_number >= 0),
        -- Of the last message; of its opening as long as there is none.
        moved_at timestamptz not null default now(),
        constraint conversation_subject_once unique (kind, subject_id),
        constraint conversation_closed_later check (closed_at >= opened_at)
      );
      create index conversation_by_move on conversation (moved_at desc, id);

      create table conversation_side (
        conversation_id uuid not null
          constraint conversation_side_conversation references conversation (id) on delete cascade,
        organisation_id uuid not null
          constraint conversation_side_organisation references organisation (id) on delete cascade,
        -- When its first message was sent.
        first_wrote_at timestamptz,
        constraint conversation_side_once primary key (conversation_id, organisation_id)
      );
      create index conversation_side_by_organisation on conversation_side (organisation_id);

      create table conversation_reader (
        conversation_id uuid not null
          constraint conversation_reader_conversation references conversation (id) on delete cascade,
        account_id uuid not null constraint conversation_reader_account references account (id) on delete cascade,
        joined_at timestamptz not null default now(),
        -- The number of the last message that she has seen.
        read_up_to integer not null default 0 constraint conversation_reader_read check (read_up_to >= 0),
        read_at timestamptz,
        muted_at timestamptz,
        -- When she is mailed what she has not read by then; null: there is nothing to tell.
        notice_due_at timestamptz,
        -- The last mail since she has read; another one comes a day later at the earliest.
        noticed_at timestamptz,
        noticed_up_to integer not null default 0 constraint conversation_reader_noticed check (noticed_up_to >= 0),
        constraint conversation_reader_once primary key (conversation_id, account_id)
      );
      create index conversation_reader_by_account on conversation_reader (account_id);
      create index conversation_reader_due on conversation_reader (notice_due_at) where notice_due_at is not null;

      create table message (
        id uuid primary key default gen_random_uuid(),
        conversation_id uuid not null constraint message_conversation references conversation (id) on delete cascade,
        number integer not null constraint message_number check (number > 0),
        -- Null: the organisation, or the person, is gone; what was said in its name stays.
        organisation_id uuid constraint message_organisation references organisation (id) on delete set null,
        author_id uuid constraint message_author references account (id) on delete set null,
        -- In which the author writes.
        language text not null constraint message_language check (language in ('pl', 'cs', 'en')),
        via text not null constraint message_via check (via in ('WEB', 'MAIL')),
        -- Sentences of @mosty/phrases and paragraphs in own words.
        entries jsonb not null constraint message_entries check (jsonb_typeof(entries) = 'array'),
        client_key text not null constraint message_client_key check (length(client_key) between 1 and 200),
        -- Words and stems of the message in every language, folded; no addresses.
        words tsvector not null,
        sent_at timestamptz not null default now(),
        -- A broker took it away; what it said is kept no longer.
        removed_at timestamptz,
        constraint message_number_once unique (conversation_id, number),
        constraint message_client_key_once unique (author_id, conversation_id, client_key),
        constraint message_removed check (removed_at is null or entries = '[]')
      );
      create index message_by_words on message using gin (words);
      create index message_by_author on message (author_id, sent_at) where author_id is not null;
      create index message_by_organisation on message (organisation_id) where organisation_id is not null;

      create table organisation_block (
        organisation_id uuid not null
          constraint organisation_block_organisation references organisation (id) on delete cascade,
        blocked_id uuid not null constraint organisation_block_blocked references organisation (id) on delete cascade,
        reason text constraint organisation_block_reason check (length(btrim(reason)) between 1 and 1000),
        blocked_by uuid constraint organisation_block_by references account (id) on delete set null,
        blocked_at timestamptz not null default now(),
        constraint organisation_block_once primary key (organisation_id, blocked_id),
        constraint organisation_block_other check (organisation_id <> blocked_id)
      );
      create index organisation_block_by_blocked on organisation_block (blocked_id);
      create index organisation_block_by_account on organisation_block (blocked_by) where blocked_by is not null;

      create table message_report (
        id uuid primary key default gen_random_uuid(),
        message_id uuid not null constraint message_report_message references message (id) on delete cascade,
        -- Whose member reports it.
        organisation_id uuid not null
          constraint message_report_organisation references organisation (id) on delete cascade,
        reported_by uuid constraint message_report_by references account (id) on delete set null,
        reason text not null constraint message_report_reason
          check (reason in ('SPAM', 'OFFENSIVE', 'FRAUD', 'PERSONAL_DATA', 'OTHER')),
        note text constraint message_report_note check (length(btrim(note)) between 1 and 1000),
        -- What the message said, until the report is decided and a while longer.
        entries jsonb not null constraint message_report_entries check (jsonb_typeof(entries) = 'array'),
        reported_at timestamptz not null default now(),
        state text not null default 'OPEN' constraint message_report_state check (state in ('OPEN', 'KEPT', 'REMOVED')),
        decided_by uuid constraint message_report_decided_by references account (id) on delete set null,
        decided_at timestamptz,
        decision_note text constraint message_report_decision_note check (length(btrim(decision_note)) between 1 and 1000),
        constraint message_report_once unique (message_id, organisation_id),
        constraint message_report_decided check ((state = 'OPEN') = (decided_at is null)),
        constraint message_report_decided_why check (state = 'OPEN' or decision_note is not null)
      );
      create index message_report_open on message_report (reported_at) where state = 'OPEN';
      create index message_report_by_organisation on message_report (organisation_id);
      create index message_report_by_account on message_report (reported_by) where reported_by is not null;
      create index message_report_by_decider on message_report (decided_by) where decided_by is not null;

      -- Who has a page open that hears at once: she needs no mail yet. Lost in a crash, and written again half a minute later.
      create unlogged table live_presence (
        account_id uuid primary key constraint live_presence_account references account (id) on delete cascade,
        seen_at timestamptz not null
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table live_presence, message_report, organisation_block, message, conversation_reader, conversation_side,
        conversation
    `);
  }
}
