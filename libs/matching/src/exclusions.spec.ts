import { describe, expect, it } from '@jest/globals';
import { aPartner, aProfile, NOW } from '../test/profiles.ts';
import { type Exclusion, type ExclusionFacts, exclusionOf } from './exclusions.ts';
import { type MatchProfile } from './profile.ts';

interface Case {
  readonly when: string;
  readonly expected: Exclusion | null;
  readonly ours?: Partial<MatchProfile>;
  readonly theirs?: Partial<MatchProfile>;
  readonly facts?: ExclusionFacts;
}

const them = new Set(['jesenik']);
const daysAgo = (days: number): number => NOW - days * 86_400_000;
const cannotAdvance = { canPrefinance: false, forms: ['JOINT_PROJECT'] } as const;

const CASES: readonly Case[] = [
  { when: 'nothing speaks against it', expected: null },
  { when: 'both are in one country', expected: 'SAME_COUNTRY', theirs: { country: 'PL' } },
  { when: 'they are archived', expected: 'NOT_ACTIVE', theirs: { status: 'ARCHIVED' } },
  { when: 'we are archived', expected: 'NOT_ACTIVE', ours: { status: 'ARCHIVED' } },
  { when: 'they are a military area', expected: 'NOT_ACTIVE', theirs: { isMilitaryArea: true } },
  { when: 'nobody has claimed their profile', expected: null, theirs: { status: 'STUB', confirmedAt: null } },
  { when: 'we name them as a partner', expected: 'ALREADY_PARTNERS', ours: { partnerIds: ['jesenik'] } },
  { when: 'they name us as a partner', expected: 'ALREADY_PARTNERS', theirs: { partnerIds: ['prudnik'] } },
  { when: 'they have another partner', expected: null, theirs: { partnerIds: ['somebody'] } },
  { when: 'one has blocked the other', expected: 'BLOCKED', facts: { blocked: them } },
  { when: 'one has dismissed the other', expected: 'DISMISSED', facts: { dismissed: them } },
  { when: 'they were proposed recently', expected: 'PROPOSED_RECENTLY', facts: { proposedRecently: them } },
  { when: 'they have enough open introductions', expected: 'OVER_CAP', facts: { overCap: them } },
  { when: 'they want no introductions', expected: 'OVER_CAP', theirs: { introductionCap: 0 } },
  { when: 'they confirmed their profile 394 days ago', expected: null, theirs: { confirmedAt: daysAgo(394) } },
  { when: 'they confirmed it 395 days ago', expected: 'STALE', theirs: { confirmedAt: daysAgo(395) } },
  {
    when: 'the broker wants verified ones',
    expected: 'NOT_VERIFIED',
    theirs: { isVerified: false },
    facts: { onlyVerified: true },
  },
  { when: 'they are verified as the broker wants', expected: null, facts: { onlyVerified: true } },
  { when: 'they have no hour to spare', expected: 'HARD_CONFLICT', theirs: { hoursPerMonth: 0 } },
  { when: 'we have no hour to spare', expected: 'HARD_CONFLICT', ours: { hoursPerMonth: 0 } },
  {
    when: 'nobody can advance the money of the only form',
    expected: 'HARD_CONFLICT',
    ours: cannotAdvance,
    theirs: { canPrefinance: false },
  },
  { when: 'they can advance it', expected: null, ours: cannotAdvance, theirs: { canPrefinance: true } },
  {
    when: 'nobody can, but both want a study visit too',
    expected: null,
    ours: { canPrefinance: false },
    theirs: { canPrefinance: false },
  },
];

describe('a pair', () => {
  it.each(CASES)('when $when: $expected', ({ expected, ours, theirs, facts }) => {
    expect(exclusionOf(aProfile(ours), aPartner(theirs), facts ?? {}, NOW)).toBe(expected);
  });
});
