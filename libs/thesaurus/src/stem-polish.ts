import { longestEnding, toEndings } from './endings.ts';
import { toIrregular } from './irregular.ts';

/** Case, number and gender of nouns and adjectives, folded. */
const INFLECTION = toEndings(`
  iejszymi iejszych iejszego iejszej iejszym iejszy iejsza iejsze
  iego iemu iami iach iowi iom imi ich ego emu ymi ych ami ach owie owi iej iem
  ow om em ej im ym ie ia iu io
  a e i o u y
`);
/** Words whose end looks like an ending, in any case: system, systemu, systemy. */
const WHOLE =
  /^([a-z]*(?:gram|drom)|system|problem|ekosystem|rezim|kostium|zamach|gmach|atom|poziom|krolik|zapach|telebim)(?:a|u|y|i|ie|em|ow|om|ami|ach|owi|owie|iem)?$/;

/** Whole words, most of them short, whose stem changes: pies – psa, wieś – wsi, gra – gier, droga – drodze. */
export const IRREGULAR_POLISH = toIrregular(`
  ps: pies psa psu psem psy psow psom psami psach
  wies: wsi wsia wsie wsiom wsiach wsiami
  gra: gry grze gier grom grami grach
  deb: dab debu deby debow
  mez: maz meza mezu mezowie mezow
  zeb: zab zeba zeby zebow
  dn: dni dzien dnia dniu dniem dniom dniach
  krw: krew krwi krwia
  handl: handel
  wegl: wegiel
  zagl: zagiel
  ministr: minister
  magistr: magister
  okn: okien
  szkl: szkiel
  drog: drodze
  nog: nodze
  podlog: podlodze
  wag: wadze
  uwag: uwadze
  przewag: przewadze
  odwag: odwadze
  zalog: zalodze
  uslug: usludze
  obslug: obsludze
  zaslug: zasludze
  poteg: potedze
  lig: lidze
  koleg: koledze
  prag: pradze
`);
/** Stems whose vowel or consonant changes before some endings: miasto – mieście, las – lesie, urząd – urzędu. */
const BASES = toIrregular(`
  miast: miest
  ciast: ciest
  gniazd: gniezd
  gwiazd: gwiezd
  las: les
  obiad: obied
  sasiad: sasied
  wyjazd: wyjezd
  przyjazd: przyjezd
  przejazd: przejezd
  zjazd: zjezd
  pojazd: pojezd
  dojazd: dojezd
  cial: ciel
  swiatl: swietl
  wiatr: wietr
  kosciol: kosciel
  aniol: aniel
  jezior: jezier
  siostr: siestr
  urzad: urzed
  rzad: rzed
  wzglad: wzgled
  pieniad: pienied
  miesiak: miesiek
  tysiak: tysiek
  zwierzet: zwierzat zwierz
  dziewczet: dziewczat
  tydn: tygodn
  dziek: dziecm dzieck
  przyjaciel: przyjaciol
`);

/**
 * Light Polish stemmer for a folded word: removes case endings and evens out the alternations that come with them
 * (rzece – rzeka, ośrodek – ośrodka), and of vowels in the words listed here. Made for nouns and adjectives, since those carry the
 * meaning of offers; verbs lose only what they share with them.
 */
export function stemPolish(word: string): string {
  const irregular = IRREGULAR_POLISH.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || /\d/.test(word)) return word;
  const whole = WHOLE.exec(word)?.[1];
  if (whole !== undefined) return whole;
  const ending = longestEnding(word, INFLECTION, 3);
  const base = harden(ending === '' ? word : word.slice(0, -ending.length), ending);
  if (base.length > 5 && base.endsWith('ow')) return base.slice(0, -2);
  return ending === '' ? withoutFleetingE(base) : base;
}

/** The consonant that the ending softened: powiecie – powiat-, drodze – droga, inwestorzy – inwestor. */
function harden(base: string, ending: string): string {
  const hard = soften(base, ending);
  return BASES.get(hard) ?? hard;
}

/** As above, but for the bases that are listed. */
function soften(base: string, ending: string): string {
  if (base.length < 4) return base === 'dzien' ? 'dn' : base;
  if (ending === 'y' && base.endsWith('sc')) return `${base.slice(0, -1)}k`;
  if (/sci?$/.test(base)) return base.replace(/sci?$/, 'st');
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
  if (/[^aeiouy]iek$/.test(base) && !/ciek$|czlowiek$|^wiek$/.test(base)) return base.replace(/iek$/, 'k');
  if (/cien$/.test(base)) return base.replace(/cien$/, 'tn');
  if (/dzien$/.test(base)) return base.replace(/dzien$/, 'dn');
  return /^(?:jesien|zielen|korzen|kamien)$/.test(base) ? base : base.replace(/([^aeiouy])ien$/, '$1n');
}
