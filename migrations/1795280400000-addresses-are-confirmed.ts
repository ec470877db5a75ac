import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Since when an address is known to belong to the account. The library for signing in writes the flag, everything else the
 * time; the trigger keeps both the same.
 */
export class AddressesAreConfirmed1795280400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table account
        add column email_verified boolean not null default false,
        add column email_verified_at timestamptz,
        add column updated_at timestamptz not null default now();

      update account set email_verified = true, email_verified_at = created_at where is_example;

      alter table account add constraint account_email_verified check (email_verified = (email_verified_at is not null));

      create function account_email_verified_both() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and new.email_verified = old.email_verified then
          new.email_verified := new.email_verified_at is not null;
        elsif not new.email_verified then
          if tg_op = 'UPDATE' then new.email_verified_at := null; end if;
          new.email_verified := new.email_verified_at is not null;
        else
          new.email_verified_at := coalesce(new.email_verified_at, now());
        end if;
        return new;
      end
      $$;
      create trigger account_email_verified_both before insert or update on account
        for each row execute function account_email_verified_both();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger account_email_verified_both on account;
      drop function account_email_verified_both();
      alter table account drop column email_verified, drop column email_verified_at, drop column updated_at;
    `);
  }
}
