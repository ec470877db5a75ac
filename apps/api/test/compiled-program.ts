/** The program as it runs in production: compiled, in a process of its own that can be killed. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inTurn } from './test-database.ts';

const PROJECT = join(import.meta.dirname, '..');

export interface CompiledProgram {
  readonly folder: string;
  /** What each of its processes is given: they start from what Node has compiled once. */
  readonly environment: Readonly<Record<string, string>>;
  /** Starts an entry point (`worker`, `main`) and waits until it says that it is ready. */
  start(
    entry: string,
    variables: Record<string, string>,
    onReady?: (said: { port: number }) => void,
  ): Promise<ChildProcess>;
  /** A command of operators, `npm run mosty -- …`, in a folder; its output can be read. */
  run(args: readonly string[], variables: Record<string, string>, cwd?: string): ChildProcess;
}

/** The limit of a `beforeAll` that may be the one to compile, or has to wait for it. */
export const WITH_COMPILER_MS = 120_000;

/** Compiled once in a run; the run's end removes it. */
export async function compileProgram(): Promise<CompiledProgram> {
  const folder = join(process.env.TEST_RUN_FOLDER ?? '', 'program');
  await inTurn('compiler', async () => {
    if (!existsSync(folder)) await compileInto(folder);
  });
  const environment = { PATH: process.env.PATH ?? '', NODE_ENV: 'test', NODE_COMPILE_CACHE: cacheOf(folder) };
  return {
    folder,
    environment,
    start(entry, variables, onReady) {
      const child = fork(join(folder, `${entry}.js`), {
        env: { ...environment, ...variables },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        execArgv: [],
      });
      let complaint = '';
      child.stderr?.on('data', (chunk: Buffer) => (complaint = `${complaint}${chunk.toString()}`.slice(-4000)));
      return new Promise((resolve, reject) => {
        child.once('message', (said) => {
          onReady?.(said as { port: number });
          resolve(child);
        });
        child.once('error', reject);
        child.once('exit', (code, signal) => reject(new Error(`${entry} ended (${code ?? signal}): ${complaint}`)));
      });
    },
    run: (args, variables, cwd) =>
      fork(join(folder, 'cli.js'), [...args], {
        env: { ...environment, ...variables },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        execArgv: [],
        ...(cwd && { cwd }),
      }),
  };
}

const cacheOf = (folder: string): string => join(folder, 'compile-cache');

async function compileInto(folder: string): Promise<void> {
  const unfinished = `${folder}-unfinished`;
  const node = (args: string[], env = process.env) =>
    promisify(execFile)(process.execPath, args, { cwd: PROJECT, env });
  const swc = join(createRequire(import.meta.url).resolve('@swc/cli/package.json'), '../bin/swc.js');
  const flags = ['--strip-leading-paths', '--quiet', '--config-file', join(PROJECT, '.swcrc')];
  await node([swc, 'src', '-d', unfinished, ...flags]);
  await rename(unfinished, folder);
  // Only a process that ends by itself writes down what Node compiled; those that are killed all start from that.
  const everything = ['--eval', `import(${JSON.stringify(join(folder, 'app.module.js'))}).then(() => process.exit())`];
  await node(everything, { PATH: process.env.PATH, NODE_COMPILE_CACHE: cacheOf(folder) });
}

/** kill -9: the process has no chance to say goodbye. */
export async function killAtOnce(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
