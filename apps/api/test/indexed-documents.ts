/** What the indexes hold and what they should hold, document by document, in a form in which they can be compared. */
import { Meilisearch } from 'meilisearch';
import { toSearchDocument as offerDocument } from '../src/features/offers/offer-document.ts';
import { OfferSourcesRepository } from '../src/features/offers/offer-sources.repository.ts';
import { toSearchDocument } from '../src/features/search-indexing/organisation-document.ts';
import { SearchSourcesRepository } from '../src/features/search-indexing/search-sources.repository.ts';
import { toMeilisearchDocument } from '../src/platform/search/meilisearch/meilisearch-documents.ts';
import { toDocumentMeaning } from '../src/platform/search/reranking/document-meaning.ts';
import { FACETS, type SearchCollection, type SearchDocument } from '../src/platform/search/search-index.ts';
import { documentTerms } from '../src/platform/search/shadow-terms.ts';
import { type TestApi } from './create-test-api.ts';

export type Documents = Readonly<Record<string, unknown>>;

/** What a feature gives of each collection. */
const SOURCES: Readonly<
  Partial<Record<SearchCollection, (api: TestApi, ids: readonly string[]) => Promise<SearchDocument[]>>>
> = {
  organisation: async (api, ids) =>
    (await api.app.get(SearchSourcesRepository).organisations(ids)).map(toSearchDocument),
  offer: async (api, ids) => (await api.app.get(OfferSourcesRepository).offers(ids)).map(offerDocument),
};

async function sources(api: TestApi, collection: SearchCollection): Promise<SearchDocument[]> {
  const rows: { id: string }[] = await api.db.query(`select id from ${collection}`);
  const read = SOURCES[collection];
  if (read === undefined) throw new Error(`Nothing is known of the collection ${collection}`);
  return read(
    api,
    rows.map(({ id }) => id),
  );
}

/** By the id: name, terms, facets, place and population, as the embedded engine should have them. */
export async function expectedDocuments(
  api: TestApi,
  collection: SearchCollection = 'organisation',
): Promise<Documents> {
  return Object.fromEntries(
    (await sources(api, collection)).map((document) => [
      document.id,
      {
        name: document.name,
        terms: [...documentTerms(document)]
          .flatMap(([kind, terms]) => [...terms].map((term) => `${kind} ${term}`))
          .sort(),
        facets: FACETS.flatMap((facet) =>
          (document.facets[facet] ?? []).map((value) => `facet:${facet} ${value}`),
        ).sort(),
        latitude: document.location?.latitude ?? null,
        longitude: document.location?.longitude ?? null,
        population: document.population ?? null,
      },
    ]),
  );
}

export async function embeddedDocuments(
  api: TestApi,
  collection: SearchCollection = 'organisation',
): Promise<Documents> {
  const rows: { id: string; terms: string[]; facets: string[] }[] = await api.db.query(
    `select id, name, latitude, longitude, population,
            array(select kind || ' ' || term from search_term where no = any(terms)) as terms,
            array(select kind || ' ' || term from search_term where no = any(facets)) as facets
       from search_document where collection = $1`,
    [collection],
  );
  return Object.fromEntries(
    rows.map(({ id, terms, facets, ...row }) => [id, { ...row, terms: terms.sort(), facets: facets.sort() }]),
  );
}

/** By the id: names and vector, by which the first results are ranked. */
export async function expectedMeanings(api: TestApi): Promise<Documents> {
  return Object.fromEntries(
    (await sources(api, 'organisation'))
      .map(toDocumentMeaning)
      .map(({ id, names, features }) => [id, { names: names.join('\n'), features: features.toString('hex') }]),
  );
}

export async function indexedMeanings(api: TestApi): Promise<Documents> {
  const rows: { id: string }[] = await api.db.query(
    `select id, names, encode(features, 'hex') as features from search_meaning where collection = 'organisation'`,
  );
  return Object.fromEntries(rows.map(({ id, ...row }) => [id, row]));
}

/** Terms of the vocabulary whose count of documents is wrong; the ranking would be. */
export function miscountedTerms(api: TestApi): Promise<unknown[]> {
  return api.db.query(
    `with counted as (
       select no, count(*)::int as documents from search_document, unnest(terms || facets) as term (no) group by no)
     select term.no, term.term, term.documents, counted.documents as counted
       from search_term term full join counted using (no)
      where coalesce(term.documents, 0) <> coalesce(counted.documents, 0) and term.kind is distinct from 'version'`,
  );
}

export async function expectedOnServer(
  api: TestApi,
  collection: SearchCollection = 'organisation',
): Promise<Documents> {
  const documents = (await sources(api, collection)).map(toMeilisearchDocument);
  return Object.fromEntries(documents.map((document) => [document.id, plain(document)]));
}

export async function documentsOnServer(
  server: { url: string; key: string; prefix: string },
  collection: SearchCollection = 'organisation',
): Promise<Documents> {
  const client = new Meilisearch({ host: server.url, apiKey: server.key });
  const { results } = await client.index(`${server.prefix}${collection}`).getDocuments({ limit: 100_000 });
  return Object.fromEntries(results.map((document) => [String(document.id), plain(document)]));
}

const plain = (document: object): unknown => JSON.parse(JSON.stringify(document));
