/** Keeps the best of many rows, in their order, without sorting all. */
export class BestRows {
  private rows: number[] = [];
  private worst: number | undefined;

  /** `compare` is negative where the first row is better. */
  constructor(
    private readonly count: number,
    private readonly compare: (row: number, other: number) => number,
  ) {}

  offer(row: number): void {
    if (this.count === 0 || (this.worst !== undefined && this.compare(row, this.worst) >= 0)) return;
    this.rows.push(row);
    if (this.rows.length >= 2 * this.count + 50) this.shorten();
  }

  /** Best first. */
  result(): readonly number[] {
    this.shorten();
    return this.rows;
  }

  private shorten(): void {
    this.rows.sort(this.compare);
    if (this.rows.length < this.count) return;
    this.rows.length = this.count;
    this.worst = this.rows.at(-1);
  }
}
