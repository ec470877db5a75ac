import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Tx } from './data-source.ts';

/** As much of a connection as a library needs that brings its own SQL. */
export interface SharedConnection {
  query(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<{ rows: unknown[]; rowCount: number | null; command: string }>;
  release(): void;
}

/** Within a transaction of ours, one of theirs is a part of it. */
const WITHIN: Readonly<Record<string, string>> = {
  begin: 'savepoint of_library',
  commit: 'release savepoint of_library',
  rollback: 'rollback to savepoint of_library',
};

/**
 * Lends the connections of this process to a library that brings its own SQL: what it writes inside `within` is written in
 * that transaction, so that a mail and what caused it come into being together.
 */
@Injectable()
export class SharedConnections {
  private readonly current = new AsyncLocalStorage<Tx>();

  constructor(private readonly dataSource: DataSource) {}

  /** A transaction of ours in which the library writes, too. */
  transact<Outcome>(work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
    return this.dataSource.transaction((tx) => this.within(tx, () => work(tx)));
  }

  /** For reads outside a transaction. */
  get reader(): Tx {
    return this.dataSource.manager;
  }

  within<Outcome>(tx: Tx, work: () => Promise<Outcome>): Promise<Outcome> {
    return this.current.run(tx, work);
  }

  /** The transaction that the library works in at the moment. */
  get transaction(): Tx | undefined {
    return this.current.getStore();
  }

  async connect(): Promise<SharedConnection> {
    const ours = this.current.getStore()?.queryRunner;
    const runner = ours ?? this.dataSource.createQueryRunner();
    return {
      async query(sql, parameters) {
        const written = ours ? (WITHIN[sql] ?? sql) : sql;
        const { records, affected } = await runner.query(written, parameters && [...parameters], true);
        return {
          rows: records ?? [],
          rowCount: affected ?? 0,
          command: /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? '',
        };
      },
      release: () => void (ours ? undefined : runner.release()),
    };
  }

  /** The pool ends with the process, not with the library. */
  async end(): Promise<void> {}
}
