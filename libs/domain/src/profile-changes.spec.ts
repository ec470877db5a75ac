import { describe, expect, it } from '@jest/globals';
import { canBeUndone, changesBetween, isSameValue, joinChanges, mergeTyped, undo } from './profile-changes.ts';

const place = (id: string, name = 'Prudnik') => ({ id, name });
const partner = (sinceYear: number | null, name = 'Jeseník', isMutual = false) => ({ name, sinceYear, isMutual });

describe('two states of a profile', () => {
  it('differ in the fields that say something else', () => {
    expect(
      changesBetween(
        { name: 'A', website: null, forms: ['EVENT'], 'offers.culture': 2, 'description.pl': 'x' },
        { name: 'B', website: null, forms: ['EVENT'], 'seeks.sport': 1, 'description.pl': 'x' },
      ),
    ).toEqual([
      { field: 'name', before: 'A', after: 'B' },
      { field: 'seeks.sport', before: null, after: 1 },
      { field: 'offers.culture', before: 2, after: null },
    ]);
  });

  it('do not differ because a place or a partner has another name', () => {
    expect(
      changesBetween(
        { place: place('1'), 'partner.x.TWINNING': partner(2001) },
        { place: place('1', 'Prudnik Nowy'), 'partner.x.TWINNING': partner(2001, 'Jeseník nad Bělou') },
      ),
    ).toEqual([]);
  });

  it.each([
    [null, undefined, true],
    [null, '', false],
    [['a', 'b'], ['b', 'a'], false],
    [place('1'), place('2'), false],
    [partner(2001), partner(2002), false],
    [partner(2001), partner(2001, 'Jeseník', true), false],
  ])('%j and %j are the same: %s', (one, two, isSame) => {
    expect(isSameValue(one, two)).toBe(isSame);
  });

  it('hold the same contacts whatever the order of their keys', () => {
    const contact = {
      label: 'Biuro',
      personName: null,
      email: 'a@example.org',
      phone: null,
      visibility: 'PUBLIC',
    } as const;
    const stored = {
      visibility: 'PUBLIC',
      phone: null,
      email: 'a@example.org',
      personName: null,
      label: 'Biuro',
    } as const;
    expect(isSameValue([contact], [stored])).toBe(true);
  });
});

describe('several changes', () => {
  it('are one from the first to the last', () => {
    const first = [{ field: 'name', before: 'A', after: 'B' }];
    const second = [
      { field: 'name', before: 'B', after: 'C' },
      { field: 'krs', before: null, after: '1' },
    ];
    expect(joinChanges([first, second])).toEqual([
      { field: 'name', before: 'A', after: 'C' },
      { field: 'krs', before: null, after: '1' },
    ]);
  });

  it('that were taken back are none', () => {
    expect(
      joinChanges([[{ field: 'name', before: 'A', after: 'B' }], [{ field: 'name', before: 'B', after: 'A' }]]),
    ).toEqual([]);
  });
});

describe('undoing', () => {
  const changes = [
    { field: 'name', before: 'A', after: 'B' },
    { field: 'website', before: null, after: 'https://b.example.org' },
  ];

  it('says again what was said before', () => {
    expect(undo(changes, { name: 'B', website: 'https://b.example.org' })).toEqual({
      values: { name: 'A', website: null },
      changedSince: [],
    });
  });

  it('tells what was changed since, and leaves it', () => {
    expect(undo(changes, { name: 'C', website: 'https://b.example.org' })).toEqual({
      values: { website: null },
      changedSince: [{ field: 'name', before: 'B', after: 'C' }],
    });
  });

  it('has nothing to do for what already says so', () => {
    expect(undo(changes, { name: 'A' })).toEqual({ values: {}, changedSince: [] });
  });

  it('never takes back what is not the profile: checks, confirmations', () => {
    const confirmed = [{ field: 'lastConfirmedAt', before: null, after: '2026-01-01T00:00:00.000Z' }];
    expect(canBeUndone(confirmed)).toBe(false);
    expect(canBeUndone([...confirmed, ...changes])).toBe(true);
    expect(undo(confirmed, { lastConfirmedAt: '2026-01-01T00:00:00.000Z' })).toEqual({ values: {}, changedSince: [] });
  });
});

describe('what was typed while somebody else saved', () => {
  const saved = [
    { field: 'name', before: 'A', after: 'B' },
    { field: 'website', before: null, after: 'https://b.example.org' },
    { field: 'forms', before: null, after: ['EVENT'] },
  ];

  it('stays where both have changed a field, takes what only the other one changed, and both are told', () => {
    expect(mergeTyped({ name: 'Mine', website: null, krs: '1' }, saved)).toEqual({
      fields: { name: 'Mine', website: 'https://b.example.org', krs: '1' },
      bothChanged: [{ field: 'name', before: 'B', after: 'Mine' }],
      taken: [{ field: 'website', before: null, after: 'https://b.example.org' }],
    });
  });

  it('is the same when both typed the same', () => {
    expect(mergeTyped({ name: 'B' }, saved)).toEqual({ fields: { name: 'B' }, bothChanged: [], taken: [] });
  });

  it('leaves alone what the form does not hold', () => {
    expect(mergeTyped({ krs: '1' }, saved)).toEqual({ fields: { krs: '1' }, bothChanged: [], taken: [] });
  });
});
