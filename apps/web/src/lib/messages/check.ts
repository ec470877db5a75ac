/** Whether a message may be sent; every refusal belongs to a field of the composer. */
import type { Refusal } from '@mosty/domain/result';
import { checkMessage, type MessageEntry } from '@mosty/phrases/message';
import { type Composition, isEmptyText } from './composition.ts';
import { toEntry } from './composer-view.ts';

export interface FieldRefusal {
  /** The id of a field, or `form`. */
  readonly field: string;
  readonly refusal: Refusal;
}

/** Paragraphs in which nothing was written are left out. */
export const writtenEntries = ({ entries }: Composition) => entries.filter((entry) => !isEmptyText(entry));

export const entriesToSend = (composition: Composition): MessageEntry[] => writtenEntries(composition).map(toEntry);

export function check(composition: Composition): {
  readonly entries?: readonly MessageEntry[] | undefined;
  readonly refused: readonly FieldRefusal[];
} {
  const written = entriesToSend(composition);
  // A file may go without words.
  if (written.length === 0 && composition.files.some(({ isKept }) => isKept)) return { entries: [], refused: [] };
  const { entries, refusals } = checkMessage(written);
  return { entries, refused: refusals.map((refusal) => ({ field: fieldOf(refusal, composition), refusal })) };
}

/** Of files that were taken over: too many, gone meanwhile, or malware was found in one. */
function isAboutFiles({ code, params }: Refusal): boolean {
  if (code === 'NOT_FOUND') return params.what === 'attachment';
  return code === 'ATTACHMENT_REFUSED' || ('field' in params && params.field === 'attachmentIds');
}

/** `entries.2.values.dates.from` → `e3.dates.from`, `entries.0.text` → `e1.text`. */
export function fieldOf(refusal: Refusal, composition: Composition): string {
  if (isAboutFiles(refusal)) return 'files';
  const { params } = refusal;
  const named = 'field' in params ? params.field : '';
  const [, position = '', path = ''] = /^entries\.(\d+)\.(?:values\.|freeText\.)?(.+)$/.exec(named) ?? [];
  const written = writtenEntries(composition);
  const entry = written[Number(position)];
  // Nothing was written at all: there is a paragraph to begin with.
  if (written.length === 0 && composition.entries[0]) return `${composition.entries[0].key}.text`;
  return position !== '' && entry ? `${entry.key}.${path}` : 'form';
}
