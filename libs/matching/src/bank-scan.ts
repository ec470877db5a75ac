import { type Adjustments } from '@mosty/domain/introductions/dismissals';
import { AdjustedRows } from './adjusted-rows.ts';
import { BestCandidates, type Candidate, compareCandidates } from './best-candidates.ts';
import { blankMeasures, type Columns, HAS_DATES, OPEN, VERIFIED, WANTS_ONLY_PROJECTS } from './columns.ts';
import { type ExclusionFacts } from './exclusions.ts';
import { lessonsFrom } from './lessons.ts';
import { programmeBits } from './measures.ts';
import { dayOf, missesDeadline, UNANSWERED } from './parts.ts';
import { QuickScore } from './quick-score.ts';
import { partValues, type ScoreContext, weightedSum } from './score.ts';
import { STALE_DAYS } from './weights.ts';

export interface ScanContext extends ScoreContext {
  /** What our side has answered to earlier proposals. */
  readonly adjustments: Adjustments | undefined;
  readonly facts: ExclusionFacts;
  readonly partners: ReadonlySet<string>;
}

/** One organisation against every row of the other country. */
export class BankScan {
  private readonly ours: Columns;
  private readonly ourRow: number;
  private readonly theirs: Columns;
  private readonly context: ScanContext;
  private readonly today: number;
  private readonly openProgrammes: number;
  private readonly ourMeasures = blankMeasures();
  private readonly theirMeasures = blankMeasures();
  private readonly ourFlags: number;
  private readonly neededFlags: number;
  private readonly firstFreshDay: number;
  private readonly flags: Uint8Array;
  private readonly confirmedDays: Int16Array;

  constructor(ours: Columns, ourRow: number, theirs: Columns, context: ScanContext) {
    this.ours = ours;
    this.ourRow = ourRow;
    this.theirs = theirs;
    this.context = context;
    this.today = dayOf(context.now);
    this.openProgrammes = programmeBits(context.openProgrammes);
    ours.readInto(ourRow, this.ourMeasures);
    this.ourFlags = ours.arrays.flags[ourRow] as number;
    this.neededFlags = context.facts.onlyVerified ? OPEN | VERIFIED : OPEN;
    this.firstFreshDay = this.today - STALE_DAYS + 1;
    this.flags = theirs.arrays.flags;
    this.confirmedDays = theirs.arrays.confirmedDay;
  }

  best(limit: number, after: Candidate | undefined): { candidates: Candidate[]; eligible: number } {
    const rarity = [...this.context.themeRarity.values()];
    this.ours.countWishes(rarity);
    this.theirs.countWishes(rarity);
    if (!this.ours.canHavePartners(this.ourRow) || this.ourMeasures.hours === 0) return { candidates: [], eligible: 0 };
    const quick = new QuickScore(this.ourMeasures, this.ours, this.ourRow, this.theirs, {
      weights: this.context.weights,
      rarity,
      today: this.today,
      openProgrammes: this.openProgrammes,
    });
    const excluded = this.excludedRows();
    const best = new BestCandidates(limit);
    const { length } = this.theirs;
    const adjusted = this.adjusted(rarity);
    let eligible = 0;
    let threshold = best.threshold;
    let needed = threshold;
    for (let row = 0; row < length; row += 1) {
      if (!this.isEligible(row)) continue;
      eligible += 1;
      if (!quick.mayReach(needed, row) || excluded.has(row)) continue;
      const score = this.scoreOf(row, quick, adjusted);
      if (score < threshold) continue;
      const candidate = { id: this.theirs.idOf(row), score };
      if (after !== undefined && compareCandidates(candidate, after) <= 0) continue;
      best.offer(candidate);
      threshold = best.threshold;
      needed = adjusted === null ? threshold : adjusted.plainScoreFor(threshold);
    }
    for (const row of excluded) if (this.isEligible(row)) eligible -= 1;
    return { candidates: best.sorted(), eligible };
  }

  private adjusted(rarity: readonly number[]): AdjustedRows | null {
    const lessons = lessonsFrom(this.context.adjustments, this.context.themeRarity.keys());
    if (lessons === null) return null;
    return new AdjustedRows(this.ourMeasures, this.ours, this.ourRow, this.theirs, {
      lessons,
      rarity,
      themes: [...this.context.themeRarity.keys()],
      weights: this.context.weights,
      programmesCount: this.openProgrammes !== 0,
    });
  }

  /** The very numbers of scorePair(), or scoreFor(), in the same order. */
  private scoreOf(row: number, quick: QuickScore, adjusted: AdjustedRows | null): number {
    this.theirs.readInto(row, this.theirMeasures);
    const themes = quick.themesOf(row);
    const text = quick.textOf(row);
    const values = partValues(this.ourMeasures, this.theirMeasures, themes, text, this.today, this.openProgrammes);
    const plain = weightedSum(values, this.context.weights);
    return adjusted === null ? plain : adjusted.scoreOf(row, plain, values, this.theirMeasures);
  }

  /** The rules of exclusionOf() that the columns know. */
  private isEligible(row: number): boolean {
    const flag = this.flags[row] as number;
    if ((flag & this.neededFlags) !== this.neededFlags) return false;
    const day = this.confirmedDays[row] as number;
    if (day < this.firstFreshDay && day !== UNANSWERED) return false;
    if (this.ourMeasures.prefinances === 0 && this.nobodyPrefinancesProjects(row, flag)) return false;
    return ((flag | this.ourFlags) & HAS_DATES) === 0 || !this.missesDeadline(row);
  }

  private nobodyPrefinancesProjects(row: number, flag: number): boolean {
    return this.theirs.arrays.prefinances[row] === 0 && ((flag | this.ourFlags) & WANTS_ONLY_PROJECTS) !== 0;
  }

  private missesDeadline(row: number): boolean {
    const { wantedByDay, availableFromDay } = this.theirs.arrays;
    return missesDeadline(this.ourMeasures, {
      wantedByDay: wantedByDay[row] as number,
      availableFromDay: availableFromDay[row] as number,
    });
  }

  /** Of the rules that know organisations by name. */
  private excludedRows(): Set<number> {
    const { partners, facts } = this.context;
    const rows = new Set<number>();
    for (const ids of [partners, facts.blocked, facts.dismissed, facts.proposedRecently, facts.overCap]) {
      for (const id of ids ?? []) {
        const row = this.theirs.rowOf(id);
        if (row !== undefined) rows.add(row);
      }
    }
    return rows;
  }
}
