import { describe, expect, it } from '@jest/globals';
import { type ProposalSide, type Reason, type ReasonCode } from '@mosty/domain/explanation';
import fc from 'fast-check';
import { aPartner, aProfile, arbitraryPair, CONTEXT, NOW } from '../test/profiles.ts';
import { explain } from './explanation.ts';
import { type MatchProfile } from './profile.ts';
import { scorePair } from './score.ts';

const reasonsOf = (side: ProposalSide): Reason[] => [...side.gives, ...side.gets, ...side.shared, ...side.unclear];
const codesOf = (reasons: readonly Reason[]): ReasonCode[] => reasons.map(({ code }) => code);

const interestOf = (profile: MatchProfile, theme: string) =>
  profile.interests.find((interest) => interest.theme === theme) ?? { offers: 0, seeks: 0 };

/** The same claim, checked on the data alone. */
function isTrue({ code, params }: Reason, you: MatchProfile, they: MatchProfile): boolean {
  const facts = params as Record<string, unknown>;
  const about = (holds: (profile: MatchProfile) => boolean): boolean =>
    (facts.who === 'THEY' || holds(you)) && (facts.who === 'YOU' || holds(they));
  const theme = (profile: MatchProfile) => interestOf(profile, String(facts.theme));
  const within = (profile: MatchProfile, days: number) =>
    profile.confirmedAt !== null && NOW - profile.confirmedAt < (days + 1) * 86_400_000;
  switch (code) {
    case 'YOU_OFFER_THEY_SEEK':
      return (
        theme(you).offers === params.offers && theme(they).seeks === params.seeks && params.offers * params.seeks > 0
      );
    case 'THEY_OFFER_YOU_SEEK':
      return (
        theme(they).offers === params.offers && theme(you).seeks === params.seeks && params.offers * params.seeks > 0
      );
    case 'BOTH_SEEK':
      return theme(you).seeks > 0 && theme(they).seeks > 0;
    case 'THEME_IN_WORDS':
      return (
        [you, they].every((side) => theme(side).offers + theme(side).seeks > 0) &&
        about((side) => !side.interestsAreStated)
      );
    case 'SAME_CONCEPT':
      return Boolean(you.text?.concepts.includes(params.concept) && they.text?.concepts.includes(params.concept));
    case 'SIMILAR_WORDS':
      return you.text !== null && they.text !== null;
    case 'FORMS_IN_COMMON':
      return (
        params.forms.length > 0 && params.forms.every((form) => you.forms.includes(form) && they.forms.includes(form))
      );
    case 'DISTANCE':
      return you.location !== null && they.location !== null && params.km >= 0 && params.km < 1200;
    case 'SIMILAR_SIZE':
      return (
        params.yourPopulation === you.population &&
        params.theirPopulation === they.population &&
        Math.max(you.population, they.population) <= 2.5001 * Math.min(you.population, they.population)
      );
    case 'SAME_KIND':
      return you.kind === params.kind && they.kind === params.kind;
    case 'COMMON_LANGUAGE':
      return (
        params.languages.length > 0 &&
        params.languages.every((code) =>
          [you, they].every((side) => side.languages.includes(code) || code === (side.country === 'PL' ? 'pl' : 'cs')),
        )
      );
    case 'YOU_CAN_PREFINANCE':
      return you.canPrefinance === true;
    case 'THEY_CAN_PREFINANCE':
      return they.canPrefinance === true;
    case 'BOTH_CAN_PREFINANCE':
      return you.canPrefinance === true && they.canPrefinance === true;
    case 'NOBODY_CAN_PREFINANCE':
      return you.canPrefinance === false && they.canPrefinance === false;
    case 'NO_PARTNER_YET':
      return about((side) => side.partnerIds.length === 0);
    case 'CONFIRMED_RECENTLY':
      return about((side) => within(side, 365));
    case 'NOT_CONFIRMED_RECENTLY':
      return about((side) => !within(side, 364));
    case 'SAME_PROGRAMME':
      return (
        params.programmes.length > 0 &&
        params.programmes.every((code) => you.programmes?.includes(code) && they.programmes?.includes(code))
      );
    case 'BROKER_INTERPRETS':
      return about((side) => side.hasBroker);
    case 'ANSWERS_REQUESTS':
      return about((side) => (side.answeredRequests ?? 0) > 0.794);
    case 'DEADLINE_TO_MEET':
      return [you, they].some(
        ({ partnerWantedBy }) =>
          partnerWantedBy !== null && new Date(partnerWantedBy).toISOString().startsWith(params.day),
      );
    case 'NOT_CLAIMED':
      return about((side) => side.status === 'STUB');
    case 'INTERESTS_UNKNOWN':
      return about(
        (side) => !side.interestsAreStated || !side.interests.some(({ theme }) => CONTEXT.themeRarity.has(theme)),
      );
    case 'DESCRIPTION_UNKNOWN':
      return about((side) => !side.isDescribed);
    case 'FORMS_UNKNOWN':
      return about((side) => side.forms.length === 0);
    case 'PLACE_UNKNOWN':
      return about((side) => side.location === null);
    case 'POPULATION_UNKNOWN':
      return about((side) => !side.population);
    case 'LANGUAGES_UNKNOWN':
      return about((side) => side.languages.length === 0);
    case 'NO_COMMON_LANGUAGE':
      return !you.languages.some((language) => language !== 'xx' && they.languages.includes(language));
    case 'PREFINANCING_UNKNOWN':
      return about((side) => side.canPrefinance === null);
    case 'OWN_CONTRIBUTION_UNKNOWN':
      return about((side) => side.ownContributionPercent === null);
    case 'HOURS_UNKNOWN':
      return about((side) => side.hoursPerMonth === null);
  }
}

