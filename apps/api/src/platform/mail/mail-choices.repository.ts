import { type MailChoice, type MailTopic } from '@mosty/domain/mail-topics';
import { type QuietHours } from '@mosty/domain/working-days-civil-time';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/data-source.ts';

/** On the page of the account, by the link of a mail, or by the button of a mail program. */
export type ChosenBy = 'PAGE' | 'LINK' | 'ONE_CLICK';

/** What readers have chosen, as it is kept. */
@Injectable()
export class MailChoicesRepository {
  /** Topics that nobody has chosen for are not there. */
  async choicesOf(tx: Tx, accountId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ topic: string; choice: string }[]>(
      'select topic, choice from mail_choice where account_id = $1',
      [accountId],
    );
    return new Map(rows.map(({ topic, choice }) => [topic, choice]));
  }

  async quietHoursOf(tx: Tx, accountId: string): Promise<QuietHours | null> {
    const [row] = await tx.query<QuietHours[]>(
      `select from_time as "from", until_time as until, on_free_days as "onFreeDays" from quiet_hours where account_id = $1`,
      [accountId],
    );
    return row ?? null;
  }

  /** False when the account is gone. */
  async choose(
    tx: Tx,
    accountId: string,
    topic: MailTopic,
    choice: MailChoice,
    by: ChosenBy,
    at: Date,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into mail_choice (account_id, topic, choice, chosen_by, chosen_at)
       select id, $2, $3, $4, $5 from account where id = $1
       on conflict (account_id, topic)
       do update set choice = excluded.choice, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
       returning 1`,
      [accountId, topic, choice, by, at],
    );
    return rows.length > 0;
  }

  async setQuietHours(tx: Tx, accountId: string, quiet: QuietHours | null): Promise<void> {
    if (quiet === null) {
      await tx.query('delete from quiet_hours where account_id = $1', [accountId]);
      return;
    }
    await tx.query(
      `insert into quiet_hours (account_id, from_time, until_time, on_free_days) values ($1, $2, $3, $4)
       on conflict (account_id) do update set from_time = excluded.from_time, until_time = excluded.until_time,
                                              on_free_days = excluded.on_free_days`,
      [accountId, quiet.from, quiet.until, quiet.onFreeDays],
    );
  }

  /** Null for an account that is gone. */
  async emailOf(tx: Tx, accountId: string): Promise<string | null> {
    const [row] = await tx.query<{ email: string }[]>('select email from account where id = $1', [accountId]);
    return row?.email ?? null;
  }
}
