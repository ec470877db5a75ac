/**
 * Every refusal that Mosty expects, with the facts that its sentence needs.
 *
 * The sentences live in libs/messages (`error-texts.ts`), one for each code in three languages: a code without a sentence
 * does not compile. The API sends `extensions: { code, params }`.
 */
export interface ErrorParams {
  /** It does not exist, or it is not yours: the answer is the same, so that nobody learns what exists. */
  NOT_FOUND: { readonly what: 'organisation' | 'account' | 'import' | 'savedSearch' };
  NOT_SIGNED_IN: NoParams;
  /** A member may not do this for her organisation, its coordinator may. */
  COORDINATOR_ONLY: NoParams;
  /** Somebody else saved the same profile after you had opened it. */
  CHANGED_MEANWHILE: NoParams;
  REQUIRED: { readonly field: string };
  TOO_LONG: { readonly field: string; readonly max: number; readonly length: number };
  TOO_MANY: { readonly field: string; readonly max: number; readonly count: number };
  NOT_AN_EMAIL: { readonly field: string; readonly value: string };
  NOT_A_WEB_ADDRESS: { readonly field: string; readonly value: string };
  NOT_A_PHONE_NUMBER: { readonly field: string; readonly value: string };
  UNKNOWN_VALUE: { readonly field: string; readonly value: string };
  DUPLICATE_VALUE: { readonly field: string; readonly value: string };
  OUT_OF_RANGE: { readonly field: string; readonly min: number; readonly max: number; readonly value: number };
  REGISTER_ID_FORM: { readonly register: RegisterName; readonly value: string };
  REGISTER_ID_CHECK_DIGIT: { readonly register: RegisterName; readonly value: string };
  REGISTER_ID_TAKEN: { readonly register: RegisterName; readonly value: string };
  BAD_CURSOR: NoParams;
  PAGE_TOO_LARGE: { readonly max: number };
  QUERY_TOO_COMPLEX: NoParams;
  TOO_MANY_REQUESTS: { readonly seconds: number };
  SAME_COUNTRY: NoParams;
  /** The account has saved the same search before, under that name. */
  SEARCH_SAVED_ALREADY: { readonly field: string; readonly name: string };
  /** The account has as many saved searches as one may have. */
  TOO_MANY_SAVED_SEARCHES: { readonly field: string; readonly max: number };
  /** A request that does not fit the schema: a fault of the program that asked, not of its user. */
  BAD_REQUEST: NoParams;
  /** Anything that nobody expected. `requestId` finds the log entry. */
  INTERNAL: { readonly requestId: string };
}

export type NoParams = Readonly<Record<never, never>>;
export type ErrorCode = keyof ErrorParams;

export const REGISTER_NAMES = ['TERYT', 'LAU2', 'KRS', 'REGON', 'ICO'] as const;
export type RegisterName = (typeof REGISTER_NAMES)[number];
