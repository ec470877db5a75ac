import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.ts';
import { type SearchCollection } from '../search-index.ts';
import { outdatedIn } from '../outdated.ts';
import { SHADOW_FORMAT } from '../shadow-terms.ts';
import { type DocumentMeaning } from './document-meaning.ts';
import { type KnownMeanings } from './reranked-search.ts';

/** The meanings of all indexed documents, in a table beside those of the embedded engine. */
@Injectable()
export class SearchMeaningsRepository implements KnownMeanings {
  constructor(private readonly transactions: Transactions) {}

  async put(collection: SearchCollection, meanings: readonly DocumentMeaning[]): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(
        `insert into search_meaning (collection, id, names, features, format)
         select $1, id, names, features, $5
           from unnest($2::uuid[], $3::text[], $4::bytea[]) as given (id, names, features)
         on conflict (collection, id) do update set
           names = excluded.names, features = excluded.features, format = excluded.format`,
        [
          collection,
          meanings.map(({ id }) => id),
          meanings.map(({ names }) => names.join('\n')),
          meanings.map(({ features }) => features),
          SHADOW_FORMAT,
        ],
      ),
    );
  }

  async remove(collection: SearchCollection, ids: readonly string[]): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query('delete from search_meaning where collection = $1 and id = any($2::uuid[])', [collection, ids]),
    );
  }

  /** After everything was made anew: those of documents that are gone go too. */
  async removeAllBut(collection: SearchCollection, ids: readonly string[]): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query('delete from search_meaning where collection = $1 and id <> all($2::uuid[])', [collection, ids]),
    );
  }

  async load(collection: SearchCollection, ids: readonly string[]): Promise<ReadonlyMap<string, DocumentMeaning>> {
    if (ids.length === 0) return new Map();
    const rows: { readonly id: string; readonly names: string; readonly features: Buffer }[] =
      await this.transactions.reader.query(
        'select id, names, features from search_meaning where collection = $1 and id = any($2::uuid[])',
        [collection, ids],
      );
    return new Map(rows.map(({ id, names, features }) => [id, { id, names: names.split('\n'), features }]));
  }

  /** Those of the ids that have no meaning, or one that was found in another way than today. */
  outdated(collection: SearchCollection, ids: readonly string[]): Promise<string[]> {
    return outdatedIn('search_meaning', this.transactions.reader, collection, ids);
  }
}
