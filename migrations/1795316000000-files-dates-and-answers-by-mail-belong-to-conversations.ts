import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Files that lie in conversations, dates that two sides agree on, and mails that came in as answers. */
export class FilesDatesAndAnswersByMailBelongToConversations1795316000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table attachment (
        id uuid primary key default gen_random_uuid(),
        conversation_id uuid not null constraint attachment_conversation references conversation (id) on delete cascade,
        -- Null: uploaded, and the message was not sent yet.
        message_id uuid constraint attachment_message references message (id) on delete cascade,
        position smallint not null default 0 constraint attachment_position check (position between 0 and 4),
        -- Null: the organisation, or the person, is gone; what was sent in its name stays.
        organisation_id uuid constraint attachment_organisation references organisation (id) on delete set null,
        account_id uuid constraint attachment_account references account (id) on delete set null,
        file_name text not null constraint attachment_file_name check (length(file_name) between 1 and 150),
        type text not null constraint attachment_type check (type in (
          'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'png', 'jpeg', 'webp', 'txt', 'csv', 'ics')),
        size integer not null constraint attachment_size check (size between 1 and 10485760),
        -- Null: malware was found in it.
        content bytea,
        scan text not null constraint attachment_scan check (scan in ('NOT_SCANNED', 'PENDING', 'CLEAN', 'INFECTED')),
        finding text constraint attachment_finding check (length(finding) between 1 and 200),
        scanned_at timestamptz,
        created_at timestamptz not null default now(),
        constraint attachment_infected_is_gone check ((content is null) = (scan = 'INFECTED')),
        constraint attachment_found_in_infected check ((finding is not null) = (scan = 'INFECTED')),
        constraint attachment_scanned check ((scanned_at is not null) = (scan in ('CLEAN', 'INFECTED')))
      );
      -- Read piece by piece, so that nobody holds a whole file in memory: not packed.
      alter table attachment alter column content set storage external;
      create unique index attachment_place_in_message on attachment (message_id, position) where message_id is not null;
      create index attachment_by_conversation on attachment (conversation_id);
      create index attachment_by_organisation on attachment (organisation_id) where organisation_id is not null;
      create index attachment_by_account on attachment (account_id) where account_id is not null;
      create index attachment_waiting on attachment (created_at) where message_id is null;
      create index attachment_unscanned on attachment (created_at) where scan = 'PENDING';

      -- Several rows with one uid are one meeting that was moved: each has its own proposal, one at most is agreed.
      create table meeting (
        id uuid primary key default gen_random_uuid(),
        uid uuid not null,
        -- Of iCalendar: which of two invitations is the later one.
        sequence integer not null default 0 constraint meeting_sequence check (sequence >= 0),
        -- What this proposal is to take the place of: another proposal, or a date that was agreed on.
        replaces_id uuid constraint meeting_replaces references meeting (id) on delete set null,
        conversation_id uuid not null constraint meeting_conversation references conversation (id) on delete cascade,
        -- The message that shows it.
        message_id uuid constraint meeting_message references message (id) on delete cascade,
        organisation_id uuid constraint meeting_organisation references organisation (id) on delete set null,
        proposed_by uuid constraint meeting_proposed_by references account (id) on delete set null,
        client_key text not null constraint meeting_client_key check (length(client_key) between 1 and 200),
        minutes smallint not null constraint meeting_minutes check (minutes between 15 and 1440),
        place text constraint meeting_place check (length(btrim(place)) between 1 and 300),
        link text constraint meeting_link check (link ~ '^https://' and length(link) <= 1000),
        note text constraint meeting_note check (length(btrim(note)) between 1 and 1000),
        note_language text not null constraint meeting_note_language check (note_language in ('pl', 'cs', 'en')),
        state text not null default 'PROPOSED' constraint meeting_state
          check (state in ('PROPOSED', 'AGREED', 'NONE_FITS', 'REPLACED', 'WITHDRAWN', 'CANCELLED')),
        agreed_moment timestamptz,
        answered_by uuid constraint meeting_answered_by references account (id) on delete set null,
        cancelled_by uuid constraint meeting_cancelled_by references account (id) on delete set null,
        proposed_at timestamptz not null,
        changed_at timestamptz not null,
        constraint meeting_somewhere check (num_nonnulls(place, link) between 1 and 2),
        constraint meeting_agreed check (state not in ('AGREED', 'CANCELLED') or agreed_moment is not null),
        constraint meeting_in_order check (changed_at >= proposed_at),
        constraint meeting_client_key_once unique (conversation_id, client_key)
      );
      create unique index meeting_one_proposed on meeting (uid) where state = 'PROPOSED';
      create unique index meeting_one_agreed on meeting (uid) where state = 'AGREED';
      create index meeting_by_conversation on meeting (conversation_id);
      create index meeting_by_message on meeting (message_id);
      create index meeting_by_organisation on meeting (organisation_id) where organisation_id is not null;
      create index meeting_by_proposer on meeting (proposed_by) where proposed_by is not null;
      create index meeting_by_answerer on meeting (answered_by) where answered_by is not null;
      create index meeting_by_canceller on meeting (cancelled_by) where cancelled_by is not null;
      create index meeting_by_replaced on meeting (replaces_id) where replaces_id is not null;

      create table meeting_moment (
        meeting_id uuid not null constraint meeting_moment_meeting references meeting (id) on delete cascade,
        position smallint not null constraint meeting_moment_position check (position between 0 and 4),
        starts_at timestamptz not null,
        constraint meeting_moment_once primary key (meeting_id, position),
        constraint meeting_moment_different unique (meeting_id, starts_at)
      );

      create table inbound_mail (
        id uuid primary key default gen_random_uuid(),
        -- Of the Message-ID, or of the whole mail where it has none: one that comes twice is known by it.
        mail_key bytea not null constraint inbound_mail_once unique
          constraint inbound_mail_key check (octet_length(mail_key) = 32),
        way text not null constraint inbound_mail_way check (way in ('WEBHOOK', 'IMAP', 'MAILBOX')),
        received_at timestamptz not null,
        outcome text not null constraint inbound_mail_outcome check (outcome in (
          'POSTED', 'REPORT', 'AUTOMATIC', 'WRONG_ADDRESS', 'NOT_A_READER', 'EMPTY', 'TOO_LONG', 'CLOSED', 'UNREADABLE')),
        -- As the mail says; whoever has the address may write from another one.
        sender text constraint inbound_mail_sender check (length(sender) between 1 and 254),
        is_own_address boolean,
        account_id uuid constraint inbound_mail_account references account (id) on delete set null,
        message_id uuid constraint inbound_mail_message references message (id) on delete set null,
        -- Files that could not be taken over.
        refused_files smallint not null default 0 constraint inbound_mail_refused_files check (refused_files >= 0),
        -- Whether its sender was told why it was not taken.
        is_explained boolean not null default false,
        constraint inbound_mail_posted check (outcome = 'POSTED' or message_id is null)
      );
      create index inbound_mail_by_time on inbound_mail (received_at);
      create index inbound_mail_by_sender on inbound_mail (lower(sender), received_at);
      create index inbound_mail_by_account on inbound_mail (account_id) where account_id is not null;
      create index inbound_mail_by_message on inbound_mail (message_id) where message_id is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table inbound_mail, meeting_moment, meeting, attachment');
  }
}
