/** What the composer shows: every entry in both languages, the fields of its slots, and the sentences to choose from. */
import type { Language } from '@mosty/domain/vocabulary';
import { type Block, blockById, type BlockId, blocksFor } from '@mosty/phrases/catalogue';
import { groupLabel, slotLabel } from '@mosty/phrases/labels';
import { type MessageEntry, renderMessage } from '@mosty/phrases/message';
import { type Part, renderDraft } from '@mosty/phrases/render';
import type { Slot, SlotType } from '@mosty/phrases/slots';
import type { Group } from '@mosty/phrases/texts';
import { THEME_WORDS, themeText } from '@mosty/phrases/theme-words';
import { type Composition, isEmptyText, type PhraseDraft, type TextDraft, type Writer } from './composition.ts';
import { find } from './find-sentences.ts';
import { LETTERS, type Letter } from './letters.ts';
import { knownBefore, valueOf } from './slot-values.ts';

export interface FieldView {
  readonly slot: string;
  readonly type: SlotType;
  readonly label: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface PhraseView extends PhraseDraft {
  readonly group: string;
  readonly mine: readonly Part[];
  readonly theirs: readonly Part[];
  readonly fields: readonly FieldView[];
}

export type EntryView = PhraseView | TextDraft;

export interface OfferedSentence {
  readonly block: BlockId;
  readonly mine: readonly Part[];
  readonly theirs: readonly Part[];
}

export interface ComposerView {
  readonly entries: readonly EntryView[];
  readonly groups: readonly { readonly group: Group; readonly label: string; readonly isOpen: boolean }[];
  /** Those of the open group, or those that were looked for. */
  readonly offered: readonly OfferedSentence[];
  readonly isSearched: boolean;
  /** While nothing is written yet. */
  readonly letters: readonly Letter[];
  readonly themes: readonly { readonly code: string; readonly name: string }[];
}

export function toView(composition: Composition, writer: Writer): ComposerView {
  const { find: words, group: open } = composition;
  const isSearched = words.trim() !== '';
  const groups = blocksFor(writer.kind);
  const offered = isSearched ? find(words, writer) : (groups.find(({ group }) => group === open)?.blocks ?? []);
  return {
    entries: viewEntries(composition, writer),
    groups: groups.map(({ group }) => ({
      group,
      label: groupLabel(group, writer.language),
      isOpen: !isSearched && group === open,
    })),
    offered: offered.map((block) => viewOffered(block, writer)),
    isSearched,
    letters: composition.entries.every(isEmptyText) ? LETTERS : [],
    themes: themesIn(writer.language),
  };
}

/** The values of a sentence as they have been typed so far. */
export const valuesOf = ({ block, typed }: PhraseDraft): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries<Slot>(blockById(block).slots).map(([name, slot]) => [name, valueOf(name, slot, typed)]),
  );

/** What is kept of an entry; nothing about it is checked. */
export const toEntry = (entry: PhraseDraft | TextDraft): MessageEntry =>
  entry.kind === 'TEXT'
    ? { freeText: { text: entry.text, language: entry.language } }
    : { block: entry.block, version: blockById(entry.block).version, values: valuesOf(entry) };

function viewEntries({ entries }: Composition, writer: Writer): EntryView[] {
  const mine = sentencesIn(entries, writer.language);
  const theirs = sentencesIn(entries, writer.theirLanguage);
  return entries.map((entry) => {
    if (entry.kind === 'TEXT') return entry;
    const block = blockById(entry.block);
    return {
      ...entry,
      group: groupLabel(block.group, writer.language),
      mine: mine.shift() ?? [],
      theirs: theirs.shift() ?? [],
      fields: fieldsOf(block, writer.language),
    };
  });
}

/** The sentences as they stand in the whole letter: after a salutation, Polish and Czech go on in lower case. */
const sentencesIn = (entries: Composition['entries'], language: Language): (readonly Part[])[] =>
  renderMessage(entries.filter((entry) => !isEmptyText(entry)).map(toEntry), language).flatMap((paragraph) =>
    paragraph.kind === 'PHRASES' ? paragraph.sentences.map(({ parts }) => nameGaps(parts, language)) : [],
  );

/** A gap says what it waits for. */
const nameGaps = (parts: readonly Part[], language: Language): Part[] =>
  parts.map((part) => (part.kind === 'GAP' ? { ...part, text: slotLabel(part.slot, language) } : part));

function viewOffered({ id, slots }: Block, writer: Writer): OfferedSentence {
  const typed = knownBefore(id, slots, writer);
  const values = valuesOf({ kind: 'PHRASE', key: '', block: id, typed });
  const inLanguage = (language: Language) => nameGaps(renderDraft(id, values, language).parts, language);
  return { block: id, mine: inLanguage(writer.language), theirs: inLanguage(writer.theirLanguage) };
}

const fieldsOf = ({ slots }: Block, language: Language): FieldView[] =>
  Object.entries<Slot>(slots)
    .filter(([, { type }]) => type !== 'sender')
    .map(([slot, { type, min, max }]) => ({ slot, type, min, max, label: slotLabel(slot, language) }));

/** In the order of the alphabet. */
function themesIn(language: Language) {
  const codes = Object.keys(THEME_WORDS) as (keyof typeof THEME_WORDS)[];
  return codes
    .map((code) => ({ code, name: capitalised(themeText(code, 'nominative', language)) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

const capitalised = ([first = '', ...rest]: string): string => first.toUpperCase() + rest.join('');
