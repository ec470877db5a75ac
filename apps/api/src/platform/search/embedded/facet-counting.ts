import { type DocumentTable } from './document-table.ts';

/** The values of a facet of which a document must have one. */
export interface WantedFacet {
  /** Position in FACETS. */
  readonly facet: number;
  readonly values: readonly number[];
}

export interface FacetValueCount {
  /** Number of the value. */
  readonly value: number;
  /** Position in FACETS of the one whose filter the documents fail; -1 for none. */
  readonly failed: number;
  readonly documents: number;
}

export const PASSES = -1;
export const FAILS_SEVERAL = -2;
const UNKNOWN = -3;

/** Filters by facets and counts their values: documents of equal facets are looked at once. */
export class FacetCounting {
  private readonly failed: Int8Array;
  private readonly documents: Uint32Array;
  private readonly counted: number[] = [];

  constructor(
    private readonly table: DocumentTable,
    private readonly wanted: readonly WantedFacet[],
  ) {
    this.failed = new Int8Array(table.facetSets.length).fill(wanted.length === 0 ? PASSES : UNKNOWN);
    this.documents = new Uint32Array(table.facetSets.length);
  }

  /** The only facet whose filter documents of the set fail; PASSES for none. */
  failedOf(set: number): number {
    if (this.failed[set] === UNKNOWN) {
      const values = Array.from(this.table.facetSets[set] as Int32Array, (at) => this.table.facetValues[at] as number);
      const failed = this.wanted.filter((facet) => !facet.values.some((value) => values.includes(value)));
      this.failed[set] = failed.length > 1 ? FAILS_SEVERAL : (failed[0]?.facet ?? PASSES);
    }
    return this.failed[set] as number;
  }

  /** A document of the set, which fails at most one filter. */
  count(set: number): void {
    if (this.documents[set] === 0) this.counted.push(set);
    this.documents[set] = (this.documents[set] as number) + 1;
  }

  result(): FacetValueCount[] {
    const { facetSets, facetValues } = this.table;
    const outcomes = [PASSES, ...this.wanted.map(({ facet }) => facet)];
    return outcomes.flatMap((failed) => {
      const documentsOf = new Uint32Array(facetValues.length);
      for (const set of this.counted) {
        if (this.failed[set] !== failed) continue;
        const documents = this.documents[set] as number;
        for (const at of facetSets[set] as Int32Array) documentsOf[at] = (documentsOf[at] as number) + documents;
      }
      return facetValues
        .map((value, at) => ({ value, failed, documents: documentsOf[at] as number }))
        .filter(({ documents }) => documents > 0);
    });
  }
}
