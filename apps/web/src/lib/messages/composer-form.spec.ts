import { describe, expect, it } from '@jest/globals';
import { check, fieldOf } from './check.ts';
import { readComposition } from './composer-form.ts';
import { toView } from './composer-view.ts';
import type { Writer } from './composition.ts';

const WRITER: Writer = {
  language: 'pl',
  theirLanguage: 'cs',
  kind: 'GMINA',
  name: 'Gmina Zielona Dolina',
  country: 'PL',
  person: 'Anna Przykładowa',
  email: 'anna@example.org',
  profile: 'https://mosty.example.org/pl/organisations/zielona-dolina',
};

function form(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  data.append('clientKey', '11111111-1111-4111-8111-111111111111');
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

function read(...fields: readonly (readonly [string, string])[]) {
  const composition = readComposition(form(fields), 'pl');
  if (!composition) throw new Error('no composition');
  return composition;
}

const BUDGET = [
  ['entry', 'e2'],
  ['e2.block', 'budget.total'],
  ['e2.amount.amount', '12 500,50'],
  ['e2.amount.currency', 'EUR'],
] as const;

describe('the form of the composer', () => {
  it('a form without the key of a message is none', () => {
    expect(readComposition(new FormData(), 'pl')).toBeUndefined();
  });

  it('keeps what was typed, in the order of the form', () => {
    const composition = read(
      ...BUDGET,
      ['entry', 'e1'],
      ['e1.text', 'Dobrý den\r\n'],
      ['e1.language', 'cs'],
      ['find', 'x'],
    );
    expect(composition.entries).toEqual([
      {
        kind: 'PHRASE',
        key: 'e2',
        block: 'budget.total',
        typed: { 'amount.amount': '12 500,50', 'amount.currency': 'EUR' },
      },
      { kind: 'TEXT', key: 'e1', text: 'Dobrý den\n', language: 'cs' },
    ]);
    expect(composition.find).toBe('x');
  });

  it('keeps what was removed, so that it can be put back', () => {
    const { removed } = read(['entry', 'e1'], ['removed', 'e2'], ['removedFrom', '0'], ...BUDGET.slice(1));
    expect(removed).toMatchObject({ position: 0, entry: { block: 'budget.total' } });
  });

  it('forgets entries that nobody could have made', () => {
    const { entries } = read(
      ['entry', 'e2'],
      ['e2.block', 'no.such'],
      ['entry', '__proto__'],
      ['entry', 'e5'],
      ['entry', 'e5'],
    );
    expect(entries.map(({ key }) => key)).toEqual(['e5']);
  });

  it('values of slots are read as people write them', () => {
    const { entries, refused } = check(
      read(
        ...BUDGET,
        ['entry', 'e3'],
        ['e3.block', 'call.moment'],
        ['e3.moment.day', '2027-05-12'],
        ['e3.moment.time', '14:30'],
        ['entry', 'e4'],
        ['e4.block', 'reason.themes'],
        ['e4.themes.0', 'culture'],
        ['e4.themes.2', 'rivers'],
        ['entry', 'e5'],
        ['e5.text', '  '],
      ),
    );
    expect(refused).toEqual([]);
    expect(entries?.map((entry) => ('values' in entry ? entry.values : entry))).toEqual([
      { amount: { amount: 12500.5, currency: 'EUR' } },
      { moment: '2027-05-12T12:30:00.000Z' },
      { themes: ['culture', 'rivers'] },
    ]);
  });

  it('what is wrong is said at its field', () => {
    const { refused } = check(
      read(
        ['entry', 'e1'],
        ['e1.text', ''],
        ['entry', 'e2'],
        ['e2.block', 'dates.proposal'],
        ['e2.dates.from', '2027-05-14'],
        ['entry', 'e3'],
        ['e3.block', 'call.duration'],
        ['e3.minutes', 'godzina'],
        ['entry', 'e4'],
        ['e4.text', 'x'.repeat(6000)],
      ),
    );
    expect(refused.map(({ field, refusal }) => [field, refusal.code])).toEqual([
      ['e2.dates.to', 'REQUIRED'],
      ['e3.minutes', 'NOT_A_WHOLE_NUMBER'],
      ['e4.text', 'TOO_LONG'],
    ]);
  });

  it('a message in which nothing is written is refused where one would begin', () => {
    expect(check(read(['entry', 'e7'])).refused).toMatchObject([{ field: 'e7.text', refusal: { code: 'REQUIRED' } }]);
    const other = { code: 'NOT_SIGNED_IN', params: {} } as const;
    expect(fieldOf(other, read(...BUDGET))).toBe('form');
  });
});

describe('what the composer shows', () => {
  const words = (parts: readonly { readonly text: string }[]) =>
    parts
      .map(({ text }) => text)
      .join('')
      .replace(/\u00a0/g, ' ');

  it('every sentence in both languages, gaps with their names', () => {
    const view = toView(
      read(['entry', 'e1'], ['e1.block', 'greeting.office'], ['entry', 'e2'], ['e2.block', 'funding.deadline']),
      WRITER,
    );
    const phrases = view.entries.flatMap((entry) => (entry.kind === 'PHRASE' ? [entry] : []));
    expect(phrases.map(({ mine }) => words(mine))).toEqual([
      'Szanowni Państwo,',
      'termin składania wniosków upływa data.',
    ]);
    expect(phrases.map(({ theirs }) => words(theirs))[0]).toBe('Vážená paní, vážený pane,');
    expect(phrases[1]?.fields).toEqual([{ slot: 'date', type: 'date', label: 'data', min: undefined, max: undefined }]);
    expect(view.letters).toEqual([]);
  });

  it('looks for words without minding accents, in both languages', () => {
    const blocks = (find: string) =>
      toView({ ...read(['entry', 'e1']), find }, WRITER).offered.map(({ block }) => block);
    expect(blocks('tlumacz zapewnimy')).toEqual(['language.we-provide']);
    expect(blocks('TLUMOČNÍK')).toContain('language.we-provide');
    expect(blocks('xyzzy')).toEqual([]);
  });

  it('offers what this kind of organisation can say', () => {
    const who = (kind: Writer['kind']) =>
      toView({ ...read(['entry', 'e1']), group: 'who' }, { ...WRITER, kind }).offered.map(({ block }) => block);
    expect(who('GMINA')).toContain('who.municipality');
    expect(who('NGO')).not.toContain('who.municipality');
  });
});
