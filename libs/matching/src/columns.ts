import { ORGANISATION_KINDS, type OrganisationKind } from '@mosty/domain/vocabulary';
import { canHavePartners, wantsOnlyProjects } from './exclusions.ts';
import { IdTable } from './id-table.ts';
import { type Measures, measuresOf } from './measures.ts';
import { type Answer, UNANSWERED } from './parts.ts';
import { GRID } from './place.ts';
import { type MatchProfile } from './profile.ts';
import { TextPool } from './text-pool.ts';
import { TextPostings } from './text-postings.ts';
import { sketchOf } from './text-sketch.ts';
import { wanted } from './themes.ts';

/** Flags of a row. OPEN: it may have partners, wants introductions, and has hours for them. */
export const OPEN = 1;
export const VERIFIED = 2;
export const WANTS_ONLY_PROJECTS = 4;
export const HAS_PARTNER = 8;
export const LISTS_LANGUAGES = 16;
export const CAN_HAVE_PARTNERS = 32;
export const HAS_BROKER = 64;
/** It has a deadline or cannot begin at once. */
export const HAS_DATES = 128;

/** In `x`: the seat is not known. */
export const NOWHERE = -(2 ** 31);
/** What a theme takes of a word of 32 bits: two for what is offered, two for what is sought. */
const BITS_OF_THEME = 4;
const THEMES_IN_A_WORD = 32 / BITS_OF_THEME;
/** So many fit into the bits that say which themes a row names. */
const MOST_THEMES = 32;
const FIRST_ROWS = 64;
/** Little is wasted, and a million rows are copied some fifty times on the way there, which takes less than a second. */
const GROWTH = 1.25;

/** One array for each number of an organisation: 53 bytes a row, and four for each eight themes. */
function makeArrays(rows: number, words: number) {
  return {
    x: new Int32Array(rows),
    y: new Int32Array(rows),
    z: new Int32Array(rows),
    logPopulation: new Float32Array(rows),
    languages: new Int32Array(rows),
    /** Bits of the themes that it offers or seeks. */
    named: new Int32Array(rows),
    /** For each theme what it offers and what it seeks. */
    levels: new Int32Array(rows * words),
    /** What it wants of all themes, each counted by its rarity; see countWishes(). */
    wishes: new Float32Array(rows),
    textStart: new Int32Array(rows),
    textSquares: new Int32Array(rows),
    textLength: new Uint8Array(rows),
    confirmedDay: new Int16Array(rows),
    wantedByDay: new Int16Array(rows),
    availableFromDay: new Int16Array(rows),
    forms: new Uint16Array(rows),
    programmes: new Int8Array(rows),
    hours: new Int16Array(rows),
    ownContribution: new Int8Array(rows),
    prefinances: new Int8Array(rows),
    answered: new Int8Array(rows),
    kind: new Uint8Array(rows),
    flags: new Uint8Array(rows),
  };
}
type Arrays = ReturnType<typeof makeArrays>;

/**
 * The organisations of one country as columns of numbers, a row for each. Rows have no gaps: the last one moves into the
 * place of one that is removed.
 */
export class Columns {
  private readonly themes: readonly string[];
  readonly words: number;
  private readonly ids = new IdTable();
  readonly texts = new TextPool();
  private readonly postings = new TextPostings();
  private capacity = FIRST_ROWS;
  arrays: Arrays;
  /** The rarity by which the wishes were counted. */
  private countedBy: readonly number[] | undefined;

  constructor(themes: readonly string[]) {
    if (themes.length > MOST_THEMES) throw new RangeError(`At most ${MOST_THEMES} themes can be matched.`);
    this.themes = themes;
    this.words = Math.ceil(themes.length / THEMES_IN_A_WORD);
    this.arrays = makeArrays(FIRST_ROWS, this.words);
  }

  get length(): number {
    return this.ids.length;
  }

