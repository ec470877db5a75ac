/** Starting and stopping with stand-ins for API and web, and a real PostgreSQL; each process is killed at each moment. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOrphan } from './postgres-cluster.ts';
import { freePort } from './ports.ts';
import { commandLineOf, hasEndedWithin, identityOf, isRunning, sendSignal, type ProcessIdentity } from './processes.ts';
import { currentRun, type Run } from './run-lock.ts';

const TIMEOUT_MS = 30_000;

interface Start {
  readonly child: ChildProcess;
  said(): string;
  /** Resolves when it has said this. */
  says(text: string): Promise<string>;
  readonly ended: Promise<number | string>;
}

let state: string;
const starts: Start[] = [];

function start(environment: Record<string, string> = {}): Start {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'stand-ins/start.ts'), state], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const one: Start = {
    child,
    said: () => said,
    ended,
    async says(text) {
      const until = Date.now() + TIMEOUT_MS;
      while (!said.includes(text)) {
        if (child.exitCode !== null || Date.now() > until) throw new Error(`It never said „${text}”, but:\n${said}`);
        await sleep(10);
      }
      return said;
    },
  };
  starts.push(one);
  return one;
}

const urlOf = (said: string) => /"url":"([^"]+)"/.exec(said)?.[1] ?? 'none';

/** The run as its lock file describes it, with the process of PostgreSQL. */
function processesOf(run: Run): Record<string, ProcessIdentity> {
  const postgres = identityOf(Number(readFileSync(join(state, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]));
  const children = Object.fromEntries(run.children.map((child) => [child.name, child]));
  return { ...children, supervisor: run.process, ...(postgres && { PostgreSQL: postgres }) };
}

function processesAtWork(): string[] {
  const lines =
    process.platform === 'linux'
      ? readdirSync('/proc').map((pid) => commandLineOf(Number(pid)))
      : spawnSync('ps', ['-axo', 'command='], { encoding: 'utf8' }).stdout.split('\n');
  return lines.filter((line) => line.includes(state));
}

async function kill(victim: ProcessIdentity | undefined): Promise<void> {
  if (!victim) throw new Error('There is nothing to kill');
  sendSignal(victim.pid, 'SIGKILL');
  await hasEndedWithin(victim, 5_000);
}

beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), 'mosty-start-'));
  chmodSync(state, 0o711);
});

afterEach(async () => {
  for (const { child, ended } of starts.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
}, TIMEOUT_MS);

afterAll(async () => {
  await endOrphan(join(state, 'postgres'));
  rmSync(state, { recursive: true, force: true });
}, TIMEOUT_MS);

describe('a start', () => {
  it(
    'brings everything up, says where, and stops in order without leaving a process',
    async () => {
      const one = start();
      const said = await one.says('running');
      expect(await (await fetch(`${urlOf(said)}/pl`)).text()).toContain('web /pl');
      expect(said).toContain('"accounts":[{"name":"Officer"');
      for (const step of ['PostgreSQL', 'schema', 'examples', 'API, worker', 'web'])
        expect(said).toContain(`✓ ${step}`);
      // Ctrl-C comes twice: from the terminal, and passed on by npm.
      one.child.kill('SIGINT');
      one.child.kill('SIGINT');
      expect(await one.ended).toBe(0);
      expect(one.said()).toContain('stopped');
      expect(processesAtWork()).toEqual([]);
      expect(currentRun(state)).toBeUndefined();
    },
    TIMEOUT_MS,
  );

  it(
    'is refused with the address while another one runs',
    async () => {
      const url = urlOf(await start().says('running'));
      const second = start();
      expect(await second.ended).toBe(1);
      expect(second.said()).toMatch(
        new RegExp(`failed Mosty already runs at ${url} \\(npm start, process \\d+, since \\d\\d:\\d\\d\\)`),
      );
    },
    TIMEOUT_MS,
  );

  it(
    'refuses a port that was asked for and is busy, in one sentence, and starts nothing',
    async () => {
      const server = createServer().listen(0, '127.0.0.1');
      const port = await freePortOf(server);
      const one = start({ PORT: String(port) });
      expect(await one.ended).toBe(1);
      expect(one.said()).toMatch(
        new RegExp(`^failed Port ${port} \\(PORT\\) is used by another program: .*PORT=\\d+\\.\n$`),
      );
      expect(processesAtWork()).toEqual([]);
      server.close();
    },
    TIMEOUT_MS,
  );

  it(
    'tells what a failing step said, and stops what was up',
    async () => {
      const one = start({ STAND_IN_FAIL: 'migrate' });
      expect(await one.ended).toBe(1);
      expect(one.said()).toContain('failed Bringing the schema up to date failed:\nThe stand-in fails at migrate.');
      const other = start({ STAND_IN_FAIL: 'api' });
      expect(await other.ended).toBe(1);
      expect(other.said()).toContain('The API ended (exit code 1) before it answered:\nThe stand-in api fails');
      expect(processesAtWork()).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'ends in order when it is stopped before it is up',
    async () => {
      const one = start({ STAND_IN_SLOW: 'migrate' });
      await one.says('✓ PostgreSQL');
      one.child.kill('SIGINT');
      await one.ended;
      expect(processesAtWork()).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'does not load examples in production',
    async () => {
      const said = await start({ NODE_ENV: 'production' }).says('running');
      expect(said).not.toContain('examples');
      expect(said).toContain('"accounts":[]');
    },
    TIMEOUT_MS,
  );
});

describe('while Mosty runs', () => {
  it.each(['API', 'web', 'PostgreSQL'])(
    'a killed %s comes back at the same address',
    async (name) => {
      const port = await freePort();
      const one = start({ API_PORT: String(port) });
      const url = urlOf(await one.says('running'));
      const run = currentRun(state);
      await kill(run && processesOf(run)[name]);
      await one.says(`${name === 'PostgreSQL' ? name : ''} is back.`);
      expect((await fetch(`${url}/health`)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    },
    TIMEOUT_MS,
  );
});

describe('after a kill -9', () => {
  it.each(['examples', 'web'])(
    'of the supervisor when it was at „%s”, the next start works',
    async (moment) => {
      const one = start({ STAND_IN_SLOW: moment === 'examples' ? 'load-examples' : 'none' });
      await one.says(moment === 'examples' ? '✓ schema' : 'running');
      await sleep(100);
      await kill(currentRun(state)?.process);
      await start().says('running');
    },
    TIMEOUT_MS,
  );

  it(
    'of all processes at once, the next start works',
    async () => {
      await start().says('running');
      const run = currentRun(state);
      for (const victim of Object.values(run ? processesOf(run) : {})) sendSignal(victim.pid, 'SIGKILL');
      // The signal is sent at once, and takes effect a moment later: a start in between is refused, for Mosty still runs.
      expect(run && (await hasEndedWithin(run.process, 10_000))).toBe(true);
      await start().says('running');
    },
    TIMEOUT_MS,
  );

  it(
    'of the supervisor, API and web end by themselves',
    async () => {
      await start().says('running');
      const run = currentRun(state);
      const { API, web, supervisor } = run ? processesOf(run) : {};
      await kill(supervisor);
      for (const orphan of [API, web]) {
        expect(orphan && (await hasEndedWithin(orphan, 5_000))).toBe(true);
        expect(orphan && isRunning(orphan)).toBe(false);
      }
    },
    TIMEOUT_MS,
  );
});

function freePortOf(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.once('listening', () => resolve((server.address() as { port: number }).port));
  });
}
