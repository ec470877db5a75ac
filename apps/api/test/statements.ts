import { type DataSource } from 'typeorm';

/** What the process sends by itself, at any moment: nobody has asked for it. */
const BY_ITSELF = [
  // The queue looks at its own settings.
  /^SELECT q\.name, q\.policy,/,
  // The indexes in memory read, at the start and whenever something was written.
  /^select pg_snapshot_xmin\(/,
  /^select organisation_id .* from match_profile where changed_in >= /,
  /^select version from search_collection /,
  /^\(select version, id, .* from search_document .* union all \(select version, id, .* from search_removal /,
  /^select no, kind, term from search_term where collection = \$1 and no = any/,
];

/** Statements that the API sends while it answers, in the order of the alphabet. */
export async function statementsOf(db: DataSource, answer: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const before = db.logger;
  const listen = (sql: string): void => {
    const line = sql.replace(/\s+/g, ' ').trim();
    if (!BY_ITSELF.some((own) => own.test(line))) statements.push(line.slice(0, 80));
  };
  const silent = (): void => undefined;
  const logger = {
    ...{ logQuery: listen, logQueryError: silent, logQuerySlow: silent },
    ...{ logSchemaBuild: silent, logMigration: silent, log: silent },
  };
  Object.assign(db, { logger });
  try {
    await answer();
  } finally {
    Object.assign(db, { logger: before });
  }
  return statements.sort();
}
