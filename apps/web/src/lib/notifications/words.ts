/** The words of topics and choices of mails. A code of libs/domain without a word here does not compile. */
import { type MailChoice, type MailTopic } from '@mosty/domain/mail-topics';
import { type SuppressionReason } from '@mosty/domain/mail-reports';
import { m } from '@mosty/messages/messages';

export const CHOICE_WORDS: Readonly<Record<MailChoice, () => string>> = {
  AT_ONCE: m.notifications_choice_AT_ONCE,
  DAILY: m.notifications_choice_DAILY,
  WEEKLY: m.notifications_choice_WEEKLY,
  OFF: m.notifications_choice_OFF,
};

export const TOPIC_EXPLANATIONS: Readonly<Record<MailTopic, () => string>> = {
  INTRODUCTIONS: m.notifications_about_INTRODUCTIONS,
  MESSAGES: m.notifications_about_MESSAGES,
  MEETINGS: m.notifications_about_MEETINGS,
  OFFERS: m.notifications_about_OFFERS,
  PROPOSALS_DIGEST: m.notifications_about_PROPOSALS_DIGEST,
  SAVED_SEARCHES: m.notifications_about_SAVED_SEARCHES,
  PROFILE: m.notifications_about_PROFILE,
};

type About = (inputs: { email: string; day: string }) => string;

/** Why nothing comes to one's own address. */
export const STOPPED_WORDS: Readonly<Record<SuppressionReason, About>> = {
  HARD_BOUNCE: m.notifications_stopped_HARD_BOUNCE,
  SOFT_BOUNCES: m.notifications_stopped_SOFT_BOUNCES,
  COMPLAINT: m.notifications_stopped_COMPLAINT,
  OBJECTION: m.notifications_stopped_OBJECTION,
};

/** The same for a broker, in a word. */
export const REASON_WORDS: Readonly<Record<SuppressionReason, () => string>> = {
  HARD_BOUNCE: m.mail_problems_reason_HARD_BOUNCE,
  SOFT_BOUNCES: m.mail_problems_reason_SOFT_BOUNCES,
  COMPLAINT: m.mail_problems_reason_COMPLAINT,
  OBJECTION: m.mail_problems_reason_OBJECTION,
};

const HALF_HOURS = 48;

/** Times of the day that quiet hours may begin and end at, and `shown` where it is another one. */
export function timesOfDay(shown: string): string[] {
  const times = Array.from({ length: HALF_HOURS }, (_, half) => {
    const hour = String(Math.floor(half / 2)).padStart(2, '0');
    return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
  });
  return times.includes(shown) ? times : [...times, shown].sort();
}
