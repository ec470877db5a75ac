/** Whether something stands still in the middle of things, because a test holds the lock that it needs. */

/**
 * A row for each session of this database that waits for such a lock, by a condition on `pg_locks`. Other tests wait in databases
 * of their own, in which a table goes by the same number.
 */
export const sessionsWaitingFor = (lock: string): string =>
  `select 1 from pg_locks where not granted and ${lock}
      and database = (select oid from pg_database where datname = current_database())`;
