/** Rows that the database takes, and rows that it refuses, for each of its constraints. */
import { introductionRows } from './introduction-constraint-rows.ts';
import { meetingRows } from './meeting-constraint-rows.ts';
import { offerRows } from './offer-constraint-rows.ts';
import { proposalRows } from './proposal-constraint-rows.ts';
import { talkRows } from './talk-constraint-rows.ts';
import { trustRows } from './trust-constraint-rows.ts';

export type Row = Readonly<Record<string, unknown>>;

const id = (no: number): string => `00000000-0000-4000-8000-00000000000${no}`;
const [POLISH, CZECH, ACCOUNT, POLISH_PLACE, CZECH_PLACE, SEARCH, CHANGE] = [1, 2, 3, 4, 5, 6, 7].map(id);
const NOBODY = id(9);
const MAIL = '00000000-0000-4000-8000-00000000e001';
const sha256 = (letter: string): Buffer => Buffer.alloc(32, letter);
const INTRODUCTION_ROWS = introductionRows({ POLISH, CZECH, ACCOUNT, NOBODY });
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
  join_request: [{ organisation_id: POLISH, account_id: ACCOUNT, note: 'n', state: 'OPEN' }],
  office_code: [
    {
      ...{ organisation_id: POLISH, account_id: ACCOUNT, code_hash: sha256('a'), sent_to: 'a@example.org' },
      ...{ created_at: '2026-01-01', expires_at: '2026-01-04' },
    },
  ],
  invitation: [
    {
      ...{ organisation_id: POLISH, email: 'new@example.org', role: 'MEMBER', language: 'pl', invited_by: ACCOUNT },
      ...{ created_at: '2026-01-01', expires_at: '2026-01-15' },
    },
  ],
  open_session: [
    { token: 'a', account_id: ACCOUNT, ip_address: '', created_at: '2026-01-01', expires_at: '2026-01-15' },
  ],
  credential: [{ account_id: ACCOUNT, provider: 'credential', provider_account_id: ACCOUNT, password_hash: 'a:b' }],
  second_factor: [{ account_id: ACCOUNT, secret: 'a', recovery_codes: 'b' }],
  passkey: [
    {
      ...{ account_id: ACCOUNT, name: 'Telefon', public_key: 'a', credential_id: 'b', counter: 0 },
      ...{ device_type: 'singleDevice', is_backed_up: false },
    },
  ],
  attempt: [{ what: 'PASSWORD', subject: sha256('a'), count: 1, counted_until: '2026-01-01' }],
  mail_delivery: [
    {
      ...{ id: MAIL, template: 'welcome', recipient: 'a@example.org', language: 'pl', params: '{}' },
      ...{ message_id: '<1@x>', state: 'WAITING', key: 'a', topic: 'OFFERS', account_id: ACCOUNT },
    },
  ],
  mail_choice: [{ account_id: ACCOUNT, topic: 'OFFERS', choice: 'OFF', chosen_by: 'LINK' }],
  quiet_hours: [{ account_id: ACCOUNT, from_time: '21:00', until_time: '07:00', on_free_days: true }],
  mail_report: [
    {
      ...{ delivery_id: MAIL, email: 'a@example.org', kind: 'HARD_BOUNCE', source: 'DSN' },
      reported_at: '2026-01-01',
    },
  ],
  mail_suppression: [{ email: 'a@example.org', reason: 'HARD_BOUNCE' }],
  captured_mail: [
    { message_id: '<1@x>', sender: 'a', recipients: ['b'], subject: 's', text: 't', sent_at: '2026-01-01' },
  ],
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
  join_request: {
    join_request_organisation: { organisation_id: NOBODY },
    join_request_account: { account_id: NOBODY },
    join_request_note: { organisation_id: CZECH, note: ' ' },
    join_request_state: { wrong: { state: 'LOST', closed_at: '2026-01-02' } },
    join_request_reason: { state: 'DECLINED', closed_at: '2026-01-02', reason: 'x'.repeat(1001) },
    join_request_closed_by: { organisation_id: CZECH, closed_by: NOBODY },
    join_request_closed: { state: 'ACCEPTED' },
    join_request_declined_why: { state: 'DECLINED', closed_at: '2026-01-02' },
    join_request_open_once: {},
  },
  office_code: {
    office_code_organisation: { organisation_id: NOBODY },
    office_code_account: { account_id: NOBODY },
    office_code_hash: { code_hash: Buffer.from('short') },
    office_code_sent_to: { sent_to: 'nobody' },
    office_code_attempts: { attempts: 6 },
    office_code_expires_later: { expires_at: '2025-12-31' },
  },
  invitation: {
    invitation_organisation: { organisation_id: NOBODY },
    invitation_email: { email: 'New2@example.org' },
    invitation_role: { email: 'b@example.org', role: 'KING' },
    invitation_language: { email: 'b@example.org', language: 'de' },
    invitation_invited_by: { email: 'b@example.org', invited_by: NOBODY },
    invitation_mails: { email: 'b@example.org', mails: 6 },
    invitation_expires_later: { email: 'b@example.org', expires_at: '2026-01-01' },
    invitation_state: { wrong: { state: 'LOST', closed_at: '2026-01-02' } },
    invitation_closed: { state: 'REVOKED' },
    invitation_open_once: {},
  },
  open_session: {
    open_session_token_once: { token: 'a' },
    open_session_account: { token: 'b', account_id: NOBODY },
    open_session_no_address: { token: 'b', ip_address: '192.0.2.1' },
    open_session_ends: { token: 'b', expires_at: '2025-12-31' },
  },
  credential: {
    credential_account: { account_id: NOBODY },
    credential_provider: { provider: 'castle' },
    credential_once: {},
  },
  second_factor: {
    second_factor_account: { account_id: NOBODY },
    second_factor_attempts: { failed_attempts: -1 },
    second_factor_once: {},
  },
  passkey: {
    passkey_account: { credential_id: 'c', account_id: NOBODY },
    passkey_name: { credential_id: 'c', name: '' },
    passkey_credential_once: {},
    passkey_counter: { credential_id: 'c', counter: -1 },
  },
  attempt: {
    attempt_subject: { subject: Buffer.from('short') },
    attempt_count: { subject: sha256('b'), count: 0 },
  },
  mail_delivery: {
    mail_delivery_recipient: { recipient: 'a@example.org\nBcc: b@example.org' },
    mail_delivery_language: { language: 'de' },
    mail_delivery_message_id: { message_id: '<1@x>' },
    mail_delivery_state: { state: 'LOST' },
    mail_delivery_claim_ends: { state: 'CLAIMED' },
    mail_delivery_sent_when: { state: 'SENT' },
    mail_delivery_failed_why: { state: 'DROPPED' },
    mail_delivery_key: { key: 'a' },
    mail_delivery_key_form: { key: '' },
    mail_delivery_further_recipients: { topic: null, further_recipients: ['a b@example.org'] },
    mail_delivery_topic: { topic: 'WEATHER' },
    mail_delivery_account: { account_id: NOBODY },
    mail_delivery_digest: { digest_id: NOBODY },
    mail_delivery_topic_is_of_one: { further_recipients: ['b@example.org'] },
  },
  mail_choice: {
    mail_choice_account: { account_id: NOBODY },
    mail_choice_topic: { topic: 'WEATHER' },
    mail_choice_choice: { topic: 'MESSAGES', choice: 'HOURLY' },
    mail_choice_chosen_by: { topic: 'MESSAGES', chosen_by: 'CHANCE' },
  },
  quiet_hours: {
    quiet_hours_account: { account_id: NOBODY },
    quiet_hours_from: { from_time: '25:00' },
    quiet_hours_until: { until_time: '7:00' },
    quiet_hours_end: { until_time: '21:00' },
  },
  mail_report: {
    mail_report_delivery: { delivery_id: NOBODY },
    mail_report_email: { email: 'A@example.org' },
    mail_report_kind: { kind: 'RUMOUR' },
    mail_report_source: { source: 'PIGEON' },
    mail_report_once: {},
  },
  mail_suppression: {
    mail_suppression_email: { email: 'B@example.org' },
    mail_suppression_reason: { email: 'b@example.org', reason: 'MOOD' },
    mail_suppression_lifted_by: { email: 'b@example.org', lifted_at: '2026-01-01', lifted_by: NOBODY },
    mail_suppression_lifted_who: { email: 'b@example.org', lifted_by: ACCOUNT },
    mail_suppression_once: {},
  },
  captured_mail: { captured_mail_message_id: { message_id: '<1@x>' } },
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
};

/** Values that a second row must not share with the first. */
export const FREE: Readonly<Record<string, Row>> = {
  place: { id: NOBODY, teryt: null, lau2: null },
  organisation: { id: NOBODY, slug: 'another', krs: null, regon: null, ico: null, is_territorial_unit: false },
  organisation_contact: { position: 1 },
  partnership: { kind: 'AGREEMENT' },
  account: { id: NOBODY, email: 'another@example.org' },
  mail_delivery: { id: NOBODY, message_id: '<2@x>', key: null },
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
};
/** Registers of the second place: those of the first are taken. */
export const FREE_CODES: Readonly<Record<string, Row>> = { PL: { teryt: '1610053' }, CZ: { lau2: '597139' } };
