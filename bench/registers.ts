/** Both official registers for measuring: the real ones where they are at hand, otherwise invented ones of the same size. */
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RegisterFile {
  readonly source: 'gus-terc' | 'csu-obce';
  readonly file: string;
  readonly units: number;
}

const SHARED = join(import.meta.dirname, '../../shared/data');
const REAL = [
  { source: 'gus-terc', name: 'pl_gminy.csv', units: 2477 },
  { source: 'csu-obce', name: 'cz_obce.csv', units: 6258 },
] as const;

export interface RegisterFiles {
  readonly kind: 'real' | 'invented';
  readonly files: readonly RegisterFile[];
}

/** Copies or makes them in the folder, where another user can read them. */
export function registersIn(folder: string): RegisterFiles {
  const isThere = REAL.every(({ name }) => existsSync(join(SHARED, name)));
  const files = REAL.map(({ source, name, units }) => {
    const file = join(folder, name);
    if (isThere) copyFileSync(join(SHARED, name), file);
    else writeFileSync(file, source === 'gus-terc' ? inventedGminy(units) : inventedObce(units));
    return { source, file, units };
  });
  return { kind: isThere ? 'real' : 'invented', files };
}

const lines = (rows: readonly string[]): string => rows.map((row) => `${row}\r\n`).join('');
const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/** Sixteen voivodeships with powiats of eight gminas. */
function inventedGminy(units: number): string {
  const rows = Array.from({ length: units }, (_, number) => {
    const voivodeship = digits(2 * (1 + (number % 16)), 2);
    const place = Math.floor(number / 16);
    const powiat = `${voivodeship}${digits(1 + Math.floor(place / 8), 2)}`;
    const unit = `${powiat}${digits(1 + (place % 8), 2)}`;
    const measures = [(49.5 + (number % 997) / 200).toFixed(6), (14.5 + (number % 1009) / 130).toFixed(6)];
    return [
      ...[`${unit}2`, unit, `Gmina ${number}`, 'rural', 'gmina wiejska', powiat, `powiat ${powiat}`, voivodeship],
      ...measures,
      ...[1000 + number, (10 + number / 100).toFixed(3)],
    ].join(',');
  });
  const heading =
    'teryt7,teryt6,name,type,type_pl,powiat_teryt,powiat,voivodeship_teryt,lat,lon,population_2020,area_km2';
  return lines([heading, ...rows]);
}

/** Codes with a right check digit, in the districts of one region. */
function inventedObce(units: number): string {
  const rows = Array.from({ length: units }, (_, number) => {
    const district = `CZ02${digits(1 + (number % 12), 2)}`.slice(0, 6);
    const measures = [(48.7 + (number % 997) / 500).toFixed(6), (12.3 + (number % 1009) / 180).toFixed(6)];
    return [
      ...[lau2(number), `Obec ${number}`, 'obec', district, `okres ${district}`, 'CZ020', ...measures],
      ...[100 + number, (1 + number / 100).toFixed(3)],
    ].join(',');
  });
  return lines(['lau2_code,name,kind,okres_code,okres,kraj_code,lat,lon,population_2020,area_km2', ...rows]);
}

function lau2(number: number): string {
  const code = `5${digits(number, 4)}`;
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, position) => total + weight * Number(code[position]), 0);
  return `${code}${(11 - (sum % 11)) % 10}`;
}
