import { fold } from './fold.ts';
import { type TextLanguage } from './language.ts';

/**
 * What every profile says, and what therefore tells none from another: that one looks for a partner, organises, has
 * inhabitants, lies near the border. Written down from knowing such texts, not counted in any: a vector stays the same
 * whatever other texts there are.
 */

const idsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Concepts that any municipality or association may mention, whatever its subject. */
const COMMONPLACE_CONCEPTS = idsOf(`
  cooperation international-cooperation project cross-border-cooperation cross-border borderland czech-polish-friendship
  meeting-people residents municipal-cooperation town-twinning partnership-agreement neighbours local-community
  best-practice-exchange local-government municipal-office ngos
  association foundation participation membership cultural-exchange training workshops conference education
  regional-development public-services economic-cooperation voluntary-clubs project-management
  micro-project public-benefit-cooperation study-visit delegation-visit partner-search municipal-events
`);
/** Concepts that name a wide field: many profiles of other subjects touch it. */
const WIDE_CONCEPTS = idsOf(`
  culture school children youth tourism sport village nature environmental-protection health festivity seniors families
  exhibition volunteering eu-funds interreg euroregion infrastructure economic-development local-leaders local-products
  transport tourist-attraction visitors traditions mayor community-centre public-space construction
  cultural-association flagship-project visegrad-fund clubhouse local-history
  internet media social-media accommodation youth-exchange staff-exchange
`);
/** Places that texts of these two countries all name. */
const COMMONPLACE_NAMES = idsOf('poland czechia europe european-union');

/** Everyday words of any profile: what one does, wants and offers. */
const COMMONPLACE_WORDS = idsOf(`
  to-look-for to-offer to-want experience to-plan country-land to-join year to-show to-know to-learn to-help
  to-support to-need can to-get to-find to-come to-organise to-prepare to-create to-build to-improve to-develop to-use to-work
  man-person other same new old big small good important beautiful near place
  space-area also together to-connect during around more many various-example
  solution idea service task-activity event to-participate to-invite guest-host public common-usual to-run-lead
  relation group interest care opportunity potential main local international-world active
  district voivodeship-region municipality town office institution network subject-field question-topic
  to-associate seat-headquarters to-have-at-disposal to-care-wish to-establish-contact
  to-deal-with to-run-classes to-encourage to-enable-acquire to-exchange
  to-look-forward to-gain-inspire surroundings for-years every-year regularly permanently jointly-side
  partner-abroad age-group target-group neighbour-town line-border to-visit to-meet to-share
  to-do several-pair to-gather-people especially-exactly thing enough
`);

/** Everything named above, for the test that it exists. */
export const COMMONPLACE = {
  concepts: [...COMMONPLACE_CONCEPTS, ...WIDE_CONCEPTS],
  names: [...COMMONPLACE_NAMES],
  words: [...COMMONPLACE_WORDS],
};

/** Beginnings of words, with or without marks. */
const PREFIXES: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  pl: prefixesOf(`
    szuka poszuk chce chcie chcia chętn partner wspóln współpr współdz projekt prowadz organiz zorganiz gmin miast mieści miejsk
    miejsc mieszk polsk polak polac polsc czesk czech czesi granic pogranicz przygranicz transgranicz doświadcz razem stowarzysz fundacj organizac
    działa dziala działal dzieci dziec młodzie młodz osob osób grup rok roku roczn lata latach nowy nowe nowych duży duż wielk
    wymian wymien pokaz pozna nauczy uczy możliw może mog potrzeb pomoc pomag pomó wspar wspier zajm zajmu oferu oferow ofert propon zapras
    zapros planuj przygot buduj zbudow realiz zrealiz rozwoj rozwó rozwij region lokaln powiat wojewód kraj teren obszar okolic centr ośrodk
    ośrodek program udział uczest spotka spotyk wydarz imprez zajęc warszt szkole edukac społecz publiczn nasz sąsia sąsied
    drug stron temat sprawd podobn dobr dzięk każd kilku kilka kilkan dziesi około prawie blisk dalek pracu prac pracow pracy rozwią pomysł
    sposób sposob dzieli podziel dzielen zobacz skorzyst korzyst powsta powstał stworz tworz utworz
    interes zainteres inicja inicjat instyt sekretarz zespół zespoł członk rodzin starsz stars wsi wieś samorząd urząd urzęd międzynar europ euroreg unij`),
  cs: prefixesOf(`
    hled vyhled chce chtěl chtěj uvít partner společn spoluprac spolupr projekt pořád uspořád organiz obec obce obci obcí měst
    obyvatel občan polsk polá polac poláků polsku česk češ čech hranic příhranič pohranič přeshranič zkušen společ spolek spolk sdruž nadac nadač
    činnost děti dětí dětem dětsk mládež mlad osob skupin rok roku roční ročně letech nový nové nových nová velk vyměn výměn
    ukaz ukáz pozna poznáv nauč učit učí možnos může mohl potřeb pomoc pomáh pomoh podpor zajím zájem zájm zabýv nabíz nabíd zvem pozv
    plánu připrav stav budu vybud realiz rozvoj rozvíj region regionál místn míst okres kraj zem území oblast okol centr středis program
    účast účastn setk akc akcí událos vzděl školen kurz veřejn naše sousi soused druh stran téma témat podobn dobr díky každ několik
    asi téměř blízk dalek pracu prác pracov řešen nápad způsob sdíl podíl vidět využ vznik vytvoř tvoř
    zájmov inicia institu tým člen rodin starš vesnic vsi samospráv úřad mezinár evrop eurore unie`),
  en: prefixesOf(`
    look seek want partner common joint together cooperat project organi municipal town cit inhabitant resident polish poland czech border cross
    experience association foundation activit children young youth people group year new big small exchang show learn possib need help support offer
    invit plan prepar build realis develop region local district countr area centre program particip meet event workshop training educat
    social public our neighbour similar good thank each work solution idea share use creat interest initiative team member famil europ`),
};

function prefixesOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold));
}

const COMMONPLACE_CONCEPT = 0.3;
const WIDE_CONCEPT = 0.75;
const COMMONPLACE_NAME = 0.3;
const COMMONPLACE_WORD = 0.4;
const COMMONPLACE_SPELLING = 0.55;

/** Whether any municipality or association may speak of it, whatever its subject. */
export function isCommonplaceConcept(id: string): boolean {
  return COMMONPLACE_CONCEPTS.has(id);
}

/** How much a concept tells of a text, above 0 to 1. */
export function tellingOfConcept(id: string): number {
  if (COMMONPLACE_CONCEPTS.has(id)) return COMMONPLACE_CONCEPT;
  return WIDE_CONCEPTS.has(id) ? WIDE_CONCEPT : 1;
}

export function tellingOfName(id: string): number {
  return COMMONPLACE_NAMES.has(id) ? COMMONPLACE_NAME : 1;
}

export function tellingOfEverydayWord(id: string): number {
  return COMMONPLACE_WORDS.has(id) ? COMMONPLACE_WORD : 1;
}

/** How much the look of a folded word tells: less when any profile has it. */
export function tellingOfSpelling(word: string, language: TextLanguage): number {
  const prefixes = PREFIXES[language];
  for (let length = SHORTEST_PREFIX; length <= word.length && length <= LONGEST_PREFIX; length += 1) {
    if (prefixes.has(word.slice(0, length))) return COMMONPLACE_SPELLING;
  }
  return 1;
}

const SHORTEST_PREFIX = 3;
const LONGEST_PREFIX = 11;