  /** Of everything that is kept of each organisation. */
  get byteLength(): number {
    const parts = [...Object.values(this.arrays), this.texts, this.postings, this.ids];
    return parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  rowOf(id: string): number | undefined {
    return this.ids.rowOf(id);
  }

  idOf(row: number): string {
    return this.ids.idOf(row);
  }

  put(profile: MatchProfile): void {
    const row = this.ids.rowOf(profile.id) ?? this.addRow(profile.id);
    const measures = measuresOf(profile);
    const arrays = this.arrays;
    const isNowhere = Number.isNaN(measures.unit.x);
    arrays.x[row] = isNowhere ? NOWHERE : measures.unit.x / GRID;
    arrays.y[row] = isNowhere ? NOWHERE : measures.unit.y / GRID;
    arrays.z[row] = isNowhere ? NOWHERE : measures.unit.z / GRID;
    arrays.logPopulation[row] = measures.logPopulation;
    arrays.languages[row] = measures.languages;
    arrays.confirmedDay[row] = measures.confirmedDay;
    arrays.wantedByDay[row] = measures.wantedByDay;
    arrays.availableFromDay[row] = measures.availableFromDay;
    arrays.forms[row] = measures.forms;
    arrays.programmes[row] = measures.programmes;
    arrays.hours[row] = measures.hours;
    arrays.ownContribution[row] = measures.ownContribution;
    arrays.prefinances[row] = measures.prefinances;
    arrays.answered[row] = measures.answered;
    arrays.kind[row] = ORGANISATION_KINDS.indexOf(profile.kind);
    arrays.flags[row] = flagsOf(profile, measures);
    this.putThemes(row, profile);
    this.putText(row, profile);
  }

  /** Gives whether it was there. */
  remove(id: string): boolean {
    const row = this.ids.rowOf(id);
    if (row === undefined) return false;
    this.forgetText(row);
    const last = this.length - 1;
    if (row !== last) this.moveRow(last, row);
    this.ids.remove(row);
    return true;
  }

  hasText(row: number): boolean {
    return (this.arrays.textLength[row] as number) > 0;
  }

  /** See TextPostings. */
  textProductsWith(features: Int32Array): Int32Array {
    const { textStart: starts, textLength: lengths } = this.arrays;
    return this.postings.productsWith(features, { rows: this.length, features: this.texts.features, starts, lengths });
  }

  knowsTextProduct(row: number): boolean {
    return this.postings.knows(row);
  }

  canHavePartners(row: number): boolean {
    return ((this.arrays.flags[row] as number) & CAN_HAVE_PARTNERS) !== 0;
  }

  /** Positions of the themes that an organisation offers or seeks. */
  namedThemes(row: number): number[] {
    const named = this.arrays.named[row] as number;
    return this.themes.flatMap((_, slot) => ((named >>> slot) & 1 ? [slot] : []));
  }

  /** What a row offers (the upper two bits) and seeks (the lower two) of the theme at a position. */
  levelsOf(row: number, slot: number): number {
    const word = this.arrays.levels[row * this.words + Math.floor(slot / THEMES_IN_A_WORD)] as number;
    return (word >>> ((slot % THEMES_IN_A_WORD) * BITS_OF_THEME)) & 15;
  }

  /**
   * Brings what each row wants of all themes up to date, if the rarity of a theme is not what it was when that was done.
   * Whole quarters below 2²², so single precision holds them exactly.
   */
  countWishes(rarity: readonly number[]): void {
    if (this.countedBy?.every((rare, slot) => rare === rarity[slot])) return;
    this.countedBy = [...rarity];
    for (let row = 0; row < this.length; row += 1) this.arrays.wishes[row] = this.wishesOf(row);
  }

  /** Writes the numbers of a row into `into`, so that a scan of all rows allocates nothing. */
  readInto(row: number, into: WritableMeasures): void {
    const arrays = this.arrays;
    const flags = arrays.flags[row] as number;
    const isNowhere = arrays.x[row] === NOWHERE;
    into.kind = ORGANISATION_KINDS[arrays.kind[row] as number] as OrganisationKind;
    into.unit.x = isNowhere ? NaN : (arrays.x[row] as number) * GRID;
    into.unit.y = isNowhere ? NaN : (arrays.y[row] as number) * GRID;
    into.unit.z = isNowhere ? NaN : (arrays.z[row] as number) * GRID;
    into.logPopulation = arrays.logPopulation[row] as number;
    into.forms = arrays.forms[row] as number;
    into.programmes = arrays.programmes[row] as number;
    into.languages = arrays.languages[row] as number;
    into.listsLanguages = flags & LISTS_LANGUAGES ? 1 : 0;
    into.hasBroker = (flags & HAS_BROKER) !== 0;
    into.prefinances = arrays.prefinances[row] as Answer;
    into.ownContribution = arrays.ownContribution[row] as number;
    into.hours = arrays.hours[row] as number;
    into.wantedByDay = arrays.wantedByDay[row] as number;
    into.availableFromDay = arrays.availableFromDay[row] as number;
    into.hasPartner = (flags & HAS_PARTNER) !== 0;
    into.confirmedDay = arrays.confirmedDay[row] as number;
    into.answered = arrays.answered[row] as number;
  }

  private putThemes(row: number, { interests }: MatchProfile): void {
    const { levels, named, wishes } = this.arrays;
    const start = row * this.words;
    levels.fill(0, start, start + this.words);
    for (const { theme, offers, seeks } of interests) {
      const slot = this.themes.indexOf(theme);
      if (slot < 0) continue;
      const shift = (slot % THEMES_IN_A_WORD) * BITS_OF_THEME;
      const word = start + Math.floor(slot / THEMES_IN_A_WORD);
      levels[word] = ((levels[word] as number) & ~(15 << shift)) | (((offers << 2) | seeks) << shift);
    }
    named[row] = this.themes.reduce((bits, _, slot) => bits | (this.levelsOf(row, slot) > 0 ? 1 << slot : 0), 0);
    wishes[row] = this.wishesOf(row);
  }

  private wishesOf(row: number): number {
    let sum = 0;
    for (let left = this.arrays.named[row] as number; left !== 0; left &= left - 1) {
      const slot = 31 - Math.clz32(left & -left);
      const levels = this.levelsOf(row, slot);
      sum += (this.countedBy?.[slot] ?? 0) * wanted(levels >>> 2, levels & 3);
    }
    return sum;
  }

  private putText(row: number, { text }: MatchProfile): void {
    this.forgetText(row);
    if (text === null) return;
    const sketch = sketchOf(text);
    this.arrays.textStart[row] = this.texts.add(sketch);
    this.arrays.textLength[row] = sketch.features.length;
    this.arrays.textSquares[row] = sketch.squares;
  }

  private forgetText(row: number): void {
    const { textStart, textLength } = this.arrays;
    this.texts.remove(textLength[row] as number);
    this.postings.forget(row);
    textLength[row] = 0;
    if (this.texts.isWasteful) this.texts.tidy(textStart, textLength, this.length);
  }

  private addRow(id: string): number {
    const row = this.ids.add(id);
    if (row === this.capacity) this.grow();
    this.arrays.textLength[row] = 0;
    return row;
  }

  private grow(): void {
    this.capacity = Math.ceil(this.capacity * GROWTH);
    const larger = makeArrays(this.capacity, this.words);
    for (const name of Object.keys(larger) as (keyof Arrays)[]) larger[name].set(this.arrays[name]);
    this.arrays = larger;
  }

  private moveRow(from: number, to: number): void {
    const { levels, ...others } = this.arrays;
    levels.copyWithin(to * this.words, from * this.words, (from + 1) * this.words);
    for (const array of Object.values(others)) array[to] = array[from] as number;
    this.arrays.textLength[from] = 0;
    this.postings.forget(to);
  }
}

function flagsOf(profile: MatchProfile, measures: Measures): number {
  const isAble = canHavePartners(profile);
  const isOpen = isAble && profile.introductionCap > 0 && measures.hours !== 0;
  const hasDates = measures.wantedByDay !== UNANSWERED || measures.availableFromDay !== UNANSWERED;
  return (
    (isOpen ? OPEN : 0) |
    (profile.isVerified ? VERIFIED : 0) |
    (wantsOnlyProjects(profile) ? WANTS_ONLY_PROJECTS : 0) |
    (measures.hasPartner ? HAS_PARTNER : 0) |
    (measures.listsLanguages === 1 ? LISTS_LANGUAGES : 0) |
    (isAble ? CAN_HAVE_PARTNERS : 0) |
    (measures.hasBroker ? HAS_BROKER : 0) |
    (hasDates ? HAS_DATES : 0)
  );
}

export type WritableMeasures = {
  -readonly [Name in keyof Measures]: Name extends 'unit' ? { x: number; y: number; z: number } : Measures[Name];
};

export function blankMeasures(): WritableMeasures {
  return {
    kind: 'NGO',
    unit: { x: NaN, y: NaN, z: NaN },
    logPopulation: NaN,
    forms: 0,
    programmes: UNANSWERED,
    languages: 0,
    listsLanguages: 0,
    hasBroker: false,
    prefinances: UNANSWERED,
    ownContribution: UNANSWERED,
    hours: UNANSWERED,
    wantedByDay: UNANSWERED,
    availableFromDay: UNANSWERED,
    hasPartner: false,
    confirmedDay: UNANSWERED,
    answered: UNANSWERED,
  };
}
