import { type StoneDirection } from '@mosty/domain/explanation';
import { type ThemeInterest } from '@mosty/domain/vocabulary';
import { GIVING_TO_GETTING, HARMONIC_SOFTNESS, JOINT_TO_OFFERED } from './weights.ts';

/**
 * How much a theme says: RAREST for one that nobody has named, towards 1 for one that everybody has. Two organisations that
 * both care for rivers have more in common than two that both care for education. Themes that are not in here do not count.
 * Whole numbers, so that sums over themes are the same in any order, and few, so that an index seldom has to reckon anew.
 */
export type ThemeRarity = ReadonlyMap<string, number>;

export const RAREST = 64;

/** `named` counts the organisations that name the theme, of `organisations` that name any. 1 to RAREST. */
export function rarityOf(named: number, organisations: number): number {
  const rarity = Math.log(1 + organisations / (1 + named)) / Math.log(2 + organisations);
  return Math.max(1, Math.round(RAREST * rarity));
}

export function themeRarity(themes: readonly string[], interests: Iterable<readonly ThemeInterest[]>): ThemeRarity {
  const named = new Map(themes.map((theme) => [theme, 0]));
  let organisations = 0;
  for (const list of interests) {
    const known = list.filter(({ theme, offers, seeks }) => named.has(theme) && offers + seeks > 0);
    if (known.length > 0) organisations += 1;
    for (const { theme } of known) named.set(theme, (named.get(theme) ?? 0) + 1);
  }
  return new Map(themes.map((theme) => [theme, rarityOf(named.get(theme) ?? 0, organisations)]));
}

/** What a side wants of one theme: chiefly what it seeks; a little, to be able to give what it offers. */
export function wanted(offers: number, seeks: number): number {
  return 3 * (seeks + GIVING_TO_GETTING * offers);
}

/** What it gets of that from a partner: what the partner offers, or seeks too (a joint project). 0 to `wanted`. */
export function received(offers: number, seeks: number, theirOffers: number, theirSeeks: number): number {
  return seeks * Math.max(theirOffers, JOINT_TO_OFFERED * theirSeeks) + GIVING_TO_GETTING * offers * theirSeeks;
}

/** The part of its wishes that a side gets, 0 to 1. The first shared theme matters more than the fifth: hence the root. */
export function gain(receivedOfAll: number, wantedOfAll: number): number {
  return wantedOfAll > 0 ? Math.sqrt(receivedOfAll / wantedOfAll) : 0;
}

/** Both gains, each 0 to 1, as one value: a one-sided match is a bad one. 0 when both are 0, 1 when both are 1. */
export function reciprocal(gain: number, theirGain: number): number {
  if (gain === 0 && theirGain === 0) return 0;
  const one = gain + HARMONIC_SOFTNESS;
  const other = theirGain + HARMONIC_SOFTNESS;
  return Math.min(1, (2 * one * other) / (one + other) - HARMONIC_SOFTNESS);
}

export interface ThemeShare {
  readonly theme: string;
  /** Seen from the first side. */
  readonly direction: StoneDirection;
  /** Part of the value of the themes, above 0; all shares of a pair add up to 1 unless there are none. */
  readonly share: number;
}

export interface ThemesOfPair {
  /** `null`: one side has named no theme, so nobody knows. */
  readonly value: number | null;
  readonly shares: readonly ThemeShare[];
}

/** The themes of a pair; the same value either way round. */
export function themesOfPair(
  interests: readonly ThemeInterest[],
  theirInterests: readonly ThemeInterest[],
  rarity: ThemeRarity,
): ThemesOfPair {
  const ours = byTheme(interests);
  const theirs = byTheme(theirInterests);
  const sums = { wanted: 0, received: 0, theirWanted: 0, theirReceived: 0 };
  for (const [theme, rare] of rarity) {
    const a = ours.get(theme) ?? NONE;
    const b = theirs.get(theme) ?? NONE;
    sums.wanted += rare * wanted(a.offers, a.seeks);
    sums.received += rare * received(a.offers, a.seeks, b.offers, b.seeks);
    sums.theirWanted += rare * wanted(b.offers, b.seeks);
    sums.theirReceived += rare * received(b.offers, b.seeks, a.offers, a.seeks);
  }
  if (sums.wanted === 0 || sums.theirWanted === 0) return { value: null, shares: [] };
  return {
    value: reciprocal(gain(sums.received, sums.wanted), gain(sums.theirReceived, sums.theirWanted)),
    shares: sharesOf(ours, theirs, rarity, sums),
  };
}

/** What a side receives of all themes, and what the other does. */
export interface Received {
  readonly received: number;
  readonly theirReceived: number;
}

