import { isOnEarth } from './geo.ts';
import { type RefusedDocument, type SearchDocument } from './search-index.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** PostgreSQL's integer. */
const MAX_POPULATION = 2_147_483_647;

/** As PostgreSQL writes them. */
export function isUuid(id: string): boolean {
  return ID.test(id);
}

/** Why no index can have the document; undefined when it can. One such document would fail a whole batch. */
export function faultOf({ id, name, otherNames, areas, texts, facets, ...more }: SearchDocument): string | undefined {
  if (!isUuid(id)) return 'its id is no UUID';
  if (more.location !== undefined && !isOnEarth(more.location)) return 'its coordinates are not on the earth';
  const { population } = more;
  const isCount = population === undefined || (Number.isInteger(population) && Math.abs(population) <= MAX_POPULATION);
  if (!isCount) return 'its population is no whole number';
  const written = [name, ...otherNames, ...areas, ...texts.map(({ text }) => text), ...Object.values(facets).flat()];
  if (written.some((text) => text.includes('\0'))) return 'one of its texts has the character NUL';
  if (!written.every((text) => text.isWellFormed())) return 'one of its texts has half a character';
  return undefined;
}

/** The documents that can be indexed, and the others. */
export function sorted(documents: readonly SearchDocument[]): {
  readonly sound: readonly SearchDocument[];
  readonly refused: readonly RefusedDocument[];
} {
  const judged = documents.map((document) => ({ document, fault: faultOf(document) }));
  return {
    sound: judged.flatMap(({ document, fault }) => (fault === undefined ? [document] : [])),
    refused: judged.flatMap(({ document, fault: reason }) =>
      reason === undefined ? [] : [{ id: document.id, reason }],
    ),
  };
}

/**
 * Writes all documents at once, and where that fails ever smaller parts, so that only what cannot be written is left out.
 * `isTheirFault` tells an error of the documents from one of the engine, which is passed on.
 */
export async function writeWhatCanBe(
  documents: readonly SearchDocument[],
  write: (documents: readonly SearchDocument[]) => Promise<void>,
  isTheirFault: (error: unknown) => boolean,
): Promise<readonly RefusedDocument[]> {
  if (documents.length === 0) return [];
  try {
    await write(documents);
    return [];
  } catch (error) {
    if (!isTheirFault(error)) throw error;
    const [first] = documents;
    if (documents.length === 1 && first !== undefined) {
      return [{ id: first.id, reason: error instanceof Error ? error.message : String(error) }];
    }
    const middle = Math.ceil(documents.length / 2);
    return [
      ...(await writeWhatCanBe(documents.slice(0, middle), write, isTheirFault)),
      ...(await writeWhatCanBe(documents.slice(middle), write, isTheirFault)),
    ];
  }
}
