import { describe, expect, it } from '@jest/globals';
import { type ErrorCode, type ErrorParams } from '@mosty/domain/errors';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import { errorText, isErrorCode } from './error-texts.ts';

const examples: { readonly [Code in ErrorCode]: ErrorParams[Code] } = {
  NOT_FOUND: { what: 'organisation' },
  NOT_SIGNED_IN: {},
  CHANGED_MEANWHILE: {},
  EDIT_CONFLICT: { version: 2, by: null, changes: [] },
  UNDO_CONFLICT: { changes: [] },
  MIXED_SCRIPTS: { field: 'name', value: 'Gmіna' },
  NOT_A_PICTURE: { field: 'logo' },
  PICTURE_WITH_SCRIPTS: { field: 'logo' },
  PICTURE_TOO_LARGE: { field: 'logo', maxMegabytes: 5 },
  PICTURE_TOO_MANY_PIXELS: { field: 'logo', maxMegapixels: 40 },
  PICTURE_TOO_SMALL: { field: 'logo', min: 64 },
  REQUIRED: { field: 'name' },
  ASKED_RECENTLY: { days: 14 },
  NOBODY_TO_ASK: {},
  TOO_LONG: { field: 'text', max: 4000, length: 4001 },
  TOO_MANY: { field: 'contacts', max: 20, count: 21 },
  NOT_AN_EMAIL: { field: 'email', value: 'urząd@' },
  NOT_A_WEB_ADDRESS: { field: 'website', value: 'www' },
  NOT_A_PHONE_NUMBER: { field: 'phone', value: 'brak' },
  UNKNOWN_VALUE: { field: 'theme', value: 'żegluga' },
  DUPLICATE_VALUE: { field: 'theme', value: 'rivers' },
  OUT_OF_RANGE: { field: 'hoursPerMonth', min: 0, max: 744, value: 900 },
  NOT_A_DATE: { field: 'date', value: '31.02.2027' },
  NOT_A_TIME: { field: 'time', value: '25:00' },
  DATES_REVERSED: { field: 'dates' },
  NOT_A_WHOLE_NUMBER: { field: 'people', value: '2,5' },
  NOT_AN_AMOUNT: { field: 'amount', value: 'dużo' },
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
  COORDINATOR_ONLY: {},
  LAST_COORDINATOR: {},
  MEMBER_ALREADY: {},
  CLAIMED_ALREADY: {},
  NOT_OPEN_TO_JOIN: {},
  EMAIL_NOT_CONFIRMED: {},
  OTHER_DOMAIN: { domain: 'inna.example.org' },
  PUBLIC_MAIL_PROVIDER: { domain: 'wp.pl' },
  WRONG_OFFICE_CODE: { field: 'code', left: 4 },
  OFFICE_CODE_OVER: { field: 'code' },
  TOO_MANY_CODES: { hours: 12 },
  TOO_MANY_INVITATIONS: { max: 30 },
  TOO_MANY_NEW_ORGANISATIONS: { max: 5 },
  ASKED_ALREADY: {},
  INVITED_ALREADY: { field: 'email', email: 'nowa@example.org' },
  INVITATION_OF_OTHER_ADDRESS: { email: 'nowa@example.org' },
  SIMILAR_ORGANISATIONS: { count: 2 },
  OFFICE_EXISTS: { field: 'kind' },
  PLACE_UNCLEAR: { field: 'place', value: 'Nová Ves' },
  PLACE_UNKNOWN: { field: 'place', value: 'Nikde' },
  OWN_ORGANISATION: {},
  CHECKS_MISSING: { field: 'checks' },
  ARCHIVED_BY_OTHERS: {},
  INTRODUCTION_NOT_POSSIBLE: { why: 'INTRODUCED_RECENTLY', days: 90 },
  INTRODUCTION_OVER: { state: 'EXPIRED' },
  NOT_AT_THIS_STAGE: {},
  NOT_YOURS_TO_DO: {},
  CORRECTION_TOO_LATE: { days: 180 },
  CORRECTED_TOO_OFTEN: { max: 3 },
  OFFER_NOT_OPEN: { state: 'DRAFT' },
  DEADLINE_OUT_OF_RANGE: { field: 'deadline', maxDays: 365 },
  CONVERSATION_CLOSED: {},
  TOO_MANY_MESSAGES: { max: 100 },
  OWN_OFFER: {},
  MOMENT_OUT_OF_RANGE: { field: 'moments.0', noticeMinutes: 30, daysAhead: 730 },
  MEETING_OVER: { state: 'AGREED' },
  ATTACHMENT_TOO_LARGE: { field: 'file', maxMegabytes: 10 },
  ATTACHMENT_REFUSED: { field: 'file', name: 'umowa.docm', why: 'MACROS' },
  ATTACHMENTS_FULL: { field: 'file', maxMegabytes: 500 },
  ATTACHMENT_NOT_GIVEN: { why: 'PENDING' },
  NAME_CHARACTERS: { field: 'displayName', characters: '< U+202E' },
  PASSWORD_TOO_SHORT: { field: 'password', min: 12, length: 5 },
  PASSWORD_TOO_EASY: { field: 'password' },
  WRONG_CREDENTIALS: {},
  WRONG_PASSWORD: { field: 'password' },
  WRONG_CODE: { field: 'code' },
  SIGN_IN_AGAIN: {},
  LINK_NOT_VALID: {},
  RECENT_SIGN_IN_NEEDED: {},
  SAME_EMAIL: { field: 'email' },
  PASSKEY_REFUSED: {},
  TOO_MANY_ATTEMPTS: { minutes: 12 },
  LAST_ADMINISTRATOR: {},
  OWN_ACCOUNT: {},
  ACCOUNT_BLOCKED: {},
  ADDRESS_CONFIRMED_ALREADY: {},
  MERGE_WITH_ITSELF: {},
  MERGE_OTHER_COUNTRY: {},
  MERGE_TWO_UNITS: {},
  MERGE_UNIT_STAYS: {},
  BAD_REQUEST: {},
  QUIET_HOURS_EMPTY: { field: 'from' },
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
