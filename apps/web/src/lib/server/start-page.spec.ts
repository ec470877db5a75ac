/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { chooseExamples, type Partnership } from './start-page.ts';

const end = (slug: string, country: 'PL' | 'CZ') => ({ slug, name: slug, country, place: null });
const partnership = (
  polish: string,
  czech: string,
  sinceYear: number | null,
  kind: Partnership['kind'] = 'TWINNING',
): Partnership => ({ polish: end(polish, 'PL'), czech: end(czech, 'CZ'), sinceYear, kind });
const pairs = (partnerships: Partnership[]) =>
  chooseExamples(partnerships).map(({ polish, czech }) => `${polish.slug}–${czech.slug}`);

describe('the partnerships that the start page shows', () => {
  it('are the oldest, of organisations that differ', () => {
    expect(
      pairs([
        partnership('prudnik', 'krnov', 2002),
        partnership('glubczyce', 'krnov', 2001),
        partnership('opole', 'bruntal', 1997),
        partnership('nysa', 'sumperk', null),
      ]),
    ).toEqual(['opole–bruntal', 'glubczyce–krnov', 'nysa–sumperk']);
  });

  it('are of different kinds where there are', () => {
    expect(
      pairs([
        partnership('a', 'b', 1990),
        partnership('c', 'd', 1991),
        partnership('e', 'f', 1992),
        partnership('g', 'h', 2016, 'AGREEMENT'),
      ]),
    ).toEqual(['a–b', 'g–h', 'c–d']);
  });

  it('are fewer when there are fewer', () => {
    expect(pairs([])).toEqual([]);
    expect(pairs([partnership('a', 'b', null)])).toEqual(['a–b']);
  });
});
