import { type MultiSearchQueryWithFederation } from 'meilisearch';
import { FACETS, type Facet, type FacetFilter, type SearchRequest, type SearchSort } from '../search-index.ts';
import { queryTerms } from '../shadow-terms.ts';
import { placesMeant, type QueryWord, type WidenedWord } from '../terms.ts';
import { cognateKey, conceptKey, stemKey } from './meilisearch-documents.ts';

/** Meilisearch ignores every further word of a query. */
const MAX_WORDS = 10;

/** As many hits as the settings let through. */
export const MAX_OFFSET = 1_000_000;

/** Every document has its collection as a facet, so that those found can be counted. */
export const COLLECTION_FACET = 'collection';

/** Half of the way around the earth. */
const MAX_METRES = 20_040_000;

/**
 * What was typed counts more than what was meant, and that more than what merely looks alike; a name says more than a text.
 * The place whose other name was typed beats what only begins so: „Vratislav” is Wrocław before it is Vratislávka. The meaning
 * of a name beats what begins like it in a text: „Ołomuniec” is Olomouc before it is „kraj ołomuniecki”. A part of the query
 * alone is better than nothing. Chosen by `npm run bench -- search`.
 */
const WEIGHT = {
  placeMeant: 1.05,
  name: 1,
  meantName: 0.95,
  words: 0.85,
  meanings: 0.8,
  cognates: 0.5,
  oneMeaning: 0.5,
  oneStem: 0.45,
  likely: 0.4,
  related: 0.3,
};

interface Wording {
  readonly q: string;
  readonly attributes: readonly string[];
  readonly weight: number;
}

/** One search of a federated search for each way to read the query; Meilisearch merges them and drops doubles. */
export function toQueries(
  index: string,
  request: SearchRequest,
  filter: FacetFilter,
): MultiSearchQueryWithFederation[] {
  const { near, sort, withinKm, without } = request;
  const circle = near === undefined || withinKm === undefined ? undefined : { ...near, withinKm };
  return wordings(request).map(({ q, attributes, weight }) => ({
    indexUid: index,
    q,
    attributesToSearchOn: [...attributes],
    attributesToRetrieve: ['id', 'name', '_geo'],
    matchingStrategy: 'frequency',
    filter: [...toFilter(filter, circle), ...leftOut(without)],
    sort: toSort(q === '' && sort === 'RELEVANCE' ? 'NAME' : sort, near),
    showRankingScore: true,
    federationOptions: { weight },
  }));
}

function wordings(request: SearchRequest): Wording[] {
  const acrossLanguages = request.acrossLanguages !== false;
  const query = queryTerms(request.query, { acrossLanguages });
  const words = query.words.slice(0, MAX_WORDS);
  if (words.length === 0) return [{ q: '', attributes: ['names', 'words'], weight: WEIGHT.words }];
  // A finished word is not the beginning of others: a quoted word is taken as it is.
  const typed = words
    .map(({ word }, at) => (at === words.length - 1 && !query.isUnfinished ? `${word} ` : word))
    .join(' ');
  const asTyped = [
    { q: typed, attributes: ['names'], weight: WEIGHT.name },
    { q: typed, attributes: ['names', 'words'], weight: WEIGHT.words },
  ];
  // One or two letters mean nothing yet.
  const first = words[0];
  if (words.length === 1 && query.isUnfinished && first !== undefined && first.word.length < 3) return asTyped;
  const readings = Math.max(...words.map(({ stems }) => stems.length));
  const meanings = Array.from({ length: readings }, (_, reading) =>
    words.map((word) => meaningKey(word, reading)).join(' '),
  );
  const roots = Math.max(...words.map(({ cognates }) => cognates.length));
  const cognates = Array.from({ length: roots }, (_, reading) =>
    words.flatMap((word) => nth(word.cognates, reading)?.replace(/^.*$/, cognateKey) ?? []).join(' '),
  );
  const keys = ['nameKeys', 'textKeys'];
  const all = [
    ...asTyped,
    ...placesMeant(words).map((place) => ({
      q: conceptKey(place),
      attributes: ['nameKeys'],
      weight: WEIGHT.placeMeant,
    })),
    ...meanings.map((q) => ({ q, attributes: ['nameKeys'], weight: WEIGHT.meantName })),
    ...meanings.map((q) => ({ q, attributes: keys, weight: WEIGHT.meanings })),
    ...partsOf(words).map(({ q, weight }) => ({ q, attributes: keys, weight })),
    ...cognates.map((q) => ({ q, attributes: keys, weight: WEIGHT.cognates })),
    ...looselyMeant(words),
  ];
  const isSame = (one: Wording, other: Wording) =>
    one.q === other.q && String(one.attributes) === String(other.attributes);
  return all.filter((wording, at) => wording.q !== '' && all.findIndex((other) => isSame(other, wording)) === at);
}

