import { type Config } from '../src/config.ts';
import { Notifications } from '../src/platform/database/notifications.ts';
import { type Transactions } from '../src/platform/database/transactions.ts';
import { EmbeddedSearchEngine } from '../src/platform/search/embedded/embedded-search-engine.ts';
import { EmbeddedSearchRepository } from '../src/platform/search/embedded/embedded-search.repository.ts';
import { SearchReplica } from '../src/platform/search/embedded/search-replica.ts';
import { StoredDocumentsRepository } from '../src/platform/search/embedded/stored-documents.repository.ts';

/** The engine of a process of its own, without the rest of it. */
export function embeddedEngine(transactions: Transactions, config: Pick<Config, 'database'>): EmbeddedSearchEngine {
  const notifications = new Notifications(config);
  return new EmbeddedSearchEngine(
    new EmbeddedSearchRepository(transactions, notifications),
    new SearchReplica({ roles: [] }, new StoredDocumentsRepository(transactions), notifications),
  );
}
