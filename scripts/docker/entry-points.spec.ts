/**
 * The very commands of the images, in production mode, on what was built and a real PostgreSQL: migrate as compose.yaml does
 * it, start, ask the HEALTHCHECK, open a page, stop as a container engine stops.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { ensureDatabase } from '../local/database.ts';
import { ROOT } from '../local/folders.ts';
import { freePort } from '../local/ports.ts';
import { withoutMosty } from '../local/settings.ts';
import { startTestPostgres, type TestPostgres } from '../local/test-postgres.ts';
import { environmentOf, lastCommand, readStages } from './dockerfile.ts';

const TIMEOUT_MS = 120_000;
const readDocker = (file: string) => readFileSync(join(ROOT, 'docker', file), 'utf8');
const stages = readStages(readDocker('Dockerfile'));
const { services } = parse(readDocker('compose.yaml'), { merge: true }) as {
  services: { migrate: { command: string[] } };
};

type Image = 'api' | 'worker' | 'web';
const PORT_VARIABLE = { api: 'API_PORT', worker: 'API_PORT', web: 'PORT' } as const;

let postgres: TestPostgres;
let databaseUrl: string;
const ports = new Map<Image, number>();
const running = new Map<Image, { child: ChildProcess; said: () => string; ended: Promise<number | string> }>();

/** What the image brings and what compose.yaml adds, on ports that are free here. */
function environmentFor(image: Image): NodeJS.ProcessEnv {
  const port = ports.get(image);
  return {
    ...withoutMosty(process.env),
    NODE_OPTIONS: '',
    ...environmentOf(stages, image),
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'https://mosty.example.org',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'Mosty <mosty@example.org>',
    SECRET: 'of-these-containers-alone-and-long-enough',
    API_URL: `http://127.0.0.1:${ports.get('api')}`,
    TRUST_PROXY: 'true',
    [PORT_VARIABLE[image]]: String(port),
  };
}

/** `node` of a command is the Node of this test. */
const nodeArguments = ([program, ...args]: string[]) => {
  if (program !== 'node') throw new Error(`The images have no ${program}`);
  return args;
};

function isHealthy(image: Image): boolean {
  const imagePort = environmentOf(stages, image)[PORT_VARIABLE[image]];
  const command = lastCommand(stages, image, 'HEALTHCHECK').map((word) =>
    word.replace(`:${imagePort}/`, `:${ports.get(image)}/`),
  );
  return spawnSync(process.execPath, nodeArguments(command), { env: { NODE_OPTIONS: '' } }).status === 0;
}

function start(image: Image): void {
  const child = spawn(process.execPath, nodeArguments(lastCommand(stages, image, 'CMD')), {
    cwd: ROOT,
    env: environmentFor(image),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? '')),
  );
  running.set(image, { child, said: () => said, ended });
}

async function becomesHealthy(image: Image): Promise<void> {
  const server = running.get(image);
  const until = Date.now() + 60_000;
  while (!isHealthy(image)) {
    if (server?.child.exitCode !== null || Date.now() > until)
      throw new Error(`${image} is not healthy:\n${server?.said()}`);
    await sleep(200);
  }
}

beforeAll(async () => {
  postgres = await startTestPostgres();
  await ensureDatabase(postgres.url, 'mosty');
  databaseUrl = new URL('/mosty', postgres.url).toString();
  for (const image of Object.keys(PORT_VARIABLE) as Image[]) ports.set(image, await freePort());
}, TIMEOUT_MS);

afterAll(async () => {
  for (const { child } of running.values()) child.kill('SIGKILL');
  await postgres.stop();
}, TIMEOUT_MS);

describe('in production', () => {
  it('the job „migrate” brings an empty database up to date, and does nothing the second time', () => {
    const migrate = () =>
      spawnSync(process.execPath, nodeArguments(services.migrate.command), {
        cwd: ROOT,
        env: environmentFor('api'),
        encoding: 'utf8',
      });
    const first = migrate();
    expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' });
    expect(migrate().stdout).toContain('The database is up to date.');
  }, 60_000);

  it.each<Image>(['api', 'worker', 'web'])(
    'the command of the image %s starts it, and its HEALTHCHECK says so',
    async (image) => {
      expect(isHealthy(image)).toBe(false);
      start(image);
      await becomesHealthy(image);
    },
    TIMEOUT_MS,
  );

  it(
    'a page shows what the API answers, and example data are refused',
    async () => {
      const web = `http://127.0.0.1:${ports.get('web')}`;
      const page = await fetch(`${web}/pl/organisations`);
      expect({ status: page.status, language: /<html[^>]* lang="(\w+)"/.exec(await page.text())?.[1] }).toEqual({
        status: 200,
        language: 'pl',
      });
      const refused = spawnSync(process.execPath, ['apps/api/dist/cli.js', 'load-examples'], {
        cwd: ROOT,
        env: environmentFor('api'),
        encoding: 'utf8',
      });
      expect(refused.status).toBe(1);
      expect(refused.stderr).toMatch(/production/);
    },
    TIMEOUT_MS,
  );

  it.each<Image>(['web', 'worker', 'api'])(
    '%s ends by itself when it is told to, before a container engine loses patience',
    async (image) => {
      const server = running.get(image);
      server?.child.kill('SIGTERM');
      const ended = await Promise.race([server?.ended, sleep(35_000, 'it did not end', { ref: false })]);
      expect({ ended, said: ended === 0 ? '' : server?.said() }).toEqual({ ended: 0, said: '' });
    },
    TIMEOUT_MS,
  );
});
