import { Injectable } from '@nestjs/common';
import { type RebuildOptions, type Rebuilt, SearchIndex } from '../../platform/search/search-index.ts';
import { toSearchDocument } from './organisation-document.ts';
import { SearchSourcesRepository } from './search-sources.repository.ts';

const PAGE = 500;

/** Keeps the search index equal to the database. */
@Injectable()
export class SearchIndexingService {
  constructor(
    private readonly index: SearchIndex,
    private readonly sources: SearchSourcesRepository,
  ) {}

  /** Brings these organisations up to date in the index; the ones that are gone leave it. */
  async refresh(organisationIds: readonly string[]): Promise<void> {
    await this.index.refresh('organisation', organisationIds, this.load);
  }

  /** Makes the whole index anew; until it is done, searches are answered from the old one. */
  rebuild(options?: RebuildOptions): Promise<Rebuilt> {
    return this.index.rebuild('organisation', () => this.sources.organisationIds(PAGE), this.load, options);
  }

  /** How many organisations there are to be found. */
  count(): Promise<number> {
    return this.sources.countOrganisations();
  }

  /** There is a search server that knows nothing yet. */
  isServerEmpty(): Promise<boolean> {
    return this.index.isServerEmpty('organisation');
  }

  /** Organisations that the index does not have, or has in a way that this program would not write. */
  async outdated(): Promise<string[]> {
    const outdated: string[] = [];
    for await (const ids of this.sources.organisationIds(10_000)) {
      outdated.push(...(await this.index.outdated('organisation', ids)));
    }
    return outdated;
  }

  private readonly load = async (ids: readonly string[]) =>
    (await this.sources.organisations(ids)).map(toSearchDocument);
}
