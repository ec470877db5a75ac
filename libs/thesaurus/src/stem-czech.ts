import { longestEnding, toEndings } from './endings.ts';
import { toIrregular } from './irregular.ts';

/** Case, number and gender of nouns and adjectives, folded. */
const INFLECTION = toEndings(`
  ejsimi ejsich ejsiho ejsimu ejsim ejsi
  eho emu iho imu ich imi ych ymi ech ach emi ami
  em im um om am ym mi ou
  a e i o u y
`);
/** Words whose end looks like an ending, in any case: system, systemu, systemy. */
const WHOLE =
  /^([a-z]*(?:gram|drom|lom|nom|zkum)|objem|prijem|zajem|najem|pojem|dojem|pronajem|vodojem|plynojem|system|ekosystem|problem|rezim|uspech|oddech|extrem|seznam|chram|kostym|islam|strom|atom|album|rozum|parfem|fenomen|melanom|hlavolam|neuspech|posmech|splach|syndrom)(?:a|u|y|e|i|em|um|ech|ovi|ove|ami)?$/;
/** Words whose fleeting e stands before n: povodeň – povodně; others keep theirs (pramen, člen, označen). */
const FLEETING_N = /^(?:povod|led|dub|kvet|cerv|srp|rij|pis|bas|stup|vez|tyd|oh|kaz|priz)en$/;
/** Words that keep their e: oděv – oděvu, středověk – středověku, vypravěč (by now with k) – vypravěče. */
const STEADY_E =
  /^obchod$|(?:zp|od|os|hn|chl|ohr)ev$|(?:nov|star|stred|cl)ovek$|(?:prav|ut)ek$|(?:hliz|svar|potap|prav)ek$/;
/** Whole words whose stem is not what the rules would leave: dům – domu, hra – her, věc – věci. */
export const IRREGULAR_CZECH = toIrregular(`
  dom: dum
  stol: stul
  dvor: dvur
  voz: vuz
  kon: kun
  hra: hry hru hre her hram hrami hrou
  den: dni dne dny dnu dnech dnum dnem
  vec: veci vecem vecmi vecech
  rec: reci recech
  noc: noci nocem nocich
  moc: moci
  det: dite ditete ditetem
  firm: firem
  form: forem
  platform: platforem
  norm: norem
  sestr: sester
  centr: center
  chleb: chleba chlebem
`);
/** Neuters with -at-, and what changes its vowel. */
const BASES = toIrregular(`
  tem: temat
  klim: klimat
  dram: dramat
  schem: schemat
  zvir: zvirat
  pritel: pratel
  penih: peneh
`);

/**
 * Light Czech stemmer for a folded word: removes case endings and evens out the consonants that change before them
 * (Praha – Praze, řeka – řece), after the idea of L. Dolamic and J. Savoy's light stemmer (2009), on folded words.
 */
export function stemCzech(word: string): string {
  const irregular = IRREGULAR_CZECH.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || /\d/.test(word)) return word;
  const whole = WHOLE.exec(word)?.[1];
  if (whole !== undefined) return whole;
  const ending = longestEnding(word, INFLECTION, 3);
  let base = (ending === '' ? word : word.slice(0, -ending.length)).replace(/ismus$/, 'ism');
  if (base.length > 5 && base.endsWith('ov')) base = base.slice(0, -2);
  if (base.length > 2 && base.endsWith('c')) base = `${base.slice(0, -1)}k`;
  else if (base.length > 3 && base.endsWith('z')) base = `${base.slice(0, -1)}h`;
  // polští – polský, but not prstí – prst
  if (ending.startsWith('i') && base.length > 4 && /[bdhlnrtvsz]st$/.test(base)) base = `${base.slice(0, -1)}k`;
  return BASES.get(base) ?? (ending === '' ? withoutFleetingE(base) : base);
}

/** The vowel that is there only when no ending follows: povodeň – povodně, účet – účtu, obec – obce, služeb – služba, divadel – divadlo. */
function withoutFleetingE(base: string): string {
  if (base.length < 4 || STEADY_E.test(base)) return base;
  if (FLEETING_N.test(base)) return `${base.slice(0, -2)}n`;
  if (/[aeiouy]del$/.test(base) && base !== 'model') return `${base.slice(0, -2)}l`;
  return base.replace(/([^aeiouy])e([bkv])$/, '$1$2').replace(/^(uc|poc)et$/, '$1t');
}
