/** Endings by length, longest first, so that the first hit is the longest. */
export type Endings = readonly { readonly length: number; readonly endings: ReadonlySet<string> }[];

export function toEndings(words: string): Endings {
  const all = words.split(/\s+/).filter((word) => word !== '');
  const lengths = [...new Set(all.map((word) => word.length))].sort((a, b) => b - a);
  return lengths.map((length) => ({ length, endings: new Set(all.filter((word) => word.length === length)) }));
}

/** The longest of the endings that `word` has and that leaves at least `rest` letters; '' when none. */
export function longestEnding(word: string, endings: Endings, rest: number): string {
  for (const { length, endings: words } of endings) {
    if (word.length - length < rest) continue;
    const tail = word.slice(-length);
    if (words.has(tail)) return tail;
  }
  return '';
}
