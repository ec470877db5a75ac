import { COOPERATION_FORMS, ORGANISATION_KINDS } from '@mosty/domain/vocabulary';
import { type Columns, HAS_BROKER, HAS_DATES, HAS_PARTNER, LISTS_LANGUAGES, NOWHERE } from './columns.ts';
import {
  deadlineValue,
  enoughValue,
  formsInCommon,
  freshnessOf,
  languageValue,
  needValue,
  prefinancingValue,
  programmeInCommon,
  UNANSWERED,
} from './parts.ts';
import { type Measures } from './measures.ts';
import { GRID, kilometresOf, nearness } from './place.ts';
import { QuickText } from './quick-text.ts';
import { gain, received, reciprocal } from './themes.ts';
import {
  ENOUGH_HOURS_PER_MONTH,
  ENOUGH_OWN_CONTRIBUTION_PERCENT,
  FEASIBILITY_WEIGHTS,
  FORMS_WEIGHTS,
  isMunicipality,
  kindFit,
  SIZE_LOG_RANGE,
  STALE_DAYS,
  UNKNOWN_VALUE,
  type Weights,
} from './weights.ts';

/** Steps of the table of nearness: 400 metres each, so that the value is hardly too high. */
const PLACE_STEPS = 2048;
/** The length of a chord through the earth, in radii, from which on nothing is near any more: somewhat more than FAR_KM. */
const FAR_CHORD = 0.1275;
const STEPS_PER_RADIUS = PLACE_STEPS / FAR_CHORD;
/** More than all rounding on the way from a row to its score. */
const ROUNDING = 1e-9;
/** Combinations of what one offers and seeks of a theme: two bits each. */
const LEVELS = 16;
const PERCENTS = 101;

/** Nearness at the nearer end of each step. */
const NEARNESS = Float64Array.from({ length: PLACE_STEPS }, (_, step) =>
  nearness(kilometresOf(step / STEPS_PER_RADIUS, 0, 0)),
);

export interface QuickContext {
  readonly weights: Weights;
  /** By position of the theme. */
  readonly rarity: readonly number[];
  readonly today: number;
  /** Bits. */
  readonly openProgrammes: number;
}

/**
 * Scores of one organisation with the rows of the other country, from tables that are filled once: each answer that a row can give is
 * looked up, already weighed. Never below the true score, and above it only by the step of the table of nearness; so a
 * row whose quick score is too low need not be looked at.
 */
export class QuickScore {
  private readonly theirs: Columns;
  private readonly ours: Measures;
  private readonly weights: Weights;
  private readonly text: QuickText;
  private readonly xs: Int32Array;
  private readonly ys: Int32Array;
  private readonly zs: Int32Array;
  private readonly named: Int32Array;
  private readonly levels: Int32Array;
  private readonly words: number;
  private readonly wishes: Float32Array;
  private readonly x: number;
  private readonly y: number;
  private readonly z: number;
  private readonly fitOfKind: Float64Array;
  /** For each kind whether the sizes are compared. */
  private readonly isSized: Uint8Array;
  private readonly ourThemes: number;
  private readonly ourWishes: number;
  /** By position of a theme and their levels of it: what that brings us, and them. */
  private readonly weGet: Float64Array;
  private readonly theyGet: Float64Array;
  private readonly ofForms: Float64Array;
  private readonly ofProgrammes: Float64Array;
  private readonly ofFlags: Float64Array;
  private readonly ofNoCommonLanguage: Float64Array;
  private readonly ofPrefinancing: Float64Array;
  private readonly ofOwnContribution: Float64Array;
  private readonly ofHours: Float64Array;
  private readonly ofAge: Float64Array;
  private readonly ofAnswered: Float64Array;
  private readonly today: number;
  private readonly neverConfirmed: number;
  private readonly commonLanguage: number;
  private readonly deadline: number;
  private readonly mostOfRest: number;

