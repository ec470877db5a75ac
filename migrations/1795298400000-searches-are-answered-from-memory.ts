import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Each process holds the terms of documents in its memory and reads what has changed since: by the version of the collection
 * in which a document was written or removed. Nobody looks documents up by their terms in the database any more.
 */
export class SearchesAreAnsweredFromMemory1795298400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index search_document_terms;
      delete from search_term where kind = 'version';

      create table search_collection (
        collection text collate "C" constraint search_collection_key primary key,
        -- Goes up with each transaction that writes documents of the collection.
        version integer not null constraint search_collection_version check (version > 0)
      );
      insert into search_collection (collection, version) select distinct collection, 1 from search_document;

      alter table search_document add version integer not null default 1;
      alter table search_document alter version drop default;
      create index search_document_by_version on search_document (collection, version, id);

      -- What has gone, for those who have read it before.
      create table search_removal (
        collection text collate "C" not null,
        id uuid not null,
        version integer not null,
        constraint search_removal_key primary key (collection, id)
      );
      create index search_removal_by_version on search_removal (collection, version, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table search_removal, search_collection;
      alter table search_document drop version;
      create index search_document_terms on search_document using gin (terms) with (fastupdate = off);
    `);
  }
}
