import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/data-source.ts';
import { Transactions } from '../database/transactions.ts';

/** A stream says so often that it is there. */
export const HEARTBEAT_MS = 25_000;
/** Whoever has not said so for longer is away: two heartbeats and some patience. */
const PRESENT_SECONDS = 60;

/** Who has a page open in any process, known to all of them. */
@Injectable()
export class LivePresence {
  constructor(private readonly transactions: Transactions) {}

  async mark(accountIds: readonly string[]): Promise<void> {
    await this.transactions.reader.query(
      `insert into live_presence (account_id, seen_at)
       select id, now() from account where id = any($1::uuid[])
       on conflict (account_id) do update set seen_at = excluded.seen_at`,
      [accountIds],
    );
  }

  async isPresent(tx: Tx, accountId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select from live_presence where account_id = $1 and seen_at > now() - $2 * interval '1 second'`,
      [accountId, PRESENT_SECONDS],
    );
    return rows.length > 0;
  }
}
