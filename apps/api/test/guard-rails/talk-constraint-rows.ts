/** Those of conversations, their messages, blocks and reports. */
type Row = Readonly<Record<string, unknown>>;

interface Ids {
  readonly POLISH: string | undefined;
  readonly CZECH: string | undefined;
  readonly ACCOUNT: string | undefined;
  /** Of nothing. */
  readonly NOBODY: string;
}

const [TALK, OTHER, SAID, SUBJECT] = ['d1', 'd2', 'd3', 'd4'].map((end) => `00000000-0000-4000-8000-0000000000${end}`);
const DECIDED: Row = { state: 'KEPT', decided_at: '2026-01-02', decision_note: 'n' };

export const talkRows = ({ POLISH, CZECH, ACCOUNT, NOBODY }: Ids) => ({
  good: {
    conversation: [
      { id: TALK, kind: 'INTRODUCTION', subject_id: SUBJECT, opened_at: '2026-01-01', last_number: 1 },
      { id: OTHER, kind: 'OFFER', subject_id: SUBJECT },
    ],
    conversation_side: [{ conversation_id: TALK, organisation_id: POLISH }],
    conversation_reader: [{ conversation_id: TALK, account_id: ACCOUNT, read_up_to: 1, noticed_up_to: 1 }],
    message: [
      {
        ...{ id: SAID, conversation_id: TALK, number: 1, organisation_id: POLISH, author_id: ACCOUNT, language: 'pl' },
        ...{ via: 'WEB', entries: '[]', client_key: 'k', words: '' },
      },
    ],
    organisation_block: [{ organisation_id: POLISH, blocked_id: CZECH, reason: 'r', blocked_by: ACCOUNT }],
    message_report: [
      {
        ...{ message_id: SAID, organisation_id: CZECH, reported_by: ACCOUNT, reason: 'SPAM', note: 'n', entries: '[]' },
        ...{ decided_by: ACCOUNT, ...DECIDED },
      },
    ],
    live_presence: [{ account_id: ACCOUNT, seen_at: '2026-01-01' }],
  },
  bad: {
    conversation: {
      conversation_kind: { kind: 'GOSSIP' },
      conversation_last_number: { last_number: -1 },
      conversation_subject_once: { subject_id: SUBJECT },
      conversation_closed_later: { closed_at: '2025-12-31' },
    },
    conversation_side: {
      conversation_side_conversation: { conversation_id: NOBODY },
      conversation_side_organisation: { organisation_id: NOBODY },
    },
    conversation_reader: {
      conversation_reader_conversation: { conversation_id: NOBODY },
      conversation_reader_account: { account_id: NOBODY },
      conversation_reader_read: { read_up_to: -1 },
      conversation_reader_noticed: { noticed_up_to: -1 },
    },
    message: {
      message_conversation: { conversation_id: NOBODY },
      message_number: { number: 0 },
      message_organisation: { organisation_id: NOBODY },
      message_author: { author_id: NOBODY },
      message_language: { language: 'de' },
      message_via: { via: 'FAX' },
      message_entries: { entries: '{}' },
      message_client_key: { client_key: '' },
      message_number_once: { number: 1 },
      message_client_key_once: { client_key: 'k' },
      message_removed: { removed_at: '2026-01-01', entries: '[1]' },
    },
    organisation_block: {
      organisation_block_organisation: { organisation_id: NOBODY },
      organisation_block_blocked: { blocked_id: NOBODY },
      organisation_block_reason: { reason: ' ' },
      organisation_block_by: { blocked_by: NOBODY },
      organisation_block_other: { blocked_id: CZECH },
    },
    message_report: {
      message_report_message: { message_id: NOBODY },
      message_report_organisation: { organisation_id: NOBODY },
      message_report_by: { reported_by: NOBODY },
      message_report_reason: { reason: 'BORING' },
      message_report_note: { note: ' ' },
      message_report_entries: { entries: '{}' },
      message_report_state: { wrong: { state: 'LOST' } },
      message_report_decided_by: { decided_by: NOBODY },
      message_report_decision_note: { decision_note: ' ' },
      message_report_once: { organisation_id: CZECH },
      message_report_decided: { decided_at: null },
      message_report_decided_why: { decision_note: null },
    },
    live_presence: { live_presence_account: { account_id: NOBODY } },
  },
  /** What a second row must have of its own. */
  free: {
    conversation: { id: '00000000-0000-4000-8000-0000000000d9', kind: 'INTRODUCTION', subject_id: NOBODY },
    conversation_side: { organisation_id: CZECH },
    conversation_reader: { conversation_id: OTHER },
    message: { id: '00000000-0000-4000-8000-0000000000d9', number: 2, client_key: 'other' },
    organisation_block: { organisation_id: CZECH, blocked_id: POLISH },
    message_report: { organisation_id: POLISH },
  },
});
