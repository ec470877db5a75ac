/** Conversations between organisations: what may be written, and when a person is mailed what she has not read. */
import { civilDateOf, momentOf } from './working-days-civil-time.ts';
import { addDays } from './working-days.ts';

/** What opened it: the two were introduced, or the owner of an offer wants to talk. */
export const CONVERSATION_KINDS = ['INTRODUCTION', 'OFFER'] as const;
export type ConversationKind = (typeof CONVERSATION_KINDS)[number];

export const MESSAGE_CHANNELS = ['WEB', 'MAIL'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export const REPORT_REASONS = ['SPAM', 'OFFENSIVE', 'FRAUD', 'PERSONAL_DATA', 'OTHER'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** KEPT: nothing was wrong with the message. REMOVED: nobody reads it any more. */
export const REPORT_STATES = ['OPEN', 'KEPT', 'REMOVED'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const CONVERSATION_LIMITS = {
  /** Of one author, in all conversations: more than anybody types, less than a program could send. */
  messagesPerHour: 100,
  clientKey: 200,
  note: 1000,
  query: 200,
} as const;

export const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Whoever is about to read it anyway gets no mail. */
export const NOTICE_AFTER_MS = 5 * MINUTE_MS;
/** Whoever has a page open is not mailed for so long: she may only have gone for a coffee. */
export const PRESENT_FOR_MS = 30 * MINUTE_MS;
/** Nothing more is said of what she has been told of already, until she has read or this has passed. */
export const NOTICE_AGAIN_AFTER_MS = DAY_MS;
/** Shortly before the mail of the day is put together (mail-topics.ts); both countries keep the same time. */
export const DAILY_NOTICE_TIME = '06:50';

export type NoticeChoice = 'AT_ONCE' | 'DAILY' | 'OFF';

export interface UnreadState {
  /** When the first message that she has not read was sent. */
  readonly unreadSince: Date;
  /** Of the last mail, if she has read nothing since. */
  readonly noticedAt: Date | null;
  readonly isPresent: boolean;
}

/** From when on she is mailed what she has not read; null: never. It depends on the state alone, not on how much has come. */
export function noticeTime(choice: NoticeChoice, state: UnreadState, now: Date): Date | null {
  if (choice === 'OFF') return null;
  const first = state.unreadSince.getTime() + NOTICE_AFTER_MS;
  if (choice === 'DAILY') return nextDailyTime(new Date(Math.max(first, (state.noticedAt?.getTime() ?? 0) + 1)));
  const again = state.noticedAt === null ? 0 : state.noticedAt.getTime() + NOTICE_AGAIN_AFTER_MS;
  const due = Math.max(first, again);
  const givenUp = state.unreadSince.getTime() + PRESENT_FOR_MS;
  // While she is there it is looked at again every few minutes.
  if (state.isPresent && due < givenUp) {
    return new Date(Math.min(givenUp, Math.max(due, now.getTime() + NOTICE_AFTER_MS)));
  }
  return new Date(due);
}

/** The first time at or after a moment at which the mail of the day is about to be put together. */
export function nextDailyTime(from: Date): Date {
  let day = civilDateOf(from, 'PL');
  while (momentOf(day, DAILY_NOTICE_TIME, 'PL') < from) day = addDays(day, 1);
  return momentOf(day, DAILY_NOTICE_TIME, 'PL');
}
