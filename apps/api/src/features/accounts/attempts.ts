import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';

/** So many in so many minutes. Those `…_FROM` count what comes from one network address, behind which an office may sit. */
const LIMITS = {
  PASSWORD: { max: 10, minutes: 15 },
  PASSWORD_FROM: { max: 200, minutes: 15 },
  /** Mails to one address that anybody may cause. */
  MAIL: { max: 5, minutes: 60 },
  MAIL_FROM: { max: 100, minutes: 60 },
  LINK_FROM: { max: 200, minutes: 15 },
  /** Of one account that is signed in and proves again who it is. */
  PROOF: { max: 10, minutes: 15 },
  CODE: { max: 10, minutes: 15 },
  /** A code of the app counts once, however long it is shown. */
  CODE_USED: { max: 1, minutes: 2 },
  PASSKEY_FROM: { max: 200, minutes: 15 },
} as const;

export type Attempted = keyof typeof LIMITS;

/**
 * Counts attempts in the database, so for all API processes together; whoever has had too many is told when to come back.
 * Counted before the attempt is made and outside its transaction: what fails counts, too.
 */
@Injectable()
export class Attempts {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
  ) {}

  /** Throws TOO_MANY_ATTEMPTS when there have been too many. */
  async count(what: Attempted, whose: string): Promise<void> {
    const { isOver, seconds } = await this.add(what, whose);
    if (isOver) throw new AppError('TOO_MANY_ATTEMPTS', { minutes: Math.max(1, Math.ceil(seconds / 60)) });
  }

  /** Whether this was one too many. */
  async isOver(what: Attempted, whose: string): Promise<boolean> {
    return (await this.add(what, whose)).isOver;
  }

  /** Whoever got it right begins to count anew. */
  async forget(what: Attempted, whose: string): Promise<void> {
    await this.transactions.reader.query('delete from auth.attempt where what = $1 and subject = $2', [
      what,
      this.subjectOf(whose),
    ]);
  }

  private async add(what: Attempted, whose: string): Promise<{ isOver: boolean; seconds: number }> {
    const { max, minutes } = LIMITS[what];
    const rows: { count: number; seconds: number }[] = await this.transactions.reader.query(
      `insert into auth.attempt (what, subject, count, counted_until) values ($1, $2, 1, now() + make_interval(mins => $3))
       on conflict (what, subject) do update set
         count = case when attempt.counted_until <= now() then 1 else attempt.count + 1 end,
         counted_until = case when attempt.counted_until <= now() then excluded.counted_until else attempt.counted_until end
       returning count, extract(epoch from counted_until - now())::float as seconds`,
      [what, this.subjectOf(whose), minutes],
    );
    // The first of a time takes with it what nobody counts any longer.
    if (rows[0]?.count === 1) {
      await this.transactions.reader.query(`delete from auth.attempt where counted_until < now() - interval '1 hour'`);
    }
    return { isOver: (rows[0]?.count ?? 0) > max, seconds: rows[0]?.seconds ?? 0 };
  }

  /** Nobody who reads the table learns who tried. */
  private subjectOf(whose: string): Buffer {
    return createHmac('sha256', this.config.secret).update(`attempt:${whose}`).digest();
  }
}
