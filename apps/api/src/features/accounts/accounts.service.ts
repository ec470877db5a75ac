import { Injectable } from '@nestjs/common';
import { type Client } from './client.ts';
import { type OpenedSession, SignInGate } from './sign-in-gate.ts';

/** Sessions, for whoever has proved who she is by other means than signing in: example accounts, tests. */
@Injectable()
export class AccountsService {
  constructor(private readonly gate: SignInGate) {}

  openSession(accountId: string, client?: Pick<Client, 'browser'>): Promise<OpenedSession> {
    return this.gate.openSession(accountId, client);
  }

  closeSession(token: string): Promise<void> {
    return this.gate.closeSession(token);
  }
}
