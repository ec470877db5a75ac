import { type Introduction, type Party, SIDES } from '@mosty/domain/introductions/introduction';
import { type Country, type Language, LANGUAGE_OF } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';

/** Whom a mail goes to. */
export interface Reader {
  /** Null for the public address of an organisation of which nobody has signed in yet. */
  readonly accountId: string | null;
  readonly email: string;
  readonly language: Language;
}

const READER = 'account.id as "accountId", account.email, account.language';

/** Who of an organisation is asked and told, and which broker. */
@Injectable()
export class IntroductionReaders {
  /**
   * Its coordinators answer for it; where there is none, its members do; where nobody has signed in, the first of its
   * public addresses. One that is not public was not given for this.
   */
  async ofOrganisation(tx: Tx, organisationId: string): Promise<readonly Reader[]> {
    const members = await tx.query<(Reader & { role: string })[]>(
      `select ${READER}, membership.role from membership join account on account.id = membership.account_id
        where membership.organisation_id = $1 and account.blocked_at is null
        order by membership.created_at, account.id`,
      [organisationId],
    );
    const coordinators = members.filter(({ role }) => role === 'COORDINATOR');
    const people = coordinators.length > 0 ? coordinators : members;
    if (people.length > 0) return people.map(({ accountId, email, language }) => ({ accountId, email, language }));
    const addresses = await tx.query<{ email: string; country: Country }[]>(
      `select email, country from organisation_contact join organisation on organisation.id = organisation_id
        where organisation_id = $1 and email is not null and visibility = 'PUBLIC' order by position limit 1`,
      [organisationId],
    );
    return addresses.map(({ email, country }) => ({ accountId: null, email, language: LANGUAGE_OF[country] }));
  }

  /** The broker who started it; if she is one no longer, and for a side that nobody can reach, those of the region. */
  async brokersFor(tx: Tx, { sides }: Introduction, starterId: string | null, near: Party): Promise<readonly Reader[]> {
    const starter = await tx.query<Reader[]>(
      `select ${READER} from account
        where id = $1 and blocked_at is null
          and (role = 'ADMIN' or (role = 'BROKER' and exists (select from broker_region where account_id = account.id)))`,
      [starterId],
    );
    if (starter.length > 0) return starter;
    const organisationId = sides[near === 'BROKER' ? 'A' : near].organisationId;
    const brokers = await tx.query<(Reader & { rank: number })[]>(
      `select distinct on (account.id) ${READER},
              case when account.role = 'ADMIN' then 3 when broker_region.region_code is null then 2 else 1 end as rank
         from account left join broker_region on broker_region.account_id = account.id
        where account.blocked_at is null and (account.role = 'ADMIN' or (account.role = 'BROKER'
              and broker_region.account_id is not null and (broker_region.region_code is null
                or broker_region.region_code = (select place.region_code from organisation
                     join place on place.id = organisation.place_id where organisation.id = $1))))
        order by account.id, rank`,
      [organisationId],
    );
    const nearest = Math.min(...brokers.map(({ rank }) => rank));
    return brokers
      .filter(({ rank }) => rank === nearest)
      .map(({ accountId, email, language }) => ({ accountId, email, language }));
  }

  /** Whether a person still acts for the organisation. */
  async isMember(tx: Tx, accountId: string, organisationId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select from membership join account on account.id = account_id
        where account_id = $1 and organisation_id = $2 and blocked_at is null`,
      [accountId, organisationId],
    );
    return rows.length > 0;
  }

  /** Everybody with a page on which the introduction stands: members of the sides that know of it, and the starter. */
  async accountsOf(tx: Tx, { id, sides, startedBy }: Introduction): Promise<readonly string[]> {
    const knowing = SIDES.filter((side) => sides[side].answer !== 'NOT_ASKED' || startedBy === side);
    const rows = await tx.query<{ id: string }[]>(
      `select account_id as id from membership where organisation_id = any($1::uuid[])
        union select starter_id from introduction where id = $2 and starter_id is not null`,
      [knowing.map((side) => sides[side].organisationId), id],
    );
    return rows.map((row) => row.id);
  }

  /** In which an account writes. */
  async languageOf(tx: Tx, accountId: string): Promise<Language> {
    const rows = await tx.query<{ language: Language }[]>('select language from account where id = $1', [accountId]);
    return rows[0]?.language ?? 'pl';
  }
}
