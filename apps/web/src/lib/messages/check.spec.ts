import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '@mosty/domain/result';
import { check, fieldOf } from './check.ts';
import { blank } from './composition.ts';

describe('what a refusal is about', () => {
  const written = {
    ...blank('12345678', 'pl'),
    entries: [
      { kind: 'TEXT', key: 'e4', text: ' ', language: 'pl' },
      { kind: 'TEXT', key: 'e7', text: 'Dzień dobry', language: 'pl' },
    ],
  } as const;

  it.each<[Refusal, string]>([
    [{ code: 'REQUIRED', params: { field: 'entries.0.freeText.text' } }, 'e7.text'],
    [{ code: 'REQUIRED', params: { field: 'entries' } }, 'form'],
    [{ code: 'TOO_MANY', params: { field: 'attachmentIds', max: 5, count: 6 } }, 'files'],
    [{ code: 'NOT_FOUND', params: { what: 'attachment' } }, 'files'],
    [{ code: 'NOT_FOUND', params: { what: 'conversation' } }, 'form'],
    [{ code: 'ATTACHMENT_REFUSED', params: { field: 'file', name: 'a.txt', why: 'INFECTED' } }, 'files'],
  ])('%j is about %s', (refusal, field) => {
    expect(fieldOf(refusal, written)).toBe(field);
  });

  it('is the first paragraph when nothing was written, unless it is about files', () => {
    const empty = blank('12345678', 'pl');
    expect(fieldOf({ code: 'REQUIRED', params: { field: 'entries' } }, empty)).toBe('e1.text');
    expect(fieldOf({ code: 'NOT_FOUND', params: { what: 'attachment' } }, empty)).toBe('files');
  });
});

describe('a message without words', () => {
  const file = { id: '11111111-1111-4111-8111-111111111111', name: 'a.pdf' };

  it.each([
    ['is sent for the sake of its file', [{ ...file, isKept: true }], []],
    ['is none when the file does not go with it', [{ ...file, isKept: false }], ['e1.text']],
    ['is none without a file', [], ['e1.text']],
  ])('%s', (_, files, fields) => {
    expect(check({ ...blank('12345678', 'pl'), files }).refused.map(({ field }) => field)).toEqual(fields);
  });
});
