import { describe, expect, it } from '@jest/globals';
import { freePort } from './ports.ts';

describe('free ports', () => {
  it('are given once each, and none that systems give by themselves or browsers refuse', async () => {
    const ports = await Promise.all(Array.from({ length: 500 }, () => freePort()));
    expect(new Set(ports).size).toBe(500);
    expect(Math.min(...ports)).toBeGreaterThan(10_080);
    expect(Math.max(...ports)).toBeLessThan(32_768);
  });
});
