import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type SeenLink, SignedLinks } from '../../platform/links/signed-links.ts';
import { ConfirmationRequestsRepository } from './confirmation-requests.repository.ts';

/** The subject is the organisation, the payload the coordinator to whom the link was sent. */
export const CONFIRM_PROFILE = 'CONFIRM_PROFILE';

export const CONFIRMATION_LINK_STATES = [
  'OPEN',
  'USED',
  'EXPIRED',
  'UNKNOWN',
  'SETTLED',
  'NO_LONGER_COORDINATOR',
] as const;
/**
 * SETTLED: somebody else has answered since it was sent. NO_LONGER_COORDINATOR: whoever it was sent to has left or handed
 * over. The others are those of every link.
 */
export type ConfirmationLinkState = (typeof CONFIRMATION_LINK_STATES)[number];

export interface ConfirmationLink {
  readonly state: ConfirmationLinkState;
  /** Null for a link that nobody knows. */
  readonly organisationId: string | null;
}

interface Acting extends ConfirmationLink {
  readonly accountId: string;
}

/** The links of the yearly question: whether they still ask something, and using them up. */
@Injectable()
export class ConfirmationLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: SignedLinks,
    private readonly requests: ConfirmationRequestsRepository,
  ) {}

  /** Changes nothing: mail programs open links by themselves. */
  async look(token: string): Promise<ConfirmationLink> {
    return this.judge(this.transactions.reader, await this.links.peek(token, CONFIRM_PROFILE));
  }

  /** Does the work, once, if the link still asks something: OPEN. Otherwise nothing, and says why. */
  async use(
    token: string,
    work: (tx: Tx, organisationId: string, accountId: string) => Promise<void>,
  ): Promise<ConfirmationLink> {
    // What may not be answered now stays open: whoever coordinates no longer may do so again.
    const looked = await this.look(token);
    if (looked.state !== 'OPEN') return looked;
    return this.transactions.run(async (tx) => {
      const link = await this.judge(tx, await this.links.use(tx, token, CONFIRM_PROFILE));
      if (link.state !== 'OPEN' || link.organisationId === null) return link;
      await work(tx, link.organisationId, link.accountId);
      // The links of the other coordinators, and older ones, have nothing left to ask.
      await this.links.revoke(tx, CONFIRM_PROFILE, link.organisationId);
      return link;
    });
  }

  private async judge(tx: Tx, seen: SeenLink): Promise<Acting> {
    if (seen.state === 'UNKNOWN') return { state: 'UNKNOWN', organisationId: null, accountId: '' };
    const organisationId = seen.subject;
    const { accountId, sentAt } = seen.payload as { readonly accountId: string; readonly sentAt: string };
    const row = await this.requests.find(tx, organisationId);
    if (row === null) return { state: 'UNKNOWN', organisationId: null, accountId };
    const isSettled = row.status !== 'ACTIVE' || (row.lastConfirmedAt?.getTime() ?? 0) >= Date.parse(sentAt);
    if (seen.state !== 'USED' && isSettled) return { state: 'SETTLED', organisationId, accountId };
    if (seen.state !== 'OPEN') return { state: seen.state, organisationId, accountId };
    const mayAnswer = await this.requests.isCoordinator(tx, accountId, organisationId);
    return { state: mayAnswer ? 'OPEN' : 'NO_LONGER_COORDINATOR', organisationId, accountId };
  }
}
