import { describe, expect, it } from '@jest/globals';
import { EDITOR_STEPS, missingIn, type MatchWeights, type Statements, TELLING_DESCRIPTION } from './completeness.ts';

const WEIGHTS: MatchWeights = {
  parts: {
    THEMES: 0.3,
    TEXT: 0.36,
    FORMS: 0.04,
    PLACE: 0.11,
    SIZE: 0.05,
    FEASIBILITY: 0.05,
    NEED: 0.06,
    FRESHNESS: 0.03,
  },
  feasibility: { language: 0.4, prefinancing: 0.25, ownContribution: 0.1, hours: 0.15 },
  confirmed: 0.7,
};

const ALL_SAID: Statements = {
  offeredThemes: 3,
  soughtThemes: 2,
  descriptionLength: 800,
  forms: 2,
  languages: 2,
  capacityAnswers: 3,
  hasPlace: true,
  contacts: 1,
  hasWebsite: true,
  hasLogo: true,
  isConfirmed: true,
};

const NOTHING_SAID: Statements = {
  offeredThemes: 0,
  soughtThemes: 0,
  descriptionLength: 0,
  forms: 0,
  languages: 0,
  capacityAnswers: 0,
  hasPlace: false,
  contacts: 0,
  hasWebsite: false,
  hasLogo: false,
  isConfirmed: false,
};

describe('what a profile does not say', () => {
  it('is nothing when all is said', () => {
    expect(missingIn(ALL_SAID, WEIGHTS)).toEqual([]);
  });

  it('begins with what the match misses most', () => {
    expect(missingIn(NOTHING_SAID, WEIGHTS).map(({ what, percent }) => [what, percent])).toEqual([
      ['DESCRIPTION', 36],
      ['THEMES', 30],
      ['PLACE', 16],
      ['FORMS', 4],
      ['CAPACITY', 3],
      ['LANGUAGES', 2],
      ['CONFIRMATION', 2],
      ['CONTACT', 0],
      ['WEBSITE', 0],
      ['LOGO', 0],
    ]);
  });

  it.each([
    [{ offeredThemes: 0 }, 'OFFERED_THEMES', 'offer', 15],
    [{ soughtThemes: 0 }, 'SOUGHT_THEMES', 'seek', 15],
    [{ offeredThemes: 0, soughtThemes: 0 }, 'THEMES', 'offer', 30],
    [{ descriptionLength: 0 }, 'DESCRIPTION', 'description', 36],
    [{ descriptionLength: TELLING_DESCRIPTION - 1 }, 'LONGER_DESCRIPTION', 'description', 18],
    [{ capacityAnswers: 2 }, 'CAPACITY', 'cooperation', 3],
    [{ contacts: 0 }, 'CONTACT', 'contacts', 0],
  ])('%j is told as %s, on the page where it is said', (said, what, step, percent) => {
    expect(missingIn({ ...ALL_SAID, ...said }, WEIGHTS)).toEqual([{ what, step, percent }]);
  });

  it('follows the weights that it is given', () => {
    const parts = { ...WEIGHTS.parts, TEXT: 0.1, FORMS: 0.3 };
    const [first] = missingIn({ ...ALL_SAID, forms: 0, descriptionLength: 0 }, { ...WEIGHTS, parts });
    expect(first).toEqual({ what: 'FORMS', step: 'cooperation', percent: 30 });
  });

  it('can always be said on a page of the editor', () => {
    for (const { step } of missingIn(NOTHING_SAID, WEIGHTS)) expect(EDITOR_STEPS).toContain(step);
  });
});
