/**
 * From days of a calendar to moments and back: a deadline is a day where the reader lives, a job needs a moment.
 *
 * Both countries have the same time, but each is asked for by its own name: the law of a country may change it.
 */
import { type Country } from './vocabulary.ts';
import { addDays, type CivilDate, isWorkingDay, workingDayFrom, type WorkingCalendar } from './working-days.ts';

export const TIME_ZONES: Readonly<Record<Country, string>> = { PL: 'Europe/Warsaw', CZ: 'Europe/Prague' };

/** `09:00`, as a clock on the wall shows it. */
export type CivilTime = string;

/** When an office has surely begun its day: what is due on a day is done then. */
export const WORKING_HOUR: CivilTime = '09:00';

const formats = new Map<Country, Intl.DateTimeFormat>();

/** Day and time on the wall of a country. */
export function civilOf(moment: Date, country: Country): { readonly date: CivilDate; readonly time: CivilTime } {
  const [date, time] = wallOf(moment, country).split('T') as [string, string];
  return { date, time: time.slice(0, 5) };
}

export const civilDateOf = (moment: Date, country: Country): CivilDate => civilOf(moment, country).date;

/**
 * The moment at which the clocks of a country show a day and a time. A time that is skipped in spring is as much later as the
 * clocks are moved (02:30 becomes 03:30); of a time that comes twice in autumn, the first.
 */
export function momentOf(date: CivilDate, time: CivilTime, country: Country): Date {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) throw new RangeError(`${date} ${time} is no time.`);
  // The offset a day earlier is the one before a change of that day, hence the first of two moments and the later of a gap.
  const before = wall - offsetAt(new Date(wall - 86_400_000), country);
  if (before + offsetAt(new Date(before), country) === wall) return new Date(before);
  const after = wall - offsetAt(new Date(wall + 86_400_000), country);
  return new Date(after + offsetAt(new Date(after), country) === wall ? after : before);
}

/** The first moment of a day that is not earlier than `from`, on a working day of the country, at that time on the wall. */
export function nextWorkingMoment(from: Date, country: Country, time: CivilTime, calendar: WorkingCalendar): Date {
  let day = workingDayFrom(civilDateOf(from, country), [country], calendar);
  while (momentOf(day, time, country) < from) day = workingDayFrom(addDays(day, 1), [country], calendar);
  return momentOf(day, time, country);
}

/** The moment at which a day is over in a country. */
export const endOfDay = (date: CivilDate, country: Country): Date => momentOf(addDays(date, 1), '00:00', country);

/** When nobody is written to of Mosty's own accord; `from` may be later than `until`: over midnight. The same twice: never quiet. */
export interface QuietHours {
  readonly from: CivilTime;
  readonly until: CivilTime;
  /** Weekends and public holidays are quiet all day. */
  readonly onFreeDays: boolean;
}

export const QUIET_HOURS: QuietHours = { from: '20:00', until: '07:00', onFreeDays: true };

export function isQuiet(moment: Date, country: Country, quiet: QuietHours, calendar: WorkingCalendar): boolean {
  const { date, time } = civilOf(moment, country);
  if (quiet.onFreeDays && !isWorkingDay(date, [country], calendar)) return true;
  return quiet.from <= quiet.until
    ? quiet.from <= time && time < quiet.until
    : quiet.from <= time || time < quiet.until;
}

/** The moment itself, or when the quiet hours around it end: what a person has not just asked for waits until then. */
export function afterQuietHours(moment: Date, country: Country, quiet: QuietHours, calendar: WorkingCalendar): Date {
  let later = moment;
  while (isQuiet(later, country, quiet, calendar)) later = nextChange(later, country, quiet, calendar);
  return later;
}

/** The next moment at which quiet hours or a free day may end; later than the moment. */
function nextChange(moment: Date, country: Country, quiet: QuietHours, calendar: WorkingCalendar): Date {
  const { date } = civilOf(moment, country);
  const isFree = quiet.onFreeDays && !isWorkingDay(date, [country], calendar);
  const until = momentOf(date, quiet.until, country);
  return !isFree && until > moment ? until : endOfDay(date, country);
}

/** Milliseconds by which the clocks of a country are ahead of UTC. */
const offsetAt = (moment: Date, country: Country): number =>
  Date.parse(`${wallOf(moment, country)}Z`) - Math.floor(moment.getTime() / 1000) * 1000;

/** `2026-11-21T09:00:00`. */
function wallOf(moment: Date, country: Country): string {
  let format = formats.get(country);
  if (format === undefined) {
    // Swedish dates are ISO dates.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: TIME_ZONES[country],
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
      hourCycle: 'h23',
    });
    formats.set(country, format);
  }
  return format.format(moment).replace(' ', 'T');
}
