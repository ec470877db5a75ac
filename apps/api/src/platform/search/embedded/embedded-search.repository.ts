import { Injectable } from '@nestjs/common';
import { type Tx } from '../../database/data-source.ts';
import { Notifications } from '../../database/notifications.ts';
import { Transactions } from '../../database/transactions.ts';
import { type Facet, type SearchCollection } from '../search-index.ts';
import { outdatedIn } from '../outdated.ts';
import { SHADOW_FORMAT } from '../shadow-terms.ts';
import { type TermKind } from '../terms.ts';
import { type KnownTerm } from './ranking.ts';

/** A term or the value of a facet, before it has a number. */
export interface NamedTerm {
  readonly kind: TermKind | FacetKind;
  readonly term: string;
}
export type FacetKind = `facet:${Facet}`;

export interface IndexedDocument {
  readonly id: string;
  readonly name: string;
  readonly terms: readonly NamedTerm[];
  readonly facets: readonly NamedTerm[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
}

export interface VocabularyQuestion {
  readonly collection: SearchCollection;
  readonly terms: readonly NamedTerm[];
  /** Names beginning with this; empty for none. */
  readonly nameBeginning: string;
  /** Words beginning with this; empty for none. */
  readonly wordBeginning: string;
}

export interface VocabularyAnswer {
  /** Another one after each change of the collection's documents. */
  readonly version: number;
  readonly found: readonly KnownTerm[];
  readonly beginnings: readonly KnownTerm[];
}

/** Endings of what was typed so far: the most common ones in texts; nearly all in names, where a letter or two must do. */
const MAX_ENDINGS = { name: 2000, nameWord: 2000, textWord: 50 };
const MAX_SIMILAR = 40;

@Injectable()
export class EmbeddedSearchRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly notifications: Notifications,
  ) {}

  async askVocabulary(question: VocabularyQuestion): Promise<VocabularyAnswer> {
    const { nameBeginning, wordBeginning } = question;
    const rows: (KnownTerm & { readonly is_beginning: boolean })[] = await this.transactions.reader.query(
      `select no, kind, term, documents, false as is_beginning
         from unnest($2::text[], $3::text[]) as given (kind, term) join search_term using (kind, term)
        where collection = $1
       union all
       select 0, '${VERSION}', '', version, false from search_collection where collection = $1
       union all
       (select no, kind, term, documents, true from search_term
         where collection = $1 and kind = 'name' and $4 <> '' and term >= $4 and term < $5 and documents > 0
         order by documents desc, term limit ${MAX_ENDINGS.name})
       union all
       (select no, kind, term, documents, true from search_term
         where collection = $1 and kind = 'name-word' and $6 <> '' and term >= $6 and term < $7 and documents > 0
         order by documents desc, term limit ${MAX_ENDINGS.nameWord})
       union all
       (select no, kind, term, documents, true from search_term
         where collection = $1 and kind = 'text-word' and length($6) > 2 and term >= $6 and term < $7 and documents > 0
         order by documents desc, term limit ${MAX_ENDINGS.textWord})`,
      [
        question.collection,
        question.terms.map(({ kind }) => kind),
        question.terms.map(({ term }) => term),
        nameBeginning,
        nameBeginning + LAST_CHARACTER,
        wordBeginning,
        wordBeginning + LAST_CHARACTER,
      ],
    );
    const found = rows.filter((row) => !row.is_beginning);
    return {
      version: found.find((row) => (row.kind as string) === VERSION)?.documents ?? 0,
      found,
      beginnings: rows.filter((row) => row.is_beginning),
    };
  }

  /**
   * Words that are at most two changes away, by the position of the word they resemble. They have the same first letter, or the
   * next three are the same: so only a part of the vocabulary is compared.
   */
  async similarWords(
    collection: SearchCollection,
    words: readonly { readonly position: number; readonly word: string }[],
  ): Promise<(KnownTerm & { readonly position: number })[]> {
    return this.transactions.reader.query(
      `select word.place as position, close.*
         from unnest($2::int[], $3::text[]) as word (place, term),
              lateral (
                select no, kind, term, documents from search_term
                 where collection = $1 and kind in ('name-word', 'text-word') and documents > 0
                   and (term >= left(word.term, 1) and term < left(word.term, 1) || $4
                     -- Another first letter, none, one too many, the first two swapped.
                     or substr(term, 2, 3) in (substr(word.term, 2, 3), left(word.term, 3))
                     or term >= substr(word.term, 2, 3) and term < substr(word.term, 2, 3) || $4
                     or term >= reverse(left(word.term, 2)) and term < reverse(left(word.term, 2)) || $4)
                   and length(term) between length(word.term) - 2 and length(word.term) + 2
                   and levenshtein_less_equal(term, word.term, 2) <= 2
                 order by levenshtein(term, word.term), documents desc, term limit ${MAX_SIMILAR}) as close`,
      [collection, words.map(({ position }) => position), words.map(({ word }) => word), LAST_CHARACTER],
    );
  }

  async put(collection: SearchCollection, documents: readonly IndexedDocument[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      const version = await this.nextVersion(tx, collection);
      const numbers = await this.number(tx, collection, documents);
      const list = (terms: readonly NamedTerm[]) => terms.map((term) => numbers.get(keyOf(term))).join(',');
      const terms = documents.map((document) => list(document.terms));
      const facets = documents.map((document) => list(document.facets));
      const ids = documents.map(({ id }) => id);
      await this.countTerms(tx, collection, ids, [...terms, ...facets]);
      await tx.query(
        `with back as (delete from search_removal where collection = $1 and id = any($2::uuid[]))
         insert into search_document
           (collection, id, name, terms, facets, latitude, longitude, population, format, version)
         select $1, id, name, string_to_array(terms, ',')::int[], string_to_array(facets, ',')::int[],
                latitude, longitude, population, $9, $10
           from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::float8[], $8::int[])
                as given (id, name, terms, facets, latitude, longitude, population)
         on conflict (collection, id) do update set
           name = excluded.name, terms = excluded.terms, facets = excluded.facets,
           latitude = excluded.latitude, longitude = excluded.longitude, population = excluded.population,
           format = excluded.format, version = excluded.version`,
        [
          collection,
          ids,
          documents.map(({ name }) => name),
          terms,
          facets,
          documents.map(({ latitude }) => latitude),
          documents.map(({ longitude }) => longitude),
          documents.map(({ population }) => population),
          SHADOW_FORMAT,
          version,
        ],
      );
    });
  }

  async remove(collection: SearchCollection, ids: readonly string[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      const version = await this.nextVersion(tx, collection);
      await this.countTerms(tx, collection, ids, []);
      await tx.query(
        `with gone as (delete from search_document where collection = $1 and id = any($2::uuid[]) returning id)
         insert into search_removal (collection, id, version) select $1, id, $3 from gone
         on conflict (collection, id) do update set version = excluded.version`,
        [collection, ids, version],
      );
    });
  }

  async ids(collection: SearchCollection): Promise<string[]> {
    const rows: { readonly id: string }[] = await this.transactions.reader.query(
      'select id from search_document where collection = $1',
      [collection],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the ids that have no document, or one whose terms were found in another way than today. */
  outdated(collection: SearchCollection, ids: readonly string[]): Promise<string[]> {
    return outdatedIn('search_document', this.transactions.reader, collection, ids);
  }

  async count(collection: SearchCollection): Promise<number> {
    const [row]: { readonly count: number }[] = await this.transactions.reader.query(
      'select count(*)::int as count from search_document where collection = $1',
      [collection],
    );
    return row?.count ?? 0;
  }

  async forgetUnusedTerms(collection: SearchCollection): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query('delete from search_term where collection = $1 and documents = 0', [collection]),
    );
  }

  /**
   * From here on until its end only this transaction writes the collection: so versions become visible one after the other,
   * and who has read up to one has missed nothing before it.
   */
  private async nextVersion(tx: Tx, collection: SearchCollection): Promise<number> {
    const [row]: { readonly version: number }[] = await tx.query(
      `insert into search_collection (collection, version) values ($1, 1)
       on conflict (collection) do update set version = search_collection.version + 1 returning version`,
      [collection],
    );
    await this.notifications.notify(tx, 'search_documents_changed', collection);
    return row?.version ?? 0;
  }

  /** The numbers of all terms, new ones included. Only the missing are inserted: a conflict would use up a number. */
  private async number(
    tx: Tx,
    collection: SearchCollection,
    documents: readonly IndexedDocument[],
  ): Promise<ReadonlyMap<string, number>> {
    const named = new Map<string, NamedTerm>();
    for (const document of documents) {
      for (const term of [...document.terms, ...document.facets]) named.set(keyOf(term), term);
    }
    const terms = [...named.values()];
    const rows: (NamedTerm & { readonly no: number })[] = await tx.query(
      `with given as (select * from unnest($2::text[], $3::text[]) as given (kind, term)),
            known as (select no, kind, term from search_term join given using (kind, term) where collection = $1),
            added as (
              insert into search_term (collection, kind, term)
              select $1, kind, term from given where not exists (
                select 1 from known where known.kind = given.kind and known.term = given.term)
              returning no, kind, term)
       select * from known union all select * from added`,
      [collection, terms.map(({ kind }) => kind), terms.map(({ term }) => term)],
    );
    return new Map(rows.map((row) => [keyOf(row), row.no]));
  }

  /** Corrects the counts by the difference between the documents as they are and the lists of their new terms. */
  private async countTerms(
    tx: Tx,
    collection: SearchCollection,
    ids: readonly string[],
    lists: readonly string[],
  ): Promise<void> {
    await tx.query(
      `with change as (
         select no, sum(step)::int as step
           from (select unnest(terms || facets) as no, -1 as step from search_document
                  where collection = $1 and id = any($2::uuid[])
                 union all
                 select unnest(string_to_array(list, ',')::int[]), 1 from unnest($3::text[]) as list) as steps
          group by no having sum(step) <> 0)
       update search_term set documents = documents + change.step from change where search_term.no = change.no`,
      [collection, ids, lists],
    );
  }
}

/** Not a term: the row of the answer that has the version of the collection. */
const VERSION = 'version';

/** Sorts behind every character that words have. */
const LAST_CHARACTER = '\u{10ffff}';

function keyOf({ kind, term }: NamedTerm): string {
  return `${kind} ${term}`;
}
