import { longestEnding, toEndings } from './endings.ts';

/** Case, number and gender of nouns and adjectives, folded. */
const INFLECTION = toEndings(`
  iejszymi iejszych iejszego iejszej iejszym iejszy iejsza iejsze
  iego iemu iami iach iowi iom imi ich ego emu ymi ych ami ach owie owi iej iem
  ow om em ej im ym ie ia iu io
  a e i o u y
`);
/** Words whose end looks like an ending, in any case: system, systemu, systemy. */
const WHOLE = /^(system|problem|ekosystem|rezim|kostium|zamach|gmach|atom|poziom|krolik)[a-z]{0,3}$/;

/**
 * Light Polish stemmer for a folded word: removes case endings and evens out the alternations that come with them
 * (rzece – rzeka, ośrodek – ośrodka; but not of the vowels: mieście stays apart from miasto). Made for nouns and adjectives, since those carry the
 * meaning of offers; verbs lose only what they share with them.
 */
export function stemPolish(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const whole = WHOLE.exec(word)?.[1];
  if (whole !== undefined) return whole;
  const ending = longestEnding(word, INFLECTION, 3);
  const base = harden(ending === '' ? word : word.slice(0, -ending.length), ending);
  if (base.length > 5 && base.endsWith('ow')) return base.slice(0, -2);
  return ending === '' ? withoutFleetingE(base) : base.replace(/^urzed$/, 'urzad');
}

/** The consonant that the ending softened: powiecie – powiat-, drodze – droga, inwestorzy – inwestor. */
function harden(base: string, ending: string): string {
  if (base.length < 4) return base === 'dzien' ? 'dn' : base;
  if (/sci?$/.test(base)) return base.replace(/sci?$/, 'st').replace(/^miest$/, 'miast');
  if (/dzi?$/.test(base)) return base.replace(/dzi?$/, 'd');
  if (base.endsWith('rz')) return base.slice(0, -1);
  if (base.endsWith('c')) {
    // studenci – student, wsparcie – wsparcia; but sieci – sieć and granicy – granica
    const soft = ending.startsWith('i') && (ending.length > 1 || base.endsWith('nc'));
    return `${base.slice(0, -1)}${soft ? 't' : 'k'}`.replace(/^(pow|sw|kw)iet$/, '$1iat');
  }
  return base.endsWith('i') ? base.slice(0, -1) : base;
}

/** The vowel that is there only when no ending follows: ośrodek – ośrodka, mieszkaniec – mieszkańca, stopień – stopnia. */
function withoutFleetingE(base: string): string {
  if (base.length < 5) return base;
  if (/[^aeiouy]ek$/.test(base)) return base.replace(/ek$/, 'k');
  if (/[^aeiouy]iek$/.test(base)) return base.replace(/iek$/, 'k');
  if (/cien$/.test(base)) return base.replace(/cien$/, 'tn');
  if (/dzien$/.test(base)) return base.replace(/dzien$/, 'dn');
  return /^(?:jesien|zielen|korzen|kamien)$/.test(base) ? base : base.replace(/([^aeiouy])ien$/, '$1n');
}
