/**
 * A message: sentences of the catalogue and paragraphs in somebody's own words. It is kept as data; each reader gets the
 * sentences in the own language, and own words as they were written, marked with their language.
 */
import { cleanText, Refusals } from '@mosty/domain/profile-rules';
import { type Refusal } from '@mosty/domain/result';
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import { blockById, type BlockId, checkValues, type DraftValues, isBlockId } from './catalogue.ts';
import { type Part, renderDraft, type Sentence, sentenceText } from './render.ts';
import { type FreeText } from './slots.ts';
import { type Group } from './texts.ts';

export const MESSAGE_LIMITS = { entries: 60, freeText: 5000 } as const;

export interface PhraseEntry {
  readonly block: BlockId;
  /** Of the wording that the writer saw. */
  readonly version: number;
  readonly values: DraftValues;
}

export interface FreeEntry {
  readonly freeText: FreeText;
}

export type MessageEntry = PhraseEntry | FreeEntry;

export interface MessageSentence extends Sentence {
  /** The wording has been mended since the message was written; the meaning is the same. */
  readonly isReworded: boolean;
}

export type Paragraph =
  | { readonly kind: 'PHRASES'; readonly group: Group; readonly sentences: readonly MessageSentence[] }
  | { readonly kind: 'FREE_TEXT'; readonly text: string; readonly language: Language };

/** Sentences of one group that follow each other make a paragraph; salutations and valedictions stand alone. */
export function renderMessage(entries: readonly MessageEntry[], language: Language): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let isAfterSalutation = false;
  let wasAlone = false;
  for (const entry of entries) {
    if ('freeText' in entry) {
      paragraphs.push({ kind: 'FREE_TEXT', ...entry.freeText });
      isAfterSalutation = false;
      continue;
    }
    const { group, form, version } = blockById(entry.block);
    const { block, parts } = renderDraft(entry.block, entry.values, language);
    const sentence: MessageSentence = {
      block,
      parts: isAfterSalutation ? continueSalutation(parts, language) : parts,
      isReworded: entry.version < version,
    };
    const last = paragraphs.at(-1);
    const isAlone = form !== undefined;
    if (last?.kind === 'PHRASES' && last.group === group && !isAlone && !wasAlone) {
      paragraphs[paragraphs.length - 1] = { ...last, sentences: [...last.sentences, sentence] };
    } else {
      paragraphs.push({ kind: 'PHRASES', group, sentences: [sentence] });
    }
    isAfterSalutation = form === 'SALUTATION';
    wasAlone = isAlone;
  }
  return paragraphs;
}

/** The bare words, for the text of a mail; empty lines between paragraphs. */
export const messageText = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map((paragraph) =>
      paragraph.kind === 'FREE_TEXT' ? paragraph.text : paragraph.sentences.map(sentenceText).join(' '),
    )
    .join('\n\n');

/** Reads a message that a form or a client sent: the clean entries, or every refusal with the field it is about. */
export function checkMessage(drafts: readonly unknown[]): {
  readonly entries?: readonly MessageEntry[];
  readonly refusals: readonly Refusal[];
} {
  const refusals = new Refusals();
  if (drafts.length === 0) refusals.add({ code: 'REQUIRED', params: { field: 'entries' } });
  refusals.atMost('entries', drafts.length, MESSAGE_LIMITS.entries);
  const entries = drafts
    .slice(0, MESSAGE_LIMITS.entries)
    .flatMap((draft, index) => readEntry(refusals, `entries.${index}`, asRecord(draft)) ?? []);
  return refusals.list.length > 0 ? { refusals: refusals.list } : { entries, refusals: [] };
}

function readEntry(refusals: Refusals, field: string, draft: DraftValues): MessageEntry | undefined {
  if (draft['freeText'] !== undefined) return readFreeText(refusals, `${field}.freeText`, asRecord(draft['freeText']));
  const id = draft['block'];
  if (typeof id !== 'string' || !isBlockId(id) || blockById(id).isRetired) {
    refusals.add({ code: 'UNKNOWN_VALUE', params: { field: `${field}.block`, value: String(id).slice(0, 100) } });
    return undefined;
  }
  const checked = checkValues(id, asRecord(draft['values']), `${field}.values.`);
  for (const refusal of checked.refusals) refusals.add(refusal);
  return checked.values && { block: id, version: blockById(id).version, values: checked.values };
}

function readFreeText(refusals: Refusals, field: string, draft: DraftValues): FreeEntry | undefined {
  const typed = typeof draft['text'] === 'string' ? draft['text'] : '';
  const text = refusals.text(`${field}.text`, cleanText(typed), MESSAGE_LIMITS.freeText);
  const language = LANGUAGES.find((known) => known === draft['language']);
  if (language) return { freeText: { text, language } };
  const value = String(draft['language']).slice(0, 100);
  refusals.add({ code: 'UNKNOWN_VALUE', params: { field: `${field}.language`, value } });
  return undefined;
}

/** Polish and Czech letters go on in lower case after „Szanowni Państwo,” and „Vážení partneři,”; courtesy and names do not. */
function continueSalutation(parts: readonly Part[], language: Language): readonly Part[] {
  const [first, ...rest] = parts;
  if (language === 'en' || first?.kind !== 'TEXT' || KEEPS_CAPITAL.test(first.text)) return parts;
  const [letter = '', ...letters] = first.text;
  return [{ ...first, text: letter.toLocaleLowerCase(language) + letters.join('') }, ...rest];
}

/** „Państwa”, „Vaše”, „Vám”; names of programmes. */
const KEEPS_CAPITAL = /^(?:Państ|Vaš|Váš|Vás|Vám|Vy |Interreg|Mosty)/;

const asRecord = (value: unknown): DraftValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as DraftValues) : {};