/** What the words may stand for, and what is about the same thing as their meanings. */
function looselyMeant(words: readonly WidenedWord[]): Wording[] {
  const likely = unique(words.flatMap((word) => word.likely));
  const meanings = unique(words.flatMap(({ concepts }) => concepts)).filter(isConcept);
  return [
    ...likely.map((concept) => ({
      q: conceptKey(concept),
      attributes: ['nameKeys', 'textKeys'],
      weight: WEIGHT.likely,
    })),
    ...meanings.map((concept) => ({ q: conceptKey(concept), attributes: ['relatedKeys'], weight: WEIGHT.related })),
  ];
}

/** A place has no relatives. */
function isConcept(id: string): boolean {
  return !id.startsWith('name:');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Each meaning alone and, of several words, each of them alone. */
function partsOf(words: readonly QueryWord[]): { readonly q: string; readonly weight: number }[] {
  const meanings = unique(words.flatMap(({ concepts }) => concepts)).map((concept) => ({
    q: conceptKey(concept),
    weight: WEIGHT.oneMeaning,
  }));
  if (words.length === 1) return meanings;
  const stems = words.flatMap(({ stems }) => stems.map((stem) => ({ q: stemKey(stem), weight: WEIGHT.oneStem })));
  return [...meanings, ...stems];
}

function meaningKey(word: QueryWord, reading: number): string {
  const concept = nth(word.concepts, reading);
  if (concept !== undefined) return conceptKey(concept);
  return stemKey(nth(word.stems, reading) ?? word.word);
}

/** A word with fewer readings than others keeps its last one. */
function nth(values: readonly string[], at: number): string | undefined {
  return values[Math.min(at, values.length - 1)];
}

interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly withinKm: number;
}

/** Codes and ids. Whatever else is asked for does not exist, and never becomes part of a filter. */
const SAFE_VALUE = /^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,63}$/u;

/** A list is joined by and. */
function toFilter(filter: FacetFilter, circle: Circle | undefined): string[] {
  const clauses = FACETS.flatMap((facet) => {
    const wanted = filter[facet] ?? [];
    if (wanted.length === 0) return [];
    const values = wanted.filter((value) => SAFE_VALUE.test(value)).map((value) => `"${value}"`);
    return [`${facet} IN [${values.join(', ')}]`];
  });
  if (circle === undefined) return clauses;
  const metres = Math.min(MAX_METRES, Math.max(0, circle.withinKm * 1000));
  return [...clauses, `_geoRadius(${degrees(circle.latitude)}, ${degrees(circle.longitude)}, ${metres.toFixed(1)})`];
}

function leftOut(ids: readonly string[] = []): string[] {
  const safe = ids.filter((id) => SAFE_VALUE.test(id)).map((id) => `"${id}"`);
  return safe.length === 0 ? [] : [`id NOT IN [${safe.join(', ')}]`];
}

/** Never in the notation with an exponent. */
function degrees(value: number): string {
  return Number(value).toFixed(7);
}

function toSort(sort: SearchSort, near: SearchRequest['near']): string[] {
  const byName = ['sortName:asc', 'id:asc'];
  if (sort === 'NAME') return byName;
  if (sort === 'POPULATION') return ['population:desc', ...byName];
  if (sort === 'DISTANCE' && near !== undefined) {
    return [`_geoPoint(${degrees(near.latitude)}, ${degrees(near.longitude)}):asc`, ...byName];
  }
  return [];
}

/** The filters under which each facet is counted: all but its own. Facets without a filter share the first. */
export function facetCounts(
  filter: FacetFilter,
): { readonly filter: FacetFilter; readonly facets: readonly Facet[] }[] {
  const isFiltered = (facet: Facet) => (filter[facet] ?? []).length > 0;
  return [
    { filter, facets: FACETS.filter((facet) => !isFiltered(facet)) },
    ...FACETS.filter(isFiltered).map((facet) => ({ filter: { ...filter, [facet]: [] }, facets: [facet] })),
  ];
}
