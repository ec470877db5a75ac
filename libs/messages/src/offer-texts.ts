/** Offers, who is interested in them, and why they fit, in words. A code of libs/domain without words does not compile. */
import { type OfferVisibility } from '@mosty/domain/offer-content';
import { type OfferReason } from '@mosty/domain/offer-fit';
import {
  type InterestDeclineReason,
  type InterestState,
  type OfferClosing,
  type OfferKind,
  type OfferState,
  type SystemDeclineReason,
} from '@mosty/domain/offers';
import { type ProgrammeCode } from '@mosty/domain/programmes';
import { type Language } from '@mosty/domain/vocabulary';
import { m } from './compiled/messages.js';
import { formName, kindName } from './vocabulary-texts.ts';

type Word = (inputs?: Record<never, never>, options?: { locale?: Language }) => string;
type Words<Code extends string> = Readonly<Record<Code, Word>>;
export type InterestEndReason = InterestDeclineReason | SystemDeclineReason;

const KIND: Words<OfferKind> = { OFFER: m.offers_kind_OFFER, REQUEST: m.offers_kind_REQUEST };

const STATE: Words<OfferState> = {
  DRAFT: m.offers_state_DRAFT,
  PUBLISHED: m.offers_state_PUBLISHED,
  CLOSED: m.offers_state_CLOSED,
  EXPIRED: m.offers_state_EXPIRED,
};

const CLOSING: Words<OfferClosing> = {
  PARTNER_FOUND: m.offers_closing_PARTNER_FOUND,
  WITHDRAWN: m.offers_closing_WITHDRAWN,
};

const VISIBILITY: Words<OfferVisibility> = {
  PUBLIC: m.offers_visibility_PUBLIC,
  MEMBERS: m.offers_visibility_MEMBERS,
  MATCHING: m.offers_visibility_MATCHING,
};

const PROGRAMME: Words<ProgrammeCode> = { INTERREG_CZ_PL: m.offers_programme_INTERREG_CZ_PL };

const INTEREST: Words<InterestState> = {
  WAITING: m.offers_interest_WAITING,
  INTERESTED: m.offers_interest_INTERESTED,
  TALKING: m.offers_interest_TALKING,
  PARTNER: m.offers_interest_PARTNER,
  DECLINED: m.offers_interest_DECLINED,
  WITHDRAWN: m.offers_interest_WITHDRAWN,
};

const REASON: Words<InterestEndReason> = {
  PARTNER_FOUND: m.offers_reason_PARTNER_FOUND,
  THEME_DOES_NOT_FIT: m.offers_reason_THEME_DOES_NOT_FIT,
  FORM_DOES_NOT_FIT: m.offers_reason_FORM_DOES_NOT_FIT,
  WRONG_KIND: m.offers_reason_WRONG_KIND,
  WRONG_SIZE: m.offers_reason_WRONG_SIZE,
  TOO_FAR: m.offers_reason_TOO_FAR,
  NO_COMMON_LANGUAGE: m.offers_reason_NO_COMMON_LANGUAGE,
  NO_MONEY: m.offers_reason_NO_MONEY,
  NO_TIME: m.offers_reason_NO_TIME,
  PLANS_CHANGED: m.offers_reason_PLANS_CHANGED,
  OTHER_WITH_NOTE: m.offers_reason_OTHER_WITH_NOTE,
  OFFER_WITHDRAWN: m.offers_reason_OFFER_WITHDRAWN,
  OFFER_EXPIRED: m.offers_reason_OFFER_EXPIRED,
  NO_ANSWER: m.offers_reason_NO_ANSWER,
  NO_OUTCOME: m.offers_reason_NO_OUTCOME,
};

const word = <Code extends string>(words: Words<Code>, code: Code, language?: Language): string =>
  words[code]({}, language && { locale: language });

export const offerKindName = (code: OfferKind, language?: Language): string => word(KIND, code, language);
export const offerStateName = (code: OfferState, language?: Language): string => word(STATE, code, language);
export const offerClosingName = (code: OfferClosing, language?: Language): string => word(CLOSING, code, language);
export const offerVisibilityName = (code: OfferVisibility, language?: Language): string =>
  word(VISIBILITY, code, language);
export const programmeName = (code: ProgrammeCode, language?: Language): string => word(PROGRAMME, code, language);
export const interestStateName = (code: InterestState, language?: Language): string => word(INTEREST, code, language);
export const interestReasonName = (code: InterestEndReason, language?: Language): string =>
  word(REASON, code, language);

/** Why an offer fits, for the organisation that it fits (READER) or for its owner. */
export function offerReasonSentence(
  reason: OfferReason,
  to: 'READER' | 'OWNER',
  themeName: (code: string) => string,
  language?: Language,
): string {
  const options = language && { locale: language };
  const isReader = to === 'READER';
  switch (reason.code) {
    case 'YOU_SEEK':
      return (isReader ? m.offers_fit_YOU_SEEK : m.offers_fits_YOU_SEEK)({ theme: themeName(reason.theme) }, options);
    case 'YOU_OFFER':
      return (isReader ? m.offers_fit_YOU_OFFER : m.offers_fits_YOU_OFFER)({ theme: themeName(reason.theme) }, options);
    case 'BOTH_WORK_ON':
      return m.offers_fit_BOTH_WORK_ON({ theme: themeName(reason.theme) }, options);
    case 'SAME_FORM': {
      const form = formName(reason.form, language);
      return (isReader ? m.offers_fit_SAME_FORM : m.offers_fits_SAME_FORM)({ form }, options);
    }
    case 'YOUR_KIND_WANTED': {
      const kind = kindName(reason.kind, language);
      return (isReader ? m.offers_fit_YOUR_KIND_WANTED : m.offers_fits_YOUR_KIND_WANTED)({ kind }, options);
    }
    case 'YOUR_REGION_WANTED':
      return (isReader ? m.offers_fit_YOUR_REGION_WANTED : m.offers_fits_YOUR_REGION_WANTED)({}, options);
  }
}
