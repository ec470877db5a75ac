import { AppError } from '../errors/app-error.ts';
import { isUuid } from './malformed.ts';
import { type SearchEngineName } from './search-index.ts';

/**
 * The place of a hit in its list. An engine that answers from behind a key stays stable when documents come and go; the
 * offset is for the engine that has no keys, and for the moment when the other engine takes over.
 */
export interface SearchCursor {
  readonly engine: SearchEngineName;
  /** Hits before this one. */
  readonly offset: number;
  readonly key: number;
  readonly name: string;
  readonly id: string;
}

export function encodeCursor(cursor: SearchCursor): string {
  const { engine, offset, key, name, id } = cursor;
  return Buffer.from(JSON.stringify([engine === 'EMBEDDED' ? 'e' : 'm', offset, key, name, id])).toString('base64url');
}

/** Throws AppError BAD_CURSOR. */
export function decodeCursor(text: string): SearchCursor {
  const parts = parse(text);
  if (!Array.isArray(parts) || parts.length !== 5) throw new AppError('BAD_CURSOR', {});
  const [engine, offset, key, name, id] = parts as unknown[];
  const isWhole =
    (engine === 'e' || engine === 'm') &&
    Number.isSafeInteger(offset) &&
    (offset as number) >= 0 &&
    typeof key === 'number' &&
    typeof name === 'string' &&
    !name.includes('\0') &&
    typeof id === 'string' &&
    isUuid(id);
  if (!isWhole) throw new AppError('BAD_CURSOR', {});
  return {
    engine: engine === 'e' ? 'EMBEDDED' : 'MEILISEARCH',
    offset: offset as number,
    key: key as number,
    name: name as string,
    id: id as string,
  };
}

function parse(text: string): unknown {
  if (text.length > 2000) return undefined;
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
