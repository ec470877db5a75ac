import { type INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { type Config } from './config.ts';
import { registerAccountCommands } from './features/accounts/accounts.commands.ts';
import { registerExampleCommands } from './features/examples/examples.commands.ts';
import { registerImportCommands } from './features/imports/imports.commands.ts';
import { registerSearchCommands } from './features/search-indexing/search.commands.ts';
import { registerJobCommands } from './platform/jobs/jobs.commands.ts';
import { registerMailCommands } from './platform/mail/mail.commands.ts';
import { registerSchemaCommands } from './schema.commands.ts';
import { VERSION } from './version.ts';

/** What the commands of a feature need. */
export interface Commands {
  readonly program: Command;
  /** The configuration; read when a command runs, so that `--help` needs none. */
  readonly config: () => Config;
  /** Starts the application without listening, runs the work, and ends it whatever happens. */
  readonly withApplication: (work: (app: INestApplicationContext) => Promise<void>) => Promise<void>;
}

/** Each feature brings its commands; what they need is imported when they run, so that the program starts at once. */
const REGISTRATIONS: readonly ((commands: Commands) => void)[] = [
  registerSchemaCommands,
  registerAccountCommands,
  registerExampleCommands,
  registerImportCommands,
  registerSearchCommands,
  registerJobCommands,
  registerMailCommands,
];

export function createProgram(readConfig: () => Config): Command {
  const program = new Command('mosty')
    .description('Commands for operators of Mosty')
    .version(VERSION)
    .showHelpAfterError();
  const commands: Commands = {
    program,
    config: readConfig,
    async withApplication(work) {
      const { createApplication } = await import('./create-application.ts');
      const app = await createApplication({ ...readConfig(), logLevel: 'warn', roles: [] });
      await app.init();
      try {
        await work(app);
      } finally {
        await app.close();
      }
    },
  };
  for (const register of REGISTRATIONS) register(commands);
  return program;
}
