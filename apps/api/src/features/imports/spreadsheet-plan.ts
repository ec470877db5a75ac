/**
 * Finds the organisation that each row means and what becomes of it. An organisation is known by a register number; without one by
 * its kind, name and seat; an office of a municipality by its municipality.
 */
import { type RegisterName } from '@mosty/domain/errors';
import { type CellPlace, type ImportField } from '@mosty/domain/import-problems';
import { fold } from '@mosty/thesaurus/fold';
import { type ComparedRow } from './comparison.ts';
import { slugOf } from './organisation-slug.ts';
import { type KnownPlace, type PlaceFinder } from './place-finder.ts';
import { changesIn, withLevels } from './spreadsheet-changes.ts';
import {
  CONTACT_LABEL,
  type NewOrganisation,
  type OrganisationFacts,
  type StoredOrganisation,
} from './spreadsheet-organisation.ts';
import { type SpreadsheetRow } from './spreadsheet-rows.ts';

export interface SpreadsheetPlan {
  readonly rows: readonly ComparedRow[];
  readonly created: readonly NewOrganisation[];
  readonly changed: readonly ChangedOrganisation[];
  /** Cells whose content was left out because the organisation wrote something else. */
  readonly kept: readonly CellPlace[];
}

export interface ChangedOrganisation {
  readonly id: string;
  readonly before: OrganisationFacts;
  readonly after: OrganisationFacts;
}

/** A row with the place that was found for it. */
export interface PlacedRow {
  readonly row: SpreadsheetRow;
  readonly place: KnownPlace | undefined;
}

const REGISTERS: readonly (readonly [RegisterName, 'krs' | 'regon' | 'ico'])[] = [
  ['KRS', 'krs'],
  ['REGON', 'regon'],
  ['ICO', 'ico'],
];

/** Letters and digits of a name: `„Razem” z.s.` and `RAZEM, z. s.` are the same. */
const nameKey = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
const identityKey = (kind: string, name: string, placeId: string): string => `${kind} ${placeId} ${nameKey(name)}`;

export class SpreadsheetPlanner {
  private readonly byRegisterId = new Map<string, StoredOrganisation>();
  private readonly byIdentity: ReadonlyMap<string, readonly StoredOrganisation[]>;
  private readonly offices: ReadonlyMap<string, StoredOrganisation>;
  private readonly rowOf = new Map<string, number>();

  private readonly rows: ComparedRow[] = [];
  private readonly created: NewOrganisation[] = [];
  private readonly changed: ChangedOrganisation[] = [];
  private readonly kept: CellPlace[] = [];

  constructor(
    stored: readonly StoredOrganisation[],
    private readonly places: PlaceFinder,
    private readonly placesById: ReadonlyMap<string, KnownPlace>,
    private readonly newId: () => string,
  ) {
    for (const organisation of stored) {
      for (const [register, field] of REGISTERS) {
        if (organisation[field] !== null) this.byRegisterId.set(`${register} ${organisation[field]}`, organisation);
      }
    }
    const seated = stored.filter((one): one is StoredOrganisation & { placeId: string } => one.placeId !== null);
    this.byIdentity = Map.groupBy(seated, ({ kind, name, placeId }) => identityKey(kind, name, placeId));
    this.offices = new Map(seated.filter((one) => one.isTerritorialUnit).map((one) => [one.placeId, one]));
  }

  plan(placed: readonly PlacedRow[]): SpreadsheetPlan {
    for (const { row, place } of placed) {
      const organisation = this.organisationOf(row, place);
      if (!row.reader.isSound) continue;
      if (organisation === undefined) this.create(row, place);
      else this.compare(row, place, organisation);
    }
    return { rows: this.rows, created: this.created, changed: this.changed, kept: this.kept };
  }

  /** Undefined for a new one, and where the row contradicts the database: then its reader has noted how. */
  private organisationOf(row: SpreadsheetRow, place: KnownPlace | undefined): StoredOrganisation | undefined {
    const { reader } = row;
    const byNumber = this.organisationByNumber(row);
    const namesakes = place === undefined ? [] : (this.byIdentity.get(identityKey(row.kind, row.name, place.id)) ?? []);
    const isOffice = row.kind === 'GMINA' || row.kind === 'OBEC';
    const office = isOffice && place !== undefined ? this.offices.get(place.id) : undefined;
    if (byNumber === undefined && office === undefined && namesakes.length > 1) {
      reader.wrong('SEVERAL_ORGANISATIONS', { names: namesakes.map(({ name }) => name) }, 'name');
    }
    const organisation = byNumber ?? office ?? namesakes[0];
    if (organisation === undefined) return undefined;
    for (const [register, field] of REGISTERS) {
      const value = row.registerIds[field];
      const stored = organisation[field];
      if (value === undefined || stored === null || value === stored) continue;
      // That of another organisation has been noted already.
      if (!this.byRegisterId.has(`${register} ${value}`)) {
        reader.wrong('REGISTER_ID_DIFFERS', { register, value, stored }, field);
      }
    }
    this.onlyOnce(row, organisation.id);
    return organisation;
  }

