import 'reflect-metadata';
import { ConfigError, readConfig } from './config.ts';
import { createProgram } from './command-line.ts';

/** `npm run mosty -- <command>`: everything that operators do from a terminal. */
try {
  await createProgram(readConfig).parseAsync();
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
}
