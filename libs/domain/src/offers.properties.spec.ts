import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor } from './introductions/events.ts';
import { draftOffer, hasEnded, INTEREST_STATES, type InterestState, type Offer, partnersOf } from './offers.ts';
import { catchUpOffer, decideOffer, isSettled } from './offers-decide.ts';
import { type OfferDeed, type OfferEffect, type OfferEvent, offerMailKeyOf } from './offers-events.ts';
import { deliveredLately, interestQueue } from './offers-queue.ts';
import { offerDueAt } from './offers-timetable.ts';
import { addDays, WEEKEND, type WorkingCalendar } from './working-days.ts';

const calendar: WorkingCalendar = { weekend: WEEKEND, holidays: { PL: new Set(['2026-11-11']), CZ: new Set() } };
const START = new Date('2026-11-02T10:00:00Z');
const DAY_MS = 86_400_000;
const CAP = 2;
const PEOPLE = ['owner', 'one', 'two', 'three', 'four', 'five'] as const;

/** The offer, its mails, and the queue served as the API does it. */
class Desk {
  offer: Offer = draftOffer({ id: 'o', organisationId: 'owner', country: 'PL', at: START });
  readonly acted: OfferEvent[] = [];
  readonly reached = new Set<InterestState>();
  private readonly mails = new Set<string>();

  facts(before: number) {
    const delivered = this.offer.interests.flatMap(({ deliveredAt }) => deliveredAt ?? []);
    return { delivered, cap: CAP, ahead: before };
  }

  private get waiting() {
    return this.offer.interests
      .filter(({ state }) => state === 'WAITING')
      .map(({ id, expressedAt }) => ({ id, since: expressedAt }));
  }

  apply(deed: OfferDeed, by: Actor, at: Date): void {
    const facts = this.facts(this.waiting.length);
    const real = deed.type === 'EXPRESS' ? { ...deed, facts } : deed;
    const event: OfferEvent = {
      ...real,
      by,
      channel: by.as === 'SYSTEM' ? 'JOB' : by.as === 'BROKER' ? 'BROKER' : 'WEB',
      at,
    };
    const decision = decideOffer(this.offer, event, { calendar });
    if (!decision.ok) return;
    if (decision.value.next === this.offer) return expect(decision.value.effects).toEqual([]);
    this.acted.push(event);
    this.save(decision.value.next, decision.value.effects);
  }

  runJob(at: Date): void {
    const { next, effects } = catchUpOffer(this.offer, at, { calendar });
    this.save(next, effects);
    const { delivered } = this.facts(0);
    for (const interestId of interestQueue(this.waiting, delivered, CAP, at).entering) {
      this.apply({ type: 'PLACE_FREE', interestId, facts: this.facts(0) }, { as: 'SYSTEM' }, at);
    }
  }

  repeatAll(): void {
    for (const event of this.acted) {
      const decision = decideOffer(this.offer, event, { calendar });
      if (decision.ok) expect(decision.value).toEqual({ next: this.offer, effects: [] });
    }
  }

  private save(next: Offer, effects: readonly OfferEffect[]): void {
    for (const before of this.offer.interests.filter(hasEnded)) expect(next.interests).toContainEqual(before);
    this.offer = next;
    for (const { state } of next.interests) this.reached.add(state);
    for (const key of effects.map((effect) => offerMailKeyOf('o', effect))) {
      if (key === null) continue;
      expect(this.mails.has(key)).toBe(false);
      this.mails.add(key);
    }
    const { delivered } = this.facts(0);
    for (const moment of delivered) {
      expect(
        deliveredLately(
          delivered.filter((other) => other <= moment),
          moment,
        ),
      ).toBeLessThanOrEqual(CAP);
    }
    if (next.state === 'PUBLISHED') expect(partnersOf(next)).toBeLessThan(next.partnersWanted);
  }
}

const interestId = fc.nat(11).map(String);
const deed: fc.Arbitrary<OfferDeed> = fc.oneof(
  fc.record({
    type: fc.constant('PUBLISH' as const),
    deadline: fc.integer({ min: -5, max: 400 }).map((days) => addDays('2026-11-02', days)),
    partnersWanted: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    type: fc.constant('RENEW' as const),
    deadline: fc.integer({ min: 5, max: 600 }).map((days) => addDays('2026-11-02', days)),
    basedOn: fc.nat(2),
  }),
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('EXPRESS' as const),
      interestId,
      country: fc.constant('CZ' as const),
      facts: fc.constant({ delivered: [], cap: CAP, ahead: 0 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'TALK' as const,
        'PARTNER' as const,
        'WITHDRAW_INTEREST' as const,
        'NUDGE_DUE' as const,
        'LAPSE_DUE' as const,
      ),
      interestId,
    }),
  },
  fc.record({
    type: fc.constant('DECLINE' as const),
    interestId,
    reason: fc.constant({ code: 'NO_TIME' as const, note: null }),
  }),
  fc.record({ type: fc.constantFrom('REMINDER_DUE' as const, 'EXPIRY_DUE' as const) }),
);
const close = fc.record({
  type: fc.constant('CLOSE' as const),
  as: fc.constantFrom('PARTNER_FOUND' as const, 'WITHDRAWN' as const),
});
const by: fc.Arbitrary<Actor> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...PEOPLE, 'owner', 'owner')
      .map((organisationId): Actor => ({ as: 'ORGANISATION', organisationId, accountId: null })),
  },
  fc.constantFrom<Actor>({ as: 'BROKER', accountId: 'b' }, { as: 'SYSTEM' }),
);
const step = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({ deed: fc.oneof({ weight: 30, arbitrary: deed }, { weight: 1, arbitrary: close }), by }),
  },
  { weight: 3, arbitrary: fc.record({ days: fc.constantFrom(0.1, 1, 5, 12, 30, 100, -3) }) },
);

describe('whatever happens to an offer', () => {
  it('its owner is not flooded, everybody gets one answer and each mail once', () => {
    const reached = new Set<InterestState>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 80 }), (steps) => {
        const desk = new Desk();
        let now = START;
        desk.apply(
          { type: 'PUBLISH', deadline: '2027-02-28', partnersWanted: 2 },
          { as: 'ORGANISATION', organisationId: 'owner', accountId: null },
          now,
        );
        for (const one of steps) {
          if ('days' in one) {
            now = new Date(now.getTime() + one.days * DAY_MS);
            desk.runJob(now);
          } else desk.apply(one.deed, one.by, now);
        }
        for (let runs = 0; runs < 500; runs++) {
          const due = offerDueAt(desk.offer, calendar);
          if (due === null) break;
          now = new Date(Math.max(now.getTime() + DAY_MS, due.at.getTime() - 20 * DAY_MS));
          desk.runJob(now);
        }
        expect(isSettled(desk.offer)).toBe(true);
        desk.repeatAll();
        desk.reached.forEach((state) => reached.add(state));
      }),
      // The same histories in every run: some state is reached by few of them.
      { numRuns: 80, seed: 20261121 },
    );
    expect(reached).toEqual(new Set(INTEREST_STATES));
  });
});
