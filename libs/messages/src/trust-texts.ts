/** The words of trust and of personal data for people. A code of libs/domain without a word here does not compile. */
import { type RetentionRule } from '@mosty/domain/retention';
import { type RevocationReason, type VerificationCheck } from '@mosty/domain/verification';
import { type Language } from '@mosty/domain/vocabulary';
import { m } from './compiled/messages.js';

type Word = (inputs?: Record<never, never>, options?: { locale?: Language }) => string;
type Words<Code extends string> = Readonly<Record<Code, Word>>;

const CHECK: Words<VerificationCheck> = {
  REGISTER_ENTRY: m.check_REGISTER_ENTRY,
  NAME: m.check_NAME,
  SEAT: m.check_SEAT,
  NOT_ENDED: m.check_NOT_ENDED,
  CONTACT: m.check_CONTACT,
};

const REVOCATION: Words<RevocationReason> = {
  ENTRY_GONE: m.revocation_ENTRY_GONE,
  WRONG_BODY: m.revocation_WRONG_BODY,
  NOT_ENTITLED: m.revocation_NOT_ENTITLED,
  MISTAKE: m.revocation_MISTAKE,
  OTHER: m.revocation_OTHER,
};

const RETENTION: Words<RetentionRule> = {
  UNCONFIRMED_ACCOUNTS: m.privacy_text_retention_UNCONFIRMED_ACCOUNTS,
  ENDED_SESSIONS: m.privacy_text_retention_ENDED_SESSIONS,
  ENDED_LINKS: m.privacy_text_retention_ENDED_LINKS,
  MAIL_CONTENTS: m.privacy_text_retention_MAIL_CONTENTS,
  MAIL_LOG: m.privacy_text_retention_MAIL_LOG,
  CAPTURED_MAILS: m.privacy_text_retention_CAPTURED_MAILS,
  CLOSED_INVITATIONS: m.privacy_text_retention_CLOSED_INVITATIONS,
  CLOSED_JOIN_REQUESTS: m.privacy_text_retention_CLOSED_JOIN_REQUESTS,
  PROPOSAL_ANSWERS: m.privacy_text_retention_PROPOSAL_ANSWERS,
  DIGEST_LOG: m.privacy_text_retention_DIGEST_LOG,
  ENDED_OFFERS: m.privacy_text_retention_ENDED_OFFERS,
  OFFER_DRAFTS: m.privacy_text_retention_OFFER_DRAFTS,
  ENDED_INTRODUCTIONS: m.privacy_text_retention_ENDED_INTRODUCTIONS,
  OFFICE_CODES: m.privacy_text_retention_OFFICE_CODES,
  CONTACTS_IN_HISTORY: m.privacy_text_retention_CONTACTS_IN_HISTORY,
  WAITING_IMPORTS: m.privacy_text_retention_WAITING_IMPORTS,
  CLOSED_CONVERSATIONS: m.privacy_text_retention_CLOSED_CONVERSATIONS,
  DECIDED_REPORTS: m.privacy_text_retention_DECIDED_REPORTS,
  LIVE_PRESENCE: m.privacy_text_retention_LIVE_PRESENCE,
  UNSENT_ATTACHMENTS: m.privacy_text_retention_UNSENT_ATTACHMENTS,
  ANSWERS_BY_MAIL: m.privacy_text_retention_ANSWERS_BY_MAIL,
  AUDIT_ENTRIES: m.privacy_text_retention_AUDIT_ENTRIES,
  CONSENTS_OF_ERASED: m.privacy_text_retention_CONSENTS_OF_ERASED,
};

export const checkText = (check: VerificationCheck): string => CHECK[check]();
export const revocationText = (reason: RevocationReason): string => REVOCATION[reason]();
export const retentionText = (rule: RetentionRule): string => RETENTION[rule]();

