import { createHash } from 'node:crypto';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { SharedConnections } from '../../platform/database/shared-connections.ts';
import { type AccountChange, type LinkMail, type MailParams } from '../../platform/mail/mail-templates.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { linkIdentifier } from './link-identifiers.ts';

const CONFIRMATION_DAYS = 2;

/** What whoever asks the library for a link says about the mail. */
export interface LinkMailWish {
  /**
   * Which mail; NO_ACCOUNT: the link is made and forgotten, so that an unknown address costs the same work. Or who is told
   * the token instead, for an operator who shows the link herself.
   */
  readonly mail: LinkMail | 'NO_ACCOUNT' | ((token: string) => void);
  readonly language: Language;
  /** Where to go on afterwards, a path of the web pages. */
  readonly returnTo?: string | undefined;
}

/** The mails about signing in; a mail and the link in it come into being in one transaction. */
@Injectable()
export class SignInMails {
  constructor(
    private readonly connections: SharedConnections,
    private readonly mails: Mails,
  ) {}

  async sendLink(email: string, token: string, metadata: Readonly<Record<string, unknown>>): Promise<void> {
    const { mail, language, returnTo } = metadata as unknown as LinkMailWish;
    if (typeof mail === 'function') return mail(token);
    if (mail === 'NO_ACCOUNT') return this.sendNoAccount(this.tx, email, language);
    if (mail === 'CONFIRM') await this.keepLonger(token);
    const params = { kind: mail, token, returnTo: returnTo ?? '' };
    await this.mails.queue(this.tx, { template: 'sign-in-link', to: email, language, params });
  }

  async sendReset({ email, id }: { readonly id: string; readonly email: string }, token: string): Promise<void> {
    const [row]: { language: Language }[] = await this.tx.query('select language from account where id = $1', [id]);
    const params = { kind: 'RESET', token, returnTo: '' } as const;
    await this.mails.queue(this.tx, { template: 'sign-in-link', to: email, language: row?.language ?? 'pl', params });
  }

  async sendNoAccount(tx: Tx, to: string, language: Language): Promise<void> {
    await this.mails.queue(tx, { template: 'no-account', to, language, params: {} });
  }

  async sendEmailChange(tx: Tx, to: string, language: Language, params: MailParams['email-change']): Promise<void> {
    await this.mails.queue(tx, { template: 'email-change', to, language, params });
  }

  /** Whoever it was, the owner of the account hears of it. */
  async sendChange(tx: Tx, to: string, language: Language, change: AccountChange): Promise<void> {
    const params = { change, at: new Date().toISOString() };
    await this.mails.queue(tx, { template: 'account-changed', to, language, params });
  }

  /** Whoever signs up in the evening may open the mail the day after tomorrow. */
  private async keepLonger(token: string): Promise<void> {
    await this.tx.query('update auth.proof set expires_at = now() + make_interval(days => $2) where identifier = $1', [
      createHash('sha256').update(linkIdentifier(token)).digest('base64url'),
      CONFIRMATION_DAYS,
    ]);
  }

  /** A link is made in the transaction that promises its mail. */
  private get tx(): Tx {
    const { transaction } = this.connections;
    if (transaction === undefined) throw new Error('A link was made outside a transaction.');
    return transaction;
  }
}
