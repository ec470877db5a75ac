import { describe, expect, it } from '@jest/globals';
import { type SelfDescription, matchedInterests, ownText } from './self-description.ts';

const SAID: SelfDescription = {
  kind: 'NGO',
  name: 'Sbor dobrovolných hasičů',
  description: '',
  language: 'cs',
  interests: [],
};

describe('what an organisation says of itself', () => {
  it('is also what its name says', () => {
    expect(ownText(SAID)?.norm).toBeGreaterThan(0);
    expect(matchedInterests(SAID)).toEqual([{ theme: 'rescue', offers: 1, seeks: 1 }]);
  });

  it('is not the name of a municipality, which is that of a place', () => {
    const obec = { ...SAID, kind: 'OBEC', name: 'Lipová' } as const;
    expect(ownText(obec)).toBeNull();
    expect(matchedInterests(obec)).toEqual([]);
    expect(ownText({ ...obec, description: 'Máme hasiče.' })).toEqual(
      ownText({ ...obec, name: 'Dubová', description: 'Máme hasiče.' }),
    );
  });

  it('adds nothing to the themes that it stated', () => {
    const interests = [{ theme: 'sport', offers: 0, seeks: 2 }] as const;
    expect(matchedInterests({ ...SAID, interests })).toBe(interests);
    expect(matchedInterests({ ...SAID, interests: [{ theme: 'sport', offers: 0, seeks: 0 }] })).toHaveLength(1);
  });

  it('is nothing without a word that is known', () => {
    expect(matchedInterests({ ...SAID, name: 'Qxz' })).toEqual([]);
  });
});
