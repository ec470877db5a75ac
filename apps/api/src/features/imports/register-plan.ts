/**
 * Compares the units of a register with the places and offices of the database.
 *
 * The name and kind of an office follow the register; what the office says of itself is never touched. A unit that the register no
 * longer has stays. An address (slug) stays when a unit is renamed: links to it are out in the world.
 */
import { type OrganisationKind } from '@mosty/domain/vocabulary';
import { changeOf, type ComparedRow, type FieldChange } from './comparison.ts';
import { slugOf } from './organisation-slug.ts';
import { type RegisterUnit } from './register-format.ts';

/** A place of the database, with its office. */
export interface StoredUnit extends Omit<RegisterUnit, 'row'> {
  readonly placeId: string;
  readonly office: { readonly id: string; readonly name: string; readonly kind: OrganisationKind } | null;
}

export interface RegisterPlan {
  readonly rows: readonly ComparedRow[];
  /** In the database and not in the file. */
  readonly missing: readonly StoredUnit[];
  /** New or with another name or region. */
  readonly districts: readonly District[];
  readonly newPlaces: readonly PlannedPlace[];
  readonly changedPlaces: readonly PlannedPlace[];
  readonly newOffices: readonly PlannedOffice[];
  readonly changedOffices: readonly Pick<PlannedOffice, 'id' | 'name' | 'kind'>[];
  /** Whatever has its seat there is found by the names of its place and district. */
  readonly affectedPlaceIds: readonly string[];
}

export interface District {
  readonly code: string;
  readonly regionCode: string;
  readonly name: string;
}

export interface PlannedPlace {
  readonly id: string;
  readonly unit: RegisterUnit;
}

export interface PlannedOffice {
  readonly id: string;
  readonly placeId: string;
  readonly country: RegisterUnit['country'];
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly slug: string;
}

type Draft = { -readonly [Part in keyof RegisterPlan]: RegisterPlan[Part][number][] };

/** `newId` gives ids for what is created. */
export function planRegister(
  units: readonly RegisterUnit[],
  stored: readonly StoredUnit[],
  storedDistricts: readonly District[],
  newId: () => string,
): RegisterPlan {
  const plan: Draft = {
    rows: [],
    missing: [],
    districts: changedDistricts(units, storedDistricts),
    newPlaces: [],
    changedPlaces: [],
    newOffices: [],
    changedOffices: [],
    affectedPlaceIds: [],
  };
  const storedByCode = new Map(stored.map((one) => [one.unitCode, one]));
  for (const unit of units) {
    const before = storedByCode.get(unit.unitCode);
    if (before === undefined) addNew(plan, unit, newId);
    else compare(plan, unit, before, newId);
  }
  const inFile = new Set(units.map(({ unitCode }) => unitCode));
  plan.missing.push(...stored.filter(({ unitCode }) => !inFile.has(unitCode)));
  return plan;
}

export function kindOf({ country, type }: Pick<RegisterUnit, 'country' | 'type'>): OrganisationKind {
  // A military area has no council and no mayor; the army administers it.
  if (type === 'MILITARY_AREA') return 'PUBLIC_INSTITUTION';
  return country === 'PL' ? 'GMINA' : 'OBEC';
}

function changedDistricts(units: readonly RegisterUnit[], stored: readonly District[]): District[] {
  const known = new Map(stored.map((district) => [district.code, district]));
  const inFile = new Map<string, District>();
  for (const { districtCode, regionCode, districtName } of units) {
    inFile.set(districtCode, { code: districtCode, regionCode, name: districtName });
  }
  return [...inFile.values()].filter(({ code, regionCode, name }) => {
    const before = known.get(code);
    return before === undefined || before.name !== name || before.regionCode !== regionCode;
  });
}

function addNew(plan: Draft, unit: RegisterUnit, newId: () => string): void {
  const id = newId();
  plan.newPlaces.push({ id, unit });
  plan.newOffices.push(officeOf(unit, id, newId()));
  plan.rows.push(rowOf(unit, 'CREATED', []));
}

function officeOf(unit: RegisterUnit, placeId: string, id: string): PlannedOffice {
  const { country, name, unitCode } = unit;
  return { id, placeId, country, kind: kindOf(unit), name, slug: slugOf(name, unitCode) };
}

function compare(plan: Draft, inFile: RegisterUnit, before: StoredUnit, newId: () => string): void {
  const { placeId, office } = before;
  const unit = keepingWhatIsKnown(inFile, before);
  const changes = changesOf(unit, before);
  // The name of a district stands in the district only.
  if (unit.districtCode !== before.districtCode || changes.some(({ field }) => field !== 'district')) {
    plan.changedPlaces.push({ id: placeId, unit });
  }
  if (office === null) {
    plan.newOffices.push(officeOf(unit, placeId, newId()));
    plan.rows.push(rowOf(unit, 'CREATED', []));
    if (changes.length > 0) plan.affectedPlaceIds.push(placeId);
    return;
  }
  const kind = kindOf(unit);
  const officeChanges = [
    // The renaming of the unit says it already.
    before.name === unit.name ? changeOf('name', office.name, unit.name) : undefined,
    changeOf('kind', office.kind, kind),
  ].flatMap(changed);
  if (office.name !== unit.name || office.kind !== kind) {
    plan.changedOffices.push({ id: office.id, name: unit.name, kind });
  }
  const all = [...changes, ...officeChanges];
  if (all.length > 0) plan.affectedPlaceIds.push(placeId);
  plan.rows.push(rowOf(unit, all.length > 0 ? 'CHANGED' : 'UNCHANGED', all));
}

/** A register that does not state the population or the area does not take them away. */
function keepingWhatIsKnown(unit: RegisterUnit, before: StoredUnit): RegisterUnit {
  const { population, populationYear, populationSource, areaKm2 } = before;
  return {
    ...unit,
    ...(unit.population === null ? { population, populationYear, populationSource } : {}),
    areaKm2: unit.areaKm2 ?? areaKm2,
  };
}

const changed = (change: FieldChange | undefined): FieldChange[] => (change === undefined ? [] : [change]);

function changesOf(unit: RegisterUnit, before: StoredUnit): FieldChange[] {
  return [
    changeOf('name', before.name, unit.name),
    changeOf('teryt', before.code, unit.code),
    changeOf('type', before.type, unit.type),
    changeOf('region', before.regionCode, unit.regionCode),
    changeOf('district', districtOf(before), districtOf(unit)),
    changeOf('coordinates', coordinatesOf(before), coordinatesOf(unit)),
    changeOf('population', populationOf(before), populationOf(unit)),
    changeOf('area', before.areaKm2, unit.areaKm2),
  ].flatMap(changed);
}

type Facts = Omit<RegisterUnit, 'row'>;

const districtOf = ({ districtName, districtCode }: Facts): string => `${districtName} (${districtCode})`;
const coordinatesOf = ({ latitude, longitude }: Facts): string => `${latitude}, ${longitude}`;

/** The year belongs to the number: the same number of a later year is news. */
const populationOf = ({ population, populationYear }: Facts): string | null =>
  population === null ? null : `${population} (${populationYear})`;

function rowOf(unit: RegisterUnit, outcome: ComparedRow['outcome'], changes: readonly FieldChange[]): ComparedRow {
  const { row, country, regionCode, name, code } = unit;
  return { row, outcome, country, kind: kindOf(unit), regionCode, name, about: code, changes };
}
