export interface Candidate {
  readonly id: string;
  readonly score: number;
}

/** The order of proposals: higher score first; equal scores by id, so that every page is the same every time. */
export function compareCandidates(one: Candidate, other: Candidate): number {
  return other.score - one.score || (one.id < other.id ? -1 : Number(one.id > other.id));
}

/** Keeps the best `limit` of all that are offered: a heap with the worst of them on top. */
export class BestCandidates {
  private readonly limit: number;
  private readonly heap: Candidate[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Score that one must at least reach to be kept; −∞ while there is room. */
  get threshold(): number {
    return this.heap.length < this.limit ? -Infinity : (this.heap[0]?.score ?? Infinity);
  }

  offer(candidate: Candidate): void {
    if (this.heap.length < this.limit) {
      this.heap.push(candidate);
      this.rise(this.heap.length - 1);
    } else if (this.heap[0] !== undefined && compareCandidates(candidate, this.heap[0]) < 0) {
      this.heap[0] = candidate;
      this.sink();
    }
  }

  /** Best first. */
  sorted(): Candidate[] {
    return this.heap.toSorted(compareCandidates);
  }

  private rise(start: number): void {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.isBetter(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.heap.length && this.isBetter(worst, child)) worst = child;
      }
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private isBetter(at: number, than: number): boolean {
    return compareCandidates(this.heap[at] as Candidate, this.heap[than] as Candidate) < 0;
  }

  private swap(one: number, other: number): void {
    [this.heap[one], this.heap[other]] = [this.heap[other] as Candidate, this.heap[one] as Candidate];
  }
}
