import { type FederatedHit } from './search-index.ts';

/** Closer scores than this are equal: the collections take turns then. */
const STEPS = 50;

/** The lists, each best first, in one order: by score, and of equal ones the first of each list before the second of any. */
export function merged(lists: readonly (readonly FederatedHit[])[]): FederatedHit[] {
  const step = ({ score }: FederatedHit) => Math.round(Math.min(1, score) * STEPS);
  return lists
    .flatMap((list, of) => {
      // Within a list larger towns come first among equals: its order is kept.
      let lowest = STEPS;
      return list.map((hit, at) => {
        lowest = Math.min(lowest, step(hit));
        return { hit: { ...hit, score: Math.min(1, hit.score) }, step: lowest, at, of };
      });
    })
    .sort((a, b) => b.step - a.step || a.at - b.at || a.of - b.of)
    .map(({ hit }) => hit);
}
