/** Numbers and dates as the reader's language writes them. */
import type { Language } from '@mosty/domain/vocabulary';
import { getLocale } from '@mosty/messages/runtime';

const REGION = { pl: 'pl-PL', cs: 'cs-CZ', en: 'en-GB' } as const;

export const formatNumber = (value: number, maximumFractionDigits = 0): string =>
  new Intl.NumberFormat(REGION[getLocale()], { maximumFractionDigits }).format(value);

/** 20 → „20%” in Polish, „20 %” in Czech. */
export const formatPercent = (percent: number, language: Language = getLocale()): string =>
  new Intl.NumberFormat(REGION[language], { style: 'percent' }).format(percent / 100);

/** A day in words; the day is the one in Central Europe, where both countries are. */
export const formatDay = (moment: string): string =>
  new Intl.DateTimeFormat(REGION[getLocale()], { dateStyle: 'long', timeZone: 'Europe/Warsaw' }).format(
    new Date(moment),
  );

/** A day and time of day, in Central Europe. */
export const formatMoment = (moment: string): string =>
  new Intl.DateTimeFormat(REGION[getLocale()], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Warsaw',
  }).format(new Date(moment));

/** A day of a calendar (`2026-12-05`), without its year while that is near: „5 grudnia”. */
export function formatCalendarDay(day: string, today: Date = new Date()): string {
  const date = new Date(`${day}T12:00:00Z`);
  const isNear = Math.abs(date.getTime() - today.getTime()) < 180 * 86_400_000;
  return new Intl.DateTimeFormat(REGION[getLocale()], {
    day: 'numeric',
    month: 'long',
    ...(!isNear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}
