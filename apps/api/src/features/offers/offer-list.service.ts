import { civilDateOf } from '@mosty/domain/working-days-civil-time';
import { Injectable } from '@nestjs/common';
import { isBroker, type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { pageSize, readCursor, toConnection, toCursor, type PageArgs } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { MAX_SEARCH_PAGE, SearchIndex } from '../../platform/search/search-index.ts';
import { type OfferFilter } from './offer.inputs.ts';
import { type Offer, type OfferConnection, type OfferEdge, toOfferType } from './offer.type.ts';
import {
  OFFER_FACETS,
  type OfferFacet,
  type OfferListRequest,
  OfferListRepository,
  type OfferSort,
} from './offer-list.repository.ts';
import { OfferMatchingService } from './offer-matching.service.ts';
import { OffersRepository } from './offers.repository.ts';

/**
 * The list of open offers. The words of a query are looked for in the search index, across languages; who may see what, the
 * filters, their counts and the order are the database's.
 */
@Injectable()
export class OfferListService {
  constructor(
    private readonly index: SearchIndex,
    private readonly clock: Clock,
    private readonly list: OfferListRepository,
    private readonly offers: OffersRepository,
    private readonly matching: OfferMatchingService,
  ) {}

  async page(
    filter: OfferFilter,
    sort: OfferSort | null,
    page: PageArgs,
    viewer: Viewer | null,
    loaders: Loaders,
  ): Promise<OfferConnection> {
    const query = filter.query?.trim() ?? '';
    const found = query === '' ? null : await this.search(query, filter.acrossLanguages !== false);
    const first = pageSize(page.first);
    const order = sort ?? (query === '' ? 'DEADLINE' : 'RELEVANCE');
    const wanted = this.toRequest(filter, viewer);
    const answer = await this.list.page({
      ...wanted,
      hiddenIds: await this.hiddenFor(viewer),
      foundIds: found?.ids ?? null,
      sort: query === '' && order === 'RELEVANCE' ? 'DEADLINE' : order,
      first: first + 1,
      after: page.after ? readOfferCursor(page.after) : null,
    });
    const shown = answer.rows.slice(0, first);
    const rows = await this.offers.loader(loaders).loadMany(shown.map(({ id }) => id));
    const edges = shown.flatMap(({ id, key }, position) => {
      const row = rows[position];
      if (!row || row instanceof Error) return [];
      return [{ cursor: toCursor([key, id]), node: toOfferType(row) }];
    });
    const more = { before: Boolean(page.after), after: answer.rows.length > first };
    const countsOf = (facet: OfferFacet) =>
      answer.counts.filter((one) => one.facet === facet).map(({ value, count }) => ({ value, count }));
    return {
      ...toConnection<Offer, OfferEdge>(edges, answer.totalCount, more),
      facets: {
        ...{ country: countsOf('country'), kind: countsOf('kind'), theme: countsOf('theme') },
        ...{ form: countsOf('form'), region: countsOf('region'), closing: countsOf('closing') },
      },
      alsoSearched: found?.alsoSearched ?? [],
    };
  }

  private async search(query: string, acrossLanguages: boolean) {
    const { hits, alsoSearched } = await this.index.search({
      ...{ collection: 'offer', query, filter: {}, sort: 'RELEVANCE', acrossLanguages },
      page: { first: MAX_SEARCH_PAGE },
    });
    return {
      ids: hits.map(({ id }) => id),
      alsoSearched: [...alsoSearched].map((one) => ({ ...one, words: [...one.words] })),
    };
  }

  /** Brokers see to it that nobody is left alone with an offer: they see those that are hidden, too. */
  private hiddenFor(viewer: Viewer | null): Promise<string[]> {
    if (viewer === null || isBroker(viewer)) return Promise.resolve([]);
    return this.matching.hiddenFor(viewer.memberships.map(({ organisationId }) => organisationId));
  }

  private toRequest(filter: OfferFilter, viewer: Viewer | null) {
    const ownerId = filter.organisationId ?? null;
    if (ownerId !== null && !isId(ownerId)) throw new AppError('NOT_FOUND', { what: 'organisation' });
    const visibilities: OfferListRequest['visibilities'] =
      viewer === null ? ['PUBLIC'] : isBroker(viewer) ? ['PUBLIC', 'MEMBERS', 'MATCHING'] : ['PUBLIC', 'MEMBERS'];
    const readable = (value: string): string => value.replaceAll('\0', '');
    return {
      filter: Object.fromEntries(OFFER_FACETS.map((facet) => [facet, (filter[facet] ?? []).map(readable)])) as Record<
        OfferFacet,
        string[]
      >,
      visibilities,
      organisationIds: viewer?.memberships.map(({ organisationId }) => organisationId) ?? [],
      ownerId,
      today: civilDateOf(this.clock.now(), 'PL'),
    };
  }
}

function readOfferCursor(cursor: string): [number, string] {
  const [key, id] = readCursor(cursor, 2);
  if (typeof key !== 'number' || typeof id !== 'string' || !isId(id)) throw new AppError('BAD_CURSOR', {});
  return [key, id];
}
