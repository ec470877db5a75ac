import { type Columns } from './columns.ts';
import { adjustedScore, type LessonContext, type Lessons, plainScoreFor } from './lessons.ts';
import { type Measures } from './measures.ts';
import { type PartValues } from './score.ts';
import { received, shareOfTheme } from './themes.ts';

export interface AdjustedContext extends LessonContext {
  readonly lessons: Lessons;
  readonly themes: readonly string[];
  /** By position of the theme. */
  readonly rarity: readonly number[];
}

/** More than all rounding on the way from a row to its score. */
const ROUNDING = 1e-9;

/** The scores of scoreFor() for the rows of the other country; only made for an organisation that has taught something. */
export class AdjustedRows {
  private readonly ours: Measures;
  private readonly theirs: Columns;
  private readonly context: AdjustedContext;
  /** Themes that our side names: position, rarity, what it offers and seeks, and what is taken of the theme. */
  private readonly ourThemes: readonly OurTheme[];

  constructor(ours: Measures, ourColumns: Columns, ourRow: number, theirs: Columns, context: AdjustedContext) {
    this.ours = ours;
    this.theirs = theirs;
    this.context = context;
    this.ourThemes = ourColumns.namedThemes(ourRow).map((slot) => ({
      slot,
      rare: context.rarity[slot] as number,
      levels: ourColumns.levelsOf(ourRow, slot),
      taken: context.lessons.themes.get(context.themes[slot] as string) ?? 0,
    }));
  }

  /** Below this plain score no row reaches the adjusted one. */
  plainScoreFor(score: number): number {
    return plainScoreFor(score, this.context.lessons) - ROUNDING;
  }

  scoreOf(row: number, plain: number, values: PartValues, theirs: Measures): number {
    const pair = { plain, values, ours: this.ours, theirs, takenOfThemes: this.takenOfThemes(row) };
    return adjustedScore(pair, this.context.lessons, this.context);
  }

  private takenOfThemes(row: number): number {
    if (this.ourThemes.every(({ taken }) => taken === 0)) return 0;
    const all = { received: 0, theirReceived: 0 };
    const common = this.ourThemes.map((ours) => {
      const one = receivedOf(ours, this.theirs.levelsOf(row, ours.slot));
      all.received += one.received;
      all.theirReceived += one.theirReceived;
      return one;
    });
    return this.ourThemes.reduce(
      (sum, { taken }, place) =>
        taken === 0 ? sum : sum + shareOfTheme(common[place] as (typeof common)[number], all) * taken,
      0,
    );
  }
}

interface OurTheme {
  readonly slot: number;
  readonly rare: number;
  readonly levels: number;
  readonly taken: number;
}

/** Whole quarters: their sums are exact in whatever order they are added. */
function receivedOf({ rare, levels }: OurTheme, theirLevels: number) {
  const [offers, seeks] = [levels >>> 2, levels & 3];
  const [theirOffers, theirSeeks] = [theirLevels >>> 2, theirLevels & 3];
  return {
    received: rare * received(offers, seeks, theirOffers, theirSeeks),
    theirReceived: rare * received(theirOffers, theirSeeks, offers, seeks),
  };
}
