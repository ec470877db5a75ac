import { fold } from '@mosty/thesaurus/fold';
import { type GeoPoint } from '../search-index.ts';
import { Postings } from './postings.ts';

/** A document as it is stored. */
export interface StoredDocument {
  readonly id: string;
  readonly name: string;
  /** Numbers of its terms, none twice. */
  readonly terms: Int32Array;
  /** Numbers of the values of its facets. */
  readonly facets: Int32Array;
  readonly location: GeoPoint | undefined;
  readonly population: number | null;
}

const FIRST_ROWS = 64;
const GROWTH = 1.5;
/** Rows that are gone are kept until there are so many: packing takes as long as adding all again. */
const MOST_GONE = 1000;

/** The documents of a collection in columns, row by row, and the postings of their terms. */
export class DocumentTable {
  readonly postings = new Postings();
  ids: string[] = [];
  names: string[] = [];
  /** Names in the form by which they are ordered. */
  sortNames: string[] = [];
  /** 1 for a document that is there. */
  isAlive = new Uint8Array(FIRST_ROWS);
  latitudes = new Float64Array(FIRST_ROWS);
  longitudes = new Float64Array(FIRST_ROWS);
  /** -1 where it is not known. */
  populations = new Int32Array(FIRST_ROWS);
  /** What a larger town is ahead of a smaller one that answers as well, in points of score. */
  prominences = new Int32Array(FIRST_ROWS);
  /** Which of `facetSets` it has: thousands of registered municipalities share a few hundred. */
  facetSetOf = new Int32Array(FIRST_ROWS);
  /** Positions in `facetValues`. */
  readonly facetSets: Int32Array[] = [];
  /** Numbers of all values that documents have had. */
  readonly facetValues: number[] = [];
  private readonly rowOf = new Map<string, number>();
  private readonly facetSetNumbers = new Map<string, number>();
  private readonly facetValuePositions = new Map<number, number>();

  /** Documents that are there. */
  get size(): number {
    return this.rowOf.size;
  }

  /** Rows ever given out; some may be of documents that are gone. */
  get rows(): number {
    return this.ids.length;
  }

  /** Adds or replaces; none may be twice in the list. */
  put(documents: readonly StoredDocument[]): void {
    for (const { id } of documents) this.remove(id);
    this.packIfWorthIt();
    const first = this.rows;
    this.reserve(first + documents.length);
    for (const document of documents) this.append(document);
    this.postings.add(
      first,
      documents.map(({ terms }) => terms),
      this.isAlive,
    );
  }

  remove(id: string): void {
    const row = this.rowOf.get(id);
    if (row === undefined) return;
    this.rowOf.delete(id);
    this.isAlive[row] = 0;
  }

  private append({ id, name, facets, location, population }: StoredDocument): void {
    const row = this.rows;
    this.rowOf.set(id, row);
    this.ids.push(id);
    this.names.push(name);
    this.sortNames.push(sortNameOf(name));
    this.isAlive[row] = 1;
    this.latitudes[row] = location?.latitude ?? Number.NaN;
    this.longitudes[row] = location?.longitude ?? Number.NaN;
    this.populations[row] = population ?? -1;
    this.prominences[row] = Math.round(10 * Math.log((population ?? 0) + 1));
    this.facetSetOf[row] = this.facetSetNumber(facets);
  }

  private facetSetNumber(facets: Int32Array): number {
    const key = facets.join(',');
    const known = this.facetSetNumbers.get(key);
    if (known !== undefined) return known;
    this.facetSetNumbers.set(key, this.facetSets.length);
    return this.facetSets.push(facets.map((value) => this.facetValuePosition(value))) - 1;
  }

  private facetValuePosition(value: number): number {
    const known = this.facetValuePositions.get(value);
    if (known !== undefined) return known;
    this.facetValuePositions.set(value, this.facetValues.length);
    return this.facetValues.push(value) - 1;
  }

  private reserve(rows: number): void {
    if (rows <= this.isAlive.length) return;
    const capacity = Math.ceil(rows * GROWTH);
    this.isAlive = longer(this.isAlive, new Uint8Array(capacity));
    this.latitudes = longer(this.latitudes, new Float64Array(capacity));
    this.longitudes = longer(this.longitudes, new Float64Array(capacity));
    this.populations = longer(this.populations, new Int32Array(capacity));
    this.prominences = longer(this.prominences, new Int32Array(capacity));
    this.facetSetOf = longer(this.facetSetOf, new Int32Array(capacity));
  }

  private packIfWorthIt(): void {
    const gone = this.rows - this.size;
    if (gone <= MOST_GONE + this.size / 2) return;
    const numbers = new Int32Array(this.rows).fill(-1);
    let next = 0;
    for (let row = 0; row < this.rows; row += 1) {
      if (this.isAlive[row] !== 1) continue;
      numbers[row] = next;
      this.move(row, next);
      next += 1;
    }
    this.ids.length = this.names.length = this.sortNames.length = next;
    this.isAlive.fill(0, next);
    this.postings.renumber(numbers);
  }

  private move(from: number, to: number): void {
    const id = this.ids[from] as string;
    this.rowOf.set(id, to);
    this.ids[to] = id;
    this.names[to] = this.names[from] as string;
    this.sortNames[to] = this.sortNames[from] as string;
    const { isAlive, latitudes, longitudes, populations, prominences, facetSetOf } = this;
    for (const column of [isAlive, latitudes, longitudes, populations, prominences, facetSetOf]) {
      column[to] = column[from] as number;
    }
  }
}

/** Names are ordered by their letters and digits without marks, the same on every server; marks decide between equal ones. */
export function sortNameOf(name: string): string {
  const letters = fold(name).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return `${letters.trim()}\0${name}`;
}

function longer<Column extends Uint8Array | Int32Array | Float64Array>(column: Column, into: Column): Column {
  into.set(column);
  return into;
}
