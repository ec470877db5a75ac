import { BestCandidates, type Candidate, compareCandidates } from './best-candidates.ts';
import { blankMeasures, type Columns, NO_TEXT, OPEN, VERIFIED, WANTS_ONLY_PROJECTS } from './columns.ts';
import { type ExclusionFacts } from './exclusions.ts';
import { dayOf, isStale, textLikeness } from './parts.ts';
import { type PartValues, partValues, type ScoreContext, weightedSum } from './score.ts';
import { gain, received, reciprocal, wanted } from './themes.ts';

export interface ScanContext extends ScoreContext {
  readonly facts: ExclusionFacts;
  readonly partners: ReadonlySet<string>;
}

/** One organisation against every row of the other bank. */
export class BankScan {
  private readonly ours: Columns;
  private readonly ourRow: number;
  private readonly theirs: Columns;
  private readonly context: ScanContext;
  private readonly today: number;
  private readonly rarity: Float64Array;
  private readonly ourMeasures = blankMeasures();
  private readonly theirMeasures = blankMeasures();

  constructor(ours: Columns, ourRow: number, theirs: Columns, context: ScanContext) {
    this.ours = ours;
    this.ourRow = ourRow;
    this.theirs = theirs;
    this.context = context;
    this.today = dayOf(context.now);
    this.rarity = Float64Array.from(context.themeRarity.values());
    ours.readInto(ourRow, this.ourMeasures);
  }

  best(limit: number, after: Candidate | undefined): { candidates: Candidate[]; eligible: number } {
    const rows = this.eligibleRows();
    const text = this.ours.textOf(this.ourRow);
    const similarities = text && this.theirs.texts.similaritiesTo(text);
    const best = new BestCandidates(limit);
    for (const row of rows) {
      const score = weightedSum(this.valuesOf(row, this.textValue(row, similarities)), this.context.weights);
      if (score < best.threshold) continue;
      const candidate = { id: this.theirs.ids[row] as string, score };
      if (after === undefined || compareCandidates(candidate, after) > 0) best.offer(candidate);
    }
    return { candidates: best.sorted(), eligible: rows.length };
  }

  private textValue(row: number, similarities: Float64Array | undefined): number | null {
    const slot = this.theirs.arrays.textSlot[row] as number;
    return similarities === undefined || slot === NO_TEXT ? null : textLikeness(similarities[slot] as number);
  }

  private valuesOf(row: number, text: number | null): PartValues {
    this.theirs.readInto(row, this.theirMeasures);
    return partValues(this.ourMeasures, this.theirMeasures, this.themesValue(row), text, this.today);
  }

  /** The same sums in the same order as themesOfPair(). */
  private themesValue(row: number): number | null {
    if (!this.ours.namesThemes(this.ourRow) || !this.theirs.namesThemes(row)) return null;
    const rarity = this.rarity;
    const width = rarity.length * 2;
    const ours = this.ours.arrays.levels;
    const theirs = this.theirs.arrays.levels;
    let at = this.ourRow * width;
    let their = row * width;
    let weWant = 0;
    let weGet = 0;
    let theyWant = 0;
    let theyGet = 0;
    for (let slot = 0; slot < rarity.length; slot += 1, at += 2, their += 2) {
      const rare = rarity[slot] as number;
      const offers = ours[at] as number;
      const seeks = ours[at + 1] as number;
      const theirOffers = theirs[their] as number;
      const theirSeeks = theirs[their + 1] as number;
      weWant += rare * wanted(offers, seeks);
      weGet += rare * received(offers, seeks, theirOffers, theirSeeks);
      theyWant += rare * wanted(theirOffers, theirSeeks);
      theyGet += rare * received(theirOffers, theirSeeks, offers, seeks);
    }
    if (weWant === 0 || theyWant === 0) return null;
    return reciprocal(gain(weGet, weWant), gain(theyGet, theyWant));
  }

  /** Rows that nothing excludes; the rules of exclusionOf() on columns. */
  private eligibleRows(): Int32Array {
    const { partners, facts } = this.context;
    const { flags, hours, prefinances, confirmedDay } = this.theirs.arrays;
    const ourFlags = this.ours.arrays.flags[this.ourRow] as number;
    const weCannotPrefinance = this.ourMeasures.prefinances === 0;
    const weWantOnlyProjects = (ourFlags & WANTS_ONLY_PROJECTS) !== 0;
    const rows = new Int32Array(this.theirs.length);
    let count = 0;
    if (!this.ours.canHavePartners(this.ourRow) || this.ourMeasures.hours === 0) return rows.subarray(0, 0);
    for (let row = 0; row < this.theirs.length; row += 1) {
      const flag = flags[row] as number;
      if ((flag & OPEN) === 0 || hours[row] === 0) continue;
      if (facts.onlyVerified && (flag & VERIFIED) === 0) continue;
      if (isStale(confirmedDay[row] as number, this.today)) continue;
      if (weCannotPrefinance && prefinances[row] === 0 && (weWantOnlyProjects || flag & WANTS_ONLY_PROJECTS)) continue;
      const id = this.theirs.ids[row] as string;
      if (partners.has(id) || isAnywhere(facts, id)) continue;
      rows[count] = row;
      count += 1;
    }
    return rows.subarray(0, count);
  }
}

function isAnywhere({ blocked, dismissed, proposedRecently, overCap }: ExclusionFacts, id: string): boolean {
  return Boolean(blocked?.has(id) || dismissed?.has(id) || proposedRecently?.has(id) || overCap?.has(id));
}
