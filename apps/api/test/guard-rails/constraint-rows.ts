/** Rows that the database takes, and rows that it refuses, for each of its constraints. */
import { introductionRows } from './introduction-constraint-rows.ts';
import { joiningRows } from './joining-constraint-rows.ts';
import { mailRows } from './mail-constraint-rows.ts';
import { meetingRows } from './meeting-constraint-rows.ts';
import { offerRows } from './offer-constraint-rows.ts';
import { proposalRows } from './proposal-constraint-rows.ts';
import { talkRows } from './talk-constraint-rows.ts';
import { trustRows } from './trust-constraint-rows.ts';

export type Row = Readonly<Record<string, unknown>>;

const id = (no: number): string => `00000000-0000-4000-8000-00000000000${no}`;
const [POLISH, CZECH, ACCOUNT, POLISH_PLACE, CZECH_PLACE, SEARCH, CHANGE] = [1, 2, 3, 4, 5, 6, 7].map(id);
const NOBODY = id(9);
const sha256 = (letter: string): Buffer => Buffer.alloc(32, letter);
const INTRODUCTION_ROWS = introductionRows({ POLISH, CZECH, ACCOUNT, NOBODY });
const JOINING_ROWS = joiningRows({ POLISH, CZECH, ACCOUNT, NOBODY });
const MAIL_ROWS = mailRows({ ACCOUNT, NOBODY });
const MEETING_ROWS = meetingRows({ POLISH, ACCOUNT, NOBODY });
const OFFER_ROWS = offerRows({ POLISH, CZECH, ACCOUNT, NOBODY });
const PROPOSAL_ROWS = proposalRows({ POLISH, CZECH, ACCOUNT, NOBODY });
const TALK_ROWS = talkRows({ POLISH, CZECH, ACCOUNT, NOBODY });
const TRUST_ROWS = trustRows({ POLISH, CZECH, ACCOUNT, NOBODY });

