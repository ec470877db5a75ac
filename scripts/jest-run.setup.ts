/**
 * Jest's globalSetup of projects whose tests need more than one process has. A run gets
 * - one PostgreSQL: its address, of the database `postgres` there, is in TEST_POSTGRES_URL; tests create databases of their own;
 * - the path of one folder, in TEST_RUN_FOLDER, for what is made once and used by several test files. It is below the project, so
 *   that the project's dependencies are found from there; `build` is ignored by git and by Jest.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from 'jest';
import { identityOf } from './local/processes.ts';
import { startTestPostgres, type TestPostgres } from './local/test-postgres.ts';

const PREFIX = 'test-run-';

declare global {
  var testPostgres: TestPostgres | undefined;
}

export default async function setup({ rootDir = '.' }: Config): Promise<void> {
  const parent = join(rootDir, 'build');
  removeForsaken(parent);
  process.env.TEST_RUN_FOLDER = join(parent, `${PREFIX}${process.pid}`);
  globalThis.testPostgres = await startTestPostgres();
  process.env.TEST_POSTGRES_URL = globalThis.testPostgres.url;
}

/** What killed runs left. */
function removeForsaken(parent: string): void {
  const names = existsSync(parent) ? readdirSync(parent).filter((name) => name.startsWith(PREFIX)) : [];
  for (const name of names) {
    if (!identityOf(Number.parseInt(name.slice(PREFIX.length)))) rmSync(join(parent, name), { recursive: true });
  }
}
