import { describe, expect, it } from '@jest/globals';
import { Refusals } from './profile-rules.ts';
import { checkAccountEmail, checkAccountName, checkNewPassword } from './sign-in-rules.ts';

const refusalsOf = (check: (refusals: Refusals) => unknown) => {
  const refusals = new Refusals();
  check(refusals);
  return refusals.list;
};
const codesOf = (check: (refusals: Refusals) => unknown) => refusalsOf(check).map(({ code }) => code);

describe('the name of an account', () => {
  it.each([
    'Anna Żółć',
    'Jiří Dvořák ml.',
    "Mary O'Neill-Křížová",
    'Referat promocji, Prudnik',
    'Oddělení zahraniční spolupráce (Jeseník) 2',
    'Олена Шевченко',
    'Μαρία Παπαδοπούλου',
  ])('%s is one', (name) => {
    const refusals = new Refusals();
    expect(checkAccountName(refusals, 'displayName', `  ${name} `)).toBe(name);
    expect(refusals.list).toEqual([]);
  });

  it.each([
    ['', 'REQUIRED'],
    ['   \n ', 'REQUIRED'],
    ['...', 'REQUIRED'],
    ['a'.repeat(101), 'TOO_LONG'],
    // The second letter is Cyrillic.
    ['Jаn Novák', 'MIXED_SCRIPTS'],
    // All letters are Cyrillic, and nobody would see it.
    ['Асе Хосе', 'MIXED_SCRIPTS'],
    ['אברהם', 'MIXED_SCRIPTS'],
    ['\u202eanna', 'NAME_CHARACTERS'],
    ['an\u200bna', 'NAME_CHARACTERS'],
    ['anna\u0000', 'NAME_CHARACTERS'],
    ['<script>alert(1)</script>', 'NAME_CHARACTERS'],
    ['Visit https://example.org', 'NAME_CHARACTERS'],
    ['me@example.org', 'NAME_CHARACTERS'],
  ])('%j is none: %s', (name, code) => {
    expect(codesOf((refusals) => checkAccountName(refusals, 'displayName', name))).toEqual([code]);
  });

  it('is refused with the characters it cannot have, also those that cannot be seen', () => {
    expect(refusalsOf((refusals) => checkAccountName(refusals, 'displayName', '<a\u202e<'))).toEqual([
      { code: 'NAME_CHARACTERS', params: { field: 'displayName', characters: '< U+202E' } },
    ]);
  });
});

describe('the address of an account', () => {
  it('is kept in small letters', () => {
    const refusals = new Refusals();
    expect(checkAccountEmail(refusals, 'email', ' Urzad@Gmina.Example.org ')).toBe('urzad@gmina.example.org');
    expect(refusals.list).toEqual([]);
  });

  it.each([
    ['', 'REQUIRED'],
    ['urzad', 'NOT_AN_EMAIL'],
    ['urzad@localhost', 'NOT_AN_EMAIL'],
    ['a@b@example.org', 'NOT_AN_EMAIL'],
    ['a b@example.org', 'NOT_AN_EMAIL'],
    ['a@example.org\nbcc: b@example.org', 'NOT_AN_EMAIL'],
    ['a@exаmple.org', 'NOT_AN_EMAIL'],
    ['\u202ea@example.org', 'NOT_AN_EMAIL'],
    [`${'a'.repeat(250)}@example.org`, 'TOO_LONG'],
  ])('%j is none: %s', (email, code) => {
    expect(codesOf((refusals) => checkAccountEmail(refusals, 'email', email))).toEqual([code]);
  });
});

describe('a new password', () => {
  const known = ['anna.kowalska@example.org', 'Anna Kowalska'];
  it.each(['most przez Odrę', 'zelená žába skáče', 'x7!kPq-92Lm#', '😀 tři oříšky 😀', 'žluťoučký kůň'])(
    'may be %s',
    (password) => {
      expect(codesOf((refusals) => checkNewPassword(refusals, 'password', password, known))).toEqual([]);
    },
  );

  it.each([
    ['', 'REQUIRED'],
    ['krótkie', 'PASSWORD_TOO_SHORT'],
    ['a'.repeat(129), 'TOO_LONG'],
    ['aaaaaaaaaaaaaaa', 'PASSWORD_TOO_EASY'],
    ['ababababababab', 'PASSWORD_TOO_EASY'],
    ['123456789012', 'PASSWORD_TOO_EASY'],
    ['qwertyuiopas', 'PASSWORD_TOO_EASY'],
    ['password2026!!', 'PASSWORD_TOO_EASY'],
    ['annakowalska1', 'PASSWORD_TOO_EASY'],
    ['anna.kowalska@example.org', 'PASSWORD_TOO_EASY'],
  ])('%j is refused: %s', (password, code) => {
    expect(codesOf((refusals) => checkNewPassword(refusals, 'password', password, known))).toEqual([code]);
  });
});
