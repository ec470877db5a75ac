/**
 * What is promised to stored messages and to editors, as text: `texts/published.json` (ids and slots that must never go away)
 * and `SENTENCES.md` (every sentence with example values, to be read side by side). `npm run publish-sentences` renews both.
 */
import { createHash } from 'node:crypto';
import { LANGUAGES, type OrganisationKind } from '@mosty/domain/vocabulary';
import { type Block, BLOCKS } from './src/catalogue.ts';
import { groupLabel } from './src/labels.ts';
import { renderDraft, sentenceText } from './src/render.ts';
import { type Slot, type SlotType, type SlotValues } from './src/slots.ts';
import { type Group, GROUPS, TEXTS } from './src/texts.ts';

export interface PublishedBlock {
  readonly version: number;
  /** Of the texts in all languages: a rewording is seen by it. */
  readonly wording: string;
  readonly slots: Readonly<Record<string, Slot>>;
}

export type Published = Readonly<Record<string, PublishedBlock>>;

/** All ids with their slots and the mark of their wording. */
export const published = (): Published =>
  Object.fromEntries(
    [...BLOCKS].map(([id, { version, slots, group }]) => [id, { version, wording: wordingOf(group, id), slots }]),
  );

/** Sentences that were reworded without a new version: readers of old messages could not be told. */
export const rewordedSilently = (before: Published): string[] =>
  Object.entries(published())
    .filter(
      ([id, { version, wording }]) => before[id] && before[id].wording !== wording && before[id].version >= version,
    )
    .map(([id]) => id);

const wordingOf = (group: Group, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify(LANGUAGES.map((language) => TEXTS[group][language][id])))
    .digest('hex')
    .slice(0, 12);

const EXAMPLES: { readonly [Type in SlotType]: SlotValues[Type] } = {
  date: '2027-05-12',
  dateRange: { from: '2027-05-12', to: '2027-05-14' },
  time: '14:30',
  moment: '2027-05-11T12:30:00Z',
  count: 22,
  money: { amount: 12_500, currency: 'EUR' },
  theme: 'flood-protection',
  themes: ['culture', 'sport'],
  place: { name: 'Zielona Dolina', unit: 'MUNICIPALITY', country: 'PL' },
  organisation: 'Brána, z. s.',
  person: 'Jana Vzorová',
  call: 'Dny bez hranic',
  link: 'https://example.org/projekt',
  email: 'kontakt@example.org',
  phone: '+420 585 123 456',
  freeText: { text: 'Dny bez hranic', language: 'cs' },
  sender: 'OBEC',
};

/** Every sentence in every language, with example values; a line for each kind of sender where they differ. */
export function sentencesDocument(): string {
  const lines = [
    '# All sentences',
    '',
    'Written by `npm run publish-sentences`; the texts are in `texts/<group>/<language>.json`.',
    '',
  ];
  for (const group of GROUPS) {
    lines.push(`## ${LANGUAGES.map((language) => groupLabel(group, language)).join(' · ')}`, '');
    for (const block of [...BLOCKS.values()].filter((one) => one.group === group)) {
      lines.push(`- **${block.id}**`, ...LANGUAGES.flatMap((language) => examples(block, language)));
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function examples({ id, group, slots, senders }: Block, language: (typeof LANGUAGES)[number]): string[] {
  const text = TEXTS[group][language][id];
  const kinds = typeof text === 'object' ? Object.keys(text) : [undefined];
  return kinds.map((kind) => {
    const sender =
      kind === 'OTHER' ? 'PUBLIC_INSTITUTION' : ((kind ?? senders?.[0] ?? EXAMPLES.sender) as OrganisationKind);
    const values = Object.entries<Slot>(slots).map(([name, { type }]) => [
      name,
      type === 'sender' ? sender : EXAMPLES[type],
    ]);
    const sentence = sentenceText(renderDraft(id, Object.fromEntries(values) as Record<string, unknown>, language));
    return `  - ${language}${kind ? ` (${kind})` : ''}: ${sentence}`;
  });
}
