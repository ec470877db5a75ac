import { describe, expect, it } from '@jest/globals';
import { type OfferDraft, notNumbers, numberIn, partOf, readDraft } from './draft.ts';

const NOTHING = { title: '', text: '' };
const EMPTY: OfferDraft = {
  ...{ kind: 'OFFER', texts: { pl: NOTHING, cs: NOTHING, en: NOTHING }, themes: [], forms: [] },
  ...{ wantedKinds: [], wantedRegions: [], partnersWanted: '1', programme: '', callName: '', startsOn: '' },
  ...{ endsOn: '', places: '', budgetFrom: '', budgetTo: '', currency: 'EUR', ownContributionPercent: '' },
  ...{ deadline: '', visibility: 'PUBLIC' },
};

function form(values: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat()) data.append(name, one as string);
  return data;
}

describe('the forms of the offer editor', () => {
  it('keep what another step says', () => {
    const draft = readDraft('subject', form({ themes: ['culture', 'sport'] }), { ...EMPTY, places: 'Prudnik' });
    expect(draft).toMatchObject({ themes: ['culture', 'sport'], forms: [], places: 'Prudnik' });
    expect(partOf('subject', draft)).toEqual({ subject: { themes: ['culture', 'sport'], forms: [] } });
  });

  it('send the languages in which something is written', () => {
    const draft = readDraft('words', form({ kind: 'REQUEST', 'title-cs': 'Hledáme', 'text-cs': '' }), EMPTY);
    expect(partOf('words', draft)).toEqual({
      kind: 'REQUEST',
      texts: [{ language: 'cs', title: 'Hledáme', text: '' }],
    });
  });

  it('read numbers as people type them, and say where there is none', () => {
    expect(['12 000', '', '5\u00a0000', '1,5', '-1'].map(numberIn)).toEqual([
      12000,
      null,
      5000,
      Number.NaN,
      Number.NaN,
    ]);
    const draft = readDraft('frame', form({ budgetTo: 'dużo', budgetFrom: '1 000', currency: 'PLN' }), EMPTY);
    expect(notNumbers('frame', draft)).toEqual(['budgetTo']);
    expect(partOf('frame', { ...draft, budgetTo: '' }).frame).toMatchObject({
      ...{ budgetFrom: 1000, budgetTo: null, currency: 'PLN', programme: null },
    });
  });

  it('leave what an open offer cannot change as it was', () => {
    const before = { ...EMPTY, deadline: '2027-01-31', partnersWanted: '3' };
    expect(readDraft('publish', form({ visibility: 'MEMBERS' }), before).deadline).toBe('2027-01-31');
    expect(readDraft('partner', form({}), before).partnersWanted).toBe('3');
  });
});
