import { Injectable } from '@nestjs/common';
import { isUuid, sorted, writeWhatCanBe } from '../malformed.ts';
import { merged } from '../merging.ts';
import { type EngineRebuild, type SearchEngine } from '../search-engine.ts';
import {
  FACETS,
  type FacetFilter,
  type FederatedPage,
  type FederatedRequest,
  type RefusedDocument,
  type SearchCollection,
  type SearchDocument,
  type SearchPage,
  type SearchRequest,
} from '../search-index.ts';
import { alsoSearchedFor, documentTerms, queryTerms } from '../shadow-terms.ts';
import { type WidenedTerms } from '../terms.ts';
import {
  EmbeddedSearchRepository,
  type IndexedDocument,
  type NamedTerm,
  type VocabularyAnswer,
} from './embedded-search.repository.ts';
import { searchDocuments } from './document-search.ts';
import { positionOf, toFacets, toPage } from './embedded-answers.ts';
import { type WantedFacet } from './facet-counting.ts';
import { SearchReplica } from './search-replica.ts';
import { type KnownTerm, rank, type Ranking } from './ranking.ts';
import { countSlips, forgivenSlips } from '../spelling.ts';

/** Documents that are written in one statement. */
const BATCH = 500;

const THE_BEST = {
  sort: 'RELEVANCE',
  isBackward: false,
  offset: 0,
  cursor: undefined,
  near: undefined,
  withinKm: undefined,
  wanted: [],
  without: new Set<string>(),
} as const;

/**
 * Searches without a server: documents and their terms are stored in PostgreSQL, which knows the vocabulary, and each process
 * holds which documents have which term. Always there, and never behind what is stored.
 */
@Injectable()
export class EmbeddedSearchEngine implements SearchEngine {
  readonly name = 'EMBEDDED';

  constructor(
    private readonly repository: EmbeddedSearchRepository,
    private readonly replica: SearchReplica,
  ) {}

  async search(request: SearchRequest): Promise<SearchPage> {
    const { collection, filter, near, withinKm, sort, page } = request;
    const acrossLanguages = request.acrossLanguages !== false;
    const query = queryTerms(request.query, { acrossLanguages });
    const position = positionOf(page);
    const vocabulary = await this.askVocabulary(collection, query, filter);
    const hasQuery = query.words.length > 0;
    const { table, facetValues } = await this.replica.at(collection, vocabulary.version);
    const words = hasQuery ? await this.rank(collection, query, vocabulary, table.size) : undefined;
    const found = searchDocuments(table, {
      words,
      sort: !hasQuery && sort === 'RELEVANCE' ? 'NAME' : sort,
      isBackward: position.isBackward,
      limit: position.size + 1,
      offset: position.skip,
      cursor: position.key,
      near,
      withinKm: near === undefined ? undefined : withinKm,
      wanted: wantedFacets(filter, vocabulary),
      without: new Set(request.without),
    });
    const alsoSearched = acrossLanguages ? alsoSearchedFor(request.query) : [];
    return { ...toPage(found, position), facets: toFacets(found.counts, facetValues), alsoSearched };
  }

  /** Each collection is ranked by its own words; how much of the best possible answer a document is makes them comparable. */
  async searchAll(request: FederatedRequest): Promise<FederatedPage> {
    const { query, collections, limit } = request;
    const acrossLanguages = request.acrossLanguages !== false;
    const terms = queryTerms(query, { acrossLanguages });
    const found = await Promise.all(
      [...new Set(collections)].map(async (collection) => {
        if (terms.words.length === 0) return { collection, hits: [], total: 0 };
        const vocabulary = await this.askVocabulary(collection, terms, {});
        const { table } = await this.replica.at(collection, vocabulary.version);
        const ranking = await this.rank(collection, terms, vocabulary, table.size);
        const { hits, total } = searchDocuments(table, { ...THE_BEST, words: ranking, limit });
        return {
          collection,
          total,
          hits: hits.map(({ id, score }) => ({ collection, id, score: score / ranking.best })),
        };
      }),
    );
    return {
      hits: merged(found.map(({ hits }) => hits)).slice(0, limit),
      counts: Object.fromEntries(found.map(({ collection, total }) => [collection, total])),
      alsoSearched: acrossLanguages ? alsoSearchedFor(query) : [],
      engine: 'EMBEDDED',
    };
  }

  async put(collection: SearchCollection, documents: readonly SearchDocument[]): Promise<readonly RefusedDocument[]> {
    const { sound, refused } = sorted(documents);
    const left = [...refused];
    for (let start = 0; start < sound.length; start += BATCH) {
      const write = (some: readonly SearchDocument[]) => this.repository.put(collection, some.map(toIndexedDocument));
      left.push(...(await writeWhatCanBe(sound.slice(start, start + BATCH), write, isFaultOfContent)));
    }
    return left;
  }

  async remove(collection: SearchCollection, ids: readonly string[]): Promise<void> {
    await this.repository.remove(collection, ids.filter(isUuid));
  }