/** Part of the value of the themes that one theme brings, whichever way round; half of it counted by each side. */
export function shareOfTheme(one: Received, all: Received): number {
  const sides = (all.received > 0 ? 1 : 0) + (all.theirReceived > 0 ? 1 : 0);
  const our = all.received > 0 ? one.received / all.received : 0;
  const their = all.theirReceived > 0 ? one.theirReceived / all.theirReceived : 0;
  return sides === 0 ? 0 : (our + their) / sides;
}

/** What both sides receive of each theme that both name, counted by its rarity, and of all of them. */
export function receivedByTheme(
  interests: readonly ThemeInterest[],
  theirInterests: readonly ThemeInterest[],
  rarity: ThemeRarity,
): { readonly all: Received; readonly byTheme: ReadonlyMap<string, Received> } {
  const ours = byTheme(interests);
  const theirs = byTheme(theirInterests);
  const all = { received: 0, theirReceived: 0 };
  const each = new Map<string, Received>();
  for (const [theme, rare] of rarity) {
    const a = ours.get(theme);
    const b = theirs.get(theme);
    if (a === undefined || b === undefined) continue;
    const one = {
      received: rare * received(a.offers, a.seeks, b.offers, b.seeks),
      theirReceived: rare * received(b.offers, b.seeks, a.offers, a.seeks),
    };
    each.set(theme, one);
    all.received += one.received;
    all.theirReceived += one.theirReceived;
  }
  return { all, byTheme: each };
}

/**
 * The shares as they may be told: of a theme that nobody named, nobody can say who gives and who gets.
 */
export function tellableShares(
  you: StatedInterests,
  they: StatedInterests,
  rarity: ThemeRarity,
): readonly ThemeShare[] {
  const { shares } = themesOfPair(you.interests, they.interests, rarity);
  if (you.interestsAreStated && they.interestsAreStated) return shares;
  const byTheme = new Map<string, number>();
  for (const { theme, share } of shares) byTheme.set(theme, (byTheme.get(theme) ?? 0) + share);
  return [...byTheme]
    .map(([theme, share]) => ({ theme, direction: 'JOINT' as const, share }))
    .sort((one, other) => other.share - one.share);
}

interface StatedInterests {
  readonly interests: readonly ThemeInterest[];
  readonly interestsAreStated: boolean;
}

type Levels = Pick<ThemeInterest, 'offers' | 'seeks'>;
const NONE: Levels = { offers: 0, seeks: 0 };

function byTheme(interests: readonly ThemeInterest[]): ReadonlyMap<string, Levels> {
  return new Map(interests.map((interest) => [interest.theme, interest]));
}

/** Which theme and direction brought how much: half of it counted by what we receive, half by what they receive. */
function sharesOf(
  ours: ReadonlyMap<string, Levels>,
  theirs: ReadonlyMap<string, Levels>,
  rarity: ThemeRarity,
  sums: { readonly received: number; readonly theirReceived: number },
): ThemeShare[] {
  const sides = (sums.received > 0 ? 1 : 0) + (sums.theirReceived > 0 ? 1 : 0);
  const shares: ThemeShare[] = [];
  for (const [theme, rare] of rarity) {
    const a = ours.get(theme);
    const b = theirs.get(theme);
    if (a === undefined || b === undefined) continue;
    const our = sums.received > 0 ? rare / sums.received / sides : 0;
    const their = sums.theirReceived > 0 ? rare / sums.theirReceived / sides : 0;
    const weGet = getting(a, b) * our;
    const theyGet = getting(b, a) * their;
    const bringing: Record<StoneDirection, number> = {
      GET: (isJoint(b) ? 0 : weGet) + GIVING_TO_GETTING * b.offers * a.seeks * their,
      GIVE: (isJoint(a) ? 0 : theyGet) + GIVING_TO_GETTING * a.offers * b.seeks * our,
      JOINT: (isJoint(b) ? weGet : 0) + (isJoint(a) ? theyGet : 0),
    };
    for (const direction of ['GET', 'GIVE', 'JOINT'] as const) {
      if (bringing[direction] > 0) shares.push({ theme, direction, share: bringing[direction] });
    }
  }
  return shares.sort((one, other) => other.share - one.share);
}

const getting = (side: Levels, partner: Levels): number =>
  side.seeks * Math.max(partner.offers, JOINT_TO_OFFERED * partner.seeks);

/** The partner offers less of the theme than a joint project with it is worth. */
const isJoint = (partner: Levels): boolean => JOINT_TO_OFFERED * partner.seeks > partner.offers;
