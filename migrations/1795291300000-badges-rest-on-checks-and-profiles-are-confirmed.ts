import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What the badge of an organisation rests on, when its coordinators were asked whether the profile is still right, and which
 * information on personal data an account was given.
 */
export class BadgesRestOnChecksAndProfilesAreConfirmed1795291300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Under whose name a broker verifies; profiles show the office, never the person.
      create table broker_office (
        account_id uuid constraint broker_office_key primary key
          constraint broker_office_account references account (id) on delete cascade,
        name text not null constraint broker_office_name check (length(btrim(name)) between 1 and 120)
      );

      create table organisation_verification (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null
          constraint organisation_verification_organisation references organisation (id) on delete cascade,
        register text not null constraint organisation_verification_register
          check (register in ('TERYT', 'LAU2', 'KRS', 'REGON', 'ICO')),
        register_value text not null
          constraint organisation_verification_value check (register_value ~ '^[0-9]{6,14}$'),
        checks text[] not null constraint organisation_verification_checks
          check (checks <@ '{REGISTER_ENTRY,NAME,SEAT,NOT_ENDED,CONTACT}' and checks @> '{REGISTER_ENTRY,NAME}'),
        verified_at timestamptz not null,
        verified_by text not null
          constraint organisation_verification_office check (length(btrim(verified_by)) between 1 and 120),
        -- Null once the broker's account is erased; the office stays.
        account_id uuid constraint organisation_verification_account references account (id) on delete set null,
        revoked_at timestamptz,
        revoked_by text constraint organisation_verification_revoking_office
          check (length(btrim(revoked_by)) between 1 and 120),
        revocation_reason text constraint organisation_verification_reason
          check (revocation_reason in ('ENTRY_GONE', 'WRONG_BODY', 'NOT_ENTITLED', 'MISTAKE', 'OTHER')),
        revocation_note text constraint organisation_verification_note
          check (length(btrim(revocation_note)) between 1 and 300),
        constraint organisation_verification_revoked check (
          num_nonnulls(revoked_at, revoked_by, revocation_reason) in (0, 3)),
        constraint organisation_verification_note_says_why check (
          revocation_reason is distinct from 'OTHER' or revocation_note is not null)
      );
      create index organisation_verification_newest
        on organisation_verification (organisation_id, verified_at desc, id desc);
      create unique index organisation_verification_one_valid
        on organisation_verification (organisation_id) where revoked_at is null;
      create index organisation_verification_by_account on organisation_verification (account_id);

      create table confirmation_request (
        organisation_id uuid not null
          constraint confirmation_request_organisation references organisation (id) on delete cascade,
        -- The confirmation that has grown old; a later one makes the request a matter of the past.
        since timestamptz not null,
        asked_at timestamptz not null,
        reminded_at timestamptz,
        constraint confirmation_request_key primary key (organisation_id, since),
        constraint confirmation_request_in_order check (asked_at >= since and reminded_at >= asked_at)
      );

      -- No foreign key: the proof of what a person was told outlives the account, under a number that leads to nobody.
      create table consent (
        id bigint generated always as identity primary key,
        account_id uuid not null,
        kind text not null constraint consent_kind check (kind in ('PRIVACY_INFORMATION')),
        text_version integer not null constraint consent_text_version check (text_version > 0),
        text_hash text not null constraint consent_text_hash check (text_hash ~ '^[0-9a-f]{64}$'),
        language text not null constraint consent_language check (language in ('pl', 'cs', 'en')),
        given_at timestamptz not null,
        erased_at timestamptz,
        constraint consent_once unique (account_id, kind, text_version)
      );
      create index consent_of_erased on consent (erased_at) where erased_at is not null;

      create index mail_delivery_by_recipient on mail_delivery (recipient);
      create index mail_delivery_by_time on mail_delivery (created_at);
      create index organisation_contact_by_email on organisation_contact (lower(email)) where email is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index organisation_contact_by_email, mail_delivery_by_time, mail_delivery_by_recipient;
      drop table consent, confirmation_request, organisation_verification, broker_office;
    `);
  }
}
