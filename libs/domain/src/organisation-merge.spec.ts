import { describe, expect, it } from '@jest/globals';
import { type MergeSide, mergedStatus, mergeRefusal, planMerge } from './organisation-merge.ts';
import { type ContactValue, type ProfileFields } from './profile-changes.ts';

const side = (id: string, more: Partial<MergeSide> = {}): MergeSide => ({
  ...{ id, country: 'PL', isTerritorialUnit: false },
  ...more,
});
const contact = (label: string, email: string): ContactValue => ({
  ...{ label, personName: null, email, phone: null, visibility: 'PUBLIC' },
});

describe('which organisations may become one', () => {
  it.each([
    [side('1'), side('2'), null],
    [side('1', { isTerritorialUnit: true }), side('2'), null],
    [side('1'), side('1'), 'MERGE_WITH_ITSELF'],
    [side('1'), side('2', { country: 'CZ' }), 'MERGE_OTHER_COUNTRY'],
    [side('1', { isTerritorialUnit: true }), side('2', { isTerritorialUnit: true }), 'MERGE_TWO_UNITS'],
    [side('1'), side('2', { isTerritorialUnit: true }), 'MERGE_UNIT_STAYS'],
  ])('%j and %j: %s', (kept, other, code) => {
    expect(mergeRefusal(kept, other)?.code ?? null).toBe(code);
  });

  it.each([
    ['STUB', 'ACTIVE', 'ACTIVE'],
    ['ACTIVE', 'ARCHIVED', 'ACTIVE'],
    ['ARCHIVED', 'STUB', 'STUB'],
    ['ARCHIVED', 'ARCHIVED', 'ARCHIVED'],
  ] as const)('%s and %s become %s', (kept, other, status) => {
    expect(mergedStatus(kept, other)).toBe(status);
  });
});

describe('the plan of a merge', () => {
  const kept: ProfileFields = {
    ...{ name: 'Spolek', kind: 'NGO', website: null, hoursPerMonth: 5, status: 'STUB', logo: null, logoAlt: null },
    ...{ forms: ['EVENT'], languages: ['cs'], contacts: [contact('Biuro', 'a@example.org')], verifiedBy: null },
  };
  const other: ProfileFields = {
    ...{ name: 'Spolek, z. s.', kind: 'NGO', website: 'https://example.org', hoursPerMonth: 8, status: 'ACTIVE' },
    ...{ forms: ['EVENT', 'TRAINING'], languages: ['cs'], logo: 'a'.repeat(32), logoAlt: 'Znak' },
    contacts: [contact('Kancelář', 'A@example.org'), contact('Projekty', 'b@example.org')],
    ...{ 'partner.x.TWINNING': { name: 'x', sinceYear: 2000, isMutual: true }, verifiedBy: 'Broker' },
  };
  const rows = (choices = [] as Parameters<typeof planMerge>[2], isTerritorialUnit = false) =>
    Object.fromEntries(
      planMerge({ fields: kept, isTerritorialUnit }, other, choices).fields.map(({ field, take }) => [field, take]),
    );

  it('keeps what stands, fills what is empty, joins lists, and leaves out what is equal or not for choosing', () => {
    expect(rows()).toEqual({
      ...{ name: 'KEPT', hoursPerMonth: 'KEPT', website: 'OTHER', logo: 'OTHER' },
      ...{ forms: 'BOTH', contacts: 'BOTH' },
    });
    const { patch, dropped } = planMerge({ fields: kept, isTerritorialUnit: false }, other);
    expect(patch).toEqual({
      ...{ website: 'https://example.org', logo: 'a'.repeat(32), logoAlt: 'Znak', forms: ['EVENT', 'TRAINING'] },
      contacts: [contact('Biuro', 'a@example.org'), contact('Projekty', 'b@example.org')],
    });
    expect(dropped).toEqual(['name', 'hoursPerMonth']);
  });

  it('takes what was chosen, and nothing that cannot be', () => {
    expect(rows([{ field: 'name', take: 'OTHER' }]).name).toBe('OTHER');
    expect(rows([{ field: 'name', take: 'BOTH' }]).name).toBe('KEPT');
    expect(rows([{ field: 'contacts', take: 'KEPT' }]).contacts).toBe('KEPT');
    expect(rows([{ field: 'nothing', take: 'OTHER' }])).not.toHaveProperty('nothing');
    expect(rows([{ field: 'name', take: 'OTHER' }], true).name).toBe('KEPT');
  });

  it('refuses more contacts than a profile may have', () => {
    const many = (from: number) =>
      Array.from({ length: 6 }, (_, index) => contact('Biuro', `a${from + index}@example.org`));
    const { refusals } = planMerge({ fields: { contacts: many(0) }, isTerritorialUnit: false }, { contacts: many(6) });
    expect(refusals).toEqual([{ code: 'TOO_MANY', params: { field: 'contacts', max: 10, count: 12 } }]);
  });
});
