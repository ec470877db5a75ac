import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type SearchWay, TYPING_PAUSE_MS, TypingSearch } from './typing-search.ts';

const LETTER = { isComposing: false };
const UNFINISHED = { isComposing: true };

describe('searching while somebody types', () => {
  let searches: SearchWay[];
  let typing: TypingSearch;
  let show: () => Promise<void>;

  beforeEach(() => {
    jest.useFakeTimers();
    searches = [];
    show = () => Promise.resolve();
    typing = new TypingSearch((way) => {
      searches.push(way);
      return show();
    });
  });
  afterEach(() => void jest.useRealTimers());

  const type = async (letters: number, everyMs = 50) => {
    for (let letter = 0; letter < letters; letter++) {
      typing.typed(LETTER);
      await jest.advanceTimersByTimeAsync(everyMs);
    }
  };
  const wait = () => jest.advanceTimersByTime(TYPING_PAUSE_MS);

  it('waits for a pause', async () => {
    await type(5);
    expect(searches).toHaveLength(0);
    wait();
    expect(searches).toHaveLength(1);
  });

  it('makes one entry in the history for words typed with pauses', async () => {
    await type(3, TYPING_PAUSE_MS);
    expect(searches).toEqual([{ replace: false }, { replace: true }, { replace: true }]);
  });

  it('still makes one where the first answer did not come in time', async () => {
    show = () => new Promise(() => undefined);
    await type(2, TYPING_PAUSE_MS);
    show = () => Promise.resolve();
    await type(2, TYPING_PAUSE_MS);
    expect(searches.map(({ replace }) => replace)).toEqual([false, false, false, true]);
  });

  it('does not search letters that an input method has not finished', async () => {
    typing.typed(LETTER);
    typing.typed(UNFINISHED);
    wait();
    expect(searches).toHaveLength(0);
    typing.typed(LETTER);
    wait();
    expect(searches).toHaveLength(1);
  });

  it('searches at once on Enter, and then once only', async () => {
    await type(3);
    typing.submitted();
    wait();
    expect(searches).toEqual([{ replace: false }]);
  });

  it.each([
    ['Enter', () => typing.submitted(), 1],
    ['a filter', () => typing.filtered(), 1],
    ['leaving the field', () => typing.over(), 0],
  ])('begins a new entry after %s', async (_, happen, more) => {
    await type(1, TYPING_PAUSE_MS);
    happen();
    await type(1, TYPING_PAUSE_MS);
    expect(searches).toHaveLength(2 + more);
    expect(searches.at(-1)).toEqual({ replace: false });
  });

  it('takes a filter as an entry of its own, with what was typed until then', async () => {
    await type(2);
    typing.filtered();
    wait();
    expect(searches).toEqual([{ replace: false }]);
  });

  it('forgets what waits when the page is left', async () => {
    await type(2);
    typing.stop();
    wait();
    expect(searches).toHaveLength(0);
  });
});
