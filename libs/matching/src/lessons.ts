/**
 * What an organisation answered to earlier proposals, as the numbers by which its later ones are reckoned: themes, forms and
 * kinds it did not want weigh less, what it missed weighs more. The plain score and the index reckon with these functions;
 * an organisation that has taught nothing has none of it, and its scores are what they were.
 */
import { type Adjustments } from '@mosty/domain/introductions/dismissals';
import { COOPERATION_FORMS, type OrganisationKind } from '@mosty/domain/vocabulary';
import { type Measures } from './measures.ts';
import { bitCount, languageValue, prefinancingValue } from './parts.ts';
import { kilometresOf } from './place.ts';
import { type PartValues } from './score.ts';
import { FORMS_WEIGHTS, KIND_LESSON_SHARE, type Weights } from './weights.ts';

export interface Lessons {
  /** What is taken of each theme that is named, 0 to 1, in the order of the themes. */
  readonly themes: ReadonlyMap<string, number>;
  /** What is taken of each form, by its bit. */
  readonly forms: readonly number[];
  /** What is left of the score of one of that kind; of kinds that are not named, all. */
  readonly kinds: Adjustments['kinds'];
  /** What is added to the weights of the size, the place, the common language and the advanced money. */
  readonly size: number;
  readonly place: number;
  readonly language: number;
  readonly prefinancing: number;
  /** From this distance on nothing is near. */
  readonly nearerThanKm: number;
  /** One, and all that is added to weights. */
  readonly divisor: number;
}

/** Null: nothing to reckon with. Themes that are not among `themes` do not count. */
export function lessonsFrom(adjustments: Adjustments | undefined, themes: Iterable<string>): Lessons | null {
  if (adjustments === undefined) return null;
  const { size, place, commonLanguage: language, prefinancing, nearerThanKm } = adjustments;
  const less = (factor: number | undefined) => 1 - (factor ?? 1);
  const lessOfThemes = [...themes].map((theme) => [theme, less(adjustments.themes[theme])] as const);
  const lessOfForms = COOPERATION_FORMS.map((form) => less(adjustments.forms[form]));
  const named = lessOfThemes.filter(([, taken]) => taken > 0);
  const added = size + place + language + prefinancing;
  const isNeutral =
    added === 0 &&
    named.length === 0 &&
    lessOfForms.every((taken) => taken === 0) &&
    Object.keys(adjustments.kinds).length === 0;
  if (isNeutral) return null;
  return {
    ...{ size, place, language, prefinancing, forms: lessOfForms, divisor: 1 + added },
    themes: new Map(named),
    kinds: Object.fromEntries(
      Object.entries(adjustments.kinds).map(([kind, factor]) => [kind, 1 - KIND_LESSON_SHARE * less(factor)]),
    ),
    nearerThanKm: nearerThanKm ?? Infinity,
  };
}

/** A pair, its plain score, and the part of the value of its themes that is taken, 0 to 1. */
export interface ScoredPair {
  readonly plain: number;
  readonly values: PartValues;
  readonly ours: Measures;
  readonly theirs: Measures;
  readonly takenOfThemes: number;
}

/** How the score is reckoned; 0 to 1 like the plain one. */
export function adjustedScore(pair: ScoredPair, lessons: Lessons, context: LessonContext): number {
  return (leftOfScore(pair, lessons, context) + addedTo(pair, lessons)) / lessons.divisor;
}

/** A row whose plain score is lower cannot reach the adjusted one: all that is missed is there, and nothing is taken. */
export function plainScoreFor(score: number, { divisor }: Lessons): number {
  return score * divisor - (divisor - 1);
}

export interface LessonContext {
  readonly weights: Weights;
  /** Whether programmes are a part of the value of the forms. */
  readonly programmesCount: boolean;
}

/** The plain score without what is taken of its themes, its forms and the kind. */
export function leftOfScore(pair: ScoredPair, lessons: Lessons, context: LessonContext): number {
  const { plain, theirs } = pair;
  return (
    (plain - takenByThemes(pair, context) - takenByForms(pair, lessons, context)) * leftOfKind(lessons, theirs.kind)
  );
}

export function takenByThemes({ values, takenOfThemes }: ScoredPair, { weights }: LessonContext): number {
  return weights.THEMES * values.THEMES * takenOfThemes;
}

export function takenByForms(pair: ScoredPair, lessons: Lessons, context: LessonContext): number {
  let taken = 0;
  for (let bit = 0; bit < lessons.forms.length; bit += 1) taken += takenByForm(pair, bit, lessons, context);
  return taken;
}

/** Of what the forms in common bring, the part of one form, and of that what is taken. */
export function takenByForm(
  { ours, theirs }: ScoredPair,
  bit: number,
  lessons: Lessons,
  context: LessonContext,
): number {
  const isCommon = (ours.forms & theirs.forms & (1 << bit)) !== 0;
  if (!isCommon) return 0;
  const share = context.programmesCount ? FORMS_WEIGHTS.forms : 1;
  const brought = (2 * context.weights.FORMS * share) / (bitCount(ours.forms) + bitCount(theirs.forms));
  return brought * (lessons.forms[bit] as number);
}

export function leftOfKind({ kinds }: Lessons, kind: OrganisationKind): number {
  return kinds[kind] ?? 1;
}

/** What of all that is missed the pair has, each 0 to 1. */
export function addedValues(
  { values, ours, theirs }: Pick<ScoredPair, 'values' | 'ours' | 'theirs'>,
  lessons: Lessons,
) {
  return {
    size: values.SIZE,
    place: isNear(ours, theirs, lessons.nearerThanKm) ? values.PLACE : 0,
    language: languageValue(ours, theirs),
    prefinancing: prefinancingValue(ours.prefinances, theirs.prefinances),
  };
}

function addedTo(pair: ScoredPair, lessons: Lessons): number {
  const { size, place, language, prefinancing } = addedValues(pair, lessons);
  return (
    lessons.size * size + lessons.place * place + lessons.language * language + lessons.prefinancing * prefinancing
  );
}

/** A seat that is not known is not said to be too far. */
function isNear({ unit: one }: Measures, { unit: other }: Measures, thanKm: number): boolean {
  const km = kilometresOf(one.x - other.x, one.y - other.y, one.z - other.z);
  return !(km >= thanKm);
}
