import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Who changed what of an organisation's profile, and its logo.
 *
 * A partnership that only one side has stated gives nobody a right: the other side has to state it too, or it comes from a
 * register or another source that names it.
 */
export class ChangesOfProfilesAreRemembered1795287000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table organisation_change (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null
          constraint organisation_change_organisation references organisation (id) on delete cascade,
        -- The version that the change made.
        version integer not null constraint organisation_change_version check (version > 0),
        -- Null once the account is erased: what was changed stays, who did it is forgotten.
        actor_id uuid constraint organisation_change_actor references account (id) on delete set null,
        made_by text not null
          constraint organisation_change_made_by check (made_by in ('MEMBER', 'BROKER', 'PARTNER', 'SYSTEM')),
        undoes uuid constraint organisation_change_undoes references organisation_change (id) on delete set null,
        changes jsonb not null constraint organisation_change_changes
          check (jsonb_typeof(changes) = 'array' and jsonb_array_length(changes) > 0),
        made_at timestamptz not null default clock_timestamp()
      );
      create index organisation_change_newest on organisation_change (organisation_id, made_at desc, id desc);
      create index organisation_change_by_actor on organisation_change (actor_id);
      create index organisation_change_by_undone on organisation_change (undoes);

      create table organisation_logo (
        organisation_id uuid not null
          constraint organisation_logo_organisation references organisation (id) on delete cascade,
        hash text not null constraint organisation_logo_hash check (hash ~ '^[0-9a-f]{32}$'),
        size smallint not null constraint organisation_logo_size check (size in (64, 256)),
        format text not null constraint organisation_logo_format check (format in ('webp', 'png')),
        content bytea not null
          constraint organisation_logo_content check (octet_length(content) between 1 and 1048576),
        created_at timestamptz not null default now(),
        constraint organisation_logo_key primary key (organisation_id, hash, size, format)
      );
      create index organisation_logo_by_hash on organisation_logo (hash);

      alter table organisation
        add column logo text constraint organisation_logo_form check (logo ~ '^[0-9a-f]{32}$'),
        add column logo_alt text constraint organisation_logo_alt check (length(btrim(logo_alt)) between 1 and 150),
        add constraint organisation_logo_described check (logo is not null or logo_alt is null);

      alter table partnership
        add column stated_by uuid,
        add column is_mutual boolean not null default true,
        add constraint partnership_stated_by check (stated_by in (pl_organisation_id, cz_organisation_id)),
        add constraint partnership_stated_by_whom check (is_mutual or stated_by is not null);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table partnership drop column stated_by, drop column is_mutual;
      alter table organisation drop column logo, drop column logo_alt;
      drop table organisation_logo, organisation_change;
    `);
  }
}
