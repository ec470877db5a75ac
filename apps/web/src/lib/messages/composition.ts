/** A message that is being written: plain data that a form carries, a browser keeps and the steps of the composer change. */
import type { Language, OrganisationKind, Country } from '@mosty/domain/vocabulary';
import type { BlockId } from '@mosty/phrases/catalogue';
import type { PlaceUnit } from '@mosty/phrases/slots';
import type { WaitingFile } from '#lib/attachments/files.ts';
import type { Group } from '@mosty/phrases/texts';

/** A sentence of the catalogue. What was typed into its slots is kept as it was typed, by the path of the field. */
export interface PhraseDraft {
  readonly kind: 'PHRASE';
  readonly key: string;
  readonly block: BlockId;
  readonly typed: Readonly<Record<string, string>>;
}

/** A paragraph in the writer's own words. */
export interface TextDraft {
  readonly kind: 'TEXT';
  readonly key: string;
  readonly text: string;
  readonly language: Language;
}

export type EntryDraft = PhraseDraft | TextDraft;

export interface Composition {
  /** Sent with the message: the same one is never taken twice. */
  readonly clientKey: string;
  readonly entries: readonly EntryDraft[];
  readonly files: readonly WaitingFile[];
  /** What was removed last can be put back. */
  readonly removed?: { readonly entry: EntryDraft; readonly position: number } | undefined;
  /** Whose sentences are open for choosing. */
  readonly group?: Group | undefined;
  /** What is looked for among the sentences. */
  readonly find: string;
}

/** Who writes to whom: what the composer fills in by itself, and in which languages both sides read. */
export interface Writer {
  readonly language: Language;
  readonly theirLanguage: Language;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly country: Country;
  readonly place?: { readonly name: string; readonly unit: PlaceUnit } | undefined;
  readonly person: string;
  readonly email: string;
  /** The page of the organisation on Mosty. */
  readonly profile: string;
}

/** A blank sheet: one paragraph to write in, as in any mail program. */
export const blank = (clientKey: string, language: Language): Composition => ({
  clientKey,
  entries: [{ kind: 'TEXT', key: 'e1', text: '', language }],
  files: [],
  find: '',
});

export const isEmptyText = (entry: EntryDraft): boolean => entry.kind === 'TEXT' && entry.text.trim() === '';

/** Nothing was written or chosen yet. */
export const isBlank = ({ entries, files }: Composition): boolean => entries.every(isEmptyText) && files.length === 0;

/** The key of the next entry; that of a removed one is not given again. */
export function nextKey({ entries, removed }: Pick<Composition, 'entries' | 'removed'>): string {
  const all = removed ? [...entries, removed.entry] : entries;
  return `e${1 + Math.max(0, ...all.map(({ key }) => Number(key.slice(1)) || 0))}`;
}
