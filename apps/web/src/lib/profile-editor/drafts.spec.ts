import { describe, expect, it } from '@jest/globals';
import { readDraft } from './drafts.ts';

const THEMES = ['culture', 'sport'];
const form = (entries: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe('the form about who we are', () => {
  it('is read with its blanks cut off and its choices resolved', () => {
    const sent = form([
      ['name', '  Klub  '],
      ['kind', 'NGO'],
      ['place', '00000000-0000-4000-8000-000000000001 Prudnik Mały'],
      ['website', ''],
      ['krs', '0000 012345'],
    ]);
    expect(readDraft('about', sent, THEMES)).toEqual({
      ...{ name: 'Klub', kind: 'NGO', website: null, krs: '0000 012345' },
      place: { id: '00000000-0000-4000-8000-000000000001', name: 'Prudnik Mały' },
    });
  });

  it('of an office says nothing of what its register says', () => {
    expect(readDraft('about', form([['website', 'www.example.org']]), THEMES)).toEqual({ website: 'www.example.org' });
  });
});

it('a description has the ends of lines of every other text', () => {
  expect(readDraft('description', form([['description.pl', 'Raz.\r\n\r\nDwa.\r\n']]), THEMES)).toEqual({
    ...{ 'description.pl': 'Raz.\n\nDwa.', 'description.cs': null, 'description.en': null },
  });
});

it.each([
  ['2', 2],
  ['0', null],
  ['4', null],
  ['x', null],
  ['-1', null],
])('a theme that is sent as %s is %s', (sent, level) => {
  expect(readDraft('offer', form([['offers.culture', sent]]), THEMES)).toEqual({
    ...{ 'offers.culture': level, 'offers.sport': null },
  });
});

it('how we work is read with lists in one order and odd numbers as they were typed', () => {
  const sent = form([
    ['forms', 'TRAINING'],
    ['forms', 'EVENT'],
    ['canPrefinance', 'no'],
    ['ownContributionPercent', 'dużo'],
    ['hoursPerMonth', ' 8 '],
  ]);
  expect(readDraft('cooperation', sent, THEMES)).toEqual({
    ...{ forms: ['EVENT', 'TRAINING'], languages: null, canPrefinance: false },
    ...{ ownContributionPercent: 'dużo', hoursPerMonth: 8, introductionCap: null },
  });
});

it('partners keep their names, and are confirmed by a tick', () => {
  const sent = form([
    ['partners.0.partner', 'a-1 Obec Jeseník'],
    ['partners.0.kind', 'TWINNING'],
    ['partners.0.since', '2003'],
    ['partners.2.partner', 'b-2 Spolek'],
    ['partners.2.kind', 'PROJECT'],
    ['partners.2.agree', 'on'],
  ]);
  expect(readDraft('partners', sent, THEMES)).toEqual({
    'partner.a-1.TWINNING': { name: 'Obec Jeseník', sinceYear: 2003, isMutual: false },
    'partner.b-2.PROJECT': { name: 'Spolek', sinceYear: null, isMutual: true },
  });
});

it('contacts with an unknown visibility are for members', () => {
  const sent = form([
    ['contacts.0.label', 'Biuro'],
    ['contacts.0.email', 'a@example.org'],
    ['contacts.0.visibility', 'EVERYWHERE'],
  ]);
  expect(readDraft('contacts', sent, THEMES)).toEqual({
    contacts: [{ label: 'Biuro', personName: null, email: 'a@example.org', phone: null, visibility: 'MEMBERS' }],
  });
});
