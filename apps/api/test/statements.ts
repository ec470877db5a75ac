import { type DataSource } from 'typeorm';

/** Statements that the API sends while it answers, in the order of the alphabet. */
export async function statementsOf(db: DataSource, answer: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const before = db.logger;
  const listen = (sql: string): void => void statements.push(sql.replace(/\s+/g, ' ').slice(0, 80));
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
