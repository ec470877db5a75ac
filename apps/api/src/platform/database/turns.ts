import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Work that must not overlap, in whatever process it runs. */
@Injectable()
export class Turns {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Waits until nobody else has the turn of this name, then works. The turn belongs to a database session: it ends with the
   * work, and with the process if that is killed. `work` must not take the same turn again.
   */
  async take<Outcome>(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
    const session = this.dataSource.createQueryRunner();
    try {
      await session.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
      try {
        return await work();
      } finally {
        await session.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
      }
    } finally {
      await session.release();
    }
  }
}
