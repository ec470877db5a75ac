import { describe, expect, it } from '@jest/globals';
import {
  checkContacts,
  checkCooperation,
  checkDescriptions,
  checkInterests,
  checkWebsite,
  cleanText,
  Refusals,
} from './profile-rules.ts';

const themes = new Set(['culture', 'sport']);
const codesOf = (check: (refusals: Refusals) => unknown): string[] => {
  const refusals = new Refusals();
  check(refusals);
  return refusals.list.map(({ code }) => code);
};

describe('text that somebody typed', () => {
  it('loses what cannot be printed and what turns the direction of writing around', () => {
    expect(cleanText('  Ży\u0000cie\u202e\r\nna wsi\u200b ')).toBe('Życie\nna wsi');
  });

  it('is composed also where something unprintable stood between a letter and its mark: clean text stays as it is', () => {
    for (const typed of ['o\u0000\u0308', 'o\u200b\u0308', '\ufeff o\u202e\u0308\r']) {
      expect(cleanText(typed)).toBe('\u00f6');
      expect(cleanText(cleanText(typed))).toBe('\u00f6');
    }
  });

  it('is counted in characters as people count them', () => {
    expect(codesOf((refusals) => refusals.text('name', '😀'.repeat(200), 200))).toEqual([]);
    expect(codesOf((refusals) => refusals.text('name', '😀'.repeat(201), 200))).toEqual(['TOO_LONG']);
  });
});

describe('a web address', () => {
  it.each([
    ['www.prudnik.pl', 'https://www.prudnik.pl'],
    ['http://jesenik.org/kontakt?x=1', 'http://jesenik.org/kontakt?x=1'],
    ['   ', null],
  ])('%j becomes %j', (typed, address) => {
    const refusals = new Refusals();
    expect(checkWebsite(refusals, 'website', typed)).toBe(address);
    expect(refusals.list).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'https://', 'prudnik', 'https://user:pass@a.pl', 'ftp://a.pl', 'https://a b.pl'])(
    '%j is refused',
    (typed) => {
      expect(codesOf((refusals) => checkWebsite(refusals, 'website', typed))).toEqual(['NOT_A_WEB_ADDRESS']);
    },
  );
});

describe('contacts', () => {
  const contact = {
    label: 'Referat promocji',
    personName: null,
    email: 'a@b.pl',
    phone: null,
    visibility: 'PUBLIC',
  } as const;

  it('name every wrong field at once', () => {
    expect(
      codesOf((refusals) => checkContacts(refusals, [{ ...contact, label: ' ', email: 'a@b', phone: 'call me' }])),
    ).toEqual(['REQUIRED', 'NOT_AN_EMAIL', 'NOT_A_PHONE_NUMBER']);
  });

  it('must be reachable', () => {
    expect(codesOf((refusals) => checkContacts(refusals, [{ ...contact, email: '' }]))).toEqual(['REQUIRED']);
  });

  it('are at most ten', () => {
    expect(
      codesOf((refusals) =>
        checkContacts(
          refusals,
          Array.from({ length: 11 }, () => contact),
        ),
      ),
    ).toEqual(['TOO_MANY']);
  });
});

describe('interests', () => {
  it('that say nothing are left out', () => {
    expect(checkInterests(new Refusals(), [{ theme: 'culture', offers: 0, seeks: 0 }], themes)).toEqual([]);
  });

  it('are refused for unknown themes, wrong levels and repetition', () => {
    const culture = { theme: 'culture', offers: 1, seeks: 0 };
    expect(
      codesOf((refusals) =>
        checkInterests(refusals, [culture, culture, { theme: 'magic', offers: 4, seeks: 0.5 }], themes),
      ),
    ).toEqual(['DUPLICATE_VALUE', 'UNKNOWN_VALUE', 'OUT_OF_RANGE', 'OUT_OF_RANGE']);
  });
});

describe('descriptions and cooperation', () => {
  it('an empty description removes that language', () => {
    expect(checkDescriptions(new Refusals(), [{ language: 'pl', text: ' \n ' }])).toEqual([]);
  });

  it('refuse what is out of range or unknown', () => {
    const draft = {
      forms: ['EVENT', 'EVENT'],
      languages: ['PL', 'polski'],
      canPrefinance: null,
      ownContributionPercent: 101,
      hoursPerMonth: -1,
      introductionCap: 3,
    } as const;
    expect(codesOf((refusals) => checkCooperation(refusals, draft))).toEqual([
      'DUPLICATE_VALUE',
      'UNKNOWN_VALUE',
      'OUT_OF_RANGE',
      'OUT_OF_RANGE',
    ]);
  });
});
