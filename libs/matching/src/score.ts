import { type Score, SCORE_PARTS, type ScorePart, type ScorePartName } from '@mosty/domain/explanation';
import { type ProgrammeCode } from '@mosty/domain/programmes';
import { type TextVector } from '@mosty/thesaurus/vector';
import { type Measures, measuresOf, programmeBits } from './measures.ts';
import {
  dayOf,
  feasibilityValue,
  formsValue,
  freshnessValue,
  needValue,
  sizeValue,
  textLikeness,
  UNANSWERED,
} from './parts.ts';
import { kilometresOf, nearness } from './place.ts';
import { type MatchProfile } from './profile.ts';
import { type ThemeRarity, themesOfPair } from './themes.ts';
import { sketchOf, sketchSimilarity } from './text-sketch.ts';
import { isMunicipality, UNKNOWN_VALUE, type Weights } from './weights.ts';

/** What a score rests on besides the two profiles. */
export interface ScoreContext {
  /** Milliseconds since 1970. Only the day counts, so that a list stays the same while it is read. */
  readonly now: number;
  /** Add up to 1. */
  readonly weights: Weights;
  readonly themeRarity: ThemeRarity;
  /** Programmes whose calls are open; none: who could pay does not count. */
  readonly openProgrammes: readonly ProgrammeCode[];
}

/** The value of each part, in the order of SCORE_PARTS. */
export type PartValues = Record<ScorePartName, number>;

/** How well two organisations fit, the same either way round. Does not look at what excludes a pair, see exclusions.ts. */
export function scorePair(one: MatchProfile, other: MatchProfile, context: ScoreContext): Score {
  const ours = measuresOf(one);
  const theirs = measuresOf(other);
  const themes = themesOfPair(one.interests, other.interests, context.themeRarity).value;
  const text = textValue(one.text, other.text);
  const open = programmeBits(context.openProgrammes);
  const values = partValues(ours, theirs, themes, text, dayOf(context.now), open);
  const unclear: Record<ScorePartName, boolean> = {
    THEMES: themes === null,
    TEXT: text === null,
    FORMS: ours.forms === 0 || theirs.forms === 0,
    PLACE: Number.isNaN(ours.unit.x + theirs.unit.x),
    SIZE:
      isMunicipality(ours.kind) &&
      isMunicipality(theirs.kind) &&
      Number.isNaN(ours.logPopulation + theirs.logPopulation),
    FEASIBILITY: [ours, theirs].some(
      (side) =>
        side.prefinances === UNANSWERED ||
        side.ownContribution === UNANSWERED ||
        side.hours === UNANSWERED ||
        side.listsLanguages === 0,
    ),
    NEED: false,
    FRESHNESS: ours.confirmedDay === UNANSWERED || theirs.confirmedDay === UNANSWERED,
  };
  const parts: ScorePart[] = SCORE_PARTS.map((name) => ({
    name,
    value: values[name],
    weight: context.weights[name],
    contribution: values[name] * context.weights[name],
    isUnclear: unclear[name],
  }));
  return { score: weightedSum(values, context.weights), parts, lessons: [] };
}

/** `themes` and `text` are null when one side said nothing. */
export function partValues(
  ours: Measures,
  theirs: Measures,
  themes: number | null,
  text: number | null,
  today: number,
  openProgrammes: number,
): PartValues {
  return {
    THEMES: themes ?? UNKNOWN_VALUE.THEMES,
    TEXT: text ?? UNKNOWN_VALUE.TEXT,
    FORMS: formsValue(ours, theirs, openProgrammes),
    PLACE: placeValue(ours.unit.x - theirs.unit.x, ours.unit.y - theirs.unit.y, ours.unit.z - theirs.unit.z),
    SIZE: sizeValue(ours.kind, theirs.kind, ours.logPopulation, theirs.logPopulation),
    FEASIBILITY: feasibilityValue(ours, theirs),
    NEED: needValue(ours.hasPartner, theirs.hasPartner),
    FRESHNESS: freshnessValue(ours, theirs, today),
  };
}

/** From the differences of two unit vectors; NaN: one of the seats is not known. */
export function placeValue(dx: number, dy: number, dz: number): number {
  return Number.isNaN(dx) ? UNKNOWN_VALUE.PLACE : nearness(kilometresOf(dx, dy, dz));
}

export function textValue(one: TextVector | null, other: TextVector | null): number | null {
  if (one === null || other === null || saysNothing(one) || saysNothing(other)) return null;
  return textLikeness(textSimilarity(one, other));
}

/** There is no text, or none of it is words. */
export function saysNothing(text: TextVector | null): boolean {
  return text === null || sketchOf(text).squares === 0;
}

/** How alike two texts are, 0 to 1, by what they mainly speak of. */
export function textSimilarity(one: TextVector, other: TextVector): number {
  return sketchSimilarity(sketchOf(one), sketchOf(other));
}

/** The score. Always added in the order of SCORE_PARTS, so that two ways to the same values end in the same number. */
export function weightedSum(values: PartValues, weights: Weights): number {
  let sum = 0;
  for (const name of SCORE_PARTS) sum += values[name] * weights[name];
  return sum;
}
