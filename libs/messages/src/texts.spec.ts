import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@mosty/domain/vocabulary';

const texts = new URL('../texts/', import.meta.url);
const parts = readdirSync(texts);

const read = (part: string, language: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`${part}/${language}.json`, texts), 'utf8')) as Record<string, unknown>;

interface Variants {
  readonly declarations: readonly string[];
  readonly selectors: readonly string[];
  readonly match: Readonly<Record<string, string>>;
}

const isVariants = (text: unknown): text is readonly [Variants] => Array.isArray(text);
const sentencesOf = (text: unknown): string[] =>
  isVariants(text) ? text.flatMap(({ match }) => Object.values(match)) : [String(text)];
/** What the caller must pass: names in braces that the message does not derive itself. */
const inputsOf = (text: unknown): string[] => {
  const declared = isVariants(text) ? text.flatMap(({ declarations }) => declarations) : [];
  const derived = declared.filter((line) => line.startsWith('local ')).map((line) => line.split(' ')[1]);
  const inputs = declared.filter((line) => line.startsWith('input ')).map((line) => line.split(' ')[1] ?? '');
  const named = sentencesOf(text).flatMap((sentence) =>
    [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
  );
  return [...new Set([...inputs, ...named])].filter((name) => !derived.includes(name)).sort();
};

describe.each(parts)('texts of part %s', (part) => {
  const polish = read(part, 'pl');

  it.each(LANGUAGES)('exist for every key in %s', (language) => {
    expect(Object.keys(read(part, language)).sort()).toEqual(Object.keys(polish).sort());
  });

  it.each(LANGUAGES)('ask for the same facts in %s', (language) => {
    const asked = (all: Record<string, unknown>) =>
      Object.fromEntries(Object.keys(polish).map((key) => [key, inputsOf(all[key])]));
    expect(asked(read(part, language))).toEqual(asked(polish));
  });

  it.each(LANGUAGES)('are not empty in %s and have no space at their ends', (language) => {
    const sentences = Object.values(read(part, language)).flatMap(sentencesOf);
    expect(sentences.filter((sentence) => sentence === '' || sentence !== sentence.trim())).toEqual([]);
  });

  it.each(['pl', 'cs'])('have one, few, many and other wherever something is counted in %s', (language) => {
    const counted = Object.entries(read(part, language)).filter(
      ([, text]) => isVariants(text) && text.some(({ selectors }) => selectors.includes('plural')),
    );
    const incomplete = counted.filter(([, text]) => {
      const matches = isVariants(text) ? text.flatMap(({ match }) => Object.keys(match)) : [];
      return !['one', 'few', 'many', 'other'].every((form) =>
        matches.some((match) => match.includes(`plural=${form}`)),
      );
    });
    expect(incomplete.map(([key]) => key)).toEqual([]);
  });
});

it('no key is used by two parts', () => {
  const keys = parts.flatMap((part) => Object.keys(read(part, 'pl')));
  expect(keys.filter((key, position) => keys.indexOf(key) !== position)).toEqual([]);
});
