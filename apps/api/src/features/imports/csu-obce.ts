/**
 * Czech obce and military areas: the register of municipalities of the Czech Statistical Office (ČSÚ), joined with
 * coordinates and population. The code (LAU2, the same as in RÚIAN) never changes and ends with a check digit.
 */
import { type PlaceType } from '@mosty/domain/vocabulary';
import {
  measuresOf,
  type RegisterFacts,
  type RegisterFormat,
  type RegisterReader,
  type RegisterUnit,
} from './register-format.ts';

const TYPES: Readonly<Record<string, PlaceType>> = { obec: 'OBEC', 'vojenský újezd': 'MILITARY_AREA' };

export const CSU_OBCE: RegisterFormat = {
  source: 'csu-obce',
  country: 'CZ',
  required: ['lau2_code', 'name', 'kind', 'okres_code', 'okres', 'kraj_code', 'lat', 'lon'],
  known: ['kraj', 'psc', 'lat_alt', 'lon_alt', 'coord_gap_km', 'area_km2'],
  codeColumn: 'lau2_code',
  districtColumn: 'okres',
  readUnit,
};

function readUnit(reader: RegisterReader, facts: RegisterFacts): RegisterUnit | undefined {
  const code = reader.registerId('LAU2', 'lau2_code', reader.required('lau2_code'));
  const name = reader.required('name');
  if (reader.isEmpty('kind')) reader.wrong('REQUIRED', { field: 'kind' }, 'kind');
  const type = reader.oneOf('kind', TYPES);
  const districtCode = reader.required('okres_code');
  const districtName = reader.required('okres');
  const regionCode = reader.required('kraj_code');
  const measures = measuresOf(reader, facts, 'ČSÚ');
  const { latitude, longitude } = measures;
  if (code === undefined || name === undefined || type === undefined || latitude === undefined) return undefined;
  if (districtCode === undefined || districtName === undefined || regionCode === undefined || longitude === undefined) {
    return undefined;
  }

  if (!facts.regionCodes.has(regionCode)) reader.wrong('REGION_UNKNOWN', { value: regionCode }, 'kraj_code');
  // NUTS codes: that of a district begins with that of its region.
  else if (!districtCode.startsWith(regionCode)) {
    const params = { value: districtCode, other: regionCode, otherColumn: 'kraj_code' };
    reader.wrong('VALUES_DISAGREE', params, 'okres_code');
  }
  if (!reader.isSound) return undefined;
  return {
    row: reader.rowNumber,
    country: 'CZ',
    code,
    unitCode: code,
    name,
    type,
    regionCode,
    districtCode,
    districtName,
    ...measures,
    latitude,
    longitude,
  };
}