/** A row of each table that the database takes, in an order in which it takes them. */
export const GOOD_ROWS: Readonly<Record<string, readonly Row[]>> = {
  region: [{ code: 'PL-98', country: 'PL', name_pl: 'a', name_cs: 'b', name_en: 'c' }],
  district: [
    { code: '1610', region_code: 'PL-16', name: 'prudnicki' },
    { code: 'CZ0711', region_code: 'CZ071', name: 'Jeseník' },
  ],
  place: [
    {
      ...{ id: POLISH_PLACE, country: 'PL', teryt: '1610043', lau2: null, name: 'Prudnik', type: 'URBAN_RURAL' },
      ...{ region_code: 'PL-16', district_code: '1610', latitude: 50.32, longitude: 17.58 },
      ...{ population: 26000, population_year: 2020, population_source: 'GUS', area_km2: 122.1 },
    },
    {
      ...{ id: CZECH_PLACE, country: 'CZ', teryt: null, lau2: '536385', name: 'Jeseník', type: 'OBEC' },
      ...{ region_code: 'CZ071', district_code: 'CZ0711', latitude: 50.23, longitude: 17.2 },
    },
  ],
  organisation: [
    {
      ...{ id: POLISH, kind: 'GMINA', country: 'PL', name: 'Prudnik', slug: 'prudnik', status: 'ACTIVE' },
      ...{ place_id: POLISH_PLACE, is_territorial_unit: true, krs: '0000012345', regon: '123456785' },
      ...{ website: 'https://example.org', own_contribution_percent: 10, hours_per_month: 20, introduction_cap: 3 },
      ...{ verified_at: '2026-01-01', verified_by: 'Broker' },
    },
    { id: CZECH, kind: 'NGO', country: 'CZ', name: 'Spolek', slug: 'spolek', status: 'STUB', ico: '00299308' },
  ],
  organisation_description: [{ organisation_id: POLISH, language: 'pl', text: 'Opis' }],
  organisation_contact: [
    {
      ...{ organisation_id: POLISH, position: 0, label: 'Biuro', person_name: 'Nikt', email: 'a@example.org' },
      ...{ phone: '+48 77 000 00 00', visibility: 'PUBLIC' },
    },
  ],
  theme: [{ code: 'invented', position: 999 }],
  theme_interest: [{ organisation_id: POLISH, theme_code: 'culture', offers: 3, seeks: 0 }],
  organisation_form: [{ organisation_id: POLISH, form: 'EVENT' }],
  organisation_language: [{ organisation_id: POLISH, language: 'pl' }],
  partnership: [{ pl_organisation_id: POLISH, cz_organisation_id: CZECH, kind: 'TWINNING', since_year: 2001 }],
  account: [{ id: ACCOUNT, email: 'officer@example.org', display_name: 'Referat', language: 'pl', role: 'MEMBER' }],
  membership: [{ account_id: ACCOUNT, organisation_id: POLISH, role: 'MEMBER' }],
  broker_region: [{ account_id: ACCOUNT, region_code: 'PL-16' }],
  search_term: [{ collection: 'c', kind: 'k', term: 't' }],
  search_document: [
    {
      ...{ collection: 'c', id: POLISH, name: 'n', format: 'f', terms: [], facets: [], version: 1 },
      ...{ latitude: 50, longitude: 17 },
    },
  ],
  search_collection: [{ collection: 'c', version: 1 }],
  search_removal: [{ collection: 'c', id: POLISH, version: 1 }],
  search_meaning: [{ collection: 'c', id: POLISH, names: 'n', features: '\\x00', format: 'f' }],
  import_run: [
    {
      ...{ source: 'gus-terc', account_id: ACCOUNT, file_name: 'f', file_bytes: 1, file_sha256: 'a'.repeat(64) },
      ...{ row_count: 3, created_count: 1, changed_count: 1, unchanged_count: 1 },
      ...{ started_at: '2026-01-01', finished_at: '2026-01-02' },
    },
  ],
  import_upload: [
    {
      ...{ account_id: ACCOUNT, source: 'gus-terc', file_name: 'f', sheet: 's', mapping: [], content: sha256('a') },
      ...{ preview: '{}', created_at: '2026-01-01' },
    },
  ],
  organisation_archival: [{ organisation_id: POLISH, reason: 'DISSOLVED', note: 'n', archived_at: '2026-01-01' }],
  organisation_redirect: [{ slug: 'gmina-prudnik', organisation_id: POLISH, merged_at: '2026-01-01' }],
  organisation_change: [
    {
      ...{ id: CHANGE, organisation_id: POLISH, version: 2, actor_id: ACCOUNT, made_by: 'MEMBER' },
      changes: JSON.stringify([{ field: 'name', before: 'a', after: 'b' }]),
    },
  ],
  organisation_logo: [{ organisation_id: POLISH, hash: 'a'.repeat(32), size: 64, format: 'png', content: sha256('a') }],
  saved_search: [{ id: SEARCH, account_id: ACCOUNT, name: 'Strażacy', parameters: 'theme=rescue', alert: 'DAILY' }],
  saved_search_known: [{ saved_search_id: SEARCH, organisation_ids: [POLISH] }],
  saved_search_match: [{ saved_search_id: SEARCH, organisation_id: POLISH }],
  ...PROPOSAL_ROWS.good,
  ...TRUST_ROWS.good,
  ...OFFER_ROWS.good,
  ...TALK_ROWS.good,
  ...MEETING_ROWS.good,
  ...INTRODUCTION_ROWS.good,
  ...MAIL_ROWS.good,
  ...JOINING_ROWS.good,
};

export interface BadRow {
  /** What is wrong with the first good row of the table, once it is written a second time. */
  readonly wrong: Row;
  /** Of the good rows, the one to start from. */
  readonly like?: number;
  /** Other constraints that would refuse the same row first. */
  readonly without?: readonly string[];
}

