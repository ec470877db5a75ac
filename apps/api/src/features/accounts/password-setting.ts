import { Refusals } from '@mosty/domain/profile-rules';
import { checkNewPassword } from '@mosty/domain/sign-in-rules';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { type AccountRow } from './account.entity.ts';
import { AccountChanges } from './account-changes.ts';
import { SignInGate } from './sign-in-gate.ts';

/** What every new password has in common, whether one was forgotten or not. */
@Injectable()
export class PasswordSetting {
  constructor(
    private readonly gate: SignInGate,
    private readonly changes: AccountChanges,
  ) {}

  check(password: string, { email, displayName }: AccountRow): void {
    const refusals = new Refusals();
    checkNewPassword(refusals, 'newPassword', password, [email, displayName]);
    throwRefusals(refusals);
  }

  /**
   * Ends every session that was open. Whoever opened a link in a mail has shown, too, that the address is hers. Runs in a
   * transaction that the library takes part in.
   */
  async set(tx: Tx, accountId: string, password: string): Promise<void> {
    const { internalAdapter, password: hashing } = await this.gate.internals();
    const hash = await hashing.hash(password);
    if (await internalAdapter.findCredentialAccount(accountId)) await internalAdapter.updatePassword(accountId, hash);
    else {
      await internalAdapter.linkAccount({ userId: accountId, providerId: 'credential', accountId, password: hash });
    }
    await internalAdapter.updateUser(accountId, { emailVerified: true });
    await internalAdapter.deleteUserSessions(accountId);
    await this.changes.tellIn(tx, accountId, 'PASSWORD');
  }
}
