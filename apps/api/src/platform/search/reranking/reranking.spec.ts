import { describe, expect, it } from '@jest/globals';
import { type SearchDocument } from '../search-index.ts';
import { toDocumentMeaning, toQueryMeaning } from './document-meaning.ts';
import { reranked } from './reranking.ts';

const document = (id: string, name: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  collection: 'organisation',
  country: 'PL',
  otherNames: [],
  areas: [],
  texts: [],
  facets: {},
  ...more,
  id,
  name,
});

/** The documents in the order of the engine, each with its score; their ids in the new order. */
function order(query: string, found: readonly (readonly [SearchDocument, number])[]): string[] {
  const asked = toQueryMeaning(query);
  if (asked === undefined) throw new Error(`„${query}” has no words`);
  const meanings = new Map(found.map(([one]) => [one.id, toDocumentMeaning(one)]));
  return reranked(
    found.map(([{ id }, score]) => ({ id, score })),
    asked,
    meanings,
  ).map(({ id }) => id);
}

describe('The first hits', () => {
  it('are ordered by what they mean, where the engine sees little difference', () => {
    const mention = document('mention', 'Gmina Wierzbno', {
      texts: [
        { language: 'pl', text: 'Budujemy drogi, szkołę, kanalizację, place zabaw, park i remizę dla strażaków.' },
      ],
    });
    const subject = document('subject', 'SDH Lhota', {
      country: 'CZ',
      texts: [{ language: 'cs', text: 'Hasiči zvou na soutěž v požárním útoku.' }],
    });
    expect(
      order('straż pożarna', [
        [mention, 500],
        [subject, 450],
      ]),
    ).toEqual(['subject', 'mention']);
  });

  it.each([1, 1000])('are the same on every scale of scores: times %s', (scale) => {
    const [a, b, c] = [
      document('a', 'Muzeum Kolei', { texts: [{ language: 'pl', text: 'Parowozy i wagony.' }] }),
      document('b', 'Železniční muzeum', { country: 'CZ', texts: [{ language: 'cs', text: 'Parní lokomotivy.' }] }),
      document('c', 'Gmina Bór', { texts: [{ language: 'pl', text: 'Nowa szkoła.' }] }),
    ];
    expect(
      order('muzeum kolejnictwa', [
        [a, 0.9 * scale],
        [c, 0.5 * scale],
        [b, 0.4 * scale],
      ]).at(-1),
    ).toBe('c');
  });

  it('begin with those whose whole name was typed, in the order of the engine', () => {
    const described = (id: string, name: string) =>
      document(id, name, { texts: [{ language: 'pl', text: 'Uzdrowisko w górach, turystyka i sport dla każdego.' }] });
    const [large, small] = [described('large', 'Ostrów'), document('small', 'Ostrów')];
    const longer = document('longer', 'Ostrów Ostrów Ostrów');
    expect(
      order('ostrow', [
        [large, 100],
        [small, 99],
        [longer, 98],
      ]),
    ).toEqual(['large', 'small', 'longer']);
  });

  it('begin with the town whose other name was typed', () => {
    const wroclaw = document('wroclaw', 'Wrocław', { texts: [{ language: 'pl', text: 'Miasto mostów i kultury.' }] });
    const other = document('other', 'Vratislávka', { country: 'CZ' });
    expect(
      order('Vratislav', [
        [other, 100],
        [wroclaw, 99],
      ]),
    ).toEqual(['wroclaw', 'other']);
  });

  it('do not take a place that a name merely contains for that place', () => {
    const nysa = document('nysa', 'Nysa');
    const jablonec = document('jablonec', 'Jablonec nad Nisou', { country: 'CZ' });
    expect(
      order('Nisa', [
        [jablonec, 100],
        [nysa, 95],
      ]),
    ).toEqual(['nysa', 'jablonec']);
  });

  it('begin with no more than three that merely have the words in their names', () => {
    const named = ['a', 'b', 'c', 'd', 'e'].map(
      (id, at) =>
        [
          document(id, `Muzeum ${id}`, {
            texts: [{ language: 'pl', text: 'Bilety, parking, sala, nagrody, remont dachu.' }],
          }),
          500 - at,
        ] as const,
    );
    const meant = document('meant', 'Obec Lhota', {
      country: 'CZ',
      texts: [{ language: 'cs', text: 'Naše muzeum, muzejní sbírky, výstavy.' }],
    });
    const found = order('muzeum', [...named, [meant, 300]]);
    expect(found.slice(0, 3)).toEqual(['a', 'b', 'c']);
    expect(found).toHaveLength(6);
    expect(found.indexOf('meant')).toBe(3);
  });

  it('keep the order of the engine where nothing is known of what they mean', () => {
    const asked = toQueryMeaning('muzeum');
    const hits = [3, 2, 2, 1].map((score, at) => ({ id: `${at}`, score }));
    expect(asked && reranked(hits, asked, new Map())).toEqual(hits);
    expect(asked && reranked([], asked, new Map())).toEqual([]);
  });
});

describe('The meaning of a document', () => {
  it('is not that of what it chose from lists', () => {
    const own = document('x', 'Gmina Bór', { texts: [{ language: 'pl', text: 'Hodujemy pszczoły.' }] });
    const chosen = { language: 'pl', text: 'Kultura. Sport. Turystyka', isChosen: true } as const;
    expect(toDocumentMeaning({ ...own, texts: [...own.texts, chosen] })).toEqual(toDocumentMeaning(own));
  });

  it('is that of its texts in whatever language', () => {
    const polish = { language: 'pl', text: 'Hodujemy pszczoły.' } as const;
    const czech = { language: 'cs', text: 'Chováme včely.' } as const;
    const of = (...texts: SearchDocument['texts']) => toDocumentMeaning(document('x', 'Bór', { texts }));
    expect(of(polish, czech).features.equals(of(polish).features)).toBe(false);
    expect(of().features.length).toBeGreaterThan(4);
  });
});
