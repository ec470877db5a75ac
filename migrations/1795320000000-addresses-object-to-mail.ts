import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whoever reads an address without an account can object to mail, for good. */
export class AddressesObjectToMail1795320000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table mail_suppression
        drop constraint mail_suppression_reason,
        add constraint mail_suppression_reason check (reason in
          ('HARD_BOUNCE', 'SOFT_BOUNCES', 'COMPLAINT', 'OBJECTION'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // As near as the schema before came to it: no mail goes there either.
    await queryRunner.query(`
      update mail_suppression set reason = 'COMPLAINT' where reason = 'OBJECTION';
      alter table mail_suppression
        drop constraint mail_suppression_reason,
        add constraint mail_suppression_reason check (reason in ('HARD_BOUNCE', 'SOFT_BOUNCES', 'COMPLAINT'));
    `);
  }
}
