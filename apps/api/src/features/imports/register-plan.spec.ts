import { describe, expect, it } from '@jest/globals';
import { type RegisterUnit } from './register-format.ts';
import { planRegister, type StoredUnit } from './register-plan.ts';

const prudnik: RegisterUnit = {
  row: 2,
  country: 'PL',
  code: '1610043',
  unitCode: '161004',
  name: 'Prudnik',
  type: 'URBAN_RURAL',
  regionCode: 'PL-16',
  districtCode: '1610',
  districtName: 'prudnicki',
  latitude: 50.32,
  longitude: 17.58,
  population: 27109,
  populationYear: 2020,
  populationSource: 'Eurostat, LAU 2020 (GUS)',
  areaKm2: 122.3,
};
const stored: StoredUnit = {
  ...prudnik,
  placeId: 'place',
  office: { id: 'office', name: 'Prudnik', kind: 'GMINA' },
};
const districts = [{ code: '1610', regionCode: 'PL-16', name: 'prudnicki' }];

function plan(unit: Partial<RegisterUnit>, before: Partial<StoredUnit> | null = {}) {
  let ids = 0;
  const known = before === null ? [] : [{ ...stored, ...before }];
  return planRegister([{ ...prudnik, ...unit }], known, districts, () => `new-${(ids += 1)}`);
}

describe('a unit of a register', () => {
  it('that is new gets a place and an office in one', () => {
    const { newPlaces, newOffices, rows } = plan({}, null);
    expect(newPlaces).toMatchObject([{ id: 'new-1', unit: { name: 'Prudnik' } }]);
    expect(newOffices).toEqual([
      { id: 'new-2', placeId: 'new-1', country: 'PL', kind: 'GMINA', name: 'Prudnik', slug: 'prudnik-161004' },
    ]);
    expect(rows).toMatchObject([{ outcome: 'CREATED', about: '1610043', kind: 'GMINA' }]);
  });

  it('that is the same changes nothing', () => {
    expect(plan({})).toEqual({
      rows: [expect.objectContaining({ outcome: 'UNCHANGED', changes: [] })],
      missing: [],
      districts: [],
      newPlaces: [],
      changedPlaces: [],
      newOffices: [],
      changedOffices: [],
      affectedPlaceIds: [],
    });
  });

  it('keeps its identity when a village becomes a town', () => {
    const { rows, newPlaces, changedPlaces } = plan({ code: '1610041', type: 'URBAN' });
    expect(newPlaces).toEqual([]);
    expect(changedPlaces).toMatchObject([{ id: 'place', unit: { code: '1610041' } }]);
    expect(rows[0]?.changes).toEqual([
      { field: 'teryt', from: '1610043', to: '1610041' },
      { field: 'type', from: 'URBAN_RURAL', to: 'URBAN' },
    ]);
  });

  it('gives its new name to its office, which it says once', () => {
    const { rows, changedOffices } = plan({ name: 'Prudnik Zdrój' });
    expect(changedOffices).toEqual([{ id: 'office', name: 'Prudnik Zdrój', kind: 'GMINA' }]);
    expect(rows[0]?.changes).toEqual([{ field: 'name', from: 'Prudnik', to: 'Prudnik Zdrój' }]);
  });

  it('corrects the name of an office that differs from that of its unit', () => {
    const { rows, changedPlaces, affectedPlaceIds } = plan(
      {},
      { office: { id: 'o', name: 'UM Prudnik', kind: 'GMINA' } },
    );
    expect(rows[0]?.changes).toEqual([{ field: 'name', from: 'UM Prudnik', to: 'Prudnik' }]);
    expect(changedPlaces).toEqual([]);
    expect(affectedPlaceIds).toEqual(['place']);
  });

  it('whose place is there without an office gets only the office', () => {
    const { newPlaces, newOffices, rows } = plan({}, { office: null });
    expect(newPlaces).toEqual([]);
    expect(newOffices).toMatchObject([{ placeId: 'place', slug: 'prudnik-161004' }]);
    expect(rows).toMatchObject([{ outcome: 'CREATED' }]);
  });

  it('in a renamed district is changed, though only the district is written', () => {
    const { rows, districts: saved, changedPlaces, affectedPlaceIds } = plan({ districtName: 'prudnicki górski' });
    expect(saved).toEqual([{ code: '1610', regionCode: 'PL-16', name: 'prudnicki górski' }]);
    expect(changedPlaces).toEqual([]);
    expect(affectedPlaceIds).toEqual(['place']);
    expect(rows[0]?.changes).toMatchObject([{ field: 'district', from: 'prudnicki (1610)' }]);
  });

  it('keeps its population and area when the register does not state them', () => {
    const silent = { population: null, populationYear: null, populationSource: null, areaKm2: null };
    expect(plan(silent).rows).toMatchObject([{ outcome: 'UNCHANGED' }]);
    const { changedPlaces } = plan({ ...silent, name: 'Prudnik Zdrój' });
    expect(changedPlaces).toMatchObject([{ unit: { population: 27109, populationYear: 2020, areaKm2: 122.3 } }]);
  });

  it('is changed by the same population of a later year', () => {
    const { rows } = plan({ populationYear: 2024, populationSource: 'Eurostat, LAU 2024 (GUS)' });
    expect(rows[0]?.changes).toEqual([{ field: 'population', from: '27109 (2020)', to: '27109 (2024)' }]);
  });

  it('that the army administers is a public institution', () => {
    const area = { country: 'CZ', code: '503941', unitCode: '503941', type: 'MILITARY_AREA', name: 'Libavá' } as const;
    expect(plan(area, null).newOffices).toMatchObject([{ kind: 'PUBLIC_INSTITUTION', slug: 'libava-503941' }]);
  });

  it('that is not in the file any more is reported and stays', () => {
    const nothing = planRegister([], [stored], districts, () => 'x');
    expect(nothing.missing).toMatchObject([{ code: '1610043' }]);
    expect(nothing.affectedPlaceIds).toEqual([]);
  });
});
