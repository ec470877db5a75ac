/** What a word may stand for that is not written out, or not as it should be. Pure. */
import { LANGUAGES, type Language } from '@mosty/domain/vocabulary';
import { CONCEPTS } from '@mosty/thesaurus/concepts';
import { fold } from '@mosty/thesaurus/fold';
import { stem } from '@mosty/thesaurus/stem';
import { countSlips, forgivenSlips } from './spelling.ts';

interface ListedWord {
  readonly word: string;
  readonly stem: string;
  /** Its letters as bits: words whose letters differ in more places than slips are forgiven need no closer look. */
  readonly letters: number;
  readonly concept: string;
}

/** Fewer letters may go on as anything. */
const SHORTEST_BEGINNING = 3;
/** A beginning of more meanings than this has none yet. */
const MOST_BEGUN = 4;
/** In shorter words a slip makes another word. */
const SHORTEST_MISSPELT = 6;
const MOST_MISSPELT = 3;

const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 2000;

/**
 * Ids of concepts, of a folded word that the thesaurus does not have: those of the words that begin with it while it may go
 * on („hasic” – hasiči), else those of the words nearest to it („bibloteka” – biblioteka).
 */
export function likelyMeanings(word: string, isUnfinished: boolean): readonly string[] {
  const key = `${isUnfinished ? '…' : ''}${word}`;
  const found = known.get(key) ?? (isUnfinished ? begunBy(word) : undefined) ?? nearestTo(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function begunBy(word: string): readonly string[] | undefined {
  if (word.length < SHORTEST_BEGINNING) return [];
  const found = unique(listedLike(word).flatMap((listed) => (listed.word.startsWith(word) ? [listed.concept] : [])));
  if (found.length === 0) return undefined;
  return found.length <= MOST_BEGUN ? found : [];
}

function nearestTo(word: string): readonly string[] {
  const limit = word.length < SHORTEST_MISSPELT ? 0 : forgivenSlips(word);
  if (limit === 0) return [];
  const letters = lettersOf(word);
  const stems = unique(LANGUAGES.map((language) => stem(word, language)));
  let least = limit;
  let nearest: string[] = [];
  for (const listed of listedLike(word)) {
    if (countBits(letters ^ listed.letters) > 2 * least + SHORTEST_BEGINNING) continue;
    // Of an inflected form it is the stem that is misspelt; a stem alone is never the very word.
    const ofStems = stems.map((one) => Math.max(1, countSlips(one, listed.stem, least)));
    const slips = Math.min(countSlips(word, listed.word, least), ...ofStems);
    if (slips > least) continue;
    if (slips < least) nearest = [];
    least = slips;
    nearest.push(listed.concept);
  }
  return unique(nearest).slice(0, MOST_MISSPELT);
}

/** Words of the thesaurus by their first letter, which nobody mistypes unseen. */
let listedWords: ReadonlyMap<string, readonly ListedWord[]> | undefined;

function listedLike(word: string): readonly ListedWord[] {
  listedWords ??= Map.groupBy(toListedWords(), (listed) => listed.word.charAt(0));
  return listedWords.get(word.charAt(0)) ?? [];
}

function toListedWords(): ListedWord[] {
  return CONCEPTS.flatMap(({ id, words }) =>
    LANGUAGES.flatMap((language: Language) =>
      words[language].flatMap((phrase) => {
        const word = fold(phrase).replace('*', '');
        if (word.length <= SHORTEST_BEGINNING || !/^[a-z]+$/.test(word)) return [];
        return [{ word, stem: stem(word, language), letters: lettersOf(word), concept: id }];
      }),
    ),
  );
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
