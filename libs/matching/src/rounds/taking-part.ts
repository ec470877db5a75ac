import { type Exclusion, type ExclusionFacts, exclusionOf } from '../exclusions.ts';
import { type MatchProfile } from '../profile.ts';

export type IdPair = readonly [string, string];

/** What the profiles do not say; of pairs either order will do. Plain data, so that it can be sent to a thread. */
export interface RoundExclusions {
  /** One of the two has blocked the other. */
  readonly blocked?: readonly IdPair[];
  /** One of the two has dismissed the other, and the reason has not lapsed. */
  readonly dismissed?: readonly IdPair[];
  /** Proposed to each other within the last 90 days. */
  readonly proposedRecently?: readonly IdPair[];
  /** Ids of those that have as many open introductions as they allow. */
  readonly overCap?: readonly string[];
  /** The broker wants to see verified organisations only. */
  readonly onlyVerified?: boolean;
}

/** Why an organisation is not in a round at all, whoever is across the border. OVER_CAP: its own cap is 0 or used up. */
export type OwnExclusion = Extract<Exclusion, 'NOT_ACTIVE' | 'OVER_CAP' | 'STALE' | 'NOT_VERIFIED' | 'HARD_CONFLICT'>;

/**
 * A pair of a round is proposed to both sides, so each has to be one that may be proposed to others. HARD_CONFLICT: it has
 * no hour to spare.
 */
export function ownExclusion(
  profile: MatchProfile,
  cap: number,
  exclusions: { readonly overCap: ReadonlySet<string>; readonly onlyVerified: boolean },
  now: number,
): OwnExclusion | null {
  if (profile.status !== 'ACTIVE') return 'NOT_ACTIVE';
  if (cap === 0) return 'OVER_CAP';
  return exclusionOf(anybodyAcross(profile), profile, exclusions, now) as OwnExclusion | null;
}

/** Somebody who would take anybody from here: what still excludes the pair is the organisation's own. */
function anybodyAcross(profile: MatchProfile): MatchProfile {
  return {
    ...profile,
    id: '',
    country: profile.country === 'PL' ? 'CZ' : 'PL',
    partnerIds: [],
    canPrefinance: null,
    hoursPerMonth: null,
    partnerWantedBy: null,
    availableFrom: null,
  };
}

/** The facts of a round as each organisation sees them. */
export function factsByOrganisation(exclusions: RoundExclusions): (id: string) => ExclusionFacts {
  const blocked = othersOf(exclusions.blocked);
  const dismissed = othersOf(exclusions.dismissed);
  const proposedRecently = othersOf(exclusions.proposedRecently);
  return (id) => ({
    blocked: blocked.get(id) ?? NOBODY,
    dismissed: dismissed.get(id) ?? NOBODY,
    proposedRecently: proposedRecently.get(id) ?? NOBODY,
    onlyVerified: exclusions.onlyVerified ?? false,
  });
}

const NOBODY: ReadonlySet<string> = new Set();

function othersOf(pairs: readonly IdPair[] = []): ReadonlyMap<string, ReadonlySet<string>> {
  const others = new Map<string, Set<string>>();
  const add = (id: string, other: string): void => {
    const known = others.get(id);
    if (known === undefined) others.set(id, new Set([other]));
    else known.add(other);
  };
  for (const [one, other] of pairs) {
    add(one, other);
    add(other, one);
  }
  return others;
}
