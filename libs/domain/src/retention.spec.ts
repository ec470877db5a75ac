import { describe, expect, it } from '@jest/globals';
import { keptSince, RETENTION_DAYS, RETENTION_RULES } from './retention.ts';

describe('what is kept about people', () => {
  it.each(RETENTION_RULES)('%s ends on a day', (rule) => {
    expect(RETENTION_DAYS[rule]).toBeGreaterThanOrEqual(1);
    expect(keptSince(rule, new Date('2026-11-21T12:00:00Z')).getTime()).toBe(
      new Date('2026-11-21T12:00:00Z').getTime() - RETENTION_DAYS[rule] * 24 * 3600 * 1000,
    );
  });
});
