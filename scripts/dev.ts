/**
 * `npm run dev`: Mosty while it is being written. The API is compiled and started again at each change of it or of a library,
 * pages change in the open browser, texts are compiled anew. Uses the same database as `npm start`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, stateFolder } from './local/folders.ts';
import { Interrupted, listenForInterruption, whenAborted } from './local/interruption.ts';
import { prepareRun, withRun, type RunOptions } from './local/prepare-run.ts';
import { toReadable } from './local/last-words.ts';
import { describeFailure, Problem } from './local/problem.ts';
import { endProcess, identityOf } from './local/processes.ts';
import { createReport } from './local/report.ts';
import { withSecret } from './local/secret.ts';
import { chooseApiAddress, chooseWebAddress, readVariables, type Variables } from './local/settings.ts';

interface Watcher {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly env?: Variables;
}

const NAME_WIDTH = 6;
const TESTS = '**/*.spec.ts,**/*.int-spec.ts';
const { signal } = listenForInterruption();
const over = new AbortController();
const report = createReport();
const state = stateFolder();
const variables = withSecret(state, readVariables());

/** Where a package that may lie below a project has its program. */
function program(project: string, name: string, file: string): string {
  return join(createRequire(join(ROOT, project, 'package.json')).resolve(`${name}/package.json`), '..', file);
}

function start({ name, folder, args, env }: Watcher): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: join(ROOT, folder),
    env: { ...variables, [process.stdout.isTTY ? 'FORCE_COLOR' : 'NO_COLOR']: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const readable = toReadable(line);
      if (readable !== undefined) report.say(`${name.padEnd(NAME_WIDTH)}│ ${readable}`);
    });
  }
  child.once('exit', (code, reason) => {
    over.abort(
      new Problem(`The watcher of ${name} ended (${reason ?? `exit code ${code}`}), so everything is stopped.`),
    );
  });
  return child;
}

async function whenOk(url: string): Promise<void> {
  const ended = AbortSignal.any([signal, over.signal]);
  while (!ended.aborted) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (response?.ok) return;
    await sleep(200);
  }
}

const options: RunOptions = {
  state,
  purpose: 'npm run dev',
  variables,
  report,
  signal,
  build: ['@mosty/api', '@mosty/messages'],
  onGivingUp: (problem) => over.abort(problem),
};

try {
  await withRun(options, async (order, lock) => {
    const web = await chooseWebAddress(variables);
    const api = await chooseApiAddress(variables);
    const { databaseUrl, onSpawn } = await prepareRun(options, order, lock, { examples: true });
    const apiEnvironment = {
      PUBLIC_URL: web.url,
      LOG_LEVEL: 'info',
      ...variables,
      DATABASE_URL: databaseUrl,
      API_HOST: api.host,
      API_PORT: String(api.port),
    };
    // A whole compilation takes a third of a second; the compiler's own watch mode would need one more dependency.
    const watch = (folder: string) => [`--watch-path=${folder}`, '--watch-preserve-output'];
    const swc = program('.', '@swc/cli', 'bin/swc.js');
    const compile = ['src', '-d', 'dist', '--strip-leading-paths', '--quiet'];
    const watchers: Watcher[] = [
      { name: 'texts', folder: 'libs/messages', args: [...watch('texts'), 'compile.ts'] },
      { name: 'swc', folder: 'apps/api', args: [...watch('src'), swc, ...compile, '--ignore', TESTS] },
      {
        name: 'api',
        folder: '.',
        args: ['--watch', '--watch-preserve-output', 'apps/api/dist/main.js'],
        env: apiEnvironment,
      },
      {
        name: 'web',
        folder: 'apps/web',
        args: [
          program('apps/web', 'vite', 'bin/vite.js'),
          'dev',
          '--host',
          web.host,
          '--port',
          String(web.port),
          '--strictPort',
        ],
        env: { API_URL: api.url },
      },
    ];
    for (const watcher of watchers) {
      const identity = identityOf(start(watcher).pid ?? 0);
      if (!identity) continue;
      onSpawn(watcher.name, identity);
      order.add(() => endProcess(identity, { group: true }));
    }
    await Promise.all([whenOk(`${api.url}/health`), whenOk(`${web.url}/health`)]);
    lock.note({ url: web.url });
    report.say(`\nMosty runs: ${web.url} (API ${api.url}). Mails: ${web.url}/pl/mailbox. Ctrl-C stops it.\n`);
    await whenAborted(AbortSignal.any([signal, over.signal]));
    await order.stopAll();
    report.say('Mosty has stopped.');
    if (!signal.aborted) throw over.signal.reason;
  });
} catch (error) {
  if (!(error instanceof Interrupted)) {
    process.stderr.write(`\n${describeFailure(error)}\n`);
    process.exitCode = 1;
  }
}
