import { describe, expect, it } from '@jest/globals';
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import {
  atMomentText,
  atTimeText,
  dayText,
  fromToText,
  momentText,
  onDayText,
  onDaysText,
  rangeText,
  timeText,
} from './days.ts';
import { type DateRange } from './slots.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const inAll = (show: (language: Language) => string) => LANGUAGES.map((language) => plain(show(language)));

describe('a day', () => {
  it.each([
    ['2027-05-12', '12 maja 2027 r.', '12. května 2027', '12 May 2027'],
    ['2028-02-29', '29 lutego 2028 r.', '29. února 2028', '29 February 2028'],
    ['2026-01-01', '1 stycznia 2026 r.', '1. ledna 2026', '1 January 2026'],
    ['2026-09-30', '30 września 2026 r.', '30. září 2026', '30 September 2026'],
  ])('%s', (date, pl, cs, en) => {
    expect(inAll((language) => dayText(date, language))).toEqual([pl, cs, en]);
    expect(inAll((language) => onDayText(date, language))).toEqual([`w dniu ${pl}`, `dne ${cs}`, `on ${en}`]);
  });

  it('does not break over lines', () => {
    for (const language of LANGUAGES) expect(dayText('2027-05-12', language)).not.toContain(' ');
  });
});

const sameMonth: DateRange = { from: '2027-05-12', to: '2027-05-14' };
const sameYear: DateRange = { from: '2027-02-28', to: '2027-03-03' };
const twoYears: DateRange = { from: '2026-12-30', to: '2027-01-02' };
const oneDay: DateRange = { from: '2027-05-12', to: '2027-05-12' };
const yearApart: DateRange = { from: '2026-05-12', to: '2027-05-12' };

describe('some days', () => {
  it.each([
    [sameMonth, '12–14 maja 2027 r.', '12.–14. května 2027', '12–14 May 2027'],
    [sameYear, '28 lutego – 3 marca 2027 r.', '28. února – 3. března 2027', '28 February – 3 March 2027'],
    [
      twoYears,
      '30 grudnia 2026 r. – 2 stycznia 2027 r.',
      '30. prosince 2026 – 2. ledna 2027',
      '30 December 2026 – 2 January 2027',
    ],
    [yearApart, '12 maja 2026 r. – 12 maja 2027 r.', '12. května 2026 – 12. května 2027', '12 May 2026 – 12 May 2027'],
    [oneDay, '12 maja 2027 r.', '12. května 2027', '12 May 2027'],
  ])('%j', (range, ...expected) => {
    expect(inAll((language) => rangeText(range, language))).toEqual(expected);
  });

  it.each([
    [sameMonth, 'w dniach 12–14 maja 2027 r.', 've dnech 12.–14. května 2027', 'from 12 to 14 May 2027'],
    [sameYear, 'od 28 lutego do 3 marca 2027 r.', 'od 28. února do 3. března 2027', 'from 28 February to 3 March 2027'],
    [oneDay, 'w dniu 12 maja 2027 r.', 'dne 12. května 2027', 'on 12 May 2027'],
  ])('when: %j', (range, ...expected) => {
    expect(inAll((language) => onDaysText(range, language))).toEqual(expected);
  });

  it.each([
    [sameMonth, 'od 12 do 14 maja 2027 r.', 'od 12. do 14. května 2027', 'from 12 to 14 May 2027'],
    [
      twoYears,
      'od 30 grudnia 2026 r. do 2 stycznia 2027 r.',
      'od 30. prosince 2026 do 2. ledna 2027',
      'from 30 December 2026 to 2 January 2027',
    ],
    [oneDay, 'w dniu 12 maja 2027 r.', 'dne 12. května 2027', 'on 12 May 2027'],
  ])('from and to: %j', (range, ...expected) => {
    expect(inAll((language) => fromToText(range, language))).toEqual(expected);
  });
});

