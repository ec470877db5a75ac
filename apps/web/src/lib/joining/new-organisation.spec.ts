import { describe, expect, it } from '@jest/globals';
import { meantPlace, readDraft } from './new-organisation.ts';

const formOf = (values: Record<string, string>) => new Map(Object.entries(values)) as unknown as FormData;

describe('the draft of an organisation', () => {
  it('keeps what was typed, and only what can be chosen', () => {
    const typed = { name: '<b>Klub</b>', kind: 'GMINA', country: 'SK', place: 'Nysa', evenIfSimilar: 'yes' };
    expect(readDraft(formOf(typed))).toEqual({
      ...{ name: '<b>Klub</b>', kind: '', country: '', placeQuery: 'Nysa', placeId: '' },
      ...{ registerNumber: '', website: '', evenIfSimilar: true },
    });
  });

  it('cuts what nobody types by hand', () => {
    expect(readDraft(formOf({ name: 'x'.repeat(5000) })).name).toHaveLength(1000);
  });
});

describe('the place that is meant', () => {
  const NYSA = { id: '1', name: 'Nysa' };
  const NOVA_VES = [
    { id: '2', name: 'Nová Ves' },
    { id: '3', name: 'Nová Ves' },
    { id: '4', name: 'Nová Ves I' },
  ];

  it.each([
    ['the only one', { placeQuery: 'nys', placeId: '' }, [NYSA], '1'],
    ['the only one of exactly that name', { placeQuery: 'nová ves i', placeId: '' }, NOVA_VES, '4'],
    ['none of several', { placeQuery: 'Nová Ves', placeId: '' }, NOVA_VES, undefined],
    ['the chosen one of several', { placeQuery: 'Nová Ves', placeId: '3' }, NOVA_VES, '3'],
    ['none, when another name was typed after choosing', { placeQuery: 'Nová Ves', placeId: '1' }, NOVA_VES, undefined],
    ['none', { placeQuery: 'Nikde', placeId: '' }, [], undefined],
  ])('is %s', (_, draft, found, expected) => {
    expect(meantPlace(draft, found)?.id).toBe(expected);
  });
});
