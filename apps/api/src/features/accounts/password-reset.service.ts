import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { SharedConnections } from '../../platform/database/shared-connections.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { AccountRow } from './account.entity.ts';
import { Attempts } from './attempts.ts';
import { type Client } from './client.ts';
import { resetIdentifier } from './link-identifiers.ts';
import { MailedLinks } from './mailed-links.service.ts';
import { PasswordSetting } from './password-setting.ts';
import { SignInGate } from './sign-in-gate.ts';
import { SignInMails } from './sign-in-mails.ts';

/** A forgotten password: a link in a mail leads to a new one. Known and unknown addresses cause one mail each. */
@Injectable()
export class PasswordReset {
  constructor(
    private readonly gate: SignInGate,
    private readonly links: MailedLinks,
    private readonly mails: SignInMails,
    private readonly attempts: Attempts,
    private readonly setting: PasswordSetting,
    private readonly connections: SharedConnections,
  ) {}

  async request(typedEmail: string, language: Language, client: Client): Promise<void> {
    const email = this.links.checkedEmail(typedEmail);
    await this.links.countMail(email, client);
    await this.connections.transact(async (tx) => {
      const isKnown = await tx.existsBy(AccountRow, { email });
      await this.gate.api.requestPasswordReset({ body: { email } });
      if (!isKnown) await this.mails.sendNoAccount(tx, email, language);
    });
  }

  /** Whose password it is; undefined for a link that has ended, was used, or never was. */
  async accountOf(token: string): Promise<AccountRow | undefined> {
    const { internalAdapter } = await this.gate.internals();
    const proof = await internalAdapter.findVerificationValue(resetIdentifier(token));
    if (!proof || proof.expiresAt <= new Date()) return undefined;
    return (await this.connections.reader.findOneBy(AccountRow, { id: proof.value })) ?? undefined;
  }

  /** A refused password leaves the link as it was. */
  async reset(token: string, password: string, client: Client): Promise<void> {
    await this.links.countUse(client);
    const account = await this.accountOf(token);
    if (account === undefined) throw new AppError('LINK_NOT_VALID', {});
    this.setting.check(password, account);
    await this.connections.transact(async (tx) => {
      const { internalAdapter } = await this.gate.internals();
      const proof = await internalAdapter.consumeVerificationValue(resetIdentifier(token));
      if (proof?.value !== account.id) throw new AppError('LINK_NOT_VALID', {});
      await this.setting.set(tx, account.id, password);
    });
    await this.attempts.forget('PASSWORD', account.email);
  }
}
