import { describe, expect, it } from '@jest/globals';
import { type ErrorCode, type ErrorParams } from '@mosty/domain/errors';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import { errorText, isErrorCode } from './error-texts.ts';

const examples: { readonly [Code in ErrorCode]: ErrorParams[Code] } = {
  NOT_FOUND: { what: 'organisation' },
  NOT_SIGNED_IN: {},
  CHANGED_MEANWHILE: {},
  REQUIRED: { field: 'name' },
  TOO_LONG: { field: 'text', max: 4000, length: 4001 },
  TOO_MANY: { field: 'contacts', max: 20, count: 21 },
  NOT_AN_EMAIL: { field: 'email', value: 'urząd@' },
  NOT_A_WEB_ADDRESS: { field: 'website', value: 'www' },
  NOT_A_PHONE_NUMBER: { field: 'phone', value: 'brak' },
  UNKNOWN_VALUE: { field: 'theme', value: 'żegluga' },
  DUPLICATE_VALUE: { field: 'theme', value: 'rivers' },
  OUT_OF_RANGE: { field: 'hoursPerMonth', min: 0, max: 744, value: 900 },
  REGISTER_ID_FORM: { register: 'TERYT', value: '16' },
  REGISTER_ID_CHECK_DIGIT: { register: 'ICO', value: '00000001' },
  REGISTER_ID_TAKEN: { register: 'KRS', value: '0000000001' },
  BAD_CURSOR: {},
  PAGE_TOO_LARGE: { max: 100 },
  QUERY_TOO_COMPLEX: {},
  TOO_MANY_REQUESTS: { seconds: 30 },
  SAME_COUNTRY: {},
  SEARCH_SAVED_ALREADY: { field: 'parameters', name: 'Hasiči' },
  TOO_MANY_SAVED_SEARCHES: { field: 'name', max: 20 },
  BAD_REQUEST: {},
  INTERNAL: { requestId: 'f00d' },
};
const codes = Object.keys(examples) as ErrorCode[];

describe('the sentence for a refusal', () => {
  it.each(codes)('%s says what happened and what to do next, differently in each language', (code) => {
    const sentences = LANGUAGES.map((language) => errorText(code, examples[code], language));
    expect(new Set(sentences).size).toBe(LANGUAGES.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/[.:;] ?.*\.$/);
      expect(sentence).not.toMatch(/[{}]|undefined|error_/);
    }
  });

  it('names what was not found', () => {
    expect(errorText('NOT_FOUND', { what: 'account' }, 'cs')).toContain('účet');
    expect(errorText('NOT_FOUND', { what: 'import' }, 'pl')).toContain('importu');
    expect(errorText('NOT_FOUND', { what: 'savedSearch' }, 'pl')).toContain('wyszukiwania');
  });

  it('quotes what was typed', () => {
    expect(errorText('NOT_AN_EMAIL', examples.NOT_AN_EMAIL, 'pl')).toContain('„urząd@”');
  });

  it('names a register as people write it', () => {
    expect(errorText('REGISTER_ID_CHECK_DIGIT', { register: 'ICO', value: '00000001' }, 'cs')).toContain(
      'identifikátoru IČO „00000001“',
    );
    expect(errorText('REGISTER_ID_FORM', { register: 'ICO', value: '1' }, 'pl')).toContain('identyfikatora IČO');
  });
});

describe('a code that came over the wire', () => {
  it('is known or not, whatever it is', () => {
    expect(isErrorCode('REQUIRED')).toBe(true);
    expect([isErrorCode('toString'), isErrorCode('BROKEN'), isErrorCode(undefined)]).toEqual([false, false, false]);
  });
});