/** Each constraint with a row that it alone keeps out. Columns that are unique are free unless the row names them. */
export const BAD_ROWS: Readonly<Record<string, Readonly<Record<string, Row | BadRow>>>> = {
  region: { region_country: { code: 'DE-1', country: 'DE' } },
  district: { district_region: { code: 'x', region_code: 'nowhere' } },
  place: {
    place_country: { wrong: { country: 'SK' }, without: ['place_code_of_its_country'] },
    place_teryt: { teryt: '9910043' },
    place_teryt_unit: { teryt: '1610042' },
    place_lau2: { wrong: { lau2: '536386' }, like: 1 },
    place_lau2_once: { wrong: { lau2: '536385' }, like: 1 },
    place_code_of_its_country: { type: 'OBEC' },
    place_name: { name: '  ' },
    place_type: { wrong: { type: 'VILLAGE' }, without: ['place_code_of_its_country'] },
    place_region: { region_code: 'nowhere' },
    place_district: { district_code: 'nowhere' },
    place_latitude: { latitude: 17.58 },
    place_longitude: { longitude: 50.32 },
    place_population: { population: -1 },
    place_population_year: { population_year: 1066 },
    place_population_has_year: { population_year: null },
    place_area: { area_km2: 0 },
    place_with_country: { wrong: { id: POLISH_PLACE }, without: ['place_pkey'] },
  },
  organisation: {
    organisation_kind: { kind: 'CASTLE' },
    organisation_country: {
      wrong: { country: 'SK', place_id: null, is_territorial_unit: false, krs: null, regon: null, kind: 'NGO' },
    },
    organisation_name: { name: ' ' },
    organisation_slug: { slug: 'Prudnik--2' },
    organisation_slug_once: { slug: 'prudnik' },
    organisation_status: { status: 'GONE' },
    organisation_krs: { krs: '12345' },
    organisation_krs_once: { krs: '0000012345' },
    organisation_regon: { regon: '123456786' },
    organisation_regon_once: { regon: '123456785' },
    organisation_ico: { wrong: { ico: '00299309' }, like: 1 },
    organisation_ico_once: { wrong: { ico: '00299308' }, like: 1 },
    organisation_logo_form: { logo: 'logo.png' },
    organisation_logo_alt: { logo: 'a'.repeat(32), logo_alt: ' ' },
    organisation_logo_described: { logo_alt: 'Herb' },
    organisation_website: { website: 'javascript:alert(1)' },
    organisation_own_contribution: { own_contribution_percent: 101 },
    organisation_hours: { hours_per_month: -1 },
    organisation_introduction_cap: { introduction_cap: 21 },
    organisation_place: { place_id: CZECH_PLACE, is_territorial_unit: false },
    organisation_kind_of_its_country: { kind: 'OBEC' },
    organisation_register_of_its_country: { wrong: { krs: '0000099999' }, like: 1 },
    organisation_unit_has_place: { place_id: null, is_territorial_unit: true },
    organisation_verified_by_whom: { verified_by: null },
    organisation_one_office_a_unit: { place_id: POLISH_PLACE, is_territorial_unit: true },
    organisation_with_country: { wrong: { id: POLISH }, without: ['organisation_pkey'] },
  },
  organisation_description: {
    organisation_description_organisation: { organisation_id: NOBODY },
    organisation_description_language: { language: 'de' },
    organisation_description_text: { language: 'cs', text: 'x'.repeat(5001) },
  },
  organisation_contact: {
    organisation_contact_organisation: { organisation_id: NOBODY },
    organisation_contact_label: { label: ' ' },
    organisation_contact_person: { person_name: ' ' },
    organisation_contact_email: { email: 'nobody' },
    organisation_contact_phone: { phone: '1'.repeat(41) },
    organisation_contact_visibility: { visibility: 'SECRET' },
    organisation_contact_position: { position: 0 },
    organisation_contact_reachable: { email: null, phone: null },
  },
  theme: { theme_position: { code: 'other', position: 999 } },
  theme_interest: {
    theme_interest_organisation: { organisation_id: NOBODY },
    theme_interest_theme: { theme_code: 'magic' },
    theme_interest_offers: { theme_code: 'sport', offers: 4 },
    theme_interest_seeks: { theme_code: 'sport', seeks: -1 },
    theme_interest_says_something: { theme_code: 'sport', offers: 0 },
  },
  organisation_form: {
    organisation_form_organisation: { organisation_id: NOBODY },
    organisation_form_form: { form: 'DANCE' },
  },
  organisation_language: {
    organisation_language_organisation: { organisation_id: NOBODY },
    organisation_language_language: { language: 'polski' },
  },
  partnership: {
    partnership_pl_organisation: { pl_organisation_id: CZECH },
    partnership_cz_organisation: { cz_organisation_id: POLISH },
    partnership_pl_country: { pl_country: 'CZ' },
    partnership_cz_country: { cz_country: 'PL' },
    partnership_kind: { kind: 'FRIENDSHIP' },
    partnership_stated_by: { stated_by: NOBODY },
    partnership_stated_by_whom: { is_mutual: false },
    partnership_since: { since_year: 1410 },
    partnership_once: { kind: 'TWINNING' },
  },
  account: {
    account_email: { email: 'Officer2@example.org' },
    account_email_once: { email: 'officer@example.org' },
    account_display_name: { display_name: '' },
    account_language: { language: 'de' },
    account_role: { role: 'KING' },
  },
  membership: {
    membership_account: { account_id: NOBODY },
    membership_organisation: { organisation_id: NOBODY },
    membership_role: { organisation_id: CZECH, role: 'KING' },
  },
  broker_region: {
    broker_region_account: { account_id: NOBODY },
    broker_region_region: { region_code: 'nowhere' },
    broker_region_once: {},
  },
  search_term: { search_term_once: {} },
  search_collection: { search_collection_version: { collection: 'd', version: 0 } },
  search_document: {
    search_document_location: { id: CZECH, longitude: null },
  },
  import_run: {
    import_run_source: { source: 'hearsay' },
    import_run_account: { account_id: NOBODY },
    import_run_file_name: { file_name: '' },
    import_run_file_bytes: { file_bytes: 0 },
    import_run_file_sha256: { file_sha256: 'x' },
    import_run_counts: { row_count: 4 },
    import_run_times: { finished_at: '2025-01-01' },
  },
  import_upload: {
    import_upload_account: { account_id: NOBODY },
    import_upload_source: { source: 'somewhere' },
    import_upload_file_name: { file_name: '' },
    import_upload_sheet: { sheet: '' },
  },
  organisation_archival: {
    organisation_archival_organisation: { organisation_id: NOBODY },
    organisation_archival_reason: { organisation_id: CZECH, reason: 'BORED' },
    organisation_archival_note: { organisation_id: CZECH, note: ' ' },
    organisation_archival_says_why: { organisation_id: CZECH, reason: 'OTHER', note: null },
  },
  organisation_redirect: {
    organisation_redirect_slug: { slug: 'Gmina Prudnik' },
    organisation_redirect_organisation: { organisation_id: NOBODY },
  },
  organisation_change: {
    organisation_change_organisation: { organisation_id: NOBODY },
    organisation_change_version: { version: 0 },
    organisation_change_actor: { actor_id: NOBODY },
    organisation_change_made_by: { made_by: 'CASTLE' },
    organisation_change_undoes: { undoes: NOBODY },
    organisation_change_changes: { changes: '[]' },
  },
  organisation_logo: {
    organisation_logo_organisation: { organisation_id: NOBODY },
    organisation_logo_hash: { hash: 'A'.repeat(32) },
    organisation_logo_size: { size: 65 },
    organisation_logo_format: { format: 'svg' },
    organisation_logo_content: { content: Buffer.alloc(0) },
  },
  saved_search: {
    saved_search_account: { account_id: NOBODY },
    saved_search_name: { name: ' ' },
    saved_search_parameters: { parameters: "theme='rescue'" },
    saved_search_alert: { alert: 'HOURLY' },
    saved_search_once: { parameters: 'theme=rescue' },
  },
  saved_search_known: { saved_search_known_search: { saved_search_id: NOBODY } },
  saved_search_match: {
    saved_search_match_search: { saved_search_id: NOBODY },
    saved_search_match_organisation: { organisation_id: NOBODY },
  },
  ...PROPOSAL_ROWS.bad,
  ...TRUST_ROWS.bad,
  ...OFFER_ROWS.bad,
  ...TALK_ROWS.bad,
  ...MEETING_ROWS.bad,
  ...INTRODUCTION_ROWS.bad,
  ...MAIL_ROWS.bad,
  ...JOINING_ROWS.bad,
};

/** Values that a second row must not share with the first. */
export const FREE: Readonly<Record<string, Row>> = {
  place: { id: NOBODY, teryt: null, lau2: null },
  organisation: { id: NOBODY, slug: 'another', krs: null, regon: null, ico: null, is_territorial_unit: false },
  organisation_contact: { position: 1 },
  partnership: { kind: 'AGREEMENT' },
  account: { id: NOBODY, email: 'another@example.org' },
  organisation_redirect: { slug: 'urzad-prudnik' },
  organisation_change: { id: id(8) },
  organisation_logo: { size: 256 },
  saved_search: { id: NOBODY, parameters: 'theme=sport' },
  ...PROPOSAL_ROWS.free,
  ...TRUST_ROWS.free,
  ...OFFER_ROWS.free,
  ...TALK_ROWS.free,
  ...MEETING_ROWS.free,
  ...INTRODUCTION_ROWS.free,
  ...MAIL_ROWS.free,
};
/** Registers of the second place: those of the first are taken. */
export const FREE_CODES: Readonly<Record<string, Row>> = { PL: { teryt: '1610053' }, CZ: { lau2: '597139' } };
