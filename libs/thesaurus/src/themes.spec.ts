import { describe, expect, it } from '@jest/globals';
import { isThemeCode, THEMES } from './themes.ts';

describe('themes', () => {
  it('are the 28 of the product, in the order that stored columns rely on', () => {
    expect(THEMES.map(({ code }) => code).join(' ')).toBe(
      'iti urban-innovation green-economy culture urban-biodiversity post-industrial risk-prevention rivers ' +
        'senior-policy strategic-planning economy technology-transfer public-transport nature environment ' +
        'flood-protection education sport tourism heritage youth social-inclusion health energy digital ' +
        'civil-society rescue rural',
    );
  });

  it('have a label of their own in each language', () => {
    for (const language of ['pl', 'cs', 'en'] as const) {
      expect(new Set(THEMES.map((theme) => theme[language])).size).toBe(THEMES.length);
    }
  });

  it('are told from other words', () => {
    expect(isThemeCode('rivers')).toBe(true);
    expect(isThemeCode('toString')).toBe(false);
  });
});
