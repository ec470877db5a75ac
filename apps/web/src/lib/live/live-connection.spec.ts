import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LiveConnection, type LiveNews, type Source } from './live-connection.ts';

class FakeSource implements Source {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  isClosed = false;
  close(): void {
    this.isClosed = true;
  }
}

describe('the connection of a tab', () => {
  let sources: FakeSource[];
  let heard: (LiveNews | 'missed')[];
  let connection: LiveConnection;
  const last = (): FakeSource => sources.at(-1) ?? new FakeSource();

  beforeEach(() => {
    jest.useFakeTimers();
    sources = [];
    heard = [];
    connection = new LiveConnection(
      () => {
        const source = new FakeSource();
        sources.push(source);
        return source;
      },
      { news: (news) => heard.push(news), missed: () => heard.push('missed') },
      () => 1,
    );
    connection.start();
  });
  afterEach(() => {
    connection.stop();
    jest.useRealTimers();
  });

  it('hands on news, and nothing else', () => {
    last().onopen?.();
    last().onmessage?.({ data: '{"what":"MESSAGE","id":"c1"}' });
    for (const data of ['', 'null', '{"what":"MESSAGE"}', '{"what":"WEATHER","id":"1"}', 7])
      last().onmessage?.({ data });
    expect(heard).toEqual([{ what: 'MESSAGE', id: 'c1' }]);
  });

  it('is made once, however often it is started', () => {
    connection.start();
    expect(sources).toHaveLength(1);
  });

  it('comes back later each time, and says that something may have been missed', () => {
    last().onopen?.();
    const pauses = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000];
    for (const [failures, pause] of pauses.entries()) {
      last().onerror?.();
      expect(last().isClosed).toBe(true);
      jest.advanceTimersByTime(pause - 1);
      expect(sources).toHaveLength(failures + 1);
      jest.advanceTimersByTime(1);
      expect(sources).toHaveLength(failures + 2);
    }
    expect(heard).toEqual([]);
    last().onopen?.();
    expect(heard).toEqual(['missed']);
    last().onerror?.();
    jest.advanceTimersByTime(1_000);
    expect(sources).toHaveLength(pauses.length + 2);
  });

  it('stays away when it is stopped', () => {
    last().onerror?.();
    connection.stop();
    jest.advanceTimersByTime(600_000);
    expect(sources).toHaveLength(1);
    connection.start();
    last().onopen?.();
    connection.stop();
    expect(last().isClosed).toBe(true);
  });
});
