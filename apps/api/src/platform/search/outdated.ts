import { type Tx } from '../database/data-source.ts';
import { type SearchCollection } from './search-index.ts';
import { SHADOW_FORMAT } from './shadow-terms.ts';

/** Those of the ids that have no row in the table, or one that was made in another way than today. */
export async function outdatedIn(
  table: 'search_document' | 'search_meaning',
  reader: Tx,
  collection: SearchCollection,
  ids: readonly string[],
): Promise<string[]> {
  const rows: { readonly id: string }[] = await reader.query(
    `select given.id from unnest($2::uuid[]) as given (id)
       left join ${table} stored on stored.collection = $1 and stored.id = given.id
      where stored.format is distinct from $3`,
    [collection, ids, SHADOW_FORMAT],
  );
  return rows.map(({ id }) => id);
}
