/** Starts all of Mosty from this checkout: what `npm start` shows, what the browser journeys and the bench use. */
import { readExampleAccounts, type ExampleAccount } from './api-commands.ts';
import { keepRunning, type KeptService } from './keep-running.ts';
import { prepareRun, withRun, type RunOptions } from './prepare-run.ts';
import { apiServer, webServer, type ServerOptions } from './servers.ts';
import { chooseApiAddress, chooseWebAddress } from './settings.ts';

export interface RunningMosty {
  readonly url: string;
  readonly apiUrl: string;
  readonly databaseUrl: string;
  readonly accounts: readonly ExampleAccount[];
  /** Web, API, PostgreSQL, in this order. */
  stop(): Promise<void>;
}

export function startMosty(options: RunOptions): Promise<RunningMosty> {
  const { state, variables, report, signal } = options;
  return withRun(options, async (order, lock) => {
    const web = await chooseWebAddress(variables);
    const api = await chooseApiAddress(variables);
    if (web.note) report.say(web.note);
    const run = await prepareRun(options, order, lock, { examples: true });
    const { programs, commands, databaseUrl, watch, step, onSpawn } = run;
    const servers: ServerOptions = { programs, state, variables, api, web, onSpawn };
    const kept: { api?: KeptService; web?: KeptService } = {};
    // Stopped in this order whichever of them was up first: the web, then the API.
    order.add(() => kept.api?.stop());
    order.add(() => kept.web?.stop());
    let accounts = '';
    await allTogether(signal, [
      async () => {
        if (run.withExamples)
          accounts = await commands.run('Listing the example accounts', 'example-accounts', '--json');
      },
      (together) =>
        step('API, worker', async (note) => {
          kept.api = await keepRunning(apiServer(servers, databaseUrl), watch, together);
          note(`answers on port ${api.port}`);
        }),
      (together) =>
        step('web', async (note) => {
          kept.web = await keepRunning(webServer(servers), watch, together);
          note(`answers on port ${web.port}`);
        }),
    ]);
    lock.note({ url: web.url });
    return {
      url: web.url,
      apiUrl: api.url,
      databaseUrl,
      accounts: readExampleAccounts(accounts),
      stop: () => order.stopAll(),
    };
  });
}

/** Does all of it at the same time. The first failure stops the others and is thrown when all of them have ended. */
async function allTogether(
  signal: AbortSignal,
  work: readonly ((together: AbortSignal) => Promise<void>)[],
): Promise<void> {
  const failure = new AbortController();
  const together = AbortSignal.any([signal, failure.signal]);
  await Promise.allSettled(work.map((part) => part(together).catch((error: unknown) => failure.abort(error))));
  together.throwIfAborted();
}
