import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who signs in, for which organisations she acts, and the sessions that are open. Of a token only its hash is kept. */
export class AccountsAndSessionsCreated1795256000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table account (
        id uuid primary key default gen_random_uuid(),
        email text not null constraint account_email check (email = lower(email) and email like '%_@_%'),
        display_name text not null constraint account_display_name check (length(btrim(display_name)) between 1 and 100),
        language text not null constraint account_language check (language in ('pl', 'cs', 'en')),
        role text not null constraint account_role check (role in ('MEMBER', 'BROKER', 'ADMIN')),
        is_example boolean not null default false,
        created_at timestamptz not null default now(),
        constraint account_email_once unique (email)
      );

      create table membership (
        account_id uuid not null constraint membership_account references account (id) on delete cascade,
        organisation_id uuid not null constraint membership_organisation references organisation (id) on delete cascade,
        role text not null constraint membership_role check (role in ('MEMBER', 'COORDINATOR')),
        created_at timestamptz not null default now(),
        constraint membership_key primary key (account_id, organisation_id)
      );
      create index membership_by_organisation on membership (organisation_id);

      create table session (
        token_hash bytea primary key constraint session_token_hash check (length(token_hash) = 32),
        account_id uuid not null constraint session_account references account (id) on delete cascade,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint session_ends check (expires_at > created_at)
      );
      create index session_by_account on session (account_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table session, membership, account');
  }
}
