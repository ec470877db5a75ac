import { type MailSamples } from '../../platform/mail/mail-samples.ts';
import { type CalendarEntry, toIcs } from './meeting-calendar.ts';
import { entryTexts } from './meeting-entry-texts.ts';

const SIDES = ['Stowarzyszenie Przykładowy Most', 'Spolek Ukázkový Most'];
const START = new Date('2027-03-15T09:00:00Z');
const LINK = 'https://meet.example.org/most';
const PATH = '/messages/00000000-0000-4000-8000-000000000001';

function icsFor(method: CalendarEntry['method'], sequence: number): string {
  const url = `https://mosty.example.org/pl${PATH}`;
  return toIcs({
    ...{ uid: '00000000-0000-4000-8000-000000000002@example.org', sequence, method },
    ...{ stamp: new Date('2027-03-01T08:00:00Z'), start: START, minutes: 60, country: 'PL', location: LINK, url },
    ...entryTexts({ place: null, link: LINK }, SIDES, url),
    organiser: { name: 'Mosty', email: 'mosty@example.org' },
    attendee: { name: 'Anna Przykładowa', email: 'anna@example.org' },
  });
}

const common = { start: START.toISOString(), minutes: 60, sides: SIDES, country: 'PL', path: PATH } as const;

export const SAMPLES: Partial<MailSamples> = {
  meeting: [
    { name: 'agreed', params: { ...common, news: 'AGREED', place: null, link: LINK, ics: icsFor('REQUEST', 0) } },
    {
      name: 'moved',
      params: { ...common, news: 'MOVED', place: 'Rynek 1, Przykładowo', link: LINK, ics: icsFor('REQUEST', 1) },
    },
    { name: 'cancelled', params: { ...common, news: 'CANCELLED', place: null, link: LINK, ics: icsFor('CANCEL', 2) } },
  ],
};
