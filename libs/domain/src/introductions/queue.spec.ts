import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placesLeft } from './may-start.ts';
import { inOrder, queue, type WaitingAsk } from './queue.ts';

const ask = (id: string, since: number, ...organisationIds: readonly [string, string]): WaitingAsk => ({
  ...{ id, organisationIds },
  since: new Date(since),
});
const shown = (asks: readonly WaitingAsk[], room: Readonly<Record<string, number>>) => {
  const { entering, waiting } = queue(asks, new Map(Object.entries(room)));
  const places = waiting.map(({ id, places: of }) => `${id} ${of.map((one) => one.organisationId + one.place).join()}`);
  return [entering.map(({ id }) => id).join(), ...places];
};

const asks = fc
  .uniqueArray(fc.record({ id: fc.nat(99).map(String), since: fc.nat(5), a: fc.nat(3), b: fc.nat(3) }), {
    selector: ({ id }) => id,
    maxLength: 16,
  })
  .map((all) => all.map(({ id, since, a, b }) => ask(id, since, `p${a}`, `c${b}`)));
const rooms = fc
  .array(fc.integer({ min: -1, max: 3 }), { minLength: 8, maxLength: 8 })
  .map((room) => new Map(room.map((places, index) => [`${index < 4 ? 'p' : 'c'}${index % 4}`, places])));

describe('the queue', () => {
  it('is in order, and everybody knows her place with whom she waits for', () => {
    const waiting = [ask('2', 2, 'x', 'b'), ask('1', 1, 'x', 'a'), ask('3', 3, 'x', 'c')];
    expect(shown(waiting, { x: 0, a: 1, b: 1, c: 1 })).toEqual(['', '1 x1', '2 x2', '3 x3']);
    expect(shown(waiting, { x: 1, a: 1, b: 1, c: 1 })).toEqual(['1', '2 x1', '3 x2']);
    expect(shown(waiting, { x: 3, a: 1, b: 1, c: 1 })).toEqual(['1,2,3']);
  });

  it('holds up nobody who waits for others, and lets nobody overtake who wants the same', () => {
    const waiting = [ask('1', 1, 'full', 'y'), ask('2', 2, 'a', 'y'), ask('3', 3, 'b', 'z')];
    expect(shown(waiting, { full: 0, y: 1, a: 1, b: 1, z: 1 })).toEqual(['3', '1 full1', '2 y2']);
    expect(shown(waiting, { full: 0, y: 2, a: 1, b: 1, z: 1 })).toEqual(['2,3', '1 full1']);
  });

  it('those of the same moment are in the order of their ids, and nobody knows an organisation without room', () => {
    expect(shown([ask('b', 1, 'x', 'y'), ask('a', 1, 'x', 'y')], { x: 1, y: 1 })).toEqual(['a', 'b x1,y1']);
    expect(shown([ask('a', 1, 'x', 'y')], {})).toEqual(['', 'a x1,y1']);
  });

  it('never lets in more than there is room, always the oldest whose two sides have room, and agrees with mayStart', () => {
    fc.assert(
      fc.property(asks, rooms, (waiting, room) => {
        const { entering, waiting: staying } = queue(waiting, room);
        const ids = new Set(entering.map(({ id }) => id));
        expect(entering.length + staying.length).toBe(waiting.length);
        const used = new Map<string, number>();
        const ordered = inOrder(waiting);
        ordered.forEach((one, index) => {
          if (ids.has(one.id)) for (const of of one.organisationIds) used.set(of, (used.get(of) ?? 0) + 1);
          const hasPlace = one.organisationIds.every((of) => {
            const ahead = ordered.slice(0, index).filter(({ organisationIds }) => organisationIds.includes(of)).length;
            const free = { country: 'PL', takesPart: true, cap: room.get(of) ?? 0, open: 0, ahead } as const;
            return placesLeft(free) >= 1;
          });
          expect(ids.has(one.id)).toBe(hasPlace);
        });
        for (const [of, count] of used) expect(count).toBeLessThanOrEqual(Math.max(0, room.get(of) ?? 0));
        const oldest = ordered[0];
        const isFree = oldest?.organisationIds.every((of) => (room.get(of) ?? 0) > 0) ?? false;
        if (oldest !== undefined) expect(ids.has(oldest.id)).toBe(isFree);
      }),
      { numRuns: 300 },
    );
  });
});
