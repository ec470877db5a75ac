/**
 * The offer as a state machine, DRAFT → PUBLISHED → CLOSED or EXPIRED, with those who are interested: INTERESTED → TALKING →
 * PARTNER or DECLINED. As for introductions, what has had its effect does nothing again.
 */
import { type Actor, isWayOf } from './introductions/events.ts';
import { hasEnded, type Offer, readDeadline, readPartnersWanted, RENEW_WITHIN_DAYS } from './offers.ts';
import { type OfferDecision, type OfferDeed, type OfferEffect, type OfferEvent } from './offers-events.ts';
import { changed, decideInterest, settled } from './offers-interests.ts';
import { offerDueAt, type OfferDuty } from './offers-timetable.ts';
import { accept, refuse, type Result } from './result.ts';
import { civilDateOf } from './working-days-civil-time.ts';
import { type WorkingCalendar } from './working-days.ts';

export interface OfferContext {
  readonly calendar: WorkingCalendar;
}

const DAY_MS = 86_400_000;

export function decideOffer(offer: Offer, event: OfferEvent, context: OfferContext): Result<OfferDecision> {
  const { by } = event;
  const isOwner = by.as === 'ORGANISATION' && by.organisationId === offer.organisationId;
  // A draft is nobody else's business.
  if (offer.state === 'DRAFT' && !isOwner) return refuse('NOT_FOUND', { what: 'offer' });
  if (!isWayOf(by, event.channel) || !isTheirs(event, by, isOwner)) return refuse('NOT_YOURS_TO_DO', {});
  const dated = event.at < offer.changedAt ? { ...event, at: offer.changedAt } : event;
  switch (dated.type) {
    case 'PUBLISH':
      return publish(offer, dated);
    case 'RENEW':
      return renew(offer, dated);
    case 'CLOSE':
      return close(offer, dated);
    case 'NUDGE_DUE':
    case 'LAPSE_DUE':
    case 'REMINDER_DUE':
    case 'EXPIRY_DUE': {
      const duty = offerDueAt(offer, context.calendar);
      const isDue = duty !== null && duty.at <= event.at && isSameDuty(duty, dated);
      if (!isDue) return accept({ next: offer, effects: [] });
      if (dated.type === 'REMINDER_DUE') return remind(offer, dated);
      return dated.type === 'EXPIRY_DUE' ? expire(offer, dated) : decideInterest(offer, dated, context.calendar);
    }
    default:
      return decideInterest(offer, dated, context.calendar);
  }
}

/** Does all that is due by now, in its order, however late the job is. */
export function catchUpOffer(offer: Offer, now: Date, context: OfferContext): OfferDecision {
  const effects: OfferEffect[] = [];
  let next = offer;
  for (;;) {
    const duty = offerDueAt(next, context.calendar);
    if (duty === null || duty.at > now) return { next, effects };
    const decision = decideOffer(next, { ...deedOf(duty), by: { as: 'SYSTEM' }, channel: 'JOB', at: now }, context);
    if (!decision.ok || decision.value.next === next) throw new Error(`${duty.type} is due and does nothing.`);
    effects.push(...decision.value.effects);
    next = decision.value.next;
  }
}

function deedOf(duty: OfferDuty): OfferDeed {
  return 'interestId' in duty ? { type: duty.type, interestId: duty.interestId } : { type: duty.type };
}

const isSameDuty = (duty: OfferDuty, event: OfferDeed): boolean =>
  duty.type === event.type &&
  (!('interestId' in duty) || ('interestId' in event && duty.interestId === event.interestId));

function isTheirs(deed: OfferDeed, by: Actor, isOwner: boolean): boolean {
  switch (deed.type) {
    case 'EXPRESS':
    case 'WITHDRAW_INTEREST':
      return by.as === 'ORGANISATION';
    case 'CLOSE':
      return isOwner || by.as === 'BROKER';
    case 'PLACE_FREE':
    case 'NUDGE_DUE':
    case 'LAPSE_DUE':
    case 'REMINDER_DUE':
    case 'EXPIRY_DUE':
      return by.as === 'SYSTEM';
    default:
      return isOwner;
  }
}

function publish(offer: Offer, event: Extract<OfferEvent, { type: 'PUBLISH' }>): Result<OfferDecision> {
  if (offer.state === 'PUBLISHED') return accept({ next: offer, effects: [] });
  if (offer.state !== 'DRAFT') return refuse('OFFER_NOT_OPEN', { state: offer.state });
  const deadline = readDeadline(event.deadline, civilDateOf(event.at, offer.country));
  if (!deadline.ok) return deadline;
  const partnersWanted = readPartnersWanted(event.partnersWanted);
  if (!partnersWanted.ok) return partnersWanted;
  const changes = { state: 'PUBLISHED', deadline: deadline.value, partnersWanted: partnersWanted.value } as const;
  return changed(offer, event, changes, [{ type: 'ANNOUNCE' }]);
}

/** A new deadline, also for one that expired not long ago. */
function renew(offer: Offer, event: Extract<OfferEvent, { type: 'RENEW' }>): Result<OfferDecision> {
  const { state, endedAt, renewals } = offer;
  if (state === 'PUBLISHED' && offer.deadline === event.deadline) return accept({ next: offer, effects: [] });
  const isLate = endedAt !== null && event.at.getTime() - endedAt.getTime() > RENEW_WITHIN_DAYS * DAY_MS;
  if (state === 'DRAFT' || state === 'CLOSED' || isLate) {
    return refuse('OFFER_NOT_OPEN', { state: state === 'PUBLISHED' ? 'EXPIRED' : state });
  }
  if (event.basedOn !== renewals) return refuse('CHANGED_MEANWHILE', {});
  const deadline = readDeadline(event.deadline, civilDateOf(event.at, offer.country));
  if (!deadline.ok) return deadline;
  const changes = { state: 'PUBLISHED', deadline: deadline.value, renewals: renewals + 1, endedAt: null } as const;
  return changed(offer, event, changes, state === 'EXPIRED' ? [{ type: 'ANNOUNCE' }] : []);
}

function close(offer: Offer, event: Extract<OfferEvent, { type: 'CLOSE' }>): Result<OfferDecision> {
  if (offer.state === 'CLOSED') return accept({ next: offer, effects: [] });
  if (offer.state === 'EXPIRED') return refuse('OFFER_NOT_OPEN', { state: offer.state });
  const reason = event.as === 'PARTNER_FOUND' ? 'PARTNER_FOUND' : 'OFFER_WITHDRAWN';
  const { interests, effects } = settled(offer, event, reason);
  return changed(offer, event, { state: 'CLOSED', closedAs: event.as, endedAt: event.at, interests }, effects);
}

function expire(offer: Offer, event: OfferEvent): Result<OfferDecision> {
  const { interests, effects } = settled(offer, event, 'OFFER_EXPIRED');
  const told: OfferEffect = { type: 'TELL_EXPIRED', renewals: offer.renewals };
  return changed(offer, event, { state: 'EXPIRED', endedAt: event.at, interests }, [told, ...effects]);
}

function remind(offer: Offer, event: OfferEvent): Result<OfferDecision> {
  const { deadline, renewals } = offer;
  if (deadline === null) return accept({ next: offer, effects: [] });
  return changed(offer, event, { remindedOf: deadline }, [{ type: 'REMIND_OF_DEADLINE', deadline, renewals }]);
}

/** Whether anybody is still without an answer; false for ever once the offer has ended and all have theirs. */
export const isSettled = (offer: Offer): boolean =>
  (offer.state === 'CLOSED' || offer.state === 'EXPIRED') && offer.interests.every(hasEnded);
