/** The order of the first hits of a relevance search, whichever engine found them: by its score and by what they mean. Pure. */
import { type DocumentMeaning, type QueryMeaning } from './document-meaning.ts';
import { likeness } from './meaning-vector.ts';

interface Found {
  readonly id: string;
  /** Of the engine, larger is better. */
  readonly score: number;
}

/**
 * What the likeness of the most alike hit is worth, where the best score of the engine is 1. Both are taken relative to the
 * best of the answer: so the scales of the engines do not matter, and neither does the length of the query.
 */
const LIKENESS_WEIGHT = 1.5;
/** Where even the most alike is less alike than this, likeness is noise. */
const LEAST_LIKENESS = 0.05;
/** Of hits that merely have the words in their names more would push away those that mean the same in other words. */
const MOST_NAMED = 3;

/**
 * In this order: whose whole name was typed, as the engine has them (larger towns first); the first of those whose names have
 * the words as they were typed; all others by score and likeness. A hit without a meaning (not indexed anew yet) keeps its score.
 */
export function reranked<Hit extends Found>(
  hits: readonly Hit[],
  query: QueryMeaning,
  meanings: ReadonlyMap<string, DocumentMeaning>,
): Hit[] {
  const best = Math.max(Number.MIN_VALUE, ...hits.map(({ score }) => score));
  const likenesses = hits.map(({ id }) => {
    const meaning = meanings.get(id);
    return meaning === undefined ? 0 : likeness(query.features, meaning.features);
  });
  const mostAlike = Math.max(LEAST_LIKENESS * lengthOf(query), ...likenesses);
  let named = 0;
  const judged = hits.map((hit, at) => {
    const calledSo = howNamed(meanings.get(hit.id)?.names ?? [], query);
    if (calledSo === 'HAS_WORDS') named += 1;
    const tier = calledSo === 'WHOLE' ? 2 : calledSo === 'HAS_WORDS' && named <= MOST_NAMED ? 1 : 0;
    return { hit, at, tier, value: hit.score / best + (LIKENESS_WEIGHT * (likenesses[at] ?? 0)) / mostAlike };
  });
  return judged
    .sort((a, b) => b.tier - a.tier || (a.tier > 0 ? 0 : b.value - a.value) || a.at - b.at)
    .map(({ hit }) => hit);
}

function lengthOf({ features }: QueryMeaning): number {
  return Math.sqrt([...features.values()].reduce((sum, weight) => sum + weight * weight, 0));
}

/** One word may be anywhere in a name by chance; more than one are meant. */
function howNamed(names: readonly string[], { terms, places }: QueryMeaning): 'WHOLE' | 'HAS_WORDS' | 'OTHERWISE' {
  const { whole, isUnfinished } = terms;
  if (names.some((name) => name === whole || places.includes(name))) return 'WHOLE';
  const typed = ` ${whole}${isUnfinished ? '' : ' '}`;
  const isPhrase = whole.includes(' ');
  const hasWords = names.some((name) => {
    const padded = ` ${name} `;
    return isPhrase ? padded.includes(typed) : padded.startsWith(typed);
  });
  return hasWords ? 'HAS_WORDS' : 'OTHERWISE';
}
