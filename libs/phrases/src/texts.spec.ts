import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES, ORGANISATION_KINDS } from '@mosty/domain/vocabulary';
import { BLOCKS, blockById, isBlockId, patternOf } from './catalogue.ts';
import { groupLabel, slotLabel } from './labels.ts';
import { PLURAL_FORMS } from './numbers.ts';
import { readPattern } from './pattern.ts';
import { SLOT_FORMS } from './render.ts';
import { GROUPS, TEXTS } from './texts.ts';

const MOST_CHARACTERS = 220;
const CAPITAL = /^\p{Lu}/u;

interface Case {
  readonly id: string;
  readonly language: Language;
  readonly pattern: string;
}

const cases: Case[] = [...BLOCKS.values()].flatMap(({ id }) =>
  LANGUAGES.flatMap((language) =>
    [...new Set(ORGANISATION_KINDS.map((kind) => patternOf(id, language, kind)))].map((pattern) => ({
      id,
      language,
      pattern,
    })),
  ),
);
const inLanguage = (language: Language) => cases.filter((one) => one.language === language);
const slotsIn = (pattern: string) =>
  [...new Set(readPattern(pattern).flatMap((token) => (token.kind === 'TEXT' ? [] : [token.slot])))].sort();

describe('the catalogue', () => {
  it('has far more than eighty sentences, some in every group', () => {
    expect(BLOCKS.size).toBeGreaterThan(120);
    for (const group of GROUPS)
      expect([...BLOCKS.values()].filter((block) => block.group === group).length).toBeGreaterThan(5);
  });

  it.each(GROUPS)('has every sentence of the group %s in every language, and none that nobody knows', (group) => {
    const ids = [...BLOCKS.values()].filter((block) => block.group === group).map(({ id }) => id as string);
    for (const language of LANGUAGES) expect(Object.keys(TEXTS[group][language]).sort()).toEqual([...ids].sort());
  });

  it('has a wording for every sender who is offered a sentence', () => {
    for (const { id, group, senders = ORGANISATION_KINDS } of BLOCKS.values()) {
      for (const language of LANGUAGES) {
        const text = TEXTS[group][language][id];
        if (typeof text !== 'object') continue;
        const lacking = senders.filter((kind) => !(kind in text) && !('OTHER' in text));
        expect({ id, language, lacking }).toEqual({ id, language, lacking: [] });
        // Without the slot nobody would know which wording is meant.
        expect(Object.keys(blockById(id).slots)).toContain('sender');
      }
    }
  });

  it('has labels of all groups and slots', () => {
    for (const language of LANGUAGES) {
      for (const group of GROUPS) expect(groupLabel(group, language)).toMatch(CAPITAL);
      for (const { slots } of BLOCKS.values()) {
        for (const slot of Object.keys(slots)) expect(slotLabel(slot, language)).toMatch(/^[\p{Ll}-]{3}/u);
      }
    }
    expect(slotLabel('people', 'pl')).toBe('liczba osób');
    // A slot that has no label would be shown by its English name.
    expect(slotLabel('people', 'cs')).toBe('počet osob');
  });
});

describe('every sentence', () => {
  it.each(cases)(
    '$id in $language asks for the slots of its definition, in forms that exist',
    ({ id, language, pattern }) => {
      if (!isBlockId(id)) throw new Error(id);
      const { slots } = blockById(id);
      expect(slotsIn(pattern)).toEqual(
        Object.keys(slots)
          .filter((name) => name !== 'sender')
          .sort(),
      );
      for (const token of readPattern(pattern)) {
        const type = token.kind === 'TEXT' ? undefined : slots[token.slot]?.type;
        if (token.kind === 'SLOT' && token.form) expect(type && SLOT_FORMS[type]).toContain(token.form);
        if (token.kind === 'PLURAL') {
          expect(type).toBe('count');
          expect(token.forms).toHaveLength(PLURAL_FORMS[language].length);
          for (const form of token.forms) expect(form).toMatch(/^\p{L}[\p{L} -]*$/u);
        }
      }
    },
  );

  it.each(cases)('$id in $language is set as a sentence', ({ id, pattern }) => {
    if (!isBlockId(id)) throw new Error(id);
    const ends = { SENTENCE: /[.?]$/, SALUTATION: /,$/, VALEDICTION: /\p{L}$/u };
    expect(pattern).toMatch(CAPITAL);
    expect(pattern).toMatch(ends[blockById(id).form ?? 'SENTENCE']);
    expect(pattern).not.toMatch(/["'`]|\.\.|\s{2}|^\s|\s$|\s[,.;:?]|[\u00a0\u202f]/);
    expect(pattern.length).toBeLessThanOrEqual(MOST_CHARACTERS);
  });

  it('declines themes in Polish and Czech, where a bare one would be the wrong case', () => {
    const bare = [...inLanguage('pl'), ...inLanguage('cs')].filter(({ pattern }) => /\{themes?\}/.test(pattern));
    // After a colon the nominative is right.
    for (const { pattern } of bare) expect(pattern).toMatch(/: \{themes?\}/);
  });

  it('is quoted as its language quotes', () => {
    for (const { pattern } of inLanguage('pl')) expect(pattern.replace(/„[^„”]*”/g, '')).not.toMatch(/[„”“]/);
    for (const { pattern } of inLanguage('cs')) expect(pattern.replace(/„[^„“]*“/g, '')).not.toMatch(/[„”“]/);
    for (const { pattern } of inLanguage('en')) expect(pattern.replace(/“[^“”]*”/g, '')).not.toMatch(/[„”“]/);
    expect(cases.filter(({ pattern }) => pattern.includes('„')).length).toBeGreaterThanOrEqual(2);
  });

  it('is written in its own language', () => {
    const foreign = {
      pl: /[ěščřžůýáíéúťďň]/i,
      cs: /[ąęłńśźżćwqx]/i,
      en: /[^\x20-\x7e’“”–]/,
    };
    const words = ({ pattern }: Case) => pattern.replace(/\{[\w-]+(:[\w-]+)?\}/g, '');
    const wrong = cases.filter((one) => foreign[one.language].test(words(one).replaceAll('Interreg', '')));
    expect(wrong).toEqual([]);
  });

  it('says something else than the others of its language', () => {
    for (const language of LANGUAGES) {
      const patterns = inLanguage(language).map(({ pattern }) => pattern);
      expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
    }
  });

  it('addresses the reader formally, with a capital', () => {
    for (const { pattern } of inLanguage('pl')) expect(pattern).not.toMatch(/\b(państw[ao]|państwu|wasz\w*|wam|was)\b/);
    for (const { pattern } of inLanguage('cs'))
      expect(pattern).not.toMatch(/(?<!\p{L})(vás|vám|váš|vaše|vaši|vašeho|vámi|tvůj|tebe)(?!\p{L})/u);
  });
});
