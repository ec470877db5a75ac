/**
 * `npm run mosty -- <command> …`: a command of Mosty on the database of DATABASE_URL, of the Mosty that runs here, or else on
 * the embedded PostgreSQL, started for as long as the command takes. Files are looked for where the command is typed.
 */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { stateFolder } from './local/folders.ts';
import { buildStale } from './local/build.ts';
import { Interrupted, listenForInterruption } from './local/interruption.ts';
import { prepareRun, withRun } from './local/prepare-run.ts';
import { describeFailure } from './local/problem.ts';
import { createReport } from './local/report.ts';
import { currentRun } from './local/run-lock.ts';
import { PROGRAMS } from './local/servers.ts';
import { withSecret } from './local/secret.ts';
import { readVariables, type Variables } from './local/settings.ts';

const API = '@mosty/api';
const POLL_MS = 200;
/** Commands that need no database, or bring it up to date themselves. */
const WITHOUT_DATABASE = ['--help', '-h', 'help', '--version'];

const args = process.argv.slice(2);
const state = stateFolder();
const { signal } = listenForInterruption();
// What the command prints may be read by a program: everything else goes to standard error.
const report = createReport(process.stderr);

/** Runs the command in this terminal; Ctrl-C reaches it directly, other signals are passed on. */
function runHere(variables: Variables, databaseUrl: string | undefined): Promise<number> {
  const env = { LOG_LEVEL: 'warn', ...variables, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(process.execPath, [PROGRAMS.cli, ...args], { cwd, env, stdio: 'inherit' });
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 130));
  });
}

/** The database of the Mosty that runs here; undefined when none runs. Waits for one that is about to, or about to end. */
async function databaseOfRunning(): Promise<string | undefined> {
  let said = false;
  for (let run = currentRun(state); run; run = currentRun(state)) {
    if (run.databaseUrl && !run.purpose.startsWith('npm run mosty')) return run.databaseUrl;
    if (!said) report.say(`Waiting for \`${run.purpose}\` (process ${run.process.pid}) …`);
    said = true;
    await sleep(POLL_MS, undefined, { signal });
  }
  return undefined;
}

async function run(): Promise<number> {
  const variables = withSecret(state, readVariables());
  if (args.length === 0 || args.some((word) => WITHOUT_DATABASE.includes(word))) {
    await buildStale({ projects: [API], signal });
    return runHere(variables, undefined);
  }
  const known = variables.DATABASE_URL ?? (await databaseOfRunning());
  if (known !== undefined) {
    await buildStale({ projects: [API], signal });
    return runHere(variables, known);
  }
  const purpose = `npm run mosty -- ${args[0]}`;
  const options = { state, purpose, variables, report, build: [API], signal, onGivingUp: () => undefined };
  return withRun(options, async (order, lock) => {
    const { databaseUrl } = await prepareRun(options, order, lock, { examples: false });
    const code = await runHere(variables, databaseUrl);
    await order.stopAll();
    return code;
  });
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Interrupted || signal.aborted)) process.stderr.write(`\n${describeFailure(error)}\n`);
  process.exitCode = signal.aborted ? 130 : 1;
}