  constructor(ours: Measures, ourColumns: Columns, ourRow: number, theirs: Columns, context: QuickContext) {
    const { weights, rarity, today, openProgrammes } = context;
    this.theirs = theirs;
    this.ours = ours;
    this.weights = weights;
    this.text = new QuickText(ourColumns, ourRow, theirs);
    const { x, y, z, named, levels, wishes } = theirs.arrays;
    [this.xs, this.ys, this.zs] = [x, y, z];
    [this.named, this.levels, this.wishes] = [named, levels, wishes];
    this.words = theirs.words;
    this.x = ours.unit.x / GRID;
    this.y = ours.unit.y / GRID;
    this.z = ours.unit.z / GRID;
    this.fitOfKind = Float64Array.from(ORGANISATION_KINDS, (kind) => weights.SIZE * kindFit(ours.kind, kind));
    this.isSized = Uint8Array.from(ORGANISATION_KINDS, (kind) =>
      Number(isMunicipality(ours.kind) && isMunicipality(kind)),
    );
    this.ourThemes = ourColumns.arrays.named[ourRow] as number;
    this.ourWishes = ourColumns.arrays.wishes[ourRow] as number;
    this.weGet = new Float64Array(rarity.length * LEVELS);
    this.theyGet = new Float64Array(rarity.length * LEVELS);
    for (const slot of ourColumns.namedThemes(ourRow)) {
      const levels = ourColumns.levelsOf(ourRow, slot);
      const [offers, seeks] = [levels >>> 2, levels & 3];
      for (let their = 0; their < LEVELS; their += 1) {
        const rare = rarity[slot] as number;
        this.weGet[slot * LEVELS + their] = rare * received(offers, seeks, their >>> 2, their & 3);
        this.theyGet[slot * LEVELS + their] = rare * received(their >>> 2, their & 3, offers, seeks);
      }
    }
    const [forms, programme] = openProgrammes === 0 ? [1, 0] : [FORMS_WEIGHTS.forms, FORMS_WEIGHTS.programme];
    this.ofForms = table(
      1 << COOPERATION_FORMS.length,
      (bits) => weights.FORMS * forms * formsInCommon(ours.forms, bits),
    );
    this.ofProgrammes = answers(
      128,
      (bits) => weights.FORMS * programme * programmeInCommon(ours.programmes, bits, openProgrammes),
    );
    const feasible = (question: keyof typeof FEASIBILITY_WEIGHTS): number =>
      weights.FEASIBILITY * FEASIBILITY_WEIGHTS[question];
    this.commonLanguage = feasible('language');
    this.ofNoCommonLanguage = table(256, (flags) => {
      const listsLanguages = flags & LISTS_LANGUAGES ? 1 : 0;
      const theirs = { languages: 0, listsLanguages, hasBroker: (flags & HAS_BROKER) !== 0 } as const;
      return feasible('language') * languageValue(ours, theirs);
    });
    this.ofPrefinancing = answers(
      2,
      (answer) => feasible('prefinancing') * prefinancingValue(ours.prefinances, answer as 0 | 1 | -1),
    );
    this.ofOwnContribution = answers(
      PERCENTS,
      (percent) =>
        feasible('ownContribution') * enoughValue(ours.ownContribution, percent, ENOUGH_OWN_CONTRIBUTION_PERCENT),
    );
    this.ofHours = answers(
      ENOUGH_HOURS_PER_MONTH + 1,
      (hours) => feasible('hours') * enoughValue(ours.hours, hours, ENOUGH_HOURS_PER_MONTH),
    );
    this.deadline = feasible('deadline');
    this.mostOfRest = ROUNDING + weights.SIZE + weights.FORMS + weights.FEASIBILITY + weights.NEED + weights.FRESHNESS;
    this.today = today;
    const half = weights.FRESHNESS / 2;
    const fresh = (confirmedDay: number, answered: number) => half * freshnessOf({ confirmedDay, answered }, today);
    const ourFreshness = half * freshnessOf(ours, today);
    const freshOf = (answered: number) => fresh(UNANSWERED, answered) - fresh(UNANSWERED, UNANSWERED);
    this.ofAnswered = answers(PERCENTS, freshOf);
    this.ofAge = table(STALE_DAYS + 2, (age) => fresh(today - age, UNANSWERED));
    this.neverConfirmed = fresh(UNANSWERED, UNANSWERED);
    this.ofFlags = table(
      256,
      (flags) => ROUNDING + ourFreshness + weights.NEED * needValue(ours.hasPartner, (flags & HAS_PARTNER) !== 0),
    );
  }

  /** Whether the candidate may have a score of `threshold` or more. */
  mayReach(threshold: number, row: number): boolean {
    const { THEMES, PLACE, TEXT } = this.weights;
    const isText = this.text.isKnownOf(row);
    let most =
      this.mostOfRest +
      PLACE * this.placeOf(row) +
      THEMES * (this.themesOf(row) ?? UNKNOWN_VALUE.THEMES) +
      TEXT * (isText ? this.text.mostOf(row) : UNKNOWN_VALUE.TEXT);
    if (most < threshold) return false;
    most += this.restOf(row) - this.mostOfRest;
    return most >= threshold;
  }

