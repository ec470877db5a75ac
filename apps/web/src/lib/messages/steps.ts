/** What the composer can do with a message that is being written. The browser and the server take the same steps. */
import { blockById, type BlockId, isBlockId } from '@mosty/phrases/catalogue';
import { MESSAGE_LIMITS } from '@mosty/phrases/message';
import { type Group, GROUPS } from '@mosty/phrases/texts';
import {
  type Composition,
  type EntryDraft,
  isEmptyText,
  nextKey,
  type PhraseDraft,
  type TextDraft,
  type Writer,
} from './composition.ts';
import { type Letter, LETTERS, linesOf } from './letters.ts';
import { knownBefore } from './slot-values.ts';

export type Step =
  | { readonly do: 'add'; readonly block: BlockId }
  | { readonly do: 'up' | 'down' | 'remove'; readonly key: string }
  | { readonly do: 'letter'; readonly letter: Letter }
  | { readonly do: 'group'; readonly group: Group }
  /** `find` shows the sentences that were looked for, `look` only what has been written. */
  | { readonly do: 'text' | 'undo' | 'find' | 'forget' | 'look' };

/** `add:who.contact`, `up:e3`, `text`: as the buttons of the form say it. Anything else is a look. */
export function readStep(text: string): Step {
  const [name = '', detail = ''] = text.split(/:(.*)/s);
  if (name === 'add' && isBlockId(detail)) return { do: 'add', block: detail };
  if (name === 'up' || name === 'down' || name === 'remove') return { do: name, key: detail };
  const letter = LETTERS.find((one) => one === detail);
  if (name === 'letter' && letter) return { do: 'letter', letter };
  const group = GROUPS.find((one) => one === detail);
  if (name === 'group' && group) return { do: 'group', group };
  if (name === 'text' || name === 'undo' || name === 'find' || name === 'forget') return { do: name };
  return { do: 'look' };
}

export interface Done {
  readonly composition: Composition;
  /** The key of the entry to go on with. */
  readonly at?: string | undefined;
}

/** The message after a step. A step that is not possible changes nothing. */
export function take(composition: Composition, step: Step, writer: Writer): Done {
  switch (step.do) {
    case 'add':
      return insert(composition, toPhrase(step.block, writer, nextKey(composition)));
    case 'text': {
      const empty = composition.entries.find(isEmptyText);
      return empty ? { composition, at: empty.key } : insert(composition, toText('', writer, nextKey(composition)));
    }
    case 'letter':
      return begin(composition, step.letter, writer);
    case 'up':
    case 'down':
      return move(composition, step.key, step.do === 'up' ? -1 : 1);
    case 'remove':
      return remove(composition, step.key, writer);
    case 'undo':
      return undo(composition);
    case 'group':
      return {
        composition: { ...composition, find: '', group: composition.group === step.group ? undefined : step.group },
      };
    case 'find':
      return { composition: { ...composition, group: undefined } };
    case 'forget':
      return { composition: { ...composition, find: '' } };
    default:
      return { composition };
  }
}

const toPhrase = (block: BlockId, writer: Writer, key: string): PhraseDraft => ({
  kind: 'PHRASE',
  key,
  block,
  typed: knownBefore(block, blockById(block).slots, writer),
});
const toText = (text: string, { language }: Writer, key: string): TextDraft => ({ kind: 'TEXT', key, text, language });

const groupOf = (entry: EntryDraft): Group | undefined =>
  entry.kind === 'PHRASE' ? blockById(entry.block).group : undefined;
const isGreeting = (entry: EntryDraft): boolean =>
  entry.kind === 'PHRASE' && blockById(entry.block).form === 'SALUTATION';

/** A new one goes where a letter has it: a salutation first, everything else before the end of the letter. */
function insert(composition: Composition, added: EntryDraft): Done {
  const { entries } = composition;
  if (entries.length >= MESSAGE_LIMITS.entries) return { composition };
  const position = isGreeting(added) && !entries.some(isGreeting) ? 0 : beforeTheEnd(entries, groupOf(added));
  return {
    composition: { ...composition, removed: undefined, entries: entries.toSpliced(position, 0, added) },
    at: added.key,
  };
}

/** Before the empty paragraph and the sentences that close a letter; one that closes it, too, goes before the valediction. */
function beforeTheEnd(entries: readonly EntryDraft[], group: Group | undefined): number {
  let position = entries.length;
  const closes = (entry: EntryDraft): boolean => {
    if (entry.kind === 'TEXT') return group !== 'closing' && isEmptyText(entry);
    return group === 'closing' ? blockById(entry.block).form === 'VALEDICTION' : groupOf(entry) === 'closing';
  };
  for (let last = entries.at(-1); last && closes(last); last = entries[position - 1]) position--;
  return position;
}

/** A whole letter around what has been written already. */
function begin(composition: Composition, letter: Letter, writer: Writer): Done {
  const written = composition.entries.filter((entry) => !isEmptyText(entry));
  const has = (block: BlockId): boolean => written.some((entry) => entry.kind === 'PHRASE' && entry.block === block);
  let entries: EntryDraft[] = [];
  let isWritten = false;
  for (const line of linesOf(letter, writer.kind)) {
    if (line === 'TEXT') {
      isWritten = true;
      entries = [...entries, ...written];
      if (!written.some(({ kind }) => kind === 'TEXT')) entries.push(toText('', writer, freeKey(entries, composition)));
    } else if (!has(line)) {
      entries.push(toPhrase(line, writer, freeKey(entries, composition)));
    }
  }
  if (!isWritten) entries = [...entries, ...written];
  if (entries.length > MESSAGE_LIMITS.entries) return { composition };
  return { composition: { ...composition, removed: undefined, entries }, at: entries[0]?.key };
}

const freeKey = (entries: readonly EntryDraft[], composition: Composition): string =>
  nextKey({ ...composition, entries: [...composition.entries, ...entries] });

function move(composition: Composition, key: string, by: -1 | 1): Done {
  const from = composition.entries.findIndex((entry) => entry.key === key);
  const entry = composition.entries[from];
  const to = from + by;
  if (!entry || to < 0 || to >= composition.entries.length) return { composition, at: key };
  const entries = composition.entries.toSpliced(from, 1).toSpliced(to, 0, entry);
  return { composition: { ...composition, entries }, at: key };
}

function remove(composition: Composition, key: string, writer: Writer): Done {
  const position = composition.entries.findIndex((entry) => entry.key === key);
  const entry = composition.entries[position];
  if (!entry) return { composition };
  const left = composition.entries.toSpliced(position, 1);
  const removed = isEmptyText(entry) ? composition.removed : { entry, position };
  // There is always something to write in.
  const entries = left.length > 0 ? left : [toText('', writer, nextKey(composition))];
  return { composition: { ...composition, entries, removed }, at: (entries[position] ?? entries.at(-1))?.key };
}

function undo(composition: Composition): Done {
  const { removed } = composition;
  if (!removed) return { composition };
  const entries = composition.entries.toSpliced(removed.position, 0, removed.entry);
  return { composition: { ...composition, entries, removed: undefined }, at: removed.entry.key };
}
