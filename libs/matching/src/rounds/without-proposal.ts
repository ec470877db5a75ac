import { type Exclusion, type ExclusionFacts, exclusionOf } from '../exclusions.ts';
import { type MatchProfile } from '../profile.ts';
import { type OwnExclusion } from './taking-part.ts';

/** An organisation that a round proposes nobody to, and why. */
export type WithoutProposal = { readonly id: string } & WhyNobody;

export type WhyNobody =
  /** It did not take part. */
  | { readonly reason: OwnExclusion }
  /** Nobody across the border may be proposed to it. */
  | NobodyEligible
  /** All places of its so many candidates went to others, without which fewer would have got something. */
  | { readonly reason: 'PLACES_TAKEN'; readonly candidates: number };

export interface NobodyEligible {
  readonly reason: 'NOBODY_ELIGIBLE';
  /** What excludes most of those across the border; `null` when there is nobody. */
  readonly mostly: Exclusion | null;
  /** How many of those across the border each exclusion keeps away; most first. */
  readonly excluded: readonly { readonly exclusion: Exclusion; readonly organisations: number }[];
}

/** `ownExclusions`: of those that do not take part. Looks at everybody across the border. */
export function whyNobodyIsEligible(
  ours: MatchProfile,
  everybody: readonly MatchProfile[],
  ownExclusions: ReadonlyMap<string, OwnExclusion>,
  facts: ExclusionFacts,
  now: number,
): NobodyEligible {
  const counts = new Map<Exclusion, number>();
  for (const theirs of everybody) {
    if (theirs.country === ours.country) continue;
    const exclusion = exclusionOf(ours, theirs, facts, now) ?? ownExclusions.get(theirs.id);
    if (exclusion !== undefined) counts.set(exclusion, (counts.get(exclusion) ?? 0) + 1);
  }
  const excluded = [...counts]
    .map(([exclusion, organisations]) => ({ exclusion, organisations }))
    .sort((one, other) => other.organisations - one.organisations || (one.exclusion < other.exclusion ? -1 : 1));
  return { reason: 'NOBODY_ELIGIBLE', mostly: excluded[0]?.exclusion ?? null, excluded };
}
