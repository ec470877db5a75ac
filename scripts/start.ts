/** `npm start`: everything, with embedded defaults. Options: --reset, --help. */
import { parseArgs } from 'node:util';
import { type RunningMosty, startMosty } from './local/start-mosty.ts';
import { stateFolder } from './local/folders.ts';
import { Interrupted, listenForInterruption, whenAborted } from './local/interruption.ts';
import { killChildren } from './local/run-lock.ts';
import { placeOfData, setAside } from './local/postgres-data.ts';
import { describeFailure, Problem } from './local/problem.ts';
import { createReport, seconds } from './local/report.ts';
import { takeRunLock } from './local/run-lock.ts';
import { withSecret } from './local/secret.ts';
import { readVariables } from './local/settings.ts';

const HELP = `npm start                 starts Mosty: PostgreSQL, API, worker and web; the address is printed. Ctrl-C stops it.
npm start -- --reset      first puts the data of the embedded PostgreSQL aside (nothing is deleted)
npm start -- --help       shows this

PORT=8080 npm start       on another port. DATABASE_URL, MEILI_URL and SMTP_URL switch to real servers.
Every variable: .env.example and docs/operations.md. Developers: npm run dev, npm test.
`;

function readOptions() {
  try {
    return parseArgs({ options: { reset: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } }).values;
  } catch (error) {
    throw new Problem(`${(error as Error).message.split('.')[0]}. npm start -- --help shows what there is.`);
  }
}

/** Moves the data aside before anything is started. */
async function reset(state: string, say: (text: string) => void): Promise<void> {
  const lock = await takeRunLock(state, 'npm start -- --reset');
  try {
    const { folder } = placeOfData(state);
    const aside = setAside(folder, new Date());
    say(
      aside
        ? `The data folder is now ${aside}; Mosty begins with an empty database.`
        : 'There are no data to put aside.',
    );
  } finally {
    lock.release();
  }
}

function describeRunning(mosty: RunningMosty, startedInMs: number): string {
  const accounts = mosty.accounts.map(({ name, role, language }) => `    ${name} (${role.toLowerCase()}, ${language})`);
  return [
    '',
    `Mosty runs: ${mosty.url}   (ready in ${seconds(startedInMs)})`,
    '',
    ...(accounts.length > 0 ? ['  Example accounts, to be chosen under „sign in”:', ...accounts] : []),
    `  Mails that Mosty sends: ${mosty.url}/pl/mailbox`,
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}

const began = Date.now();
const interruption = listenForInterruption();
const report = createReport();
const state = stateFolder();

try {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(HELP);
  } else {
    if (options.reset) await reset(state, report.say);
    await run();
  }
} catch (error) {
  if (!(error instanceof Interrupted)) {
    process.stderr.write(`\n${describeFailure(error)}\n`);
    process.exitCode = 1;
  }
}

async function run(): Promise<void> {
  interruption.impatience.addEventListener('abort', () => killChildren(state));
  let givenUp: Problem | undefined;
  const over = new AbortController();
  const mosty = await startMosty({
    state,
    purpose: 'npm start',
    variables: withSecret(state, readVariables()),
    report,
    signal: interruption.signal,
    onGivingUp: (problem) => {
      givenUp = problem;
      over.abort();
    },
  });
  report.say(describeRunning(mosty, Date.now() - began));
  await whenAborted(AbortSignal.any([interruption.signal, over.signal]));
  report.say('Mosty stops …');
  await mosty.stop();
  report.say('Mosty has stopped.');
  if (givenUp) throw givenUp;
}
