import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Sessions } from '../../platform/auth/sessions.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Viewers } from '../../platform/auth/viewers.ts';
import { AccountsRepository } from './accounts.repository.ts';

const SESSION_DAYS = 14;
const DAY_MS = 86_400_000;

export interface OpenedSession {
  /** Opaque, 256 bits; given out once. */
  readonly token: string;
  readonly expiresAt: Date;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

@Injectable()
export class AccountsService implements Sessions {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly viewers: Viewers,
  ) {}

  async viewerOf(token: string): Promise<Viewer | null> {
    const accountId = await this.accounts.accountOf(hashOf(token));
    return accountId === null ? null : this.viewers.of(accountId);
  }

  async openSession(accountId: string): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.now() + SESSION_DAYS * DAY_MS);
    await this.accounts.openSession(hashOf(token), accountId, expiresAt);
    return { token, expiresAt };
  }

  async closeSession(token: string): Promise<void> {
    await this.accounts.closeSession(hashOf(token));
  }
}
