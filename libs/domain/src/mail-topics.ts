/**
 * What mails are about and what their readers may choose: rules only.
 *
 * A mail without a topic is one that its reader has just asked for, that guards the account, or that belongs to a step both
 * sides have agreed to; nobody can switch it off.
 */
import { type Country, type Language } from './vocabulary.ts';
import { afterQuietHours, civilDateOf, momentOf, type CivilTime, type QuietHours } from './working-days-civil-time.ts';
import { addDays, isWorkingDay, type WorkingCalendar } from './working-days.ts';

export const MAIL_TOPICS = [
  'INTRODUCTIONS',
  'MESSAGES',
  'MEETINGS',
  'OFFERS',
  'PROPOSALS_DIGEST',
  'SAVED_SEARCHES',
  'PROFILE',
] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];

export const MAIL_CHOICES = ['AT_ONCE', 'DAILY', 'WEEKLY', 'OFF'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** What may be chosen for each topic; the first is what holds until somebody chooses. */
export const CHOICES_OF_TOPIC: Readonly<Record<MailTopic, readonly [MailChoice, ...MailChoice[]]>> = {
  INTRODUCTIONS: ['AT_ONCE', 'DAILY', 'OFF'],
  MESSAGES: ['AT_ONCE', 'DAILY', 'OFF'],
  // A meeting comes with its entry for the calendar, which no collection of mails can carry.
  MEETINGS: ['AT_ONCE', 'OFF'],
  OFFERS: ['AT_ONCE', 'DAILY', 'OFF'],
  PROPOSALS_DIGEST: ['WEEKLY', 'OFF'],
  // How often is chosen with each saved search.
  SAVED_SEARCHES: ['AT_ONCE', 'OFF'],
  PROFILE: ['AT_ONCE', 'DAILY', 'OFF'],
};

/** In which language a mail is written; BOTH: in Polish and in Czech, side by side. */
export type MailLanguage = Language | 'BOTH';

export const isMailTopic = (value: unknown): value is MailTopic => MAIL_TOPICS.some((topic) => topic === value);

export const mayChoose = (topic: MailTopic, choice: MailChoice): boolean => CHOICES_OF_TOPIC[topic].includes(choice);

/** What holds: what was chosen, as long as it can be chosen. */
export function choiceFor(topic: MailTopic, chosen: string | null | undefined): MailChoice {
  const choices = CHOICES_OF_TOPIC[topic];
  return choices.find((choice) => choice === chosen) ?? choices[0];
}

/** What becomes of a mail of a topic. */
export type MailTreatment =
  | { readonly kind: 'SEND'; readonly notBefore: Date | null }
  /** It goes into the mail of the day. */
  | { readonly kind: 'COLLECT' }
  | { readonly kind: 'DROP' };

export interface MailWishes {
  readonly choice: MailChoice;
  /** Null: this person has none. */
  readonly quietHours: QuietHours | null;
  readonly country: Country;
}

export function treatmentOf(
  { choice, quietHours, country }: MailWishes,
  now: Date,
  calendar: WorkingCalendar,
): MailTreatment {
  if (choice === 'OFF') return { kind: 'DROP' };
  if (choice === 'DAILY') return { kind: 'COLLECT' };
  const moment = quietHours === null ? now : afterQuietHours(now, country, quietHours, calendar);
  return { kind: 'SEND', notBefore: moment > now ? moment : null };
}

/** What somebody who switches quiet hours on begins with. */
export const SUGGESTED_QUIET_HOURS: QuietHours = { from: '21:00', until: '07:00', onFreeDays: false };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The same time twice would be either nothing or everything. */
export const areQuietHours = ({ from, until }: Pick<QuietHours, 'from' | 'until'>): boolean =>
  TIME.test(from) && TIME.test(until) && from !== until;

/** When the mail of the day is sent, on working days. */
export const DAILY_MAIL_TIME: CivilTime = '07:00';

/** The latest moment, at or before `now`, at which the mail of the day was due: what was collected before it goes now. */
export function lastDailyMail(now: Date, country: Country, calendar: WorkingCalendar): Date {
  for (let day = civilDateOf(now, country); ; day = addDays(day, -1)) {
    const moment = momentOf(day, DAILY_MAIL_TIME, country);
    if (moment <= now && isWorkingDay(day, [country], calendar)) return moment;
  }
}

/** Whose public holidays count for a reader; whoever reads English is asked for nothing more. */
export const countryOfReader = (language: Language): Country => (language === 'cs' ? 'CZ' : 'PL');
