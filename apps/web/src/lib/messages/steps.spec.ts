import { describe, expect, it } from '@jest/globals';
import { blank, type Composition, type EntryDraft, isBlank, type Writer } from './composition.ts';
import { readStep, type Step, take } from './steps.ts';

const WRITER: Writer = {
  language: 'pl',
  theirLanguage: 'cs',
  kind: 'GMINA',
  name: 'Gmina Zielona Dolina',
  country: 'PL',
  place: { name: 'Zielona Dolina', unit: 'MUNICIPALITY' },
  person: 'Anna Przykładowa',
  email: 'anna@example.org',
  profile: 'https://mosty.example.org/pl/organisations/zielona-dolina',
};
const START = blank('11111111-1111-4111-8111-111111111111', 'pl');

const after = (composition: Composition, ...steps: string[]): Composition =>
  steps.reduce((now, step) => take(now, readStep(step), WRITER).composition, composition);
const shown = ({ entries }: Composition): string[] =>
  entries.map((entry) => (entry.kind === 'PHRASE' ? entry.block : `„${entry.text}”`));
const write = (composition: Composition, text: string): Composition => ({
  ...composition,
  entries: composition.entries.map((entry): EntryDraft => (entry.kind === 'TEXT' ? { ...entry, text } : entry)),
});

describe('a step of the composer', () => {
  it.each<[string, Step]>([
    ['add:who.contact', { do: 'add', block: 'who.contact' }],
    ['up:e3', { do: 'up', key: 'e3' }],
    ['letter:FIRST', { do: 'letter', letter: 'FIRST' }],
    ['group:visit', { do: 'group', group: 'visit' }],
    ['text', { do: 'text' }],
    ['add:no.such-sentence', { do: 'look' }],
    ['group:nothing', { do: 'look' }],
    ['', { do: 'look' }],
  ])('%p is read', (text, step) => {
    expect(readStep(text)).toEqual(step);
  });

  it('a sentence goes before the empty paragraph, a salutation to the beginning, a closing to the end', () => {
    const letter = after(
      START,
      'add:call.invitation',
      'add:closing.regards',
      'add:greeting.office',
      'add:closing.reply',
    );
    expect(shown(letter)).toEqual(['greeting.office', 'call.invitation', '„”', 'closing.reply', 'closing.regards']);
  });

  it('a sentence goes after what has been written', () => {
    expect(shown(after(write(START, 'Ahoj'), 'add:call.invitation'))).toEqual(['„Ahoj”', 'call.invitation']);
  });

  it('what the writer would type about herself is filled in', () => {
    const { entries } = after(START, 'add:who.contact', 'add:who.municipality', 'add:partners.already');
    expect(entries[0]).toMatchObject({ typed: { person: 'Anna Przykładowa', email: 'anna@example.org' } });
    expect(entries[1]).toMatchObject({ typed: { 'place.name': 'Zielona Dolina', 'place.country': 'PL' } });
    expect(entries[2]).toMatchObject({ typed: {} });
  });

  it('an empty paragraph is enough', () => {
    expect(shown(after(START, 'text', 'text'))).toEqual(['„”']);
    expect(shown(after(write(START, 'a'), 'text', 'text'))).toEqual(['„a”', '„”']);
  });

  it('entries move up and down, and not beyond the ends', () => {
    const letter = after(write(START, 'x'), 'add:call.link', 'add:call.duration');
    const [text, link, duration] = letter.entries.map(({ key }) => key);
    expect(shown(after(letter, `up:${duration}`))).toEqual(['„x”', 'call.duration', 'call.link']);
    expect(shown(after(letter, `down:${link}`))).toEqual(['„x”', 'call.duration', 'call.link']);
    expect(after(letter, `up:${text}`, `down:${duration}`, 'up:e99')).toEqual(letter);
  });

  it('what is removed can be put back where it was, with what was typed', () => {
    const letter = after(write(START, 'x'), 'add:who.contact', 'add:call.duration');
    const key = letter.entries[1]?.key;
    const without = after(letter, `remove:${key}`);
    expect(shown(without)).toEqual(['„x”', 'call.duration']);
    expect(after(without, 'undo').entries).toEqual(letter.entries);
    expect(after(letter, 'undo', 'remove:e99')).toEqual(letter);
  });

  it('there is always something to write in, and no key comes twice', () => {
    const emptied = after(write(START, 'x'), 'remove:e1');
    expect(shown(emptied)).toEqual(['„”']);
    const keys = after(emptied, 'undo', 'add:call.link').entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('a whole letter is made around own words, and takes nothing twice', () => {
    const letter = after(write(START, 'Nasz pomysł'), 'letter:FIRST');
    expect(shown(letter)).toEqual([
      'greeting.office',
      'who.municipality',
      'reason.profile',
      '„Nasz pomysł”',
      'call.invitation',
      'call.your-time',
      'language.your-own',
      'closing.reply',
      'closing.respectfully',
    ]);
    expect(after(letter, 'letter:FIRST').entries).toHaveLength(letter.entries.length);
    const keys = letter.entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('each kind of organisation introduces itself in its own way', () => {
    const { composition } = take(START, { do: 'letter', letter: 'FIRST' }, { ...WRITER, kind: 'NGO' });
    expect(shown(composition)[1]).toBe('who.organisation');
    expect(isBlank(composition)).toBe(false);
  });

  it('a message of sixty entries takes no more', () => {
    const full = after(START, ...Array.from({ length: 70 }, () => 'add:call.your-time'));
    expect(full.entries).toHaveLength(60);
  });

  it('one group is open, none while something is looked for', () => {
    const open = after(START, 'group:visit');
    expect(open.group).toBe('visit');
    expect(after(open, 'group:visit').group).toBeUndefined();
    expect(after({ ...open, find: 'rozmowa' }, 'find')).toMatchObject({ group: undefined, find: 'rozmowa' });
    expect(after({ ...open, find: 'rozmowa' }, 'forget').find).toBe('');
  });
});
