import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Every import that was done: who, what, when. The file itself is not kept. */
export class ImportsAreRecorded1795269600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table import_run (
        id uuid primary key default gen_random_uuid(),
        source text not null
          constraint import_run_source check (source in ('gus-terc', 'csu-obce', 'spreadsheet')),
        -- The record outlives the account.
        account_id uuid constraint import_run_account references account (id) on delete set null,
        file_name text not null constraint import_run_file_name check (length(file_name) between 1 and 255),
        file_bytes integer not null constraint import_run_file_bytes check (file_bytes > 0),
        file_sha256 text not null constraint import_run_file_sha256 check (file_sha256 ~ '^[0-9a-f]{64}$'),
        row_count integer not null,
        created_count integer not null,
        changed_count integer not null,
        unchanged_count integer not null,
        started_at timestamptz not null,
        finished_at timestamptz not null default clock_timestamp(),
        constraint import_run_counts check (
          least(created_count, changed_count, unchanged_count) >= 0
          and row_count = created_count + changed_count + unchanged_count),
        constraint import_run_times check (finished_at >= started_at)
      );
      create index import_run_by_time on import_run (started_at desc);
      create index import_run_by_account on import_run (account_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table import_run');
  }
}
