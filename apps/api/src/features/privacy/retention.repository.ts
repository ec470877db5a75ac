import { LESSON_DAYS } from '@mosty/domain/introductions/dismissals';
import { type RetentionRule } from '@mosty/domain/retention';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';

/** So many rows in one statement: none of them keeps others waiting. */
export const ROWS_AT_ONCE = 1000;

/** What each rule deletes; `$1` is the moment since when something is kept. Each statement gives the rows it touched. */
const STATEMENTS: Readonly<Record<Exclude<RetentionRule, 'CONTACTS_IN_HISTORY'>, readonly string[]>> = {
  UNCONFIRMED_ACCOUNTS: [
    `delete from account where id in (
       select id from account
        where email_verified_at is null and not is_example and role = 'MEMBER' and created_at < $1
          and not exists (select from membership where account_id = account.id) limit $2) returning 1`,
  ],
  ENDED_SESSIONS: [
    `delete from auth.open_session where id in (
       select id from auth.open_session where expires_at < $1 limit $2) returning 1`,
    `delete from auth.proof where id in (select id from auth.proof where expires_at < $1 limit $2) returning 1`,
    `delete from auth.attempt where (what, subject) in (
       select what, subject from auth.attempt where counted_until < $1 limit $2) returning 1`,
  ],
  ENDED_LINKS: [
    `delete from signed_link where token_hash in (
       select token_hash from signed_link where least(expires_at, used_at) < $1 limit $2) returning 1`,
  ],
  MAIL_CONTENTS: [
    `update mail_delivery set params = '{}', last_error = case state when 'FAILED' then 'deleted' end where id in (
       select id from mail_delivery
        where state in ('SENT', 'FAILED') and created_at < $1 and (params <> '{}' or last_error <> 'deleted')
        limit $2) returning 1`,
  ],
  MAIL_LOG: [
    `delete from mail_delivery where id in (
       select id from mail_delivery
        where state in ('SENT', 'FAILED', 'DIGESTED', 'DROPPED') and created_at < $1 limit $2) returning 1`,
    // One that stands is kept as long as it does: it is why nobody is written to.
    `delete from mail_suppression where id in (
       select id from mail_suppression where lifted_at < $1 limit $2) returning 1`,
  ],
  CAPTURED_MAILS: [
    `delete from captured_mail where id in (select id from captured_mail where sent_at < $1 limit $2) returning 1`,
  ],
  CLOSED_INVITATIONS: [
    `delete from invitation where id in (
       select id from invitation where least(closed_at, expires_at) < $1 limit $2) returning 1`,
  ],
  CLOSED_JOIN_REQUESTS: [
    `delete from join_request where id in (select id from join_request where closed_at < $1 limit $2) returning 1`,
  ],
  PROPOSAL_ANSWERS: [
    `delete from proposal_dismissal where (organisation_id, partner_id) in (
       select organisation_id, partner_id from proposal_dismissal
        where kept_apart_until < $1 and dismissed_at < $1::timestamptz - interval '${LESSON_DAYS} days'
        limit $2) returning 1`,
    `delete from proposal_snooze where (organisation_id, partner_id) in (
       select organisation_id, partner_id from proposal_snooze where snoozed_until < $1 limit $2) returning 1`,
  ],
  DIGEST_LOG: [
    `delete from digest_entry where (account_id, organisation_id, kind, subject_id) in (
       select account_id, organisation_id, kind, subject_id from digest_entry where told_at < $1 limit $2) returning 1`,
    `delete from digest_week where (account_id, week) in (
       select account_id, week from digest_week where week < $1::date limit $2) returning 1`,
  ],
  ENDED_OFFERS: [
    `delete from offer where id in (
       select id from offer where ended_at < $1 and not exists (
         select from offer_interest where offer_id = offer.id and (ended_at is null or ended_at >= $1)) limit $2)
     returning 1`,
  ],
  OFFER_DRAFTS: [
    `delete from offer where id in (
       select id from offer where state = 'DRAFT' and edited_at < $1 limit $2) returning 1`,
  ],
  ENDED_INTRODUCTIONS: [
    `delete from introduction_contact where (introduction_id, side, position) in (
       select introduction_id, side, position from introduction_contact join introduction on id = introduction_id
        where end_at < $1 limit $2) returning 1`,
    `update introduction_transition set account_id = null where id in (
       select line.id from introduction_transition line join introduction on introduction.id = introduction_id
        where end_at < $1 and account_id is not null limit $2) returning 1`,
    `update introduction set note = null, note_language = null, end_note = null, starter_id = null where id in (
       select id from introduction
        where end_at < $1 and num_nonnulls(note, end_note, starter_id) > 0 limit $2) returning 1`,
  ],
  OFFICE_CODES: [
    `delete from office_code where id in (select id from office_code where expires_at < $1 limit $2) returning 1`,
  ],
  WAITING_IMPORTS: [
    `delete from import_upload where id in (select id from import_upload where created_at < $1 limit $2) returning 1`,
  ],
  CLOSED_CONVERSATIONS: [
    `delete from conversation where id in (
       select id from conversation where greatest(closed_at, moved_at) < $1 and closed_at is not null limit $2) returning 1`,
  ],
  DECIDED_REPORTS: [
    `delete from message_report where id in (
       select id from message_report where decided_at < $1 limit $2) returning 1`,
  ],
  UNSENT_ATTACHMENTS: [
    `delete from attachment where id in (
       select id from attachment where message_id is null and created_at < $1 limit $2) returning 1`,
  ],
  ANSWERS_BY_MAIL: [
    `delete from inbound_mail where id in (select id from inbound_mail where received_at < $1 limit $2) returning 1`,
  ],
  LIVE_PRESENCE: [
    `delete from live_presence where account_id in (
       select account_id from live_presence where seen_at < $1 limit $2) returning 1`,
  ],
  AUDIT_ENTRIES: [
    `delete from audit_entry where id in (select id from audit_entry where at < $1 limit $2) returning 1`,
  ],
  CONSENTS_OF_ERASED: [
    `delete from consent where id in (select id from consent where erased_at < $1 limit $2) returning 1`,
  ],
};

export type RuleOfStatements = keyof typeof STATEMENTS;
export const RULES_OF_STATEMENTS = Object.keys(STATEMENTS) as RuleOfStatements[];

@Injectable()
export class RetentionRepository {
  /** Deletes at most ROWS_AT_ONCE by each statement and gives how many in all. */
  async deleteSome(tx: Tx, rule: RuleOfStatements, keptSince: Date): Promise<number> {
    let count = 0;
    for (const statement of STATEMENTS[rule]) {
      const [rows]: [unknown[], number] = await tx.query(statement, [keptSince, ROWS_AT_ONCE]);
      count += rows.length;
    }
    return count;
  }
}
