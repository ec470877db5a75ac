/**
 * Who runs Mosty from this checkout: one process at a time has the embedded database. The file also lists the children, so
 * that the next run can end those of a run that was killed.
 */
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, replaceFile } from './folders.ts';
import { hasCode, Problem } from './problem.ts';
import { endProcess, identityOf, isRunning, sendSignal, type ProcessIdentity } from './processes.ts';

export interface Run {
  readonly process: ProcessIdentity;
  /** The command, e.g. `npm start`. */
  readonly purpose: string;
  readonly since: string;
  /** Where the pages are, once they are. */
  readonly url?: string;
  /** The database, once it can be used. Contains the password: the file is readable for its owner only. */
  readonly databaseUrl?: string;
  readonly children: readonly (ProcessIdentity & { readonly name: string })[];
}

export interface RunLock {
  note(what: Pick<Run, 'url' | 'databaseUrl'>): void;
  noteChild(name: string, child: ProcessIdentity): void;
  release(): void;
}

const fileOf = (state: string) => join(state, 'run.json');

function read(file: string): Run | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Run;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** The run that has the lock and lives. */
export function currentRun(state: string): Run | undefined {
  const run = read(fileOf(state));
  return run && isRunning(run.process) ? run : undefined;
}

/** Takes the lock, over from a dead run if need be, whose surviving children are ended. Throws a Problem when it is held. */
export async function takeRunLock(state: string, purpose: string): Promise<RunLock> {
  const file = fileOf(makeFolder(state));
  const me = identityOf(process.pid);
  if (!me) throw new Error('This process cannot be found in the list of processes');
  let run: Run = { process: me, purpose, since: new Date().toISOString(), children: [] };
  while (!create(file, run)) {
    const holder = read(file);
    if (holder && isRunning(holder.process)) throw refusal(holder);
    if (holder && moveAway(file, holder)) await endChildren(holder);
  }
  const change = (changes: Partial<Run>) => {
    run = { ...run, ...changes };
    replaceFile(file, JSON.stringify(run));
  };
  return {
    note: change,
    noteChild: (name, child) => {
      const living = run.children.filter((known) => known.name !== name || isRunning(known));
      change({ children: [...living, { ...child, name }] });
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** Puts a complete file at the place, unless there is one: of two that try at once, one succeeds. */
function create(file: string, run: Run): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(run), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** Removes the file of a dead run; false when somebody else was quicker, whose new file is then put back. */
function moveAway(file: string, dead: Run): boolean {
  const aside = `${file}.dead-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
  const moved = read(aside);
  if (moved?.process.pid !== dead.process.pid || moved.process.began !== dead.process.began) {
    if (moved) create(file, moved);
    unlinkSync(aside);
    return false;
  }
  unlinkSync(aside);
  return true;
}

/** Ends all children of this process's run at once. */
export function killChildren(state: string): void {
  const run = read(fileOf(state));
  if (run?.process.pid !== process.pid) return;
  for (const child of run.children) if (isRunning(child)) sendSignal(child.pid, 'SIGKILL', { group: true });
}

async function endChildren(run: Run): Promise<void> {
  await Promise.all(run.children.map((child) => endProcess(child, { group: true })));
}

function refusal({ purpose, process: holder, since, url }: Run): Problem {
  const time = new Date(since).toTimeString().slice(0, 5);
  if (url)
    return new Problem(
      `Mosty already runs at ${url} (${purpose}, process ${holder.pid}, since ${time}): open it, or stop that one with Ctrl-C first.`,
    );
  return new Problem(
    `\`${purpose}\` is at work here since ${time} (process ${holder.pid}): wait until it is ready, or stop it with Ctrl-C first.`,
  );
}
