/** Files that wait for the message they are sent with: already taken over by Mosty, named by their ids. */
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

/** `1234567` → 1,2 MB; less than a tenth is shown in kB. */
export function sizeOf(bytes: number, language: string): string {
  const [value, unit] = bytes < 100_000 ? [Math.max(1, bytes / 1000), 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'MB' ? 1 : 0;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)}\u00a0${unit}`;
}
