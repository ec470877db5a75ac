import { describe, expect, it } from '@jest/globals';
import {
  draftOffer,
  type Interest,
  INTEREST_STATES,
  type InterestState,
  type Offer,
  OFFER_STATES,
  type OfferState,
} from './offers.ts';
import { decideOffer } from './offers-decide.ts';
import { type OfferDeed, type OfferEvent } from './offers-events.ts';
import { WEEKEND } from './working-days.ts';

const calendar = { weekend: WEEKEND, holidays: { PL: new Set<string>(), CZ: new Set<string>() } };
const START = new Date('2026-11-02T10:00:00Z');
const LATER = new Date('2026-11-05T10:00:00Z');
const facts = { delivered: [], cap: 10, ahead: 0 };
const reason = { code: 'NO_TIME', note: null } as const;

const interest = (state: InterestState): Interest => ({
  ...{ id: '1', organisationId: 'one', country: 'CZ', state, expressedAt: START, nudgedAt: null, declined: null },
  deliveredAt: state === 'WAITING' ? null : START,
  talkingSince: state === 'TALKING' ? START : null,
  endedAt: state === 'PARTNER' || state === 'DECLINED' || state === 'WITHDRAWN' ? START : null,
  ...(state === 'DECLINED' ? { declined: { by: 'OWNER', reason: 'TOO_FAR', note: null } } : {}),
});
const offer = (state: OfferState, interests: readonly Interest[]): Offer => ({
  ...draftOffer({ id: 'o', organisationId: 'owner', country: 'PL', at: START }),
  ...{ state, interests, partnersWanted: 2, deadline: state === 'DRAFT' ? null : '2026-12-31' },
  ...{ endedAt: state === 'CLOSED' || state === 'EXPIRED' ? START : null },
});
function outcome(of: Offer, deed: OfferDeed, at = LATER) {
  const isTheirs = deed.type === 'EXPRESS' || deed.type === 'WITHDRAW_INTEREST';
  const organisationId = isTheirs ? 'one' : 'owner';
  const event: OfferEvent =
    deed.type === 'PLACE_FREE'
      ? { ...deed, by: { as: 'SYSTEM' }, channel: 'JOB', at }
      : { ...deed, by: { as: 'ORGANISATION', organisationId, accountId: 'x' }, channel: 'WEB', at };
  return decideOffer(of, event, { calendar });
}

describe('every state of an interest with everything that people do', () => {
  const LATE = 'NOT_AT_THIS_STAGE';
  const TABLE: Readonly<Record<InterestState, readonly [string, string, string, string, string]>> = {
    //            TALK       PARTNER    DECLINE     WITHDRAW     PLACE_FREE
    WAITING: [LATE, LATE, LATE, 'WITHDRAWN', 'INTERESTED'],
    INTERESTED: ['TALKING', 'PARTNER', 'DECLINED', 'WITHDRAWN', 'nothing'],
    TALKING: ['nothing', 'PARTNER', 'DECLINED', 'WITHDRAWN', 'nothing'],
    PARTNER: ['nothing', 'nothing', LATE, LATE, 'nothing'],
    DECLINED: [LATE, LATE, 'nothing', LATE, 'nothing'],
    WITHDRAWN: [LATE, LATE, LATE, 'nothing', 'nothing'],
  };
  const deeds: readonly OfferDeed[] = [
    { type: 'TALK', interestId: '1' },
    { type: 'PARTNER', interestId: '1' },
    { type: 'DECLINE', interestId: '1', reason },
    { type: 'WITHDRAW_INTEREST', interestId: '1' },
    { type: 'PLACE_FREE', interestId: '1', facts },
  ];

  it.each(INTEREST_STATES)('%s', (state) => {
    const before = offer('PUBLISHED', [interest(state)]);
    const found = deeds.map((deed) => {
      const decision = outcome(before, deed);
      if (!decision.ok) return decision.error.code;
      return decision.value.next === before ? 'nothing' : decision.value.next.interests[0]?.state;
    });
    expect(found).toEqual(TABLE[state]);
  });

  it.each(deeds)('of nobody: $type', (deed) => {
    const decision = outcome(offer('PUBLISHED', []), deed);
    expect(decision.ok ? 'ok' : decision.error.code).toBe('NOT_FOUND');
  });
});

describe('every state of an offer with everything that its owner does', () => {
  const TABLE: Readonly<Record<OfferState, readonly [string, string, string, string]>> = {
    //           PUBLISH            RENEW              CLOSE             EXPRESS
    DRAFT: ['PUBLISHED', 'OFFER_NOT_OPEN', 'CLOSED', 'NOT_FOUND'],
    PUBLISHED: ['nothing', 'PUBLISHED', 'CLOSED', 'PUBLISHED'],
    CLOSED: ['OFFER_NOT_OPEN', 'OFFER_NOT_OPEN', 'nothing', 'OFFER_NOT_OPEN'],
    EXPIRED: ['OFFER_NOT_OPEN', 'PUBLISHED', 'OFFER_NOT_OPEN', 'OFFER_NOT_OPEN'],
  };
  const deeds: readonly OfferDeed[] = [
    { type: 'PUBLISH', deadline: '2026-12-31', partnersWanted: 1 },
    { type: 'RENEW', deadline: '2027-02-28', basedOn: 0 },
    { type: 'CLOSE', as: 'WITHDRAWN' },
    { type: 'EXPRESS', interestId: '1', country: 'CZ', facts },
  ];

  it.each(OFFER_STATES)('%s', (state) => {
    const before = offer(state, []);
    const found = deeds.map((deed) => {
      const decision = outcome(before, deed);
      if (!decision.ok) return decision.error.code;
      return decision.value.next === before ? 'nothing' : decision.value.next.state;
    });
    expect(found).toEqual(TABLE[state]);
  });

  it('nothing is dated before the last change, whatever the clock says', () => {
    const decision = outcome(
      offer('PUBLISHED', [interest('INTERESTED')]),
      { type: 'TALK', interestId: '1' },
      new Date(0),
    );
    expect(decision.ok && decision.value.next.interests[0]?.talkingSince).toEqual(START);
  });
});
