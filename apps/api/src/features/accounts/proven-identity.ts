import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.ts';
import { Attempts } from './attempts.ts';
import { type SignedInClient } from './client.ts';
import { SignInGate } from './sign-in-gate.ts';

const RECENT_MINUTES = 15;

/** Before what would let somebody else in, or lock the owner out, whoever is signed in proves once more who she is. */
@Injectable()
export class ProvenIdentity {
  constructor(
    private readonly gate: SignInGate,
    private readonly attempts: Attempts,
  ) {}

  /** By her password; an account without one, by having signed in a moment ago. */
  async require({ accountId, token }: SignedInClient, password: string | null | undefined): Promise<void> {
    const { internalAdapter, password: hashing } = await this.gate.internals();
    const credential = await internalAdapter.findCredentialAccount(accountId);
    if (!credential?.password) return this.requireRecentSignIn(token);
    if (!password) throw new AppError('REQUIRED', { field: 'password' });
    await this.attempts.count('PROOF', accountId);
    if (!(await hashing.verify({ hash: credential.password, password }))) {
      throw new AppError('WRONG_PASSWORD', { field: 'password' });
    }
    await this.attempts.forget('PROOF', accountId);
  }

  async hasPassword(accountId: string): Promise<boolean> {
    const { internalAdapter } = await this.gate.internals();
    return Boolean((await internalAdapter.findCredentialAccount(accountId))?.password);
  }

  private async requireRecentSignIn(token: string): Promise<void> {
    const session = await this.gate.sessionOf(token);
    const age = Date.now() - (session?.createdAt.getTime() ?? 0);
    if (age > RECENT_MINUTES * 60_000) throw new AppError('RECENT_SIGN_IN_NEEDED', {});
  }
}
