import { Refusals } from '@mosty/domain/profile-rules';
import { checkAccountEmail, checkAccountName, checkNewPassword } from '@mosty/domain/sign-in-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Accounts } from '../../platform/auth/accounts.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { SharedConnections } from '../../platform/database/shared-connections.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { Consents, privacyTextIn } from '../privacy/consents.ts';
import { AccountRow } from './account.entity.ts';
import { type Client } from './client.ts';
import { MailedLinks } from './mailed-links.service.ts';
import { SignInGate } from './sign-in-gate.ts';

export interface WantedSignUp {
  readonly displayName: string;
  readonly email: string;
  /** Without one, she signs in by links or passkeys. */
  readonly password?: string | null;
  readonly returnTo?: string | null;
}

/**
 * Opening an account. Known and unknown addresses get the same answer after the same work: the password is hashed, a link is
 * made and one mail is promised.
 */
@Injectable()
export class SigningUp {
  constructor(
    private readonly accounts: Accounts,
    private readonly gate: SignInGate,
    private readonly links: MailedLinks,
    private readonly connections: SharedConnections,
    private readonly consents: Consents,
  ) {}

  async signUp(wanted: WantedSignUp, language: Language, client: Client): Promise<void> {
    const refusals = new Refusals();
    const displayName = checkAccountName(refusals, 'displayName', wanted.displayName);
    const email = checkAccountEmail(refusals, 'email', wanted.email);
    const password = wanted.password
      ? checkNewPassword(refusals, 'password', wanted.password, [email, displayName])
      : null;
    throwRefusals(refusals);
    await this.links.countMail(email, client);
    const { password: hashing } = await this.gate.internals();
    const hash = password === null ? null : await hashing.hash(password);
    await this.connections.transact(async (tx) => {
      const id = await this.accounts.ensureAccount(tx, { email, displayName, language });
      const account = await tx.findOneOrFail(AccountRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const isKnown = account.emailVerified;
      if (!isKnown) await this.prepare(tx, id, { displayName, language, hash });
      await this.links.makeLink(tx, email, {
        mail: isKnown ? 'KNOWN_ALREADY' : 'CONFIRM',
        language: isKnown ? account.language : language,
        returnTo: wanted.returnTo ?? '',
      });
    });
  }

  /** Nobody has confirmed the address: whoever asked last says how the account is called and locked. */
  private async prepare(
    tx: Tx,
    id: string,
    { hash, ...names }: { readonly displayName: string; readonly language: Language; readonly hash: string | null },
  ): Promise<void> {
    await tx.update(AccountRow, { id }, names);
    // The form says beside its button what opening an account confirms.
    await this.consents.record(tx, id, 'PRIVACY_INFORMATION', privacyTextIn(names.language));
    const { internalAdapter } = await this.gate.internals();
    for (const credential of await internalAdapter.findAccounts(id)) await internalAdapter.deleteAccount(credential.id);
    if (hash !== null) {
      await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash });
    }
  }
}
