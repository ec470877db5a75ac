/** Unsent messages in the browser that they are written in, one for each conversation. Signing out forgets all of them. */
import type { Composition } from './composition.ts';

const PREFIX = 'mosty-draft:';

export const draftName = (accountId: string, conversationId: string): string =>
  `${PREFIX}${accountId}:${conversationId}`;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A browser may refuse to keep anything; writing goes on all the same. */
export function keepDraft(store: Store, name: string, composition: Composition | undefined): void {
  try {
    if (composition) store.setItem(name, JSON.stringify({ ...composition, group: undefined, find: '' }));
    else store.removeItem(name);
  } catch {
    // Full, or switched off.
  }
}

/** What was kept, as the form would send it, so that it is read with the same care. */
export function readDraft(store: Store, name: string): FormData | undefined {
  try {
    const kept = JSON.parse(store.getItem(name) ?? 'null') as Composition | null;
    if (!kept) return undefined;
    const form = new FormData();
    form.set('clientKey', kept.clientKey);
    for (const entry of kept.entries) {
      form.append('entry', entry.key);
      const fields: Readonly<Record<string, string>> =
        entry.kind === 'TEXT' ? { text: entry.text, language: entry.language } : { ...entry.typed, block: entry.block };
      for (const [path, value] of Object.entries(fields)) form.set(`${entry.key}.${path}`, value);
    }
    for (const { id, name: called, isKept } of kept.files) {
      form.append('file', id);
      form.set(`file.${id}`, called);
      if (isKept) form.append('attach', id);
    }
    return form;
  } catch {
    return undefined;
  }
}

export function forgetDrafts(store: Store): void {
  try {
    const names = Array.from({ length: store.length }, (_, position) => store.key(position) ?? '');
    for (const name of names) if (name.startsWith(PREFIX)) store.removeItem(name);
  } catch {
    // Nothing is kept where nothing may be kept.
  }
}
