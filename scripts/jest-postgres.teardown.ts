/** Jest's globalTeardown beside jest-postgres.setup.ts. */
import './jest-postgres.setup.ts';

export default async function teardown(): Promise<void> {
  await globalThis.testPostgres?.stop();
}
