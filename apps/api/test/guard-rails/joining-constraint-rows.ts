/** Those of people: how they join an organisation, and how they sign in. */
interface Ids {
  readonly POLISH: string | undefined;
  readonly CZECH: string | undefined;
  readonly ACCOUNT: string | undefined;
  /** Of nothing. */
  readonly NOBODY: string;
}

const sha256 = (letter: string): Buffer => Buffer.alloc(32, letter);

export const joiningRows = ({ POLISH, CZECH, ACCOUNT, NOBODY }: Ids) => ({
  good: {
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
  },
  bad: {
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
  },
});
