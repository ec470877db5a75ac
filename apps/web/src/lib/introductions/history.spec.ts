import { beforeEach, describe, expect, it } from '@jest/globals';
import { CHANNELS } from '@mosty/domain/introductions/events';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import { authorText, eventText, isIntroducing, type Line } from './history.ts';

const NAMES = { A: 'Prudnik', B: 'Jeseník' };
const line = (more: Partial<Line>): Line => ({
  event: 'ASK',
  side: null,
  by: 'A',
  byName: null,
  channel: 'WEB',
  from: 'DRAFT',
  to: 'ONE_ACCEPTED',
  ...more,
});

beforeEach(() => {
  overwriteGetLocale(() => 'pl');
});

describe('a line of the history', () => {
  it('tells an ask that was sent from one that waits', () => {
    expect(eventText(line({}), NAMES)).toBe('Wysłano zapytanie');
    expect(eventText(line({ to: 'DRAFT' }), NAMES)).toBe('Zapytanie ustawiono w kolejce');
  });

  it('names the side that it is about', () => {
    expect(eventText(line({ event: 'ACCEPT', side: 'B', to: 'INTRODUCED' }), NAMES)).toBe('Jeseník: chce się poznać');
    expect(isIntroducing(line({ event: 'ACCEPT', to: 'INTRODUCED' }))).toBe(true);
    expect(isIntroducing(line({ event: 'ACCEPT', to: 'ONE_ACCEPTED' }))).toBe(false);
  });

  it('says what was told of the outcome', () => {
    const told = (to: Line['to']) => eventText(line({ event: 'OUTCOME', side: 'A', to }), NAMES);
    expect(told('IN_TALKS')).toBe('Prudnik: rozmowy trwają');
    expect(told('AGREED')).toBe('Prudnik: współpraca uzgodniona');
    expect(told('DECLINED')).toBe('Prudnik: nic z tego nie wyszło');
  });

  it('says who did it and by which way, with the name of the person where it may be known', () => {
    expect(authorText(line({}), NAMES)).toBe('Prudnik, na stronie');
    expect(authorText(line({ byName: 'Anna Kowalska', channel: 'MAIL_LINK' }), NAMES)).toBe(
      'Prudnik (Anna Kowalska), link z wiadomości e-mail',
    );
    expect(authorText(line({ by: 'SYSTEM', channel: 'JOB' }), NAMES)).toBe('serwis Mosty, automatycznie');
    expect(new Set(CHANNELS.map((channel) => authorText(line({ channel }), NAMES))).size).toBe(CHANNELS.length);
  });
});
