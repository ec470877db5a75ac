import { describe, expect, it } from '@jest/globals';
import { RememberedAnswers } from './remembered-answers.ts';

describe('An answer that took long', () => {
  const asking = () => {
    const ask = async () => ++ask.times;
    ask.times = 0;
    return ask;
  };

  it('is given again while the index is the same, and only for the same question', async () => {
    const answers = new RememberedAnswers<number>(0);
    const ask = asking();
    const given = [
      await answers.of({ query: 'muzeum' }, 1, ask),
      await answers.of({ query: 'muzeum' }, 1, ask),
      await answers.of({ query: 'muzea' }, 1, ask),
      await answers.of({ query: 'muzeum' }, 2, ask),
      await answers.of({ query: 'muzeum' }, 2, ask),
    ];
    expect(given).toEqual([1, 1, 2, 3, 3]);
  });

  it('is not kept when it took no long time after all', async () => {
    const answers = new RememberedAnswers<number>(Infinity);
    const ask = asking();
    for (let times = 0; times < 3; times++) await answers.of('x', 1, ask);
    expect(ask.times).toBe(3);
  });

  it('is forgotten when many others were asked for since', async () => {
    const answers = new RememberedAnswers<number>(0);
    const ask = asking();
    for (let question = 0; question < 400; question++) await answers.of(question, 1, ask);
    await answers.of(399, 1, ask);
    expect(ask.times).toBe(400);
    await answers.of(0, 1, ask);
    expect(ask.times).toBe(401);
  });
});
