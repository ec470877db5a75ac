import { Inject, Injectable, Logger } from '@nestjs/common';
import { serializeSignedCookie } from 'better-call';
import { CONFIG, type Config } from '../../config.ts';
import { type Sessions } from '../../platform/auth/sessions.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Viewers } from '../../platform/auth/viewers.ts';
import { SharedConnections } from '../../platform/database/shared-connections.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type Client } from './client.ts';
import { type CarriedTokens, tokensIn, toLibraryHeaders } from './library-cookies.ts';
import { createSignInLibrary, SESSION_DAYS, SESSION_TOKEN, type SignInLibrary } from './sign-in-library.ts';
import { SignInMails } from './sign-in-mails.ts';

export interface OpenedSession {
  /** Opaque, signed; given out once. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** A session as its owner may see it. */
export interface SeenSession {
  readonly id: string;
  readonly browser: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly isThis: boolean;
}

/** How exactly it is known when a session was last used: writing it down with each request would cost more than it tells. */
const LAST_USED_MINUTES = 5;

/** The library, and what all ways to sign in have in common: sessions and whose they are. */
@Injectable()
export class SignInGate implements Sessions {
  readonly library: SignInLibrary;
  private readonly logger = new Logger('SignIn');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    connections: SharedConnections,
    mails: SignInMails,
    private readonly transactions: Transactions,
    private readonly viewers: Viewers,
  ) {
    this.library = createSignInLibrary(config, connections, {
      sendLink: (email, token, metadata) => mails.sendLink(email, token, metadata),
      sendReset: (account, token) => mails.sendReset(account, token),
      report: (message) => this.logger.error(message),
      refuseBlocked: (accountId) => this.refuseBlocked(accountId),
    });
  }

  get api(): SignInLibrary['api'] {
    return this.library.api;
  }

  /** What the library does without a request: rows of its tables, and its password hash. */
  async internals() {
    return this.library.$context;
  }

  headers(client: Pick<Client, 'browser'>, tokens?: Partial<CarriedTokens>): Headers {
    return toLibraryHeaders(client.browser, tokens);
  }

  private async refuseBlocked(accountId: string): Promise<void> {
    const rows = await this.transactions.reader.query<unknown[]>(
      'select from account where id = $1 and blocked_at is not null',
      [accountId],
    );
    if (rows.length > 0) throw new AppError('ACCOUNT_BLOCKED', {});
  }

  async viewerOf(token: string): Promise<Viewer | null> {
    const open = await this.sessionOf(token);
    return open === null ? null : this.viewers.of(open.userId);
  }

  /** Null for a token that is forged, unknown, or of a session that has ended. */
  async sessionOf(token: string) {
    const headers = this.headers({ browser: '' }, { session: token });
    if (!headers.has('cookie')) return null;
    const open = await this.api.getSession({ headers });
    if (open === null) return null;
    await this.markUsed(open.session);
    return open.session;
  }

  private async markUsed({ id, updatedAt }: { readonly id: string; readonly updatedAt: Date }): Promise<void> {
    if (Date.now() - updatedAt.getTime() < LAST_USED_MINUTES * 60_000) return;
    await this.transactions.reader.query('update auth.open_session set last_used_at = now() where id = $1', [id]);
  }

  /** Without asking for anything: only for whoever has proved who she is. */
  async openSession(accountId: string, { browser }: Pick<Client, 'browser'> = { browser: '' }): Promise<OpenedSession> {
    const { internalAdapter } = await this.internals();
    const { token, expiresAt } = await internalAdapter.createSession(accountId, false, { userAgent: browser });
    const cookie = await serializeSignedCookie(SESSION_TOKEN, token, this.config.secret);
    await this.forgetEnded(accountId);
    return { token: tokensIn(new Headers({ 'set-cookie': cookie })).session ?? '', expiresAt };
  }

  /** The session that a call of the library opened. */
  opened(headers: Headers): OpenedSession | undefined {
    const { session } = tokensIn(headers);
    return session === undefined
      ? undefined
      : { token: session, expiresAt: new Date(Date.now() + SESSION_DAYS * 86_400_000) };
  }

  async closeSession(token: string): Promise<void> {
    const open = await this.sessionOf(token);
    if (open) await (await this.internals()).internalAdapter.deleteSession(open.token);
  }

  /** The newest first. */
  async sessionsOf(accountId: string, token: string): Promise<SeenSession[]> {
    const current = await this.sessionOf(token);
    const { internalAdapter } = await this.internals();
    const all = await internalAdapter.listSessions(accountId, { onlyActiveSessions: true });
    return all
      .map(({ id, userAgent, createdAt, updatedAt }) => ({
        ...{ id, browser: userAgent ?? '', createdAt, lastUsedAt: updatedAt },
        isThis: id === current?.id,
      }))
      .sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.lastUsedAt.getTime() - a.lastUsedAt.getTime());
  }

  /** Of those that have ended nobody has any use. */
  async forgetEnded(accountId: string): Promise<void> {
    await this.transactions.reader.query(
      'delete from auth.open_session where account_id = $1 and expires_at <= now()',
      [accountId],
    );
  }
}
