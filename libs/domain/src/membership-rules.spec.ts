import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  BROKERS_HELP_AFTER_DAYS,
  brokersMayDecide,
  changeMembers,
  hasCoordinator,
  type Member,
  type MemberChange,
} from './membership-rules.ts';

const ANNA: Member = { accountId: 'anna', role: 'COORDINATOR' };
const BOREK: Member = { accountId: 'borek', role: 'MEMBER' };
const CELINA: Member = { accountId: 'celina', role: 'COORDINATOR' };

const after = (members: readonly Member[], change: MemberChange): string => {
  const result = changeMembers(members, change);
  if (!result.ok) return result.error.code;
  return result.value.map(({ accountId, role }) => `${accountId} ${role}`).join(', ');
};

describe('a change of members', () => {
  it.each<[string, readonly Member[], MemberChange, string]>([
    ['the first to join', [], { kind: 'JOIN', accountId: 'anna', role: 'MEMBER' }, 'anna COORDINATOR'],
    ['one more', [ANNA], { kind: 'JOIN', accountId: 'borek', role: 'MEMBER' }, 'anna COORDINATOR, borek MEMBER'],
    [
      'whoever joins members without a coordinator',
      [BOREK],
      { kind: 'JOIN', accountId: 'anna', role: 'MEMBER' },
      'borek MEMBER, anna COORDINATOR',
    ],
    ['twice', [ANNA], { kind: 'JOIN', accountId: 'anna', role: 'MEMBER' }, 'MEMBER_ALREADY'],
    [
      'made a coordinator',
      [ANNA, BOREK],
      { kind: 'SET_ROLE', accountId: 'borek', role: 'COORDINATOR' },
      'anna COORDINATOR, borek COORDINATOR',
    ],
    [
      'one of two made a member',
      [ANNA, CELINA],
      { kind: 'SET_ROLE', accountId: 'anna', role: 'MEMBER' },
      'anna MEMBER, celina COORDINATOR',
    ],
    [
      'the last made a member',
      [ANNA, BOREK],
      { kind: 'SET_ROLE', accountId: 'anna', role: 'MEMBER' },
      'LAST_COORDINATOR',
    ],
    ['a stranger made a coordinator', [ANNA], { kind: 'SET_ROLE', accountId: 'x', role: 'COORDINATOR' }, 'NOT_FOUND'],
    ['a member leaves', [ANNA, BOREK], { kind: 'REMOVE', accountId: 'borek' }, 'anna COORDINATOR'],
    ['the last leaves', [ANNA, BOREK], { kind: 'REMOVE', accountId: 'anna' }, 'LAST_COORDINATOR'],
    ['the only one leaves', [ANNA], { kind: 'REMOVE', accountId: 'anna' }, 'LAST_COORDINATOR'],
    ['one of two leaves', [ANNA, CELINA], { kind: 'REMOVE', accountId: 'anna' }, 'celina COORDINATOR'],
    ['a member leaves those who have none', [BOREK], { kind: 'REMOVE', accountId: 'borek' }, ''],
    ['a stranger leaves', [ANNA], { kind: 'REMOVE', accountId: 'x' }, 'NOT_FOUND'],
    ['handed over', [ANNA, BOREK], { kind: 'HAND_OVER', from: 'anna', to: 'borek' }, 'anna MEMBER, borek COORDINATOR'],
    ['handed over by a member', [ANNA, BOREK], { kind: 'HAND_OVER', from: 'borek', to: 'anna' }, 'NOT_FOUND'],
    ['handed over to a stranger', [ANNA], { kind: 'HAND_OVER', from: 'anna', to: 'x' }, 'NOT_FOUND'],
    ['handed over to herself', [ANNA, BOREK], { kind: 'HAND_OVER', from: 'anna', to: 'anna' }, 'NOT_FOUND'],
  ])('%s', (_, members, change, expected) => {
    expect(after(members, change)).toBe(expected);
  });

  const account = fc.constantFrom('a', 'b', 'c', 'd');
  const role = fc.constantFrom('MEMBER' as const, 'COORDINATOR' as const);
  const change: fc.Arbitrary<MemberChange> = fc.oneof(
    fc.record({ kind: fc.constant('JOIN' as const), accountId: account, role }),
    fc.record({ kind: fc.constant('SET_ROLE' as const), accountId: account, role }),
    fc.record({ kind: fc.constant('REMOVE' as const), accountId: account }),
    fc.record({ kind: fc.constant('HAND_OVER' as const), from: account, to: account }),
  );

  it('never leaves an organisation that was claimed without a coordinator, whatever happens in whatever order', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        let members: readonly Member[] = [];
        for (const next of changes) {
          const result = changeMembers(members, next);
          if (!result.ok) {
            refused += Number(result.error.code === 'LAST_COORDINATOR');
            continue;
          }
          const wasClaimed = members.length > 0;
          members = result.value;
          expect(hasCoordinator(members)).toBe(wasClaimed || members.length > 0);
          expect(new Set(members.map(({ accountId }) => accountId)).size).toBe(members.length);
        }
      }),
      { numRuns: 2000, seed: 5 },
    );
    // Without refusals the rule would not have been asked.
    expect(refused).toBeGreaterThan(100);
  });
});

describe('brokers', () => {
  const asked = new Date('2026-11-02T10:00:00Z');
  const later = (days: number) => new Date(asked.getTime() + days * 86_400_000);

  it.each([
    [false, 0, true],
    [true, 0, false],
    [true, BROKERS_HELP_AFTER_DAYS - 0.01, false],
    [true, BROKERS_HELP_AFTER_DAYS, true],
  ])('with coordinators %s, after %s days: may decide %s', (hasCoordinators, days, expected) => {
    expect(brokersMayDecide(hasCoordinators, asked, later(days))).toBe(expected);
  });
});
