import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Searches that an account has saved, what each of them has found since its owner last looked, and what was told of it. */
export class SearchesAreSaved1795273200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table saved_search (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null constraint saved_search_account references account (id) on delete cascade,
        name text not null constraint saved_search_name check (length(name) <= 80 and btrim(name) <> ''),
        -- In canonical form (libs/domain/src/search-parameters.ts).
        parameters text not null constraint saved_search_parameters
          check (length(parameters) between 1 and 2000 and parameters ~ '^[A-Za-z0-9*._%=&+-]+$'),
        alert text not null constraint saved_search_alert check (alert in ('NEVER', 'DAILY', 'WEEKLY')),
        created_at timestamptz not null default now(),
        -- What it found when its owner last looked; null when that was too much to remember.
        known_ids uuid[],
        seen_at timestamptz not null default now(),
        -- When the table below was last brought up to date.
        checked_at timestamptz not null default now(),
        alerted_at timestamptz not null default now(),
        constraint saved_search_once unique (account_id, parameters)
      );
      create index saved_search_with_alert on saved_search (alert, alerted_at) where alert <> 'NEVER';

      create table saved_search_match (
        saved_search_id uuid not null constraint saved_search_match_search
          references saved_search (id) on delete cascade,
        organisation_id uuid not null constraint saved_search_match_organisation
          references organisation (id) on delete cascade,
        -- Whether the search still finds it.
        is_found boolean not null default true,
        found_at timestamptz not null default now(),
        mailed_at timestamptz,
        constraint saved_search_match_key primary key (saved_search_id, organisation_id)
      );
      create index saved_search_match_by_organisation on saved_search_match (organisation_id);

      create index organisation_by_change on organisation (updated_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index organisation_by_change; drop table saved_search_match, saved_search');
  }
}
