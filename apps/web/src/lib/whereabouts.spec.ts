import { describe, expect, it } from '@jest/globals';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import { whereaboutsOf } from './whereabouts.ts';

overwriteGetLocale(() => 'pl');

const opolskie = { name: 'województwo opolskie' };

describe('where an organisation is', () => {
  it('begins above the unit itself for an office', () => {
    const place = { name: 'Prudnik', district: { name: 'prudnicki' }, region: opolskie };
    expect(whereaboutsOf({ name: 'Prudnik', kind: 'GMINA', country: 'PL', place })).toEqual([
      'powiat prudnicki',
      'województwo opolskie',
    ]);
  });

  it('begins with the seat for everybody else', () => {
    const place = { name: 'Zlaté Hory', district: { name: 'Jeseník' }, region: { name: 'kraj ołomuniecki' } };
    expect(whereaboutsOf({ name: 'Spolek', kind: 'NGO', country: 'CZ', place })).toEqual([
      'Zlaté Hory',
      'okres Jeseník',
      'kraj ołomuniecki',
    ]);
  });

  it('does not name a city twice that is its own powiat', () => {
    const place = { name: 'Opole', district: { name: 'Opole' }, region: opolskie };
    expect(whereaboutsOf({ name: 'Opole', kind: 'GMINA', country: 'PL', place })).toEqual(['województwo opolskie']);
  });

  it('says nothing where nothing is known', () => {
    expect(whereaboutsOf({ name: 'Spolek', kind: 'NGO', country: 'CZ', place: null })).toEqual([]);
  });
});
