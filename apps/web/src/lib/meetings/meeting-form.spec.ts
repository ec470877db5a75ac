import { describe, expect, it } from '@jest/globals';
import { blankMeeting, momentsOf, readMeeting } from './meeting-form.ts';

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe('the form in which dates are proposed', () => {
  it('knows which rows are filled in, half or not at all', () => {
    const typed = readMeeting(
      formOf({
        'day-1': '2027-03-09',
        'time-1': '10:00',
        'day-3': '2027-03-28',
        'time-3': '9:30',
        'day-4': '2027-03-30',
        'time-5': '8:00',
      }),
    );
    expect(momentsOf(typed)).toEqual({
      found: [
        { number: 1, at: '2027-03-09T09:00:00.000Z' },
        { number: 3, at: '2027-03-28T07:30:00.000Z' },
      ],
      half: [4, 5],
    });
  });

  it('begins with an hour, and loses nothing that was typed', () => {
    expect(blankMeeting('k')).toMatchObject({ minutes: '60', clientKey: 'k' });
    expect(momentsOf(blankMeeting('k'))).toEqual({ found: [], half: [] });
    expect(
      readMeeting(formOf({ link: ' https://a.example.org ', note: 'Ahoj', minutes: '45', clientKey: 'k' })),
    ).toMatchObject({
      link: 'https://a.example.org',
      note: 'Ahoj',
      minutes: '45',
    });
  });
});
