/** What a page hears: a reader of `GET /live`. */
import { setTimeout as wait } from 'node:timers/promises';
import { type TestAccount } from './create-test-api.ts';

export interface HeardEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
}

export interface TestStream {
  readonly status: number;
  readonly headers: Headers;
  /** Without `ready` and `alive`. */
  readonly news: readonly Record<string, unknown>[];
  readonly events: readonly HeardEvent[];
  readonly isOver: boolean;
  until(condition: () => boolean): Promise<void>;
  close(): void;
}

/** Resolves when the stream says that it is ready, or was refused. */
export async function follow(url: string, as?: TestAccount): Promise<TestStream> {
  const ending = new AbortController();
  const headers: Record<string, string> = as ? { authorization: `Bearer ${as.token}` } : {};
  const response = await fetch(`${url}/live`, { headers, signal: ending.signal });
  const events: HeardEvent[] = [];
  let isOver = !response.ok;
  const stream: TestStream = {
    status: response.status,
    headers: response.headers,
    events,
    get news() {
      return events.filter(({ type }) => type === 'news').map(({ data }) => data);
    },
    get isOver() {
      return isOver;
    },
    async until(condition) {
      for (let attempt = 0; !condition(); attempt++) {
        if (attempt > 500) throw new Error(`It never happened; heard were ${JSON.stringify(events)}`);
        await wait(10);
      }
    },
    close: () => ending.abort(),
  };
  if (!response.ok || response.body === null) return stream;
  const read = async (): Promise<void> => {
    let text = '';
    for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const type = field('event');
        if (type !== undefined)
          events.push({ type, data: JSON.parse(field('data') ?? '{}') as Record<string, unknown> });
      }
    }
  };
  read()
    .catch(() => undefined)
    .finally(() => (isOver = true));
  await stream.until(() => events.length > 0);
  return stream;
}
