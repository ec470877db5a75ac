import { Injectable } from '@nestjs/common';
import { AccountNames } from './account-names.service.ts';
import { type SignedInClient } from './client.ts';
import { OwnSessions } from './own-sessions.service.ts';
import { Passkeys } from './passkeys.service.ts';
import { ProvenIdentity } from './proven-identity.ts';
import { SecondFactor } from './second-factor.service.ts';
import { type AccountSecurity } from './sign-in.type.ts';

/** How an account is signed in to, at one glance. */
@Injectable()
export class AccountSecurityService {
  constructor(
    private readonly names: AccountNames,
    private readonly proven: ProvenIdentity,
    private readonly secondFactor: SecondFactor,
    private readonly passkeys: Passkeys,
    private readonly sessions: OwnSessions,
  ) {}

  async of(client: SignedInClient): Promise<AccountSecurity> {
    const { accountId } = client;
    return {
      email: await this.names.emailOf(accountId),
      hasPassword: await this.proven.hasPassword(accountId),
      hasSecondFactor: await this.secondFactor.isOn(accountId),
      recoveryCodesLeft: await this.secondFactor.recoveryCodesLeft(accountId),
      passkeys: await this.passkeys.list(client),
      sessions: await this.sessions.list(client),
    };
  }
}
