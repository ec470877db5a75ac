/**
 * Every refusal that Mosty expects, with the facts that its sentence needs.
 *
 * The sentences live in libs/messages (`error-texts.ts`), one for each code in three languages: a code without a sentence
 * does not compile. The API sends `extensions: { code, params }`.
 */
import { type FieldChange } from './profile-changes.ts';

export interface ErrorParams {
  /** It does not exist, or it is not yours: the answer is the same, so that nobody learns what exists. */
  NOT_FOUND: {
    readonly what:
      | 'organisation'
      | 'account'
      | 'import'
      | 'savedSearch'
      | 'session'
      | 'passkey'
      | 'joinRequest'
      | 'invitation'
      | 'member'
      | 'place'
      | 'officeAddress'
      | 'mail'
      | 'introduction'
      | 'offer'
      | 'meeting'
      | 'attachment'
      | 'conversation'
      | 'message'
      | 'messageReport';
  };
  NOT_SIGNED_IN: NoParams;
  /** A member may not do this for her organisation, its coordinator may. */
  COORDINATOR_ONLY: NoParams;
  /** Somebody else changed what you decide about after you had opened it. */
  CHANGED_MEANWHILE: NoParams;
  /** Somebody else saved the same profile after you had opened it: who, what, and the version that is saved now. */
  EDIT_CONFLICT: { readonly version: number; readonly by: string | null; readonly changes: readonly FieldChange[] };
  /** What a change did was changed again later, so that it cannot be taken back. */
  UNDO_CONFLICT: { readonly changes: readonly FieldChange[] };
  /** A text that looks like another one: letters of several scripts in one word. */
  MIXED_SCRIPTS: { readonly field: string; readonly value: string };
  /** A picture that cannot be a logo. */
  NOT_A_PICTURE: { readonly field: string };
  PICTURE_WITH_SCRIPTS: { readonly field: string };
  PICTURE_TOO_LARGE: { readonly field: string; readonly maxMegabytes: number };
  PICTURE_TOO_MANY_PIXELS: { readonly field: string; readonly maxMegapixels: number };
  PICTURE_TOO_SMALL: { readonly field: string; readonly min: number };
  REQUIRED: { readonly field: string };
  /** They begin and end at the same time, or at no time of the day. */
  QUIET_HOURS_EMPTY: { readonly field: string };
  TOO_LONG: { readonly field: string; readonly max: number; readonly length: number };
  TOO_MANY: { readonly field: string; readonly max: number; readonly count: number };
  NOT_AN_EMAIL: { readonly field: string; readonly value: string };
  NOT_A_WEB_ADDRESS: { readonly field: string; readonly value: string };
  NOT_A_PHONE_NUMBER: { readonly field: string; readonly value: string };
  UNKNOWN_VALUE: { readonly field: string; readonly value: string };
  DUPLICATE_VALUE: { readonly field: string; readonly value: string };
  OUT_OF_RANGE: { readonly field: string; readonly min: number; readonly max: number; readonly value: number };
  /** No day of the calendar, or none near enough to be meant. */
  NOT_A_DATE: { readonly field: string; readonly value: string };
  NOT_A_TIME: { readonly field: string; readonly value: string };
  /** A period that ends before it begins. */
  DATES_REVERSED: { readonly field: string };
  NOT_A_WHOLE_NUMBER: { readonly field: string; readonly value: string };
  NOT_AN_AMOUNT: { readonly field: string; readonly value: string };
  REGISTER_ID_FORM: { readonly register: RegisterName; readonly value: string };
  REGISTER_ID_CHECK_DIGIT: { readonly register: RegisterName; readonly value: string };
  REGISTER_ID_TAKEN: { readonly register: RegisterName; readonly value: string };
  BAD_CURSOR: NoParams;
  PAGE_TOO_LARGE: { readonly max: number };
  QUERY_TOO_COMPLEX: NoParams;
  TOO_MANY_REQUESTS: { readonly seconds: number };
  SAME_COUNTRY: NoParams;
  /** A broker verifies organisations of others. */
  OWN_ORGANISATION: NoParams;
  /** A verification without its two needed checks. */
  CHECKS_MISSING: { readonly field: string };
  /** The coordinators got such a mail within the last days. */
  ASKED_RECENTLY: { readonly days: number };
  /** It has no coordinator, or does not take part. */
  NOBODY_TO_ASK: NoParams;
  /** It was not its own coordinators who ended its participation. */
  ARCHIVED_BY_OTHERS: NoParams;
  /** The account has saved the same search before, under that name. */
  SEARCH_SAVED_ALREADY: { readonly field: string; readonly name: string };
  /** The account has as many saved searches as one may have. */
  TOO_MANY_SAVED_SEARCHES: { readonly field: string; readonly max: number };
  /** A name with characters that no name has; those that cannot be seen are told as their numbers. */
  NAME_CHARACTERS: { readonly field: string; readonly characters: string };
  PASSWORD_TOO_SHORT: { readonly field: string; readonly min: number; readonly length: number };
  PASSWORD_TOO_EASY: { readonly field: string };
  /** Address or password, without saying which: nobody learns who has an account. */
  WRONG_CREDENTIALS: NoParams;
  /** Of an account that is signed in. */
  WRONG_PASSWORD: { readonly field: string };
  /** Neither the code of the moment nor a recovery code that is left. */
  WRONG_CODE: { readonly field: string };
  /** The second step came too late or too often: signing in begins anew. */
  SIGN_IN_AGAIN: NoParams;
  /** Too old, used, or never sent. */
  LINK_NOT_VALID: NoParams;
  /** An account without a password proves who it is by having signed in a moment ago. */
  RECENT_SIGN_IN_NEEDED: NoParams;
  SAME_EMAIL: { readonly field: string };
  PASSKEY_REFUSED: NoParams;
  TOO_MANY_ATTEMPTS: { readonly minutes: number };
  /** An organisation with members always has a coordinator. */
  LAST_COORDINATOR: NoParams;
  MEMBER_ALREADY: NoParams;
  /** The organisation has members: one asks them to join. */
  CLAIMED_ALREADY: NoParams;
  /** The organisation is no longer there for anybody: archived. */
  NOT_OPEN_TO_JOIN: NoParams;
  EMAIL_NOT_CONFIRMED: NoParams;
  /** The address of the account lies on another domain than those of the office. */
  OTHER_DOMAIN: { readonly domain: string };
  /** Everybody may have an address there. */
  PUBLIC_MAIL_PROVIDER: { readonly domain: string };
  WRONG_OFFICE_CODE: { readonly field: string; readonly left: number };
  /** It ran out, was used, or was tried too often. */
  OFFICE_CODE_OVER: { readonly field: string };
  TOO_MANY_CODES: { readonly hours: number };
  TOO_MANY_INVITATIONS: { readonly max: number };
  TOO_MANY_NEW_ORGANISATIONS: { readonly max: number };
  ASKED_ALREADY: NoParams;
  INVITED_ALREADY: { readonly field: string; readonly email: string };
  /** It was sent to another address than the one of the account; she must say that she wants it so. */
  INVITATION_OF_OTHER_ADDRESS: { readonly email: string };
  /** There are organisations like it; whoever still wants a new one says so. */
  SIMILAR_ORGANISATIONS: { readonly count: number };
  /** The place has its office already. */
  OFFICE_EXISTS: { readonly field: string };
  /** Several places have the name; she chooses one. */
  PLACE_UNCLEAR: { readonly field: string; readonly value: string };
  PLACE_UNKNOWN: { readonly field: string; readonly value: string };
  /** Somebody must always be able to administer. */
  LAST_ADMINISTRATOR: NoParams;
  /** An administrator cannot block the account she is using. */
  OWN_ACCOUNT: NoParams;
  /** An administrator has blocked the account. */
  ACCOUNT_BLOCKED: NoParams;
  ADDRESS_CONFIRMED_ALREADY: NoParams;
  MERGE_WITH_ITSELF: NoParams;
  MERGE_OTHER_COUNTRY: NoParams;
  MERGE_TWO_UNITS: NoParams;
  /** The office of a place is what others are merged into. */
  MERGE_UNIT_STAYS: NoParams;
  /** The two organisations cannot be asked; `days`: how long the same pair is left alone. */
  INTRODUCTION_NOT_POSSIBLE: {
    readonly why: 'PARTNERS' | 'OPEN_ALREADY' | 'INTRODUCED_RECENTLY' | 'DISMISSED' | 'BLOCKED' | 'NOT_NOW';
    readonly days: number;
  };
  INTRODUCTION_OVER: { readonly state: 'AGREED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN' };
  /** Too early or too late for it: something else comes first, or has come already. */
  NOT_AT_THIS_STAGE: NoParams;
  /** She may see it; doing it is up to the other side, to whoever started it, or to a broker. */
  NOT_YOURS_TO_DO: NoParams;
  CORRECTION_TOO_LATE: { readonly days: number };
  CORRECTED_TOO_OFTEN: { readonly max: number };
  OFFER_NOT_OPEN: { readonly state: 'DRAFT' | 'CLOSED' | 'EXPIRED' };
  /** Before tomorrow, or too far ahead. */
  DEADLINE_OUT_OF_RANGE: { readonly field: string; readonly maxDays: number };
  OWN_OFFER: NoParams;
  /** A date that has passed, comes too soon to be read about, or lies too far ahead. */
  MOMENT_OUT_OF_RANGE: { readonly field: string; readonly noticeMinutes: number; readonly daysAhead: number };
  /** It was answered, taken back or cancelled before; PASSED: its time is over. */
  MEETING_OVER: {
    readonly state: 'PROPOSED' | 'AGREED' | 'NONE_FITS' | 'REPLACED' | 'WITHDRAWN' | 'CANCELLED' | 'PASSED';
  };
  ATTACHMENT_TOO_LARGE: { readonly field: string; readonly maxMegabytes: number };
  ATTACHMENT_REFUSED: {
    readonly field: string;
    readonly name: string;
    readonly why: 'EMPTY' | 'TYPE' | 'MACROS' | 'SCRIPTS' | 'DAMAGED' | 'INFECTED';
  };
  /** All files of the organisation together. */
  ATTACHMENTS_FULL: { readonly field: string; readonly maxMegabytes: number };
  /** It waits for the scanner, or the scanner found something. */
  ATTACHMENT_NOT_GIVEN: { readonly why: 'PENDING' | 'INFECTED' };
  /** It was closed, or one of the two wants no messages: nobody is told which. */
  CONVERSATION_CLOSED: NoParams;
  TOO_MANY_MESSAGES: { readonly max: number };
  /** A request that does not fit the schema: a fault of the program that asked, not of its user. */
  BAD_REQUEST: NoParams;
  /** Anything that nobody expected. `requestId` finds the log entry. */
  INTERNAL: { readonly requestId: string };
}

export type NoParams = Readonly<Record<never, never>>;
export type ErrorCode = keyof ErrorParams;

export const REGISTER_NAMES = ['TERYT', 'LAU2', 'KRS', 'REGON', 'ICO'] as const;
export type RegisterName = (typeof REGISTER_NAMES)[number];
