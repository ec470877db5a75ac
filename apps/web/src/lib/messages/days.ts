/** When something was written: near days by name, and always the time by the clock of both countries. */
import { m } from '@mosty/messages/messages';
import { getLocale } from '@mosty/messages/runtime';
import { formatDay } from '#lib/numbers.ts';

const TIME_ZONE = 'Europe/Prague';
const DAY_MS = 86_400_000;
const REGION = { pl: 'pl-PL', cs: 'cs-CZ', en: 'en-GB' } as const;

const keyFormat = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: TIME_ZONE });

/** `2027-05-12`: the day on the calendar of both countries. */
export const dayKey = (moment: string | number): string => keyFormat.format(new Date(moment));

/** „dzisiaj”, „wczoraj”, „12 maja 2027”. */
export function dayName(moment: string, now: number): string {
  const day = dayKey(moment);
  if (day === dayKey(now)) return m.talks_today();
  return day === dayKey(now - DAY_MS) ? m.talks_yesterday() : formatDay(moment);
}

export const timeOfDay = (moment: string): string =>
  new Intl.DateTimeFormat(REGION[getLocale()], { timeStyle: 'short', timeZone: TIME_ZONE }).format(new Date(moment));

/** „dzisiaj, 14:30”, „wczoraj, 9:05”; of older ones the day is enough. */
export function dayAndTime(moment: string, now: number): string {
  const isNear = dayKey(moment) === dayKey(now) || dayKey(moment) === dayKey(now - DAY_MS);
  return isNear ? `${dayName(moment, now)}, ${timeOfDay(moment)}` : dayName(moment, now);
}
