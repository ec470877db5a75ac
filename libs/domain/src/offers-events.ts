/** What can happen to an offer, and what has to be done because of it, as data. */
import { type Circumstances } from './introductions/events.ts';
import { type GivenReason } from './introductions/reasons.ts';
import {
  type InterestDeclineReason,
  type InterestState,
  type Offer,
  type OfferClosing,
  type OfferState,
  type SystemDeclineReason,
} from './offers.ts';
import { type InterestFacts } from './offers-queue.ts';
import { type Country } from './vocabulary.ts';
import { type CivilDate } from './working-days.ts';

export type OfferDeed =
  | { readonly type: 'PUBLISH'; readonly deadline: CivilDate; readonly partnersWanted: number }
  /** `basedOn`: how many renewals its owner has seen, so that a repeated one does not undo a later one. */
  | { readonly type: 'RENEW'; readonly deadline: CivilDate; readonly basedOn: number }
  | { readonly type: 'CLOSE'; readonly as: OfferClosing }
  /** `facts`: read in the transaction that saves the answer. */
  | { readonly type: 'EXPRESS'; readonly interestId: string; readonly country: Country; readonly facts: InterestFacts }
  | { readonly type: 'PLACE_FREE'; readonly interestId: string; readonly facts: InterestFacts }
  | { readonly type: 'WITHDRAW_INTEREST'; readonly interestId: string }
  | { readonly type: 'TALK'; readonly interestId: string }
  | { readonly type: 'PARTNER'; readonly interestId: string }
  | { readonly type: 'DECLINE'; readonly interestId: string; readonly reason: GivenReason<InterestDeclineReason> }
  | { readonly type: 'NUDGE_DUE'; readonly interestId: string }
  | { readonly type: 'LAPSE_DUE'; readonly interestId: string }
  | { readonly type: 'REMINDER_DUE' }
  | { readonly type: 'EXPIRY_DUE' };

export type OfferEvent = OfferDeed & Circumstances;

/** One line of the history: of the offer, or of one who is interested. */
export interface OfferTransition extends Circumstances {
  readonly event: OfferDeed['type'];
  readonly interestId: string | null;
  readonly from: OfferState | InterestState | null;
  readonly to: OfferState | InterestState;
}

export type OfferEffect =
  | { readonly type: 'RECORD'; readonly transition: OfferTransition }
  /** Matching organisations see it in their proposals and digests. */
  | { readonly type: 'ANNOUNCE' }
  /** To the owner: somebody is interested. */
  | { readonly type: 'DELIVER_INTEREST'; readonly interestId: string; readonly lastDay: CivilDate }
  | { readonly type: 'NUDGE_OWNER'; readonly interestId: string; readonly lastDay: CivilDate }
  /** To the owner. `renewals` tells the reminders of several deadlines apart. */
  | { readonly type: 'REMIND_OF_DEADLINE'; readonly deadline: CivilDate; readonly renewals: number }
  | { readonly type: 'TELL_EXPIRED'; readonly renewals: number }
  /** To those who are interested. */
  | { readonly type: 'TELL_PLACE'; readonly interestId: string; readonly place: number }
  | { readonly type: 'TELL_TALKING'; readonly interestId: string }
  | { readonly type: 'TELL_PARTNER'; readonly interestId: string }
  | {
      readonly type: 'TELL_DECLINED';
      readonly interestId: string;
      readonly reason: InterestDeclineReason | SystemDeclineReason;
    }
  | { readonly type: 'OFFER_NEXT_BEST'; readonly organisationId: string; readonly interestId: string }
  /** To the owner: somebody she knows of is no longer interested. */
  | { readonly type: 'TELL_WITHDRAWN'; readonly interestId: string }
  /** Those who wait for the owner may enter: ask offers-queue.ts. */
  | { readonly type: 'FREE_PLACE'; readonly organisationId: string };

export interface OfferDecision {
  /** The very same offer if nothing happens. */
  readonly next: Offer;
  readonly effects: readonly OfferEffect[];
}

/** What a mail is known by, however often the decision is made again; null for what is no mail. */
export function offerMailKeyOf(offerId: string, effect: OfferEffect): string | null {
  switch (effect.type) {
    case 'RECORD':
    case 'ANNOUNCE':
    case 'FREE_PLACE':
      return null;
    case 'REMIND_OF_DEADLINE':
    case 'TELL_EXPIRED':
      return `${offerId}/${effect.type}/${effect.renewals}`;
    default:
      return `${offerId}/${effect.type}/${effect.interestId}`;
  }
}
