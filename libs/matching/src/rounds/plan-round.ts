import { THEMES } from '@mosty/thesaurus/themes';
import { type MatchProfile } from '../profile.ts';
import { gatherCandidates } from './candidates.ts';
import { giniOf } from './exposure.ts';
import { type ScoredPair } from './pair-graph.ts';
import { type RoundProof, solveRound, type SolveStage } from './solve-round.ts';
import { factsByOrganisation, type OwnExclusion, ownExclusion, type RoundExclusions } from './taking-part.ts';
import { whyNobodyIsEligible, type WithoutProposal } from './without-proposal.ts';

/** Proposals for all active organisations at once. Plain data, so that it can be sent from a thread. */
export interface RoundPlan {
  /** Each is proposed to both sides. By the id of the Polish, then of the Czech side. */
  readonly proposals: readonly ScoredPair[];
  readonly proof: RoundProof;
  /** All organisations that were given and got none, by id. */
  readonly withoutProposal: readonly WithoutProposal[];
  /** So many organisations took part. */
  readonly takingPart: number;
  readonly exposure: Exposure;
}

/** How unequally those who take part are shown to others, as Gini coefficients: 0 all alike, towards 1 always the same one. */
export interface Exposure {
  readonly gini: number;
  /** If each were shown the first three of its list instead, as a search does. */
  readonly giniOfTopThree: number;
}

export type RoundStage = 'CANDIDATES' | SolveStage | 'DONE';

export interface RoundProgress {
  readonly stage: RoundStage;
  /** Of the stage, 0 to 1; never goes back. Of SCORE: pairs that are proven to improve nothing any more. */
  readonly fraction: number;
}

export interface RoundOptions {
  /** So many best of each side are looked at; 1 or more. */
  readonly candidates?: number;
  /** Codes; interests in others do not count. */
  readonly themes?: readonly string[];
}

/** As many as an office can look into within a month or so; then there is the next round. */
export const DEFAULT_CAP = 3;
/**
 * Ten times the cap, of each side. Of those that are chosen hardly any is beyond the tenth place of either side, and the time
 * grows with the number of pairs.
 */
export const DEFAULT_CANDIDATES = 30;

/**
 * Gives as many organisations as possible somebody across the border, and of all ways to do so takes one with the highest total
 * score; exactly, over the pairs of which one side is among the best candidates of the other. Nobody is in more proposals than
 * its cap, nor than its profile allows introductions. Blocks the thread for seconds: see start-round.ts.
 *
 * @param caps of organisations that have another than DEFAULT_CAP.
 * @param now milliseconds since 1970, UTC.
 * @throws RangeError for an id that is given twice, a bad cap and a bad number of candidates.
 */
export async function planRound(
  organisations: readonly MatchProfile[],
  caps: ReadonlyMap<string, number>,
  exclusions: RoundExclusions,
  now: number,
  options: RoundOptions = {},
  onProgress: (progress: RoundProgress) => void = () => undefined,
): Promise<RoundPlan> {
  const { candidates: limit = DEFAULT_CANDIDATES, themes = THEMES.map(({ code }) => code) } = options;
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`A round looks at 1 candidate or more, not ${limit}.`);
  const capOf = (profile: MatchProfile): number => Math.min(givenCap(profile, caps), profile.introductionCap);
  const ownExclusions = exclusionsOf(organisations, capOf, exclusions, now);
  const takingPart = organisations.filter(({ id }) => !ownExclusions.has(id));
  const factsOf = factsByOrganisation(exclusions);

  const candidates = gatherCandidates(takingPart, { limit, now, themes, factsOf }, (fraction) =>
    onProgress({ stage: 'CANDIDATES', fraction }),
  );
  const { proposals, proof } = await solveRound(
    candidates.pairs,
    new Map(takingPart.map((profile) => [profile.id, capOf(profile)])),
    (stage, fraction) => onProgress({ stage, fraction }),
  );

  const loads = new Map(takingPart.map(({ id }) => [id, 0]));
  for (const { polish, czech } of proposals) {
    for (const id of [polish, czech]) loads.set(id, (loads.get(id) ?? 0) + 1);
  }
  const whyNobody = (profile: MatchProfile): WithoutProposal => {
    const { id } = profile;
    const own = ownExclusions.get(id);
    if (own !== undefined) return { id, reason: own };
    const count = candidates.counts.get(id) ?? 0;
    if (count > 0) return { id, reason: 'PLACES_TAKEN', candidates: count };
    return { id, ...whyNobodyIsEligible(profile, organisations, ownExclusions, factsOf(id), now) };
  };
  const plan: RoundPlan = {
    proposals,
    proof,
    withoutProposal: organisations
      .filter(({ id }) => (loads.get(id) ?? 0) === 0)
      .map(whyNobody)
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    takingPart: takingPart.length,
    exposure: { gini: giniOf(loads.values()), giniOfTopThree: giniOf(candidates.shownInTopThree.values()) },
  };
  onProgress({ stage: 'DONE', fraction: 1 });
  return plan;
}

function givenCap({ id }: MatchProfile, caps: ReadonlyMap<string, number>): number {
  const cap = caps.get(id) ?? DEFAULT_CAP;
  if (Number.isInteger(cap) && cap >= 0) return cap;
  throw new RangeError(`The cap of ${id} is ${cap}; a cap is a whole number of 0 or more.`);
}

function exclusionsOf(
  organisations: readonly MatchProfile[],
  capOf: (profile: MatchProfile) => number,
  exclusions: RoundExclusions,
  now: number,
): ReadonlyMap<string, OwnExclusion> {
  const facts = { overCap: new Set(exclusions.overCap), onlyVerified: exclusions.onlyVerified ?? false };
  const own = new Map<string, OwnExclusion>();
  const seen = new Set<string>();
  for (const profile of organisations) {
    if (seen.has(profile.id)) throw new RangeError(`The organisation ${profile.id} is given twice.`);
    seen.add(profile.id);
    const exclusion = ownExclusion(profile, capOf(profile), facts, now);
    if (exclusion !== null) own.set(profile.id, exclusion);
  }
  return own;
}
