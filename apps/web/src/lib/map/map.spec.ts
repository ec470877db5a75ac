import { expect, it } from '@jest/globals';
import { arcPath, type MapMark, placeMarks } from './map.ts';

const west = { x: 0, y: 0 };
const south = { x: 0, y: 100 };

it('an arc bends to the same side whichever end comes first', () => {
  expect(arcPath({ from: west, to: south, text: '' })).toBe('M0 0Q-22 50 0 100');
  expect(arcPath({ from: south, to: west, text: '' })).toBe('M0 100Q-22 50 0 0');
});

const mark = (text: string, x: number, count = 1): MapMark => ({ x, y: 5, count, country: 'PL', text, href: text });

it('organisations of one place stand side by side', () => {
  const places = placeMarks(Array.from({ length: 13 }, (_, index) => mark(String(index), 1))).map(({ shift }) => shift);
  expect(places[0]).toEqual({ x: 0, y: 0 });
  for (const [index, place] of places.entries()) {
    for (const other of places.slice(index + 1)) {
      expect(Math.hypot(place.x - other.x, place.y - other.y)).toBeGreaterThan(12);
    }
  }
});

it('organisations of different places stay where they are, small marks above big ones', () => {
  const placed = placeMarks([mark('small', 1), mark('big', 2, 40)]);
  expect(placed.map(({ text }) => text)).toEqual(['big', 'small']);
  expect(placed.map(({ shift }) => shift)).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ]);
});
