import { describe, expect, it } from '@jest/globals';
import { SCORE_PARTS } from '@mosty/domain/explanation';
import fc from 'fast-check';
import { aPartner, aProfile, arbitraryPair, CONTEXT } from '../test/profiles.ts';
import { type MatchProfile } from './profile.ts';
import { scorePair } from './score.ts';
import { DEFAULT_WEIGHTS } from './weights.ts';

const scoreOf = (one: MatchProfile, other: MatchProfile): number => scorePair(one, other, CONTEXT).score;
const part = (one: MatchProfile, other: MatchProfile, name: (typeof SCORE_PARTS)[number]) =>
  scorePair(one, other, CONTEXT).parts.find((found) => found.name === name)?.value ?? NaN;

describe('the score of a pair', () => {
  it('is the sum of its parts, each within 0 and 1', () => {
    fc.assert(
      fc.property(arbitraryPair, ([one, other]) => {
        const { score, parts } = scorePair(one, other, CONTEXT);
        expect(parts.map(({ name }) => name)).toEqual([...SCORE_PARTS]);
        expect(Math.abs(score - parts.reduce((sum, { contribution }) => sum + contribution, 0))).toBeLessThan(1e-9);
        for (const { value, weight, contribution } of parts) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(contribution).toBe(value * weight);
        }
      }),
    );
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(arbitraryPair, ([one, other]) => {
        expect(Math.abs(scoreOf(one, other) - scoreOf(other, one))).toBeLessThan(1e-12);
      }),
    );
  });

  it('has weights that add up to 1', () => {
    expect(Object.values(DEFAULT_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('grows when the partner offers more of what is sought', () => {
    const offers = ([1, 2, 3] as const).map((level) =>
      scoreOf(aProfile(), aPartner({ interests: [{ theme: 'rescue', offers: level, seeks: 0 }] })),
    );
    expect(offers).toEqual(offers.toSorted((a, b) => a - b));
    expect(new Set(offers).size).toBe(3);
  });

  it('calls a one-sided match a bad one', () => {
    const offering = { theme: 'rescue', offers: 3, seeks: 0 } as const;
    const seekingElse = { theme: 'culture', offers: 0, seeks: 3 } as const;
    const oneSided = aPartner({ interests: [offering, seekingElse, { theme: 'youth', offers: 0, seeks: 3 }] });
    const seeker = aProfile();
    const giver = aProfile({ interests: [...seeker.interests, { theme: 'culture', offers: 3, seeks: 0 }] });
    expect(part(seeker, aPartner({ interests: [offering] }), 'THEMES')).toBe(1);
    expect(part(giver, aPartner({ interests: [offering, seekingElse] }), 'THEMES')).toBeGreaterThan(0.9);
    expect(part(seeker, oneSided, 'THEMES')).toBeLessThan(0.5);
  });

  it('counts a rare theme more than a common one', () => {
    const asking = aProfile({
      interests: [
        { theme: 'culture', offers: 0, seeks: 3 },
        { theme: 'energy', offers: 0, seeks: 3 },
      ],
    });
    const common = aPartner({ interests: [{ theme: 'culture', offers: 3, seeks: 0 }] });
    const rare = aPartner({ interests: [{ theme: 'energy', offers: 3, seeks: 0 }] });
    expect(CONTEXT.themeRarity.get('energy')).toBeGreaterThan(CONTEXT.themeRarity.get('culture') ?? 1);
    expect(scoreOf(asking, rare)).toBeGreaterThan(scoreOf(asking, common));
  });

  it('counts seeking the same as a joint project, half as good as an offer', () => {
    const joint = aPartner({ interests: [{ theme: 'rescue', offers: 0, seeks: 3 }] });
    const offering = aPartner({ interests: [{ theme: 'rescue', offers: 3, seeks: 0 }] });
    const nothing = aPartner({ interests: [{ theme: 'youth', offers: 0, seeks: 3 }] });
    expect(part(aProfile(), joint, 'THEMES')).toBeGreaterThan(0.5);
    expect(part(aProfile(), joint, 'THEMES')).toBeLessThan(part(aProfile(), offering, 'THEMES'));
    expect(part(aProfile(), nothing, 'THEMES')).toBe(0);
  });

  it('puts an unclaimed neighbour after those who share a theme and before those who share none', () => {
    const unclaimed = {
      status: 'STUB',
      interests: [],
      forms: [],
      languages: [],
      text: null,
      confirmedAt: null,
    } as const;
    const stub = aPartner({ ...unclaimed, canPrefinance: null, ownContributionPercent: null, hoursPerMonth: null });
    const sharing = { ...stub, interests: [{ theme: 'rescue', offers: 1, seeks: 0 }] } as const;
    const sharingNone = { ...stub, interests: [{ theme: 'youth', offers: 3, seeks: 3 }] } as const;
    expect(scoreOf(aProfile(), sharing)).toBeGreaterThan(scoreOf(aProfile(), stub));
    expect(scoreOf(aProfile(), stub)).toBeGreaterThan(scoreOf(aProfile(), sharingNone));
  });

  it('falls with distance and with difference of size, never to an end', () => {
    const at = (longitude: number) => part(aProfile(), aPartner({ location: { latitude: 50, longitude } }), 'PLACE');
    expect(at(17)).toBeGreaterThan(at(16));
    expect(at(16)).toBeGreaterThan(at(12.5));
    expect(at(12.5)).toBeGreaterThan(0);
    const sized = (population: number) => part(aProfile(), aPartner({ population }), 'SIZE');
    expect(sized(27_109)).toBe(1);
    expect(sized(10_000)).toBeGreaterThan(sized(1_000));
  });

  it('prefers those who have no partner yet, and fresh profiles', () => {
    const partnered = aPartner({ partnerIds: ['somebody'] });
    expect(scoreOf(aProfile(), aPartner())).toBeGreaterThan(scoreOf(aProfile(), partnered));
    const old = aPartner({ confirmedAt: Date.UTC(2025, 8, 1) });
    expect(scoreOf(aProfile(), aPartner())).toBeGreaterThan(scoreOf(aProfile(), old));
  });
});
