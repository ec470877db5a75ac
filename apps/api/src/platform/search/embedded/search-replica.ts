import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config.ts';
import { Notifications } from '../../database/notifications.ts';
import { SEARCH_COLLECTIONS, type SearchCollection } from '../search-index.ts';
import { DocumentTable, type StoredDocument } from './document-table.ts';
import { behindVersion, type DocumentChange, StoredDocumentsRepository } from './stored-documents.repository.ts';

/** So many documents are read, and put into the table, before other requests get their turn. */
const DOCUMENTS_AT_ONCE = 1000;

export interface FacetValue {
  /** `facet:` and the facet. */
  readonly kind: string;
  readonly term: string;
}

/** The documents of a collection in the memory of this process. */
export class Replica {
  readonly table = new DocumentTable();
  /** By their numbers. */
  readonly facetValues = new Map<number, FacetValue>();
  /** Of the collection when it was last read. */
  version = 0;
}

/**
 * The stored documents in the memory of this process. A search names the version that it needs, which it has read with the
 * vocabulary: so it finds whatever was written before it began, whichever process wrote it. NOTIFY only lets the table be
 * current before somebody asks.
 */
@Injectable()
export class SearchReplica implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Search');
  private readonly replicas = new Map<SearchCollection, Replica>();
  private readonly readings = new Map<SearchCollection, Promise<void>>();
  private unsubscribe: (() => void) | undefined;
  private closed = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'roles'>,
    private readonly documents: StoredDocumentsRepository,
    private readonly notifications: Notifications,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.roles.includes('api')) return;
    for (const collection of SEARCH_COLLECTIONS) void this.readAhead(collection);
    this.unsubscribe = await this.notifications.subscribe('search_documents_changed', {
      onMessage: (collection) => void this.readAhead(collection as SearchCollection),
      onReconnected: () => SEARCH_COLLECTIONS.forEach((collection) => void this.readAhead(collection)),
    });
  }

  onApplicationShutdown(): void {
    this.closed = true;
    this.unsubscribe?.();
  }

  /** The collection as it was at this version, or later. */
  async at(collection: SearchCollection, version: number): Promise<Replica> {
    for (;;) {
      const replica = this.replicas.get(collection);
      if (replica !== undefined && replica.version >= version) return replica;
      await this.readOn(collection, version);
    }
  }

  /** Before somebody asks. Should it fail, the next search reads and tells. */
  private async readAhead(collection: SearchCollection): Promise<void> {
    try {
      if (!this.closed) await this.at(collection, await this.documents.version(collection));
    } catch (error) {
      if (!this.closed) this.logger.warn(`The search table of ${collection} cannot be read yet: ${String(error)}`);
    }
  }

  /** Once at a time for a collection: who comes meanwhile waits, and looks whether it was enough. */
  private readOn(collection: SearchCollection, version: number): Promise<void> {
    const underWay = this.readings.get(collection);
    if (underWay !== undefined) return underWay;
    const reading = this.read(collection, version).finally(() => this.readings.delete(collection));
    this.readings.set(collection, reading);
    return reading;
  }

  private async read(collection: SearchCollection, version: number): Promise<void> {
    // A table that is read for the first time is given to nobody before it is whole.
    const replica = this.replicas.get(collection) ?? new Replica();
    let position = behindVersion(replica.version);
    let isMore = true;
    while (isMore) {
      const changes = await this.documents.changesBehind(collection, position, DOCUMENTS_AT_ONCE);
      await this.apply(collection, replica, changes);
      isMore = changes.length === DOCUMENTS_AT_ONCE;
      const last = changes.at(-1);
      if (last === undefined) continue;
      position = last;
      // More of its transaction may follow.
      replica.version = isMore ? last.version - 1 : last.version;
    }
    // Other changes than those of documents have versions too.
    replica.version = Math.max(replica.version, version);
    this.replicas.set(collection, replica);
  }

  private async apply(
    collection: SearchCollection,
    { table, facetValues }: Replica,
    changes: readonly DocumentChange[],
  ): Promise<void> {
    const present: StoredDocument[] = [];
    const unknown = new Set<number>();
    for (const change of changes) {
      if (change.document === undefined) table.remove(change.id);
      else {
        present.push(change.document);
        for (const value of change.document.facets) if (!facetValues.has(value)) unknown.add(value);
      }
    }
    for (const { no, kind, term } of await this.documents.facetValues(collection, [...unknown])) {
      facetValues.set(no, { kind, term });
    }
    table.put(present);
  }
}
