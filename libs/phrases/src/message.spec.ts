import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import fc from 'fast-check';
import { anyValues } from '../test/any-values.ts';
import { BLOCKS, type BlockId, blocksFor } from './catalogue.ts';
import { checkMessage, MESSAGE_LIMITS, messageText, type MessageEntry, renderMessage } from './message.ts';

const phrase = (block: BlockId, values = {}): MessageEntry => ({ block, version: 1, values });
const LETTER: readonly MessageEntry[] = [
  phrase('greeting.office'),
  phrase('who.municipality', { place: { name: 'Istebna', unit: 'MUNICIPALITY', country: 'PL' } }),
  phrase('who.inhabitants', { inhabitants: 12_022, sender: 'GMINA' }),
  phrase('reason.theme', { theme: 'heritage' }),
  { freeText: { text: 'Mamy skansen.\n\nI muzeum.', language: 'pl' } },
  phrase('call.moment', { moment: '2027-05-11T12:00:00Z' }),
  phrase('closing.reply'),
  phrase('closing.respectfully'),
];
const shown = (entries: readonly MessageEntry[], language: Language) =>
  messageText(renderMessage(entries, language)).replaceAll('\u00a0', ' ');

describe('a message', () => {
  it('is a letter in the language of each reader', () => {
    expect(shown(LETTER, 'pl')).toBe(
      [
        'Szanowni Państwo,',
        'piszemy do Państwa z gminy Istebna w Polsce. Nasza gmina liczy 12 022 mieszkańców.',
        'Szukamy partnera do współpracy w zakresie dziedzictwa kulturowego i zabytków.',
        'Mamy skansen.\n\nI muzeum.',
        'Proponujemy rozmowę online we wtorek 11 maja 2027 r. o godz. 14:00.',
        'Z góry dziękujemy za odpowiedź.',
        'Z poważaniem',
      ].join('\n\n'),
    );
    expect(shown(LETTER, 'cs')).toBe(
      [
        'Vážená paní, vážený pane,',
        'píšeme Vám z gminy Istebna v Polsku. Naše gmina má 12 022 obyvatel.',
        'Hledáme partnera pro spolupráci v oblasti kulturního dědictví a památek.',
        'Mamy skansen.\n\nI muzeum.',
        'Navrhujeme online schůzku v úterý 11. května 2027 ve 14:00 hodin.',
        'Předem děkujeme za odpověď.',
        'S pozdravem',
      ].join('\n\n'),
    );
    expect(shown(LETTER, 'en').split('\n\n').slice(0, 2)).toEqual([
      'Dear Sir or Madam,',
      'We are writing to you from the municipality of Istebna in Poland. Our municipality has 12,022 inhabitants.',
    ]);
  });

  it('marks own words with their language, in every reader’s', () => {
    for (const language of LANGUAGES) {
      expect(renderMessage(LETTER, language).filter(({ kind }) => kind === 'FREE_TEXT')).toEqual([
        { kind: 'FREE_TEXT', text: 'Mamy skansen.\n\nI muzeum.', language: 'pl' },
      ]);
    }
  });

  it('goes on in lower case after a salutation, but not where courtesy or a name stands', () => {
    const after = (block: BlockId, language: Language) =>
      shown([phrase('greeting.partners'), phrase(block)], language).split('\n\n')[1];
    expect(after('thanks.message', 'pl')).toBe('dziękujemy za Państwa wiadomość.');
    expect(after('thanks.message', 'en')).toBe('Thank you for your message.');
    expect(after('follow-up.passed-on', 'pl')).toMatch(/^Państwa wiadomość/);
    expect(after('follow-up.passed-on', 'cs')).toMatch(/^Vaši zprávu/);
    expect(shown([phrase('thanks.message')], 'pl')).toMatch(/^Dziękujemy/);
  });

  it('never lowers a word that is always written with a capital', () => {
    const lowered = (['pl', 'cs'] as const).flatMap((language) =>
      [...BLOCKS.keys()].map(
        (id) => shown([phrase('greeting.office'), phrase(id as BlockId)], language).split('\n\n')[1] ?? '',
      ),
    );
    expect(lowered.filter((text) => /^(?:państ|vaš|váš|vás |vám |vámi|interreg|mosty)/.test(text))).toEqual([]);
    expect(lowered.filter((text) => /^\p{Ll}/u.test(text)).length).toBeGreaterThan(200);
  });

  it('says that a sentence was reworded after it had been written', () => {
    const [old] = renderMessage([{ block: 'thanks.message', version: 0, values: {} }], 'pl');
    const [current] = renderMessage([phrase('thanks.message')], 'pl');
    expect(old).toMatchObject({ sentences: [{ isReworded: true }] });
    expect(current).toMatchObject({ sentences: [{ isReworded: false }] });
  });

  it('of any sentences, kept as JSON, passes its own check and reads the same afterwards', () => {
    const anyEntry = fc
      .constantFrom(...BLOCKS.values())
      .chain((block) =>
        anyValues(block).map((values): MessageEntry => ({ block: block.id, version: block.version, values })),
      );
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 8 }), (entries) => {
        const { entries: kept, refusals } = checkMessage(JSON.parse(JSON.stringify(entries)) as unknown[]);
        expect(refusals).toEqual([]);
        for (const language of LANGUAGES) expect(shown(kept ?? [], language)).toBe(shown(entries, language));
      }),
      { numRuns: 150, seed: 20_270_512 },
    );
  });

  it('is refused with everything that is wrong, each at its field', () => {
    const { entries, refusals } = checkMessage([
      { block: 'visit.confirm', values: { date: 'jutro' } },
      { block: 'no.such', values: {} },
      { block: 'thanks.message', values: { extra: 1 } },
      { freeText: { text: ' ', language: 'de' } },
      null,
    ]);
    expect(entries).toBeUndefined();
    expect(refusals.map(({ code, params }) => [code, 'field' in params && params.field])).toEqual([
      ['NOT_A_DATE', 'entries.0.values.date'],
      ['UNKNOWN_VALUE', 'entries.1.block'],
      ['UNKNOWN_VALUE', 'entries.2.values.extra'],
      ['REQUIRED', 'entries.3.freeText.text'],
      ['UNKNOWN_VALUE', 'entries.3.freeText.language'],
      ['UNKNOWN_VALUE', 'entries.4.block'],
    ]);
    expect(checkMessage([]).refusals).toEqual([{ code: 'REQUIRED', params: { field: 'entries' } }]);
    const many = Array.from({ length: MESSAGE_LIMITS.entries + 1 }, () => phrase('thanks.message'));
    expect(checkMessage(many).refusals.map(({ code }) => code)).toEqual(['TOO_MANY']);
  });
});

describe('the composer', () => {
  it('offers an organisation what it can say', () => {
    const ids = (kind: 'OBEC' | 'NGO') => blocksFor(kind).flatMap(({ blocks }) => blocks.map(({ id }) => id));
    expect(ids('OBEC')).toContain('who.municipality');
    expect(ids('OBEC')).not.toContain('who.members');
    expect(ids('NGO')).toContain('who.members');
    expect(ids('NGO')).not.toContain('who.inhabitants');
    expect(blocksFor('NGO')[0]?.group).toBe('greeting');
    expect(blocksFor('NGO').at(-1)?.group).toBe('closing');
  });
});
