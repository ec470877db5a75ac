/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { ATTACHMENT_BYTES } from '@mosty/domain/attachments';
import { readWaiting, sizeOf, sortOut } from './files.ts';

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

describe('files that were chosen', () => {
  const chosen = (...sizes: readonly number[]): File[] =>
    sizes.map((size, at) => ({ name: `${at}.pdf`, size }) as File);
  const namesOf = (files: readonly File[]): string[] => files.map(({ name }) => name);

  it('go with the message when there is room for them and none is too large', () => {
    const { fit, problems } = sortOut(chosen(1, ATTACHMENT_BYTES), 3);
    expect(namesOf(fit)).toEqual(['0.pdf', '1.pdf']);
    expect(problems).toEqual([]);
  });

  it('are named, each with its reason, when they do not', () => {
    const { fit, problems } = sortOut(chosen(ATTACHMENT_BYTES + 1, 1, 2, 3), 4);
    expect(namesOf(fit)).toEqual(['1.pdf']);
    expect(problems).toEqual([expect.stringMatching(/^0\.pdf: .*10 MB/), expect.stringMatching(/5.*2\.pdf, 3\.pdf/)]);
  });

  it('do not go with a message that has too many already', () => {
    expect(sortOut(chosen(1), 7)).toMatchObject({ fit: [], problems: [expect.stringContaining('0.pdf')] });
  });
});
