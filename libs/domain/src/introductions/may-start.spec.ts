import { describe, expect, it } from '@jest/globals';
import { ROOM } from './cases/examples.ts';
import { type Party } from './introduction.ts';
import { mayStart, type PairFacts, PAIR_REST_DAYS, type SideFacts, type StartFacts } from './may-start.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const facts = (pair: Partial<PairFacts>, A: Partial<SideFacts> = {}, B: Partial<SideFacts> = {}): StartFacts => ({
  sides: { A: { ...ROOM.sides.A, ...A }, B: { ...ROOM.sides.B, ...B } },
  pair: { ...ROOM.pair, ...pair },
});
const verdict = (of: StartFacts, by: Party) => {
  const read = mayStart(of, by, NOW);
  if (!read.ok) return read.error.code === 'INTRODUCTION_NOT_POSSIBLE' ? read.error.params.why : read.error.code;
  return read.value.kind === 'ENTERS' ? 'ENTERS' : read.value.places.map(({ side, place }) => `${side}${place}`).join();
};

describe('who may be asked', () => {
  it.each<[string, StartFacts, string, string]>([
    ['two with room', facts({}), 'ENTERS', 'ENTERS'],
    ['the same country', facts({}, {}, { country: 'PL' }), 'SAME_COUNTRY', 'SAME_COUNTRY'],
    ['partners', facts({ arePartners: true }), 'PARTNERS', 'PARTNERS'],
    ['a side that blocks the other', facts({ isBlocked: true }), 'NOT_NOW', 'BLOCKED'],
    ['a pair that is being asked', facts({ isOpenAlready: true }), 'OPEN_ALREADY', 'OPEN_ALREADY'],
    ['dismissed by B', facts({ dismissedUntil: { A: null, B: daysAgo(-1) } }), 'NOT_NOW', 'DISMISSED'],
    ['dismissed by B for good', facts({ dismissedUntil: { A: null, B: 'FOR_GOOD' } }), 'NOT_NOW', 'DISMISSED'],
    ['dismissed by A', facts({ dismissedUntil: { A: daysAgo(-1), B: null } }), 'ENTERS', 'DISMISSED'],
    ['dismissed, lapsed', facts({ dismissedUntil: { A: NOW, B: daysAgo(1) } }), 'ENTERS', 'ENTERS'],
    ['ended yesterday', facts({ lastEndedAt: daysAgo(1) }), 'INTRODUCED_RECENTLY', 'INTRODUCED_RECENTLY'],
    ['ended long ago', facts({ lastEndedAt: daysAgo(PAIR_REST_DAYS) }), 'ENTERS', 'ENTERS'],
    ['one that wants none', facts({}, {}, { cap: 0 }), 'NOT_NOW', 'NOT_NOW'],
    ['one that has left', facts({}, {}, { takesPart: false }), 'NOT_NOW', 'NOT_NOW'],
    ['the last place', facts({}, { open: 2 }, { open: 1, ahead: 1 }), 'ENTERS', 'ENTERS'],
    ['B is full', facts({}, {}, { open: 3 }), 'B1', 'B1'],
    ['others wait for B', facts({}, {}, { open: 3, ahead: 4 }), 'B5', 'B5'],
    ['the last place is kept for an older ask', facts({}, { open: 2, ahead: 1 }), 'A2', 'A2'],
    ['both are full', facts({}, { open: 3 }, { open: 3, ahead: 1 }), 'A1,B2', 'A1,B2'],
    ['a cap that was lowered', facts({}, {}, { cap: 1, open: 3 }), 'B1', 'B1'],
  ])('%s', (_, of, forA, forBroker) => {
    expect(verdict(of, 'A')).toBe(forA);
    expect(verdict(of, 'BROKER')).toBe(forBroker);
  });

  it('whoever dismissed the other may ask, the other may not', () => {
    const dismissed = facts({ dismissedUntil: { A: null, B: 'FOR_GOOD' } });
    expect([verdict(dismissed, 'A'), verdict(dismissed, 'B')]).toEqual(['NOT_NOW', 'ENTERS']);
  });
});
