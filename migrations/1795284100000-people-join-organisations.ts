import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Requests to join, codes for public addresses of offices, and invitations. Of a code only its hash is kept. */
export class PeopleJoinOrganisations1795284100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table join_request (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null
          constraint join_request_organisation references organisation (id) on delete cascade,
        account_id uuid not null constraint join_request_account references account (id) on delete cascade,
        note text constraint join_request_note check (length(btrim(note)) between 1 and 1000),
        state text not null default 'OPEN'
          constraint join_request_state check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
        reason text constraint join_request_reason check (length(btrim(reason)) between 1 and 1000),
        created_at timestamptz not null default now(),
        closed_at timestamptz,
        closed_by uuid constraint join_request_closed_by references account (id) on delete set null,
        constraint join_request_closed check ((state = 'OPEN') = (closed_at is null)),
        constraint join_request_declined_why check (state <> 'DECLINED' or reason is not null)
      );
      create unique index join_request_open_once on join_request (organisation_id, account_id) where state = 'OPEN';
      create index join_request_by_account on join_request (account_id, created_at);
      create index join_request_by_closer on join_request (closed_by) where closed_by is not null;

      create table office_code (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null
          constraint office_code_organisation references organisation (id) on delete cascade,
        account_id uuid not null constraint office_code_account references account (id) on delete cascade,
        -- HMAC of the code with the secret of the installation and the id of the row.
        code_hash bytea not null constraint office_code_hash check (length(code_hash) = 32),
        sent_to text not null constraint office_code_sent_to check (sent_to like '%_@_%' and length(sent_to) <= 254),
        attempts smallint not null default 0 constraint office_code_attempts check (attempts between 0 and 5),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint office_code_expires_later check (expires_at >= created_at)
      );
      create index office_code_by_organisation on office_code (organisation_id, created_at);
      create index office_code_by_account on office_code (account_id, created_at);

      create table invitation (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null
          constraint invitation_organisation references organisation (id) on delete cascade,
        email text not null constraint invitation_email
          check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
        role text not null constraint invitation_role check (role in ('MEMBER', 'COORDINATOR')),
        language text not null constraint invitation_language check (language in ('pl', 'cs', 'en')),
        invited_by uuid constraint invitation_invited_by references account (id) on delete set null,
        mails smallint not null default 1 constraint invitation_mails check (mails between 1 and 5),
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        state text not null default 'OPEN'
          constraint invitation_state check (state in ('OPEN', 'ACCEPTED', 'REVOKED')),
        closed_at timestamptz,
        constraint invitation_expires_later check (expires_at > created_at),
        constraint invitation_closed check ((state = 'OPEN') = (closed_at is null))
      );
      create unique index invitation_open_once on invitation (organisation_id, email) where state = 'OPEN';
      create index invitation_by_inviter on invitation (invited_by) where invited_by is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table invitation, office_code, join_request');
  }
}
