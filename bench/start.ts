/**
 * How long `npm start` takes until the first page is there: with nothing but a clone (--clone), cold (no data yet) and warm.
 * Beside it, in the same run, what nobody can do without: a new PostgreSQL and a Node that answers one request.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from '@mosty/scripts/local/ports';
import { withoutMosty } from '@mosty/scripts/local/settings';
import { startTestPostgres } from '@mosty/scripts/local/test-postgres';

const ROOT = join(import.meta.dirname, '..');
const GIVE_UP_MS = 15 * 60_000;
const PAGES = 30;
/** What a build makes, and what nx remembers of it. */
const BUILT = ['.nx', 'apps/api/dist', 'apps/web/build', 'apps/web/.svelte-kit', 'libs/messages/src/compiled'];

interface StartBench {
  /** From `git clone` to the first page: install, build, start. Only with --clone. */
  clone_ms?: number;
  /** Installed, but neither built nor a database. Only with --clone. */
  cold_build_ms?: number;
  /** Built, but no database yet: made, migrated, filled with examples. */
  cold_ms: number;
  /** Every later start. */
  warm_ms: number;
  /** The start page, median of 30, once it is warm. */
  page_ms: number;
  /** A new PostgreSQL, and a Node process that answers one request. */
  bare_ms: number;
  cold_to_bare: number;
  warm_to_bare: number;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: 'string' }, clone: { type: 'boolean' } } });
  const folder = mkdtempSync(join(tmpdir(), 'mosty-bench-'));
  // Root's PostgreSQL runs as another user, who must be able to reach it.
  chmodSync(folder, 0o711);
  try {
    const result = await measure(folder, values.clone ?? false);
    print(result);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, fromClone: boolean): Promise<StartBench> {
  const clone = fromClone ? await timeClone(join(folder, 'clone')) : {};
  // Builds what is stale, so that `cold` means the same whatever was built before.
  await timeStart(ROOT, join(folder, 'built'));
  const bare_ms = await timeBare();
  const cold = await timeStart(ROOT, join(folder, 'state'));
  const warm = await timeStart(ROOT, join(folder, 'state'));
  return {
    ...clone,
    cold_ms: cold.ms,
    warm_ms: warm.ms,
    page_ms: warm.pageMs,
    bare_ms,
    cold_to_bare: cold.ms / bare_ms,
    warm_to_bare: warm.ms / bare_ms,
  };
}

async function timeClone(target: string): Promise<Pick<StartBench, 'clone_ms' | 'cold_build_ms'>> {
  const began = performance.now();
  await ended(spawn('git', ['clone', '--quiet', ROOT, target], { stdio: 'inherit' }), 'git clone');
  await timeStart(target, join(target, '.mosty'));
  const clone_ms = performance.now() - began;
  for (const made of BUILT) rmSync(join(target, made), { recursive: true, force: true });
  const { ms: cold_build_ms } = await timeStart(target, join(target, '.mosty-again'));
  return { clone_ms, cold_build_ms };
}

/** Runs `npm start` until the start page has answered, then stops it. */
async function timeStart(checkout: string, state: string): Promise<{ ms: number; pageMs: number }> {
  const port = await freePort('127.0.0.1');
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: checkout,
    // A process group of its own, so that the signal below reaches all of it, as Ctrl-C does.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutMosty(process.env), MOSTY_FOLDER: state, PORT: String(port), API_PORT: '0' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let hasEnded = false;
  const end = new Promise<void>((resolve) =>
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    }),
  );
  const page = `http://127.0.0.1:${port}/pl`;
  while (!(await answers(page))) {
    if (hasEnded) throw new Error(`npm start ended before a page was there:\n${said}`);
    if (performance.now() - began > GIVE_UP_MS)
      throw new Error(`No page after ${GIVE_UP_MS / 60_000} minutes:\n${said}`);
    await sleep(20);
  }
  const ms = performance.now() - began;
  const pageMs = await timePages(page);
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  await end;
  return { ms, pageMs };
}

async function timePages(page: string): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < PAGES; count++) {
    const began = performance.now();
    await answers(page);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[PAGES >> 1] ?? 0;
}

async function timeBare(): Promise<number> {
  const port = await freePort('127.0.0.1');
  const began = performance.now();
  const postgres = await startTestPostgres();
  const program = `require('node:http').createServer((_, answer) => answer.end('ok')).listen(${port}, '127.0.0.1')`;
  const node = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
  while (!(await answers(`http://127.0.0.1:${port}/`))) await sleep(5);
  const ms = performance.now() - began;
  node.kill();
  await postgres.stop();
  return ms;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual' });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

function ended(child: ReturnType<typeof spawn>, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`))));
  });
}

function print(result: StartBench): void {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`.padStart(9);
  const lines = [
    ...(result.clone_ms === undefined ? [] : [`from a clone            ${seconds(result.clone_ms)}`]),
    ...(result.cold_build_ms === undefined ? [] : [`cold, not built         ${seconds(result.cold_build_ms)}`]),
    `cold, built             ${seconds(result.cold_ms)}   ${result.cold_to_bare.toFixed(1)} × bare`,
    `warm                    ${seconds(result.warm_ms)}   ${result.warm_to_bare.toFixed(1)} × bare`,
    `bare PostgreSQL + Node  ${seconds(result.bare_ms)}`,
    `start page, median      ${`${result.page_ms.toFixed(0)} ms`.padStart(9)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
