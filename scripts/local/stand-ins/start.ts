/** A start with stand-ins in a process of its own, which tests can kill. Argument: the state folder. */
import { join } from 'node:path';
import { listenForInterruption, whenAborted } from '../interruption.ts';
import { describeFailure } from '../problem.ts';
import { createReport } from '../report.ts';
import { readVariables } from '../settings.ts';
import { startMosty } from '../start-mosty.ts';

const program = (name: string) => join(import.meta.dirname, `${name}.mjs`);
const { signal } = listenForInterruption();
const over = new AbortController();

try {
  const mosty = await startMosty({
    state: process.argv[2] ?? '',
    purpose: 'npm start',
    variables: readVariables(process.env, '/nowhere'),
    report: createReport(),
    build: false,
    programs: { cli: program('cli'), api: program('api'), web: program('web') },
    signal,
    onGivingUp: (problem) => over.abort(problem),
  });
  process.stdout.write(`running ${JSON.stringify(mosty)}\n`);
  await whenAborted(AbortSignal.any([signal, over.signal]));
  await mosty.stop();
  process.stdout.write('stopped\n');
} catch (error) {
  process.stdout.write(`failed ${describeFailure(error)}\n`);
  process.exitCode = 1;
}
