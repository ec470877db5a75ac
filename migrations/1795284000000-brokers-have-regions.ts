import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A broker works for one or several regions or for all of them. Those there were go on working for all. */
export class BrokersHaveRegions1795284000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table broker_region (
        account_id uuid not null constraint broker_region_account references account (id) on delete cascade,
        -- Null: all regions.
        region_code text constraint broker_region_region references region (code),
        constraint broker_region_once unique nulls not distinct (account_id, region_code)
      );
      create index broker_region_by_region on broker_region (region_code);
      insert into broker_region (account_id) select id from account where role = 'BROKER';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table broker_region');
  }
}
