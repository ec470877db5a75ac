/** The process that owns the PostgreSQL of a test run; see test-postgres.ts. Started with the folder to use and remove. */
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile, stateFolder } from './folders.ts';
import { startCluster } from './postgres-cluster.ts';
import { postgresUser } from './system-user.ts';
import { describeFailure } from './problem.ts';
import { identityOf } from './processes.ts';

const folder = process.argv[2] ?? '';
const runEnded = new Promise<void>((resolve) => {
  process.stdin.once('close', resolve).once('error', resolve).resume();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.stdout.on('error', () => undefined);

try {
  // Another user may have to pass through to the data.
  chmodSync(folder, 0o711);
  replaceFile(join(folder, 'guard.json'), JSON.stringify(identityOf(process.pid)));
  const cluster = await startCluster({
    place: { folder: join(folder, 'postgres'), user: postgresUser() },
    state: stateFolder(),
    logFile: join(folder, 'postgres.log'),
    unsafeButFast: true,
  });
  process.stdout.write(`${cluster.url('postgres')}\n`);
  await runEnded;
  await cluster.stop('immediately');
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
