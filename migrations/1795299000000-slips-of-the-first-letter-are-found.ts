import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Words whose first letter is another, missing or one too many are looked for by the letters behind it. */
export class SlipsOfTheFirstLetterAreFound1795299000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index search_term_by_later_letters on search_term (collection, substr(term, 2, 3))
        where kind in ('name-word', 'text-word');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index search_term_by_later_letters');
  }
}
