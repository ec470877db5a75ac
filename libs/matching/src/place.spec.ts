import { describe, expect, it } from '@jest/globals';
import { distanceKm, nearness } from './place.ts';
import { FAR_KM } from './weights.ts';

const OPOLE = { latitude: 50.6683, longitude: 17.9231 };
const OLOMOUC = { latitude: 49.5938, longitude: 17.2509 };

describe('the distance as the crow flies', () => {
  it('is that of the great circle', () => {
    // One degree of a meridian is 111.2 km.
    expect(distanceKm({ latitude: 50, longitude: 17 }, { latitude: 51, longitude: 17 })).toBeCloseTo(111.195, 2);
    expect(distanceKm(OPOLE, OLOMOUC)).toBeGreaterThan(125);
    expect(distanceKm(OPOLE, OLOMOUC)).toBeLessThan(132);
  });

  it('is the same both ways and nothing to itself', () => {
    expect(distanceKm(OPOLE, OLOMOUC)).toBe(distanceKm(OLOMOUC, OPOLE));
    expect(distanceKm(OPOLE, OPOLE)).toBe(0);
  });
});

describe('nearness', () => {
  it('is 1 at the door, 0 far away, and falls all the way', () => {
    expect(nearness(0)).toBe(1);
    expect(nearness(FAR_KM)).toBe(0);
    expect(nearness(FAR_KM + 500)).toBe(0);
    const values = [0, 1, 5, 20, 100, 300, 700].map(nearness);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(new Set(values).size).toBe(values.length);
  });

  it('makes more of ten kilometres near by than far away', () => {
    expect(nearness(5) - nearness(15)).toBeGreaterThan(5 * (nearness(200) - nearness(210)));
  });
});
