import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type SeenLink, SignedLinks } from '../../platform/links/signed-links.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { ClaimsRepository } from './claims.repository.ts';
import { type InvitationDetails, InvitationsRepository } from './invitations.repository.ts';
import { ACCEPT_INVITATION } from './joining-letters.ts';
import { MemberChanges } from './member-changes.ts';
import { TakeOvers } from './take-overs.ts';

/** What somebody with the link of an invitation sees. */
export interface SeenInvitation {
  readonly state: SeenLink['state'];
  readonly invitation: InvitationDetails;
  readonly organisation: OrganisationRow;
}

/** The other end of an invitation: whoever has its link. */
@Injectable()
export class InvitationLinksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationsRepository,
    private readonly organisations: ClaimsRepository,
    private readonly links: SignedLinks,
    private readonly changes: MemberChanges,
    private readonly takeOvers: TakeOvers,
  ) {}

  /** Looks, and changes nothing. Null for a link that is none. */
  async see(token: string): Promise<SeenInvitation | null> {
    const link = await this.links.peek(token, ACCEPT_INVITATION);
    if (link.state === 'UNKNOWN') return null;
    const tx = this.transactions.reader;
    const invitation = await this.invitations.find(tx, link.subject);
    const organisation = invitation && (await this.organisations.find(tx, invitation.organisationId));
    return invitation && organisation && { state: link.state, invitation, organisation };
  }

  /**
   * Once. The mail proves that whoever has the link reads mail at the invited address; an account with another address
   * must say that it is meant.
   */
  async accept(accountId: string, token: string, withOtherAddress: boolean): Promise<OrganisationRow> {
    const peeked = await this.links.peek(token, ACCEPT_INVITATION);
    if (peeked.state !== 'OPEN') throw new AppError('LINK_NOT_VALID', {});
    return this.transactions.run(async (tx) => {
      const seen = await this.invitations.find(tx, peeked.subject);
      if (seen === null) throw new AppError('LINK_NOT_VALID', {});
      // The organisation is locked before the link, as when an invitation is revoked.
      const { organisation, person } = await this.changes.openFor(tx, accountId, seen.organisationId);
      if (seen.email !== person.email && !withOtherAddress) {
        throw new AppError('INVITATION_OF_OTHER_ADDRESS', { email: seen.email });
      }
      const link = await this.links.use(tx, token, ACCEPT_INVITATION);
      const invitation = link.state === 'OPEN' ? await this.invitations.find(tx, link.subject) : null;
      if (invitation?.state !== 'OPEN') throw new AppError('LINK_NOT_VALID', {});
      const change = { kind: 'JOIN', accountId, role: invitation.role } as const;
      const detail = { invitation: invitation.id };
      await this.changes.make(tx, organisation.id, change, { actor: accountId, action: 'MEMBER_JOINED', detail });
      await this.invitations.close(tx, invitation.id, 'ACCEPTED');
      await this.takeOvers.activate(tx, accountId, organisation);
      return organisation;
    });
  }
}