  /** In place: each document is replaced by what it is now, and at the end those that are gone are removed. */
  async rebuild(collection: SearchCollection): Promise<EngineRebuild> {
    const written = new Set<string>();
    return {
      put: async (documents) => {
        const refused = await this.put(collection, documents);
        const left = new Set(refused.map(({ id }) => id));
        for (const { id } of documents) if (!left.has(id)) written.add(id);
        return refused;
      },
      finish: async (load) => {
        const others = (await this.repository.ids(collection)).filter((id) => !written.has(id));
        for (let start = 0; start < others.length; start += BATCH) {
          const batch = others.slice(start, start + BATCH);
          const alive = new Set(sorted(await load(batch)).sound.map(({ id }) => id));
          await this.remove(
            collection,
            batch.filter((id) => !alive.has(id)),
          );
        }
        await this.repository.forgetUnusedTerms(collection);
      },
      abandon: () => Promise.resolve(),
    };
  }

  ids(collection: SearchCollection): Promise<string[]> {
    return this.repository.ids(collection);
  }

  outdated(collection: SearchCollection, ids: readonly string[]): Promise<string[]> {
    return this.repository.outdated(collection, ids);
  }

  count(collection: SearchCollection): Promise<number> {
    return this.repository.count(collection);
  }

  private askVocabulary(
    collection: SearchCollection,
    query: WidenedTerms,
    filter: FacetFilter,
  ): Promise<VocabularyAnswer> {
    const last = query.words.at(-1);
    const isUnfinished = query.isUnfinished && last !== undefined;
    return this.repository.askVocabulary({
      collection,
      terms: [
        ...termsOf(query),
        ...FACETS.flatMap((facet) => (filter[facet] ?? []).map((value) => facetTerm(facet, value))),
      ],
      nameBeginning: isUnfinished ? query.whole : '',
      wordBeginning: isUnfinished ? last.word : '',
    });
  }

  private async rank(
    collection: SearchCollection,
    query: WidenedTerms,
    vocabulary: VocabularyAnswer,
    documents: number,
  ): Promise<Ranking> {
    const found = new Map(vocabulary.found.map((term) => [`${term.kind} ${term.term}`, term]));
    const find = (kind: string, term: string) => found.get(`${kind} ${term}`);
    const isKnown = (terms: readonly NamedTerm[]) =>
      terms.some(({ kind, term }) => (find(kind, term)?.documents ?? 0) > 0);
    const unknown = query.words
      .map((word, position) => {
        const own = { ...word, likely: [], related: [] };
        return { word: word.word, position, terms: termsOf({ ...query, words: [own] }) };
      })
      .filter(({ word, position, terms }) => {
        const isBegun = query.isUnfinished && position === query.words.length - 1 && vocabulary.beginnings.length > 0;
        return forgivenSlips(word) > 0 && !isBegun && !isKnown(terms.filter(({ kind }) => kind !== 'name'));
      });
    const similar = new Map<number, KnownTerm[]>();
    if (unknown.length > 0) {
      for (const candidate of await this.repository.similarWords(collection, unknown)) {
        const word = query.words[candidate.position]?.word ?? '';
        if (countSlips(word, candidate.term, forgivenSlips(word)) > forgivenSlips(word)) continue;
        similar.set(candidate.position, [...(similar.get(candidate.position) ?? []), candidate]);
      }
    }
    return rank(query, { documents, find, beginnings: vocabulary.beginnings, similar });
  }
}

/** PostgreSQL says that a value is not one; whatever else fails has nothing to do with the documents. */
function isFaultOfContent(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^(22|23|54)/.test(code);
}

function facetTerm(facet: (typeof FACETS)[number], value: string): NamedTerm {
  return { kind: `facet:${facet}`, term: value };
}

function termsOf(query: WidenedTerms): NamedTerm[] {
  return [
    { kind: 'name', term: query.whole },
    ...query.words.flatMap(({ word, stems, concepts, likely, related, cognates }): NamedTerm[] => [
      { kind: 'name-word', term: word },
      { kind: 'text-word', term: word },
      ...stems.flatMap((term): NamedTerm[] => [
        { kind: 'name-stem', term },
        { kind: 'text-stem', term },
      ]),
      ...[...concepts, ...likely, ...related].flatMap((term): NamedTerm[] => [
        { kind: 'name-concept', term },
        { kind: 'text-concept', term },
      ]),
      ...cognates.flatMap((term): NamedTerm[] => [
        { kind: 'name-cognate', term },
        { kind: 'text-cognate', term },
      ]),
    ]),
  ];
}

/** The facets that are filtered by, with the numbers of the wanted values; a value that no document has has none. */
function wantedFacets(filter: FacetFilter, vocabulary: VocabularyAnswer): WantedFacet[] {
  return FACETS.flatMap((name, facet) => {
    const wanted = filter[name] ?? [];
    if (wanted.length === 0) return [];
    const kind: string = `facet:${name}`;
    const found = vocabulary.found.filter((term) => (term.kind as string) === kind && wanted.includes(term.term));
    return [{ facet, values: found.map(({ no }) => no) }];
  });
}

function toIndexedDocument(document: SearchDocument): IndexedDocument {
  const terms = [...documentTerms(document)].flatMap(([kind, values]) => [...values].map((term) => ({ kind, term })));
  const facets = FACETS.flatMap((facet) =>
    [...new Set(document.facets[facet] ?? [])].map((value) => facetTerm(facet, value)),
  );
  return {
    id: document.id,
    name: document.name,
    terms,
    facets,
    latitude: document.location?.latitude ?? null,
    longitude: document.location?.longitude ?? null,
    population: document.population ?? null,
  };
}
