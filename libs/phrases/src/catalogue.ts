/** All sentences that messages can be composed of, and the order in which they are offered. */
import { Refusals } from '@mosty/domain/profile-rules';
import { type Refusal } from '@mosty/domain/result';
import { type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import { ANSWER } from './blocks/answer.ts';
import { type BlockDefinition } from './blocks/block.ts';
import { FIRST_CONTACT } from './blocks/first-contact.ts';
import { MEETING } from './blocks/meeting.ts';
import { PROJECT } from './blocks/project.ts';
import { checkSlot, isMissing } from './slot-checks.ts';
import { type Slot, type SlotType, type SlotValues } from './slots.ts';
import { type Group, GROUPS, type SentenceText, TEXTS } from './texts.ts';

const DEFINITIONS = { ...FIRST_CONTACT, ...MEETING, ...PROJECT, ...ANSWER };

export type BlockId = keyof typeof DEFINITIONS;

type SlotsOf<Id extends BlockId> = (typeof DEFINITIONS)[Id]['slots'];

/** The complete values of a sentence. */
export type ValuesOf<Id extends BlockId> = {
  readonly [Name in keyof SlotsOf<Id>]: SlotsOf<Id>[Name] extends Slot<infer Type> ? SlotValues[Type] : never;
};

/** What has been filled in so far, or what a stored message holds: nothing about it is sure. */
export type DraftValues = Readonly<Record<string, unknown>>;

export interface Block extends BlockDefinition {
  readonly id: BlockId;
  readonly group: Group;
  readonly version: number;
}

export const BLOCKS: ReadonlyMap<string, Block> = new Map(
  Object.entries<BlockDefinition>(DEFINITIONS).map(([id, definition]) => [
    id,
    { version: 1, ...definition, id: id as BlockId, group: groupOf(id) },
  ]),
);

export const isBlockId = (id: string): id is BlockId => BLOCKS.has(id);

export function blockById(id: BlockId): Block {
  const block = BLOCKS.get(id);
  if (!block) throw new RangeError(`No sentence has the id ${id}.`);
  return block;
}

/** The sentences that an organisation of a kind is offered, by group, in the order of a letter. */
export function blocksFor(kind: OrganisationKind): { readonly group: Group; readonly blocks: readonly Block[] }[] {
  const offered = [...BLOCKS.values()].filter(
    ({ isRetired, senders }) => !isRetired && (senders?.includes(kind) ?? true),
  );
  return GROUPS.map((group) => ({ group, blocks: offered.filter((block) => block.group === group) }));
}

/** The names of the slots that nothing has been filled into, in the order of the sentence's definition. */
export const missingSlots = (id: BlockId, values: DraftValues): string[] =>
  Object.keys(blockById(id).slots).filter((name) => isMissing(values[name]));

/** The clean values, or all refusals at once; their fields are the names of the slots, after `field` where it is given. */
export function checkValues<Id extends BlockId>(
  id: Id,
  values: DraftValues,
  field = '',
): { readonly values?: ValuesOf<Id>; readonly refusals: readonly Refusal[] } {
  const refusals = new Refusals();
  const { slots, senders } = blockById(id);
  const clean = Object.entries<Slot<SlotType>>(slots).map(([name, slot]) => [
    name,
    checkSlot(refusals, field + name, slot, values[name]),
  ]);
  const { sender } = Object.fromEntries(clean) as { readonly sender?: OrganisationKind };
  if (sender && senders && !senders.includes(sender)) {
    refusals.add({ code: 'UNKNOWN_VALUE', params: { field: `${field}sender`, value: sender } });
  }
  for (const name of Object.keys(values).filter((given) => !Object.hasOwn(slots, given))) {
    refusals.add({ code: 'UNKNOWN_VALUE', params: { field: field + name, value: name } });
  }
  if (refusals.list.length > 0) return { refusals: refusals.list };
  return { values: Object.fromEntries(clean) as ValuesOf<Id>, refusals: [] };
}

/** The text of a sentence as its editor wrote it, for the kind of organisation that writes. */
export function patternOf(id: BlockId, language: Language, sender?: OrganisationKind): string {
  const text: SentenceText = TEXTS[groupOf(id)][language][id] ?? '';
  if (typeof text === 'string') return text;
  return (sender && text[sender]) ?? text.OTHER ?? Object.values(text)[0] ?? '';
}

function groupOf(id: string): Group {
  const group = GROUPS.find((name) => id.startsWith(`${name}.`));
  if (!group) throw new RangeError(`The sentence ${id} belongs to no group.`);
  return group;
}
