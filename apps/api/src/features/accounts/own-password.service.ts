import { Injectable } from '@nestjs/common';
import { SharedConnections } from '../../platform/database/shared-connections.ts';
import { AccountRow } from './account.entity.ts';
import { type SignedInClient } from './client.ts';
import { PasswordSetting } from './password-setting.ts';
import { ProvenIdentity } from './proven-identity.ts';
import { type OpenedSession, SignInGate } from './sign-in-gate.ts';

/** A new password for whoever is signed in; the first one, too. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly gate: SignInGate,
    private readonly proven: ProvenIdentity,
    private readonly setting: PasswordSetting,
    private readonly connections: SharedConnections,
  ) {}

  /** Gives a new session: the one that asked ends with the others. */
  async change(client: SignedInClient, current: string | null, password: string): Promise<OpenedSession> {
    const account = await this.connections.reader.findOneByOrFail(AccountRow, { id: client.accountId });
    this.setting.check(password, account);
    await this.proven.require(client, current);
    await this.connections.transact((tx) => this.setting.set(tx, client.accountId, password));
    return this.gate.openSession(client.accountId, client);
  }
}
