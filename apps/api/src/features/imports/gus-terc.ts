/**
 * Polish gminas: TERC, the register of units of Statistics Poland (GUS), joined with coordinates and population.
 *
 * The seventh digit of TERYT says the type (1 urban, 2 rural, 3 urban-rural) and changes when a village becomes a town.
 * Source: regulation of the Council of Ministers on TERYT, Dz.U. 1998 nr 157 poz. 1031 with later changes.
 */
import { type PlaceType } from '@mosty/domain/vocabulary';
import {
  measuresOf,
  type RegisterFacts,
  type RegisterFormat,
  type RegisterReader,
  type RegisterUnit,
} from './register-format.ts';

const TYPES: Readonly<Record<string, PlaceType>> = { urban: 'URBAN', rural: 'RURAL', 'urban-rural': 'URBAN_RURAL' };
const DIGITS: Readonly<Record<string, string>> = { URBAN: '1', RURAL: '2', URBAN_RURAL: '3' };

export const GUS_TERC: RegisterFormat = {
  source: 'gus-terc',
  country: 'PL',
  required: ['teryt7', 'name', 'type', 'powiat_teryt', 'powiat', 'voivodeship_teryt', 'lat', 'lon'],
  known: [
    'teryt6',
    'type_pl',
    'powiat_kind',
    'voivodeship',
    'nuts2_2021',
    'nuts3_2021',
    'area_km2',
    'eurostat_lau_id',
    'terc_date',
  ],
  codeColumn: 'teryt7',
  districtColumn: 'powiat',
  readUnit,
};

function readUnit(reader: RegisterReader, facts: RegisterFacts): RegisterUnit | undefined {
  for (const column of ['teryt7', 'type', 'powiat_teryt', 'voivodeship_teryt']) {
    if (reader.isEmpty(column)) reader.wrong('REQUIRED', { field: column }, column);
  }
  const code = reader.registerId('TERYT', 'teryt7', reader.digits('teryt7', 7));
  const name = reader.required('name');
  const type = reader.oneOf('type', TYPES);
  const districtCode = reader.digits('powiat_teryt', 4);
  const districtName = reader.required('powiat');
  const region = reader.digits('voivodeship_teryt', 2);
  const measures = measuresOf(reader, facts, 'GUS');
  const { latitude, longitude } = measures;
  if (code === undefined || name === undefined || type === undefined || latitude === undefined) return undefined;
  if (districtCode === undefined || districtName === undefined || region === undefined || longitude === undefined) {
    return undefined;
  }

  const disagree = (column: string, value: string) =>
    reader.wrong('VALUES_DISAGREE', { value, other: code, otherColumn: 'teryt7' }, column);
  const unit = reader.digits('teryt6', 6);
  if (unit !== undefined && unit !== code.slice(0, 6)) disagree('teryt6', unit);
  if (districtCode !== code.slice(0, 4)) disagree('powiat_teryt', districtCode);
  if (region !== code.slice(0, 2)) disagree('voivodeship_teryt', region);
  if (DIGITS[type] !== code[6]) disagree('type', reader.text('type') ?? '');
  const regionCode = `PL-${region}`;
  if (!facts.regionCodes.has(regionCode)) reader.wrong('REGION_UNKNOWN', { value: region }, 'voivodeship_teryt');
  if (!reader.isSound) return undefined;
  return {
    row: reader.rowNumber,
    country: 'PL',
    code,
    unitCode: code.slice(0, 6),
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
