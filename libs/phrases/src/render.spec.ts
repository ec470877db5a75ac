import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import fc from 'fast-check';
import { anyValues } from '../test/any-values.ts';
import { BLOCKS, type BlockId, checkValues, type DraftValues, missingSlots } from './catalogue.ts';
import { render, renderDraft, sentenceText } from './render.ts';

const blocks = [...BLOCKS.values()];
const anyDraft = fc.constantFrom(...blocks).chain((block) => anyValues(block).map((values) => ({ block, values })));
const plain = (id: BlockId, values: DraftValues, language: 'pl' | 'cs' | 'en') =>
  sentenceText(renderDraft(id, values, language)).replaceAll('\u00a0', ' ');

describe('a sentence with any valid values', () => {
  it('is a whole sentence in every language', () => {
    fc.assert(
      fc.property(anyDraft, ({ block, values }) => {
        expect(checkValues(block.id, values).refusals).toEqual([]);
        expect(missingSlots(block.id, values)).toEqual([]);
        for (const language of LANGUAGES) {
          const sentence = renderDraft(block.id, values, language);
          const text = sentenceText(sentence);
          expect(sentence.parts.map(({ kind }) => kind)).not.toContain('GAP');
          expect(text).toMatch(/^\p{Lu}/u);
          expect(text).toMatch(
            { SENTENCE: /[.?]$/, SALUTATION: /,$/, VALEDICTION: /\p{L}$/u }[block.form ?? 'SENTENCE'],
          );
          expect(text).not.toMatch(/undefined|null|NaN|Invalid|\[object|[{}|"]|\s\s|\.\./);
          if (language !== 'en') expect(text.replace(/U Studánky/g, '')).not.toMatch(/(?<![^\s(„])[aiouwzksv] /i);
          expect(text).not.toMatch(/\d (osob|lat|dni|den|km|zł|Kč|minut)/);
          expect(text.length).toBeLessThan(500);
          expect(renderDraft(block.id, values, language)).toEqual(sentence);
        }
      }),
      { numRuns: 800, seed: 20_270_512 },
    );
  });

  it('survives being kept as JSON and whatever stands in the database', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...blocks),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.jsonValue(),
        (block, other, one) => {
          const values = { ...other, ...Object.fromEntries(Object.keys(block.slots).map((name) => [name, one])) };
          for (const language of LANGUAGES) {
            expect(sentenceText(renderDraft(block.id, values, language))).not.toMatch(/undefined|NaN|Invalid|\[object/);
          }
        },
      ),
      { numRuns: 300, seed: 20_270_512 },
    );
  });
});

describe('the word after a number', () => {
  it.each([
    [1, 'weźmie udział 1 osoba', '1 osoba', '1 participant'],
    [2, 'wezmą udział 2 osoby', '2 osoby', '2 participants'],
    [5, 'weźmie udział 5 osób', '5 osob', '5 participants'],
    [12, 'weźmie udział 12 osób', '12 osob', '12 participants'],
    [22, 'wezmą udział 22 osoby', '22 osob', '22 participants'],
    [25, 'weźmie udział 25 osób', '25 osob', '25 participants'],
    [101, 'weźmie udział 101 osób', '101 osob', '101 participants'],
  ])('%i', (people, pl, cs, en) => {
    expect(plain('study.participants', { people }, 'pl')).toBe(`W wizycie studyjnej ${pl}.`);
    expect(plain('study.participants', { people }, 'cs')).toBe(`Studijní cesty se zúčastní ${cs}.`);
    expect(plain('study.participants', { people }, 'en')).toBe(`The study trip will have ${en}.`);
  });

  it.each([
    ['who.inhabitants', 'inhabitants', 1, 'liczy 1 mieszkańca.', 'má 1 obyvatele.'],
    ['who.inhabitants', 'inhabitants', 11_223, 'liczy 11 223 mieszkańców.', 'má 11 223 obyvatel.'],
    ['who.municipalities', 'municipalities', 22, 'obejmuje 22 gminy.', 'zahrnuje 22 obcí.'],
    ['who.municipalities', 'municipalities', 1, 'obejmuje 1 gminę.', 'zahrnuje 1 obec.'],
    ['who.members', 'members', 3, 'zrzesza 3 członków.', 'sdružuje 3 členy.'],
    ['call.duration', 'minutes', 45, 'około 45 minut.', 'přibližně 45 minut.'],
    ['visit.delegation', 'people', 4, 'liczyć 4 osoby.', 'mít 4 členy.'],
    ['study.days', 'days', 1, 'potrwa 1 dzień.', 'potrvá 1 den.'],
    ['study.days', 'days', 2, 'potrwa 2 dni.', 'potrvá 2 dny.'],
    ['funding.months', 'months', 24, 'potrwa 24 miesiące.', 'potrvá 24 měsíců.'],
    ['partners.wanted', 'partners', 2, 'jeszcze 2 partnerów.', 'ještě 2 partnery.'],
    ['documents.number', 'documents', 5, 'dołączamy 5 dokumentów.', 'přikládáme 5 dokumentů.'],
  ] as const)('%s: %s %i', (id, slot, number, pl, cs) => {
    const values = { [slot]: number, sender: 'OBEC' };
    expect(plain(id, values, 'pl').endsWith(pl)).toBe(true);
    expect(plain(id, values, 'cs').endsWith(cs)).toBe(true);
  });
});

describe('a sentence', () => {
  it('declines the theme and not the name', () => {
    expect(plain('reason.theme', { theme: 'senior-policy' }, 'pl')).toBe(
      'Szukamy partnera do współpracy w zakresie polityki senioralnej.',
    );
    expect(plain('reason.theme', { theme: 'public-transport' }, 'cs')).toBe(
      'Hledáme partnera pro spolupráci v oblasti veřejné dopravy.',
    );
    expect(plain('call.topics', { themes: ['culture', 'heritage'] }, 'cs')).toBe(
      'Rádi bychom hovořili o kultuře a také kulturním dědictví a památkách.',
    );
    expect(plain('call.topics', { themes: ['culture', 'tourism', 'sport'] }, 'pl')).toBe(
      'Chcielibyśmy porozmawiać o kulturze, turystyce oraz sporcie i rekreacji.',
    );
    const place = { name: 'Český Těšín', unit: 'TOWN', country: 'CZ' };
    expect(plain('who.seat', { place }, 'pl')).toBe('Nasza siedziba znajduje się w mieście Český Těšín.');
    expect(plain('who.seat', { place }, 'cs')).toBe('Sídlíme ve městě Český Těšín.');
    expect(plain('who.municipality', { place }, 'cs')).toBe('Píšeme Vám z města Český Těšín v České republice.');
    expect(
      plain('who.municipality', { place: { ...place, name: 'Istebna', unit: 'MUNICIPALITY', country: 'PL' } }, 'pl'),
    ).toBe('Piszemy do Państwa z gminy Istebna w Polsce.');
  });

  it('is worded for the kind of its sender', () => {
    const values = { inhabitants: 850 };
    expect(plain('who.inhabitants', { ...values, sender: 'GMINA' }, 'cs')).toBe('Naše gmina má 850 obyvatel.');
    expect(plain('who.inhabitants', { ...values, sender: 'OBEC' }, 'cs')).toBe('Naše obec má 850 obyvatel.');
    expect(checkValues('who.inhabitants', { ...values, sender: 'NGO' }).refusals).toEqual([
      { code: 'UNKNOWN_VALUE', params: { field: 'sender', value: 'NGO' } },
    ]);
  });

  it('ends with one full stop, whatever the name ends with', () => {
    expect(plain('partners.already', { organisation: 'Brána, z. s.' }, 'cs')).toBe(
      'Do projektu je již zapojena organizace Brána, z. s.',
    );
    expect(plain('dates.proposal', { dates: { from: '2027-05-12', to: '2027-05-12' } }, 'pl')).toBe(
      'Proponujemy termin 12 maja 2027 r.',
    );
  });

  it('marks what is not its own text', () => {
    const offer = { text: 'Dny bez hranic', language: 'cs' } as const;
    expect(render('reason.offer', { offer }, 'pl').parts).toEqual([
      { kind: 'TEXT', text: 'Odpowiadamy na Państwa ogłoszenie: ' },
      { kind: 'FREE_TEXT', ...offer },
      { kind: 'TEXT', text: '.' },
    ]);
    expect(render('call.link', { link: 'https://example.org/' }, 'en').parts).toContainEqual({
      kind: 'LINK',
      text: 'example.org',
      href: 'https://example.org/',
    });
  });

  it('shows a gap for what is missing or wrong', () => {
    expect(plain('call.participants', {}, 'pl')).toBe('Z naszej strony w rozmowie weźmie udział … osób.');
    expect(renderDraft('visit.confirm', { date: '31 maja' }, 'en').parts).toContainEqual({
      kind: 'GAP',
      text: '…',
      slot: 'date',
    });
    expect(missingSlots('visit.invitation', { place: null })).toEqual(['place', 'dates']);
  });
});
