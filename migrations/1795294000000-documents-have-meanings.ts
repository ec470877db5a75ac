import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What documents mean, beside what they are found by: the first results of a search are ranked by it. */
export class DocumentsHaveMeanings1795294000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table search_meaning (
        collection text collate "C" not null,
        id uuid not null,
        -- Its whole names, folded, and the places that they name; one on each line.
        names text not null,
        -- A vector of length 1: the weight of its heaviest feature, then key and share of each.
        features bytea not null,
        -- By which version of the thesaurus it was found.
        format text not null,
        constraint search_meaning_key primary key (collection, id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table search_meaning');
  }
}
