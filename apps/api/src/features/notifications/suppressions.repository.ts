import { type SuppressionReason } from '@mosty/domain/mail-reports';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { asList, type OrganisationOfAddress, organisationsOf } from './address-organisations.ts';

export interface SuppressionRow {
  readonly id: string;
  readonly email: string;
  readonly reason: SuppressionReason;
  readonly since: Date;
  readonly diagnostic: string | null;
  readonly reports: number;
  readonly organisations: readonly OrganisationOfAddress[];
  readonly key: string;
}

/** Of brokers: codes of regions. Administrators and brokers of all see also addresses that belong to nobody. */
export type SeenRegions = 'ALL' | readonly string[];

/** Organisations that an address belongs to, as `$regions` may see them. */
const ORGANISATIONS = `
  select id, name, slug from (${organisationsOf('array[suppression.email]')}) as every
   where ($1::text[] is null or region_code = any($1))`;

@Injectable()
export class SuppressionsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those that stand, the newest first. */
  async open(regions: SeenRegions, limit: number, after: readonly [since: string, id: string] | null) {
    const seen = regions === 'ALL' ? null : regions;
    const rows = await this.transactions.reader.query<SuppressionRow[]>(
      `select suppression.id, email, reason, since, diagnostic, known.organisations,
              (select count(*)::int from mail_report where mail_report.email = suppression.email) as reports,
              to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
         from mail_suppression suppression
         cross join lateral (select ${asList(ORGANISATIONS)} as organisations) as known
        where lifted_at is null and ($1::text[] is null or json_array_length(known.organisations) > 0)
          and ($3::timestamptz is null or (since, suppression.id) < ($3, $4::uuid))
        order by since desc, suppression.id desc limit $2`,
      [seen, limit, after?.[0] ?? null, after?.[1] ?? null],
    );
    const [counted] = await this.transactions.reader.query<{ total: number }[]>(
      `select count(*)::int as total from mail_suppression suppression
        where lifted_at is null and ($1::text[] is null or exists (${ORGANISATIONS}))`,
      [seen],
    );
    return { rows, total: counted?.total ?? 0 };
  }

  /** The address that takes mail again; null when there is nothing to lift, or not for this broker: nobody but its owner takes an objection back. */
  async lift(tx: Tx, id: string, regions: SeenRegions, by: string, at: Date): Promise<string | null> {
    const [rows] = await tx.query<[{ email: string }[], number]>(
      `update mail_suppression suppression set lifted_at = $4, lifted_by = $3
        where id = $2 and lifted_at is null and reason <> 'OBJECTION' and ($1::text[] is null or exists (${ORGANISATIONS}))
        returning email`,
      [regions === 'ALL' ? null : regions, id, by, at],
    );
    return rows[0]?.email ?? null;
  }

  /** Whoever reads the address wants no more mail; whatever stood there before. */
  async object(tx: Tx, email: string, at: Date): Promise<void> {
    await tx.query(
      `insert into mail_suppression (email, reason, since) values ($1, 'OBJECTION', $2)
       on conflict (email) where lifted_at is null do update set reason = 'OBJECTION', diagnostic = null, since = $2
         where mail_suppression.reason <> 'OBJECTION'`,
      [email, at],
    );
  }

  async hasObjected(tx: Tx, email: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select from mail_suppression where email = $1 and reason = 'OBJECTION' and lifted_at is null`,
      [email],
    );
    return rows.length > 0;
  }

  async ofAccount(accountId: string): Promise<{ reason: SuppressionReason; since: Date } | null> {
    const [row] = await this.transactions.reader.query<{ reason: SuppressionReason; since: Date }[]>(
      `select reason, since from mail_suppression join account using (email) where account.id = $1 and lifted_at is null`,
      [accountId],
    );
    return row ?? null;
  }

  /** False when nothing stood. */
  async liftOwn(tx: Tx, accountId: string, at: Date): Promise<boolean> {
    const [, lifted] = await tx.query<[unknown[], number]>(
      `update mail_suppression set lifted_at = $2, lifted_by = $1
        where lifted_at is null and email = (select email from account where id = $1) returning 1`,
      [accountId, at],
    );
    return lifted > 0;
  }
}
