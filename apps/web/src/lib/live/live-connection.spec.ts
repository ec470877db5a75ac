import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LiveConnection, type LiveNews, SILENCE_MS, type Source } from './live-connection.ts';

class FakeSource implements Source {
  readonly #heard = new Map<string, (event: { readonly data?: unknown }) => void>();
  isClosed = false;
  addEventListener(type: string, heard: (event: { readonly data?: unknown }) => void): void {
    this.#heard.set(type, heard);
  }
  says(type: 'ready' | 'alive' | 'news' | 'error', data?: unknown): void {
    this.#heard.get(type)?.({ data });
  }
  close(): void {
    this.isClosed = true;
  }
}

describe('the connection of a tab', () => {
  let sources: FakeSource[];
  let heard: (LiveNews | 'began' | 'missed')[];
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
      { news: (news) => heard.push(news), began: () => heard.push('began'), missed: () => heard.push('missed') },
      () => 1,
    );
    connection.start();
  });
  afterEach(() => {
    connection.stop();
    jest.useRealTimers();
  });

  it('hands on news, and nothing else', () => {
    last().says('ready');
    last().says('news', '{"what":"MESSAGE","id":"c1"}');
    for (const data of ['', 'null', '{"what":"MESSAGE"}', '{"what":"WEATHER","id":"1"}', 7]) last().says('news', data);
    expect(heard).toEqual(['began', { what: 'MESSAGE', id: 'c1' }]);
  });

  it('asks for everything when the server says that news were lost', () => {
    last().says('ready');
    last().says('news', '{"what":"CATCH_UP"}');
    expect(heard).toEqual(['began', 'missed']);
  });

  it('is made anew when nothing has been heard for long', () => {
    last().says('ready');
    jest.advanceTimersByTime(SILENCE_MS - 1);
    last().says('alive');
    jest.advanceTimersByTime(SILENCE_MS - 1);
    expect(last().isClosed).toBe(false);
    jest.advanceTimersByTime(1);
    expect(last().isClosed).toBe(true);
    jest.advanceTimersByTime(1_000);
    expect(sources).toHaveLength(2);
  });

  it('is made once, however often it is started', () => {
    connection.start();
    expect(sources).toHaveLength(1);
  });

  it('comes back later each time, and says that something may have been missed', () => {
    last().says('ready');
    const pauses = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000];
    for (const [failures, pause] of pauses.entries()) {
      last().says('error');
      expect(last().isClosed).toBe(true);
      jest.advanceTimersByTime(pause - 1);
      expect(sources).toHaveLength(failures + 1);
      jest.advanceTimersByTime(1);
      expect(sources).toHaveLength(failures + 2);
    }
    expect(heard).toEqual(['began']);
    last().says('ready');
    expect(heard).toEqual(['began', 'missed']);
    last().says('error');
    jest.advanceTimersByTime(1_000);
    expect(sources).toHaveLength(pauses.length + 2);
  });

  it('stays away when it is stopped', () => {
    last().says('error');
    connection.stop();
    jest.advanceTimersByTime(600_000);
    expect(sources).toHaveLength(1);
    connection.start();
    last().says('ready');
    connection.stop();
    expect(last().isClosed).toBe(true);
  });
});
