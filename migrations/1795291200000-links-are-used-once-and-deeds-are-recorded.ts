import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Links that act for whoever holds them, once; and who did or saw what matters. */
export class LinksAreUsedOnceAndDeedsAreRecorded1795291200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table signed_link (
        -- SHA-256 of the random part of the link: whoever reads the database cannot use it.
        token_hash bytea primary key constraint signed_link_token_hash check (length(token_hash) = 32),
        purpose text not null constraint signed_link_purpose check (purpose ~ '^[A-Z][A-Z_]{2,60}$'),
        subject uuid not null,
        payload jsonb,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz,
        constraint signed_link_expires_later check (expires_at >= created_at)
      );
      create index signed_link_by_subject on signed_link (subject, purpose);
      create index signed_link_by_end on signed_link (expires_at);

      -- No foreign keys: what happened stays known when accounts and organisations are gone.
      create table audit_entry (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        -- Null: Mosty itself.
        actor_id uuid,
        action text not null constraint audit_entry_action check (action ~ '^[A-Z][A-Z_]{2,60}$'),
        organisation_id uuid,
        account_id uuid,
        -- Ids and codes, never a name or an address.
        detail jsonb constraint audit_entry_detail check (jsonb_typeof(detail) = 'object')
      );
      create index audit_entry_by_actor on audit_entry (actor_id, id) where actor_id is not null;
      create index audit_entry_by_account on audit_entry (account_id, id) where account_id is not null;
      create index audit_entry_by_organisation on audit_entry (organisation_id, id) where organisation_id is not null;
      create index audit_entry_by_action on audit_entry (action, id);
      create index audit_entry_by_time on audit_entry (at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table audit_entry, signed_link');
  }
}
