/**
 * The sentence for every reason of a proposal, and the names of the parts of its score.
 *
 * Sentences keep what they insert in the nominative (`Temat: „turystyka”`), so that a label of any gender and number fits.
 * A code of libs/domain without a sentence here does not compile.
 */
import { type Reason, type ReasonCode, type ReasonParams, type ScorePartName } from '@mosty/domain/explanation';
import { type ProgrammeCode } from '@mosty/domain/programmes';
import { type CooperationForm, type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import { m } from './compiled/messages.js';
import { formName, kindName, languageName } from './vocabulary-texts.ts';

/** What the sentences need besides the reason. Labels are already in the language of the sentence. */
export interface ReasonWords {
  readonly language: Language;
  /** Kind of the organisation that the reader is told about: “this municipality”. */
  readonly partnerKind: OrganisationKind;
  readonly themeLabel: (code: string) => string;
  readonly conceptLabel: (code: string) => string;
}

type Word = (inputs?: Record<never, never>, options?: { locale?: Language }) => string;

const THIS: Readonly<Record<OrganisationKind, Word>> = {
  GMINA: m.this_GMINA,
  OBEC: m.this_OBEC,
  NGO: m.this_NGO,
  AGGLOMERATION: m.this_AGGLOMERATION,
  PUBLIC_INSTITUTION: m.this_PUBLIC_INSTITUTION,
  PRIVATE_ENTITY: m.this_PRIVATE_ENTITY,
};

const PART: Readonly<Record<ScorePartName, Word>> = {
  THEMES: m.part_THEMES,
  TEXT: m.part_TEXT,
  FORMS: m.part_FORMS,
  PLACE: m.part_PLACE,
  SIZE: m.part_SIZE,
  FEASIBILITY: m.part_FEASIBILITY,
  NEED: m.part_NEED,
  FRESHNESS: m.part_FRESHNESS,
};

const PROGRAMME: Readonly<Record<ProgrammeCode, Word>> = {
  INTERREG_CZ_PL: m.programme_INTERREG_CZ_PL,
};

type ReasonTexts = {
  readonly [Code in ReasonCode]: (params: ReasonParams[Code], words: ReasonWords) => string;
};

const inLanguage = ({ language }: ReasonWords) => ({ locale: language });
const partner = (words: ReasonWords): string => THIS[words.partnerKind]({}, inLanguage(words));

/** A sentence without facts, or whose only fact is whom it is about. */
const plain =
  <Params extends object>(message: (params: Params, options: { locale: Language }) => string) =>
  (params: Params, words: ReasonWords): string =>
    message(params, inLanguage(words));

const REASON_TEXTS: ReasonTexts = {
  YOU_OFFER_THEY_SEEK: ({ theme, seeks }, words) =>
    m.reason_YOU_OFFER_THEY_SEEK({ theme: words.themeLabel(theme), partner: partner(words), seeks }, inLanguage(words)),
  THEY_OFFER_YOU_SEEK: ({ theme, offers }, words) =>
    m.reason_THEY_OFFER_YOU_SEEK(
      { theme: words.themeLabel(theme), partner: partner(words), offers },
      inLanguage(words),
    ),
  BOTH_SEEK: ({ theme }, words) => m.reason_BOTH_SEEK({ theme: words.themeLabel(theme) }, inLanguage(words)),
  THEME_IN_WORDS: ({ theme, who }, words) =>
    m.reason_THEME_IN_WORDS({ theme: words.themeLabel(theme), who }, inLanguage(words)),
  SAME_CONCEPT: ({ concept }, words) =>
    m.reason_SAME_CONCEPT({ concept: words.conceptLabel(concept) }, inLanguage(words)),
  FORMS_IN_COMMON: ({ forms }, words) => m.reason_FORMS_IN_COMMON({ forms: formList(forms, words) }, inLanguage(words)),
  DISTANCE: ({ km }, words) =>
    km < 1
      ? m.reason_DISTANCE_none({}, inLanguage(words))
      : m.reason_DISTANCE({ km: whole(km, words) }, inLanguage(words)),
  SIMILAR_SIZE: ({ yourPopulation, theirPopulation }, words) =>
    m.reason_SIMILAR_SIZE(
      { yours: whole(yourPopulation, words), theirs: whole(theirPopulation, words) },
      inLanguage(words),
    ),
  SAME_KIND: ({ kind }, words) => m.reason_SAME_KIND({ kind: kindName(kind, words.language) }, inLanguage(words)),
  COMMON_LANGUAGE: ({ languages }, words) =>
    m.reason_COMMON_LANGUAGE(
      {
        languages: listed(
          languages.map((code) => languageName(code, words.language)),
          words,
        ),
        count: languages.length,
      },
      inLanguage(words),
    ),
  SAME_PROGRAMME: ({ programmes }, words) =>
    m.reason_SAME_PROGRAMME(
      {
        programmes: listed(
          programmes.map((code) => PROGRAMME[code]({}, inLanguage(words))),
          words,
        ),
      },
      inLanguage(words),
    ),
  BROKER_INTERPRETS: plain(m.reason_BROKER_INTERPRETS),
  ANSWERS_REQUESTS: plain(m.reason_ANSWERS_REQUESTS),
  DEADLINE_TO_MEET: ({ who, day }, words) =>
    m.reason_DEADLINE_TO_MEET({ who, day: longDay(day, words) }, inLanguage(words)),
  SIMILAR_WORDS: plain(m.reason_SIMILAR_WORDS),
  YOU_CAN_PREFINANCE: plain(m.reason_YOU_CAN_PREFINANCE),
  THEY_CAN_PREFINANCE: plain(m.reason_THEY_CAN_PREFINANCE),
  BOTH_CAN_PREFINANCE: plain(m.reason_BOTH_CAN_PREFINANCE),
  NO_PARTNER_YET: plain(m.reason_NO_PARTNER_YET),
  CONFIRMED_RECENTLY: plain(m.reason_CONFIRMED_RECENTLY),
  NOT_CLAIMED: plain(m.reason_NOT_CLAIMED),
  INTERESTS_UNKNOWN: plain(m.reason_INTERESTS_UNKNOWN),
  DESCRIPTION_UNKNOWN: plain(m.reason_DESCRIPTION_UNKNOWN),
  FORMS_UNKNOWN: plain(m.reason_FORMS_UNKNOWN),
  PLACE_UNKNOWN: plain(m.reason_PLACE_UNKNOWN),
  POPULATION_UNKNOWN: plain(m.reason_POPULATION_UNKNOWN),
  LANGUAGES_UNKNOWN: plain(m.reason_LANGUAGES_UNKNOWN),
  NO_COMMON_LANGUAGE: plain(m.reason_NO_COMMON_LANGUAGE),
  PREFINANCING_UNKNOWN: plain(m.reason_PREFINANCING_UNKNOWN),
  NOBODY_CAN_PREFINANCE: plain(m.reason_NOBODY_CAN_PREFINANCE),
  OWN_CONTRIBUTION_UNKNOWN: plain(m.reason_OWN_CONTRIBUTION_UNKNOWN),
  HOURS_UNKNOWN: plain(m.reason_HOURS_UNKNOWN),
  NOT_CONFIRMED_RECENTLY: plain(m.reason_NOT_CONFIRMED_RECENTLY),
};

/** The sentence for a reason, addressed to the organisation that reads it. */
export function reasonText(reason: Reason, words: ReasonWords): string {
  const text = REASON_TEXTS[reason.code] as (params: Reason['params'], words: ReasonWords) => string;
  return text(reason.params, words);
}

/** What a part of the score is called. */
export function scorePartLabel(name: ScorePartName, language?: Language): string {
  return PART[name]({}, language ? { locale: language } : {});
}

const whole = (value: number, { language }: ReasonWords): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);

const longDay = (day: string, { language }: ReasonWords): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

const formList = (forms: readonly CooperationForm[], words: ReasonWords): string =>
  listed(
    forms.map((form) => formName(form, words.language)),
    words,
  );

const listed = (items: readonly string[], { language }: ReasonWords): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
