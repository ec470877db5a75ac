/**
 * The sentence for every refusal that Mosty expects: what happened and what to do next, in three languages.
 *
 * A code of libs/domain without a sentence here does not compile, nor does a sentence that names a fact the refusal lacks.
 */
import { type ErrorCode, type ErrorParams } from '@mosty/domain/errors';
import { type Language } from '@mosty/domain/vocabulary';
import { m } from './compiled/messages.js';
import { REGISTER_NAMES } from './vocabulary-texts.ts';

interface TextOptions {
  readonly locale?: Language;
}

type ErrorTexts = {
  readonly [Code in ErrorCode]: (params: ErrorParams[Code], options?: TextOptions) => string;
};

const ERROR_TEXTS: ErrorTexts = {
  NOT_FOUND: m.error_NOT_FOUND,
  NOT_SIGNED_IN: m.error_NOT_SIGNED_IN,
  COORDINATOR_ONLY: m.error_COORDINATOR_ONLY,
  CHANGED_MEANWHILE: m.error_CHANGED_MEANWHILE,
  EDIT_CONFLICT: (_, options) => m.error_EDIT_CONFLICT({}, options),
  UNDO_CONFLICT: (_, options) => m.error_UNDO_CONFLICT({}, options),
  MIXED_SCRIPTS: m.error_MIXED_SCRIPTS,
  NOT_A_PICTURE: (_, options) => m.error_NOT_A_PICTURE({}, options),
  PICTURE_WITH_SCRIPTS: (_, options) => m.error_PICTURE_WITH_SCRIPTS({}, options),
  PICTURE_TOO_LARGE: m.error_PICTURE_TOO_LARGE,
  PICTURE_TOO_MANY_PIXELS: m.error_PICTURE_TOO_MANY_PIXELS,
  PICTURE_TOO_SMALL: m.error_PICTURE_TOO_SMALL,
  REQUIRED: (_, options) => m.error_REQUIRED({}, options),
  QUIET_HOURS_EMPTY: (_, options) => m.error_QUIET_HOURS_EMPTY({}, options),
  TOO_LONG: m.error_TOO_LONG,
  TOO_MANY: m.error_TOO_MANY,
  NOT_AN_EMAIL: m.error_NOT_AN_EMAIL,
  NOT_A_WEB_ADDRESS: m.error_NOT_A_WEB_ADDRESS,
  NOT_A_PHONE_NUMBER: m.error_NOT_A_PHONE_NUMBER,
  UNKNOWN_VALUE: m.error_UNKNOWN_VALUE,
  DUPLICATE_VALUE: m.error_DUPLICATE_VALUE,
  OUT_OF_RANGE: m.error_OUT_OF_RANGE,
  NOT_A_DATE: m.error_NOT_A_DATE,
  NOT_A_TIME: m.error_NOT_A_TIME,
  DATES_REVERSED: (_, options) => m.error_DATES_REVERSED({}, options),
  NOT_A_WHOLE_NUMBER: m.error_NOT_A_WHOLE_NUMBER,
  NOT_AN_AMOUNT: m.error_NOT_AN_AMOUNT,
  REGISTER_ID_FORM: ({ register, value }, options) =>
    m.error_REGISTER_ID_FORM({ register: REGISTER_NAMES[register], value }, options),
  REGISTER_ID_CHECK_DIGIT: ({ register, value }, options) =>
    m.error_REGISTER_ID_CHECK_DIGIT({ register: REGISTER_NAMES[register], value }, options),
  REGISTER_ID_TAKEN: ({ register, value }, options) =>
    m.error_REGISTER_ID_TAKEN({ register: REGISTER_NAMES[register], value }, options),
  BAD_CURSOR: m.error_BAD_CURSOR,
  PAGE_TOO_LARGE: m.error_PAGE_TOO_LARGE,
  QUERY_TOO_COMPLEX: m.error_QUERY_TOO_COMPLEX,
  TOO_MANY_REQUESTS: m.error_TOO_MANY_REQUESTS,
  SAME_COUNTRY: m.error_SAME_COUNTRY,
  OWN_ORGANISATION: (_, options) => m.error_OWN_ORGANISATION({}, options),
  CHECKS_MISSING: (_, options) => m.error_CHECKS_MISSING({}, options),
  ASKED_RECENTLY: m.error_ASKED_RECENTLY,
  NOBODY_TO_ASK: (_, options) => m.error_NOBODY_TO_ASK({}, options),
  ARCHIVED_BY_OTHERS: (_, options) => m.error_ARCHIVED_BY_OTHERS({}, options),
  SEARCH_SAVED_ALREADY: m.error_SEARCH_SAVED_ALREADY,
  TOO_MANY_SAVED_SEARCHES: m.error_TOO_MANY_SAVED_SEARCHES,
  NAME_CHARACTERS: m.error_NAME_CHARACTERS,
  PASSWORD_TOO_SHORT: m.error_PASSWORD_TOO_SHORT,
  PASSWORD_TOO_EASY: (_, options) => m.error_PASSWORD_TOO_EASY({}, options),
  WRONG_CREDENTIALS: m.error_WRONG_CREDENTIALS,
  WRONG_PASSWORD: (_, options) => m.error_WRONG_PASSWORD({}, options),
  WRONG_CODE: (_, options) => m.error_WRONG_CODE({}, options),
  SIGN_IN_AGAIN: m.error_SIGN_IN_AGAIN,
  LINK_NOT_VALID: m.error_LINK_NOT_VALID,
  RECENT_SIGN_IN_NEEDED: m.error_RECENT_SIGN_IN_NEEDED,
  SAME_EMAIL: (_, options) => m.error_SAME_EMAIL({}, options),
  PASSKEY_REFUSED: m.error_PASSKEY_REFUSED,
  TOO_MANY_ATTEMPTS: m.error_TOO_MANY_ATTEMPTS,
  LAST_COORDINATOR: m.error_LAST_COORDINATOR,
  MEMBER_ALREADY: m.error_MEMBER_ALREADY,
  CLAIMED_ALREADY: m.error_CLAIMED_ALREADY,
  NOT_OPEN_TO_JOIN: m.error_NOT_OPEN_TO_JOIN,
  EMAIL_NOT_CONFIRMED: m.error_EMAIL_NOT_CONFIRMED,
  OTHER_DOMAIN: m.error_OTHER_DOMAIN,
  PUBLIC_MAIL_PROVIDER: m.error_PUBLIC_MAIL_PROVIDER,
  WRONG_OFFICE_CODE: m.error_WRONG_OFFICE_CODE,
  OFFICE_CODE_OVER: (_, options) => m.error_OFFICE_CODE_OVER({}, options),
  TOO_MANY_CODES: m.error_TOO_MANY_CODES,
  TOO_MANY_INVITATIONS: m.error_TOO_MANY_INVITATIONS,
  TOO_MANY_NEW_ORGANISATIONS: m.error_TOO_MANY_NEW_ORGANISATIONS,
  ASKED_ALREADY: m.error_ASKED_ALREADY,
  INVITED_ALREADY: m.error_INVITED_ALREADY,
  INVITATION_OF_OTHER_ADDRESS: m.error_INVITATION_OF_OTHER_ADDRESS,
  SIMILAR_ORGANISATIONS: m.error_SIMILAR_ORGANISATIONS,
  OFFICE_EXISTS: (_, options) => m.error_OFFICE_EXISTS({}, options),
  PLACE_UNCLEAR: m.error_PLACE_UNCLEAR,
  PLACE_UNKNOWN: m.error_PLACE_UNKNOWN,
  LAST_ADMINISTRATOR: (_, options) => m.error_LAST_ADMINISTRATOR({}, options),
  OWN_ACCOUNT: (_, options) => m.error_OWN_ACCOUNT({}, options),
  ACCOUNT_BLOCKED: (_, options) => m.error_ACCOUNT_BLOCKED({}, options),
  ADDRESS_CONFIRMED_ALREADY: (_, options) => m.error_ADDRESS_CONFIRMED_ALREADY({}, options),
  MERGE_WITH_ITSELF: (_, options) => m.error_MERGE_WITH_ITSELF({}, options),
  MERGE_OTHER_COUNTRY: (_, options) => m.error_MERGE_OTHER_COUNTRY({}, options),
  MERGE_TWO_UNITS: (_, options) => m.error_MERGE_TWO_UNITS({}, options),
  MERGE_UNIT_STAYS: (_, options) => m.error_MERGE_UNIT_STAYS({}, options),
  INTRODUCTION_NOT_POSSIBLE: m.error_INTRODUCTION_NOT_POSSIBLE,
  INTRODUCTION_OVER: m.error_INTRODUCTION_OVER,
  NOT_AT_THIS_STAGE: m.error_NOT_AT_THIS_STAGE,
  NOT_YOURS_TO_DO: m.error_NOT_YOURS_TO_DO,
  CORRECTION_TOO_LATE: m.error_CORRECTION_TOO_LATE,
  CORRECTED_TOO_OFTEN: m.error_CORRECTED_TOO_OFTEN,
  OFFER_NOT_OPEN: m.error_OFFER_NOT_OPEN,
  DEADLINE_OUT_OF_RANGE: ({ maxDays }, options) => m.error_DEADLINE_OUT_OF_RANGE({ maxDays }, options),
  CONVERSATION_CLOSED: (_, options) => m.error_CONVERSATION_CLOSED({}, options),
  TOO_MANY_MESSAGES: m.error_TOO_MANY_MESSAGES,
  OWN_OFFER: m.error_OWN_OFFER,
  MOMENT_OUT_OF_RANGE: ({ noticeMinutes, daysAhead }, options) =>
    m.error_MOMENT_OUT_OF_RANGE({ noticeMinutes, daysAhead }, options),
  MEETING_OVER: m.error_MEETING_OVER,
  ATTACHMENT_TOO_LARGE: ({ maxMegabytes }, options) => m.error_ATTACHMENT_TOO_LARGE({ maxMegabytes }, options),
  ATTACHMENT_REFUSED: ({ name, why }, options) => m.error_ATTACHMENT_REFUSED({ name, why }, options),
  ATTACHMENTS_FULL: ({ maxMegabytes }, options) => m.error_ATTACHMENTS_FULL({ maxMegabytes }, options),
  ATTACHMENT_NOT_GIVEN: m.error_ATTACHMENT_NOT_GIVEN,
  BAD_REQUEST: m.error_BAD_REQUEST,
  INTERNAL: m.error_INTERNAL,
};

/** Whether a code that came over the wire is one that this version knows. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_TEXTS, code);
}

/** The sentence for a refusal; without `language`, in the language of the current request or page. */
export function errorText<Code extends ErrorCode>(code: Code, params: ErrorParams[Code], language?: Language): string {
  return ERROR_TEXTS[code](params, language ? { locale: language } : {});
}
