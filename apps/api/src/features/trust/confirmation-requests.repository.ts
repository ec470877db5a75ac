import { FRESH_DAYS, STALE_DAYS } from '@mosty/domain/freshness';
import { type Country, type Language, type OrganisationStatus } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { OrganisationRow } from '../organisations/organisation.entity.ts';

/** A profile, locked, with what its coordinators were asked since it was last confirmed. */
export interface AskedProfile {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly country: Country;
  readonly status: OrganisationStatus;
  readonly lastConfirmedAt: Date | null;
  readonly createdAt: Date;
  readonly askedAt: Date | null;
  readonly remindedAt: Date | null;
}

export interface Recipient {
  readonly accountId: string;
  readonly email: string;
  readonly language: Language;
}

export interface Statement {
  readonly theme: string;
  readonly offers: number;
  readonly seeks: number;
}

/** Since when what a profile says counts: the same as in libs/domain/src/freshness.ts. */
const SINCE = 'coalesce(organisation.last_confirmed_at, organisation.created_at)';

@Injectable()
export class ConfirmationRequestsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Those whose year is over and that somebody can be asked about; what exactly is due is decided one by one. */
  async due(now: Date): Promise<string[]> {
    const rows = await this.transactions.reader.query<{ id: string }[]>(
      `select organisation.id from organisation
        where organisation.status = 'ACTIVE' and not organisation.is_example
          and ${SINCE} < $1::timestamptz - make_interval(days => $2 - 1)
          and exists (select from membership
                       where membership.organisation_id = organisation.id and membership.role = 'COORDINATOR')
          and not exists (select from confirmation_request request
                           where request.organisation_id = organisation.id and request.since = ${SINCE}
                             and request.reminded_at is not null)
        order by organisation.id`,
      [now, FRESH_DAYS],
    );
    return rows.map(({ id }) => id);
  }

  /** Those that were never confirmed, have grown stale, and whose match profile does not know it yet. */
  async newlyStale(now: Date): Promise<string[]> {
    const rows = await this.transactions.reader.query<{ id: string }[]>(
      `select organisation.id from organisation join match_profile on match_profile.organisation_id = organisation.id
        where organisation.status = 'ACTIVE' and organisation.last_confirmed_at is null
          and organisation.created_at < $1::timestamptz - make_interval(days => $2)
          and profile -> 'confirmedAt' = 'null'::jsonb`,
      [now, STALE_DAYS],
    );
    return rows.map(({ id }) => id);
  }

  async lock(tx: Tx, organisationId: string): Promise<AskedProfile | null> {
    // First the lock, then the look: what another has written while this one waited is seen.
    await tx.query('select from organisation where id = $1 for no key update', [organisationId]);
    const rows = await tx.query<AskedProfile[]>(
      `select organisation.id, name, slug, country, status, last_confirmed_at as "lastConfirmedAt",
              organisation.created_at as "createdAt", request.asked_at as "askedAt", request.reminded_at as "remindedAt"
         from organisation
         left join confirmation_request request
                on request.organisation_id = organisation.id and request.since = ${SINCE}
        where organisation.id = $1`,
      [organisationId],
    );
    return rows[0] ?? null;
  }

  find(tx: Tx, organisationId: string): Promise<OrganisationRow | null> {
    return tx.findOneBy(OrganisationRow, { id: organisationId });
  }

  async setAsked(tx: Tx, organisationId: string, at: Date): Promise<void> {
    await tx.query(
      `insert into confirmation_request (organisation_id, since, asked_at)
       select id, ${SINCE}, $2 from organisation where id = $1`,
      [organisationId, at],
    );
  }

  async setReminded(tx: Tx, organisationId: string, at: Date): Promise<void> {
    await tx.query(
      `update confirmation_request set reminded_at = $2 from organisation
        where organisation.id = $1 and organisation_id = $1 and since = ${SINCE}`,
      [organisationId, at],
    );
  }

  coordinators(tx: Tx, organisationId: string): Promise<Recipient[]> {
    return tx.query(
      `select account.id as "accountId", account.email, account.language
         from membership join account on account.id = membership.account_id
        where membership.organisation_id = $1 and membership.role = 'COORDINATOR' order by account.email`,
      [organisationId],
    );
  }

  /** What the mail reads out, strongest first. */
  statements(tx: Tx, organisationId: string): Promise<Statement[]> {
    return tx.query(
      `select theme_code as theme, offers, seeks from theme_interest where organisation_id = $1
        order by greatest(offers, seeks) desc, theme_code`,
      [organisationId],
    );
  }

  /** Brokers who look after the organisation: of its region, or of all. Nobody without a confirmed address. */
  brokersOf(tx: Tx, organisationId: string): Promise<Recipient[]> {
    return tx.query(
      `select distinct account.id as "accountId", account.email, account.language
         from broker_region join account on account.id = broker_region.account_id and account.role = 'BROKER'
        where account.email_verified_at is not null
          and (broker_region.region_code is null or broker_region.region_code =
               (select region_code from place join organisation on place.id = organisation.place_id
                 where organisation.id = $1))`,
      [organisationId],
    );
  }

  async isCoordinator(tx: Tx, accountId: string, organisationId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select from membership where account_id = $1 and organisation_id = $2 and role = 'COORDINATOR'`,
      [accountId, organisationId],
    );
    return rows.length > 0;
  }

  /** Whether its coordinators, and nobody else, said that it takes no part. */
  async leftByItself(tx: Tx, organisationId: string): Promise<boolean> {
    const rows = await tx.query<{ action: string }[]>(
      `select action from audit_entry where organisation_id = $1
          and action in ('TAKES_NO_PART', 'TAKES_PART_AGAIN', 'ORGANISATION_ARCHIVED', 'ORGANISATIONS_MERGED')
        order by id desc limit 1`,
      [organisationId],
    );
    return rows[0]?.action === 'TAKES_NO_PART';
  }
}
