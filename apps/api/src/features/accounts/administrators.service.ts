import { Refusals } from '@mosty/domain/profile-rules';
import { checkAccountEmail, checkAccountName } from '@mosty/domain/sign-in-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { Accounts } from '../../platform/auth/accounts.ts';
import { SharedConnections } from '../../platform/database/shared-connections.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { AccountRow } from './account.entity.ts';
import { MailedLinks } from './mailed-links.service.ts';

export interface MadeAdministrator {
  readonly email: string;
  readonly wasAlready: boolean;
  /** Signs in once, within an hour. */
  readonly url: string;
}

/** How an installation gets its first administrator: whoever can run commands on its server makes one. */
@Injectable()
export class Administrators {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly links: MailedLinks,
    private readonly connections: SharedConnections,
    private readonly audit: Audit,
  ) {}

  /** The same again changes nothing but gives a new link. */
  async make(typedEmail: string, typedName: string, language: Language): Promise<MadeAdministrator> {
    const refusals = new Refusals();
    const email = checkAccountEmail(refusals, 'email', typedEmail);
    const displayName = checkAccountName(refusals, 'name', typedName);
    throwRefusals(refusals);
    let token = '';
    const before = await this.connections.transact(async (tx) => {
      const id = await this.accounts.ensureAccount(tx, { email, displayName, language });
      const account = await tx.findOneByOrFail(AccountRow, { id });
      if (account.isExample) throw new ExampleAccountRefused();
      if (account.role !== 'ADMIN') {
        await tx.update(AccountRow, { id }, { role: 'ADMIN' });
        const detail = { from: account.role, to: 'ADMIN' };
        await this.audit.record(tx, { actor: 'SYSTEM', action: 'ACCOUNT_ROLE_CHANGED', accountId: id, detail });
      }
      await this.links.makeLink(tx, email, { mail: (made) => void (token = made), language });
      return account;
    });
    const url = `${this.config.http.publicUrl}/${before.language}/sign-in/link/${token}`;
    return { email, wasAlready: before.role === 'ADMIN', url };
  }
}

export class ExampleAccountRefused extends Error {
  override readonly message = 'This address belongs to the example data; anybody may sign in with it.';
}
