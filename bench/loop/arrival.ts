/** How long it takes until a message that one writes is on the other's open page, which another API process serves. */
import { type Client } from 'pg';
import { write, type Surroundings } from './conversation.ts';
import { type Officer, type Pair } from './people.ts';

export interface Arrival {
  readonly p50: number;
  readonly p95: number;
  /** A bare NOTIFY of PostgreSQL after a commit, heard on another connection; the same number of times. */
  readonly bare_p95: number;
}

const LISTENERS = 20;

export async function measureArrival(
  pairs: readonly Pair[],
  client: Client,
  listening: Client,
  around: Surroundings,
  times: number,
): Promise<Arrival> {
  const [writing = 0, reading = writing] = around.ports;
  const some = pairs.slice(0, LISTENERS);
  const conversations = await conversationsOf(client, some);
  const pages = await Promise.all(some.map(({ cz }) => openPage(reading, cz)));
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const at = time % some.length;
    const [pair, page] = [some[at], pages[at]];
    if (pair === undefined || page === undefined) continue;
    const arrived = page.next();
    const began = performance.now();
    await write(pair.pl, conversations[at] ?? '', 1_000_000 + time, { ...around, ports: [writing] });
    await arrived;
    took.push(performance.now() - began);
  }
  pages.forEach((page) => page.close());
  const bare = await bareNotifications(client, listening, times);
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95), bare_p95: quantile(bare, 0.95) };
}

async function conversationsOf(client: Client, pairs: readonly Pair[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ organisation: string; conversation: string }>(
    'select organisation_id as organisation, conversation_id as conversation from conversation_side',
  );
  const of = new Map(rows.map(({ organisation, conversation }) => [organisation, conversation]));
  return pairs.map(({ pl }) => of.get(pl.organisationId) ?? '');
}

/** The stream of news that a page holds open. */
async function openPage(port: number, { token }: Officer) {
  const closing = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}/live`, {
    headers: { authorization: `Bearer ${token}` },
    signal: closing.signal,
  });
  const reader = response.body?.getReader();
  if (!response.ok || reader === undefined) throw new Error(`No news come: ${response.status}`);
  let heard: (() => void) | undefined;
  const decoder = new TextDecoder();
  const isReady = new Promise<void>((resolve, reject) => {
    void (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const text = decoder.decode(part.value, { stream: true });
        if (text.includes('event: ready')) resolve();
        if (text.includes('"MESSAGE"')) heard?.();
      }
    })().catch((error: unknown) => closing.signal.aborted || reject(error as Error));
  });
  await isReady;
  return {
    next: () => new Promise<void>((resolve) => (heard = resolve)),
    close: () => closing.abort(),
  };
}

async function bareNotifications(client: Client, listening: Client, times: number): Promise<number[]> {
  await listening.query('listen bare');
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const heard = new Promise((resolve) => listening.once('notification', resolve));
    const began = performance.now();
    await client.query(`select pg_notify('bare', '')`);
    await heard;
    took.push(performance.now() - began);
  }
  return took;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
