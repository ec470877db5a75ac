/** A run of documents: which rows have a term. */
interface Segment {
  /** Ascending. */
  readonly terms: Int32Array;
  /** Where the rows of each term begin in `rows`; one more than terms. */
  readonly starts: Uint32Array;
  /** Ascending for each term. */
  readonly rows: Uint32Array;
}

/** A term and a row in one number that sorts by both: rows stay below 2^24, terms below 2^29. */
const ROWS = 2 ** 24;

/** Segments of like size are merged, so that few are asked and each posting is copied a few times in its life. */
const MERGED_BELOW = 2;
/** Larger ones are left alone: merging them would keep requests waiting for more than a tenth of a second. */
const MOST_POSTINGS = 2_000_000;

/**
 * Which documents have a term, for all terms of a collection: four bytes a posting. New documents form a segment of their
 * own; segments grow together as those of Lucene do. Rows that are gone leave when their segment is merged.
 */
export class Postings {
  private segments: Segment[] = [];

  get length(): number {
    return this.segments.reduce((sum, { rows }) => sum + rows.length, 0);
  }

  /** Rows `first`, `first + 1`, … with these terms; they must be higher than all rows before. */
  add(first: number, lists: readonly Int32Array[], isAlive: Uint8Array): void {
    if (lists.length === 0) return;
    this.segments.push(segmentOf(first, lists));
    for (;;) {
      const [one, other] = this.segments.slice(-2);
      if (one === undefined || other === undefined || !areToBeMerged(one.rows.length, other.rows.length)) return;
      this.segments.splice(-2, 2, merged(one, other, isAlive));
    }
  }

  /** Each row gets the number that the list has for it; those below 0 leave. Their order must stay. */
  renumber(numbers: Int32Array): void {
    this.segments = this.segments.map((segment) => renumbered(segment, numbers));
  }

  /** Rows that have the term, in any number of lists; some may be gone. */
  rowsOf(term: number): Uint32Array[] {
    const found: Uint32Array[] = [];
    for (const { terms, starts, rows } of this.segments) {
      const at = placeOf(term, terms);
      if (terms[at] === term) found.push(rows.subarray(starts[at], starts[at + 1]));
    }
    return found;
  }
}

function areToBeMerged(older: number, newer: number): boolean {
  return older <= MERGED_BELOW * newer && older + newer <= MOST_POSTINGS;
}

function segmentOf(first: number, lists: readonly Int32Array[]): Segment {
  const postings = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  lists.forEach((list, at) => {
    for (const term of list) postings[count++] = term * ROWS + first + at;
  });
  postings.sort();
  const segment = new SegmentUnderWay(count, count);
  for (const posting of postings) segment.add(Math.floor(posting / ROWS), posting % ROWS);
  return segment.finished();
}

function merged(a: Segment, b: Segment, isAlive: Uint8Array): Segment {
  const result = new SegmentUnderWay(a.terms.length + b.terms.length, a.rows.length + b.rows.length);
  const copy = ({ terms, starts, rows }: Segment, at: number) => {
    const end = starts[at + 1] as number;
    for (let place = starts[at] as number; place < end; place += 1) {
      const row = rows[place] as number;
      if (isAlive[row] === 1) result.add(terms[at] as number, row);
    }
  };
  let [inA, inB] = [0, 0];
  while (inA < a.terms.length || inB < b.terms.length) {
    const termA = a.terms[inA] ?? Number.POSITIVE_INFINITY;
    const termB = b.terms[inB] ?? Number.POSITIVE_INFINITY;
    if (termA <= termB) copy(a, inA++);
    if (termB <= termA) copy(b, inB++);
  }
  return result.finished();
}

function renumbered({ terms, starts, rows }: Segment, numbers: Int32Array): Segment {
  const result = new SegmentUnderWay(terms.length, rows.length);
  for (let at = 0; at < terms.length; at += 1) {
    const end = starts[at + 1] as number;
    for (let place = starts[at] as number; place < end; place += 1) {
      const number = numbers[rows[place] as number] as number;
      if (number >= 0) result.add(terms[at] as number, number);
    }
  }
  return result.finished();
}

/** Takes postings in their order. */
class SegmentUnderWay {
  private readonly terms: Int32Array;
  private readonly starts: Uint32Array;
  private readonly rows: Uint32Array;
  private termCount = 0;
  private rowCount = 0;

  constructor(mostTerms: number, mostRows: number) {
    this.terms = new Int32Array(mostTerms);
    this.starts = new Uint32Array(mostTerms + 1);
    this.rows = new Uint32Array(mostRows);
  }

  add(term: number, row: number): void {
    if (this.termCount === 0 || this.terms[this.termCount - 1] !== term) {
      this.terms[this.termCount] = term;
      this.starts[this.termCount] = this.rowCount;
      this.termCount += 1;
    }
    this.rows[this.rowCount] = row;
    this.rowCount += 1;
  }

  finished(): Segment {
    this.starts[this.termCount] = this.rowCount;
    return {
      terms: this.terms.slice(0, this.termCount),
      starts: this.starts.slice(0, this.termCount + 1),
      rows: this.rows.slice(0, this.rowCount),
    };
  }
}

/** Of the first number that is not smaller. */
function placeOf(sought: number, ascending: Int32Array): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}
