import { ORGANISATION_KINDS, type OrganisationKind } from '@mosty/domain/vocabulary';
import { canHavePartners, wantsOnlyProjects } from './exclusions.ts';
import { type Measures, measuresOf } from './measures.ts';
import { type Answer } from './parts.ts';
import { type MatchProfile } from './profile.ts';
import { TextIndex, type PackedText, type TextPacker } from './text-index.ts';

/** Flag of a row: it may have partners, and wants introductions. */
export const OPEN = 1;
export const VERIFIED = 2;
export const WANTS_ONLY_PROJECTS = 4;
const HAS_PARTNER = 8;
const LISTS_LANGUAGES = 16;
const CAN_HAVE_PARTNERS = 32;
const NAMES_THEMES = 64;

const FIRST_ROWS = 64;
export const NO_TEXT = -1;

/** One array for each number of an organisation: 52 bytes a row, and two for each theme. */
function makeArrays(rows: number, themes: number) {
  return {
    x: new Float64Array(rows),
    y: new Float64Array(rows),
    z: new Float64Array(rows),
    logPopulation: new Float64Array(rows),
    languages: new Uint32Array(rows),
    /** Where the text is in the text index; NO_TEXT for none. */
    textSlot: new Int32Array(rows),
    confirmedDay: new Int32Array(rows),
    forms: new Uint16Array(rows),
    hours: new Int16Array(rows),
    ownContribution: new Int8Array(rows),
    prefinances: new Int8Array(rows),
    kind: new Uint8Array(rows),
    flags: new Uint8Array(rows),
    /** For each row and theme: what it offers, what it seeks. */
    levels: new Uint8Array(rows * themes * 2),
  };
}
type Arrays = ReturnType<typeof makeArrays>;

/**
 * The organisations of one country as columns of numbers, a row for each. Rows have no gaps: the last one moves into the
 * place of one that is removed.
 */
export class Columns {
  private readonly themes: readonly string[];
  private readonly rows = new Map<string, number>();
  private capacity = FIRST_ROWS;
  readonly ids: string[] = [];
  readonly texts = new TextIndex();
  arrays: Arrays;

  private readonly packer: TextPacker;

  constructor(themes: readonly string[], packer: TextPacker) {
    this.themes = themes;
    this.packer = packer;
    this.arrays = makeArrays(FIRST_ROWS, themes.length);
  }

  get length(): number {
    return this.ids.length;
  }

  rowOf(id: string): number | undefined {
    return this.rows.get(id);
  }

  get byteLength(): number {
    return Object.values(this.arrays).reduce((sum, array) => sum + array.byteLength, 0);
  }

  put(profile: MatchProfile): void {
    const row = this.rows.get(profile.id) ?? this.addRow(profile.id);
    const measures = measuresOf(profile);
    const arrays = this.arrays;
    arrays.x[row] = measures.unit.x;
    arrays.y[row] = measures.unit.y;
    arrays.z[row] = measures.unit.z;
    arrays.logPopulation[row] = measures.logPopulation;
    arrays.languages[row] = measures.languages;
    arrays.confirmedDay[row] = measures.confirmedDay;
    arrays.forms[row] = measures.forms;
    arrays.hours[row] = measures.hours;
    arrays.ownContribution[row] = measures.ownContribution;
    arrays.prefinances[row] = measures.prefinances;
    arrays.kind[row] = ORGANISATION_KINDS.indexOf(profile.kind);
    arrays.flags[row] =
      (canHavePartners(profile) ? CAN_HAVE_PARTNERS : 0) |
      (canHavePartners(profile) && profile.introductionCap > 0 ? OPEN : 0) |
      (profile.isVerified ? VERIFIED : 0) |
      (measures.hasPartner ? HAS_PARTNER : 0) |
      (measures.listsLanguages === 1 ? LISTS_LANGUAGES : 0) |
      (wantsOnlyProjects(profile) ? WANTS_ONLY_PROJECTS : 0);
    if (this.putLevels(row, profile)) arrays.flags[row] |= NAMES_THEMES;
    this.texts.remove(arrays.textSlot[row] as number);
    arrays.textSlot[row] = profile.text === null ? NO_TEXT : this.texts.add(this.packer.pack(profile.text));
  }

