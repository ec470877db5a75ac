/** What has to be done because of a decision, as data: the transaction that saves the introduction writes it down as jobs. */
import { type PartnershipKind } from '../vocabulary.ts';
import { type CivilDate } from '../working-days.ts';
import { type Circumstances, type IntroductionEventType } from './events.ts';
import { type EndState, type IntroductionState, type Party, type Side } from './introduction.ts';
import { type PlaceInQueue } from './may-start.ts';
import { type ClosingReason, type DismissalReason } from './reasons.ts';

/** One line of the history. */
export interface Transition extends Circumstances {
  readonly event: IntroductionEventType;
  readonly side: Side | null;
  readonly from: IntroductionState;
  readonly to: IntroductionState;
}

export type IntroductionMail =
  | { readonly type: 'SEND_ASK'; readonly to: Side; readonly lastDay: CivilDate }
  | { readonly type: 'SEND_NUDGE'; readonly to: Side; readonly lastDay: CivilDate; readonly otherAccepted: boolean }
  /** One mail in both languages to both. */
  | { readonly type: 'INTRODUCE' }
  /** `round` counts from 0; `lastDay` is the day after which Mosty stops asking, null while it will ask again. */
  | { readonly type: 'ASK_OUTCOME'; readonly to: Side; readonly round: number; readonly lastDay: CivilDate | null }
  | { readonly type: 'TELL_PLACE'; readonly to: Party; readonly places: readonly PlaceInQueue[] }
  | {
      readonly type: 'TELL_END';
      readonly to: Party;
      readonly state: EndState;
      readonly reason: ClosingReason | null;
      /** Who ended it; a reader who did so herself gets no mail. */
      readonly by: Party | 'SYSTEM';
    }
  | { readonly type: 'OFFER_NEXT_BEST'; readonly to: Side }
  | { readonly type: 'TELL_CORRECTED'; readonly to: Party; readonly correction: number };

export type IntroductionEffect =
  | IntroductionMail
  | { readonly type: 'RECORD'; readonly transition: Transition }
  /** Those of the queue who wait for one of the two may enter: ask queue.ts. */
  | { readonly type: 'FREE_PLACE'; readonly organisationIds: readonly string[] }
  /** As if the side had dismissed the proposal with that reason; see dismissals.ts. */
  | { readonly type: 'DISMISS_PAIR'; readonly side: Side; readonly reason: DismissalReason }
  | { readonly type: 'RECORD_PARTNERSHIP'; readonly kind: PartnershipKind }
  /** A correction took the agreement back. */
  | { readonly type: 'CANCEL_PARTNERSHIP' };

/**
 * What a mail is known by, the same however often the decision is made again: its delivery row and its Message-ID are made of
 * it, so that nothing is sent twice. Null for what is no mail.
 */
export function mailKeyOf(introductionId: string, effect: IntroductionEffect): string | null {
  const key = (...parts: readonly (string | number)[]) => [introductionId, effect.type, ...parts].join('/');
  switch (effect.type) {
    case 'INTRODUCE':
      return key();
    case 'ASK_OUTCOME':
      return key(effect.to, effect.round);
    case 'TELL_CORRECTED':
      return key(effect.to, effect.correction);
    case 'SEND_ASK':
    case 'SEND_NUDGE':
    case 'TELL_PLACE':
    case 'TELL_END':
    case 'OFFER_NEXT_BEST':
      return key(effect.to);
    default:
      return null;
  }
}
