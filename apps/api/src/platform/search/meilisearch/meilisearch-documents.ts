import { fold } from '@mosty/thesaurus/fold';
import { relatedTo } from '@mosty/thesaurus/related';
import { FACETS, type Facet, type SearchCollection, type SearchDocument } from '../search-index.ts';
import { documentTerms } from '../shadow-terms.ts';
import { type DocumentTerms, type TermKind } from '../terms.ts';

/** A document as Meilisearch keeps it. */
export interface MeilisearchDocument extends Partial<Record<Facet, readonly string[]>> {
  readonly id: string;
  readonly collection: SearchCollection;
  readonly name: string;
  /** Meilisearch orders by code points; folded names come close to what people expect. */
  readonly sortName: string;
  readonly population: number;
  /** Folded: Meilisearch folds no `ł`. */
  readonly names: readonly string[];
  /** Stems, concepts and cognates of the names, spelled so that no word looks like one. */
  readonly nameKeys: string;
  readonly words: string;
  readonly textKeys: string;
  /** Concepts that are about the same thing as what it speaks of: a query asks for its own, and not for dozens of others. */
  readonly relatedKeys: string;
  readonly _geo: { readonly lat: number; readonly lng: number } | null;
}

export function toMeilisearchDocument(document: SearchDocument): MeilisearchDocument {
  const terms = documentTerms(document);
  const { location } = document;
  const facets = FACETS.map((facet) => [facet, [...(document.facets[facet] ?? [])]]);
  return {
    ...(Object.fromEntries(facets) as Record<Facet, string[]>),
    id: document.id,
    collection: document.collection,
    name: document.name,
    sortName: fold(document.name),
    population: document.population ?? -1,
    names: [...valuesOf(terms, 'name')],
    nameKeys: keysOf(terms, 'name'),
    words: [...valuesOf(terms, 'text-word')].join(' '),
    textKeys: keysOf(terms, 'text'),
    relatedKeys: relatedKeysOf(terms),
    _geo: location !== undefined ? { lat: location.latitude, lng: location.longitude } : null,
  };
}

export function stemKey(stem: string): string {
  return `zzs${plain(stem)}`;
}

/** Closed at its end, so that no concept is the beginning of another. */
export function conceptKey(concept: string): string {
  return `zzc${plain(concept)}zz`;
}

export function cognateKey(root: string): string {
  return `zzg${plain(root)}`;
}

/** Meilisearch would cut words at other characters. */
function plain(term: string): string {
  return term.replace(/[^\p{L}\p{N}]/gu, (character) => `x${character.codePointAt(0)}x`);
}

function keysOf(terms: DocumentTerms, field: 'name' | 'text'): string {
  return [
    ...[...valuesOf(terms, `${field}-stem`)].map(stemKey),
    ...[...valuesOf(terms, `${field}-concept`)].map(conceptKey),
    ...[...valuesOf(terms, `${field}-cognate`)].map(cognateKey),
  ].join(' ');
}

function relatedKeysOf(terms: DocumentTerms): string {
  const own = new Set([...valuesOf(terms, 'name-concept'), ...valuesOf(terms, 'text-concept')]);
  const related = new Set([...own].flatMap((concept) => relatedTo(concept)));
  return [...related]
    .filter((concept) => !own.has(concept))
    .map(conceptKey)
    .join(' ');
}

function valuesOf(terms: DocumentTerms, kind: TermKind): ReadonlySet<string> {
  return terms.get(kind) ?? new Set();
}
