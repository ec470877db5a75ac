/**
 * What a row changes in an organisation. An empty cell changes nothing. A stub becomes what the row says; an organisation that looks
 * after its profile itself only gets what it has not said yet. Name, kind and seat of a municipality come from the registers alone.
 */
import { type ImportField } from '@mosty/domain/import-problems';
import { type InterestLevel, LANGUAGES } from '@mosty/domain/vocabulary';
import { type FieldChange } from './comparison.ts';
import { type KnownPlace, placeTitle } from './place-finder.ts';
import { shortened } from './row-reader.ts';
import {
  CONTACT_LABEL,
  type Interest,
  type OrganisationContact,
  type OrganisationFacts,
  type StoredOrganisation,
} from './spreadsheet-organisation.ts';
import { type Levels, type SpreadsheetRow } from './spreadsheet-rows.ts';

export interface RowChanges {
  readonly after: OrganisationFacts;
  readonly changes: readonly FieldChange[];
  /** Fields in which the organisation's own words stay. */
  readonly kept: readonly ImportField[];
}

/** One cell: what is stored and what the row says, both as they are shown. */
interface Difference {
  readonly field: ImportField;
  readonly from: string | null;
  readonly to: string | null;
  readonly apply: (facts: OrganisationFacts) => OrganisationFacts;
}

export function changesIn(stored: StoredOrganisation, row: SpreadsheetRow, places: PlacesOfRow): RowChanges {
  const changes: FieldChange[] = [];
  const kept: ImportField[] = [];
  let after: OrganisationFacts = stored;
  for (const difference of differencesOf(stored, row, places)) {
    const { field, from, to } = difference;
    if (from === to || to === null) continue;
    if (stored.status !== 'STUB' && from !== null) {
      kept.push(field);
      continue;
    }
    changes.push({ field, from, to });
    after = difference.apply(after);
  }
  return { after, changes, kept };
}

export interface PlacesOfRow {
  readonly stored: KnownPlace | undefined;
  readonly named: KnownPlace | undefined;
}

function differencesOf(stored: StoredOrganisation, row: SpreadsheetRow, places: PlacesOfRow): Difference[] {
  return [
    ...(stored.isTerritorialUnit ? [] : identityOf(stored, row, places)),
    ...(['krs', 'regon', 'ico'] as const).map((field) => {
      const to = row.registerIds[field] ?? null;
      return { field, from: stored[field], to, apply: (facts: OrganisationFacts) => ({ ...facts, [field]: to }) };
    }),
    {
      field: 'website',
      from: stored.website,
      to: row.website ?? null,
      apply: (facts) => ({ ...facts, website: row.website ?? null }),
    },
    ...descriptionsOf(stored, row),
    ...contactOf(stored, row),
    ...interestsOf(stored, row),
    listOf('forms', stored.forms, row.forms, (forms) => ({ forms })),
    listOf('languages', stored.languages, row.languages, (languages) => ({ languages })),
  ];
}

function identityOf(stored: StoredOrganisation, row: SpreadsheetRow, places: PlacesOfRow): Difference[] {
  const { name, kind } = row;
  const { named } = places;
  return [
    { field: 'name', from: stored.name, to: name, apply: (facts) => ({ ...facts, name }) },
    { field: 'kind', from: stored.kind, to: kind, apply: (facts) => ({ ...facts, kind }) },
    {
      field: 'municipality_code',
      from: places.stored === undefined ? null : placeTitle(places.stored),
      to: named === undefined ? null : placeTitle(named),
      apply: (facts) => ({ ...facts, placeId: named?.id ?? null }),
    },
  ];
}

function descriptionsOf(stored: StoredOrganisation, row: SpreadsheetRow): Difference[] {
  return LANGUAGES.map((language) => {
    const [from, to] = [stored.descriptions[language], row.descriptions[language]];
    return {
      field: `description_${language}`,
      ...shownTexts(from ?? null, to ?? null),
      apply: (facts) => ({ ...facts, descriptions: { ...facts.descriptions, [language]: to } }),
    };
  });
}

/** Long texts are shown by their beginning; two that begin alike are still two. */
function shownTexts(from: string | null, to: string | null): { from: string | null; to: string | null } {
  if (from === to) return { from, to };
  const shown = { from: from && shortened(from), to: to && shortened(to) };
  return shown.from === shown.to ? { ...shown, to: `${shown.to ?? ''} …` } : shown;
}

function contactOf(stored: StoredOrganisation, { contact }: SpreadsheetRow): Difference[] {
  if (contact === undefined) return [];
  const before = stored.contact;
  const set = (facts: OrganisationFacts, part: Partial<OrganisationContact>): OrganisationFacts => ({
    ...facts,
    contact: {
      ...(facts.contact ?? { id: null, label: contact.label ?? CONTACT_LABEL, email: null, phone: null }),
      ...part,
    },
  });
  const { label, email, phone } = contact;
  return [
    // A label without a contact is nothing to show; a new contact brings its own.
    ...(before === null || label === null
      ? []
      : [difference('contact_label', before.label, label, (facts: OrganisationFacts) => set(facts, { label }))]),
    difference('email', before?.email ?? null, email, (facts) => set(facts, { email })),
    difference('phone', before?.phone ?? null, phone, (facts) => set(facts, { phone })),
  ];
}

const difference = (
  field: ImportField,
  from: string | null,
  to: string | null,
  apply: Difference['apply'],
): Difference => ({ field, from, to, apply });

function interestsOf(stored: StoredOrganisation, row: SpreadsheetRow): Difference[] {
  return (['offers', 'seeks'] as const).map((side) => ({
    field: side,
    from: shownLevels(levelsOf(stored.interests, side)),
    to: row[side] === undefined ? null : shownLevels(row[side]),
    apply: (facts) => ({ ...facts, interests: withLevels(facts.interests, side, row[side] ?? new Map()) }),
  }));
}

function levelsOf(interests: readonly Interest[], side: 'offers' | 'seeks'): ReadonlyMap<string, InterestLevel> {
  return new Map(interests.filter((one) => one[side] > 0).map((one) => [one.theme, one[side]]));
}

function shownLevels(levels: ReadonlyMap<string, InterestLevel>): string | null {
  const words = [...levels].map(([theme, level]) => `${theme}:${level}`).sort();
  return words.length === 0 ? null : words.join('; ');
}

/** One side of the interests replaced, the other as it was. */
export function withLevels(interests: readonly Interest[], side: 'offers' | 'seeks', levels: Levels): Interest[] {
  const other = side === 'offers' ? 'seeks' : 'offers';
  const kept = levelsOf(interests, other);
  const themes = new Set([...kept.keys(), ...levels.keys()]);
  const byTheme = levels as ReadonlyMap<string, InterestLevel>;
  return [...themes].sort().map((theme) => {
    const values = { [side]: byTheme.get(theme) ?? 0, [other]: kept.get(theme) ?? 0 };
    return { theme, ...(values as Pick<Interest, 'offers' | 'seeks'>) };
  });
}

function listOf<Value extends string>(
  field: 'forms' | 'languages',
  stored: readonly Value[],
  named: readonly Value[] | undefined,
  set: (values: readonly Value[]) => Partial<OrganisationFacts>,
): Difference {
  const shown = (values: readonly Value[] | undefined) => values?.toSorted().join('; ') || null;
  return {
    field,
    from: shown(stored),
    to: shown(named),
    apply: (facts) => ({ ...facts, ...set(named ?? []) }),
  };
}
