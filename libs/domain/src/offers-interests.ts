/** Those who are interested in an offer: each gets an answer, from the owner or, when she keeps silent, from Mosty. */
import { readReason } from './introductions/reasons.ts';
import {
  hasEnded,
  type Interest,
  INTEREST_DECLINE_REASONS,
  type Offer,
  partnersOf,
  type SystemDeclineReason,
} from './offers.ts';
import { type OfferDecision, type OfferEffect, type OfferEvent } from './offers-events.ts';
import { hasPlace } from './offers-queue.ts';
import { lastDayForOwner } from './offers-timetable.ts';
import { accept, refuse, type Result } from './result.ts';
import { type WorkingCalendar } from './working-days.ts';

type InterestEvent = Extract<OfferEvent, { readonly interestId: string }>;
type Expression = Extract<OfferEvent, { type: 'EXPRESS' }>;

/** How often an organisation may say of the same offer that it is interested. */
export const MAX_TRIES = 2;

const nothing = (offer: Offer): Result<OfferDecision> => accept({ next: offer, effects: [] });

/** The offer changed, and the line of its history. */
export function changed(
  offer: Offer,
  event: OfferEvent,
  changes: Partial<Offer>,
  effects: readonly OfferEffect[],
): Result<OfferDecision> {
  const next: Offer = { ...offer, ...changes, changedAt: event.at };
  const { type, by, channel, at } = event;
  const transition = { event: type, interestId: null, by, channel, at, from: offer.state, to: next.state };
  return accept({ next, effects: [{ type: 'RECORD', transition }, ...effects] });
}

export function decideInterest(offer: Offer, event: InterestEvent, calendar: WorkingCalendar): Result<OfferDecision> {
  if (event.type === 'EXPRESS') return express(offer, event, calendar);
  const interest = offer.interests.find(({ id }) => id === event.interestId);
  const isOther = event.type === 'WITHDRAW_INTEREST' && !isOf(interest, event);
  if (interest === undefined || isOther) return refuse('NOT_FOUND', { what: 'offer' });
  switch (event.type) {
    case 'PLACE_FREE':
      if (interest.state !== 'WAITING' || !hasPlace(event.facts, event.at)) return nothing(offer);
      return deliver(offer, interest, event, calendar);
    case 'WITHDRAW_INTEREST':
      if (interest.state === 'WITHDRAWN') return nothing(offer);
      if (hasEnded(interest)) return refuse('NOT_AT_THIS_STAGE', {});
      return moved(offer, event, { ...interest, state: 'WITHDRAWN', endedAt: event.at }, [
        ...(interest.deliveredAt === null
          ? freed(offer)
          : [{ type: 'TELL_WITHDRAWN' as const, interestId: interest.id }]),
      ]);
    case 'TALK':
      if (interest.state === 'TALKING' || interest.state === 'PARTNER') return nothing(offer);
      if (interest.state !== 'INTERESTED') return refuse('NOT_AT_THIS_STAGE', {});
      return moved(offer, event, { ...interest, state: 'TALKING', talkingSince: event.at }, [
        { type: 'TELL_TALKING', interestId: interest.id },
      ]);
    case 'PARTNER':
      return becomePartner(offer, interest, event);
    case 'DECLINE': {
      const reason = readReason(event.reason, INTEREST_DECLINE_REASONS);
      if (!reason.ok) return reason;
      if (interest.state === 'DECLINED') return nothing(offer);
      if (interest.deliveredAt === null || hasEnded(interest)) return refuse('NOT_AT_THIS_STAGE', {});
      const { code, note } = reason.value;
      return moved(
        offer,
        event,
        declined(interest, event.at, { by: 'OWNER', reason: code, note }),
        told(interest, code),
      );
    }
    case 'NUDGE_DUE': {
      if (interest.deliveredAt === null) return nothing(offer);
      const nudged = { ...interest, nudgedAt: event.at };
      const lastDay = lastDayForOwner(offer, nudged, interest.deliveredAt, calendar);
      return moved(offer, event, nudged, [{ type: 'NUDGE_OWNER', interestId: interest.id, lastDay }]);
    }
    case 'LAPSE_DUE': {
      const reason = interest.state === 'TALKING' ? 'NO_OUTCOME' : 'NO_ANSWER';
      const effects = [...told(interest, reason), ...(interest.state === 'WAITING' ? freed(offer) : [])];
      return moved(offer, event, declined(interest, event.at, { by: 'SYSTEM', reason, note: null }), effects);
    }
  }
}

/** Those without an answer get one as the offer ends; who talks goes on talking. */
export function settled(offer: Offer, { at, by, channel, type }: OfferEvent, reason: SystemDeclineReason) {
  const effects: OfferEffect[] = [];
  const interests = offer.interests.map((interest): Interest => {
    if (interest.state !== 'WAITING' && interest.state !== 'INTERESTED') return interest;
    const { id: interestId, state: from } = interest;
    const transition = { event: type, interestId, by, channel, at, from, to: 'DECLINED' } as const;
    effects.push({ type: 'RECORD', transition }, ...told(interest, reason));
    return declined(interest, at, { by: 'SYSTEM', reason, note: null });
  });
  const isFreed = offer.interests.some(({ state }) => state === 'WAITING');
  return { interests, effects: isFreed ? [...effects, ...freed(offer)] : effects };
}

