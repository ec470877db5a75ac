import { describe, expect, it } from '@jest/globals';
import { type Adjustments, adjustmentsFrom, type Dismissal } from '@mosty/domain/introductions/dismissals';
import fc from 'fast-check';
import { aPartner, aProfile, arbitraryAdjustments, arbitraryPair, CONTEXT, NOW, THEMES } from '../test/profiles.ts';
import { dismissedPair } from './dismissed-pair.ts';
import { type MatchProfile } from './profile.ts';
import { scorePair } from './score.ts';
import { scoreFor } from './score-for.ts';

const NOTHING: Adjustments = {
  ...{ themes: {}, forms: {}, kinds: {}, size: 0, place: 0, commonLanguage: 0, prefinancing: 0, nearerThanKm: null },
};
const taught = (changes: Partial<Adjustments>): Adjustments => ({ ...NOTHING, ...changes });

const ours = aProfile({
  interests: [
    { theme: 'rescue', offers: 0, seeks: 3 },
    { theme: 'culture', offers: 2, seeks: 0 },
  ],
});
const score = (theirs: MatchProfile, adjustments?: Adjustments) => scoreFor(ours, theirs, CONTEXT, adjustments).score;
const change = (theirs: MatchProfile, adjustments: Adjustments) => score(theirs, adjustments) - score(theirs);

describe('a score that takes earlier answers into account', () => {
  it('is the plain one, digit for digit, where nothing was taught that counts', () => {
    fc.assert(
      fc.property(arbitraryPair, ([one, other]) => {
        const plain = scorePair(one, other, CONTEXT);
        for (const nothing of [undefined, NOTHING, taught({ themes: { 'unknown-theme': 0.4 }, nearerThanKm: 3 })]) {
          expect(scoreFor(one, other, CONTEXT, nothing)).toEqual(plain);
        }
      }),
    );
  });

  it('is 0 to 1 and the sum of its parts and of what each lesson makes of it', () => {
    fc.assert(
      fc.property(arbitraryPair, arbitraryAdjustments, ([one, other], adjustments) => {
        const { score, parts, lessons } = scoreFor(one, other, CONTEXT, adjustments);
        const sum = [...parts, ...lessons].reduce((all, { contribution }) => all + contribution, 0);
        expect(sum).toBeCloseTo(score, 10);
        expect(score).toBeGreaterThanOrEqual(-1e-12);
        expect(score).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  const inRescue = aPartner();
  const inCulture = aPartner({ interests: [{ theme: 'culture', offers: 0, seeks: 3 }] });
  const far = aPartner({ location: { latitude: 49.19, longitude: 16.61 } });

  it.each<[string, Adjustments, MatchProfile, MatchProfile]>([
    ['a theme', taught({ themes: { rescue: 0.8 } }), inRescue, inCulture],
    ['a form', taught({ forms: { STUDY_VISIT: 0.8 } }), inRescue, aPartner({ forms: ['JOINT_PROJECT'] })],
    ['a kind', taught({ kinds: { OBEC: 0.8 } }), inRescue, aPartner({ kind: 'NGO' })],
    ['a distance', taught({ place: 0.1, nearerThanKm: 100 }), far, inRescue],
    ['an unequal size', taught({ size: 0.1 }), aPartner({ population: 400_000 }), inRescue],
    ['a foreign language', taught({ commonLanguage: 0.1 }), aPartner({ languages: ['cs'] }), inRescue],
  ])('puts those behind who have %s that was refused', (_, adjustments, refused, other) => {
    expect(change(refused, adjustments)).toBeLessThan(0);
    expect(change(refused, adjustments)).toBeLessThan(change(other, adjustments) - 0.002);
  });

  it('puts those before who can advance money that was missed', () => {
    const poor = aProfile({ canPrefinance: false });
    const scored = (canPrefinance: boolean, adjustments?: Adjustments) =>
      scoreFor(poor, aPartner({ canPrefinance }), CONTEXT, adjustments).score;
    const missed = taught({ prefinancing: 0.1 });
    expect(scored(true, missed) - scored(false, missed)).toBeGreaterThan(scored(true) - scored(false) + 0.03);
  });

  it('stays small for one answer: a theme takes a fifth of what it brings', () => {
    const { score, lessons } = scoreFor(ours, inRescue, CONTEXT, taught({ themes: { rescue: 0.8 } }));
    const plain = scorePair(ours, inRescue, CONTEXT);
    const themes = plain.parts.find(({ name }) => name === 'THEMES')?.contribution ?? 0;
    expect(score).toBeCloseTo(plain.score - 0.2 * themes, 12);
    expect(lessons).toEqual([
      { lesson: 'LESS_OF_THEME', params: { theme: 'rescue' }, contribution: expect.closeTo(-0.2 * themes, 12) },
    ]);
  });

  it('changes nothing for the other side', () => {
    const adjustments = taught({ themes: { rescue: 0.8 }, size: 0.2 });
    expect(scoreFor(ours, inRescue, CONTEXT, adjustments).score).not.toBe(scorePair(ours, inRescue, CONTEXT).score);
    expect(scoreFor(inRescue, ours, CONTEXT, undefined)).toEqual(scorePair(inRescue, ours, CONTEXT));
  });

  it('learns from a proposal what it was like', () => {
    const like = dismissedPair(ours, far, THEMES);
    expect(like).toMatchObject({ themes: ['rescue'], forms: ['STUDY_VISIT', 'JOINT_PROJECT'], kind: 'OBEC' });
    const dismissal: Dismissal = { ...like, reason: 'TOO_FAR', at: new Date(NOW - 86_400_000) };
    const adjustments = adjustmentsFrom([dismissal], new Date(NOW));
    expect(adjustments.nearerThanKm).toBe(like.km);
    // What was too far is near no more, and what lies nearer is as near as it was.
    expect(change(far, adjustments)).toBeLessThan(change(inRescue, adjustments));
  });
});
