import { type Member, type MemberRole } from '@mosty/domain/membership-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';

/** Whom a mail goes to. */
export interface Recipient {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly language: Language;
  readonly isConfirmed: boolean;
}

export interface MemberDetails {
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly since: Date;
}

const RECIPIENT = `account.id as "accountId", account.email, account.display_name as "displayName", account.language,
  account.email_verified_at is not null as "isConfirmed"`;

@Injectable()
export class MembersRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Whoever changes them has locked the organisation before. */
  of(tx: Tx, organisationId: string): Promise<Member[]> {
    return tx.query(
      `select account_id as "accountId", role from membership where organisation_id = $1 order by created_at, account_id`,
      [organisationId],
    );
  }

  /** Coordinators first, then as they joined. */
  detailsOf(organisationId: string): Promise<MemberDetails[]> {
    return this.transactions.reader.query(
      `select account.id as "accountId", account.display_name as "displayName", account.email, membership.role,
              membership.created_at as since
         from membership join account on account.id = membership.account_id
        where membership.organisation_id = $1
        order by membership.role, membership.created_at, account.id`,
      [organisationId],
    );
  }

  /** Writes what is different. */
  async save(tx: Tx, organisationId: string, before: readonly Member[], after: readonly Member[]): Promise<void> {
    const roleIn = (members: readonly Member[], id: string) => members.find(({ accountId }) => accountId === id)?.role;
    const ids = new Set([...before, ...after].map(({ accountId }) => accountId));
    for (const id of ids) {
      const role = roleIn(after, id);
      if (role === roleIn(before, id)) continue;
      await (role === undefined
        ? tx.query('delete from membership where organisation_id = $1 and account_id = $2', [organisationId, id])
        : tx.query(
            `insert into membership (organisation_id, account_id, role) values ($1, $2, $3)
             on conflict (account_id, organisation_id) do update set role = excluded.role`,
            [organisationId, id, role],
          ));
    }
  }

  async recipient(tx: Tx, accountId: string): Promise<Recipient | null> {
    const rows: Recipient[] = await tx.query(`select ${RECIPIENT} from account where id = $1`, [accountId]);
    return rows[0] ?? null;
  }

  recipientOf(accountId: string): Promise<Recipient | null> {
    return this.recipient(this.transactions.reader, accountId);
  }

  coordinators(tx: Tx, organisationId: string): Promise<Recipient[]> {
    return tx.query(
      `select ${RECIPIENT} from membership join account on account.id = membership.account_id
        where membership.organisation_id = $1 and membership.role = 'COORDINATOR'
        order by membership.created_at`,
      [organisationId],
    );
  }

  /** Brokers of the region; where it has none of its own, those of all regions; where there are none, administrators. */
  async brokersFor(tx: Tx, region: string | null): Promise<Recipient[]> {
    const rows: (Recipient & { rank: number })[] = await tx.query(
      `select distinct on (account.id) ${RECIPIENT},
              case when account.role = 'ADMIN' then 3 when broker_region.region_code is null then 2 else 1 end as rank
         from account left join broker_region on broker_region.account_id = account.id
        where account.role = 'ADMIN'
           or (account.role = 'BROKER' and broker_region.account_id is not null
               and (broker_region.region_code is null or broker_region.region_code = $1))
        order by account.id, rank`,
      [region],
    );
    const nearest = Math.min(...rows.map(({ rank }) => rank));
    return rows.filter(({ rank }) => rank === nearest);
  }

  /** Null for an organisation without a seat. */
  async regionOf(tx: Tx, organisationId: string): Promise<string | null> {
    const rows: { region: string | null }[] = await tx.query(
      `select place.region_code as region from organisation left join place on place.id = organisation.place_id
        where organisation.id = $1`,
      [organisationId],
    );
    return rows[0]?.region ?? null;
  }

  /** Whoever takes part in joining has an address that is known to be hers: others decide by it. */
  async confirmed(tx: Tx, accountId: string): Promise<Recipient> {
    const person = await this.recipient(tx, accountId);
    if (person === null) throw new AppError('NOT_SIGNED_IN', {});
    if (!person.isConfirmed) throw new AppError('EMAIL_NOT_CONFIRMED', {});
    return person;
  }

  async hasMemberWith(tx: Tx, organisationId: string, email: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select 1 from membership join account on account.id = membership.account_id
        where membership.organisation_id = $1 and account.email = $2`,
      [organisationId, email],
    );
    return rows.length > 0;
  }

  /** In the order of their ids, so that two who lock them never wait for each other. */
  organisationsOf(tx: Tx, accountId: string): Promise<{ organisationId: string }[]> {
    return tx.query(
      'select organisation_id as "organisationId" from membership where account_id = $1 order by organisation_id',
      [accountId],
    );
  }
}
