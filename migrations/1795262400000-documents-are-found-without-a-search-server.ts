import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The embedded search engine: documents as sets of numbered terms.
 *
 * A term is a folded word, a stem, a concept, … of a name or of a text (search_term.kind); a document holds the numbers of
 * its terms, which keeps its row short and the index over it small. The same table numbers the values of facets.
 * docs/decisions/0003-embedded-search-on-postgresql.md has the measurements.
 */
export class DocumentsAreFoundWithoutASearchServer1795262400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Levenshtein distance, for misspelled words.
      create extension if not exists fuzzystrmatch;

      create table search_term (
        no integer generated always as identity primary key,
        collection text collate "C" not null,
        kind text collate "C" not null,
        term text collate "C" not null,
        -- How many documents have it: rare words weigh more than common ones.
        documents integer not null default 0,
        constraint search_term_once unique (collection, kind, term)
      );

      create table search_document (
        collection text collate "C" not null,
        id uuid not null,
        name text not null,
        terms integer[] not null,
        facets integer[] not null,
        latitude double precision,
        longitude double precision,
        population integer,
        -- By which version of the thesaurus its terms were found.
        format text not null,
        constraint search_document_key primary key (collection, id),
        constraint search_document_location check ((latitude is null) = (longitude is null))
      );
      -- Without a pending list: a search right after an import must not pay for the import.
      create index search_document_terms on search_document using gin (terms) with (fastupdate = off);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // The extension stays: others may use it.
    await queryRunner.query('drop table search_document, search_term');
  }
}
