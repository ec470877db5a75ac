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
  REQUIRED: (_, options) => m.error_REQUIRED({}, options),
  TOO_LONG: m.error_TOO_LONG,
  TOO_MANY: m.error_TOO_MANY,
  NOT_AN_EMAIL: m.error_NOT_AN_EMAIL,
  NOT_A_WEB_ADDRESS: m.error_NOT_A_WEB_ADDRESS,
  NOT_A_PHONE_NUMBER: m.error_NOT_A_PHONE_NUMBER,
  UNKNOWN_VALUE: m.error_UNKNOWN_VALUE,
  DUPLICATE_VALUE: m.error_DUPLICATE_VALUE,
  OUT_OF_RANGE: m.error_OUT_OF_RANGE,
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
  SEARCH_SAVED_ALREADY: m.error_SEARCH_SAVED_ALREADY,
  TOO_MANY_SAVED_SEARCHES: m.error_TOO_MANY_SAVED_SEARCHES,
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
