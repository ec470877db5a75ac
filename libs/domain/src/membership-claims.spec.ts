import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  domainOfEmail,
  domainOfWebsite,
  isPublicProvider,
  OFFICE_CODE,
  OFFICE_CODE_LETTERS,
  officeCodeOf,
  ownDomains,
  readOfficeCode,
  writtenOfficeCode,
} from './membership-claims.ts';

/** Stands for what the program takes from its platform; the API tests the real one. */
const domainToASCII = (domain: string): string =>
  domain
    .normalize('NFKC')
    .toLowerCase()
    .split('.')
    .map((label) =>
      /^[\x20-\x7e]*$/.test(label)
        ? label
        : `xn--${[...label].map((sign) => sign.codePointAt(0)?.toString(36)).join('')}`,
    )
    .join('.');

const own = (website: string | null, ...publicEmails: string[]) => ownDomains({ website, publicEmails }, domainToASCII);

describe('the domains of an office', () => {
  it.each<[string | null, string[], string[]]>([
    ['https://www.gmina-a.example', [], ['gmina-a.example']],
    ['http://gmina-a.example/kontakt?x=1#y', [], ['gmina-a.example']],
    ['https://GMINA-A.example:8443/', [], ['gmina-a.example']],
    ['https://bip.gmina-a.example', [], ['bip.gmina-a.example']],
    [null, ['urzad@um.gmina-a.example'], ['um.gmina-a.example']],
    ['https://gmina-a.example', ['urzad@gmina-a.example', 'sekretariat@ug.example'], ['gmina-a.example', 'ug.example']],
    // Punycode, whichever way it is written.
    ['https://žďár.example', [], [domainToASCII('žďár.example')]],
    // Everybody's.
    [null, ['gmina@gmail.com', 'gmina@wp.pl', 'obec@seznam.cz', 'a@yahoo.co.uk', 'b@poczta.onet.pl'], []],
    ['https://www.facebook.com/gmina', ['gmina@o2.pl'], []],
    ['https://samorzad.gov.pl/web/gmina-a', [], []],
    ['https://www.gov.pl/web/gmina-a', [], []],
    ['https://gmina.pl', [], []],
    // Not a host of its own.
    ['https://gmina-a.example@evil.example/', [], []],
    ['https://192.0.2.7/', [], []],
    ['ftp://gmina-a.example', [], []],
    ['https://localhost', [], []],
    [null, ['no address', '@x.example', 'a@'], []],
  ])('%s %j → %j', (website, emails, expected) => {
    expect(own(website, ...emails)).toEqual(expected);
  });

  it('are not those of whoever uses letters that only look alike', () => {
    const cyrillic = 'urzad@gmina-\u0430.example';
    expect(domainOfEmail(cyrillic, domainToASCII)).not.toBe('gmina-a.example');
    expect(domainOfEmail(cyrillic, domainToASCII)).toMatch(/^xn--/);
    expect(domainOfEmail('urzad@ＧＭＩＮＡ-a.example', domainToASCII)).toBe('gmina-a.example');
  });

  it('are read the same from an address and a web address', () => {
    expect(domainOfEmail('a@Obec-B.example.', domainToASCII)).toBe(
      domainOfWebsite('https://www.obec-b.example', domainToASCII),
    );
    expect(domainOfEmail('"a@b"@obec-b.example', domainToASCII)).toBe('obec-b.example');
  });
});

describe('public providers', () => {
  it.each([
    ['gmail.com', true],
    ['seznam.cz', true],
    ['yahoo.co.uk', true],
    ['mail.gmina-a.example', false],
    ['post.cz', true],
    ['wp.pl', true],
    ['wp.gmina-a.example', false],
    ['gmina-a.example', false],
    ['pl', false],
  ])('%s: %s', (domain, expected) => {
    expect(isPublicProvider(domain)).toBe(expected);
  });
});

describe('the code for an office', () => {
  it('is read however people write it', () => {
    for (const typed of ['ABCD-2345', 'abcd2345', ' ab cd 23 45 ', 'ABCD–2345', 'ＡＢＣＤ２３４５']) {
      expect(readOfficeCode(typed)).toBe('ABCD2345');
    }
  });

  it.each(['', 'ABCD234', 'ABCD23456', 'ABCD234I', 'ABCD2340', '<script>', '\u202eABCD234', 'ÁBCD2345'])(
    'is none: %j',
    (typed) => {
      expect(readOfficeCode(typed)).toBeNull();
    },
  );

  it('has letters that are as likely as each other, and is read back', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 240; byte += 1) {
      const letter = officeCodeOf(Uint8Array.of(byte));
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array.from({ length: OFFICE_CODE_LETTERS.length }, () => 8));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        const code = officeCodeOf(bytes.map((byte) => byte % 240));
        expect(code).toHaveLength(OFFICE_CODE.length);
        expect(readOfficeCode(writtenOfficeCode(code))).toBe(code);
      }),
    );
  });
});
