import { Injectable } from '@nestjs/common';
import { type RebuildOptions, type Rebuilt, SearchIndex } from '../../platform/search/search-index.ts';
import { toSearchDocument } from './offer-document.ts';
import { OfferSourcesRepository } from './offer-sources.repository.ts';

const PAGE = 500;

/**
 * Keeps the collection `offer` of the search index equal to the open offers, whoever may see them: the list asks the database,
 * not the index, who may see what (docs/decisions).
 */
@Injectable()
export class OfferIndexing {
  constructor(
    private readonly index: SearchIndex,
    private readonly sources: OfferSourcesRepository,
  ) {}

  /** Brings these offers up to date in the index; the ones that are over leave it. */
  async refresh(offerIds: readonly string[]): Promise<void> {
    await this.index.refresh('offer', offerIds, this.load);
  }

  /** An offer is found by the name and the seat of its owner, and not at all while the owner takes no part. */
  async refreshOffersOf(organisationIds: readonly string[]): Promise<void> {
    const offerIds = await this.sources.publishedBy(organisationIds);
    if (offerIds.length > 0) await this.refresh(offerIds);
  }

  /** Makes the whole index anew; until it is done, searches are answered from the old one. */
  rebuild(options?: RebuildOptions): Promise<Rebuilt> {
    return this.index.rebuild('offer', () => this.sources.offerIds(PAGE), this.load, options);
  }

  /** How many offers there are to be found. */
  count(): Promise<number> {
    return this.sources.countOffers();
  }

  /** There is a search server that knows nothing yet. */
  isServerEmpty(): Promise<boolean> {
    return this.index.isServerEmpty('offer');
  }

  /** Offers that the index does not have, or has in a way that this program would not write; some at a time. */
  async *outdated(): AsyncGenerator<readonly string[]> {
    for await (const ids of this.sources.offerIds(PAGE)) {
      const outdated = await this.index.outdated('offer', ids);
      if (outdated.length > 0) yield outdated;
    }
  }

  private readonly load = async (ids: readonly string[]) => (await this.sources.offers(ids)).map(toSearchDocument);
}
