/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { languageOfHeader, languageOfPath } from './preferences.ts';

describe('the language that a browser asks for', () => {
  it.each([
    ['cs-CZ,cs;q=0.9,en;q=0.8', 'cs'],
    ['de,en;q=0.5,pl;q=0.7', 'pl'],
    ['sk-SK,sk;q=0.9', 'cs'],
    ['EN-gb', 'en'],
    ['pl;q=0, cs;q=0.1', 'cs'],
    ['pl;q=broken', 'pl'],
  ])('%s means %s', (header, language) => expect(languageOfHeader(header)).toBe(language));

  it.each(['de,fr;q=0.9', '*', '', null])('%j names none of ours', (header) => {
    expect(languageOfHeader(header)).toBeUndefined();
  });
});

describe('the language of an address', () => {
  it.each([
    ['/pl', 'pl'],
    ['/cs/organisations', 'cs'],
    ['/', undefined],
    ['/organisations', undefined],
    ['/plx', undefined],
  ])('%s has %s', (path, language) => expect(languageOfPath(path)).toBe(language));
});
