import { describe, expect, it } from '@jest/globals';
import { toMoment } from './moments.ts';

describe('toMoment', () => {
  it.each([
    ['2027-05-12', '14:30', '2027-05-12T12:30:00.000Z', 'in summer'],
    ['2027-01-12', '9:05', '2027-01-12T08:05:00.000Z', 'in winter'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z', 'the first hour of summer'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z', 'the first hour of winter'],
    ['2027-12-31', '23:59', '2027-12-31T22:59:00.000Z', 'the end of the year'],
  ])('%s %s is %s (%s)', (day, time, moment) => {
    expect(toMoment(day, time)).toBe(moment);
  });

  it.each([
    ['', '14:30'],
    ['2027-05-12', ''],
    ['12.5.2027', '14:30'],
    ['2027-13-40', '14:30'],
    ['2027-05-12', 'noon'],
  ])('%p %p is none', (day, time) => {
    expect(toMoment(day, time)).toBeUndefined();
  });
});
