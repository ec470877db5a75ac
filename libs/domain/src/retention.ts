/**
 * How long what is kept about people is kept. The job that deletes, its tests and the page that says so all read this table,
 * so none of them can say something else.
 */
export const RETENTION_DAYS = {
  /** Accounts whose address was never confirmed and that belong to no organisation. */
  UNCONFIRMED_ACCOUNTS: 30,
  /** Sessions, codes and links for signing in, after they have ended. */
  ENDED_SESSIONS: 30,
  /** Links of mails, after they have ended; the page of a link says until then that it was used. */
  ENDED_LINKS: 90,
  /** What a mail says, after it was sent or given up; the entry that it was sent stays. */
  MAIL_CONTENTS: 30,
  /** Entries of mails that were sent: to whom, when, what kind. */
  MAIL_LOG: 365,
  /** Mails that an installation without a mail server shows instead of sending. */
  CAPTURED_MAILS: 30,
  /** Invitations, after they were accepted, taken back or have expired. */
  CLOSED_INVITATIONS: 90,
  /** Requests to join, after they were decided. */
  CLOSED_JOIN_REQUESTS: 365,
  /** Proposals that were put aside, after that has lapsed and what was learned from it is forgotten. */
  PROPOSAL_ANSWERS: 30,
  /** Which proposals and offers the weekly mail told an account of. */
  DIGEST_LOG: 365,
  /** Offers and requests with what was said to them, after they have ended and everybody has an answer. */
  ENDED_OFFERS: 3 * 365,
  /** Offers that were begun and never published, after the last change. */
  OFFER_DRAFTS: 365,
  /** Contacts that were given, words that were written and who did what, after an introduction has ended; the result stays. */
  ENDED_INTRODUCTIONS: 2 * 365,
  /** Codes for public addresses of offices, after they have expired. */
  OFFICE_CODES: 30,
  /** Files of administrators that wait between their preview and their import, or were refused. */
  WAITING_IMPORTS: 1,
  /** People's contact details in the history of profiles, after they are gone from the profile itself. */
  CONTACTS_IN_HISTORY: 365,
  /** Conversations with all their messages, after they were closed and nobody wrote any more. */
  CLOSED_CONVERSATIONS: 3 * 365,
  /** Reports of messages with what the message said, after they were decided. */
  DECIDED_REPORTS: 365,
  /** Files that were uploaded and not sent with a message. */
  UNSENT_ATTACHMENTS: 1,
  /** Entries of answers by mail: whose, from where, and what became of them. */
  ANSWERS_BY_MAIL: 90,
  /** Who had a page open that hears news at once. */
  LIVE_PRESENCE: 1,
  /** What the audit log says of the acts of persons. */
  AUDIT_ENTRIES: 3 * 365,
  /** Proofs of which information was given, after the account was erased. */
  CONSENTS_OF_ERASED: 3 * 365,
} as const;

export type RetentionRule = keyof typeof RETENTION_DAYS;
export const RETENTION_RULES = Object.keys(RETENTION_DAYS) as RetentionRule[];

/** What is older than this is deleted. */
export function keptSince(rule: RetentionRule, now: Date): Date {
  return new Date(now.getTime() - RETENTION_DAYS[rule] * 86_400_000);
}
