import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type SignedInClient } from './client.ts';
import { type SeenSession, SignInGate } from './sign-in-gate.ts';

/** Where an account is signed in, and ending it there. Those of others do not exist. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly gate: SignInGate,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  list({ accountId, token }: SignedInClient): Promise<SeenSession[]> {
    return this.gate.sessionsOf(accountId, token);
  }

  async end(client: SignedInClient, id: string): Promise<void> {
    const ended = isId(id) ? await this.endWhere(client, (session) => session.id === id.toLowerCase()) : 0;
    if (ended === 0) throw new AppError('NOT_FOUND', { what: 'session' });
  }

  async endOthers(client: SignedInClient): Promise<void> {
    await this.endWhere(client, ({ isThis }) => !isThis);
  }

  private async endWhere(client: SignedInClient, isMeant: (session: SeenSession) => boolean): Promise<number> {
    const { accountId } = client;
    const ids = (await this.list(client)).filter(isMeant).map(({ id }) => id);
    if (ids.length === 0) return 0;
    await this.transactions.run(async (tx) => {
      await tx.query('delete from auth.open_session where account_id = $1 and id = any($2::uuid[])', [accountId, ids]);
      const detail = { sessions: ids.length };
      await this.audit.record(tx, { actor: accountId, action: 'SESSIONS_ENDED', accountId, detail });
    });
    return ids.length;
  }
}
