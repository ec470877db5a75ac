/** Those of files, meetings and mails that came in. */
type Row = Readonly<Record<string, unknown>>;

interface Ids {
  readonly POLISH: string | undefined;
  readonly ACCOUNT: string | undefined;
  /** Of nothing. */
  readonly NOBODY: string;
}

/** As talk-constraint-rows.ts has them. */
const [TALK, SAID] = ['d1', 'd3'].map((end) => `00000000-0000-4000-8000-0000000000${end}`);
const [PROPOSED, AGREED, UID, OTHER_UID] = ['e1', 'e2', 'e3', 'e4'].map(
  (end) => `00000000-0000-4000-8000-0000000000${end}`,
);
const key = (letter: string): Buffer => Buffer.alloc(32, letter);

export const meetingRows = ({ POLISH, ACCOUNT, NOBODY }: Ids) => {
  const meeting: Row = {
    ...{ uid: UID, conversation_id: TALK, message_id: SAID, organisation_id: POLISH, proposed_by: ACCOUNT },
    ...{ minutes: 60, place: 'p', link: 'https://example.org', note: 'n', note_language: 'pl' },
    ...{ proposed_at: '2026-01-01', changed_at: '2026-01-01' },
  };
  return {
    good: {
      attachment: [
        {
          ...{ conversation_id: TALK, message_id: SAID, organisation_id: POLISH, account_id: ACCOUNT, position: 0 },
          ...{ file_name: 'a.pdf', type: 'pdf', size: 1, content: Buffer.from('a'), scan: 'NOT_SCANNED' },
        },
      ],
      meeting: [
        { ...meeting, id: PROPOSED, client_key: 'a', state: 'PROPOSED' },
        {
          ...{ ...meeting, id: AGREED, client_key: 'b', state: 'AGREED', agreed_moment: '2026-02-01' },
          ...{ replaces_id: PROPOSED, answered_by: ACCOUNT },
        },
      ],
      meeting_moment: [{ meeting_id: PROPOSED, position: 0, starts_at: '2026-02-01' }],
      inbound_mail: [
        {
          ...{ mail_key: key('a'), way: 'IMAP', received_at: '2026-01-01', outcome: 'POSTED', sender: 'a@example.org' },
          ...{ account_id: ACCOUNT, message_id: SAID },
        },
      ],
    },
    bad: {
      attachment: {
        attachment_conversation: { conversation_id: NOBODY },
        attachment_message: { message_id: NOBODY },
        attachment_position: { position: 5 },
        attachment_organisation: { organisation_id: NOBODY },
        attachment_account: { account_id: NOBODY },
        attachment_file_name: { file_name: '' },
        attachment_type: { type: 'exe' },
        attachment_size: { size: 0 },
        attachment_scan: { scan: 'PERHAPS' },
        attachment_finding: { finding: '', scan: 'INFECTED', content: null, scanned_at: '2026-01-01' },
        attachment_infected_is_gone: { content: null },
        attachment_found_in_infected: { finding: 'Eicar' },
        attachment_scanned: { scan: 'CLEAN' },
        attachment_place_in_message: { position: 0 },
      },
      meeting: {
        meeting_sequence: { sequence: -1 },
        meeting_replaces: { replaces_id: OTHER_UID },
        meeting_conversation: { conversation_id: NOBODY },
        meeting_message: { message_id: NOBODY },
        meeting_organisation: { organisation_id: NOBODY },
        meeting_proposed_by: { proposed_by: NOBODY },
        meeting_client_key: { client_key: '' },
        meeting_minutes: { minutes: 14 },
        meeting_place: { place: ' ' },
        meeting_link: { link: 'http://example.org' },
        meeting_note: { note: ' ' },
        meeting_note_language: { note_language: 'de' },
        meeting_state: { state: 'PERHAPS' },
        meeting_answered_by: { answered_by: NOBODY },
        meeting_cancelled_by: { cancelled_by: NOBODY },
        meeting_somewhere: { place: null, link: null },
        meeting_agreed: { state: 'AGREED' },
        meeting_in_order: { changed_at: '2025-12-31' },
        meeting_client_key_once: { client_key: 'a' },
        meeting_one_proposed: { uid: UID },
        meeting_one_agreed: { uid: UID, state: 'AGREED', agreed_moment: '2026-02-01' },
      },
      meeting_moment: {
        meeting_moment_meeting: { meeting_id: NOBODY },
        meeting_moment_position: { position: 5 },
        meeting_moment_different: { starts_at: '2026-02-01' },
      },
      inbound_mail: {
        inbound_mail_once: { mail_key: key('a') },
        inbound_mail_key: { mail_key: Buffer.from('a') },
        inbound_mail_way: { way: 'PIGEON' },
        inbound_mail_outcome: { outcome: 'PERHAPS', message_id: null },
        inbound_mail_sender: { sender: '' },
        inbound_mail_account: { account_id: NOBODY },
        inbound_mail_message: { message_id: NOBODY },
        inbound_mail_refused_files: { refused_files: -1 },
        inbound_mail_posted: { outcome: 'AUTOMATIC' },
      },
    },
    /** What a second row must have of its own. */
    free: {
      attachment: { position: 1 },
      meeting: { id: NOBODY, uid: OTHER_UID, client_key: 'c' },
      meeting_moment: { position: 1, starts_at: '2026-02-02' },
      inbound_mail: { mail_key: key('b') },
    },
  };
};
