/** The program as it runs in production: compiled, in a process of its own that can be killed. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = join(import.meta.dirname, '..');

export interface CompiledProgram {
  readonly folder: string;
  /** Starts an entry point (`worker`, `main`) and waits until it says that it is ready. */
  start(
    entry: string,
    variables: Record<string, string>,
    onReady?: (said: { port: number }) => void,
  ): Promise<ChildProcess>;
  /** A command of operators, `npm run mosty -- …`; its output can be read. */
  run(args: readonly string[], variables: Record<string, string>): ChildProcess;
  remove(): Promise<void>;
}

export async function compileProgram(): Promise<CompiledProgram> {
  // Below the project, so that its dependencies are found; `build` is ignored by git and by Jest.
  const folder = join(PROJECT, 'build', `test-${randomBytes(4).toString('hex')}`);
  const swc = join(createRequire(import.meta.url).resolve('@swc/cli/package.json'), '../bin/swc.js');
  const flags = ['--strip-leading-paths', '--quiet', '--config-file', join(PROJECT, '.swcrc')];
  await promisify(execFile)(process.execPath, [swc, 'src', '-d', folder, ...flags], { cwd: PROJECT });
  return {
    folder,
    start(entry, variables, onReady) {
      const child = fork(join(folder, `${entry}.js`), {
        env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', ...variables },
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
    run: (args, variables) =>
      fork(join(folder, 'cli.js'), [...args], {
        env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', ...variables },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        execArgv: [],
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** kill -9: the process has no chance to say goodbye. */
export async function killAtOnce(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