function express(offer: Offer, event: Expression, calendar: WorkingCalendar): Result<OfferDecision> {
  if (event.by.as !== 'ORGANISATION') return refuse('NOT_YOURS_TO_DO', {});
  const { organisationId } = event.by;
  if (organisationId === offer.organisationId) return refuse('OWN_OFFER', {});
  if (event.country === offer.country) return refuse('SAME_COUNTRY', {});
  if (offer.interests.some((one) => one.id === event.interestId)) return nothing(offer);
  const earlier = offer.interests.filter((one) => one.organisationId === organisationId);
  if (earlier.some((one) => !hasEnded(one) || one.state === 'PARTNER')) return nothing(offer);
  if (offer.state !== 'PUBLISHED') return refuse('OFFER_NOT_OPEN', { state: offer.state });
  // The owner has said no; who gave up herself, or got no answer, may try once more.
  const isRefused = earlier.some(({ declined: answer }) => answer?.by === 'OWNER');
  if (isRefused || earlier.length >= MAX_TRIES) return refuse('NOT_AT_THIS_STAGE', {});
  const interest: Interest = {
    id: event.interestId,
    organisationId,
    country: event.country,
    state: 'WAITING',
    expressedAt: event.at,
    deliveredAt: null,
    nudgedAt: null,
    talkingSince: null,
    endedAt: null,
    declined: null,
  };
  if (hasPlace(event.facts, event.at)) return deliver(offer, interest, event, calendar);
  const place = event.facts.ahead + 1;
  return moved(offer, event, interest, [{ type: 'TELL_PLACE', interestId: interest.id, place }]);
}

function deliver(offer: Offer, interest: Interest, event: InterestEvent, calendar: WorkingCalendar) {
  const delivered: Interest = { ...interest, state: 'INTERESTED', deliveredAt: event.at };
  const lastDay = lastDayForOwner(offer, delivered, event.at, calendar);
  return moved(offer, event, delivered, [{ type: 'DELIVER_INTEREST', interestId: interest.id, lastDay }]);
}

/** With the last partner that was wanted the offer closes by itself. */
function becomePartner(offer: Offer, interest: Interest, event: InterestEvent): Result<OfferDecision> {
  if (interest.state === 'PARTNER') return nothing(offer);
  if (interest.state !== 'INTERESTED' && interest.state !== 'TALKING') return refuse('NOT_AT_THIS_STAGE', {});
  const partner: Interest = { ...interest, state: 'PARTNER', endedAt: event.at };
  const decision = moved(offer, event, partner, [{ type: 'TELL_PARTNER', interestId: interest.id }]);
  if (!decision.ok) return decision;
  const { next, effects } = decision.value;
  if (next.state !== 'PUBLISHED' || partnersOf(next) < next.partnersWanted) return decision;
  const rest = settled(next, event, 'PARTNER_FOUND');
  const ended = { state: 'CLOSED', closedAs: 'PARTNER_FOUND', endedAt: event.at, interests: rest.interests } as const;
  const closed = changed(next, event, ended, rest.effects);
  return closed.ok ? accept({ next: closed.value.next, effects: [...effects, ...closed.value.effects] }) : closed;
}

/** One interest changed or new, and the line of its history. */
function moved(offer: Offer, event: InterestEvent, interest: Interest, effects: readonly OfferEffect[]) {
  const before = offer.interests.find(({ id }) => id === interest.id);
  const { type, by, channel, at } = event;
  const from = before?.state ?? null;
  const transition = { event: type, interestId: interest.id, by, channel, at, from, to: interest.state };
  const interests =
    before === undefined
      ? [...offer.interests, interest]
      : offer.interests.map((one) => (one.id === interest.id ? interest : one));
  const next: Offer = { ...offer, interests, changedAt: at };
  return accept<OfferDecision>({ next, effects: [{ type: 'RECORD', transition }, ...effects] });
}

const declined = (interest: Interest, at: Date, answer: NonNullable<Interest['declined']>): Interest => ({
  ...interest,
  ...{ state: 'DECLINED', endedAt: at, declined: answer },
});

/** Whoever gets a no gets somebody else at once. */
const told = ({ id: interestId, organisationId }: Interest, reason: NonNullable<Interest['declined']>['reason']) =>
  [
    { type: 'TELL_DECLINED', interestId, reason },
    { type: 'OFFER_NEXT_BEST', organisationId, interestId },
  ] as const satisfies readonly OfferEffect[];

const freed = ({ organisationId }: Offer): readonly OfferEffect[] => [{ type: 'FREE_PLACE', organisationId }];

const isOf = (interest: Interest | undefined, { by }: OfferEvent): boolean =>
  by.as === 'ORGANISATION' && by.organisationId === interest?.organisationId;
