/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { outlines } from '#lib/map/outlines.generated.ts';
import { frameOf, toPoint, WHOLE_MAP } from './map.ts';

const warsaw = { latitude: 52.23, longitude: 21.01 };
const prague = { latitude: 50.08, longitude: 14.43 };
const prudnik = { latitude: 50.32, longitude: 17.58 };

describe('a place on the map', () => {
  it('lies where the outlines expect it: north is up, east is right', () => {
    const [w, p] = [toPoint(warsaw), toPoint(prague)];
    expect(w.x).toBeGreaterThan(p.x);
    expect(w.y).toBeLessThan(p.y);
  });

  it('lies within the outline of its country', () => {
    const numbers = (outlines.czechia.match(/-?[\d.]+/g) ?? []).map(Number);
    const xs = numbers.filter((_, index) => index % 2 === 0);
    const ys = numbers.filter((_, index) => index % 2 === 1);
    const { x, y } = toPoint(prague);
    expect(x).toBeGreaterThan(Math.min(...xs));
    expect(x).toBeLessThan(Math.max(...xs));
    expect(y).toBeGreaterThan(Math.min(...ys));
    expect(y).toBeLessThan(Math.max(...ys));
  });
});

describe('the visible part of the map', () => {
  const ratio = WHOLE_MAP.width / WHOLE_MAP.height;

  it('is both countries when there is nothing to show', () => expect(frameOf([])).toEqual(WHOLE_MAP));

  it.each([
    ['one place', [prudnik]],
    ['places far apart', [warsaw, prague]],
    ['a place at the edge', [{ latitude: 54.1, longitude: 14.3 }]],
  ])('holds %s, keeps its proportions and stays within the map', (_, places) => {
    const points = places.map(toPoint);
    const { x, y, width, height } = frameOf(points);
    expect(width / height).toBeCloseTo(ratio, 2);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(WHOLE_MAP.width + 0.1);
    expect(y + height).toBeLessThanOrEqual(WHOLE_MAP.height + 0.1);
    for (const point of points) {
      expect(point.x).toBeGreaterThan(x);
      expect(point.x).toBeLessThan(x + width);
      expect(point.y).toBeGreaterThan(y);
      expect(point.y).toBeLessThan(y + height);
    }
  });

  it('shows the surroundings of a single place', () => expect(frameOf([toPoint(prudnik)]).width).toBe(300));
});
