import { describe, expect, it } from '@jest/globals';
import { TIME_ZONES } from '@mosty/domain/working-days-civil-time';
import { COUNTRIES } from '@mosty/domain/vocabulary';
import ICAL from 'ical.js';
import { type CalendarEntry, toIcs } from './meeting-calendar.ts';

const ENTRY: CalendarEntry = {
  uid: '00000000-0000-4000-8000-000000000001@example.org',
  sequence: 3,
  method: 'REQUEST',
  stamp: new Date('2027-01-10T08:00:00Z'),
  start: new Date('2027-02-10T09:30:00Z'),
  minutes: 90,
  country: 'CZ',
  summary: 'Spotkanie / Schůzka: Gmina Prudnik – Město Jeseník',
  description: 'Příliš žluťoučký kůň; první, druhý\nZażółć gęślą jaźń: https://example.org/a?b=c&d=e, koniec',
  location: 'Náměstí 1, Jeseník',
  url: 'https://mosty.example.org/cs/messages/1',
  organiser: { name: 'Mosty', email: 'mosty@example.org' },
  attendee: { name: 'Žaneta "Ž" Nová', email: 'zaneta@example.org' },
};

const read = (entry: CalendarEntry) => {
  const calendar = new ICAL.Component(ICAL.parse(toIcs(entry)) as never[]);
  const [zone] = calendar.getAllSubcomponents('vtimezone');
  const component = calendar.getFirstSubcomponent('vevent');
  if (!zone || !component) throw new Error('The file has no zone or no entry');
  // By the rules that the file itself brings, not by those of the program that reads it.
  const own = new ICAL.Timezone({ component: zone });
  const event = new ICAL.Event(component);
  const momentOf = (time: ICAL.Time): Date => {
    expect(time.zone?.tzid ?? component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe(own.tzid);
    const inZone = time.clone();
    inZone.zone = own;
    return inZone.toJSDate();
  };
  return { calendar, component, event, own, start: momentOf(event.startDate), end: momentOf(event.endDate) };
};

describe('an entry for a calendar', () => {
  it('says to a program what was agreed on', () => {
    const { calendar, component, event, own, start, end } = read(ENTRY);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(own.tzid).toBe('Europe/Prague');
    expect(event).toMatchObject({ uid: ENTRY.uid, sequence: 3, summary: ENTRY.summary, location: ENTRY.location });
    expect(event.description).toBe(ENTRY.description);
    expect(event.organizer).toBe('mailto:mosty@example.org');
    expect(event.attendees.map((one) => [one.getFirstValue(), one.getParameter('partstat')])).toEqual([
      ['MAILTO:zaneta@example.org', 'ACCEPTED'],
    ]);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(toIcs(ENTRY)).toContain('\r\nDTSTAMP:20270110T080000Z\r\n');
    expect([start, end]).toEqual([ENTRY.start, new Date('2027-02-10T11:00:00Z')]);
  });

  it('is taken back by its number and the next sequence', () => {
    const { calendar, component, event } = read({ ...ENTRY, method: 'CANCEL', sequence: 4 });
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect([event.uid, event.sequence]).toEqual([ENTRY.uid, 4]);
  });

  it.each(COUNTRIES)('has the clock of %s, also around the nights on which clocks are moved', (country) => {
    const moments = [
      ...['2027-03-27T22:59:00Z', '2027-03-28T00:59:00Z', '2027-03-28T01:00:00Z', '2027-03-28T07:00:00Z'],
      ...['2027-10-30T21:30:00Z', '2027-10-31T02:00:00Z', '2027-10-31T08:00:00Z', '2027-07-01T10:00:00Z'],
    ];
    // Not within the hour that comes twice in autumn: no calendar can say which of the two is meant.
    for (const [moment, minutes] of moments.flatMap((one) => [[one, 60] as const, [one, 300] as const])) {
      const { start, end, own } = read({ ...ENTRY, country, start: new Date(moment), minutes });
      expect(own.tzid).toBe(TIME_ZONES[country]);
      expect({ moment, start: start.toISOString(), end: end.toISOString() }).toEqual({
        moment,
        start: new Date(moment).toISOString(),
        end: new Date(Date.parse(moment) + minutes * 60_000).toISOString(),
      });
    }
  });

  it('is the same in every attempt, in lines that no mail server breaks', () => {
    expect(toIcs(ENTRY)).toBe(toIcs(ENTRY));
    for (const line of toIcs(ENTRY).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(toIcs(ENTRY).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
