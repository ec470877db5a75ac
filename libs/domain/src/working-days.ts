/**
 * Days on which offices work, in both countries. Public holidays come in as data: the rules know no calendar and no clock.
 *
 * A civil date is a day as people write it, `2026-11-21`, in the time of the country; it compares as a text.
 */
import { COUNTRIES, type Country } from './vocabulary.ts';

/** `2026-11-21`. */
export type CivilDate = string;

/** ISO 8601: Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface WorkingCalendar {
  readonly weekend: readonly Weekday[];
  readonly holidays: Readonly<Record<Country, ReadonlySet<CivilDate>>>;
}

export const WEEKEND: readonly Weekday[] = [6, 7];

/** What both sides must be at work for: a day that is free in either country is no common working day. */
export const BOTH_COUNTRIES: readonly Country[] = COUNTRIES;

const DAY_MS = 86_400_000;
/** No country is free for so long; a calendar that says so was filled wrongly, and a search would not end. */
const LONGEST_BREAK_DAYS = 60;

/** Whether all of the countries work on that day. */
export function isWorkingDay(date: CivilDate, countries: readonly Country[], calendar: WorkingCalendar): boolean {
  return (
    !calendar.weekend.includes(weekdayOf(date)) && countries.every((country) => !calendar.holidays[country].has(date))
  );
}

/** The day itself if all of the countries work then, otherwise the next one on which they do. */
export function workingDayFrom(date: CivilDate, countries: readonly Country[], calendar: WorkingCalendar): CivilDate {
  let day = date;
  for (let free = 0; free <= LONGEST_BREAK_DAYS; free++, day = addDays(day, 1)) {
    if (isWorkingDay(day, countries, calendar)) return day;
  }
  throw new RangeError(`The calendar has no working day within ${LONGEST_BREAK_DAYS} days from ${date}.`);
}

/**
 * The n-th working day after a day: one working day after a Friday is the Monday. The day itself is not counted, whether it
 * is free or not; with n = 0 the answer is the day itself, or the next working day if it is free.
 */
export function addWorkingDays(
  from: CivilDate,
  count: number,
  countries: readonly Country[],
  calendar: WorkingCalendar,
): CivilDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no number of working days.`);
  if (count === 0) return workingDayFrom(from, countries, calendar);
  let day = from;
  for (let counted = 0; counted < count; counted++) day = workingDayFrom(addDays(day, 1), countries, calendar);
  return day;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(midnightOf(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function weekdayOf(date: CivilDate): Weekday {
  return (new Date(midnightOf(date)).getUTCDay() || 7) as Weekday;
}

/** The later of two days. */
export const laterDate = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);

function midnightOf(date: CivilDate): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(midnight)) throw new RangeError(`${date} is no date.`);
  return midnight;
}
