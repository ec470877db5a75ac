import everyday from '../data/everyday-words.json' with { type: 'json' };
import { type Words } from './thesaurus-format.ts';

/**
 * Frequent words of Polish and Czech that mean the same and do not look alike (kraj – země, szukać – hledat). They belong to
 * no theme and are never shown as a reason; they only let two texts meet that share no cognate.
 */
export const EVERYDAY_WORDS: readonly { readonly id: string; readonly words: Words }[] = Object.entries<Words>(
  everyday,
).map(([id, words]) => ({ id, words }));
