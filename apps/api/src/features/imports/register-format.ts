/** What the registers of both countries have in common: from a table to units of one shape. */
import { type ImportNotice, type ImportSource } from '@mosty/domain/import-problems';
import { type Country, type PlaceType } from '@mosty/domain/vocabulary';
import { FileRefused } from './file-refused.ts';
import { assertOnce, missingColumn } from './headings.ts';
import { type ReadRows } from './import-strategy.ts';
import { type Columns, Problems, RowReader } from './row-reader.ts';
import { type Table } from './table.ts';

/** A gmina or an obec as its register has it. */
export interface RegisterUnit {
  readonly row: number;
  readonly country: Country;
  /** TERYT with seven digits, or LAU2. */
  readonly code: string;
  /** What a unit keeps: the first six digits of TERYT, or LAU2. */
  readonly unitCode: string;
  readonly name: string;
  readonly type: PlaceType;
  readonly regionCode: string;
  readonly districtCode: string;
  readonly districtName: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly populationSource: string | null;
  readonly areaKm2: number | null;
}

export type RegisterReader = RowReader<string>;

export interface RegisterFormat {
  readonly source: Exclude<ImportSource, 'spreadsheet'>;
  readonly country: Country;
  readonly required: readonly string[];
  /** Columns that the register has and that are not needed here. */
  readonly known: readonly string[];
  /** The column of the code by which units are told apart. */
  readonly codeColumn: string;
  readonly districtColumn: string;
  /** Undefined where something is wrong; the reader has noted what. */
  readonly readUnit: (reader: RegisterReader, facts: RegisterFacts) => RegisterUnit | undefined;
}

/** What a row cannot know. */
export interface RegisterFacts {
  readonly regionCodes: ReadonlySet<string>;
  readonly populationYear: number;
}

/** The field of the population, whose heading names the year. */
export const POPULATION = 'population';
const POPULATION_HEADING = /^population_((?:19|20)\d{2})$/;
const POPULATION_EXAMPLE = 'population_2020';

/** Within the bounds that the database sets for both countries; degrees, WGS 84. */
export const LATITUDES = { min: 48, max: 55.5 };
export const LONGITUDES = { min: 12, max: 24.5 };
const POPULATIONS = { min: 0, max: 100_000_000 };
const AREAS = { min: 0.001, max: 100_000 };

export interface RegisterReading {
  readonly regionCodes: ReadonlySet<string>;
  /** A file of one of these was perhaps chosen by mistake. */
  readonly otherFormats: readonly RegisterFormat[];
  readonly onRow: (rows: number) => void;
}

/** Throws FileRefused where the columns are not those of the register. */
export async function readRegister(
  table: Table,
  format: RegisterFormat,
  { regionCodes, otherFormats, onRow }: RegisterReading,
): Promise<ReadRows<RegisterUnit>> {
  const { columns, populationYear } = columnsOf(table.headings, format, otherFormats);
  const problems = new Problems();
  const repeated = new Repetitions(format);
  const units: RegisterUnit[] = [];
  let count = 0;
  let zeros = 0;
  for await (const row of table.rows) {
    count += 1;
    onRow(count);
    const reader: RegisterReader = new RowReader(columns, row, problems);
    if (!reader.hasRightLength()) continue;
    const unit = format.readUnit(reader, { regionCodes, populationYear });
    zeros += reader.zerosRestored;
    if (unit !== undefined && repeated.accepts(unit, reader)) units.push(unit);
  }
  if (count === 0) throw new FileRefused('NO_ROWS', {});
  return { rows: units, count, problems, notices: noticesOf(table, format, zeros) };
}

export function hasColumnsOf(headings: readonly string[], format: RegisterFormat): boolean {
  return format.required.every((name) => headings.includes(name));
}

function columnsOf(
  headings: readonly string[],
  format: RegisterFormat,
  otherFormats: readonly RegisterFormat[],
): { columns: Columns<string>; populationYear: number } {
  const population = headings
    .filter((heading) => POPULATION_HEADING.test(heading))
    .sort()
    .at(-1);
  const missing = format.required.filter((name) => !headings.includes(name));
  if (population === undefined) missing.push(POPULATION_EXAMPLE);
  if (missing.length > 0) {
    const other = otherFormats.find((one) => hasColumnsOf(headings, one));
    if (other !== undefined) throw new FileRefused('OTHER_SOURCE', { source: other.source });
    const unused = headings.filter((heading) => !format.required.includes(heading) && heading !== population);
    throw new FileRefused('MISSING_COLUMNS', { columns: missing.map((name) => missingColumn(name, unused)) });
  }
  assertOnce(headings, (heading) => [...format.required, ...format.known, population].includes(heading));
  const positions = new Map(headings.map((heading, position) => [heading, position]));
  positions.set(POPULATION, headings.indexOf(population ?? ''));
  return {
    columns: { headings, positions },
    populationYear: Number(POPULATION_HEADING.exec(population ?? '')?.[1]),
  };
}

/** The coordinates, population and area of a row, which both registers have under the same names. */
export function measuresOf(reader: RegisterReader, { populationYear }: RegisterFacts, office: string) {
  if (reader.isEmpty('lat')) reader.wrong('REQUIRED', { field: 'lat' }, 'lat');
  if (reader.isEmpty('lon')) reader.wrong('REQUIRED', { field: 'lon' }, 'lon');
  const latitude = reader.number('lat', LATITUDES);
  const longitude = reader.number('lon', LONGITUDES);
  const population = reader.wholeNumber(POPULATION, POPULATIONS) ?? null;
  return {
    latitude,
    longitude,
    population,
    populationYear: population === null ? null : populationYear,
    populationSource: population === null ? null : `Eurostat, LAU ${populationYear} (${office})`,
    areaKm2: reader.number('area_km2', AREAS) ?? null,
  };
}

/** Notices what only several rows together show. */
class Repetitions {
  private readonly rowOfCode = new Map<string, number>();
  private readonly district = new Map<string, { readonly name: string; readonly row: number }>();

  constructor(private readonly format: RegisterFormat) {}

  accepts({ row, code, unitCode, districtCode, districtName }: RegisterUnit, reader: RegisterReader): boolean {
    const before = this.rowOfCode.get(unitCode);
    if (before !== undefined) {
      reader.wrong('REPEATED_CODE', { value: code, row: before }, this.format.codeColumn);
      return false;
    }
    this.rowOfCode.set(unitCode, row);
    const known = this.district.get(districtCode);
    if (known === undefined) this.district.set(districtCode, { name: districtName, row });
    else if (known.name !== districtName) {
      const params = { value: districtName, other: known.name, row: known.row };
      reader.wrong('DISTRICT_RENAMED', params, this.format.districtColumn);
      return false;
    }
    return true;
  }
}

function noticesOf(table: Table, format: RegisterFormat, zeros: number): ImportNotice[] {
  const columns = table.headings.filter(
    (heading) =>
      heading !== '' &&
      !format.required.includes(heading) &&
      !format.known.includes(heading) &&
      !POPULATION_HEADING.test(heading),
  );
  return [
    ...table.notices,
    ...(columns.length > 0 ? [{ code: 'UNUSED_COLUMNS' as const, params: { columns } }] : []),
    ...(zeros > 0 ? [{ code: 'ZEROS_RESTORED' as const, params: { count: zeros } }] : []),
  ];
}
