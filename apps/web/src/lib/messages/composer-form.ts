/** Reads a message that is being written from its form: on the server, and in the browser after each letter. */
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import { blockById, isBlockId } from '@mosty/phrases/catalogue';
import { MESSAGE_LIMITS } from '@mosty/phrases/message';
import { readWaiting } from '#lib/attachments/files.ts';
import type { Slot } from '@mosty/phrases/slots';
import { GROUPS } from '@mosty/phrases/texts';
import { blank, type Composition, type EntryDraft } from './composition.ts';
import { partsOf } from './slot-values.ts';

/** Longer than anything may be: what is refused for its length is still shown as it was typed. */
const MOST_TYPED = 20_000;
const MOST_LOOKED_FOR = 200;
const KEY = /^e\d{1,4}$/;
const CLIENT_KEY = /^[\w-]{8,64}$/;

type Form = Pick<FormData, 'get' | 'getAll'>;

const typed = (form: Form, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').slice(0, MOST_TYPED) : '';
};

/** Undefined for a form that is none of the composer's. */
export function readComposition(form: Form, language: Language): Composition | undefined {
  const clientKey = typed(form, 'clientKey');
  if (!CLIENT_KEY.test(clientKey)) return undefined;
  const keys = [...new Set(form.getAll('entry').map(String))].filter((key) => KEY.test(key));
  const entries = keys.slice(0, MESSAGE_LIMITS.entries).flatMap((key) => readEntry(form, key, language) ?? []);
  const removedKey = typed(form, 'removed');
  const removed = KEY.test(removedKey) ? readEntry(form, removedKey, language) : undefined;
  const position = Math.min(Number(typed(form, 'removedFrom')) || 0, entries.length);
  return {
    clientKey,
    entries: entries.length > 0 ? entries : blank(clientKey, language).entries,
    files: readWaiting(form),
    removed: removed && { entry: removed, position },
    group: GROUPS.find((group) => group === typed(form, 'group')),
    find: typed(form, 'find').slice(0, MOST_LOOKED_FOR),
  };
}

function readEntry(form: Form, key: string, fallback: Language): EntryDraft | undefined {
  const block = typed(form, `${key}.block`);
  if (block === '') {
    const language = LANGUAGES.find((one) => one === typed(form, `${key}.language`)) ?? fallback;
    return { kind: 'TEXT', key, text: typed(form, `${key}.text`), language };
  }
  if (!isBlockId(block)) return undefined;
  const names = Object.entries<Slot>(blockById(block).slots).flatMap(([name, slot]) =>
    partsOf(slot).map((part) => name + part),
  );
  return {
    kind: 'PHRASE',
    key,
    block,
    typed: Object.fromEntries(names.map((name) => [name, typed(form, `${key}.${name}`)])),
  };
}
