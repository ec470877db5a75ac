/** Those of proposals that were put aside, and of the weekly mails. */
type Row = Readonly<Record<string, unknown>>;

interface Ids {
  readonly POLISH: string | undefined;
  readonly CZECH: string | undefined;
  readonly ACCOUNT: string | undefined;
  /** Of nothing. */
  readonly NOBODY: string;
}

export const proposalRows = ({ POLISH, CZECH, ACCOUNT, NOBODY }: Ids) => {
  const others: Row = { organisation_id: CZECH, partner_id: POLISH };
  const by = { account_id: ACCOUNT, organisation_id: POLISH };
  return {
    good: {
      proposal_dismissal: [
        {
          ...{ organisation_id: POLISH, partner_id: CZECH, reason: 'TOO_FAR', note: 'n', said_of: 'PROPOSAL' },
          ...{ dismissed_at: '2026-01-01', kept_apart_until: '2028-01-01', dismissed_by: ACCOUNT },
          ...{ themes: ['culture'], forms: ['EVENT'], partner_kind: 'NGO', km: 210 },
        },
      ],
      proposal_snooze: [
        {
          ...{ organisation_id: POLISH, partner_id: CZECH, snoozed_by: ACCOUNT },
          ...{ snoozed_at: '2026-01-01', snoozed_until: '2026-01-08' },
        },
      ],
      digest_week: [{ account_id: ACCOUNT, week: '2026-11-16' }],
      digest_entry: [{ ...by, kind: 'PROPOSAL', subject_id: CZECH, told_at: '2026-11-16' }],
    } satisfies Readonly<Record<string, readonly Row[]>>,
    bad: {
      proposal_dismissal: {
        proposal_dismissal_organisation: { organisation_id: NOBODY },
        proposal_dismissal_partner: { partner_id: NOBODY },
        proposal_dismissal_reason: { ...others, reason: 'BORED' },
        proposal_dismissal_note: { ...others, note: ' ' },
        proposal_dismissal_said_of: { ...others, said_of: 'RUMOUR' },
        proposal_dismissal_account: { ...others, dismissed_by: NOBODY },
        proposal_dismissal_forms: { ...others, forms: ['DANCE'] },
        proposal_dismissal_kind: { ...others, partner_kind: 'CASTLE' },
        proposal_dismissal_km: { ...others, km: -1 },
        proposal_dismissal_of_another: { organisation_id: CZECH },
        proposal_dismissal_note_says_why: { ...others, reason: 'OTHER_WITH_NOTE', note: null },
        proposal_dismissal_lapses_later: { ...others, kept_apart_until: '2026-01-01' },
      },
      proposal_snooze: {
        proposal_snooze_organisation: { organisation_id: NOBODY },
        proposal_snooze_partner: { partner_id: NOBODY },
        proposal_snooze_account: { ...others, snoozed_by: NOBODY },
        proposal_snooze_of_another: { organisation_id: CZECH },
        proposal_snooze_ends_later: { ...others, snoozed_until: '2026-01-01' },
      },
      digest_week: {
        digest_week_account: { account_id: NOBODY },
        digest_week_begins: { week: '2026-11-17' },
      },
      digest_entry: {
        digest_entry_account: { account_id: NOBODY },
        digest_entry_organisation: { organisation_id: NOBODY },
        digest_entry_kind: { ...by, kind: 'GOSSIP' },
      },
    } satisfies Readonly<Record<string, Readonly<Record<string, Row>>>>,
    free: {} satisfies Readonly<Record<string, Row>>,
  };
};
