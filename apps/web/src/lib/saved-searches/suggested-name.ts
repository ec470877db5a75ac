/** A name for a search that is to be saved, made of its words and filters; its owner may change it. */
import { SAVED_SEARCH_LIMITS } from '@mosty/domain/saved-search-rules';

/** „hasiči, Czechy, ratownictwo”: as many conditions as fit. */
export function suggestedName(words: string, conditions: readonly string[]): string {
  const max = SAVED_SEARCH_LIMITS.name;
  const [first = '', ...rest] = [words, ...conditions].filter(Boolean);
  const beginning = [...first];
  if (beginning.length > max)
    return `${beginning
      .slice(0, max - 1)
      .join('')
      .trimEnd()}…`;
  return rest.reduce((name, condition) => {
    const longer = `${name}, ${condition}`;
    return [...longer].length <= max ? longer : name;
  }, first);
}
