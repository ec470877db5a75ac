/**
 * Child processes. A long-lived child gets a channel to this process and ends when it closes, so that nothing outlives a
 * killed supervisor; its words go into a file. Each child leads a group of its own: Ctrl-C in the terminal reaches only the
 * supervisor, which then stops its children in order.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { endProcess, identityOf, type ProcessIdentity } from './processes.ts';

export interface Instance {
  readonly process: ProcessIdentity;
  /** Resolves with a sentence when it ends for any reason. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export interface ChildOptions {
  /** As it is called in sentences, e.g. `API`. */
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** How long it may take to finish what it does when it is asked to end. */
  readonly stopMs?: number;
  /** Called before anything else can happen, so that a later start knows of it even if this one is killed. */
  readonly onSpawn?: (process: ProcessIdentity) => void;
}

export interface Child extends Instance {
  /** What it wrote into its log since it began. */
  said(): string;
}

const LARGEST_LOG = 10 * 1024 * 1024;
const STOP_MS = 10_000;

/** Opens a log file to append to; one that grew large is kept beside it as `<file>.1`. */
export function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

export function startChild(options: ChildOptions): Child {
  const log = openLog(options.logFile);
  const begins = statSync(options.logFile).size;
  const child = spawn(process.execPath, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  const ended = endOf(child, options.name);
  const identity = identityOf(child.pid ?? 0) ?? { pid: child.pid ?? 0, began: 'never' };
  options.onSpawn?.(identity);
  return {
    process: identity,
    ended,
    said: () => (existsSync(options.logFile) ? readFileSync(options.logFile).subarray(begins).toString() : ''),
    async stop() {
      await endProcess(identity, { graceMs: options.stopMs ?? STOP_MS, group: true });
      await ended;
    },
  };
}

function endOf(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`${name} cannot be started: ${error.message}`));
    child.once('exit', (code, signal) => resolve(`${name} ended (${signal ?? `exit code ${code}`})`));
  });
}

export interface CommandOptions {
  /** Arguments of Node. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onSpawn?: (process: ProcessIdentity) => void;
  /** Ends the command. */
  readonly signal?: AbortSignal;
}

export interface CommandResult {
  /** 0 when it did what it was asked; undefined when it was ended by a signal. */
  readonly code: number | undefined;
  readonly stdout: string;
  /** Standard output and error in the order in which they came. */
  readonly said: string;
}

/** Runs a command of Node to its end and gives what it said. */
export function runCommand(options: CommandOptions): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, options.args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const identity = identityOf(child.pid ?? 0);
    if (identity) options.onSpawn?.(identity);
    const end = () => identity && void endProcess(identity, { group: true });
    options.signal?.addEventListener('abort', end, { once: true });
    let stdout = '';
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      options.signal?.removeEventListener('abort', end);
      if (signal !== null) said += `\nIt was ended by ${signal}.\n`;
      resolve({ code: code ?? undefined, stdout, said });
    });
  });
}
