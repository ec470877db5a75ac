import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Accounts can be blocked, and when they last signed in is known; organisations are archived for a reason, found when they
 * look like one another, and lead on to the one they were merged into; files wait between their preview and their import.
 */
export class AdministratorsSeeToAccountsAndDuplicates1795295000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table account
        add column blocked_at timestamptz,
        add column last_signed_in_at timestamptz;

      update account set last_signed_in_at =
        (select max(created_at) from auth.open_session where account_id = account.id);

      -- However an account is signed in to, a session is opened; ended ones are deleted, so they cannot tell.
      create function account_has_signed_in() returns trigger language plpgsql as $$
      begin
        update account set last_signed_in_at = now() where id = new.account_id;
        return null;
      end
      $$;
      create trigger account_has_signed_in after insert on auth.open_session
        for each row execute function account_has_signed_in();

      -- Names that differ only in capitals, marks and signs are the same name.
      create function folded_name(name text) returns text language sql immutable strict parallel safe as $$
        select btrim(regexp_replace(translate(lower(name),
          'ąáäćčďęéěëíłľĺńňóöôőřŕśšťúůüűýźżž', 'aaaccdeeeeilllnnoooorrsstuuuuyzzz'), '[^a-z0-9]+', ' ', 'g'))
      $$;
      create index organisation_by_folded_name on organisation (place_id, folded_name(name)) where place_id is not null;
      create index organisation_by_short_regon on organisation (left(regon, 9)) where regon is not null;

      create table organisation_archival (
        organisation_id uuid constraint organisation_archival_key primary key
          constraint organisation_archival_organisation references organisation (id) on delete cascade,
        reason text not null constraint organisation_archival_reason
          check (reason in ('DISSOLVED', 'NOT_ELIGIBLE', 'ASKED_FOR', 'MISTAKE', 'OTHER')),
        note text constraint organisation_archival_note check (length(btrim(note)) between 1 and 300),
        archived_at timestamptz not null,
        constraint organisation_archival_says_why check (reason <> 'OTHER' or note is not null)
      );

      create table organisation_redirect (
        slug text constraint organisation_redirect_key primary key
          constraint organisation_redirect_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        organisation_id uuid not null
          constraint organisation_redirect_organisation references organisation (id) on delete cascade,
        merged_at timestamptz not null
      );
      create index organisation_redirect_by_organisation on organisation_redirect (organisation_id);

      create table import_upload (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null constraint import_upload_account references account (id) on delete cascade,
        source text not null
          constraint import_upload_source check (source in ('gus-terc', 'csu-obce', 'spreadsheet')),
        file_name text not null constraint import_upload_file_name check (length(file_name) between 1 and 255),
        sheet text constraint import_upload_sheet check (length(sheet) between 1 and 100),
        mapping text[] not null,
        content bytea not null,
        -- What the preview found: codes and values; the sentences are made for whoever reads.
        preview jsonb not null,
        created_at timestamptz not null
      );
      create index import_upload_by_account on import_upload (account_id);
      create index import_upload_by_time on import_upload (created_at);

      create index mail_delivery_failed on mail_delivery (created_at, id) where state = 'FAILED';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index mail_delivery_failed;
      drop table import_upload, organisation_redirect, organisation_archival;
      drop index organisation_by_short_regon, organisation_by_folded_name;
      drop function folded_name(text);
      drop trigger account_has_signed_in on auth.open_session;
      drop function account_has_signed_in();
      alter table account drop column last_signed_in_at, drop column blocked_at;
    `);
  }
}
