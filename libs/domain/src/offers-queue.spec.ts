import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deliveredLately, hasPlace, INTEREST_WINDOW_DAYS, interestQueue } from './offers-queue.ts';

const DAY_MS = 86_400_000;
const NOW = new Date('2026-11-21T12:00:00Z');
const day = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const waiting = (...ids: readonly string[]) => ids.map((id, index) => ({ id, since: day(index - 10) }));

describe('the monthly cap', () => {
  it('lets in as many as there are places, and tells the others when it will be their turn', () => {
    const delivered = [day(-40), day(-29), day(-20), day(-1)];
    expect(interestQueue(waiting('a', 'b', 'c'), delivered, 3, NOW)).toEqual({
      entering: [],
      waiting: [
        { id: 'a', place: 1, of: 3, expectedAt: day(1) },
        { id: 'b', place: 2, of: 3, expectedAt: day(10) },
        { id: 'c', place: 3, of: 3, expectedAt: day(29) },
      ],
    });
    expect(interestQueue(waiting('a', 'b', 'c'), delivered, 4, NOW)).toEqual({
      entering: ['a'],
      waiting: [
        { id: 'b', place: 1, of: 2, expectedAt: day(1) },
        { id: 'c', place: 2, of: 2, expectedAt: day(10) },
      ],
    });
  });

  it('who waits behind all places of a month comes in the next one', () => {
    const { waiting: staying } = interestQueue(waiting('a', 'b', 'c'), [day(-5)], 1, NOW);
    expect(staying.map(({ expectedAt }) => expectedAt)).toEqual([day(25), day(55), day(85)]);
  });

  it('a cap that was lowered gives back nothing before it is met', () => {
    const { waiting: staying } = interestQueue(waiting('a'), [day(-29), day(-15), day(-3)], 1, NOW);
    expect(staying[0]?.expectedAt).toEqual(day(27));
  });

  it('counts exactly thirty days, and a clock that was put back frees no place', () => {
    expect(deliveredLately([day(-INTEREST_WINDOW_DAYS)], NOW)).toBe(0);
    expect(deliveredLately([new Date(day(-INTEREST_WINDOW_DAYS).getTime() + 1)], NOW)).toBe(1);
    expect(deliveredLately([day(5)], NOW)).toBe(1);
    expect(hasPlace({ delivered: [day(-1)], cap: 2, ahead: 0 }, NOW)).toBe(true);
    expect(hasPlace({ delivered: [day(-1)], cap: 2, ahead: 1 }, NOW)).toBe(false);
  });

  it('never lets more in than the cap allows, in order, and keeps what it promised if nobody gives up', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(99), { maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 5 }),
        (ids, ages, cap) => {
          const all = ids.map((id) => ({ id: String(id), since: day(-id) }));
          const delivered = ages.map((age) => day(-age));
          const { entering, waiting: staying } = interestQueue(all, delivered, cap, NOW);
          const order = [...ids].sort((one, other) => other - one).map(String);
          expect([...entering, ...staying.map(({ id }) => id)]).toEqual(order);
          const inMonth = [...delivered, ...entering.map(() => NOW)];
          if (entering.length > 0) expect(deliveredLately(inMonth, NOW)).toBeLessThanOrEqual(cap);
          if (staying.length > 0) expect(deliveredLately(inMonth, NOW)).toBeGreaterThanOrEqual(cap);
          for (const { id, expectedAt, of } of staying) {
            expect(of).toBe(staying.length);
            const left = staying
              .slice(staying.findIndex((one) => one.id === id))
              .map((one) => ({ id: one.id, since: NOW }));
            // On that day, and not a moment earlier, there is a place.
            expect(interestQueue(left.slice(0, 1), inMonth, cap, expectedAt).entering).toEqual([id]);
            const before = new Date(expectedAt.getTime() - 1);
            expect(interestQueue(left.slice(0, 1), inMonth, cap, before).entering).toEqual([]);
            inMonth.push(expectedAt);
          }
        },
      ),
    );
  });
});
