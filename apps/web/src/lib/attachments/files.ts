/** Files that wait for the message they are sent with: already taken over by Mosty, named by their ids. */
import { ATTACHMENT_BYTES, ATTACHMENT_LIMITS } from '@mosty/domain/attachments';
import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';

export interface WaitingFile {
  readonly id: string;
  readonly name: string;
  /** Ticked: goes with the message. */
  readonly isKept: boolean;
}

type Form = Pick<FormData, 'get' | 'getAll'>;

const ID = /^[0-9a-f-]{36}$/;
const MOST_FILES = 20;
const LONGEST_NAME = 300;

/** Those that the form names; which of them are ticked. */
export function readWaiting(form: Form): WaitingFile[] {
  const kept = new Set(form.getAll('attach').map(String));
  const ids = [...new Set(form.getAll('file').map(String))].filter((id) => ID.test(id));
  return ids.slice(0, MOST_FILES).map((id) => {
    const name = form.get(`file.${id}`);
    return { id, name: typeof name === 'string' ? name.slice(0, LONGEST_NAME) : '', isKept: kept.has(id) };
  });
}

/** Of the files that were chosen those that may go with a message which has so many already; of the others, why not. */
export function sortOut(chosen: readonly File[], kept: number): { readonly fit: File[]; readonly problems: string[] } {
  const { megabytes, perMessage } = ATTACHMENT_LIMITS;
  const small = chosen.filter(({ size }) => size <= ATTACHMENT_BYTES);
  const tooLarge = chosen.filter((file) => !small.includes(file));
  const problems = tooLarge.map(
    ({ name }) => `${name}: ${errorText('ATTACHMENT_TOO_LARGE', { field: 'files', maxMegabytes: megabytes })}`,
  );
  const room = Math.max(0, perMessage - kept);
  const surplus = small.slice(room).map(({ name }) => name);
  if (surplus.length > 0) problems.push(m.attachments_too_many({ count: perMessage, names: surplus.join(', ') }));
  return { fit: small.slice(0, room), problems };
}

/** `1234567` → 1,2 MB; less than a tenth is shown in kB. */
export function sizeOf(bytes: number, language: string): string {
  const [value, unit] = bytes < 100_000 ? [Math.max(1, bytes / 1000), 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'MB' ? 1 : 0;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)}\u00a0${unit}`;
}
