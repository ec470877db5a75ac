import { describe, expect, it } from '@jest/globals';
import { fitOf, type OfferAim, type OfferReader } from './offer-fit.ts';

const OFFER: OfferAim = {
  ...{ organisationId: 'a', country: 'PL', kind: 'OFFER', themes: ['culture', 'sport'], forms: ['EVENT'] },
  ...{ wantedKinds: [], wantedRegions: [] },
};
const READER: OfferReader = {
  ...{ organisationId: 'b', country: 'CZ', kind: 'OBEC', region: 'CZ071', forms: ['EVENT', 'TWINNING'] },
  interests: [{ theme: 'culture', offers: 0, seeks: 3 }],
};
const codes = (offer: Partial<OfferAim>, reader: Partial<OfferReader> = {}) =>
  fitOf({ ...OFFER, ...offer }, { ...READER, ...reader })?.reasons.map(({ code }) => code) ?? null;
const score = (offer: Partial<OfferAim>, reader: Partial<OfferReader> = {}) =>
  fitOf({ ...OFFER, ...offer }, { ...READER, ...reader })?.score ?? 0;

describe('an offer', () => {
  it('fits who looks for what it gives, and says why', () => {
    expect(codes({})).toEqual(['YOU_SEEK', 'SAME_FORM']);
    expect(codes({ wantedKinds: ['OBEC'], wantedRegions: ['CZ071'] })).toEqual([
      ...['YOU_SEEK', 'SAME_FORM', 'YOUR_KIND_WANTED', 'YOUR_REGION_WANTED'],
    ]);
  });

  it.each<[string, Partial<OfferAim>, Partial<OfferReader>]>([
    ['its owner', {}, { organisationId: 'a', country: 'CZ' }],
    ['the same country', {}, { country: 'PL' }],
    ['another kind', { wantedKinds: ['NGO'] }, {}],
    ['another region', { wantedRegions: ['CZ080'] }, {}],
    ['nowhere, when a region is wanted', { wantedRegions: ['CZ071'] }, { region: null }],
    ['other themes', { themes: ['health'] }, {}],
  ])('does not fit %s', (_, offer, reader) => expect(codes(offer, reader)).toBeNull());

  it('of what one looks for is answered by who gives it, and less well by who looks for it, too', () => {
    const gives = [{ theme: 'culture', offers: 3, seeks: 0 } as const];
    expect(codes({ kind: 'REQUEST' }, { interests: gives })).toEqual(['YOU_OFFER', 'SAME_FORM']);
    expect(codes({ kind: 'REQUEST' })).toEqual(['BOTH_WORK_ON', 'SAME_FORM']);
    expect(score({ kind: 'REQUEST' }, { interests: gives })).toBeGreaterThan(score({ kind: 'REQUEST' }));
  });

  it('fits better the more is right, and never more than wholly', () => {
    const both = { interests: [...READER.interests, { theme: 'sport', offers: 0, seeks: 3 } as const] };
    expect(score({}, both)).toBeGreaterThanOrEqual(score({}));
    expect(score({})).toBeGreaterThan(score({ forms: ['TRAINING'] }));
    expect(score({ forms: [] })).toBeGreaterThan(score({ forms: ['TRAINING'] }));
    expect(score({ wantedKinds: ['OBEC'], wantedRegions: ['CZ071'] }, both)).toBeCloseTo(1, 5);
  });
});
