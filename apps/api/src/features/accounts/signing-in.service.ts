import { Refusals } from '@mosty/domain/profile-rules';
import { checkAccountEmail } from '@mosty/domain/sign-in-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { Attempts } from './attempts.ts';
import { type Client } from './client.ts';
import { tokensIn } from './library-cookies.ts';
import { refusalOf, translated } from './library-refusals.ts';
import { MailedLinks } from './mailed-links.service.ts';
import { type OpenedSession, SignInGate } from './sign-in-gate.ts';

/** Where signing in has come to. */
export type SignInState =
  | { readonly step: 'SIGNED_IN'; readonly session: OpenedSession }
  /** A code is needed; whoever shows the ticket may give it. */
  | { readonly step: 'SECOND_STEP'; readonly ticket: string }
  /** Address and password were right, but nobody has confirmed the address yet: a new link is on its way. */
  | { readonly step: 'CONFIRM_ADDRESS' };

const wrongCredentials = (): AppError => new AppError('WRONG_CREDENTIALS', {});
const wrongCode = (): AppError => new AppError('WRONG_CODE', { field: 'code' });
const again = (): AppError => new AppError('SIGN_IN_AGAIN', {});

/** Longer ones cannot be anybody's; they are not hashed. */
const LONGEST_PASSWORD = 512;
const CODE_OF_APP = /^\d{6}$/;

/** Signing in with a password, and the second step after a password or a link. */
@Injectable()
export class SigningIn {
  constructor(
    private readonly gate: SignInGate,
    private readonly attempts: Attempts,
    private readonly links: MailedLinks,
  ) {}

  /** An unknown address costs as much work as a wrong password: the library hashes for both. */
  async withPassword(typedEmail: string, password: string, language: Language, client: Client): Promise<SignInState> {
    const refusals = new Refusals();
    const email = checkAccountEmail(refusals, 'email', typedEmail);
    if (password === '') refusals.add({ code: 'REQUIRED', params: { field: 'password' } });
    throwRefusals(refusals);
    await this.attempts.count('PASSWORD_FROM', client.address);
    await this.attempts.count('PASSWORD', email);
    if (password.length > LONGEST_PASSWORD) throw wrongCredentials();
    const body = { email, password };
    const signIn = this.gate.api.signInEmail({ body, headers: this.gate.headers(client), returnHeaders: true });
    const answer = await translated(signIn, {
      INVALID_EMAIL_OR_PASSWORD: wrongCredentials,
      INVALID_EMAIL: wrongCredentials,
    }).catch((error: unknown) => {
      if (refusalOf(error) !== 'EMAIL_NOT_VERIFIED') throw error;
      return undefined;
    });
    await this.attempts.forget('PASSWORD', email);
    if (answer === undefined) {
      await this.links.sendConfirmation(email, language, client);
      return { step: 'CONFIRM_ADDRESS' };
    }
    return this.stateIn(answer.headers);
  }

  async withCode(ticket: string, typed: string, client: Client): Promise<SignInState> {
    const code = typed.replace(/\s+/g, '');
    if (code === '') throw new AppError('REQUIRED', { field: 'code' });
    const accountId = await this.accountOf(ticket);
    if (accountId === undefined) throw again();
    await this.attempts.count('CODE', accountId);
    const isOfApp = CODE_OF_APP.test(code);
    // Shown for half a minute, but good once: whoever looked over a shoulder comes too late.
    if (isOfApp && (await this.attempts.isOver('CODE_USED', `${accountId} ${code}`))) throw wrongCode();
    const headers = this.gate.headers(client, { secondStep: ticket });
    const verify = isOfApp ? this.gate.api.verifyTOTP : this.gate.api.verifyBackupCode;
    const answer = await translated(verify({ body: { code }, headers, returnHeaders: true }), {
      INVALID_CODE: wrongCode,
      INVALID_BACKUP_CODE: wrongCode,
      INVALID_TWO_FACTOR_COOKIE: again,
      TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: again,
      TOTP_NOT_ENABLED: again,
      BACKUP_CODES_NOT_ENABLED: again,
      ACCOUNT_TEMPORARILY_LOCKED: () => new AppError('TOO_MANY_ATTEMPTS', { minutes: 15 }),
    });
    await this.attempts.forget('CODE', accountId);
    return this.stateIn(answer.headers);
  }

  stateIn(headers: Headers): SignInState {
    const session = this.gate.opened(headers);
    if (session) return { step: 'SIGNED_IN', session };
    const { secondStep } = tokensIn(headers);
    if (secondStep === undefined) throw new Error('The library neither signed in nor asked for a code.');
    return { step: 'SECOND_STEP', ticket: secondStep };
  }

  /** Whose second step it is. That the ticket is signed is checked by the library, before anything is done. */
  private async accountOf(ticket: string): Promise<string | undefined> {
    const { internalAdapter } = await this.gate.internals();
    const proof = await internalAdapter.findVerificationValue(ticket.split('.')[0] ?? '');
    return proof && proof.expiresAt > new Date() ? proof.value : undefined;
  }
}
