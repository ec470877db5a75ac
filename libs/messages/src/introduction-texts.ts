/** States, answers, reasons and agreements of introductions, in words. A code of libs/domain without words does not compile. */
import { type AgreementKind } from '@mosty/domain/introductions/agreements';
import { type IntroductionState, type SideAnswer } from '@mosty/domain/introductions/introduction';
import { type ClosingReason } from '@mosty/domain/introductions/reasons';
import { type Language } from '@mosty/domain/vocabulary';
import { m } from './compiled/messages.js';

type Word = (inputs?: Record<never, never>, options?: { locale?: Language }) => string;
type Words<Code extends string> = Readonly<Record<Code, Word>>;

/** A draft that waits for a place is called by another name than one that nobody has asked with. */
const STATE: Words<IntroductionState | 'WAITING'> = {
  DRAFT: m.intro_state_DRAFT,
  WAITING: m.intro_state_WAITING,
  ASKED: m.intro_state_ASKED,
  ONE_ACCEPTED: m.intro_state_ONE_ACCEPTED,
  INTRODUCED: m.intro_state_INTRODUCED,
  IN_TALKS: m.intro_state_IN_TALKS,
  AGREED: m.intro_state_AGREED,
  DECLINED: m.intro_state_DECLINED,
  EXPIRED: m.intro_state_EXPIRED,
  WITHDRAWN: m.intro_state_WITHDRAWN,
};

const ANSWER: Words<SideAnswer> = {
  NOT_ASKED: m.intro_answer_NOT_ASKED,
  ASKED: m.intro_answer_ASKED,
  ACCEPTED: m.intro_answer_ACCEPTED,
  DECLINED: m.intro_answer_DECLINED,
};

const REASON: Words<ClosingReason> = {
  NO_TIME: m.intro_reason_NO_TIME,
  THEME_DOES_NOT_FIT: m.intro_reason_THEME_DOES_NOT_FIT,
  FORM_DOES_NOT_FIT: m.intro_reason_FORM_DOES_NOT_FIT,
  WRONG_KIND: m.intro_reason_WRONG_KIND,
  WRONG_SIZE: m.intro_reason_WRONG_SIZE,
  TOO_FAR: m.intro_reason_TOO_FAR,
  NO_COMMON_LANGUAGE: m.intro_reason_NO_COMMON_LANGUAGE,
  NO_MONEY: m.intro_reason_NO_MONEY,
  DEADLINE_TOO_SOON: m.intro_reason_DEADLINE_TOO_SOON,
  HAS_PARTNER: m.intro_reason_HAS_PARTNER,
  KNOWN_ALREADY: m.intro_reason_KNOWN_ALREADY,
  OTHER_WITH_NOTE: m.intro_reason_OTHER_WITH_NOTE,
  FELL_SILENT: m.intro_reason_FELL_SILENT,
  PLANS_CHANGED: m.intro_reason_PLANS_CHANGED,
  APPLICATION_REFUSED: m.intro_reason_APPLICATION_REFUSED,
  MISTAKE: m.intro_reason_MISTAKE,
  ORGANISATION_LEFT: m.intro_reason_ORGANISATION_LEFT,
  NO_LONGER_POSSIBLE: m.intro_reason_NO_LONGER_POSSIBLE,
  NO_ANSWER: m.intro_reason_NO_ANSWER,
  NEVER_ASKED: m.intro_reason_NEVER_ASKED,
  NO_PLACE: m.intro_reason_NO_PLACE,
  NO_OUTCOME: m.intro_reason_NO_OUTCOME,
};

const AGREEMENT: Words<AgreementKind> = {
  FIRST_STEP: m.intro_agreement_FIRST_STEP,
  LETTER_OF_INTENT: m.intro_agreement_LETTER_OF_INTENT,
  COOPERATION_AGREEMENT: m.intro_agreement_COOPERATION_AGREEMENT,
  PROJECT_APPLICATION: m.intro_agreement_PROJECT_APPLICATION,
  TWINNING: m.intro_agreement_TWINNING,
};

/** In the language of the current request or page, or in the one that is asked for. */
const inLanguage =
  <Code extends string>(words: Words<Code>) =>
  (code: Code, locale?: Language): string =>
    words[code]({}, locale === undefined ? {} : { locale });

export const introductionStateName = inLanguage(STATE);
export const sideAnswerName = inLanguage(ANSWER);
/** Why it ended, in the middle of a sentence and without saying whose reason it is: „brak czasu w najbliższych miesiącach”. */
export const closingReasonText = inLanguage(REASON);
export const agreementText = inLanguage(AGREEMENT);
