import { add, hashOf, type GramWeights } from './cognates.ts';
import { toCommonRoot } from './common-spelling.ts';
import { tellingOfSpelling } from './commonplace.ts';
import { conceptById } from './concepts.ts';
import { isFalseFriend } from './false-friends.ts';
import { tokenise } from './fold.ts';
import { type Spelling } from './spelling.ts';
import { stem } from './stem.ts';
import { isStopWord, wordWeight } from './word-weight.ts';

const known = new Map<string, Spelling>();
const MOST_ROOTS = 20;

/**
 * The roots of the words that a concept has in Polish and Czech, so that it meets words that no list has: a text about a
 * „straż pożarna” has the root of „hasiči” too, and meets „hasičárna”; and concepts that share words are a little alike.
 * All together weigh 1.
 */
export function kinOf(conceptId: string): Spelling {
  let kin = known.get(conceptId);
  if (kin === undefined) {
    kin = toKin(conceptId);
    known.set(conceptId, kin);
  }
  return kin;
}

function toKin(conceptId: string): Spelling {
  const roots: GramWeights = new Map();
  for (const language of ['pl', 'cs'] as const) {
    const phrases = conceptById(conceptId)?.words[language] ?? [];
    for (const { word, lower } of phrases.flatMap((phrase) => tokenise(phrase))) {
      if (isStopWord(word, language) || isFalseFriend(stem(word, language), language)) continue;
      const weight = wordWeight(word, language) * tellingOfSpelling(word, language);
      add(roots, hashOf(`=${toCommonRoot(lower, language === 'pl')}`), weight / phrases.length);
    }
  }
  const heaviest = [...roots].sort(([keyA, a], [keyB, b]) => b - a || keyA - keyB).slice(0, MOST_ROOTS);
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return { keys: heaviest.map(([key]) => key), weights: heaviest.map(([, weight]) => weight / length) };
}