describe('the explanation of a proposal', () => {
  it('claims nothing, to either side, that the two profiles do not say', () => {
    fc.assert(
      fc.property(arbitraryPair, ([one, other]) => {
        const { ours, theirs } = explain(one, other, CONTEXT);
        expect(reasonsOf(ours).filter((reason) => !isTrue(reason, one, other))).toEqual([]);
        expect(reasonsOf(theirs).filter((reason) => !isTrue(reason, other, one))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('adds up: the reasons about themes to that part, all reasons to at most the score', () => {
    fc.assert(
      fc.property(arbitraryPair, ([one, other]) => {
        const { score, parts } = scorePair(one, other, CONTEXT);
        const themes = parts.find(({ name }) => name === 'THEMES');
        for (const side of Object.values(explain(one, other, CONTEXT)).slice(0, 2) as ProposalSide[]) {
          const sum = (reasons: readonly Reason[]) => reasons.reduce((all, { contribution }) => all + contribution, 0);
          expect(sum(reasonsOf(side))).toBeLessThanOrEqual(score + 1e-9);
          const ofThemes = /^(BOTH_SEEK|THEME_IN_WORDS|.*_OFFER_.*)$/;
          const about = reasonsOf(side).filter(({ code }) => ofThemes.test(code));
          const expected = themes?.isUnclear ? 0 : (themes?.contribution ?? NaN);
          expect(Math.abs(sum(about) - expected)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('tells each side its own half: what one gives, the other gets', () => {
    fc.assert(
      fc.property(arbitraryPair, ([one, other]) => {
        const { ours, theirs } = explain(one, other, CONTEXT);
        const themes = (reasons: readonly Reason[]) =>
          reasons.flatMap(({ params }) => ('theme' in params ? [params.theme] : [])).sort();
        expect(themes(ours.gives)).toEqual(themes(theirs.gets));
        expect(themes(ours.gets)).toEqual(themes(theirs.gives));
        expect(themes(ours.shared)).toEqual(themes(theirs.shared));
      }),
    );
  });

  it('makes a stone of every theme and direction, the strongest first with strength 1', () => {
    fc.assert(
      fc.property(arbitraryPair, ([one, other]) => {
        const { stones, ours } = explain(one, other, CONTEXT);
        const strengths = stones.map(({ strength }) => strength);
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
        if (stones.length > 0) expect(strengths[0]).toBe(1);
        expect(strengths.every((strength) => strength > 0)).toBe(true);
        const themed = reasonsOf(ours).filter(({ params }) => 'theme' in params);
        expect(stones).toHaveLength(themed.length);
      }),
    );
  });

  it('tells the officer what she gets, what is shared and what is unclear', () => {
    const { ours, theirs, stones } = explain(aProfile(), aPartner({ hoursPerMonth: null }), CONTEXT);
    expect(codesOf(ours.gets)).toEqual(['THEY_OFFER_YOU_SEEK']);
    expect(codesOf(ours.gives)).toEqual(['YOU_CAN_PREFINANCE']);
    expect(codesOf(theirs.gives)).toEqual(['YOU_OFFER_THEY_SEEK']);
    expect(codesOf(theirs.gets)).toEqual(['THEY_CAN_PREFINANCE']);
    expect(codesOf(ours.shared)).toEqual(expect.arrayContaining(['DISTANCE', 'SIMILAR_SIZE', 'COMMON_LANGUAGE']));
    expect(ours.unclear).toContainEqual(
      expect.objectContaining({ code: 'HOURS_UNKNOWN', params: { who: 'THEY' }, contribution: 0 }),
    );
    expect(stones).toEqual([{ theme: 'rescue', direction: 'GET', strength: 1 }]);
  });

  it('says of an unclaimed profile only that, not each thing that nobody entered', () => {
    const stub = aPartner({
      ...{ status: 'STUB', interests: [], forms: [], languages: [], confirmedAt: null },
      ...{ canPrefinance: null, ownContributionPercent: null, hoursPerMonth: null },
    });
    const { ours } = explain(aProfile(), stub, CONTEXT);
    const aboutThem = ours.unclear.filter(({ params }) => 'who' in params && params.who !== 'YOU');
    expect(codesOf(aboutThem)).toEqual(['NOT_CLAIMED']);
  });
});
