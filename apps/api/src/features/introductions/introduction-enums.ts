/** The words of introductions as GraphQL enums. */
import { AGREEMENT_KINDS } from '@mosty/domain/introductions/agreements';
import { CHANNELS } from '@mosty/domain/introductions/events';
import { INTRODUCTION_STATES, SIDE_ANSWERS, SIDES } from '@mosty/domain/introductions/introduction';
import { CAME_TO_NOTHING_REASONS, CLOSING_REASONS, WITHDRAWAL_REASONS } from '@mosty/domain/introductions/reasons';
import { toEnum } from '../../platform/graphql/enums.ts';

/** What can happen to an introduction, in the order in which it may. */
export const INTRODUCTION_EVENTS = [
  'ASK',
  'PLACE_FREE',
  'ACCEPT',
  'DECLINE',
  'WITHDRAW',
  'NUDGE_DUE',
  'EXPIRY_DUE',
  'FIRST_CONTACT',
  'OUTCOME_DUE',
  'OUTCOME',
  'CORRECT',
] as const;

/** What a person can do with an introduction. */
export const INTRODUCTION_DEEDS = [
  'ASK',
  'ACCEPT',
  'DECLINE',
  'WITHDRAW',
  'NOTE_CONTACT',
  'TELL_OUTCOME',
  'CORRECT',
] as const;
export type IntroductionDeedCode = (typeof INTRODUCTION_DEEDS)[number];

export const ANSWERS = ['ACCEPT', 'DECLINE'] as const;
export type Answer = (typeof ANSWERS)[number];

export const OUTCOME_KINDS = ['TALKING', 'AGREED', 'CAME_TO_NOTHING'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

export const LINK_PURPOSES = ['ANSWER', 'OUTCOME'] as const;
export type LinkAsks = (typeof LINK_PURPOSES)[number];

export const INTRODUCTION_LINK_STATES = [
  'OPEN',
  'USED',
  'SETTLED',
  'OVER',
  'EXPIRED',
  'NOT_MEMBER',
  'UNKNOWN',
] as const;
/**
 * SETTLED: the side has answered since, by another link or on the page. OVER: the introduction ended before. NOT_MEMBER: whoever
 * it was sent to acts for the organisation no longer. The others are those of every link.
 */
export type IntroductionLinkState = (typeof INTRODUCTION_LINK_STATES)[number];

export const IntroductionStateEnum = toEnum(
  'IntroductionState',
  INTRODUCTION_STATES,
  'DRAFT: nobody was asked yet, or it waits for a place. How far an introduction has come.',
);
export const IntroductionSideCodeEnum = toEnum('IntroductionSideCode', SIDES, 'A: the Polish side. B: the Czech one.');
export const IntroductionPartyEnum = toEnum(
  'IntroductionParty',
  [...SIDES, 'BROKER', 'SYSTEM'],
  'Who does something: a side, a broker, or Mosty itself.',
);
export const SideAnswerEnum = toEnum('SideAnswer', SIDE_ANSWERS, 'Whoever starts for itself has accepted by asking.');
export const IntroductionChannelEnum = toEnum('IntroductionChannel', CHANNELS, 'By which way something was done.');
export const IntroductionEventEnum = toEnum('IntroductionEvent', INTRODUCTION_EVENTS, 'What happened.');
export const IntroductionDeedEnum = toEnum('IntroductionDeed', INTRODUCTION_DEEDS, 'What the viewer can do now.');
export const ClosingReasonEnum = toEnum('ClosingReason', CLOSING_REASONS, 'Why it ended without an agreement.');
export const WithdrawalReasonEnum = toEnum('WithdrawalReason', WITHDRAWAL_REASONS, 'Why it is taken back.');
export const CameToNothingReasonEnum = toEnum(
  'CameToNothingReason',
  CAME_TO_NOTHING_REASONS,
  'Why nothing came of talks.',
);
export const AgreementKindEnum = toEnum('AgreementKind', AGREEMENT_KINDS, 'What the two agreed on.');
export const IntroductionAnswerEnum = toEnum('IntroductionAnswer', ANSWERS, 'Whether a side wants to meet the other.');
export const OutcomeKindEnum = toEnum('OutcomeKind', OUTCOME_KINDS, 'What became of it so far.');
export const LinkAsksEnum = toEnum('IntroductionLinkPurpose', LINK_PURPOSES, 'What a mailed link asks for.');
export const IntroductionLinkStateEnum = toEnum(
  'IntroductionLinkState',
  INTRODUCTION_LINK_STATES,
  'OPEN: it can be used. SETTLED: the side has answered by another way. OVER: it ended before. NOT_MEMBER: the person acts for it no longer.',
);
