/** Finds the columns that a source needs among the headings of a file. */
import { type MissingColumn } from '@mosty/domain/import-problems';
import { fold } from '@mosty/thesaurus/fold';
import { FileRefused } from './file-refused.ts';

/** Letters and digits of a heading, so that `Kod TERYT`, `kod_teryt` and `KOD-TERYT` are the same. */
export const foldHeading = (heading: string): string => fold(heading).replace(/[^\p{L}\p{N}]+/gu, '');

/** The headings that are most like `wanted`: the nearest first, none that differ in more than a third of the letters. */
export function mostAlike(wanted: string, among: readonly string[], limit = 1): string[] {
  const folded = foldHeading(wanted);
  return among
    .map((text) => ({ text, distance: differences(folded, foldHeading(text)) }))
    .filter(({ text, distance }) => distance * 3 <= Math.max(folded.length, foldHeading(text).length))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ text }) => text);
}

export function missingColumn(name: string, headings: readonly string[]): MissingColumn {
  const [nearest] = mostAlike(
    name,
    headings.filter((heading) => heading !== ''),
  );
  return nearest === undefined ? { name } : { name, nearest };
}

/** A column that is there twice has no clear meaning. */
export function assertOnce(headings: readonly string[], used: (heading: string) => boolean): void {
  const seen = new Set<string>();
  for (const heading of headings.filter(used)) {
    if (seen.has(heading)) throw new FileRefused('REPEATED_COLUMN', { column: heading });
    seen.add(heading);
  }
}

/** Letters to insert, remove or replace (Levenshtein); texts are compared up to 60 letters. */
export function differences(one: string, other: string): number {
  const a = one.slice(0, 60);
  const b = other.slice(0, 60);
  let row = Array.from({ length: b.length + 1 }, (_, position) => position);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
