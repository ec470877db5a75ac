import { type ExclusionFacts } from '../exclusions.ts';
import { MatchIndex } from '../match-index.ts';
import { type MatchProfile } from '../profile.ts';
import { type ScoredPair } from './pair-graph.ts';

/** Who may be proposed to whom. */
export interface Candidates {
  /** Each pair once, of which one side is among the best of the other. */
  readonly pairs: readonly ScoredPair[];
  /** How many pairs each organisation is in; 0 for those that nobody may be proposed to. */
  readonly counts: ReadonlyMap<string, number>;
  /** How often each organisation would be shown if each saw the first three of its list, as a list of hits does. */
  readonly shownInTopThree: ReadonlyMap<string, number>;
}

const TOP = 3;
/** So often somebody who waits is told how far it is. */
const TELLINGS = 100;

/**
 * The `limit` best of each organisation of either country, by the score of the match index. Themes are as rare or as common as
 * they are among those who take part. The same whatever the order of the profiles.
 *
 * @param onProgress told the part of the organisations that is done, 0 to 1, a hundred times at most.
 */
export function gatherCandidates(
  profiles: readonly MatchProfile[],
  query: {
    readonly limit: number;
    readonly now: number;
    readonly themes: readonly string[];
    readonly factsOf: (id: string) => ExclusionFacts;
  },
  onProgress: (part: number) => void,
): Candidates {
  const ordered = profiles.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const index = MatchIndex.build(query.themes, ordered);
  const positions = new Map(ordered.map(({ id }, position) => [id, position]));
  const counts = new Int32Array(ordered.length);
  const shownInTopThree = new Int32Array(ordered.length);

  const pairs: ScoredPair[] = [];
  /** Pairs as one number: the position of the Polish side, times how many there are, plus that of the Czech side. */
  const known = new Set<number>();
  const step = Math.ceil(ordered.length / TELLINGS);
  ordered.forEach(({ id, country }, at) => {
    if (at % step === 0) onProgress(at / ordered.length);
    const { candidates } = index.topK(id, { limit: query.limit, now: query.now, facts: query.factsOf(id) });
    candidates.forEach((candidate, rank) => {
      const other = positions.get(candidate.id) as number;
      if (rank < TOP) addOne(shownInTopThree, other);
      const [polish, czech] = country === 'PL' ? [at, other] : [other, at];
      const key = polish * ordered.length + czech;
      if (known.has(key)) return;
      known.add(key);
      pairs.push({ polish: idAt(polish), czech: idAt(czech), score: candidate.score });
      addOne(counts, polish);
      addOne(counts, czech);
    });
  });
  onProgress(1);
  return { pairs, counts: byId(counts), shownInTopThree: byId(shownInTopThree) };

  function idAt(position: number): string {
    return (ordered[position] as MatchProfile).id;
  }

  function byId(numbers: Int32Array): Map<string, number> {
    return new Map(ordered.map(({ id }, position) => [id, numbers[position] as number]));
  }
}

function addOne(numbers: Int32Array, position: number): void {
  numbers[position] = (numbers[position] as number) + 1;
}
