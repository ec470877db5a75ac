import { type Language } from '@mosty/domain/vocabulary';
import { type ThemeCode } from '@mosty/thesaurus/themes';
import { bindSpaces, NBSP } from './typography.ts';
import forms from '../texts/theme-forms.json' with { type: 'json' };

/** Nominative: „tematy: kultura”. Genitive: „w zakresie kultury”. Locative: „rozmawiać o kulturze”. English has one form. */
export const THEME_FORMS = ['nominative', 'genitive', 'locative'] as const;
export type ThemeForm = (typeof THEME_FORMS)[number];

type Declined = Readonly<Record<ThemeForm, string>>;

/** Every theme of the thesaurus, as it stands within a sentence. One that is missing does not compile. */
export const THEME_WORDS: Readonly<Record<ThemeCode, { pl: Declined; cs: Declined; en: string }>> = forms;

export function themeText(theme: ThemeCode, form: ThemeForm, language: Language): string {
  const words = THEME_WORDS[theme][language];
  return bindSpaces(typeof words === 'string' ? words : words[form], language);
}

/** „kultury, turystyki oraz sportu i rekreacji”: the last is joined so that an „and” inside a name does not confuse. */
export function themesText(themes: readonly ThemeCode[], form: ThemeForm, language: Language): string {
  const names = themes.map((theme) => themeText(theme, form, language));
  const last = names.pop() ?? '';
  if (names.length === 0) return last;
  const hasAnd = [...names, last].some((name) => / (i|a|and)\s/.test(name));
  return `${names.join(', ')} ${hasAnd ? AND_ALSO[language] : AND[language]}${last}`;
}

const AND: Readonly<Record<Language, string>> = { pl: 'oraz ', cs: `a${NBSP}`, en: 'and ' };
const AND_ALSO: Readonly<Record<Language, string>> = { pl: 'oraz ', cs: `a${NBSP}také `, en: 'as well as ' };