  /** Gives whether it was there. */
  remove(id: string): boolean {
    const row = this.rows.get(id);
    if (row === undefined) return false;
    const last = this.length - 1;
    this.texts.remove(this.arrays.textSlot[row] as number);
    if (row !== last) this.moveRow(last, row);
    this.rows.delete(id);
    this.ids.pop();
    return true;
  }

  textOf(row: number): PackedText | undefined {
    return this.texts.get(this.arrays.textSlot[row] as number);
  }

  canHavePartners(row: number): boolean {
    return ((this.arrays.flags[row] as number) & CAN_HAVE_PARTNERS) !== 0;
  }

  namesThemes(row: number): boolean {
    return ((this.arrays.flags[row] as number) & NAMES_THEMES) !== 0;
  }

  /** Positions of the themes that an organisation offers or seeks. */
  namedThemes(id: string): number[] {
    const row = this.rows.get(id);
    if (row === undefined) return [];
    const levels = this.arrays.levels.subarray(row * this.themes.length * 2, (row + 1) * this.themes.length * 2);
    return this.themes.flatMap((_, slot) => (levels[slot * 2] || levels[slot * 2 + 1] ? [slot] : []));
  }

  /** Writes the numbers of a row into `into`, so that a scan of all rows allocates nothing. */
  readInto(row: number, into: WritableMeasures): void {
    const arrays = this.arrays;
    const flags = arrays.flags[row] as number;
    into.kind = ORGANISATION_KINDS[arrays.kind[row] as number] as OrganisationKind;
    into.unit.x = arrays.x[row] as number;
    into.unit.y = arrays.y[row] as number;
    into.unit.z = arrays.z[row] as number;
    into.logPopulation = arrays.logPopulation[row] as number;
    into.forms = arrays.forms[row] as number;
    into.languages = arrays.languages[row] as number;
    into.listsLanguages = flags & LISTS_LANGUAGES ? 1 : 0;
    into.prefinances = arrays.prefinances[row] as Answer;
    into.ownContribution = arrays.ownContribution[row] as number;
    into.hours = arrays.hours[row] as number;
    into.hasPartner = (flags & HAS_PARTNER) !== 0;
    into.confirmedDay = arrays.confirmedDay[row] as number;
  }

  /** Gives whether there were any. */
  private putLevels(row: number, profile: MatchProfile): boolean {
    const width = this.themes.length * 2;
    const levels = this.arrays.levels;
    levels.fill(0, row * width, (row + 1) * width);
    let names = false;
    for (const { theme, offers, seeks } of profile.interests) {
      const slot = this.themes.indexOf(theme);
      if (slot < 0) continue;
      levels[row * width + slot * 2] = offers;
      levels[row * width + slot * 2 + 1] = seeks;
      names ||= offers + seeks > 0;
    }
    return names;
  }

  private addRow(id: string): number {
    const row = this.length;
    if (row === this.capacity) this.grow();
    this.ids.push(id);
    this.arrays.textSlot[row] = NO_TEXT;
    this.rows.set(id, row);
    return row;
  }

  private grow(): void {
    this.capacity *= 2;
    const larger = makeArrays(this.capacity, this.themes.length);
    for (const name of Object.keys(larger) as (keyof Arrays)[]) larger[name].set(this.arrays[name]);
    this.arrays = larger;
  }

  private moveRow(from: number, to: number): void {
    const width = this.themes.length * 2;
    for (const [name, array] of Object.entries(this.arrays)) {
      if (name === 'levels') array.copyWithin(to * width, from * width, (from + 1) * width);
      else array[to] = array[from] as number;
    }
    const id = this.ids[from] as string;
    this.ids[to] = id;
    this.rows.set(id, to);
  }
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
    languages: 0,
    listsLanguages: 0,
    prefinances: -1,
    ownContribution: -1,
    hours: -1,
    hasPartner: false,
    confirmedDay: -1,
  };
}
