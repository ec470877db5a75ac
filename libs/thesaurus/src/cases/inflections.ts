import { type TextLanguage } from '../language.ts';

/**
 * Typical forms of a phrase as they stand in running text, by rules of thumb: enough to try a recogniser, not to write
 * a text. Of a noun with adjectives both are inflected, of anything longer the first word only (dom kultury – domem kultury).
 * None for what the rules do not know: verbs, abbreviations, very short words.
 */
export function inflectionsOf(phrase: string, language: Exclude<TextLanguage, 'en'>): string[] {
  const words = phrase.split(' ');
  if (words.some((word) => word.length < 4 || /[A-ZŁŚŻČŘŠŽ*\d-]/.test(word))) return [];
  const [first = '', second] = words;
  const rules = RULES[language];
  if (second === undefined) return formsOf(first, rules);
  if (words.length > 2) return [];
  const isAgreeing = rules.adjective.test(first) || rules.adjective.test(second);
  if (isAgreeing) return pairs(formsOf(first, rules), formsOf(second, rules));
  return formsOf(first, rules).map((form) => `${form} ${second}`);
}

interface Rules {
  readonly adjective: RegExp;
  /** The first that fits: the end of the word, and what stands in its place in other forms. */
  readonly endings: readonly (readonly [RegExp, string])[];
}

function formsOf(word: string, { endings }: Rules): string[] {
  const rule = endings.find(([end]) => end.test(word));
  return rule === undefined || rule[1] === '' ? [] : rule[1].split(' ').map((ending) => word.replace(rule[0], ending));
}

/** Each form of the one with one of the other: which of them agree does not matter to a recogniser. */
function pairs(first: readonly string[], second: readonly string[]): string[] {
  if (first.length === 0 || second.length === 0) return [];
  const count = Math.max(first.length, second.length);
  return Array.from(
    { length: count },
    (_, at) => `${first[at % first.length] ?? ''} ${second[at % second.length] ?? ''}`,
  );
}

const POLISH: Rules = {
  adjective: /(?:[nwtłr]y|[sc]ki|zki|dzki|[nwł]a|ska|cka|[nw]e|skie|ckie)$/,
  endings: [
    [/(?:ować|ać|ić|yć|eć|ąc|emy|imy|ujemy)$/, ''],
    [/(?<=[nwtłr])y$/, 'ego emu ym ych ymi ej'],
    [/(?<=[sczd]k)i$/, 'iego iemu im ich imi iej'],
    [/(?<=[sc]k)a$/, 'iej ą ich imi'],
    [/(?<=[sc]k)ie$/, 'iego im ich imi'],
    [/cja$/, 'cji cję cją cjom cjami cjach'],
    [/(?<=[fdgrlmptk]i)a$/, 'i ę ą om ami ach'],
    [/(?<=[kg])a$/, 'i ę ą om ami ach'],
    [/(?<=[bdłmnprstwzhj]|cz|sz|rz|ż)a$/, 'y ę ą om ami ach'],
    [/(?<=[ae])nie$/, 'nia niu niem niom niami niach'],
    [/ość$/, 'ości ością ościom ościami ościach'],
    [/(?:ciek|lek|wiek)$|ć$|piec$|pies$|er$/, ''],
    [/(?<=[bcdfghłmnprstwz])ek$/, 'ka ku kiem ki ków kom kami kach'],
    [/iec$/, 'ca cowi cem cy ców com cami cach'],
    [/(?<=[kg])$/, 'u iem i ów om ami ach'],
    [/(?<=[bdłmnprtwzsfh])$/, 'u em owi ów om ami ach'],
    [/(?<=[stzd][uao]r|cz|sz|rz|ż)$/, 'a owi em om ami ach'],
    [/(?<=[bdłmnprstwzk])o$/, 'a u em om ami ach'],
    [/um$/, 'a ów om ami ach'],
  ],
};

const CZECH: Rules = {
  adjective: /(?:ý|á|é|ční|[nvž]í|ské|cké)$/,
  endings: [
    [/(?<!k)um$/, 'a u em í ím'],
    [/(?:ovat|at|it|et|ět|out|eme|íme)$/, ''],
    [/ý$/, 'ého ému ým ých ými é'],
    [/á$/, 'é ou ých ým ými'],
    [/é$/, 'ých ým ými'],
    [/(?<=[ln])ost$/, 'osti ostí ostem ostmi ostech'],
    [/(?<=[eěá]n|st)í$/, 'ím ích ími'],
    [/(?<=[nv])í$/, 'ího ímu ím ích ími'],
    [/(?<=[bdfhklmnprstvz])a$/, 'y u ou ám ami ách'],
    [/(?<=c|[zšžřčj])e$/, 'i í ím emi ích'],
    [/(?:věk|těk|ět|[eí]v|den|lahev|čet|ůl|ůr|léb|[yý]ch|er|el|ej|im)$/, ''],
    [/(?<=[bcčdhlmnprsštvzž])ek$/, 'ku kem ky ků kům cích'],
    [/(?<!č)ec$/, 'ce cem ci ců cům'],

    [/(?<=[řčšžj])$/, 'e i em ů ům ích'],
    [/(?<=[bdfhklmnprstvz])$/, 'u em y ů ům ech'],
    [/(?<=[bdhklmnprstvz])o$/, 'a u em ům y'],
    [/(?<=[bdhklmnprstvz])y$/, 'ů ům ech'],
  ],
};

const RULES = { pl: POLISH, cs: CZECH };
