/**
 * Gini coefficient of how often organisations are proposed: 0 when all are proposed equally often, towards 1 when all proposals
 * go to one. 0 when there are none.
 */
export function giniOf(counts: Iterable<number>): number {
  const sorted = Float64Array.from(counts).sort();
  let total = 0;
  let ranked = 0;
  sorted.forEach((count, at) => {
    total += count;
    ranked += (at + 1) * count;
  });
  return total === 0 ? 0 : (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
