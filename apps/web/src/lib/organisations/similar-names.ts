/** Names that are almost what was typed: for somebody who found nothing. */

/** „Głuchołazy” → „glucholazy”: without case, accents and what is no letter or digit. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function pairsOf(word: string): string[] {
  const bounded = ` ${word} `;
  return [...bounded].slice(1).map((letter, position) => `${bounded[position] ?? ''}${letter}`);
}

/** Share of pairs of neighbouring letters that two words have in common: 0 to 1. */
function likeness(one: string, other: string): number {
  const [pairs, left] = [pairsOf(one), pairsOf(other)];
  const total = pairs.length + left.length;
  const shared = pairs.filter((pair) => {
    const position = left.indexOf(pair);
    if (position >= 0) left.splice(position, 1);
    return position >= 0;
  }).length;
  return (2 * shared) / total;
}

const LEAST_LIKENESS = 0.5;

/** The most similar first; a name is as similar as that word of it which comes nearest to a word of the query. */
export function mostSimilar<Named extends { readonly name: string }>(
  query: string,
  all: readonly Named[],
  most: number,
) {
  const wanted = [fold(query), ...fold(query).split(' ')].filter((word) => word.length > 2);
  const likenessOf = ({ name }: Named): number =>
    Math.max(
      0,
      ...[fold(name), ...fold(name).split(' ')].flatMap((word) => wanted.map((other) => likeness(word, other))),
    );
  return all
    .map((named) => ({ named, value: likenessOf(named), whole: likeness(fold(named.name), fold(query)) }))
    .filter(({ value }) => value >= LEAST_LIKENESS)
    .sort((a, b) => b.value - a.value || b.whole - a.whole || a.named.name.localeCompare(b.named.name))
    .slice(0, most)
    .map(({ named }) => named);
}

/** What names may begin with that are meant by the words: „Prundik gmina” → „pru”, „gmi”. At most three, longest words first. */
export const beginningsOf = (query: string): string[] => [
  ...new Set(
    fold(query)
      .split(' ')
      .filter((word) => word.length >= 3)
      .sort((a, b) => b.length - a.length)
      .map((word) => [...word].slice(0, word.length > 6 ? 4 : 3).join(''))
      .slice(0, 3),
  ),
];
