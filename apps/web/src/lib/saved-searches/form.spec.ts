import { expect, it } from '@jest/globals';
import { readDraft } from './form.ts';

const usual = { name: 'hasiči', alert: 'NEVER' } as const;

it.each([
  ['', usual],
  ['name=&alert=DAILY', { name: '', alert: 'DAILY' }],
  ['name=Woda&alert=HOURLY', { name: 'Woda', alert: 'NEVER' }],
])('a form that sends %j means %j', (sent, expected) => {
  expect(readDraft(new URLSearchParams(sent), usual)).toEqual(expected);
});
