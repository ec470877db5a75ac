import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The ids that a saved search remembers stand in a table of their own: whoever lists searches does not read them. */
export class WhatSearchesFoundStandsApart1795276800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What a search found when its owner last looked; no row when that was too much to remember.
      create table saved_search_known (
        saved_search_id uuid primary key constraint saved_search_known_search
          references saved_search (id) on delete cascade,
        organisation_ids uuid[] not null
      );
      insert into saved_search_known select id, known_ids from saved_search where known_ids is not null;
      alter table saved_search drop column known_ids;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table saved_search add known_ids uuid[];
      update saved_search set known_ids = organisation_ids
        from saved_search_known where saved_search_id = saved_search.id;
      drop table saved_search_known;
    `);
  }
}
