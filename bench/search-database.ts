/** Puts organisations of files into the database of a Mosty, as its features would have written them, only faster. */
import { LANGUAGE_OF } from '@mosty/domain/vocabulary';
import { type Client } from 'pg';
import { type SeatedOrganisation } from './search-documents.ts';

const BATCH = 5000;
const DISTRICTS_IN_A_REGION = 14;
/** A file names coordinates, not the town: nothing is found by what it does not say. */
const UNNAMED = '–';

/** Where the capitals of the regions are: the nearest one tells, nearly always, the region of a place. */
const REGIONS: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  ...{ 'PL-02': [51.11, 17.03], 'PL-04': [53.12, 18.01], 'PL-06': [51.25, 22.57], 'PL-08': [51.94, 15.51] },
  ...{ 'PL-10': [51.76, 19.46], 'PL-12': [50.06, 19.94], 'PL-14': [52.23, 21.01], 'PL-16': [50.67, 17.92] },
  ...{ 'PL-18': [50.04, 22.0], 'PL-20': [53.13, 23.16], 'PL-22': [54.35, 18.65], 'PL-24': [50.26, 19.02] },
  ...{ 'PL-26': [50.87, 20.63], 'PL-28': [53.78, 20.48], 'PL-30': [52.41, 16.93], 'PL-32': [53.43, 14.55] },
  ...{ CZ010: [50.08, 14.43], CZ020: [49.93, 14.6], CZ031: [48.97, 14.47], CZ032: [49.75, 13.38] },
  ...{ CZ041: [50.23, 12.87], CZ042: [50.66, 14.04], CZ051: [50.77, 15.06], CZ052: [50.21, 15.83] },
  ...{ CZ053: [50.04, 15.78], CZ063: [49.4, 15.59], CZ064: [49.2, 16.61], CZ071: [49.59, 17.25] },
  ...{ CZ072: [49.22, 17.67], CZ080: [49.83, 18.28] },
};

export function uuidOf(position: number): string {
  return `00000000-0000-4000-8000-${position.toString(16).padStart(12, '0')}`;
}

/** Ids in the database are those of uuidOf by the position in the list. */
export async function insertOrganisations(client: Client, organisations: readonly SeatedOrganisation[]): Promise<void> {
  await client.query(
    `insert into district (code, region_code, name)
     select code || '-' || no, code, case no when 0 then '${UNNAMED}' else code || 'x' || no end
       from region cross join generate_series(0, ${DISTRICTS_IN_A_REGION}) as no`,
  );
  const position = new Map(organisations.map(({ id }, at) => [id, at]));
  const places = placesOf(organisations);
  const hasPlace = new Set(places.map(({ id }) => id));
  await insert(client, 'place', places);
  await insert(
    client,
    'organisation',
    organisations.map(({ country, kind, name, seat, description, interests }, at) => {
      const place = uuidOf(seat === undefined ? at : (position.get(seat) ?? at));
      return {
        ...{ id: uuidOf(at), kind, country, name, slug: `o-${at}` },
        status: description === '' && interests.length === 0 ? 'STUB' : 'ACTIVE',
        place_id: hasPlace.has(place) ? place : null,
        is_territorial_unit: hasPlace.has(uuidOf(at)) && isMunicipality(kind),
      };
    }),
    { introduction_cap: 3, is_example: false, version: 1, created_at: 'now', updated_at: 'now' },
  );
  const of = (at: number) => ({ organisation_id: uuidOf(at) });
  const described = organisations.flatMap(({ country, lang, description }, at) =>
    description === '' ? [] : [{ ...of(at), language: lang ?? LANGUAGE_OF[country], text: description }],
  );
  await insert(client, 'organisation_description', described);
  const interests = organisations.flatMap((row, at) =>
    row.interests
      .filter(({ offers, seeks }) => offers + seeks > 0)
      .map(({ theme, offers, seeks }) => ({ ...of(at), theme_code: theme, offers, seeks })),
  );
  await insert(client, 'theme_interest', interests);
  const forms = organisations.flatMap((row, at) => [...new Set(row.forms)].map((form) => ({ ...of(at), form })));
  await insert(client, 'organisation_form', forms);
  await client.query('vacuum analyze');
}

const isMunicipality = (kind: string): boolean => kind === 'GMINA' || kind === 'OBEC';

function placesOf(organisations: readonly SeatedOrganisation[]) {
  const used = new Map<string, number>();
  return organisations.flatMap(({ country, kind, name, latitude, longitude, population, seat }, at) => {
    if (latitude === null || longitude === null || seat !== undefined) return [];
    if (latitude < 48 || latitude > 55.5 || longitude < 12 || longitude > 24.5) return [];
    const region = regionOf(country, latitude, longitude);
    const series = country === 'PL' ? region.slice(3) : '5';
    const number = (used.get(series) ?? 0) + 1;
    used.set(series, number);
    const digits = series + String(number).padStart(4, '0');
    const isOffice = isMunicipality(kind);
    const ofGenerated = 1 + (number % DISTRICTS_IN_A_REGION);
    return [
      {
        ...{ id: uuidOf(at), country, latitude, longitude },
        teryt: country === 'PL' ? `${digits}3` : null,
        lau2: country === 'CZ' ? digits + checkDigit(digits) : null,
        type: country === 'PL' ? 'URBAN_RURAL' : 'OBEC',
        name: isOffice ? name : UNNAMED,
        region_code: region,
        district_code: `${region}-${isOffice ? ofGenerated : 0}`,
        population: isOffice ? population : null,
        population_year: isOffice && population !== null ? 2020 : null,
        ...{ created_at: 'now', updated_at: 'now' },
      },
    ];
  });
}

function regionOf(country: string, latitude: number, longitude: number): string {
  const squared = ([lat, lon]: readonly [number, number]) => (lat - latitude) ** 2 + ((lon - longitude) * 0.64) ** 2;
  const regions = Object.entries(REGIONS).filter(([code]) => code.startsWith(country));
  return regions.reduce((best, region) => (squared(region[1]) < squared(best[1]) ? region : best))[0];
}

function checkDigit(digits: string): string {
  const weighted = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (digits.length + 1 - at), 0);
  return String((11 - (weighted % 11)) % 10);
}

async function insert(client: Client, table: string, rows: readonly object[], same: object = {}): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).map((row) => ({ ...row, ...same }));
    const columns = Object.keys(batch[0] ?? {}).join(', ');
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(batch)],
    );
  }
}
