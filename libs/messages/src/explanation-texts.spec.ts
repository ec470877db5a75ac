import { describe, expect, it } from '@jest/globals';
import { type Reason, type ReasonCode, type ReasonParams, SCORE_PARTS } from '@mosty/domain/explanation';
import { type Language, LANGUAGES, ORGANISATION_KINDS } from '@mosty/domain/vocabulary';
import { reasonText, type ReasonWords, scorePartLabel } from './explanation-texts.ts';

const THEME: Readonly<Record<Language, string>> = { pl: 'ratownictwo', cs: 'záchranné služby', en: 'rescue services' };

const words = (language: Language, changes: Partial<ReasonWords> = {}): ReasonWords => ({
  language,
  partnerKind: language === 'cs' ? 'GMINA' : 'OBEC',
  themeLabel: () => THEME[language],
  conceptLabel: () => THEME[language],
  ...changes,
});

const say = <Code extends ReasonCode>(
  language: Language,
  code: Code,
  params: ReasonParams[Code],
  changes: Partial<ReasonWords> = {},
): string => reasonText({ code, params, contribution: 0, quotes: [] } as unknown as Reason, words(language, changes));

/** `Intl` puts no-break spaces between groups of digits. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the sentence of a reason', () => {
  it('tells what is offered for what is sought', () => {
    const params = { theme: 'rescue', offers: 2, seeks: 3 } as const;
    expect(say('pl', 'THEY_OFFER_YOU_SEEK', params)).toBe(
      'Szukają Państwo partnera w temacie „ratownictwo” – ta gmina oferuje w tym zakresie duże doświadczenie.',
    );
    expect(say('cs', 'THEY_OFFER_YOU_SEEK', params, { partnerKind: 'NGO' })).toBe(
      'Hledáte partnera pro téma „záchranné služby“ – tato organizace v něm nabízí velké zkušenosti.',
    );
    expect(say('en', 'THEY_OFFER_YOU_SEEK', params)).toBe(
      'You are looking for a partner on “rescue services” – this municipality offers extensive experience in it.',
    );
  });

  it('says a higher level in stronger words', () => {
    for (const language of LANGUAGES) {
      const offered = ([1, 2, 3] as const).map((offers) =>
        say(language, 'THEY_OFFER_YOU_SEEK', { theme: 'rescue', offers, seeks: 1 }),
      );
      const sought = ([1, 2, 3] as const).map((seeks) =>
        say(language, 'YOU_OFFER_THEY_SEEK', { theme: 'rescue', offers: 1, seeks }),
      );
      expect(new Set([...offered, ...sought]).size).toBe(6);
    }
  });

  it('writes numbers as the language does', () => {
    const sizes = { yourPopulation: 27_109, theirPopulation: 11_081 };
    expect(plain(say('pl', 'SIMILAR_SIZE', sizes))).toBe(
      'Obie gminy są podobnej wielkości (27 109 i 11 081 mieszkańców).',
    );
    expect(plain(say('cs', 'SIMILAR_SIZE', sizes))).toBe('Obě obce jsou podobně velké (27 109 a 11 081 obyvatel).');
    expect(say('en', 'SIMILAR_SIZE', sizes)).toContain('27,109 and 11,081');
    expect(say('pl', 'DISTANCE', { km: 12.4 })).toBe('Odległość: 12 km w linii prostej.');
    expect(say('cs', 'DISTANCE', { km: 0.4 })).toBe('Vzdálenost: méně než 1 km.');
  });

  it('lists forms and languages by their names', () => {
    expect(say('pl', 'FORMS_IN_COMMON', { forms: ['STUDY_VISIT', 'INTERNSHIP'] })).toBe(
      'Formy współpracy wskazane przez obie strony: wizyta studyjna i staż.',
    );
    expect(say('cs', 'COMMON_LANGUAGE', { languages: ['cs'] })).toMatch(/^Společný jazyk: /);
    expect(plain(say('cs', 'COMMON_LANGUAGE', { languages: ['cs', 'en'] }))).toBe(
      'Společné jazyky: čeština a angličtina.',
    );
  });

  it('names programmes and writes deadlines as the language does', () => {
    expect(say('pl', 'SAME_PROGRAMME', { programmes: ['INTERREG_CZ_PL'] })).toBe(
      'Siedziby obu stron leżą na obszarze wsparcia programu Interreg Czechy – Polska 2021–2027.',
    );
    expect(plain(say('cs', 'DEADLINE_TO_MEET', { who: 'THEY', day: '2027-03-01' }))).toBe(
      'Partner hledá spolupráci do 1. března 2027 – ověřte prosím, zda tento termín stihnete.',
    );
    expect(plain(say('pl', 'DEADLINE_TO_MEET', { who: 'YOU', day: '2027-03-01' }))).toBe(
      'Szukają Państwo partnera do 1 marca 2027 – nie wiadomo, czy druga strona zdąży.',
    );
  });

  it('says whom it is about', () => {
    expect(say('pl', 'PREFINANCING_UNKNOWN', { who: 'THEY' })).toBe(
      'Nie podano, czy partner może prefinansować projekt.',
    );
    for (const language of LANGUAGES) {
      const said = (['YOU', 'THEY', 'BOTH'] as const).map((who) => say(language, 'PREFINANCING_UNKNOWN', { who }));
      expect(new Set(said).size).toBe(3);
    }
  });

  it('has a word for every kind of partner and a name for every part of the score', () => {
    for (const language of LANGUAGES) {
      for (const partnerKind of ORGANISATION_KINDS) {
        const text = say(language, 'YOU_OFFER_THEY_SEEK', { theme: 'rescue', offers: 1, seeks: 2 }, { partnerKind });
        expect(text).toMatch(/ (ta|ten|tato|tento|this) /);
      }
      expect(new Set(SCORE_PARTS.map((part) => scorePartLabel(part, language))).size).toBe(SCORE_PARTS.length);
    }
  });
});
