import { type IntroductionMail } from '@mosty/domain/introductions/effects';

/**
 * Every job and its payload: ids only, the handler loads what it needs.
 * The worker refuses to start unless each job here has exactly one handler.
 */
export interface JobPayloads {
  /** Writes the organisations into the search index, or removes those that are gone. */
  'search.index': { organisationIds: string[] };
  /** Computes what the match index needs and tells every API process to read it again. */
  'matching.refresh': { organisationIds: string[] };
  /** Writes offers into the search index, or removes those that are over. */
  'offers.index': { offerIds: string[] };
  /** Writes the open offers of organisations that have changed into the search index, or removes them with their owner. */
  'offers.follow-owners': { organisationIds: string[] };
  /** Finds the offers of which something is due, and whoever waits for one; runs by the clock. */
  'offers.find-due': Record<never, never>;
  /** Does what is due of one offer. */
  'offers.catch-up': { offerId: string };
  /** Tells an organisation of those who waited for its offers and whose turn has come. */
  'offers.let-in': { organisationId: string };
  /** Sends one mail that is waiting in the table of mails. */
  'mail.deliver': { mailId: string };
  /** Finds the accounts for which mails were collected until seven; runs by the clock. */
  'notifications.find-daily': Record<never, never>;
  /** Writes the mail of the day of one account. */
  'notifications.daily-mail': { accountId: string };
  /** Finds the accounts whose alerts about saved searches are due; runs by the clock. */
  'saved-searches.find-due': Record<never, never>;
  /** Finds the profiles whose year is over; runs by the clock. */
  'trust.find-due': Record<never, never>;
  /** Asks the coordinators of one organisation whether its profile is still right, or reminds them. */
  'trust.ask-to-confirm': { organisationId: string };
  /** Deletes what has been kept as long as it may be; runs by the clock. */
  'privacy.delete-old': Record<never, never>;
  /** Looks for malware in a file that came while the scanner did not answer, or by mail. */
  'attachments.scan': { attachmentId: string };
  /** Looks into the mailbox to which answers go; runs by the clock. */
  'inbound-mail.poll': Record<never, never>;
  /** Finds whoever has not read what another organisation wrote; runs by the clock. */
  'conversations.find-unread': Record<never, never>;
  /** Mails one reader what she has not read of one conversation, if it is time. */
  'conversations.notify': { conversationId: string; accountId: string };
  /** Finds the accounts whose mail of the week is due; runs by the clock. */
  'proposals.find-digests': Record<never, never>;
  /** Tells one account of the proposals and offers that are new for its organisations. */
  'proposals.digest': { accountId: string };
  /** Tells one account what its saved searches have newly found. */
  'saved-searches.alert': { accountId: string };
  /** Finds introductions in which something should have happened by now; runs by the clock. */
  'introductions.find-due': Record<never, never>;
  /** Does all that is due to one introduction: reminds, closes, asks what came of it. */
  'introductions.catch-up': { introductionId: string };
  /** An introduction of these organisations closed: those who are next in their queues enter. */
  'introductions.place-free': { organisationIds: string[] };
  /** Each of two that were introduced has written, in this conversation. */
  'introductions.note-contact': { conversationId: string };
  /** Writes the mails that follow from a decision on an introduction. */
  'introductions.tell': { introductionId: string; mail: IntroductionMail };
}

export type JobName = keyof JobPayloads;
