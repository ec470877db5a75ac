/** What is said of earlier answers that a proposal takes into account, to the organisation that gave them. */
import { type LessonEffect, type LessonParams } from '@mosty/domain/explanation';
import { type Lesson } from '@mosty/domain/introductions/dismissals';
import { type Language } from '@mosty/domain/vocabulary';
import { m } from './compiled/messages.js';
import { formName, kindName } from './vocabulary-texts.ts';

export interface LessonWords {
  readonly language: Language;
  readonly themeLabel: (code: string) => string;
}

type LessonTexts = { readonly [L in Lesson]: (params: LessonParams[L], words: LessonWords) => string };

const inLanguage = ({ language }: LessonWords) => ({ locale: language });

const LESSON_TEXTS: LessonTexts = {
  LESS_OF_THEME: ({ theme }, words) => m.lesson_LESS_OF_THEME({ theme: words.themeLabel(theme) }, inLanguage(words)),
  LESS_OF_FORM: ({ form }, words) => m.lesson_LESS_OF_FORM({ form: formName(form, words.language) }, inLanguage(words)),
  LESS_OF_KIND: ({ kind }, words) => m.lesson_LESS_OF_KIND({ kind: kindName(kind, words.language) }, inLanguage(words)),
  LIKE_SIZE: (_, words) => m.lesson_LIKE_SIZE({}, inLanguage(words)),
  NEARER: ({ thanKm }, words) =>
    thanKm === null
      ? m.lesson_NEARER_unknown({}, inLanguage(words))
      : m.lesson_NEARER({ km: whole(thanKm, words) }, inLanguage(words)),
  COMMON_LANGUAGE: (_, words) => m.lesson_COMMON_LANGUAGE({}, inLanguage(words)),
  PREFINANCING: (_, words) => m.lesson_PREFINANCING({}, inLanguage(words)),
};

export function lessonText(effect: LessonEffect, words: LessonWords): string {
  const text = LESSON_TEXTS[effect.lesson] as (params: LessonEffect['params'], words: LessonWords) => string;
  return text(effect.params, words);
}

const whole = (value: number, { language }: LessonWords): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);
