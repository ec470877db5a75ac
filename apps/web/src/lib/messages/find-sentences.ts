/** Looks for words among the sentences, in both languages of a conversation and without minding accents. */
import type { Language } from '@mosty/domain/vocabulary';
import { type Block, type BlockId, blocksFor, patternOf } from '@mosty/phrases/catalogue';
import { groupLabel, slotLabel } from '@mosty/phrases/labels';
import { readPattern } from '@mosty/phrases/pattern';
import type { Group } from '@mosty/phrases/texts';
import type { Writer } from './composition.ts';

/** More than anybody reads through. */
const MOST_FOUND = 25;

const fold = (text: string): string => text.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replace(/\p{M}/gu, '');

export function find(words: string, writer: Writer): Block[] {
  const wanted = fold(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  return blocksFor(writer.kind)
    .flatMap(({ group, blocks }) => blocks.map((block) => ({ block, text: textOf(block.id, group, writer) })))
    .filter(({ text }) => wanted.every((word) => text.includes(word)))
    .slice(0, MOST_FOUND)
    .map(({ block }) => block);
}

function textOf(id: BlockId, group: Group, { kind, language, theirLanguage }: Writer): string {
  const inLanguage = (one: Language): string[] => [
    groupLabel(group, one),
    ...readPattern(patternOf(id, one, kind)).map((token) =>
      token.kind === 'TEXT' ? token.text : token.kind === 'PLURAL' ? token.forms.join(' ') : slotLabel(token.slot, one),
    ),
  ];
  return fold([...inLanguage(language), ...inLanguage(theirLanguage)].join(' '));
}
