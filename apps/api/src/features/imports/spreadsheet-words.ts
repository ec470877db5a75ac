/** The words that people write in the headings and cells of their tables, in Polish, Czech and English. */
import { type ImportField } from '@mosty/domain/import-problems';
import {
  COOPERATION_FORMS,
  type CooperationForm,
  COUNTRIES,
  type Country,
  LANGUAGES,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '@mosty/domain/vocabulary';
import { importFieldName } from '@mosty/messages/import-texts';
import { countryName, formName, kindName, languageName } from '@mosty/messages/vocabulary-texts';
import { type ThemeCode, THEMES } from '@mosty/thesaurus/themes';
import { differences, foldHeading, mostAlike } from './headings.ts';

type Words<Value extends string> = ReadonlyMap<string, Value>;

/** Besides the codes and the names that Mosty itself gives to the fields; capitals, marks and signs do not matter. */
const HEADINGS: Readonly<Record<ImportField, string>> = {
  name: 'nazwa organizacji, nazwa podmiotu, pełna nazwa, organizacja, název organizace, úplný název, jméno organizace, organizace, organisation, organization, organisation name, name of the organisation',
  kind: 'rodzaj organizacji, rodzaj podmiotu, typ, typ organizacji, forma prawna, druh organizace, typ organizace, právní forma, type, type of organisation, legal form',
  country: 'państwo, stát',
  municipality_code:
    'kod gminy, teryt, kod teryt, teryt gminy, kód obce, lau2, kod lau2, kód lau2, zuj, kód zuj, ičzuj, teryt/lau2, code of the municipality, municipality code',
  municipality:
    'miejscowość, siedziba, siedziba gmina, miasto, nazwa gminy, město, sídlo, název obce, town, seat, city, commune',
  district: '',
  region: 'województwo, vojvodství, kraj vojvodství, voivodeship',
  latitude: 'szerokość, szer. geogr., šířka, zem. šířka, lat',
  longitude: 'długość, dł. geogr., délka, zem. délka, lon, lng',
  krs: 'krs, nr krs, krs number',
  regon: 'regon, nr regon, regon number',
  ico: 'ičo, ič, identifikační číslo, identifikační číslo osoby, numer ičo, ičo number',
  website: 'strona www, www, adres strony, web, webové stránky, webová stránka, url, web page, homepage',
  contact_label: 'kontakt, dział, stanowisko, odbor, oddělení, pracoviště, contact, contact label',
  email: 'e-mail, adres e-mail, e-mail publiczny, mail, e-mailová adresa, email address',
  phone: 'telefon, tel, nr telefonu, numer telefonu, telefonní číslo, phone, telephone, phone number',
  description_pl: 'opis, opis pl, opis polski',
  description_cs: 'popis, popis cs, popis cz, popis česky, český popis',
  description_en: 'description, description en, opis en, popis en, popis anglicky',
  offers: 'oferuje, oferta, oferujemy, nabízí, nabídka, nabízíme, offers, offer',
  seeks: 'szuka, poszukuje, szukamy, potrzeby, hledá, poptává, poptávka, hledáme, seeks, looking for, needs',
  forms: 'forma współpracy, sposoby współpracy, forma spolupráce, způsoby spolupráce, cooperation forms',
  languages: 'język, języki pracy, jazyk, pracovní jazyky, language, working languages',
};

/** In Polish `kraj` is a country, in Czech a region; the other headings tell which language the table is in. */
export const KRAJ = foldHeading('kraj');
const CZECH_HEADINGS = new Set(
  ['název', 'název organizace', 'druh', 'druh organizace', 'obec', 'okres', 'sídlo', 'nabízí', 'hledá', 'jazyky'].map(
    foldHeading,
  ),
);

const KINDS: Readonly<Record<OrganisationKind, string>> = {
  GMINA: 'urząd gminy, urząd miasta, urząd miejski, urząd miasta i gminy, samorząd gminny',
  OBEC: 'město, městys, statutární město, obecní úřad, městský úřad',
  NGO: 'ngo, stowarzyszenie, stowarzyszenie zwykłe, stowarzyszenie rejestrowe, fundacja, koło gospodyń wiejskich, ochotnicza straż pożarna, klub sportowy, uczniowski klub sportowy, spolek, pobočný spolek, nadace, nadační fond, ústav, zapsaný ústav, obecně prospěšná společnost, o.p.s., z.s., z.ú., nestátní nezisková organizace, association, foundation, non-profit organisation',
  AGGLOMERATION: 'związek ZIT, stowarzyszenie ZIT, nositel ITI, metropolitní oblast',
  PUBLIC_INSTITUTION:
    'jednostka publiczna, instytucja kultury, jednostka budżetowa, szkoła, szkoła publiczna, biblioteka, muzeum, uczelnia, příspěvková organizace, veřejná instituce, škola, knihovna, muzeum, univerzita, public body, school, library',
  PRIVATE_ENTITY: 'firma, przedsiębiorstwo, spółka, podnik, společnost, company, business',
};

const COUNTRY_WORDS: Readonly<Record<Country, string>> = {
  PL: 'POL, Rzeczpospolita Polska, Polsko, Polská republika',
  CZ: 'CZE, Republika Czeska, Česko, Česká republika, ČR, Czech Republic',
};

const FORM_WORDS: Readonly<Record<CooperationForm, string>> = {
  STUDY_VISIT: 'wizyty studyjne, wyjazd studyjny, studijní návštěva, studijní cesta, exkurze, study visits',
  STAFF_EXCHANGE: 'wymiana kadr, wymiana doświadczeń pracowników, výměna pracovníků, výměna zaměstnanců',
  INTERNSHIP: 'staże, praktyki, stáž, stáže, internships',
  JOINT_PROJECT: 'wspólne projekty, projekt, společný projekt, společné projekty, joint projects, project',
  EVENT: 'wydarzenie, wydarzenia, wspólne wydarzenia, akce, společná akce, společné akce, events',
  BEST_PRACTICE: 'dobre praktyki, dobrá praxe, příklady dobré praxe, good practice, best practices',
  TWINNING: 'partnerstwo miast, partnerství měst, partnerství obcí, town twinning',
  YOUTH_EXCHANGE: 'wymiana młodzieżowa, wymiany młodzieży, výměna mládeže, youth exchanges',
  TRAINING: 'szkolenia, školení, vzdělávání, trainings',
};

const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
  pl: 'po polsku, język polski, polština, polsky, polish',
  cs: 'cz, po czesku, język czeski, čeština, česky, czech',
  en: 'po angielsku, język angielski, angličtina, anglicky, english',
  de: 'po niemiecku, język niemiecki, němčina, německy, german',
  sk: 'po słowacku, język słowacki, slovenština, slovensky, slovak',
  uk: 'ua, po ukraińsku, język ukraiński, ukrajinština, ukrajinsky, ukrainian',
  fr: 'po francusku, język francuski, francouzština, francouzsky, french',
};

