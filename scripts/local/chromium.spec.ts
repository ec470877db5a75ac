import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

describe('the browser of the journeys', () => {
  it('is there without any browser of the system, unpacked once from the dependencies', () => {
    const { executablePath, version, args } = findChromium('bundled');
    expect(existsSync(executablePath)).toBe(true);
    expect(version).toMatch(/^Chromium \d+/);
    expect(args).not.toContain('--single-process');
    expect(findChromium('bundled').executablePath).toBe(executablePath);
  }, 60_000);

  it('that MOSTY_CHROMIUM names is used or refused, never silently replaced', () => {
    // Runs everywhere, and nobody would choose it: the bundled browser needs its libraries where the system has none.
    expect(findChromium('/bin/echo')).toMatchObject({ executablePath: '/bin/echo', env: {} });
    expect(() => findChromium('/nowhere/chromium')).toThrow(
      /^MOSTY_CHROMIUM names \/nowhere\/chromium, which is no browser that runs/,
    );
  });
});
