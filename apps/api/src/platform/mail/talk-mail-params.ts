/** What the mails of conversations are about. Paths are below the language; moments are ISO moments. */
import { type ReportReason } from '@mosty/domain/conversation-rules';
import { type Language } from '@mosty/domain/vocabulary';

/** A message as it is kept: each reader gets its sentences in the own language. */
export interface MessageOfMail {
  /** Null: a former member whose account is gone. */
  readonly author: string | null;
  readonly organisationName: string;
  readonly sentAt: string;
  /** Of @mosty/phrases. */
  readonly entries: readonly unknown[];
  readonly attachments: readonly string[];
}

export interface TalkMailParams {
  /** To whoever has not read what another organisation wrote. */
  'message-notice': {
    /** Of the reader. */
    readonly organisationName: string;
    /** The other side. */
    readonly partnerName: string;
    /** In the order in which they were sent. */
    readonly messages: readonly MessageOfMail[];
    /** Unread ones before those. */
    readonly earlier: number;
    /** An answer to the mail lands in the conversation. */
    readonly takesAnswers: boolean;
    readonly path: string;
  };
  /** To brokers of a region. */
  'message-reported': { readonly organisationName: string; readonly reason: ReportReason; readonly path: string };
  /** To whoever reported a message. `noteLanguage`: of the broker. */
  'report-decided': {
    readonly partnerName: string;
    readonly isRemoved: boolean;
    readonly note: string;
    readonly noteLanguage: Language;
    readonly path: string;
  };
}

export const TALK_MAILS: Readonly<Record<keyof TalkMailParams, true>> = {
  'message-notice': true,
  'message-reported': true,
  'report-decided': true,
};
