import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { PersonalDataRepository } from './personal-data.repository.ts';

/** A person's copy of what Mosty knows of her. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly transactions: Transactions,
    private readonly personalData: PersonalDataRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** As JSON. All of one moment; that it was made is recorded, and is the last entry of the next copy. */
  copy(accountId: string): Promise<string> {
    return this.transactions.run(async (tx) => {
      await this.personalData.freeze(tx);
      const email = await this.personalData.emailOf(tx, accountId);
      if (email === null) throw new AppError('NOT_FOUND', { what: 'account' });
      const sections = await this.personalData.read(tx, accountId, email);
      await this.audit.record(tx, { actor: accountId, action: 'OWN_DATA_EXPORTED' });
      return JSON.stringify({ madeAt: this.clock.now(), ...sections }, null, 2);
    });
  }
}
