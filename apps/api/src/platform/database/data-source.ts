import { MIGRATIONS } from '@mosty/migrations/all';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { type Config } from '../../config.ts';

export type Entities = readonly EntityTarget<ObjectLiteral>[];

/** A transaction in which a use case reads and writes. Only repositories and the outbox look inside. */
export type Tx = EntityManager;

export function createDataSource(config: Pick<Config, 'database'>, entities: Entities = []): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.database.url,
    poolSize: config.database.poolSize,
    applicationName: 'mosty',
    // Statements here take milliseconds; compiling one takes ten. `auth` holds what the library for signing in keeps.
    extra: { options: '-c jit=off -c search_path=public,auth' },
    entities: [...entities] as never,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    migrationsRun: false,
  });
}
