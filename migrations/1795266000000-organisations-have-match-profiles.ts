import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What the match index needs of each organisation, in one row, with the text already as a vector: every API process reads
 * this table into memory and follows its changes.
 */
export class OrganisationsHaveMatchProfiles1795266000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table match_profile (
        -- Without a foreign key: the row outlives its organisation, to tell the processes that it is gone.
        organisation_id uuid not null constraint match_profile_key primary key,
        -- Null: the organisation is gone.
        profile jsonb,
        -- How profiles are made; those made otherwise are made again.
        format text not null,
        -- The transaction that wrote the row. Whoever has seen everything before a transaction reads on from there.
        changed_in bigint not null
      );
      create index match_profile_by_change on match_profile (changed_in);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table match_profile');
  }
}
