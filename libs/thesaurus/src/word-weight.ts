import { type TextLanguage } from './language.ts';

/** Words that any text has, folded: they say nothing about what it is about. */
const STOP_WORDS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  pl: new Set(
    `a aby ale az bardzo bez bo by byc byl byla bylo byly bedzie beda cala cale caly co czy czyli dla dlatego do dzieki gdy gdyz gdzie go i ich ile im
     inne innych inny innymi iz ja jak jaka jakie jako je jednak jednym jego jej jemu jest jestesmy jeszcze jesli juz kazdy kazdego kiedy kto ktora ktore
     ktorego ktorej ktory ktorych ktorym ktorymi ktorzy ku lecz lub ma maja mamy mi miedzy moga moze mozna my na nad nam nas nasz nasza nasze naszej naszego
     naszych nich nie niej niego nim nimi niz no o od oraz on ona one oni ono pan pani po pod ponad poniewaz poprzez przed przede przez przy razem roku rowniez sa sie
     skad swoj swoja swoje swojego swojej swoich swoim ta tak taka taki takich takie takze tam te tego tej temu ten to tu tych tylko tym tymi u w wam wasz
     we wiec wiele wielu wraz wszystkich wszystkie wsrod z za zas ze zeby`.split(/\s+/),
  ),
  cs: new Set(
    `a aby ale ani asi at az bez bude budou budeme by byl byla bylo byly byt co coz ci cili dalsi dalsich diky do ho i ja jak jake jako je jedna jednak jeho jej
     jeji jejich jen jenz jeste ji jich jim jimi jine jiny jinych jiz jsem jsi jsme jsou jste k kam kazdy kde kdo kdyz ke ktera ktere ktereho ktery kterych kterym kteri
     kterou ku ma mate me mezi mi mit mne mnoho mohou muze my na nad nam nami nas nase nasi nasich naseho ne nebo nebot nejen nez nic nich nim o od on ona oni
     ono pak po pod podle pokud ponevadz prave pred pres pri pro proc proto protoze prostrednictvim s se si sve svou svuj svych svym svymi svoje ta tak take takze tam tato te tedy ten tento teto ti tim timto to toho
     tohoto tom tomto tomu toto tu tuto ty tyto u uz v vam vas vase ve vice vsak vsech vsechny vsichni vy z za ze zda zde`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `a about all also an and any are as at be been but by can did do for from had has have he her his how i if in into is it its more most no not of on or our
     she so than that the their them there these they this those through to us was we were what which who will with would you your`.split(
      /\s+/,
    ),
  ),
};

const STOP_WEIGHT = 0.1;

/** How much a folded word says: long words are rarer than short ones, words without content say next to nothing. Above 0 to 1. */
export function wordWeight(word: string, language: TextLanguage): number {
  if (STOP_WORDS[language].has(word)) return STOP_WEIGHT;
  return Math.min(1, 0.4 + word.length / 12);
}

export function isStopWord(word: string, language: TextLanguage): boolean {
  return STOP_WORDS[language].has(word);
}
