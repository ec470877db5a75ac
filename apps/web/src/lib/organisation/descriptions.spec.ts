import { describe, expect, it } from '@jest/globals';
import { inReadingOrder, paragraphsOf } from './descriptions.ts';

describe('descriptions of an organisation', () => {
  const texts = (['en', 'cs', 'pl'] as const).map((language) => ({ language, text: language }));

  it.each([
    ['pl', ['pl', 'cs', 'en']],
    ['cs', ['cs', 'pl', 'en']],
    ['en', ['en', 'cs', 'pl']],
  ] as const)('begin with the language of a reader of %s', (reader, order) => {
    expect(inReadingOrder(texts, reader).map(({ language }) => language)).toEqual(order);
  });

  it('are shown in the paragraphs that were typed', () => {
    expect(paragraphsOf('First.\nStill first.\n\n \nSecond.\n\n')).toEqual([
      'First.\nStill first.',
      'Second.\n\n'.trim(),
    ]);
  });
});
