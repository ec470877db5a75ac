import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.ts';
import { type SearchCollection } from '../search-index.ts';
import { type StoredDocument } from './document-table.ts';

/** Changes are ordered by version, then id. */
export interface ChangePosition {
  readonly version: number;
  readonly id: string;
}

/** What became of a document at a version of its collection. */
export interface DocumentChange extends ChangePosition {
  /** Undefined when it is gone. */
  readonly document: StoredDocument | undefined;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Reads the stored documents as others have written them (embedded-search.repository.ts). */
@Injectable()
export class StoredDocumentsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The collection's version: another one after each change; 0 of a collection that was never written. */
  async version(collection: SearchCollection): Promise<number> {
    const [row]: { readonly version: number }[] = await this.transactions.reader.query(
      'select version from search_collection where collection = $1',
      [collection],
    );
    return row?.version ?? 0;
  }

  /**
   * The next changes, at most so many. Versions are given out one transaction after the other, so whoever sees one sees all
   * that are lower.
   */
  async changesBehind(
    collection: SearchCollection,
    { version, id }: ChangePosition,
    limit: number,
  ): Promise<DocumentChange[]> {
    const rows: ChangeRow[] = await this.transactions.reader.query(
      `(select version, id, name, array_send(terms) as terms, array_send(facets) as facets,
               latitude, longitude, population
          from search_document where collection = $1 and (version, id) > ($2, $3) order by version, id limit $4)
       union all
       (select version, id, null, null, null, null, null, null
          from search_removal where collection = $1 and (version, id) > ($2, $3) order by version, id limit $4)
       order by version, id limit $4`,
      [collection, version, id, limit],
    );
    return rows.map(toChange);
  }

  /** Facet and value of the terms that are values of facets. */
  async facetValues(
    collection: SearchCollection,
    numbers: readonly number[],
  ): Promise<{ readonly no: number; readonly kind: string; readonly term: string }[]> {
    if (numbers.length === 0) return [];
    return this.transactions.reader.query(
      'select no, kind, term from search_term where collection = $1 and no = any($2::int[])',
      [collection, numbers],
    );
  }
}

export function behindVersion(version: number): ChangePosition {
  return { version: version + 1, id: FIRST_ID };
}

interface ChangeRow {
  readonly version: number;
  readonly id: string;
  readonly name: string | null;
  readonly terms: Buffer | null;
  readonly facets: Buffer | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
}

function toChange({ version, id, name, terms, facets, latitude, longitude, population }: ChangeRow): DocumentChange {
  if (name === null || terms === null || facets === null) return { version, id, document: undefined };
  const location = latitude === null || longitude === null ? undefined : { latitude, longitude };
  return {
    version,
    id,
    document: { id, name, terms: toNumbers(terms), facets: toNumbers(facets), location, population },
  };
}

/**
 * An array of int4 as PostgreSQL sends it: three numbers, two for its only dimension, then length and value of each element.
 * Reading it as text takes ten times as long.
 */
function toNumbers(sent: Buffer): Int32Array {
  if (sent.readInt32BE(0) === 0) return new Int32Array(0);
  const numbers = new Int32Array(sent.readInt32BE(12));
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = sent.readInt32BE(24 + 8 * at);
  return numbers;
}
