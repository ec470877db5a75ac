import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What the library for signing in keeps, in a schema of its own; it never changes the schema itself. The person stays the
 * row of `account`. Nobody can sign in with what stands here: tokens are signed outside, secrets encrypted, passwords and
 * the tokens of links hashed. Sessions that were open end.
 */
export class PeopleSignInByALibrary1795281000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table session;

      alter table account add column has_second_factor boolean not null default false;
      -- The trigger sees to it already.
      alter table account drop constraint account_email_verified;

      create schema auth;

      create table auth.open_session (
        id uuid primary key default gen_random_uuid(),
        -- Opens the session only together with a signature by the secret of the installation.
        token text not null constraint open_session_token_once unique,
        account_id uuid not null constraint open_session_account references account (id) on delete cascade,
        -- What the browser called itself, for the list of sessions.
        browser text,
        -- The library writes this column; addresses are not kept.
        ip_address text constraint open_session_no_address check (ip_address = ''),
        created_at timestamptz not null default now(),
        last_used_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint open_session_ends check (expires_at > created_at)
      );
      create index open_session_by_account on auth.open_session (account_id);

      create table auth.credential (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null constraint credential_account references account (id) on delete cascade,
        -- 'credential' is a password; nothing else is offered.
        provider text not null constraint credential_provider check (provider = 'credential'),
        provider_account_id text not null,
        password_hash text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint credential_once unique (account_id, provider)
      );

      create table auth.proof (
        id uuid primary key default gen_random_uuid(),
        -- A hash of what a link, a second step or a passkey has to show.
        identifier text not null,
        value text not null,
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index proof_by_identifier on auth.proof (identifier);
      create index proof_by_end on auth.proof (expires_at);

      create table auth.second_factor (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null constraint second_factor_account references account (id) on delete cascade,
        -- Both encrypted with the secret of the installation.
        secret text not null,
        recovery_codes text not null,
        is_confirmed boolean not null default false,
        failed_attempts integer not null default 0 constraint second_factor_attempts check (failed_attempts >= 0),
        locked_until timestamptz,
        constraint second_factor_once unique (account_id)
      );

      create table auth.passkey (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null constraint passkey_account references account (id) on delete cascade,
        name text constraint passkey_name check (length(name) between 1 and 100),
        public_key text not null,
        credential_id text not null constraint passkey_credential_once unique,
        counter bigint not null constraint passkey_counter check (counter >= 0),
        device_type text not null,
        is_backed_up boolean not null,
        transports text,
        aaguid text,
        created_at timestamptz not null default now()
      );
      create index passkey_by_account on auth.passkey (account_id);

      create table auth.attempt (
        what text not null,
        -- Whose: a keyed hash of an address, so that the table tells nobody who tried.
        subject bytea not null constraint attempt_subject check (length(subject) = 32),
        count integer not null constraint attempt_count check (count > 0),
        counted_until timestamptz not null,
        constraint attempt_key primary key (what, subject)
      );
      create index attempt_by_end on auth.attempt (counted_until);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop schema auth cascade;
      alter table account drop column has_second_factor,
        add constraint account_email_verified check (email_verified = (email_verified_at is not null));
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
}
