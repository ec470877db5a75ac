import { describe, expect, it } from '@jest/globals';
import { readWaiting, sizeOf } from './files.ts';

const ONE = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';

describe('files that wait for their message', () => {
  it('are those that the form names, ticked or not', () => {
    const form = new FormData();
    for (const id of [ONE, OTHER, ONE, 'x']) form.append('file', id);
    form.set(`file.${ONE}`, 'List.pdf');
    form.set('attach', OTHER);
    expect(readWaiting(form)).toEqual([
      { id: ONE, name: 'List.pdf', isKept: false },
      { id: OTHER, name: '', isKept: true },
    ]);
  });

  it.each([
    [12, 'en', '1 kB'],
    [45_678, 'pl', '46 kB'],
    [1_234_567, 'cs', '1,2 MB'],
    [10_485_760, 'pl', '10,5 MB'],
  ])('of %p bytes are shown in %s as %s', (bytes, language, shown) => {
    expect(sizeOf(bytes, language).replace(/\u00a0/g, ' ')).toBe(shown);
  });
});
