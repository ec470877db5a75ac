import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PRIVACY_TEXT } from '@mosty/domain/privacy-text';
import { RETENTION_DAYS } from '@mosty/domain/retention';
import { LANGUAGES } from '@mosty/domain/vocabulary';

const textsIn = (language: string): string[][] => {
  const file = new URL(`../texts/privacy/${language}.json`, import.meta.url);
  const all = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  return all.filter(([key]) => key.startsWith('privacy_text_')).sort(([a], [b]) => (a < b ? -1 : 1));
};

describe('the information on personal data', () => {
  it('is the one whose version people were shown; a change of it raises the version', () => {
    const all = JSON.stringify([LANGUAGES.map(textsIn), Object.entries(RETENTION_DAYS)]);
    // After a change: raise `version` and `since` of libs/domain/src/privacy-text.ts, and write this hash there.
    expect(createHash('sha256').update(all).digest('hex')).toBe(PRIVACY_TEXT.hash);
  });

  it('has a period for every rule in the table of what is kept', () => {
    const named = textsIn('pl').flatMap(([key = '']) => /^privacy_text_retention_(.+)$/.exec(key)?.[1] ?? []);
    expect(named.sort()).toEqual(Object.keys(RETENTION_DAYS).sort());
  });
});
