import { type ArchStone, type ProposalExplanation, type ProposalSide, type Quote } from '@mosty/domain/explanation';
import { pairOf } from './pair.ts';
import { type MatchProfile } from './profile.ts';
import { type QuotesByConcept } from './quotes.ts';
import { reasonsOf } from './reasons.ts';
import { type ScoreContext } from './score.ts';
import { tellableShares } from './themes.ts';

/**
 * Why the pair fits, for both sides, from the numbers that make its score. `ours` is how `one` reads it. `quotes` are
 * from the descriptions of which the text vectors were made, for each organisation; without them nothing is quoted.
 */
export function explain(
  one: MatchProfile,
  other: MatchProfile,
  context: ScoreContext,
  quotes: ReadonlyMap<string, QuotesByConcept> = new Map(),
): ProposalExplanation {
  const quotesOf = (you: MatchProfile, they: MatchProfile) => (concept: string) =>
    [you, they].flatMap(({ id }) => quotes.get(id)?.get(concept) ?? []);
  return {
    ours: sideOf(one, other, context, quotesOf(one, other)),
    theirs: sideOf(other, one, context, quotesOf(other, one)),
    stones: stonesOf(one, other, context),
  };
}

/** Under each heading in the order of the parts of the score; of one part, the strongest first. */
function sideOf(
  you: MatchProfile,
  they: MatchProfile,
  context: ScoreContext,
  quotes: (concept: string) => readonly Quote[],
): ProposalSide {
  const reasons = reasonsOf(pairOf(you, they, context, quotes));
  const under = (heading: keyof ProposalSide) =>
    reasons.filter((placed) => placed.heading === heading).map(({ reason }) => reason);
  return { gives: under('gives'), gets: under('gets'), shared: under('shared'), unclear: under('unclear') };
}

function stonesOf(one: MatchProfile, other: MatchProfile, context: ScoreContext): ArchStone[] {
  const shares = tellableShares(one, other, context.themeRarity);
  const strongest = shares[0]?.share ?? 1;
  return shares.map(({ theme, direction, share }) => ({ theme, direction, strength: share / strongest }));
}
