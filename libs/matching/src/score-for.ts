import { type LessonEffect, type Score } from '@mosty/domain/explanation';
import { type Adjustments } from '@mosty/domain/introductions/dismissals';
import { COOPERATION_FORMS } from '@mosty/domain/vocabulary';
import {
  addedValues,
  adjustedScore,
  type LessonContext,
  type Lessons,
  lessonsFrom,
  leftOfKind,
  leftOfScore,
  type ScoredPair,
  takenByForm,
  takenByForms,
  takenByThemes,
} from './lessons.ts';
import { measuresOf } from './measures.ts';
import { type MatchProfile } from './profile.ts';
import { type PartValues, type ScoreContext, scorePair } from './score.ts';
import { receivedByTheme, shareOfTheme } from './themes.ts';

/**
 * How well `theirs` fits `ours` by what `ours` has answered to earlier proposals. Of one side only: what an organisation
 * teaches changes nothing for others. Without adjustments it is scorePair().
 */
export function scoreFor(
  ours: MatchProfile,
  theirs: MatchProfile,
  context: ScoreContext,
  adjustments: Adjustments | undefined,
): Score {
  const plain = scorePair(ours, theirs, context);
  const lessons = lessonsFrom(adjustments, context.themeRarity.keys());
  if (lessons === null) return plain;
  const taken = takenByTheme(ours, theirs, context, lessons);
  const pair: ScoredPair = {
    plain: plain.score,
    values: Object.fromEntries(plain.parts.map(({ name, value }) => [name, value])) as PartValues,
    ours: measuresOf(ours),
    theirs: measuresOf(theirs),
    takenOfThemes: taken.reduce((sum, [, part]) => sum + part, 0),
  };
  const lessonContext = { weights: context.weights, programmesCount: context.openProgrammes.length > 0 };
  return {
    score: adjustedScore(pair, lessons, lessonContext),
    parts: plain.parts,
    lessons: effectsOf(pair, taken, lessons, lessonContext),
  };
}

type TakenOfTheme = readonly [theme: string, part: number];

/** In the order of the themes, as the index adds them. */
function takenByTheme(
  ours: MatchProfile,
  theirs: MatchProfile,
  context: ScoreContext,
  lessons: Lessons,
): TakenOfTheme[] {
  const { all, byTheme } = receivedByTheme(ours.interests, theirs.interests, context.themeRarity);
  return [...lessons.themes].flatMap(([theme, less]): TakenOfTheme[] => {
    const one = byTheme.get(theme);
    return one === undefined ? [] : [[theme, shareOfTheme(one, all) * less]];
  });
}

/** What each lesson takes or adds; together the difference to the plain score. */
function effectsOf(
  pair: ScoredPair,
  taken: readonly TakenOfTheme[],
  lessons: Lessons,
  context: LessonContext,
): LessonEffect[] {
  const ofThemes = context.weights.THEMES * pair.values.THEMES;
  const kind = pair.theirs.kind;
  const beforeKind = pair.plain - takenByThemes(pair, context) - takenByForms(pair, lessons, context);
  const left = leftOfScore(pair, lessons, context);
  const values = addedValues(pair, lessons);
  const added = (name: keyof typeof values) => (lessons[name] * (values[name] - left)) / lessons.divisor;
  const thanKm = lessons.nearerThanKm === Infinity ? null : lessons.nearerThanKm;
  const all: readonly LessonEffect[] = [
    ...taken.map(
      ([theme, part]) => ({ lesson: 'LESS_OF_THEME', params: { theme }, contribution: -ofThemes * part }) as const,
    ),
    ...COOPERATION_FORMS.map(
      (form, bit) =>
        ({
          lesson: 'LESS_OF_FORM',
          params: { form },
          contribution: -takenByForm(pair, bit, lessons, context),
        }) as const,
    ),
    { lesson: 'LESS_OF_KIND', params: { kind }, contribution: beforeKind * (leftOfKind(lessons, kind) - 1) },
    { lesson: 'LIKE_SIZE', params: {}, contribution: added('size') },
    { lesson: 'NEARER', params: { thanKm }, contribution: added('place') },
    { lesson: 'COMMON_LANGUAGE', params: {}, contribution: added('language') },
    { lesson: 'PREFINANCING', params: {}, contribution: added('prefinancing') },
  ];
  return all.filter(({ contribution }) => contribution !== 0);
}
