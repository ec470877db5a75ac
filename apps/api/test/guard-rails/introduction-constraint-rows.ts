/** Those of introductions, their history and the contacts given. */
type Row = Readonly<Record<string, unknown>>;

interface Ids {
  readonly POLISH: string | undefined;
  readonly CZECH: string | undefined;
  readonly ACCOUNT: string | undefined;
  /** Of nothing. */
  readonly NOBODY: string;
}

const id = (no: number): string => `00000000-0000-4000-8000-0000000001${no}`;
/** In which of the rows below. */
const [DRAFT, ONE_ACCEPTED, WITHDRAWN, AGREED] = [0, 1, 2, 3];
const DAY = '2026-01-05';

export const introductionRows = ({ POLISH, CZECH, ACCOUNT, NOBODY }: Ids) => {
  const pair = { pl_organisation_id: POLISH, cz_organisation_id: CZECH, created_at: '2026-01-01', changed_at: DAY };
  const accepted = { a_answer: 'ACCEPTED', a_answered_at: DAY };
  const ended = { end_at: DAY, end_by: 'A' };
  return {
    good: {
      introduction: [
        { ...pair, id: id(10), started_by: 'A', state: 'DRAFT', due_at: '2026-04-01', starter_id: ACCOUNT },
        {
          ...{ ...pair, id: id(11), started_by: 'A', state: 'ONE_ACCEPTED', due_at: '2026-01-20', ...accepted },
          ...{ b_answer: 'ASKED', b_asked_at: DAY, note: 'n', note_language: 'pl' },
        },
        { ...pair, id: id(12), started_by: 'A', state: 'WITHDRAWN', ...ended, end_reason: 'MISTAKE', end_note: 'n' },
        {
          ...{ ...pair, id: id(13), started_by: 'A', state: 'AGREED', ...accepted, ...ended, introduced_at: DAY },
          ...{ b_answer: 'ACCEPTED', b_asked_at: DAY, b_answered_at: DAY, end_agreement: 'TWINNING' },
        },
      ],
      introduction_transition: [
        {
          ...{ introduction_id: id(11), event: 'ASK', made_by: 'A', account_id: ACCOUNT, channel: 'WEB', at: DAY },
          ...{ state_before: 'DRAFT', state_after: 'ONE_ACCEPTED' },
        },
      ],
      introduction_contact: [
        { introduction_id: id(11), side: 'A', position: 0, account_id: ACCOUNT },
        {
          ...{ introduction_id: id(11), side: 'B', position: 1, label: 'Biuro', person_name: 'n' },
          ...{ email: 'a@example.org', phone: '1' },
        },
      ],
    } satisfies Readonly<Record<string, readonly Row[]>>,
    free: { introduction: { id: id(99) }, introduction_contact: { position: 9 } } satisfies Readonly<
      Record<string, Row>
    >,
    bad: {
      introduction: {
        introduction_pl_organisation: { pl_organisation_id: NOBODY },
        introduction_cz_organisation: { cz_organisation_id: NOBODY },
        introduction_pl_country: { pl_country: 'CZ' },
        introduction_cz_country: { cz_country: 'PL' },
        introduction_started_by: { started_by: 'C' },
        introduction_starter: { starter_id: NOBODY },
        introduction_state: { state: 'OPEN' },
        introduction_a_answer: { like: WITHDRAWN, wrong: { a_answer: 'MAYBE' } },
        introduction_b_answer: { like: WITHDRAWN, wrong: { b_answer: 'MAYBE' } },
        introduction_a_answered: { like: WITHDRAWN, wrong: { a_answer: 'ASKED' } },
        introduction_b_answered: { like: WITHDRAWN, wrong: { b_answer: 'ASKED' } },
        introduction_a_nudged: { like: ONE_ACCEPTED, wrong: { a_nudged_at: DAY } },
        introduction_b_nudged: {
          like: ONE_ACCEPTED,
          wrong: {
            ...{ started_by: 'B', a_answer: 'ASKED', a_asked_at: DAY, a_answered_at: null },
            ...{ b_answer: 'ACCEPTED', b_asked_at: null, b_answered_at: DAY, b_nudged_at: DAY },
          },
        },
        introduction_answers_make_the_state: { like: DRAFT, wrong: { state: 'ASKED' } },
        introduction_introduced: { like: WITHDRAWN, wrong: { introduced_at: DAY } },
        introduction_waits_as_draft: { like: WITHDRAWN, wrong: { waiting_since: DAY } },
        introduction_outcome_after_meeting: { outcome_rounds: 1 },
        introduction_outcome_rounds: { like: AGREED, wrong: { outcome_rounds: -1 } },
        introduction_ended: { end_at: DAY, due_at: null },
        introduction_ends_with_reason: { like: WITHDRAWN, wrong: { end_reason: null } },
        introduction_agreed_on: { like: WITHDRAWN, wrong: { end_agreement: 'TWINNING' } },
        introduction_corrected_after_end: { like: WITHDRAWN, wrong: { corrections: 1 } },
        introduction_corrections: { like: WITHDRAWN, wrong: { corrections: 4, end_by: 'BROKER' } },
        introduction_goes_on: { due_at: null },
        introduction_note: { note: ' ', note_language: 'pl' },
        introduction_note_language: { note: 'n', note_language: 'de' },
        introduction_note_in_language: { note: 'n' },
        introduction_end_by: { like: WITHDRAWN, wrong: { end_by: 'C' } },
        introduction_end_reason: { like: WITHDRAWN, wrong: { end_reason: 'BORED' } },
        introduction_end_note: { like: WITHDRAWN, wrong: { end_note: ' ' } },
        introduction_end_agreement: { like: AGREED, wrong: { end_agreement: 'PARTY' } },
        introduction_in_order: { changed_at: '2025-01-01' },
        introduction_open_once: { like: ONE_ACCEPTED, wrong: {} },
      },
      introduction_transition: {
        introduction_transition_introduction: { introduction_id: NOBODY },
        introduction_transition_event: { event: 'PARTY' },
        introduction_transition_side: { side: 'C' },
        introduction_transition_made_by: { made_by: 'C' },
        introduction_transition_account: { account_id: NOBODY },
        introduction_transition_channel: { channel: 'FAX' },
        introduction_transition_before: { state_before: 'OPEN' },
        introduction_transition_after: { state_after: 'OPEN' },
        introduction_transition_way: { channel: 'JOB' },
      },
      introduction_contact: {
        introduction_contact_introduction: { introduction_id: NOBODY },
        introduction_contact_side: { side: 'C' },
        introduction_contact_position: { position: 21 },
        introduction_contact_account: { account_id: NOBODY },
        introduction_contact_label: { like: 1, wrong: { label: ' ' } },
        introduction_contact_person: { like: 1, wrong: { person_name: ' ' } },
        introduction_contact_email: { like: 1, wrong: { email: 'x' } },
        introduction_contact_phone: { like: 1, wrong: { phone: ' ' } },
        introduction_contact_reachable: { like: 1, wrong: { label: null } },
      },
    },
  };
};
