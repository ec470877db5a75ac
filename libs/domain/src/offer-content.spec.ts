import { describe, expect, it } from '@jest/globals';
import {
  checkOfferContent,
  checkReadyToPublish,
  EMPTY_OFFER,
  isCivilDate,
  type OfferContent,
} from './offer-content.ts';
import { Refusals } from './profile-rules.ts';

const CODES = { themes: new Set(['culture', 'sport']), regions: new Set(['CZ071']) };
const GOOD: OfferContent = {
  ...EMPTY_OFFER,
  ...{ kind: 'OFFER', themes: ['culture'], deadline: '2027-03-31' },
  texts: [{ language: 'pl', title: 'Wspólny plener', text: 'Zapraszamy.' }],
};

function refused(changes: Partial<OfferContent>, isPublished = false): string[] {
  const refusals = new Refusals();
  const clean = checkOfferContent(refusals, { ...GOOD, ...changes }, CODES);
  if (isPublished) checkReadyToPublish(refusals, clean);
  return refusals.list.map(({ code, params }) => `${code} ${(params as { field: string }).field}`);
}

describe('what an offer says', () => {
  it('may be nothing at all in a draft', () => expect(refused(EMPTY_OFFER)).toEqual([]));

  it('has a title, a text, a theme and a deadline once others see it', () => {
    expect(refused({}, true)).toEqual([]);
    expect(refused(EMPTY_OFFER, true)).toEqual(['REQUIRED texts', 'REQUIRED themes', 'REQUIRED deadline']);
    expect(refused({ texts: [{ language: 'cs', title: 'Plenér', text: ' ' }] }, true)).toEqual([
      'REQUIRED texts.cs.text',
    ]);
  });

  it.each<[string, Partial<OfferContent>]>([
    ['REQUIRED texts.pl.title', { texts: [{ language: 'pl', title: ' ', text: 'x' }] }],
    ['TOO_LONG texts.pl.title', { texts: [{ language: 'pl', title: 'x'.repeat(151), text: '' }] }],
    ['TOO_LONG texts.pl.text', { texts: [{ language: 'pl', title: 'x', text: 'x'.repeat(5001) }] }],
    ['DUPLICATE_VALUE texts', { texts: [GOOD.texts, GOOD.texts].flat() }],
    ['UNKNOWN_VALUE themes', { themes: ['magic'] }],
    ['UNKNOWN_VALUE wantedRegions', { wantedRegions: ['PL-16'] }],
    ['DUPLICATE_VALUE forms', { forms: ['EVENT', 'EVENT'] }],
    ['OUT_OF_RANGE partnersWanted', { partnersWanted: 0 }],
    ['NOT_A_DATE startsOn', { startsOn: '2027-02-30' }],
    ['NOT_A_DATE deadline', { deadline: 'soon' }],
    ['DATES_REVERSED endsOn', { startsOn: '2027-02-02', endsOn: '2027-02-01' }],
    ['OUT_OF_RANGE budgetTo', { budgetFrom: 10, budgetTo: 5, currency: 'EUR' }],
    ['REQUIRED currency', { budgetTo: 5 }],
    ['OUT_OF_RANGE ownContributionPercent', { ownContributionPercent: 101 }],
  ])('is refused: %s', (expected, changes) => expect(refused(changes)).toEqual([expected]));

  it('is kept clean', () => {
    const clean = checkOfferContent(
      new Refusals(),
      {
        ...GOOD,
        currency: 'EUR',
        places: '  Prudnik   i Jeseník ',
        texts: [{ language: 'pl', title: ' a  b ', text: '' }],
      },
      CODES,
    );
    expect(clean).toMatchObject({ currency: null, places: 'Prudnik i Jeseník', texts: [{ title: 'a b', text: '' }] });
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['26-02-28', false],
  ])('knows whether %s is a day: %s', (text, expected) => expect(isCivilDate(text)).toBe(expected));
});
