import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { SignedLinks } from '../../platform/links/signed-links.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { Erasure } from './erasure.ts';
import { PersonalDataRepository } from './personal-data.repository.ts';

/** The subject is the account. */
export const ERASE_ACCOUNT = 'ERASE_ACCOUNT';
const LINK_DAYS = 1;

export interface AccountToErase {
  readonly email: string;
  /** Nobody would administer afterwards, so it is not erased. */
  readonly isLastAdministrator: boolean;
  /** Organisations that nobody coordinates afterwards. */
  readonly onlyCoordinatorOf: readonly { readonly name: string; readonly slug: string }[];
}

/** Erasing an account: asked for when signed in, confirmed by a link that only the owner of the address gets. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly transactions: Transactions,
    private readonly personalData: PersonalDataRepository,
    private readonly links: SignedLinks,
    private readonly mails: Mails,
    private readonly erasure: Erasure,
    private readonly audit: Audit,
  ) {}

  async preview(accountId: string): Promise<AccountToErase | null> {
    const { reader } = this.transactions;
    const email = await this.personalData.emailOf(reader, accountId);
    if (email === null) return null;
    const isLastAdministrator = await this.erasure.isOfLastAdministrator(reader, accountId);
    const onlyCoordinatorOf = await this.personalData.onlyCoordinatorOf(reader, accountId);
    return { email, isLastAdministrator, onlyCoordinatorOf };
  }

  /** Sends the link; an older one ends. */
  ask({ accountId, language }: Viewer): Promise<void> {
    return this.transactions.run(async (tx) => {
      const person = await this.personalData.lockPerson(tx, accountId);
      if (person === null) throw new AppError('NOT_FOUND', { what: 'account' });
      if (await this.erasure.isOfLastAdministrator(tx, accountId)) throw new AppError('LAST_ADMINISTRATOR', {});
      await this.links.revoke(tx, ERASE_ACCOUNT, accountId);
      const token = await this.links.issue(tx, { purpose: ERASE_ACCOUNT, subject: accountId, validDays: LINK_DAYS });
      await this.mails.queue(tx, {
        ...{ template: 'erase-account', to: person.email, language },
        params: { erasePath: `/erasure/${token}`, linkDays: LINK_DAYS },
      });
      await this.audit.record(tx, { actor: accountId, action: 'ERASURE_ASKED' });
    });
  }

  /** Null: the link works no longer. */
  async look(token: string): Promise<AccountToErase | null> {
    const seen = await this.links.peek(token, ERASE_ACCOUNT);
    return seen.state === 'OPEN' ? this.preview(seen.subject) : null;
  }

  /** False: the link works no longer, and nothing was erased. */
  erase(token: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const seen = await this.links.use(tx, token, ERASE_ACCOUNT);
      if (seen.state !== 'OPEN') return false;
      return this.erasure.eraseAccount(tx, seen.subject);
    });
  }
}
