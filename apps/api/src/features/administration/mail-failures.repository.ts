import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { asList, type OrganisationOfAddress, organisationsOf } from '../notifications/address-organisations.ts';

export interface FailedMailRow {
  readonly id: string;
  readonly template: string;
  readonly recipient: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly createdAt: Date;
  readonly organisations: readonly OrganisationOfAddress[];
  /** What it said is still there, so it can be sent. */
  readonly canBeRetried: boolean;
  readonly key: string;
}

/** The mails that could not be delivered. */
@Injectable()
export class MailFailuresRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Newest first. */
  async failed(limit: number, after: readonly [at: string, id: string] | null) {
    const rows = await this.transactions.reader.query<FailedMailRow[]>(
      `select id, template, recipient, attempts, last_error as "lastError", created_at as "createdAt",
              params <> '{}' as "canBeRetried", ${asList(organisationsOf('known.addresses'))} as organisations,
              to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
         from mail_delivery
         cross join lateral (
           select array(select lower(one) from unnest(recipient || further_recipients) one) as addresses) as known
        where state = 'FAILED' and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
        order by created_at desc, id desc limit $1`,
      [limit, after?.[0] ?? null, after?.[1] ?? null],
    );
    const [counted] = await this.transactions.reader.query<{ total: number }[]>(
      `select count(*)::int as total from mail_delivery where state = 'FAILED'`,
    );
    return { rows, total: counted?.total ?? 0 };
  }

  /** False when it has not failed, or what it said is deleted. */
  async setWaiting(tx: Tx, id: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `update mail_delivery set state = 'WAITING', attempts = 0, last_error = null
        where id = $1 and state = 'FAILED' and params <> '{}' returning 1`,
      [id],
    );
    return rows.length > 0;
  }
}
