/** What can happen to an introduction: who did what, when, and by which way. */
import { type AgreementKind } from './agreements.ts';
import { type Introduction, type Side, SIDES } from './introduction.ts';
import { type StartFacts } from './may-start.ts';
import {
  type CameToNothingReason,
  type DismissalReason,
  type GivenReason,
  type SystemWithdrawalReason,
  type WithdrawalReason,
} from './reasons.ts';

/** BROKER: at the broker's desk, also for what a side told the broker on the telephone. */
export const CHANNELS = ['MAIL_LINK', 'WEB', 'BROKER', 'JOB', 'IMPORT'] as const;
export type Channel = (typeof CHANNELS)[number];

export type Actor =
  /** `accountId` is null for a link in a mail that needs no account. */
  | { readonly as: 'ORGANISATION'; readonly organisationId: string; readonly accountId: string | null }
  | { readonly as: 'BROKER'; readonly accountId: string }
  | { readonly as: 'SYSTEM' };

export type Outcome =
  | { readonly kind: 'TALKING' }
  | { readonly kind: 'AGREED'; readonly agreement: AgreementKind }
  | { readonly kind: 'CAME_TO_NOTHING'; readonly reason: GivenReason<CameToNothingReason> };

/** Of an introduction that is over there is nothing to talk about any more. */
export type FinalOutcome = Exclude<Outcome, { kind: 'TALKING' }>;

export type IntroductionDeed =
  /** The starter asks. `facts`: what the two sides allow, read in the transaction that saves the answer. */
  | { readonly type: 'ASK'; readonly facts: StartFacts }
  /** A place may have become free for an ask that waits. */
  | { readonly type: 'PLACE_FREE'; readonly facts: StartFacts }
  | { readonly type: 'ACCEPT'; readonly side: Side }
  | { readonly type: 'DECLINE'; readonly side: Side; readonly reason: GivenReason<DismissalReason> }
  /** `leaving`: the side that is gone, when Mosty takes it back for that. */
  | {
      readonly type: 'WITHDRAW';
      readonly reason: GivenReason<WithdrawalReason | SystemWithdrawalReason>;
      readonly leaving: Side | null;
    }
  | { readonly type: 'NUDGE_DUE'; readonly side: Side }
  | { readonly type: 'EXPIRY_DUE' }
  | { readonly type: 'OUTCOME_DUE' }
  /** A message from one to the other, or a call or visit that somebody noted. */
  | { readonly type: 'FIRST_CONTACT' }
  | { readonly type: 'OUTCOME'; readonly side: Side; readonly outcome: Outcome }
  /** `basedOn`: how many corrections the broker has seen, so that a repeated one does not undo a later one. */
  | { readonly type: 'CORRECT'; readonly outcome: FinalOutcome; readonly note: string; readonly basedOn: number };

export type IntroductionEventType = IntroductionDeed['type'];

export interface Circumstances {
  readonly by: Actor;
  readonly channel: Channel;
  readonly at: Date;
}

export type IntroductionEvent = IntroductionDeed & Circumstances;

/** What somebody is to an introduction; null: nobody who may know that it exists. */
export type Role = Side | 'BROKER' | 'JOB' | 'IMPORT';

const WAYS: Readonly<Record<Actor['as'], readonly Channel[]>> = {
  ORGANISATION: ['MAIL_LINK', 'WEB'],
  BROKER: ['BROKER', 'MAIL_LINK'],
  SYSTEM: ['JOB', 'IMPORT'],
};

/** Whether somebody like this comes this way: no organisation acts as a job, and no job clicks on a link. */
export const isWayOf = (actor: Actor, channel: Channel): boolean => WAYS[actor.as].includes(channel);

/** A side that has not been asked knows nothing, unless it started the introduction. */
export function roleOf(introduction: Introduction, by: Actor, channel: Channel): Role | null {
  if (by.as === 'SYSTEM') return channel === 'IMPORT' ? 'IMPORT' : 'JOB';
  if (by.as === 'BROKER') return 'BROKER';
  const side = SIDES.find((one) => introduction.sides[one].organisationId === by.organisationId);
  if (side === undefined) return null;
  return introduction.startedBy === side || introduction.sides[side].answer !== 'NOT_ASKED' ? side : null;
}

/** Whether the role may do that; whether it can be done now is another question. */
export function isTheirs(introduction: Introduction, deed: IntroductionDeed, role: Role): boolean {
  switch (deed.type) {
    case 'ASK':
      return role === introduction.startedBy || role === 'IMPORT';
    case 'ACCEPT':
    case 'DECLINE':
    case 'OUTCOME':
      return role === deed.side || role === 'BROKER' || role === 'IMPORT';
    case 'WITHDRAW':
      return role === introduction.startedBy || role === 'BROKER' || role === 'JOB' || role === 'IMPORT';
    case 'FIRST_CONTACT':
      return true;
    case 'CORRECT':
      return role === 'BROKER';
    case 'PLACE_FREE':
    case 'NUDGE_DUE':
    case 'EXPIRY_DUE':
    case 'OUTCOME_DUE':
      return role === 'JOB';
  }
}
