/** Those of links, the audit log, badges, confirmations and consents. */
type Row = Readonly<Record<string, unknown>>;

interface Ids {
  readonly POLISH: string | undefined;
  readonly CZECH: string | undefined;
  readonly ACCOUNT: string | undefined;
  /** Of nothing. */
  readonly NOBODY: string;
}

const sha256 = (letter: string): Buffer => Buffer.alloc(32, letter);
const REVOKED: Row = { revoked_at: '2026-02-01', revoked_by: 'Biuro', revocation_reason: 'MISTAKE' };

export const trustRows = ({ POLISH, CZECH, ACCOUNT, NOBODY }: Ids) => ({
  good: {
    signed_link: [
      {
        ...{ token_hash: sha256('a'), purpose: 'CONFIRM_PROFILE', subject: POLISH },
        ...{ created_at: '2026-01-01', expires_at: '2026-03-01' },
      },
    ],
    audit_entry: [{ action: 'VERIFIED', actor_id: ACCOUNT, organisation_id: POLISH, detail: '{}' }],
    broker_office: [{ account_id: ACCOUNT, name: 'Biuro' }],
    organisation_verification: [
      {
        ...{
          organisation_id: POLISH,
          register: 'KRS',
          register_value: '0000012345',
          checks: ['REGISTER_ENTRY', 'NAME'],
        },
        ...{ verified_at: '2026-01-01', verified_by: 'Biuro', account_id: ACCOUNT },
      },
    ],
    confirmation_request: [{ organisation_id: POLISH, since: '2025-01-01', asked_at: '2026-01-01' }],
    consent: [
      {
        ...{ account_id: ACCOUNT, kind: 'PRIVACY_INFORMATION', text_version: 1, text_hash: 'a'.repeat(64) },
        ...{ language: 'pl', given_at: '2026-01-01' },
      },
    ],
  },
  bad: {
    signed_link: {
      signed_link_token_hash: { token_hash: Buffer.alloc(31) },
      signed_link_purpose: { purpose: 'confirm' },
      signed_link_expires_later: { expires_at: '2025-01-01' },
    },
    audit_entry: {
      audit_entry_action: { action: 'verified' },
      audit_entry_detail: { detail: '[]' },
    },
    broker_office: {
      broker_office_account: { account_id: NOBODY },
      broker_office_name: { name: ' ' },
    },
    organisation_verification: {
      organisation_verification_organisation: { organisation_id: NOBODY },
      organisation_verification_register: { register: 'NIP' },
      organisation_verification_value: { register_value: '12-34' },
      organisation_verification_checks: { checks: ['REGISTER_ENTRY', 'SEAT'] },
      organisation_verification_office: { verified_by: ' ' },
      organisation_verification_account: { account_id: NOBODY },
      organisation_verification_revoking_office: { ...REVOKED, revoked_by: ' ' },
      organisation_verification_reason: { ...REVOKED, revocation_reason: 'BECAUSE' },
      organisation_verification_note: { ...REVOKED, revocation_note: ' ' },
      organisation_verification_revoked: { revoked_at: '2026-02-01' },
      organisation_verification_note_says_why: { ...REVOKED, revocation_reason: 'OTHER' },
      organisation_verification_one_valid: { organisation_id: POLISH },
    },
    confirmation_request: {
      confirmation_request_organisation: { organisation_id: NOBODY },
      confirmation_request_in_order: { asked_at: '2024-01-01' },
    },
    consent: {
      consent_kind: { kind: 'EVERYTHING' },
      consent_text_version: { text_version: 0 },
      consent_text_hash: { text_hash: 'short' },
      consent_language: { language: 'de' },
      consent_once: { account_id: ACCOUNT },
    },
  },
  free: {
    signed_link: { token_hash: sha256('b') },
    broker_office: { account_id: NOBODY },
    organisation_verification: { organisation_id: CZECH },
    confirmation_request: { organisation_id: CZECH },
    consent: { account_id: NOBODY },
  },
});
