import { longestEnding, toEndings } from './endings.ts';

/** Case, number and gender of nouns and adjectives, folded. */
const INFLECTION = toEndings(`
  ejsimi ejsich ejsiho ejsimu ejsim ejsi
  eho emu iho imu ich imi ych ymi ech ach emi ami
  em im um om am ym mi ou
  a e i o u y
`);
/** Words whose end looks like an ending, in any case: system, systemu, systemy. */
const WHOLE =
  /^(system|ekosystem|problem|program|rezim|uspech|oddech|extrem|diagram|prijem|objem|zajem|najem|pojem|dojem)[a-z]{0,3}$/;
/** Words that keep their e in all cases. */
const STEADY_E = /^(?:bazen|pramen|kamen|kremen|obchod)$/;
/** Words whose ů becomes o before an ending. */
const LONG_U: Readonly<Record<string, string>> = { dum: 'dom', stul: 'stol', dvur: 'dvor', vuz: 'voz', kun: 'kon' };

/**
 * Light Czech stemmer for a folded word: removes case endings and evens out the consonants that change before them
 * (Praha – Praze, řeka – řece), after the idea of L. Dolamic and J. Savoy's light stemmer (2009), on folded words.
 */
export function stemCzech(word: string): string {
  const long = LONG_U[word];
  if (long !== undefined) return long;
  if (word.length < 4 || /\d/.test(word)) return word;
  const whole = WHOLE.exec(word)?.[1];
  if (whole !== undefined) return whole;
  const ending = longestEnding(word, INFLECTION, 3);
  let base = (ending === '' ? word : word.slice(0, -ending.length)).replace(/ismus$/, 'ism');
  if (base.length > 5 && base.endsWith('ov')) base = base.slice(0, -2);
  if (base.length > 2 && base.endsWith('c')) base = `${base.slice(0, -1)}k`;
  else if (base.length > 3 && base.endsWith('z')) base = `${base.slice(0, -1)}h`;
  // The vowel that is there only when no ending follows: povodeň – povodně, účet – účtu, obec – obce, služeb – služba.
  if (ending !== '' || base.length < 4 || STEADY_E.test(base)) return base;
  return base.replace(/([^aeiouy])e([bknv])$/, '$1$2').replace(/^(uc|poc)et$/, '$1t');
}
