import { describe, expect, it } from '@jest/globals';
import { addConcept, addKin, featuresOf, joined, likeness, pack } from './meaning-vector.ts';

const length = (features: ReadonlyMap<number, number>) =>
  Math.sqrt([...features.values()].reduce((sum, weight) => sum + weight * weight, 0));
const unit = (features: ReadonlyMap<number, number>) =>
  new Map([...features].map(([key, weight]) => [key, weight / length(features)]));

describe('The vector of a meaning', () => {
  it('is as like itself as can be, up to rounding', () => {
    const features = featuresOf('Ochotnicza straż pożarna szuka partnerów do wspólnych ćwiczeń.', 'pl');
    expect(likeness(unit(features), pack(features))).toBeCloseTo(1, 2);
  });

  it('is more like one that means the same in the other language than like another subject in its own', () => {
    const wanted = featuresOf('hasiči', 'cs');
    const same = pack(featuresOf('Straż pożarna zaprasza na zawody.', 'pl'));
    const other = pack(featuresOf('Knihovna zve na besedy se spisovateli.', 'cs'));
    expect(likeness(wanted, same)).toBeGreaterThan(3 * likeness(wanted, other));
  });

  it('of nothing is like nothing, and a broken one too', () => {
    const wanted = featuresOf('hasiči', 'cs');
    for (const packed of [pack(new Map()), pack(featuresOf('', 'cs')), Buffer.alloc(0), Buffer.from([1, 2])]) {
      expect(likeness(wanted, packed)).toBe(0);
    }
  });

  it('takes at most half a kilobyte, however long the text', () => {
    const long = Array.from({ length: 500 }, (_, at) => `szkoła muzeum powódź rower ${at} słowo${at}`).join(' ');
    expect(pack(featuresOf(long, 'pl')).length).toBeLessThanOrEqual(516);
  });

  it('can be given meanings that the text does not have', () => {
    const features = featuresOf('bibloteka');
    const library = pack(featuresOf('Městská knihovna', 'cs'));
    const before = likeness(features, library);
    addConcept(features, 'library', 1);
    const withConcept = likeness(features, library);
    addKin(features, 'library', 1);
    expect(withConcept).toBeGreaterThan(before);
    expect(likeness(features, library)).toBeGreaterThan(withConcept);
  });

  it('of several texts says what either says, once', () => {
    const [one, other] = [featuresOf('muzeum', 'pl'), featuresOf('hasiči', 'cs')];
    const both = joined([one, other, one]);
    for (const [key, weight] of one) expect(both.get(key)).toBe(Math.max(weight, other.get(key) ?? 0));
    expect(new Set(both.keys())).toEqual(new Set([...one.keys(), ...other.keys()]));
  });
});
