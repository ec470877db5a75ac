import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { CONFIG, type Config } from '../../config.ts';
import { Clock } from '../clock/clock.ts';
import { type Tx } from '../database/data-source.ts';
import { Transactions } from '../database/transactions.ts';
import { hashOfToken, newLinkToken } from './link-tokens.ts';
import { SignedLinkRow } from './signed-link.entity.ts';
import { type LinkPurpose, type NewLink, type SeenLink, SignedLinks } from './signed-links.ts';

const DAY_MS = 86_400_000;
const UNKNOWN: SeenLink = { state: 'UNKNOWN', subject: null, payload: null };

@Injectable()
export class StoredSignedLinks extends SignedLinks {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async issue(tx: Tx, { purpose, subject, payload, validDays }: NewLink): Promise<string> {
    const { token, hash } = newLinkToken(purpose, this.config.secret);
    const now = this.clock.now();
    await tx.insert(SignedLinkRow, {
      tokenHash: hash,
      purpose,
      subject,
      payload: payload ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + validDays * DAY_MS),
    } as never);
    return token;
  }

  override async peek(token: string, purpose: LinkPurpose): Promise<SeenLink> {
    const tokenHash = hashOfToken(token, purpose, this.config.secret);
    if (tokenHash === undefined) return UNKNOWN;
    return this.seen(await this.transactions.reader.findOneBy(SignedLinkRow, { tokenHash, purpose }));
  }

  override async use(tx: Tx, token: string, purpose: LinkPurpose): Promise<SeenLink> {
    const tokenHash = hashOfToken(token, purpose, this.config.secret);
    if (tokenHash === undefined) return UNKNOWN;
    // Whoever comes second waits here until the first has committed or given up.
    const row = await tx.findOne(SignedLinkRow, {
      where: { tokenHash, purpose },
      lock: { mode: 'pessimistic_write' },
    });
    const seen = this.seen(row);
    if (seen.state === 'OPEN') await tx.update(SignedLinkRow, { tokenHash }, { usedAt: this.clock.now() });
    return seen;
  }

  override async revoke(tx: Tx, purpose: LinkPurpose, subject: string): Promise<void> {
    await tx.query(
      `update signed_link set expires_at = greatest(created_at, least(expires_at, $3))
        where purpose = $1 and subject = $2 and used_at is null`,
      [purpose, subject, this.clock.now()],
    );
  }

  /** Forgets the links that ended before `moment`; they are UNKNOWN then. */
  async forgetEndedBefore(tx: Tx, moment: Date): Promise<number> {
    const { affected } = await tx.delete(SignedLinkRow, { expiresAt: LessThan(moment) });
    return affected ?? 0;
  }

  private seen(row: SignedLinkRow | null): SeenLink {
    if (row === null) return UNKNOWN;
    const { subject, payload, expiresAt, usedAt } = row;
    const isOver = expiresAt.getTime() <= this.clock.now().getTime();
    const state = usedAt !== null ? 'USED' : isOver ? 'EXPIRED' : 'OPEN';
    return { state, subject, payload, expiresAt, usedAt };
  }
}
