import { type DataSource } from 'typeorm';
import { installJobQueues } from '../jobs/pg-boss.ts';

/** Any number will do, as long as every process that migrates uses the same. */
const MIGRATION_LOCK = 734_120_118;

/** Brings the schema up to date. Processes that start together wait for each other. Gives the names of what was run. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const run = await dataSource.runMigrations();
    await installJobQueues(dataSource.manager);
    return run.map((migration) => migration.name);
  } finally {
    // Closing the session would free the lock too, but the pool keeps sessions open.
    await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await guard.release();
  }
}