type Name<Value> = (value: Value, language: (typeof LANGUAGES)[number]) => string;

/** The code itself, its name in each language, and what else people write. */
function wordsOf<Value extends string>(
  values: readonly Value[],
  nameOf: Name<Value>,
  others: Readonly<Record<string, string>>,
): Words<Value> {
  const words = new Map<string, Value>();
  for (const value of values) {
    const names = LANGUAGES.map((language) => nameOf(value, language));
    for (const word of [value, ...names, ...(others[value] ?? '').split(',')]) {
      const folded = foldHeading(word);
      if (folded !== '' && !words.has(folded)) words.set(folded, value);
    }
  }
  return words;
}

export const KIND_WORDS = wordsOf(ORGANISATION_KINDS, kindName, KINDS);
export const COUNTRIES_BY_WORD = wordsOf(COUNTRIES, countryName, COUNTRY_WORDS);
export const FORMS_BY_WORD = wordsOf(COOPERATION_FORMS, formName, FORM_WORDS);
export const LANGUAGES_BY_WORD = wordsOf(Object.keys(LANGUAGE_WORDS), languageName, LANGUAGE_WORDS);
export const THEMES_BY_WORD: Words<ThemeCode> = new Map(
  THEMES.flatMap(({ code, ...labels }) => [code, ...Object.values(labels)].map((word) => [foldHeading(word), code])),
);
const FIELDS_BY_HEADING = wordsOf(Object.keys(HEADINGS) as ImportField[], importFieldName, HEADINGS);

/** The field that a heading names, in a table with these headings. */
export function fieldNamed(heading: string, headings: readonly string[]): ImportField | undefined {
  const folded = foldHeading(heading);
  if (folded !== KRAJ) return FIELDS_BY_HEADING.get(folded);
  return headings.some((other) => CZECH_HEADINGS.has(foldHeading(other))) ? 'region' : 'country';
}

/** The heading that is perhaps a slip of the pen for the field. */
export function headingLike(field: ImportField, headings: readonly string[]): string | undefined {
  const words = [...FIELDS_BY_HEADING].filter(([, named]) => named === field).map(([word]) => word);
  const alike = words.flatMap((word) =>
    mostAlike(word, headings).map((heading) => ({ heading, distance: differences(word, foldHeading(heading)) })),
  );
  return alike.sort((a, b) => a.distance - b.distance)[0]?.heading;
}
