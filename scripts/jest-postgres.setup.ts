/**
 * Jest's globalSetup of projects whose tests need a database: one PostgreSQL for the run. Its address, of the database
 * `postgres` there, is in TEST_POSTGRES_URL; each Jest worker creates a database of its own.
 */
import { startTestPostgres, type TestPostgres } from './local/test-postgres.ts';

declare global {
  var testPostgres: TestPostgres | undefined;
}

export default async function setup(): Promise<void> {
  globalThis.testPostgres = await startTestPostgres();
  process.env.TEST_POSTGRES_URL = globalThis.testPostgres.url;
}
