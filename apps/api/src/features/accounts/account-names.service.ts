import { Refusals } from '@mosty/domain/profile-rules';
import { checkAccountName } from '@mosty/domain/sign-in-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { AccountRow } from './account.entity.ts';

/** How an account is called and in which language Mosty writes to it. */
@Injectable()
export class AccountNames {
  constructor(private readonly transactions: Transactions) {}

  async emailOf(accountId: string): Promise<string> {
    return (await this.transactions.reader.findOneByOrFail(AccountRow, { id: accountId })).email;
  }

  async change(accountId: string, typedName: string, language: Language): Promise<AccountRow> {
    const refusals = new Refusals();
    const displayName = checkAccountName(refusals, 'displayName', typedName);
    throwRefusals(refusals);
    await this.transactions.reader.update(AccountRow, { id: accountId }, { displayName, language });
    return this.transactions.reader.findOneByOrFail(AccountRow, { id: accountId });
  }
}
