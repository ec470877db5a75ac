/** Those of offers and of who is interested in them. */
type Row = Readonly<Record<string, unknown>>;

interface Ids {
  readonly POLISH: string | undefined;
  readonly CZECH: string | undefined;
  readonly ACCOUNT: string | undefined;
  /** Of nothing. */
  readonly NOBODY: string;
}

const OFFER = '00000000-0000-4000-8000-0000000000f1';
const PUBLISHED: Row = { state: 'PUBLISHED', deadline: '2026-06-30', published_at: '2026-01-01' };
const DECLINED: Row = {
  ...{ state: 'DECLINED', ended_at: '2026-02-01', delivered_at: '2026-01-01' },
  ...{ declined_by: 'OWNER', declined_reason: 'NO_TIME' },
};

export const offerRows = ({ POLISH, CZECH, ACCOUNT, NOBODY }: Ids) => ({
  good: {
    offer: [{ id: OFFER, organisation_id: POLISH, country: 'PL', kind: 'OFFER', slug: 'a', ...PUBLISHED }],
    offer_text: [{ offer_id: OFFER, language: 'pl', title: 't', text: 't' }],
    offer_theme: [{ offer_id: OFFER, theme_code: 'culture' }],
    offer_region: [{ offer_id: OFFER, region_code: 'CZ071' }],
    offer_interest: [
      {
        ...{ id: '00000000-0000-4000-8000-0000000000f2', offer_id: OFFER, offer_country: 'PL' },
        ...{ organisation_id: CZECH, country: 'CZ', state: 'WAITING', sentence: 's', language: 'cs' },
        ...{ account_id: ACCOUNT, expressed_at: '2026-01-01' },
      },
    ],
    offer_transition: [
      { offer_id: OFFER, event: 'PUBLISH', to_state: 'PUBLISHED', done_as: 'SYSTEM', channel: 'JOB', at: '2026-01-01' },
    ],
    offer_preference: [{ organisation_id: POLISH, monthly_interests: 10 }],
  },
  bad: {
    offer: {
      offer_slug: { slug: 'Ą' },
      offer_slug_once: { slug: 'a' },
      offer_kind: { kind: 'GIFT' },
      offer_state: { wrong: { state: 'LOST' } },
      offer_visibility: { visibility: 'SECRET' },
      offer_forms: { forms: ['DANCE'] },
      offer_wanted_kinds: { wanted_kinds: ['KING'] },
      offer_programme: { programme: 'MOON' },
      offer_call_name: { call_name: ' ' },
      offer_places: { places: ' ' },
      offer_budget_from: { budget_from: -1, currency: 'EUR' },
      offer_budget_to: { budget_to: -1, currency: 'EUR' },
      offer_currency: { currency: 'USD' },
      offer_own_contribution: { own_contribution_percent: 101 },
      offer_partners_wanted: { partners_wanted: 0 },
      offer_renewals: { renewals: -1 },
      offer_closed_as: { state: 'CLOSED', ended_at: '2026-02-01', closed_as: 'BORED' },
      offer_responsible: { responsible_id: NOBODY },
      offer_version: { version: 0 },
      offer_organisation: { organisation_id: NOBODY },
      offer_with_country: { wrong: { id: OFFER }, without: ['offer_pkey'] },
      offer_dates: { starts_on: '2026-02-02', ends_on: '2026-02-01' },
      offer_budget_order: { budget_from: 2, budget_to: 1, currency: 'EUR' },
      offer_budget_has_currency: { budget_from: 1 },
      offer_published: { deadline: null },
      offer_ended: { ended_at: '2026-02-01' },
      offer_closed: { closed_as: 'WITHDRAWN' },
    },
    offer_text: {
      offer_text_offer: { offer_id: NOBODY },
      offer_text_language: { language: 'de' },
      offer_text_title: { title: ' ' },
      offer_text_text: { text: 'x'.repeat(5001) },
    },
    offer_theme: {
      offer_theme_offer: { offer_id: NOBODY },
      offer_theme_theme: { theme_code: 'magic' },
    },
    offer_region: {
      offer_region_offer: { offer_id: NOBODY },
      offer_region_region: { region_code: 'nowhere' },
    },
    offer_interest: {
      offer_interest_state: { wrong: { state: 'LOST', delivered_at: '2026-01-01' } },
      offer_interest_sentence: { sentence: ' ' },
      offer_interest_language: { language: 'de' },
      offer_interest_account: { ...DECLINED, account_id: NOBODY },
      offer_interest_declined_by: { ...DECLINED, declined_by: 'KING' },
      offer_interest_declined_reason: { ...DECLINED, declined_reason: 'BECAUSE' },
      offer_interest_declined_note: { ...DECLINED, declined_note: ' ' },
      offer_interest_offer: { ...DECLINED, offer_id: NOBODY },
      offer_interest_organisation: { ...DECLINED, organisation_id: NOBODY },
      offer_interest_across_the_border: { ...DECLINED, organisation_id: POLISH, country: 'PL' },
      offer_interest_ended: { ended_at: '2026-02-01' },
      offer_interest_delivered: { delivered_at: '2026-02-01' },
      offer_interest_declined: { declined_by: 'OWNER', declined_reason: 'NO_TIME' },
      offer_interest_has_reason: { ...DECLINED, declined_reason: null },
      offer_interest_note_has_reason: { declined_note: 'n' },
      offer_interest_open_once: {},
    },
    offer_transition: {
      offer_transition_offer: { offer_id: NOBODY },
      offer_transition_event: { event: 'publish' },
      offer_transition_done_as: { done_as: 'KING' },
      offer_transition_account: { account_id: NOBODY },
      offer_transition_channel: { channel: 'PIGEON' },
    },
    offer_preference: {
      offer_preference_organisation: { organisation_id: NOBODY },
      offer_preference_monthly_interests: { organisation_id: CZECH, monthly_interests: 0 },
    },
  },
  free: {
    offer: { id: '00000000-0000-4000-8000-0000000000f3', slug: 'b' },
    offer_text: { language: 'cs' },
    offer_theme: { theme_code: 'sport' },
    offer_region: { region_code: 'CZ080' },
    offer_interest: { id: '00000000-0000-4000-8000-0000000000f4' },
  },
});
