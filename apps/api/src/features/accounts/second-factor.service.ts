import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.ts';
import { AccountChanges } from './account-changes.ts';
import { Attempts } from './attempts.ts';
import { type SignedInClient } from './client.ts';
import { translated } from './library-refusals.ts';
import { ProvenIdentity } from './proven-identity.ts';
import { type OpenedSession, SignInGate } from './sign-in-gate.ts';

export interface BegunSecondFactor {
  /** `otpauth://…`, for the picture that an app reads. */
  readonly uri: string;
  /** The same key, for typing. */
  readonly key: string;
  readonly recoveryCodes: readonly string[];
}

const wrongCode = (): AppError => new AppError('WRONG_CODE', { field: 'code' });

/** The second step of signing in: codes of an app, and recovery codes for when the telephone is lost. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly gate: SignInGate,
    private readonly proven: ProvenIdentity,
    private readonly attempts: Attempts,
    private readonly changes: AccountChanges,
  ) {}

  async isOn(accountId: string): Promise<boolean> {
    const { internalAdapter } = await this.gate.internals();
    const user = (await internalAdapter.findUserById(accountId)) as { twoFactorEnabled?: boolean } | null;
    return user?.twoFactorEnabled === true;
  }

  async recoveryCodesLeft(accountId: string): Promise<number> {
    if (!(await this.isOn(accountId))) return 0;
    const { backupCodes } = await this.gate.api.viewBackupCodes({ body: { userId: accountId } });
    return backupCodes.length;
  }

  /** Nothing is asked for at sign-in before a first code has been shown. */
  async begin(client: SignedInClient, password: string | null): Promise<BegunSecondFactor> {
    await this.proven.require(client, password);
    const { api } = this.gate;
    const body = { method: 'totp', ...(password ? { password } : {}) } as const;
    const begun = await translated(api.enableTwoFactor({ body, headers: this.headers(client) }), {
      TOTP_ALREADY_ENABLED: () => new AppError('BAD_REQUEST', {}),
    });
    if (begun.method !== 'totp') throw new Error('The library began another second factor.');
    const key = new URL(begun.totpURI).searchParams.get('secret') ?? '';
    return { uri: begun.totpURI, key, recoveryCodes: begun.backupCodes };
  }

  /** Gives a new session: the one that asked has ended. */
  async confirm(client: SignedInClient, typed: string): Promise<OpenedSession> {
    const code = typed.replace(/\s+/g, '');
    if (code === '') throw new AppError('REQUIRED', { field: 'code' });
    await this.attempts.count('CODE', client.accountId);
    const verify = this.gate.api.verifyTOTP({ body: { code }, headers: this.headers(client), returnHeaders: true });
    const { headers } = await translated(verify, { INVALID_CODE: wrongCode, TOTP_NOT_ENABLED: wrongCode });
    await this.attempts.isOver('CODE_USED', `${client.accountId} ${code}`);
    await this.attempts.forget('CODE', client.accountId);
    await this.changes.tell(client.accountId, 'SECOND_FACTOR_ON');
    return this.gate.opened(headers) ?? this.gate.openSession(client.accountId, client);
  }

  async switchOff(client: SignedInClient, password: string | null): Promise<OpenedSession> {
    await this.proven.require(client, password);
    const body = password ? { password } : {};
    const { headers } = await this.gate.api.disableTwoFactor({
      body,
      headers: this.headers(client),
      returnHeaders: true,
    });
    await this.changes.tell(client.accountId, 'SECOND_FACTOR_OFF');
    return this.gate.opened(headers) ?? this.gate.openSession(client.accountId, client);
  }

  /** The old ones end. */
  async renewRecoveryCodes(client: SignedInClient, password: string | null): Promise<readonly string[]> {
    await this.proven.require(client, password);
    const body = password ? { password } : {};
    const { backupCodes } = await translated(
      this.gate.api.generateBackupCodes({ body, headers: this.headers(client) }),
      { TWO_FACTOR_NOT_ENABLED: wrongCode },
    );
    await this.changes.tell(client.accountId, 'RECOVERY_CODES');
    return backupCodes;
  }

  private headers(client: SignedInClient): Headers {
    return this.gate.headers(client, { session: client.token });
  }
}