  /** The very value of the part; `null`: one of the two has no text. */
  textOf(row: number): number | null {
    return this.text.isKnownOf(row) ? this.text.of(row) : null;
  }

  /** The very value of the part; `null`: one of the two names no theme. */
  themesOf(row: number): number | null {
    const theirThemes = this.named[row] as number;
    if (this.ourThemes === 0 || theirThemes === 0) return null;
    let left = this.ourThemes & theirThemes;
    if (left === 0) return 0;
    let weGet = 0;
    let theyGet = 0;
    const first = row * this.words;
    for (; left !== 0; left &= left - 1) {
      const slot = 31 - Math.clz32(left & -left);
      const their = ((this.levels[first + (slot >>> 3)] as number) >>> ((slot & 7) << 2)) & 15;
      weGet += this.weGet[slot * LEVELS + their] as number;
      theyGet += this.theyGet[slot * LEVELS + their] as number;
    }
    return reciprocal(gain(weGet, this.ourWishes), gain(theyGet, this.wishes[row] as number));
  }

  /** Everything but themes, place and text. */
  private restOf(row: number): number {
    const { flags, forms, programmes } = this.theirs.arrays;
    return (
      this.sizeOf(row) +
      (this.ofForms[forms[row] as number] as number) +
      (this.ofProgrammes[(programmes[row] as number) + 1] as number) +
      this.feasibilityOf(row) +
      (this.ofFlags[flags[row] as number] as number) +
      this.freshnessOf(row)
    );
  }

  private placeOf(row: number): number {
    const theirX = this.xs[row] as number;
    if (theirX === NOWHERE || Number.isNaN(this.x)) return UNKNOWN_VALUE.PLACE;
    const dx = theirX - this.x;
    const dy = (this.ys[row] as number) - this.y;
    const dz = (this.zs[row] as number) - this.z;
    const step = (Math.sqrt(dx * dx + dy * dy + dz * dz) * (GRID * STEPS_PER_RADIUS)) | 0;
    return step < PLACE_STEPS ? (NEARNESS[step] as number) : 0;
  }

  private sizeOf(row: number): number {
    const { kind, logPopulation } = this.theirs.arrays;
    const theirKind = kind[row] as number;
    const fit = this.fitOfKind[theirKind] as number;
    if (this.isSized[theirKind] === 0) return fit;
    const apart = Math.abs((logPopulation[row] as number) - this.ours.logPopulation);
    if (Number.isNaN(apart)) return fit * UNKNOWN_VALUE.SIZE;
    return apart < SIZE_LOG_RANGE ? fit * (1 - apart / SIZE_LOG_RANGE) : 0;
  }

  private feasibilityOf(row: number): number {
    const { flags, languages, prefinances, ownContribution, hours } = this.theirs.arrays;
    const flag = flags[row] as number;
    const canTalk = ((languages[row] as number) & this.ours.languages) !== 0;
    return (
      (canTalk ? this.commonLanguage : (this.ofNoCommonLanguage[flag] as number)) +
      (this.ofPrefinancing[(prefinances[row] as number) + 1] as number) +
      (this.ofOwnContribution[(ownContribution[row] as number) + 1] as number) +
      (this.ofHours[Math.min(hours[row] as number, ENOUGH_HOURS_PER_MONTH) + 1] as number) +
      (flag & HAS_DATES ? this.deadline * this.deadlineOf(row) : this.deadline)
    );
  }

  private deadlineOf(row: number): number {
    const { wantedByDay, availableFromDay } = this.theirs.arrays;
    return deadlineValue(this.ours, {
      wantedByDay: wantedByDay[row] as number,
      availableFromDay: availableFromDay[row] as number,
    });
  }

  private freshnessOf(row: number): number {
    const { confirmedDay, answered } = this.theirs.arrays;
    const day = confirmedDay[row] as number;
    const age = Math.max(0, Math.min(STALE_DAYS + 1, this.today - day));
    return (
      (day === UNANSWERED ? this.neverConfirmed : (this.ofAge[age] as number)) +
      (this.ofAnswered[(answered[row] as number) + 1] as number)
    );
  }
}

function table(length: number, valueOf: (answer: number) => number): Float64Array {
  return Float64Array.from({ length }, (_, answer) => valueOf(answer));
}

/** The first entry is for UNANSWERED. */
function answers(length: number, valueOf: (answer: number) => number): Float64Array {
  return table(length + 1, (entry) => valueOf(entry - 1));
}
