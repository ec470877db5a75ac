/** What `npm start`, `npm run dev` and `npm run mosty` have in common: the lock, what is stale built, a database up to date. */
import { apiCommands, type ApiCommands } from './api-commands.ts';
import { buildStale } from './build.ts';
import { type Watch } from './keep-running.ts';
import { openDatabase } from './open-database.ts';
import { type Problem } from './problem.ts';
import { type ProcessIdentity } from './processes.ts';
import { type Report } from './report.ts';
import { takeRunLock, type RunLock } from './run-lock.ts';
import { PROGRAMS, type Programs } from './servers.ts';
import { wantsExamples, type Variables } from './settings.ts';
import { createStopOrder, type StopOrder } from './stop-order.ts';

export interface RunOptions {
  readonly state: string;
  /** The command, as the next one names it when it finds this one at work. */
  readonly purpose: string;
  readonly variables: Variables;
  readonly report: Report;
  /** The projects to build with all they need; default: all. `false` builds nothing. */
  readonly build?: readonly string[] | false;
  /** Default: those of this checkout. */
  readonly programs?: Programs;
  /** Ends what is under way. */
  readonly signal: AbortSignal;
  /** A server ended again and again. The caller stops everything. */
  readonly onGivingUp: (problem: Problem) => void;
}

export interface PreparedRun {
  readonly lock: RunLock;
  readonly databaseUrl: string;
  readonly commands: ApiCommands;
  readonly programs: Programs;
  /** Whether the example data are loaded (where the database was empty) and their accounts are there. */
  readonly withExamples: boolean;
  readonly watch: Watch;
  readonly order: StopOrder;
  readonly onSpawn: (name: string, process: ProcessIdentity) => void;
  step<Result>(name: string, work: (note: (text: string) => void) => Promise<Result>): Promise<Result>;
}

/** Holds the lock of this checkout while `work` prepares and does its part; on a failure everything is stopped. */
export async function withRun<Result>(
  options: RunOptions,
  work: (order: StopOrder, lock: RunLock) => Promise<Result>,
): Promise<Result> {
  const lock = await takeRunLock(options.state, options.purpose);
  const order = createStopOrder();
  order.add(() => lock.release());
  try {
    return await work(order, lock);
  } catch (error) {
    await order.stopAll();
    throw error;
  }
}

/** Builds, opens the database, brings its schema up to date and loads the examples into an empty one. */
export async function prepareRun(
  options: RunOptions,
  order: StopOrder,
  lock: RunLock,
  { examples }: { examples: boolean },
): Promise<PreparedRun> {
  const { state, variables, report, programs = PROGRAMS, build, signal, onGivingUp } = options;
  const watch: Watch = { onNews: (sentence) => report.say(sentence), onGivingUp };
  const onSpawn = (name: string, child: ProcessIdentity) => lock.noteChild(name, child);
  const step: PreparedRun['step'] = (name, work) => {
    signal.throwIfAborted();
    return report.step(name, work);
  };
  if (build !== false) {
    await step('build', async (note) =>
      note(
        await buildStale({ signal, onSpawn: (child) => onSpawn('build', child), ...(build && { projects: build }) }),
      ),
    );
  }
  const database = await step('PostgreSQL', async (note) => {
    const opened = await openDatabase({ state, variables, watch, signal });
    order.add(() => opened.stop());
    note(opened.note);
    return opened;
  });
  const commands = apiCommands({
    cli: programs.cli,
    variables,
    databaseUrl: database.url,
    onSpawn: (child) => onSpawn('command', child),
    signal,
  });
  await step('schema', async (note) => note(lastLine(await commands.run('Bringing the schema up to date', 'migrate'))));
  const withExamples = examples && wantsExamples(variables);
  if (withExamples) {
    await step('examples', async (note) =>
      note(lastLine(await commands.run('Loading the example data', 'load-examples', '--if-empty'))),
    );
  }
  // Only now: another command that finds the address may use the database at once.
  lock.note({ databaseUrl: database.url });
  return { lock, databaseUrl: database.url, commands, programs, withExamples, watch, order, onSpawn, step };
}

function lastLine(text: string): string {
  return text.split('\n').at(-1)?.trim() ?? '';
}
