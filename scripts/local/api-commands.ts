/** The commands of the API that a start runs itself. */
import { runCommand } from './child.ts';
import { ROOT } from './folders.ts';
import { lastWords } from './last-words.ts';
import { Problem } from './problem.ts';
import { type ProcessIdentity } from './processes.ts';
import { type Variables } from './settings.ts';

export interface ApiCommands {
  /** Runs one to its end and gives its standard output; a Problem with its words when it fails. */
  run(what: string, ...args: readonly string[]): Promise<string>;
}

export interface ApiCommandOptions {
  /** Path of the built command line program. */
  readonly cli: string;
  readonly variables: Variables;
  readonly databaseUrl: string;
  readonly onSpawn: (process: ProcessIdentity) => void;
  readonly signal: AbortSignal;
}

export function apiCommands({ cli, variables, databaseUrl, onSpawn, signal }: ApiCommandOptions): ApiCommands {
  const env = { LOG_LEVEL: 'warn', ...variables, DATABASE_URL: databaseUrl };
  return {
    async run(what, ...args) {
      const { code, stdout, said } = await runCommand({ args: [cli, ...args], cwd: ROOT, env, onSpawn, signal });
      if (signal.aborted) throw signal.reason;
      if (code !== 0) throw new Problem(`${what} failed:\n${lastWords(said, 30)}`);
      return stdout.trim();
    },
  };
}

export interface ExampleAccount {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly role: string;
}

/** The accounts that `example-accounts --json` prints. */
export function readExampleAccounts(json: string): ExampleAccount[] {
  return json === '' ? [] : (JSON.parse(json) as ExampleAccount[]);
}
