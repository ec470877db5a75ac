import { stemCzech } from './stem-czech.ts';
import { stemEnglish } from './stem-english.ts';
import { stemPolish } from './stem-polish.ts';
import { type TextLanguage } from './language.ts';

export { stemCzech, stemEnglish, stemPolish };

/** The stem of a folded word. Stems are keys for comparing, not words to show. */
export function stem(word: string, language: TextLanguage): string {
  if (language === 'pl') return stemPolish(word);
  return language === 'cs' ? stemCzech(word) : stemEnglish(word);
}
