import { type AccountDeed, ADMINISTRATION_LIMITS } from '@mosty/domain/administration-rules';
import { Refusals } from '@mosty/domain/profile-rules';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type AccountRole, type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { pageSize, readCursor, toConnection, toCursor } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { MailedLinks } from '../accounts/mailed-links.service.ts';
import {
  type AccountFilter,
  AdministeredAccountsRepository,
  type AdministeredRow,
} from './administered-accounts.repository.ts';

export interface WantedRole {
  readonly accountId: string;
  readonly role: AccountRole;
  /** Of a broker. */
  readonly isBrokerOfAll: boolean;
  readonly regions: readonly string[];
}

const missing = (): AppError => new AppError('NOT_FOUND', { what: 'account' });

/** Accounts as administrators see to them. Whatever they change is recorded, and told to whom it happens. */
@Injectable()
export class AdministeredAccounts {
  constructor(
    private readonly repository: AdministeredAccountsRepository,
    private readonly links: MailedLinks,
    private readonly transactions: Transactions,
    private readonly mails: Mails,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(filter: AccountFilter, page: { first?: number | null; after?: string | null }) {
    const refusals = new Refusals();
    refusals.optionalText('text', filter.text, ADMINISTRATION_LIMITS.search);
    throwRefusals(refusals);
    const size = pageSize(page.first);
    const after = page.after ? String(readCursor(page.after, 1)[0]) : null;
    const { rows, total } = await this.repository.list(filter, size + 1, after);
    const edges = rows.slice(0, size).map((node) => ({ node, cursor: toCursor([node.email]) }));
    return toConnection(edges, total, { before: after !== null, after: rows.length > size });
  }

  async one(id: string): Promise<AdministeredRow> {
    const row = isId(id) ? await this.repository.find(this.transactions.reader, id) : null;
    if (row === null) throw missing();
    return row;
  }

  changeRole({ accountId, role, ...wanted }: WantedRole, by: Viewer): Promise<AdministeredRow> {
    return this.change(accountId, async (tx, account) => {
      const regions = role === 'BROKER' ? await this.checkedRegions(tx, wanted) : [];
      const before = account.brokerOfAll ? [null] : account.brokerRegions;
      const sameRegions = JSON.stringify(before) === JSON.stringify(regions);
      if (account.role === role && sameRegions) return undefined;
      if (account.role === 'ADMIN' && role !== 'ADMIN') await this.requireAnother(tx, account);
      await this.repository.setRole(tx, account.id, role, regions);
      const deed = { actor: by.accountId, accountId: account.id };
      if (account.role !== role) {
        await this.audit.record(tx, {
          ...{ ...deed, action: 'ACCOUNT_ROLE_CHANGED', detail: { from: account.role, to: role } },
        });
      }
      if (!sameRegions) {
        const detail = { from: before.map(orAll), to: regions.map(orAll) };
        await this.audit.record(tx, { ...deed, action: 'BROKER_REGIONS_CHANGED', detail });
      }
      return 'ROLE';
    });
  }

  /** Ends its sessions; it cannot be signed in to until it is unblocked. */
  block(accountId: string, by: Viewer): Promise<AdministeredRow> {
    if (accountId.toLowerCase() === by.accountId) throw new AppError('OWN_ACCOUNT', {});
    return this.change(accountId, async (tx, account) => {
      if (account.blockedAt !== null) return undefined;
      if (account.role === 'ADMIN') await this.requireAnother(tx, account);
      await this.repository.setBlocked(tx, account.id, this.clock.now());
      const sessions = await this.repository.endSessions(tx, account.id);
      await this.audit.record(tx, {
        ...{ actor: by.accountId, action: 'ACCOUNT_BLOCKED', accountId: account.id, detail: { sessions } },
      });
      return 'BLOCKED';
    });
  }

  unblock(accountId: string, by: Viewer): Promise<AdministeredRow> {
    return this.change(accountId, async (tx, account) => {
      if (account.blockedAt === null) return undefined;
      await this.repository.setBlocked(tx, account.id, null);
      await this.audit.record(tx, { actor: by.accountId, action: 'ACCOUNT_UNBLOCKED', accountId: account.id });
      return 'UNBLOCKED';
    });
  }

  endSessions(accountId: string, by: Viewer): Promise<AdministeredRow> {
    return this.change(accountId, async (tx, account) => {
      const sessions = await this.repository.endSessions(tx, account.id);
      if (sessions === 0) return undefined;
      await this.audit.record(tx, {
        ...{ actor: by.accountId, action: 'SESSIONS_ENDED', accountId: account.id, detail: { sessions } },
      });
      return 'SESSIONS_ENDED';
    });
  }

  /** The mail is the one that was promised when the account was opened; it has a new link. */
  resendConfirmation(accountId: string, by: Viewer): Promise<AdministeredRow> {
    return this.change(accountId, async (tx, account) => {
      if (account.emailVerifiedAt !== null) throw new AppError('ADDRESS_CONFIRMED_ALREADY', {});
      if (account.blockedAt !== null) throw new AppError('ACCOUNT_BLOCKED', {});
      await this.links.makeLink(tx, account.email, { mail: 'CONFIRM', language: account.language });
      await this.audit.record(tx, { actor: by.accountId, action: 'CONFIRMATION_SENT_AGAIN', accountId: account.id });
      return undefined;
    });
  }

  /** `work` says what the person is told; nothing where nothing has changed. */
  private async change(
    accountId: string,
    work: (tx: Tx, account: AdministeredRow) => Promise<AccountDeed | undefined>,
  ): Promise<AdministeredRow> {
    if (!isId(accountId)) throw missing();
    return this.transactions.run(async (tx) => {
      const account = await this.repository.lock(tx, accountId);
      if (account === null) throw missing();
      const deed = await work(tx, account);
      const changed = (await this.repository.find(tx, account.id)) ?? account;
      if (deed !== undefined) await this.tell(tx, changed, deed);
      return changed;
    });
  }

  private async tell(tx: Tx, account: AdministeredRow, deed: AccountDeed): Promise<void> {
    const { email, language, role, brokerOfAll, brokerRegions } = account;
    const names = await this.repository.regionNames(tx, brokerRegions);
    const regions = brokerOfAll ? ('ALL' as const) : names.map(({ pl, cs, en }) => ({ pl, cs, en }));
    const params = { deed, role, regions, email };
    await this.mails.queue(tx, { template: 'account-administered', to: email, language, params });
  }

  private async requireAnother(tx: Tx, { id }: AdministeredRow): Promise<void> {
    if (!(await this.repository.hasAnotherAdministrator(tx, id))) throw new AppError('LAST_ADMINISTRATOR', {});
  }

  private async checkedRegions(
    tx: Tx,
    { isBrokerOfAll, regions }: Pick<WantedRole, 'isBrokerOfAll' | 'regions'>,
  ): Promise<(string | null)[]> {
    if (isBrokerOfAll) return [null];
    const wanted = [...new Set(regions)].sort();
    if (wanted.length === 0) throw new AppError('REQUIRED', { field: 'regions' });
    const known = new Set((await this.repository.regionNames(tx, wanted)).map(({ code }) => code));
    const unknown = wanted.find((code) => !known.has(code));
    if (unknown !== undefined) throw new AppError('UNKNOWN_VALUE', { field: 'regions', value: unknown.slice(0, 20) });
    return wanted;
  }
}

const orAll = (region: string | null): string => region ?? 'ALL';
