import { Refusals } from '@mosty/domain/profile-rules';
import { checkAccountEmail } from '@mosty/domain/sign-in-rules';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { SignedLinks } from '../../platform/links/signed-links.ts';
import { AccountRow } from './account.entity.ts';
import { AccountChanges } from './account-changes.ts';
import { type Client, type SignedInClient } from './client.ts';
import { MailedLinks } from './mailed-links.service.ts';
import { ProvenIdentity } from './proven-identity.ts';
import { SignInMails } from './sign-in-mails.ts';

const AT_OLD = 'CHANGE_EMAIL_AT_OLD_ADDRESS';
const AT_NEW = 'CHANGE_EMAIL_AT_NEW_ADDRESS';
const VALID_DAYS = 2;
const UNIQUE_VIOLATION = '23505';

export interface OpenEmailChange {
  readonly at: 'OLD' | 'NEW';
  readonly accountId: string;
  readonly oldEmail: string;
  readonly newEmail: string;
}

/** A new address is confirmed at the old one first, then at the new one. Whoever has one of the mailboxes cannot take the account. */
@Injectable()
export class EmailChange {
  constructor(
    private readonly links: SignedLinks,
    private readonly mails: SignInMails,
    private readonly mailed: MailedLinks,
    private readonly proven: ProvenIdentity,
    private readonly changes: AccountChanges,
    private readonly transactions: Transactions,
  ) {}

  /** The answer and the mail are the same whether the new address is taken or not. */
  async request(client: SignedInClient, typedEmail: string, password: string | null): Promise<void> {
    const refusals = new Refusals();
    const newEmail = checkAccountEmail(refusals, 'email', typedEmail);
    throwRefusals(refusals);
    const account = await this.transactions.reader.findOneByOrFail(AccountRow, { id: client.accountId });
    if (account.email === newEmail) throw new AppError('SAME_EMAIL', { field: 'email' });
    await this.proven.require(client, password);
    await this.mailed.countMail(newEmail, client);
    await this.transactions.run(async (tx) => {
      await this.endOpen(tx, account.id);
      const token = await this.issue(tx, AT_OLD, account, newEmail);
      await this.mails.sendEmailChange(tx, account.email, account.language, { step: 'OLD', newEmail, token });
    });
  }

  /** Undefined for a link that has ended, was used, or never was. */
  async peek(token: string): Promise<OpenEmailChange | undefined> {
    for (const [purpose, at] of [[AT_OLD, 'OLD'] as const, [AT_NEW, 'NEW'] as const]) {
      const { state, subject, payload } = await this.links.peek(token, purpose);
      if (state !== 'OPEN') continue;
      const account = await this.transactions.reader.findOneBy(AccountRow, { id: subject });
      const { oldEmail, newEmail } = payload as { oldEmail: string; newEmail: string };
      if (account?.email === oldEmail) return { at, accountId: subject, oldEmail, newEmail };
    }
    return undefined;
  }

  /** Gives what was confirmed. */
  async confirm(token: string, client: Client): Promise<OpenEmailChange> {
    await this.mailed.countUse(client);
    const open = await this.peek(token);
    if (open === undefined) throw notValid();
    const work = this.transactions.run(async (tx) => {
      const { state } = await this.links.use(tx, token, open.at === 'OLD' ? AT_OLD : AT_NEW);
      if (state !== 'OPEN') throw notValid();
      if (open.at === 'OLD') await this.askAtNew(tx, open);
      else await this.carryOut(tx, open);
    });
    await work.catch((error: unknown) => {
      // In the same moment somebody has opened an account with it.
      throw (error as { code?: string }).code === UNIQUE_VIOLATION ? notValid() : error;
    });
    return open;
  }

  private async askAtNew(tx: Tx, { accountId, newEmail }: OpenEmailChange): Promise<void> {
    const account = await tx.findOneByOrFail(AccountRow, { id: accountId });
    const taken = await tx.findOneBy(AccountRow, { email: newEmail });
    const language = taken?.language ?? account.language;
    const step = taken ? 'TAKEN' : 'NEW';
    const token = await this.issue(tx, AT_NEW, account, newEmail);
    await this.mails.sendEmailChange(tx, newEmail, language, { step, newEmail, token: taken ? null : token });
  }

  private async carryOut(tx: Tx, { accountId, oldEmail, newEmail }: OpenEmailChange): Promise<void> {
    // Meanwhile somebody may have opened an account with it.
    if (await tx.existsBy(AccountRow, { email: newEmail })) throw notValid();
    await tx.update(AccountRow, { id: accountId }, { email: newEmail, emailVerifiedAt: new Date() });
    await this.endOpen(tx, accountId);
    await this.changes.tellIn(tx, accountId, 'EMAIL', oldEmail);
  }

  private issue(tx: Tx, purpose: string, { id, email }: AccountRow, newEmail: string): Promise<string> {
    return this.links.issue(tx, {
      purpose,
      subject: id,
      payload: { oldEmail: email, newEmail },
      validDays: VALID_DAYS,
    });
  }

  private async endOpen(tx: Tx, accountId: string): Promise<void> {
    for (const purpose of [AT_OLD, AT_NEW]) await this.links.revoke(tx, purpose, accountId);
  }
}

const notValid = (): AppError => new AppError('LINK_NOT_VALID', {});
