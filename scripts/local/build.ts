/** Builds what is stale. nx knows by the content of the sources; when nothing changed this takes less than a second. */
import { join } from 'node:path';
import { runCommand } from './child.ts';
import { ROOT } from './folders.ts';
import { lastWords } from './last-words.ts';
import { Problem } from './problem.ts';
import { type ProcessIdentity } from './processes.ts';

const NX = join(ROOT, 'node_modules/nx/dist/bin/nx.js');
/** No background process, no colours, nothing that moves, no word to anybody outside. */
const NX_ENVIRONMENT = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  npm_config_loglevel: 'error',
};

export interface NxOptions {
  readonly targets: readonly string[];
  /** E.g. `@mosty/api`; default: all that have the target. */
  readonly projects?: readonly string[];
  readonly more?: readonly string[];
  readonly onSpawn?: (process: ProcessIdentity) => void;
  readonly signal?: AbortSignal;
}

export function runNx({ targets, projects = [], more = [], onSpawn, signal }: NxOptions) {
  const only = projects.length > 0 ? [`--projects=${projects.join(',')}`] : [];
  return runCommand({
    args: [NX, 'run-many', `--target=${targets.join(',')}`, '--output-style=static', ...only, ...more],
    cwd: ROOT,
    env: { ...process.env, ...NX_ENVIRONMENT },
    ...(onSpawn && { onSpawn }),
    ...(signal && { signal }),
  });
}

/** The words of the tasks that failed, out of everything that nx said; all of it where no task is to blame. */
export function failedTasks(said: string): string {
  const failed = (/^Failed tasks:\s*((?:^- .*\s*)+)/m.exec(said)?.[1] ?? '')
    .split('\n')
    .map((line) => line.slice(2).trim());
  const tasks = said.split(/^(?=> nx run )/m).map((words) => words.split(/^ ?NX {3}/m)[0] ?? '');
  const blamed = tasks.filter((words) => failed.includes(/^> nx run (\S+)/.exec(words)?.[1] ?? 'none'));
  return (blamed.length > 0 ? blamed.join('\n') : said).trim();
}

/** Gives a word for the report. Throws a Problem with the compiler's words. */
export async function buildStale(options: Omit<NxOptions, 'targets'>): Promise<string> {
  const { code, said } = await runNx({ ...options, targets: ['build'] });
  if (options.signal?.aborted) throw options.signal.reason;
  if (code !== 0) throw new Problem(`Building failed:\n${lastWords(failedTasks(said), 60)}`);
  const hits = /Cache:\s+(\d+)\/(\d+) hit/.exec(said);
  return hits && hits[1] === hits[2] ? 'is up to date' : 'is built';
}
