import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Mails are known by a key, have a topic that their reader may switch off, and remember what became of them. */
export class ReadersChooseTheirMails1795300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table mail_delivery
        -- What caused it; the same cause sends it once.
        add column key text constraint mail_delivery_key unique
          constraint mail_delivery_key_form check (length(key) between 1 and 200),
        -- One mail may go to both sides of an introduction; the first of them stands in \`recipient\`.
        add column further_recipients text[] not null default '{}'
          constraint mail_delivery_further_recipients check (cardinality(further_recipients) <= 9
            and array_position(further_recipients, null) is null
            and array_to_string(further_recipients, '') !~ '[[:cntrl:][:space:]]'),
        add column topic text
          constraint mail_delivery_topic check (topic in
            ('INTRODUCTIONS', 'MESSAGES', 'MEETINGS', 'OFFERS', 'PROPOSALS_DIGEST', 'SAVED_SEARCHES', 'PROFILE')),
        -- Whose choice of topics counts.
        add column account_id uuid constraint mail_delivery_account references account on delete set null,
        add column reply_to text[] not null default '{}',
        add column in_reply_to text,
        add column reference_ids text[] not null default '{}',
        add column not_before timestamptz,
        -- Of several recipients, those for whom a server has taken it.
        add column accepted text[] not null default '{}',
        -- The mail of the day that it went into.
        add column digest_id uuid constraint mail_delivery_digest references mail_delivery on delete set null,
        add constraint mail_delivery_topic_is_of_one check (topic is null or further_recipients = '{}'),
        drop constraint mail_delivery_language,
        add constraint mail_delivery_language check (language in ('pl', 'cs', 'en', 'BOTH')),
        drop constraint mail_delivery_state,
        add constraint mail_delivery_state check (state in
          ('WAITING', 'CLAIMED', 'SENT', 'FAILED', 'COLLECTED', 'DIGESTED', 'DROPPED')),
        drop constraint mail_delivery_failed_why,
        add constraint mail_delivery_failed_why check (state not in ('FAILED', 'DROPPED') or last_error is not null);
      create index mail_delivery_collected on mail_delivery (account_id, created_at) where state = 'COLLECTED';
      create index mail_delivery_by_account on mail_delivery (account_id) where account_id is not null;

      alter table captured_mail
        add column reply_to text[] not null default '{}',
        add column in_reply_to text,
        add column reference_ids text[] not null default '{}',
        add column unsubscribe_url text,
        add column calendar text;

      create table mail_choice (
        account_id uuid not null constraint mail_choice_account references account on delete cascade,
        topic text not null constraint mail_choice_topic check (topic in
          ('INTRODUCTIONS', 'MESSAGES', 'MEETINGS', 'OFFERS', 'PROPOSALS_DIGEST', 'SAVED_SEARCHES', 'PROFILE')),
        choice text not null constraint mail_choice_choice check (choice in ('AT_ONCE', 'DAILY', 'WEEKLY', 'OFF')),
        -- On the page of her account, by the link of a mail, or by the button of a mail program.
        chosen_by text not null constraint mail_choice_chosen_by check (chosen_by in ('PAGE', 'LINK', 'ONE_CLICK')),
        chosen_at timestamptz not null default now(),
        primary key (account_id, topic)
      );

      create table quiet_hours (
        account_id uuid primary key constraint quiet_hours_account references account on delete cascade,
        from_time text not null constraint quiet_hours_from check (from_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        until_time text not null constraint quiet_hours_until check (until_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        on_free_days boolean not null,
        constraint quiet_hours_end check (from_time <> until_time)
      );

      -- What mail servers and providers said of a mail after, or while, it was sent.
      create table mail_report (
        id uuid primary key default gen_random_uuid(),
        delivery_id uuid not null constraint mail_report_delivery references mail_delivery on delete cascade,
        email text not null constraint mail_report_email check (email = lower(email)),
        kind text not null constraint mail_report_kind check (kind in ('HARD_BOUNCE', 'SOFT_BOUNCE', 'COMPLAINT')),
        source text not null constraint mail_report_source check (source in ('SMTP', 'DSN', 'ARF', 'WEBHOOK')),
        status text,
        diagnostic text,
        reported_at timestamptz not null,
        -- The same report, however often it is told.
        constraint mail_report_once unique (delivery_id, email, kind, source)
      );
      create index mail_report_by_email on mail_report (email, reported_at);

      -- Addresses that get no more mail until somebody lifts it.
      create table mail_suppression (
        id uuid primary key default gen_random_uuid(),
        email text not null constraint mail_suppression_email check (email = lower(email)),
        reason text not null constraint mail_suppression_reason check (reason in
          ('HARD_BOUNCE', 'SOFT_BOUNCES', 'COMPLAINT')),
        diagnostic text,
        since timestamptz not null default now(),
        lifted_at timestamptz,
        lifted_by uuid constraint mail_suppression_lifted_by references account on delete set null,
        constraint mail_suppression_lifted_who check (lifted_by is null or lifted_at is not null)
      );
      create unique index mail_suppression_once on mail_suppression (email) where lifted_at is null;
      create index mail_suppression_open on mail_suppression (since, id) where lifted_at is null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table mail_suppression, mail_report, quiet_hours, mail_choice;
      alter table captured_mail
        drop column reply_to, drop column in_reply_to, drop column reference_ids,
        drop column unsubscribe_url, drop column calendar;
      delete from mail_delivery where language = 'BOTH' or state in ('COLLECTED', 'DIGESTED', 'DROPPED');
      alter table mail_delivery
        drop constraint mail_delivery_failed_why,
        add constraint mail_delivery_failed_why check (state <> 'FAILED' or last_error is not null),
        drop constraint mail_delivery_state,
        add constraint mail_delivery_state check (state in ('WAITING', 'CLAIMED', 'SENT', 'FAILED')),
        drop constraint mail_delivery_language,
        add constraint mail_delivery_language check (language in ('pl', 'cs', 'en')),
        drop constraint mail_delivery_topic_is_of_one,
        drop column key, drop column further_recipients, drop column topic, drop column account_id,
        drop column reply_to, drop column in_reply_to, drop column reference_ids, drop column not_before,
        drop column accepted, drop column digest_id;
    `);
  }
}
