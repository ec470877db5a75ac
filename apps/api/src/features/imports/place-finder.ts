/** Finds the municipality that a row of a table means by its code, or by its name and what tells it from its namesakes. */
import { readRegisterId } from '@mosty/domain/register-ids';
import { type Country } from '@mosty/domain/vocabulary';
import { distanceKm } from '@mosty/matching/place';
import { fold } from '@mosty/thesaurus/fold';
import { mostAlike } from './headings.ts';
import { shortened } from './row-reader.ts';
import { countryOfCode, type RowPlace, type SpreadsheetReader } from './spreadsheet-rows.ts';

export interface KnownPlace {
  readonly id: string;
  readonly country: Country;
  /** TERYT with seven digits, or LAU2. */
  readonly code: string;
  readonly unitCode: string;
  readonly name: string;
  readonly district: string;
  readonly regionCode: string;
  /** In all three languages. */
  readonly regionNames: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
}

/** Namesakes are told apart by coordinates up to this distance; a seat further away from its municipality is a mistake. */
const AT_MOST_KM = 30;
const SHOWN = 5;
/** Looking through all names takes a while; more suggestions than these nobody reads. */
const MOST_SUGGESTIONS = 50;
/** What people write before the name of a municipality or a district. */
const TITLES =
  /^(gmina|miasto i gmina|miasto|m\.\s?st\.|m\.|obec|mesto|mestys|statutarni mesto|powiat|okres|wojewodztwo|kraj)\s+/;

export const placeTitle = ({ name, district, code }: KnownPlace): string => `${name} (${district}, ${code})`;

const nameKey = (name: string): string =>
  fold(name)
    .replace(TITLES, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export class PlaceFinder {
  private readonly byUnit: ReadonlyMap<string, KnownPlace>;
  private readonly byName: ReadonlyMap<string, readonly KnownPlace[]>;
  private suggestions = 0;

  constructor(private readonly places: readonly KnownPlace[]) {
    this.byUnit = new Map(places.map((place) => [place.unitCode, place]));
    this.byName = Map.groupBy(places, ({ name }) => nameKey(name));
  }

  /** Undefined where a row names no place, or where it names it wrongly: then the reader has noted how. */
  find(wanted: RowPlace, country: Country | undefined, reader: SpreadsheetReader): KnownPlace | undefined {
    const place =
      wanted.code === undefined
        ? this.findByName(wanted, country, reader)
        : this.findByCode(wanted.code, country, reader);
    if (place === undefined || wanted.coordinates === undefined) return place;
    const kilometres = Math.round(distanceKm(place, wanted.coordinates));
    if (kilometres <= AT_MOST_KM) return place;
    reader.wrong('PLACE_FAR_AWAY', { place: placeTitle(place), kilometres }, 'latitude');
    return undefined;
  }

  /** The nearest to the coordinates of a row, if it has any. */
  nearest({ coordinates }: RowPlace, country: Country | undefined): KnownPlace | undefined {
    if (coordinates === undefined) return undefined;
    const places = this.places.filter((place) => country === undefined || place.country === country);
    return nearestOf(places, coordinates);
  }

  private findByCode(code: string, country: Country | undefined, reader: SpreadsheetReader): KnownPlace | undefined {
    const register = (country ?? countryOfCode(code)) === 'CZ' ? 'LAU2' : 'TERYT';
    const value = shortened(code);
    const units = unitCodes(code);
    if (units.length === 0) {
      const id = readRegisterId(register, code);
      const problem = id.ok ? 'REGISTER_ID_FORM' : id.error.code;
      reader.wrong(problem, { register, value }, 'municipality_code');
      return undefined;
    }
    const found = units.flatMap((unit) => this.byUnit.get(unit) ?? []);
    if (found.length === 1) return found[0];
    if (found.length === 0) reader.wrong('PLACE_NOT_FOUND', { value, nearest: [] }, 'municipality_code');
    else reader.wrong('PLACE_NOT_UNIQUE', { value, candidates: found.map(placeTitle) }, 'municipality_code');
    return undefined;
  }

  private findByName(
    { name, district, region, coordinates }: RowPlace,
    country: Country | undefined,
    reader: SpreadsheetReader,
  ): KnownPlace | undefined {
    if (name === undefined) return undefined;
    const namesakes = (this.byName.get(nameKey(name)) ?? []).filter(
      (place) => country === undefined || place.country === country,
    );
    const fitting = namesakes.filter(
      (place) =>
        (district === undefined || nameKey(place.district) === nameKey(district)) &&
        (region === undefined || place.regionNames.some((one) => nameKey(one) === nameKey(region))),
    );
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) return only;
    const near = coordinates === undefined ? undefined : nearestOf(fitting, coordinates);
    if (near !== undefined) return near;
    const value = shortened(district === undefined ? name : `${name} (${district})`);
    if (new Set(fitting.map((place) => place.country)).size > 1) {
      reader.wrong('COUNTRY_NOT_CLEAR', {}, reader.hasColumn('country') ? 'country' : 'municipality');
    } else if (fitting.length > 1) {
      const candidates = fitting.slice(0, SHOWN).map(placeTitle);
      reader.wrong('PLACE_NOT_UNIQUE', { value, candidates }, 'municipality');
    } else {
      const nearest = namesakes.length > 0 ? namesakes.slice(0, SHOWN) : this.likeNamed(name, country);
      reader.wrong('PLACE_NOT_FOUND', { value, nearest: nearest.map(placeTitle) }, 'municipality');
    }
    return undefined;
  }

  private likeNamed(name: string, country: Country | undefined): KnownPlace[] {
    this.suggestions += 1;
    if (this.suggestions > MOST_SUGGESTIONS) return [];
    const places = this.places.filter((place) => country === undefined || place.country === country);
    const names = mostAlike(
      name,
      places.map((place) => place.name),
      3,
    );
    return names.flatMap((one) => places.find((place) => place.name === one) ?? []);
  }
}

/** The units that digits can mean: six digits are a unit of TERYT, or seven digits whose zero a program took away. */
function unitCodes(code: string): string[] {
  if (!/^\d{5,7}$/.test(code)) return [];
  if (/^5\d{5}$/.test(code)) return readRegisterId('LAU2', code).ok ? [code] : [];
  if (code.length === 7) return readRegisterId('TERYT', code).ok ? [code.slice(0, 6)] : [];
  if (code.length === 5) return [`0${code}`];
  return [code, `0${code}`.slice(0, 6)];
}

function nearestOf(
  places: readonly KnownPlace[],
  point: { readonly latitude: number; readonly longitude: number },
): KnownPlace | undefined {
  let nearest: KnownPlace | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const kilometres = distanceKm(place, point);
    if (kilometres < least) [nearest, least] = [place, kilometres];
  }
  return nearest;
}
