import { describe, expect, it } from '@jest/globals';
import { isOnDomainOf, missingCheck, REGISTER_ORDER, REGISTER_SEARCH } from './verification.ts';

describe('a verification', () => {
  it.each([
    [['REGISTER_ENTRY', 'NAME'], null],
    [['NAME', 'SEAT', 'REGISTER_ENTRY', 'CONTACT'], null],
    [['REGISTER_ENTRY', 'SEAT'], 'NAME'],
    [['NAME'], 'REGISTER_ENTRY'],
    [[], 'REGISTER_ENTRY'],
  ] as const)('with %j lacks %s', (checks, missing) => {
    expect(missingCheck(checks)).toBe(missing);
  });

  it('names a public register for every identifier', () => {
    expect([...REGISTER_ORDER].sort()).toEqual(Object.keys(REGISTER_SEARCH).sort());
    for (const { url } of Object.values(REGISTER_SEARCH)) expect(url).toMatch(/^https:\/\/[a-z.-]+\.(pl|cz)\/$/);
  });
});

describe('an address', () => {
  it.each([
    ['a@um.example.org', 'https://www.um.example.org/kontakt', true],
    ['a@poczta.um.example.org', 'https://um.example.org', true],
    ['a@UM.example.org', 'http://um.example.org', true],
    ['a@example.org', 'https://um.example.org', false],
    ['a@um.example.org.invalid', 'https://um.example.org', false],
    ['a@bum.example.org', 'https://um.example.org', false],
    ['a@um.example.org', null, false],
    ['a@um.example.org', 'no address', false],
  ])('%s is on the domain of %s: %s', (email, website, expected) => {
    expect(isOnDomainOf(email, website)).toBe(expected);
  });
});
