import { Refusals } from '@mosty/domain/profile-rules';
import { checkAccountEmail } from '@mosty/domain/sign-in-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { SharedConnections } from '../../platform/database/shared-connections.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { AccountRow } from './account.entity.ts';
import { Attempts } from './attempts.ts';
import { type Client } from './client.ts';
import { refusalOf } from './library-refusals.ts';
import { linkIdentifier } from './link-identifiers.ts';
import { SignInGate } from './sign-in-gate.ts';
import { type LinkMailWish } from './sign-in-mails.ts';

export interface OpenLink {
  readonly account: AccountRow;
  /** Nobody has confirmed the address yet. */
  readonly confirms: boolean;
  /** Whoever asked for the account chose a password: she must show that she knows it, or leave it behind. */
  readonly needsPassword: boolean;
}

/** Links that sign in. A GET looks at one, a POST uses it; known and unknown addresses cause the same work and one mail. */
@Injectable()
export class MailedLinks {
  constructor(
    private readonly gate: SignInGate,
    private readonly attempts: Attempts,
    private readonly connections: SharedConnections,
    private readonly audit: Audit,
  ) {}

  async request(typedEmail: string, language: Language, returnTo: string, client: Client): Promise<void> {
    const email = this.checkedEmail(typedEmail);
    await this.countMail(email, client);
    await this.connections.transact(async (tx) => {
      const account = await tx.findOneBy(AccountRow, { email });
      await this.makeLink(tx, email, {
        mail: account === null ? 'NO_ACCOUNT' : account.emailVerified ? 'SIGN_IN' : 'CONFIRM',
        language: account?.language ?? language,
        returnTo,
      });
    });
  }

  /** For an account that is there and not confirmed. The caller has counted what was asked for. */
  async sendConfirmation(email: string, language: Language, client: Client): Promise<void> {
    await this.countMail(email, client);
    await this.connections.transact((tx) => this.makeLink(tx, email, { mail: 'CONFIRM', language }));
  }

  /** Makes a link in the transaction and promises its mail. */
  async makeLink(tx: Tx, email: string, wish: LinkMailWish): Promise<void> {
    await this.connections.within(tx, () =>
      this.gate.api.signInMagicLink({
        body: { email, metadata: { ...wish } },
        headers: this.gate.headers({ browser: '' }),
      }),
    );
  }

  /** Undefined for a link that has ended, was used, or never was. Changes nothing. */
  async peek(token: string): Promise<OpenLink | undefined> {
    const { internalAdapter } = await this.gate.internals();
    const proof = await internalAdapter.findVerificationValue(linkIdentifier(token));
    if (!proof || proof.expiresAt <= new Date()) return undefined;
    const { email } = JSON.parse(proof.value) as { email: string };
    const account = await this.connections.reader.findOneBy(AccountRow, { email });
    if (account === null) return undefined;
    const credential = await internalAdapter.findCredentialAccount(account.id);
    const confirms = !account.emailVerified;
    return { account, confirms, needsPassword: confirms && Boolean(credential?.password) };
  }

  /**
   * Uses the link up and gives what the library answered: a session, or a ticket for the second step.
   *
   * Somebody may have asked for an account with an address that is not hers and with a password that she knows. So whoever
   * confirms the address either shows that she knows the password, or it is taken away.
   */
  async use(token: string, password: string | null, client: Client): Promise<Headers> {
    await this.countUse(client);
    const open = await this.peek(token);
    if (open === undefined) throw new AppError('LINK_NOT_VALID', {});
    const { account } = open;
    if (open.needsPassword && password !== null) await this.confirmPassword(account, password);
    const query = { token };
    const headers = this.gate.headers(client);
    const answer = await this.gate.api
      .magicLinkVerify({ query, headers, returnHeaders: true })
      .catch((error: unknown) => {
        if (refusalOf(error) === 'FOUND') throw new AppError('LINK_NOT_VALID', {});
        throw error;
      });
    if (open.confirms) {
      const deed = { actor: account.id, action: 'ACCOUNT_CREATED', accountId: account.id } as const;
      await this.connections.transact((tx) => this.audit.record(tx, deed));
    }
    await this.gate.forgetEnded(account.id);
    return answer.headers;
  }

  private async confirmPassword({ id }: AccountRow, password: string): Promise<void> {
    if (password === '') throw new AppError('REQUIRED', { field: 'password' });
    await this.attempts.count('PROOF', id);
    const { internalAdapter, password: hashing } = await this.gate.internals();
    const credential = await internalAdapter.findCredentialAccount(id);
    const isRight = await hashing.verify({ hash: credential?.password ?? '', password });
    if (!isRight) throw new AppError('WRONG_PASSWORD', { field: 'password' });
    await internalAdapter.updateUser(id, { emailVerified: true });
  }

  checkedEmail(typed: string): string {
    const refusals = new Refusals();
    const email = checkAccountEmail(refusals, 'email', typed);
    throwRefusals(refusals);
    return email;
  }

  async countUse(client: Client): Promise<void> {
    await this.attempts.count('LINK_FROM', client.address);
  }

  async countMail(email: string, client: Client): Promise<void> {
    await this.attempts.count('MAIL_FROM', client.address);
    await this.attempts.count('MAIL', email);
  }
}
