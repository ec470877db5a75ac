/**
 * Days and hours in words. Intl gives the names of months and weekdays in the right case; how a day, a month and a year stand
 * together is written here, because official letters differ from what Intl joins („4 marca 2026 r.”, „4.–6. března 2026”).
 */
import { type Language } from '@mosty/domain/vocabulary';
import { type DateRange } from './slots.ts';
import { NBSP } from './typography.ts';

/** Poland and Czechia have the same clock. */
const TIME_ZONE = 'Europe/Prague';

const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> => ({
  pl: new Intl.DateTimeFormat('pl-PL', options),
  cs: new Intl.DateTimeFormat('cs-CZ', options),
  en: new Intl.DateTimeFormat('en-GB', options),
});

/** A calendar day has no time zone: it is read and written in UTC. */
const DAY_FORMATS = formats({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const WEEKDAY_FORMATS = formats({ weekday: 'long', timeZone: TIME_ZONE });
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: TIME_ZONE,
});

interface Day {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** „4 marca 2026 r.”, „4. března 2026”, “4 March 2026”. */
export const dayText = (date: string, language: Language): string => wholeDay(dayOf(date, language), language);

/** „w dniu 4 marca 2026 r.”, „dne 4. března 2026”, “on 4 March 2026”. */
export const onDayText = (date: string, language: Language): string =>
  `${ON[language]}${NBSP}${dayText(date, language)}`;

/** „4–6 marca 2026 r.”, „4.–6. března 2026”, “4–6 March 2026”. */
export function rangeText(range: DateRange, language: Language): string {
  const [from, to] = bothDays(range, language);
  if (range.from === range.to) return wholeDay(to, language);
  if (isSameMonth(from, to)) return `${dayNumber(from, language)}–${wholeDay(to, language)}`;
  return `${firstDay(from, to, language)}${NBSP}– ${wholeDay(to, language)}`;
}

/** „w dniach 4–6 marca 2026 r.”, „od 28. února do 3. března 2026”, “from 4 to 6 March 2026”. */
export function onDaysText(range: DateRange, language: Language): string {
  if (range.from === range.to) return onDayText(range.from, language);
  const [from, to] = bothDays(range, language);
  const onDays = ON_DAYS[language];
  return onDays !== undefined && isSameMonth(from, to)
    ? `${onDays}${NBSP}${rangeText(range, language)}`
    : fromToText(range, language);
}

/** „od 1 marca do 3 maja 2026 r.”, „od 1. března do 3. května 2026”, “from 1 March to 3 May 2026”. */
export function fromToText(range: DateRange, language: Language): string {
  if (range.from === range.to) return onDayText(range.from, language);
  const [from, to] = bothDays(range, language);
  const first = isSameMonth(from, to) ? dayNumber(from, language) : firstDay(from, to, language);
  const [fromWord, toWord] = FROM_TO[language];
  return `${fromWord}${NBSP}${first} ${toWord}${NBSP}${wholeDay(to, language)}`;
}

/** `14:30`, `9:00`. */
export const timeText = (time: string): string => time.replace(/^0(?=\d)/, '');

/** „o godz. 14:00”, „ve 14:00 hodin”, “at 14:00”. */
export function atTimeText(time: string, language: Language): string {
  const shown = timeText(time);
  if (language === 'pl') return `o${NBSP}godz.${NBSP}${shown}`;
  if (language === 'en') return `at ${shown}`;
  // What is spoken decides: ve dvě, ve tři, ve čtyři, ve dvanáct až ve čtrnáct, ve dvacet až ve dvacet tři.
  const preposition = [2, 3, 4, 12, 13, 14, 20, 21, 22, 23].includes(Number(time.slice(0, 2))) ? 've' : 'v';
  return `${preposition}${NBSP}${shown}${NBSP}hodin`;
}

/** „wtorek 12 maja 2026 r., godz. 14:00”, „úterý 12. května 2026, 14:00 hodin”, “Tuesday 12 May 2026, 14:00”. */
export function momentText(moment: string, language: Language): string {
  const { weekday, day, time } = momentParts(moment, language);
  const clock = { pl: `godz.${NBSP}${timeText(time)}`, cs: `${timeText(time)}${NBSP}hodin`, en: timeText(time) };
  return `${weekday} ${day}, ${clock[language]}`;
}

/** „we wtorek 12 maja 2026 r. o godz. 14:00”, „v úterý 12. května 2026 ve 14:00 hodin”, “on Tuesday 12 May 2026 at 14:00”. */
export function atMomentText(moment: string, language: Language): string {
  const { weekday, day, time, isoWeekday } = momentParts(moment, language);
  const onWeekday = ON_WEEKDAY[language]?.[isoWeekday] ?? `on ${weekday}`;
  return `${onWeekday.replace(' ', NBSP)} ${day} ${atTimeText(time, language)}`;
}

const ON: Readonly<Record<Language, string>> = { pl: `w${NBSP}dniu`, cs: 'dne', en: 'on' };
const ON_DAYS: Readonly<Partial<Record<Language, string>>> = { pl: `w${NBSP}dniach`, cs: 've dnech' };
const FROM_TO: Readonly<Record<Language, readonly [string, string]>> = {
  pl: ['od', 'do'],
  cs: ['od', 'do'],
  en: ['from', 'to'],
};

/** In the accusative, Sunday first. */
const ON_WEEKDAY: Readonly<Partial<Record<Language, readonly string[]>>> = {
  pl: ['w niedzielę', 'w poniedziałek', 'we wtorek', 'w środę', 'w czwartek', 'w piątek', 'w sobotę'],
  cs: ['v neděli', 'v pondělí', 'v úterý', 've středu', 've čtvrtek', 'v pátek', 'v sobotu'],
};

/** What calendar and clock show at a moment in Poland and Czechia: `2027-05-12` and `14:30`. */
export function clockAt(moment: Date): { readonly date: string; readonly time: string } {
  const { year = '', month = '', day = '', hour = '', minute = '' } = partsOf(moment, clockFormat);
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

function momentParts(moment: string, language: Language) {
  const at = new Date(moment);
  const { date, time } = clockAt(at);
  const { weekday = '' } = partsOf(at, WEEKDAY_FORMATS[language]);
  const isoWeekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return { weekday, isoWeekday, day: dayText(date, language), time };
}

function dayOf(date: string, language: Language): Day {
  const { day = '', month = '', year = '' } = partsOf(new Date(`${date}T00:00:00Z`), DAY_FORMATS[language]);
  return { day: day.replace(/\D/g, ''), month, year };
}

function partsOf(at: Date, format: Intl.DateTimeFormat) {
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value])) as Partial<
    Record<Intl.DateTimeFormatPartTypes, string>
  >;
}

const bothDays = ({ from, to }: DateRange, language: Language): [Day, Day] => [
  dayOf(from, language),
  dayOf(to, language),
];
const isSameMonth = (a: Day, b: Day): boolean => a.month === b.month && a.year === b.year;
const dayNumber = ({ day }: Day, language: Language): string => (language === 'cs' ? `${day}.` : day);
const dayAndMonth = (day: Day, language: Language): string => `${dayNumber(day, language)}${NBSP}${day.month}`;
const firstDay = (from: Day, to: Day, language: Language): string =>
  from.year === to.year ? dayAndMonth(from, language) : wholeDay(from, language);
const wholeDay = (day: Day, language: Language): string =>
  `${dayAndMonth(day, language)}${NBSP}${day.year}${language === 'pl' ? `${NBSP}r.` : ''}`;
