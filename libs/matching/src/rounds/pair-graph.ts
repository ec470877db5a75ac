/** Two organisations, one of each country, that may be proposed to each other. */
export interface ScoredPair {
  /** Ids. */
  readonly polish: string;
  readonly czech: string;
  /** 0 or more; the same either way round. */
  readonly score: number;
}

/** The pairs of a round as arrays, in an order that depends on ids alone, so that the order of the input cannot matter. */
export interface PairGraph {
  /** Polish ids by code unit, then Czech ids by code unit; only of those that may be in a pair. */
  readonly ids: readonly string[];
  /** So many of the ids are Polish. */
  readonly polishCount: number;
  /** Most pairs of each organisation: its cap, at most the number of its pairs. 1 or more. */
  readonly caps: Int32Array;
  /** Positions in `ids` of the two sides of each pair; by Polish, then by Czech side. */
  readonly polish: Int32Array;
  readonly czech: Int32Array;
  readonly scores: Float64Array;
  /** Pairs of each organisation, in rising order: of organisation i those from starts[i] up to starts[i + 1]. */
  readonly starts: Int32Array;
  readonly pairsOf: Int32Array;
}

/**
 * Pairs of which one side has a cap of 0 are left out.
 *
 * @throws RangeError for a score that is not a finite number of 0 or more, for a cap that is missing or not a whole number of
 *   0 or more, for a pair that is named twice, and for an organisation that is on both sides.
 */
export function pairGraph(pairs: readonly ScoredPair[], caps: ReadonlyMap<string, number>): PairGraph {
  const possible = pairs.filter((pair) => {
    checkScore(pair);
    return capOf(pair.polish, caps) > 0 && capOf(pair.czech, caps) > 0;
  });
  const polishIds = sortedIds(possible.map(({ polish }) => polish));
  const czechIds = sortedIds(possible.map(({ czech }) => czech));
  const ids = [...polishIds, ...czechIds];
  const positions = new Map(ids.map((id, position) => [id, position]));
  if (positions.size < ids.length) throw new RangeError('An organisation of a round is on one side of the border.');
  const ordered = possible
    .map(({ polish, czech, score }) => ({
      polish: positions.get(polish) as number,
      czech: positions.get(czech) as number,
      score,
    }))
    .sort((one, other) => one.polish - other.polish || one.czech - other.czech);
  ordered.forEach(({ polish, czech }, at) => {
    if (ordered[at - 1]?.polish === polish && ordered[at - 1]?.czech === czech) {
      throw new RangeError(`The pair of ${ids[polish]} and ${ids[czech]} is named twice.`);
    }
  });
  const sides = {
    polish: Int32Array.from(ordered, ({ polish }) => polish),
    czech: Int32Array.from(ordered, ({ czech }) => czech),
  };
  const { starts, pairsOf } = pairsByOrganisation(ids.length, sides.polish, sides.czech);
  return {
    ids,
    polishCount: polishIds.length,
    caps: Int32Array.from(ids, (id, at) => Math.min(capOf(id, caps), (starts[at + 1] ?? 0) - (starts[at] ?? 0))),
    ...sides,
    scores: Float64Array.from(ordered, ({ score }) => score),
    starts,
    pairsOf,
  };
}

function checkScore({ polish, czech, score }: ScoredPair): void {
  if (Number.isFinite(score) && score >= 0) return;
  throw new RangeError(`The score of ${polish} and ${czech} is ${score}; a score is a finite number of 0 or more.`);
}

function capOf(id: string, caps: ReadonlyMap<string, number>): number {
  const cap = caps.get(id);
  if (cap !== undefined && Number.isInteger(cap) && cap >= 0) return cap;
  throw new RangeError(`The cap of ${id} is ${cap}; a cap is a whole number of 0 or more.`);
}

/** By code unit, not by the alphabet of some language: the same on every machine. */
function sortedIds(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort((one, other) => (one < other ? -1 : 1));
}

function pairsByOrganisation(
  organisations: number,
  polish: Int32Array,
  czech: Int32Array,
): { starts: Int32Array; pairsOf: Int32Array } {
  const starts = new Int32Array(organisations + 1);
  for (const side of [polish, czech]) for (const at of side) starts[at + 1] = (starts[at + 1] as number) + 1;
  for (let at = 0; at < organisations; at += 1) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  const next = starts.slice();
  const pairsOf = new Int32Array(2 * polish.length);
  for (const side of [polish, czech]) {
    side.forEach((at, pair) => {
      const slot = next[at] as number;
      pairsOf[slot] = pair;
      next[at] = slot + 1;
    });
  }
  return { starts, pairsOf };
}
