import { type RegisterName } from '@mosty/domain/errors';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { BrokerOfficeRow, VerificationRow } from './verification.entity.ts';

/** What Mosty knows of an organisation that a broker is to check. */
export interface Known {
  readonly organisationId: string;
  readonly since: Date;
  readonly website: string | null;
  /** Confirmed addresses of its coordinators. */
  readonly emails: readonly string[];
  /** Other organisations of the same name in the same country. */
  readonly sameNames: number;
}

export interface Identifier {
  readonly register: RegisterName;
  readonly value: string;
}

export type ListKey = readonly [since: string, id: string];

const KNOWN = `
  select organisation.id as "organisationId", organisation.created_at as since, organisation.website,
         array(select account.email from membership join account on account.id = membership.account_id
                where membership.organisation_id = organisation.id and membership.role = 'COORDINATOR'
                  and account.email_verified_at is not null order by account.email) as emails,
         (select count(*)::int from organisation other
           where other.name = organisation.name and other.country = organisation.country
             and other.id <> organisation.id and other.status <> 'ARCHIVED') as "sameNames",
         to_char(organisation.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sinceKey"
    from organisation left join place on place.id = organisation.place_id`;

/** Brokers of all regions see also organisations without a seat. */
const TO_VERIFY = `organisation.status = 'ACTIVE' and organisation.verified_at is null
  and ($1::text[] is null or place.region_code = any($1))`;

@Injectable()
export class TrustRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those that wait longest first. `regions` null: all. */
  async toVerify(
    regions: readonly string[] | null,
    limit: number,
    after: ListKey | undefined,
  ): Promise<{ rows: (Known & { readonly sinceKey: string })[]; total: number }> {
    const [counted] = await this.transactions.reader.query<{ total: number }[]>(
      `select count(*)::int as total from organisation left join place on place.id = organisation.place_id
        where ${TO_VERIFY}`,
      [regions],
    );
    const rows = await this.transactions.reader.query<(Known & { sinceKey: string })[]>(
      `${KNOWN} where ${TO_VERIFY}
          and ($3::timestamptz is null or (organisation.created_at, organisation.id) > ($3, $4::uuid))
        order by organisation.created_at, organisation.id limit $2`,
      [regions, limit, after?.[0] ?? null, after?.[1] ?? null],
    );
    return { rows, total: counted?.total ?? 0 };
  }

  async known(organisationId: string): Promise<Known | null> {
    const rows = await this.transactions.reader.query<Known[]>(`${KNOWN} where organisation.id = $1`, [organisationId]);
    return rows[0] ?? null;
  }

  /** Its own identifiers, and those of the unit whose office it is. */
  async identifiersOf(tx: Tx, organisationId: string): Promise<Identifier[]> {
    return this.identifiersOfAll(tx, [organisationId]);
  }

  identifierLoader(loaders: Loaders) {
    return loaders.of<Identifier[]>('identifiers', async (ids) => {
      const rows = await this.identifiersOfAll(this.transactions.reader, ids);
      return ids.map((id) => rows.filter(({ organisationId }) => organisationId === id));
    });
  }

  private identifiersOfAll(
    tx: Tx,
    organisationIds: readonly string[],
  ): Promise<(Identifier & { readonly organisationId: string })[]> {
    return tx.query(
      `select organisation.id as "organisationId", register, value
         from organisation left join place on place.id = organisation.place_id and organisation.is_territorial_unit,
              lateral (values ('KRS', organisation.krs), ('REGON', organisation.regon), ('ICO', organisation.ico),
                              ('TERYT', place.teryt), ('LAU2', place.lau2)) as id (register, value)
        where organisation.id = any($1::uuid[]) and value is not null`,
      [organisationIds],
    );
  }

  async officeOf(accountId: string): Promise<string | null> {
    const row = await this.transactions.reader.findOneBy(BrokerOfficeRow, { accountId });
    return row?.name ?? null;
  }

  async setOffice(tx: Tx, accountId: string, name: string): Promise<void> {
    await tx.upsert(BrokerOfficeRow, { accountId, name }, ['accountId']);
  }

  async add(tx: Tx, verification: Omit<VerificationRow, 'id'>): Promise<void> {
    await tx.insert(VerificationRow, verification);
  }

  /** Those that are valid; none where the badge is older than this record. */
  async revoke(
    tx: Tx,
    organisationId: string,
    how: Pick<VerificationRow, 'revokedAt' | 'revokedBy' | 'revocationReason' | 'revocationNote'>,
  ): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(VerificationRow)
      .set(how)
      .where('organisation_id = :organisationId and revoked_at is null', { organisationId })
      .execute();
  }

  /** Newest first. */
  verificationLoader(loaders: Loaders) {
    return loaders.of<VerificationRow[]>('verifications', async (ids) => {
      const rows = await this.transactions.reader.find(VerificationRow, {
        where: { organisationId: In([...ids]) },
        order: { verifiedAt: 'DESC', id: 'DESC' },
      });
      return ids.map((id) => rows.filter(({ organisationId }) => organisationId === id));
    });
  }
}