describe('an hour', () => {
  it.each([
    ['14:30', 'o godz. 14:30', 've 14:30 hodin', 'at 14:30'],
    ['09:00', 'o godz. 9:00', 'v 9:00 hodin', 'at 9:00'],
    ['20:00', 'o godz. 20:00', 've 20:00 hodin', 'at 20:00'],
    ['10:15', 'o godz. 10:15', 'v 10:15 hodin', 'at 10:15'],
    ['00:05', 'o godz. 0:05', 'v 0:05 hodin', 'at 0:05'],
  ])('%s', (time, ...expected) => {
    expect(inAll((language) => atTimeText(time, language))).toEqual(expected);
  });

  it('has no zero before it', () => {
    expect(['09:00', '00:00', '19:05'].map(timeText)).toEqual(['9:00', '0:00', '19:05']);
  });
});

describe('a point in time', () => {
  it('is shown by the clock of Poland and Czechia, summer and winter', () => {
    expect(plain(momentText('2027-01-12T12:30:00Z', 'en'))).toBe('Tuesday 12 January 2027, 13:30');
    expect(plain(momentText('2027-07-13T12:30:00Z', 'en'))).toBe('Tuesday 13 July 2027, 14:30');
    expect(plain(momentText('2027-07-13T14:30:00+02:00', 'en'))).toBe('Tuesday 13 July 2027, 14:30');
    // Late in UTC is the next day here.
    expect(plain(momentText('2026-12-31T23:30:00Z', 'en'))).toBe('Friday 1 January 2027, 0:30');
    // The hour that comes twice, and the one that does not come.
    expect(plain(momentText('2027-10-31T00:30:00Z', 'en'))).toBe('Sunday 31 October 2027, 2:30');
    expect(plain(momentText('2027-10-31T01:30:00Z', 'en'))).toBe('Sunday 31 October 2027, 2:30');
    expect(plain(momentText('2027-03-28T01:00:00Z', 'en'))).toBe('Sunday 28 March 2027, 3:00');
  });

  it.each([
    [
      '2027-05-09T08:00:00Z',
      'w niedzielę 9 maja 2027 r. o godz. 10:00',
      'v neděli 9. května 2027 v 10:00 hodin',
      'on Sunday 9 May 2027 at 10:00',
    ],
    [
      '2027-05-10T08:00:00Z',
      'w poniedziałek 10 maja 2027 r. o godz. 10:00',
      'v pondělí 10. května 2027 v 10:00 hodin',
      'on Monday 10 May 2027 at 10:00',
    ],
    [
      '2027-05-11T10:00:00Z',
      'we wtorek 11 maja 2027 r. o godz. 12:00',
      'v úterý 11. května 2027 ve 12:00 hodin',
      'on Tuesday 11 May 2027 at 12:00',
    ],
    [
      '2027-05-12T08:00:00Z',
      'w środę 12 maja 2027 r. o godz. 10:00',
      've středu 12. května 2027 v 10:00 hodin',
      'on Wednesday 12 May 2027 at 10:00',
    ],
    [
      '2027-05-13T08:00:00Z',
      'w czwartek 13 maja 2027 r. o godz. 10:00',
      've čtvrtek 13. května 2027 v 10:00 hodin',
      'on Thursday 13 May 2027 at 10:00',
    ],
    [
      '2027-05-14T08:00:00Z',
      'w piątek 14 maja 2027 r. o godz. 10:00',
      'v pátek 14. května 2027 v 10:00 hodin',
      'on Friday 14 May 2027 at 10:00',
    ],
    [
      '2027-05-15T08:00:00Z',
      'w sobotę 15 maja 2027 r. o godz. 10:00',
      'v sobotu 15. května 2027 v 10:00 hodin',
      'on Saturday 15 May 2027 at 10:00',
    ],
  ])('%s', (moment, ...expected) => {
    expect(inAll((language) => atMomentText(moment, language))).toEqual(expected);
  });

  it('stands without a preposition, too', () => {
    expect(inAll((language) => momentText('2027-05-11T12:00:00Z', language))).toEqual([
      'wtorek 11 maja 2027 r., godz. 14:00',
      'úterý 11. května 2027, 14:00 hodin',
      'Tuesday 11 May 2027, 14:00',
    ]);
  });
});
