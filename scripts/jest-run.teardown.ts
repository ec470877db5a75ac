/** Jest's globalTeardown beside jest-run.setup.ts. */
import { rmSync } from 'node:fs';
import './jest-run.setup.ts';

export default async function teardown(): Promise<void> {
  await globalThis.testPostgres?.stop();
  rmSync(process.env.TEST_RUN_FOLDER ?? '', { recursive: true, force: true });
}