  private organisationByNumber({ registerIds, reader }: SpreadsheetRow): StoredOrganisation | undefined {
    let found: StoredOrganisation | undefined;
    for (const [register, field] of REGISTERS) {
      const value = registerIds[field];
      if (value === undefined) continue;
      const before = this.rowOf.get(`${register} ${value}`);
      if (before === undefined) this.rowOf.set(`${register} ${value}`, reader.rowNumber);
      else reader.wrong('REPEATED_CODE', { value, row: before }, field);
      const other = this.byRegisterId.get(`${register} ${value}`);
      if (found !== undefined && other !== undefined && other !== found) {
        reader.wrong('REGISTER_ID_OF_ANOTHER', { register, value, name: other.name }, field);
      }
      found ??= other;
    }
    return found;
  }

  private onlyOnce({ reader }: SpreadsheetRow, key: string): void {
    const before = this.rowOf.get(key);
    if (before === undefined) this.rowOf.set(key, reader.rowNumber);
    else if (reader.isSound) reader.wrong('REPEATED_ORGANISATION', { row: before }, 'name');
  }

  private create(row: SpreadsheetRow, place: KnownPlace | undefined): void {
    const { reader, kind, name } = row;
    if (place === undefined) {
      const nearest = this.places.nearest(row.place, row.country);
      if (nearest === undefined) reader.wrong('PLACE_NOT_GIVEN', {}, seatColumn(row));
      else {
        const { name: town, district, code } = nearest;
        reader.wrong('PLACE_FROM_COORDINATES', { nearest: `${town} (${district}, ${code})` }, seatColumn(row));
      }
      return;
    }
    const isTerritorialUnit = kind === 'GMINA' || kind === 'OBEC';
    this.onlyOnce(row, isTerritorialUnit ? `office ${place.id}` : identityKey(kind, name, place.id));
    if (!reader.isSound) return;
    const facts: OrganisationFacts = {
      // The office of a municipality is called like the municipality.
      name: isTerritorialUnit ? place.name : name,
      kind,
      country: place.country,
      placeId: place.id,
      krs: row.registerIds.krs ?? null,
      regon: row.registerIds.regon ?? null,
      ico: row.registerIds.ico ?? null,
      website: row.website ?? null,
      descriptions: row.descriptions,
      contact:
        row.contact === undefined ? null : { ...row.contact, id: null, label: row.contact.label ?? CONTACT_LABEL },
      interests: withLevels(withLevels([], 'offers', row.offers ?? new Map()), 'seeks', row.seeks ?? new Map()),
      forms: row.forms ?? [],
      languages: row.languages ?? [],
    };
    const slug = isTerritorialUnit ? slugOf(place.name, place.unitCode) : slugOf(name, place.name);
    this.created.push({ id: this.newId(), isTerritorialUnit, slug, ...facts });
    this.rows.push(rowOf(row, facts, place, 'CREATED', []));
  }

  private compare(row: SpreadsheetRow, named: KnownPlace | undefined, organisation: StoredOrganisation): void {
    const stored = this.placesById.get(organisation.placeId ?? '');
    const { after, changes, kept } = changesIn(organisation, row, { stored, named });
    if (changes.length > 0) this.changed.push({ id: organisation.id, before: organisation, after });
    const cells = kept.map((field) => ({ row: row.reader.rowNumber, column: row.reader.heading(field) }));
    this.kept.push(...cells);
    const place = this.placesById.get(after.placeId ?? '');
    this.rows.push(rowOf(row, after, place, changes.length > 0 ? 'CHANGED' : 'UNCHANGED', changes));
  }
}

const seatColumn = ({ reader }: SpreadsheetRow): ImportField =>
  reader.hasColumn('municipality_code') ? 'municipality_code' : 'municipality';

function rowOf(
  { reader }: SpreadsheetRow,
  { country, kind, name }: OrganisationFacts,
  place: KnownPlace | undefined,
  outcome: ComparedRow['outcome'],
  changes: ComparedRow['changes'],
): ComparedRow {
  const regionCode = place?.regionCode ?? null;
  return { row: reader.rowNumber, outcome, country, kind, regionCode, name, about: place?.name ?? '', changes };
}
