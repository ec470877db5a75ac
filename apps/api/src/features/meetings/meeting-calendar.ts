import { type Country } from '@mosty/domain/vocabulary';
import { civilOf, TIME_ZONES } from '@mosty/domain/working-days-civil-time';
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface CalendarEntry {
  /** The same for the meeting as long as it lives, wherever it was moved. */
  readonly uid: string;
  readonly sequence: number;
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** When it was agreed on, moved or cancelled: the same in every attempt to send it. */
  readonly stamp: Date;
  readonly start: Date;
  readonly minutes: number;
  /** Whose clock its reader looks at. */
  readonly country: Country;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly url: string;
  readonly organiser: { readonly name: string; readonly email: string };
  /** Its reader alone: addresses of others are not given away. */
  readonly attendee: { readonly name: string; readonly email: string };
}

/**
 * Both countries move their clocks on the same days since 1996 (2000/84/EC): the last Sundays of March and October at 1:00 UTC.
 * Programs know the names of the zones and read this only where they do not.
 */
const zoneBlock = (zone: string): string =>
  [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...['BEGIN:DAYLIGHT', 'TZNAME:CEST', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
    ...['DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
    ...['BEGIN:STANDARD', 'TZNAME:CET', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
    ...['DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
    'END:VTIMEZONE',
  ].join('\r\n');

/** The whole file. */
export function toIcs(entry: CalendarEntry): string {
  const { country, start, minutes, attendee, organiser } = entry;
  const zone = TIME_ZONES[country];
  const isCancelled = entry.method === 'CANCEL';
  const calendar = ical({
    prodId: { company: 'Mosty', product: 'Mosty', language: 'EN' },
    method: ICalCalendarMethod[entry.method],
  });
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.stamp,
    start: new WallDate(start, country),
    end: new WallDate(new Date(start.getTime() + minutes * 60_000), country),
    timezone: zone,
    summary: entry.summary,
    description: entry.description,
    ...(entry.location !== null && { location: entry.location }),
    url: entry.url,
    organizer: organiser,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  event.createAttendee({
    ...attendee,
    rsvp: false,
    status: isCancelled ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
  });
  // The library would write also its stamp by the zone of the calendar, where only UTC may stand; so the zone is put in here.
  return calendar.toString().replace('BEGIN:VEVENT', `${zoneBlock(zone)}\r\nBEGIN:VEVENT`);
}

/**
 * A moment that says the time of a country's clocks. The library asks a plain date for the time zone of the server, and one of
 * this form (that of `@date-fns/tz`) for its own.
 */
class WallDate extends Date {
  readonly internal: Date;
  private readonly wall: Date;

  constructor(moment: Date, country: Country) {
    super(moment);
    this.internal = moment;
    const { date, time } = civilOf(moment, country);
    this.wall = new Date(`${date}T${time}:00Z`);
  }

  withTimeZone(): this {
    return this;
  }

  tzComponents(): readonly [] {
    return [];
  }

  override getFullYear = (): number => this.wall.getUTCFullYear();
  override getMonth = (): number => this.wall.getUTCMonth();
  override getDate = (): number => this.wall.getUTCDate();
  override getHours = (): number => this.wall.getUTCHours();
  override getMinutes = (): number => this.wall.getUTCMinutes();
  override getSeconds = (): number => this.wall.getUTCSeconds();
}
