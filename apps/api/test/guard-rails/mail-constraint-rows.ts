/** Those of mails: sent, reported, suppressed, captured, and who wants which when. */
interface Ids {
  readonly ACCOUNT: string | undefined;
  /** Of nothing. */
  readonly NOBODY: string;
}

const MAIL = '00000000-0000-4000-8000-00000000e001';
/** Of no mail, not even of one that would be collected by itself. */
const NO_MAIL = '00000000-0000-4000-8000-00000000e009';

export const mailRows = ({ ACCOUNT, NOBODY }: Ids) => ({
  good: {
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
  },
  free: {
    mail_delivery: { id: NOBODY, message_id: '<2@x>', key: null },
  },
  bad: {
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
      mail_delivery_digest: { digest_id: NO_MAIL },
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
  },
});