/** By code of apps/api/src/platform/audit/audit-actions.ts; a test there compares. */
export const AUDIT_ACTION: Words<string> = {
  ACCOUNT_CREATED: m.audit_action_ACCOUNT_CREATED,
  SIGN_IN_METHOD_ADDED: m.audit_action_SIGN_IN_METHOD_ADDED,
  SIGN_IN_METHOD_REMOVED: m.audit_action_SIGN_IN_METHOD_REMOVED,
  PASSWORD_CHANGED: m.audit_action_PASSWORD_CHANGED,
  EMAIL_CHANGED: m.audit_action_EMAIL_CHANGED,
  SESSIONS_ENDED: m.audit_action_SESSIONS_ENDED,
  ACCOUNT_ROLE_CHANGED: m.audit_action_ACCOUNT_ROLE_CHANGED,
  ACCOUNT_BLOCKED: m.audit_action_ACCOUNT_BLOCKED,
  ACCOUNT_UNBLOCKED: m.audit_action_ACCOUNT_UNBLOCKED,
  CONFIRMATION_SENT_AGAIN: m.audit_action_CONFIRMATION_SENT_AGAIN,
  ORGANISATION_CREATED: m.audit_action_ORGANISATION_CREATED,
  ORGANISATION_CLAIMED: m.audit_action_ORGANISATION_CLAIMED,
  JOIN_ASKED: m.audit_action_JOIN_ASKED,
  JOIN_ACCEPTED: m.audit_action_JOIN_ACCEPTED,
  JOIN_REFUSED: m.audit_action_JOIN_REFUSED,
  MEMBER_INVITED: m.audit_action_MEMBER_INVITED,
  INVITATION_REVOKED: m.audit_action_INVITATION_REVOKED,
  MEMBER_JOINED: m.audit_action_MEMBER_JOINED,
  MEMBER_ROLE_CHANGED: m.audit_action_MEMBER_ROLE_CHANGED,
  COORDINATION_HANDED_OVER: m.audit_action_COORDINATION_HANDED_OVER,
  MEMBER_REMOVED: m.audit_action_MEMBER_REMOVED,
  MEMBER_LEFT: m.audit_action_MEMBER_LEFT,
  BROKER_REGIONS_CHANGED: m.audit_action_BROKER_REGIONS_CHANGED,
  PROFILE_CHANGED: m.audit_action_PROFILE_CHANGED,
  PROFILE_CHANGE_UNDONE: m.audit_action_PROFILE_CHANGE_UNDONE,
  LOGO_CHANGED: m.audit_action_LOGO_CHANGED,
  ORGANISATION_ARCHIVED: m.audit_action_ORGANISATION_ARCHIVED,
  ORGANISATION_RESTORED: m.audit_action_ORGANISATION_RESTORED,
  ORGANISATIONS_MERGED: m.audit_action_ORGANISATIONS_MERGED,
  REGISTER_IMPORTED: m.audit_action_REGISTER_IMPORTED,
  CONTACT_DATA_SEEN: m.audit_action_CONTACT_DATA_SEEN,
  VERIFIED: m.audit_action_VERIFIED,
  VERIFICATION_REVOKED: m.audit_action_VERIFICATION_REVOKED,
  CONFIRMATION_ASKED: m.audit_action_CONFIRMATION_ASKED,
  PROFILE_CONFIRMED: m.audit_action_PROFILE_CONFIRMED,
  TAKES_NO_PART: m.audit_action_TAKES_NO_PART,
  TAKES_PART_AGAIN: m.audit_action_TAKES_PART_AGAIN,
  INTRODUCTION_MOVED: m.audit_action_INTRODUCTION_MOVED,
  ORGANISATION_BLOCKED: m.audit_action_ORGANISATION_BLOCKED,
  ORGANISATION_UNBLOCKED: m.audit_action_ORGANISATION_UNBLOCKED,
  MESSAGE_REPORTED: m.audit_action_MESSAGE_REPORTED,
  MESSAGE_REPORT_SEEN: m.audit_action_MESSAGE_REPORT_SEEN,
  MESSAGE_REPORT_DECIDED: m.audit_action_MESSAGE_REPORT_DECIDED,
  MALWARE_REFUSED: m.audit_action_MALWARE_REFUSED,
  MAIL_SENT_AGAIN: m.audit_action_MAIL_SENT_AGAIN,
  MAIL_RESUMED: m.audit_action_MAIL_RESUMED,
  JOBS_STARTED_AGAIN: m.audit_action_JOBS_STARTED_AGAIN,
  CONSENT_GIVEN: m.audit_action_CONSENT_GIVEN,
  CONSENT_WITHDRAWN: m.audit_action_CONSENT_WITHDRAWN,
  OWN_DATA_EXPORTED: m.audit_action_OWN_DATA_EXPORTED,
  ERASURE_ASKED: m.audit_action_ERASURE_ASKED,
  ACCOUNT_ERASED: m.audit_action_ACCOUNT_ERASED,
  OLD_DATA_DELETED: m.audit_action_OLD_DATA_DELETED,
};

export const auditActionText = (action: string): string => AUDIT_ACTION[action]?.() ?? action;
