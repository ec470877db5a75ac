import { type MatchProfile } from './profile.ts';
import { type Dates, dayOf, isStale, missesDeadline } from './parts.ts';

/** Why a pair is never proposed, however high its score. */
export type Exclusion =
  | 'SAME_COUNTRY'
  | 'NOT_ACTIVE'
  | 'ALREADY_PARTNERS'
  | 'BLOCKED'
  | 'DISMISSED'
  | 'PROPOSED_RECENTLY'
  | 'OVER_CAP'
  | 'STALE'
  | 'NOT_VERIFIED'
  | 'HARD_CONFLICT';

/** What the profiles do not say; all ids are of the other side. */
export interface ExclusionFacts {
  /** Either side has blocked the other. */
  readonly blocked?: ReadonlySet<string>;
  /** Either side has dismissed the other, and the reason has not lapsed. */
  readonly dismissed?: ReadonlySet<string>;
  /** Proposed to each other within the last 90 days. */
  readonly proposedRecently?: ReadonlySet<string>;
  /** They have as many open introductions as they allow. */
  readonly overCap?: ReadonlySet<string>;
  /** The broker wants to see verified organisations only. */
  readonly onlyVerified?: boolean;
}

/** `now` in milliseconds since 1970. `null`: the pair may be proposed to `ours`. */
export function exclusionOf(
  ours: MatchProfile,
  theirs: MatchProfile,
  facts: ExclusionFacts,
  now: number,
): Exclusion | null {
  if (ours.country === theirs.country) return 'SAME_COUNTRY';
  if (!canHavePartners(theirs) || !canHavePartners(ours)) return 'NOT_ACTIVE';
  if (ours.partnerIds.includes(theirs.id) || theirs.partnerIds.includes(ours.id)) return 'ALREADY_PARTNERS';
  if (facts.blocked?.has(theirs.id)) return 'BLOCKED';
  if (facts.dismissed?.has(theirs.id)) return 'DISMISSED';
  if (facts.proposedRecently?.has(theirs.id)) return 'PROPOSED_RECENTLY';
  if (theirs.introductionCap === 0 || facts.overCap?.has(theirs.id)) return 'OVER_CAP';
  if (isStale(dayOf(theirs.confirmedAt), dayOf(now))) return 'STALE';
  if (facts.onlyVerified && !theirs.isVerified) return 'NOT_VERIFIED';
  return isHardConflict(ours, theirs) ? 'HARD_CONFLICT' : null;
}

export function canHavePartners(profile: Pick<MatchProfile, 'status' | 'isMilitaryArea'>): boolean {
  return profile.status !== 'ARCHIVED' && !profile.isMilitaryArea;
}

/**
 * What talking cannot solve: one side has said that it has no hour to spare, one could begin only after the other's deadline,
 * or neither can advance money and a joint project is the only form that one of them wants.
 */
export function isHardConflict(ours: MatchProfile, theirs: MatchProfile): boolean {
  if (ours.hoursPerMonth === 0 || theirs.hoursPerMonth === 0) return true;
  if (missesDeadline(datesOf(ours), datesOf(theirs))) return true;
  const nobodyPrefinances = ours.canPrefinance === false && theirs.canPrefinance === false;
  return nobodyPrefinances && (wantsOnlyProjects(ours) || wantsOnlyProjects(theirs));
}

function datesOf({ partnerWantedBy, availableFrom }: MatchProfile): Dates {
  return { wantedByDay: dayOf(partnerWantedBy), availableFromDay: dayOf(availableFrom) };
}

export function wantsOnlyProjects(profile: Pick<MatchProfile, 'forms'>): boolean {
  return profile.forms.length > 0 && profile.forms.every((form) => form === 'JOINT_PROJECT');
}
