import { Injectable } from '@nestjs/common';
import { type AuditAction } from '../../platform/audit/audit-actions.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type AccountChange } from '../../platform/mail/mail-templates.ts';
import { AccountRow } from './account.entity.ts';
import { SignInMails } from './sign-in-mails.ts';

const DEEDS: Readonly<Record<AccountChange, AuditAction>> = {
  PASSWORD: 'PASSWORD_CHANGED',
  EMAIL: 'EMAIL_CHANGED',
  SECOND_FACTOR_ON: 'SIGN_IN_METHOD_ADDED',
  SECOND_FACTOR_OFF: 'SIGN_IN_METHOD_REMOVED',
  RECOVERY_CODES: 'SIGN_IN_METHOD_ADDED',
  PASSKEY_ADDED: 'SIGN_IN_METHOD_ADDED',
  PASSKEY_REMOVED: 'SIGN_IN_METHOD_REMOVED',
};

/** Whatever changes how an account is signed in to is recorded and told to its owner. */
@Injectable()
export class AccountChanges {
  constructor(
    private readonly mails: SignInMails,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  async tell(accountId: string, change: AccountChange): Promise<void> {
    await this.transactions.run((tx) => this.tellIn(tx, accountId, change));
  }

  /** `alsoTo`: an address that was the account's until now. */
  async tellIn(tx: Tx, accountId: string, change: AccountChange, alsoTo?: string): Promise<void> {
    const account = await tx.findOneByOrFail(AccountRow, { id: accountId });
    await this.audit.record(tx, { actor: accountId, action: DEEDS[change], accountId, detail: { change } });
    for (const to of new Set([account.email, alsoTo ?? account.email])) {
      await this.mails.sendChange(tx, to, account.language, change);
    }
  }
}
