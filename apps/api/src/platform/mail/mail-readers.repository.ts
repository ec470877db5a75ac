import { choiceFor, countryOfReader, type MailTopic, type MailWishes } from '@mosty/domain/mail-topics';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/data-source.ts';

/** What the readers of mails want, and which addresses take none. */
@Injectable()
export class MailReadersRepository {
  /** Null: there is no such account. */
  async wishesOf(tx: Tx, accountId: string, topic: MailTopic): Promise<MailWishes | null> {
    const [row] = await tx.query<
      {
        language: Language;
        choice: string | null;
        from: string | null;
        until: string | null;
        onFreeDays: boolean | null;
      }[]
    >(
      `select account.language, mail_choice.choice, quiet_hours.from_time as "from", quiet_hours.until_time as "until",
              quiet_hours.on_free_days as "onFreeDays"
         from account
         left join mail_choice on mail_choice.account_id = account.id and mail_choice.topic = $2
         left join quiet_hours on quiet_hours.account_id = account.id
        where account.id = $1`,
      [accountId, topic],
    );
    if (row === undefined) return null;
    const { from, until, onFreeDays } = row;
    return {
      choice: choiceFor(topic, row.choice),
      quietHours: from === null || until === null ? null : { from, until, onFreeDays: onFreeDays ?? false },
      country: countryOfReader(row.language),
    };
  }

  /** Those of the addresses that take no mail, as they were given. */
  async suppressedOf(tx: Tx, emails: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.query<{ email: string }[]>(
      `select given.email from unnest($1::text[]) as given(email)
        where exists (select from mail_suppression where email = lower(given.email) and lifted_at is null)`,
      [emails],
    );
    return rows.map(({ email }) => email);
  }
}
