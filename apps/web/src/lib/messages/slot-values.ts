/** From what was typed into the fields of a slot to its value, and the other way round for what is known beforehand. */
import type { BlockId } from '@mosty/phrases/catalogue';
import type { Slot, SlotType } from '@mosty/phrases/slots';
import type { Writer } from './composition.ts';
import { toMoment } from './moments.ts';

type Typed = Readonly<Record<string, string>>;

/** The fields of a slot, after its name: `['.from', '.to']`; one field that is called like the slot is `['']`. */
export function partsOf({ type, max = 3 }: Slot): readonly string[] {
  if (type === 'themes') return Array.from({ length: max }, (_, position) => `.${position}`);
  return PARTS[type] ?? [''];
}

const PARTS: Readonly<Partial<Record<SlotType, readonly string[]>>> = {
  dateRange: ['.from', '.to'],
  moment: ['.day', '.time'],
  money: ['.amount', '.currency'],
  place: ['.name', '.unit', '.country'],
  freeText: ['.text', '.language'],
};

/** `1 500,50` → 1500.5; what is no number stays as it was typed, so that the refusal can quote it. */
function numberIn(typed: string): number | string {
  const plain = typed.replace(/\s/g, '').replace(/,(?=\d{1,2}$)/, '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed.trim();
}

/** The value that the checks of the phrase blocks read. */
export function valueOf(name: string, slot: Slot, typed: Typed): unknown {
  const part = (suffix = ''): string => typed[name + suffix]?.trim() ?? '';
  switch (slot.type) {
    case 'dateRange':
      return { from: part('.from'), to: part('.to') };
    case 'moment':
      return toMoment(part('.day'), part('.time'));
    case 'count':
      return numberIn(part());
    case 'money':
      return { amount: numberIn(part('.amount')), currency: part('.currency') };
    case 'themes':
      return partsOf(slot)
        .map((suffix) => part(suffix))
        .filter((code) => code !== '');
    case 'place':
      return { name: part('.name'), unit: part('.unit'), country: part('.country') };
    case 'freeText':
      return { text: part('.text'), language: part('.language') };
    default:
      return part();
  }
}

/** Sentences in which the writer speaks of herself. */
const ABOUT_THE_WRITER: ReadonlySet<BlockId> = new Set<BlockId>([
  'who.organisation',
  'who.contact',
  'who.telephone',
  'who.profile',
  'closing.contact',
]);

/** What the writer would type anyway; all of it can be changed. */
export function knownBefore(block: BlockId, slots: Readonly<Record<string, Slot>>, writer: Writer): Typed {
  const typed: Record<string, string> = {};
  for (const [name, { type }] of Object.entries(slots)) {
    if (type === 'sender') typed[name] = writer.kind;
    if (type === 'money') typed[`${name}.currency`] = 'EUR';
    if (type === 'freeText') typed[`${name}.language`] = writer.language;
    if (type === 'place') {
      typed[`${name}.name`] = writer.place?.name ?? '';
      typed[`${name}.unit`] = writer.place?.unit ?? 'MUNICIPALITY';
      typed[`${name}.country`] = writer.country;
    }
    if (!ABOUT_THE_WRITER.has(block)) continue;
    if (type === 'organisation') typed[name] = writer.name;
    if (type === 'person') typed[name] = writer.person;
    if (type === 'email') typed[name] = writer.email;
    if (type === 'link') typed[name] = writer.profile;
  }
  return typed;
}
