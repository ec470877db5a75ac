import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../../config.ts';
import { createDataSource } from './data-source.ts';
import { Notifications } from './notifications.ts';
import { SchemaState } from './schema-state.ts';
import { SharedConnections } from './shared-connections.ts';
import { Transactions } from './transactions.ts';
import { Turns } from './turns.ts';

/** One pool a process. The schema is brought up to date by `cli.js migrate`, never by a process that serves. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...createDataSource(config).options,
        autoLoadEntities: true,
        retryAttempts: 5,
        retryDelay: 1000,
        verboseRetryLog: false,
      }),
    }),
  ],
  providers: [Notifications, SchemaState, SharedConnections, Transactions, Turns],
  exports: [Notifications, SchemaState, SharedConnections, Transactions, Turns],
})
export class DatabaseModule {}
