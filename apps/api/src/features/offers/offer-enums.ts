/** The words of offers as GraphQL enums. */
import { OFFER_CURRENCIES, OFFER_VISIBILITIES } from '@mosty/domain/offer-content';
import { type OfferReasonCode } from '@mosty/domain/offer-fit';
import {
  INTEREST_DECLINE_REASONS,
  INTEREST_STATES,
  OFFER_CLOSINGS,
  OFFER_KINDS,
  OFFER_STATES,
  SYSTEM_DECLINE_REASONS,
} from '@mosty/domain/offers';
import { PROGRAMME_CODES } from '@mosty/domain/programmes';
import { toEnum } from '../../platform/graphql/enums.ts';
import { OFFER_CLOSINGS_SOON, OFFER_SORTS } from './offer-list.repository.ts';

export const OfferKindEnum = toEnum(
  'OfferKind',
  OFFER_KINDS,
  'What is posted: something to give, or something wanted.',
);
export const OfferStateEnum = toEnum('OfferState', OFFER_STATES, 'DRAFT: seen by its owner alone.');
export const OfferClosingEnum = toEnum('OfferClosing', OFFER_CLOSINGS, 'Why its owner closed it.');
export const OfferVisibilityEnum = toEnum(
  'OfferVisibility',
  OFFER_VISIBILITIES,
  'Everybody, whoever is signed in, or members of organisations that it fits.',
);
export const OfferCurrencyEnum = toEnum('OfferCurrency', OFFER_CURRENCIES, 'ISO 4217.');
export const OfferProgrammeEnum = toEnum('ProgrammeCode', PROGRAMME_CODES, 'Funding programmes for both sides.');
export const InterestStateEnum = toEnum(
  'OfferInterestState',
  INTEREST_STATES,
  'WAITING: above what the owner gets in a month, who has not been told of it yet.',
);
export const InterestDeclineReasonEnum = toEnum(
  'InterestDeclineReason',
  INTEREST_DECLINE_REASONS,
  'Why the owner declines an organisation that is interested.',
);
export const AnyDeclineReasonEnum = toEnum(
  'InterestEndReason',
  [...new Set([...INTEREST_DECLINE_REASONS, ...SYSTEM_DECLINE_REASONS])],
  'The same, or why Mosty answered in her place.',
);
export const InterestAnswerEnum = toEnum(
  'InterestAnswer',
  ['TALK', 'PARTNER', 'DECLINE'],
  'What the owner of an offer says to who is interested.',
);
export const OfferClosingSoonEnum = toEnum('OfferClosingSoon', OFFER_CLOSINGS_SOON, 'How soon an offer ends.');
export const OfferSortEnum = toEnum('OfferSort', OFFER_SORTS, 'DEADLINE: what ends first.');
const REASON_CODES: Readonly<Record<OfferReasonCode, true>> = {
  ...{ YOU_SEEK: true, YOU_OFFER: true, BOTH_WORK_ON: true },
  ...{ SAME_FORM: true, YOUR_KIND_WANTED: true, YOUR_REGION_WANTED: true },
};
export const OfferReasonCodeEnum = toEnum(
  'OfferReasonCode',
  Object.keys(REASON_CODES) as OfferReasonCode[],
  'Why an offer fits, seen from the organisation that it fits.',
);
