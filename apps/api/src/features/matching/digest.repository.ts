import { Injectable } from '@nestjs/common';
import { type Language } from '@mosty/domain/vocabulary';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type DigestEntryKind } from './digest.entity.ts';

export interface DigestReader {
  readonly accountId: string;
  readonly email: string;
  readonly language: Language;
}

/** An organisation as the mail names it, in words of the reader's language. */
export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly place: string | null;
}

export interface DigestEntry {
  readonly organisationId: string;
  readonly kind: DigestEntryKind;
  readonly subjectId: string;
}

const REGION_NAME: Readonly<Record<Language, string>> = { pl: 'name_pl', cs: 'name_cs', en: 'name_en' };

@Injectable()
export class DigestRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Who acts for an active organisation and has had no mail of this week yet. */
  async accountsWithout(week: string): Promise<string[]> {
    const rows: { id: string }[] = await this.transactions.reader.query(
      `select distinct account.id from account
         join membership on membership.account_id = account.id
         join organisation on organisation.id = membership.organisation_id and organisation.status = 'ACTIVE'
        where account.email_verified_at is not null and account.blocked_at is null
          and not exists (select from digest_week where account_id = account.id and week = $1)`,
      [week],
    );
    return rows.map(({ id }) => id);
  }

  async reader(accountId: string): Promise<DigestReader | null> {
    const rows: DigestReader[] = await this.transactions.reader.query(
      `select id as "accountId", email, language from account where id = $1 and blocked_at is null`,
      [accountId],
    );
    return rows[0] ?? null;
  }

  /** The active organisations of an account, in the order in which it came to them. */
  organisationsOf(accountId: string): Promise<{ id: string; name: string; slug: string }[]> {
    return this.transactions.reader.query(
      `select organisation.id, organisation.name, organisation.slug
         from membership join organisation on organisation.id = membership.organisation_id
        where membership.account_id = $1 and organisation.status = 'ACTIVE' order by membership.created_at, organisation.id`,
      [accountId],
    );
  }

  async named(ids: readonly string[], language: Language): Promise<ReadonlyMap<string, NamedOrganisation>> {
    const rows: NamedOrganisation[] = await this.transactions.reader.query(
      `select organisation.id, organisation.name, organisation.slug,
              nullif(concat_ws(', ', nullif(place.name, organisation.name), region.${REGION_NAME[language]}), '') as place
         from organisation
         left join place on place.id = organisation.place_id
         left join region on region.code = place.region_code
        where organisation.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async told(accountId: string): Promise<DigestEntry[]> {
    return this.transactions.reader.query(
      `select organisation_id as "organisationId", kind, subject_id as "subjectId" from digest_entry where account_id = $1`,
      [accountId],
    );
  }

  /** False when another worker has done it, or it was done before. */
  async claimWeek(tx: Tx, accountId: string, week: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'insert into digest_week (account_id, week) values ($1, $2) on conflict do nothing returning 1',
      [accountId, week],
    );
    return rows.length > 0;
  }

  async setTold(tx: Tx, accountId: string, entries: readonly DigestEntry[], at: Date): Promise<void> {
    await tx.query(
      `insert into digest_entry (account_id, organisation_id, kind, subject_id, told_at)
       select $1, organisation_id, kind, subject_id, $5
         from unnest($2::uuid[], $3::text[], $4::uuid[]) as entry (organisation_id, kind, subject_id)
       on conflict do nothing`,
      [
        accountId,
        entries.map(({ organisationId }) => organisationId),
        entries.map(({ kind }) => kind),
        entries.map(({ subjectId }) => subjectId),
        at,
      ],
    );
  }
}
