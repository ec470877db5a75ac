import { type AccountRole, type MembershipRole } from '../../platform/auth/viewer.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { AdministratorsRepository } from '../accounts/administrators.repository.ts';

export const ACCOUNT_STATES = ['ACTIVE', 'UNCONFIRMED', 'BLOCKED'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export interface AdministeredRow {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly language: Language;
  readonly role: AccountRole;
  readonly isExample: boolean;
  readonly createdAt: Date;
  readonly emailVerifiedAt: Date | null;
  readonly blockedAt: Date | null;
  readonly lastSignedInAt: Date | null;
  readonly openSessions: number;
  readonly brokerOfAll: boolean;
  readonly brokerRegions: readonly string[];
  readonly organisations: readonly {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly role: MembershipRole;
  }[];
}

export interface AccountFilter {
  readonly text?: string | null;
  readonly role?: AccountRole | null;
  readonly state?: AccountState | null;
}

const ROW = `
  select account.id, account.email, account.display_name as "displayName", account.language, account.role,
         account.is_example as "isExample", account.created_at as "createdAt",
         account.email_verified_at as "emailVerifiedAt", account.blocked_at as "blockedAt",
         account.last_signed_in_at as "lastSignedInAt",
         (select count(*)::int from auth.open_session
           where account_id = account.id and expires_at > now()) as "openSessions",
         exists (select from broker_region where account_id = account.id and region_code is null) as "brokerOfAll",
         array(select region_code from broker_region
                where account_id = account.id and region_code is not null order by region_code) as "brokerRegions",
         coalesce((select json_agg(json_build_object('id', organisation.id, 'slug', slug, 'name', name,
                                                     'role', membership.role) order by name)
                     from membership join organisation on organisation.id = organisation_id
                    where account_id = account.id), '[]') as organisations
    from account`;

/** $1: the text with the wildcards of like made plain; $2: role; $3: state. */
const MATCHES = `
  ($1::text is null or email like '%' || lower($1) || '%'
    or folded_name(display_name) like '%' || folded_name($1) || '%' and folded_name($1) <> '')
  and ($2::text is null or role = $2)
  and ($3::text is null or $3 = case when blocked_at is not null then 'BLOCKED'
                                     when email_verified_at is null then 'UNCONFIRMED' else 'ACTIVE' end)`;

@Injectable()
export class AdministeredAccountsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly administrators: AdministratorsRepository,
  ) {}

  /** By address. */
  async list({ text, role, state }: AccountFilter, limit: number, after: string | null) {
    const wanted = [plainForLike(text), role ?? null, state ?? null];
    const rows = await this.transactions.reader.query<AdministeredRow[]>(
      `${ROW} where ${MATCHES} and ($5::text is null or email > $5) order by email limit $4`,
      [...wanted, limit, after],
    );
    const [counted] = await this.transactions.reader.query<{ total: number }[]>(
      `select count(*)::int as total from account where ${MATCHES}`,
      wanted,
    );
    return { rows, total: counted?.total ?? 0 };
  }

  async find(tx: Tx, id: string): Promise<AdministeredRow | null> {
    const rows = await tx.query<AdministeredRow[]>(`${ROW} where account.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Until the transaction ends nobody else changes who administers, or this account. */
  async lock(tx: Tx, id: string): Promise<AdministeredRow | null> {
    await this.administrators.lock(tx);
    await tx.query('select from account where id = $1 for no key update', [id]);
    return this.find(tx, id);
  }

  /** Whether somebody else could still administer. */
  hasAnotherAdministrator(tx: Tx, exceptId: string): Promise<boolean> {
    return this.administrators.hasAnother(tx, exceptId);
  }

  /** `regions`: codes, of a broker; null in it stands for all of them. */
  async setRole(tx: Tx, id: string, role: AccountRole, regions: readonly (string | null)[]): Promise<void> {
    await tx.query('update account set role = $2, updated_at = now() where id = $1', [id, role]);
    await tx.query('delete from broker_region where account_id = $1', [id]);
    await tx.query('insert into broker_region (account_id, region_code) select $1, unnest($2::text[])', [id, regions]);
  }

  async setBlocked(tx: Tx, id: string, at: Date | null): Promise<void> {
    await tx.query('update account set blocked_at = $2, updated_at = now() where id = $1', [id, at]);
  }

  /** Gives how many there were. */
  async endSessions(tx: Tx, id: string): Promise<number> {
    const [rows] = await tx.query<[unknown[], number]>(
      'delete from auth.open_session where account_id = $1 returning 1',
      [id],
    );
    return rows.length;
  }

  regionNames(tx: Tx, codes: readonly string[]): Promise<({ code: string } & Readonly<Record<Language, string>>)[]> {
    return tx.query(
      'select code, name_pl as pl, name_cs as cs, name_en as en from region where code = any($1) order by code',
      [codes],
    );
  }
}

const plainForLike = (text: string | null | undefined): string | null =>
  text?.trim() ? text.trim().replace(/[\\%_]/g, '\\$&') : null;
