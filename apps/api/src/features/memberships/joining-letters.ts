import { INVITATION_DAYS } from '@mosty/domain/membership-rules';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { SignedLinks } from '../../platform/links/signed-links.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { type InvitationDetails } from './invitations.repository.ts';
import { type JoinRequestDetails } from './join-requests.repository.ts';
import { invitationPath, joinRequestsPath, organisationPath } from './membership-paths.ts';
import { MembersRepository, type Recipient } from './members.repository.ts';

export const ACCEPT_INVITATION = 'ACCEPT_INVITATION';

/** What people are told while somebody joins an organisation. */
@Injectable()
export class JoiningLetters {
  constructor(
    private readonly members: MembersRepository,
    private readonly links: SignedLinks,
    private readonly mails: Mails,
  ) {}

  /** With a link of its own; those of mails before no longer work. */
  async invite(
    tx: Tx,
    { id, email, role, language }: Pick<InvitationDetails, 'id' | 'email' | 'role' | 'language'>,
    organisation: OrganisationRow,
    inviterId: string,
  ): Promise<void> {
    await this.endInvitation(tx, id);
    const token = await this.links.issue(tx, { purpose: ACCEPT_INVITATION, subject: id, validDays: INVITATION_DAYS });
    const inviter = await this.members.recipient(tx, inviterId);
    await this.mails.queue(tx, {
      template: 'invitation',
      to: email,
      language,
      params: {
        ...{ organisationName: organisation.name, inviterName: inviter?.displayName ?? '', role },
        ...{ validDays: INVITATION_DAYS, path: invitationPath(token) },
      },
    });
  }

  async endInvitation(tx: Tx, id: string): Promise<void> {
    await this.links.revoke(tx, ACCEPT_INVITATION, id);
  }

  /** Coordinators are asked; where there is none, brokers. */
  async ask(tx: Tx, organisation: OrganisationRow, person: Recipient, note: string | null): Promise<void> {
    const coordinators = await this.members.coordinators(tx, organisation.id);
    const isClaim = coordinators.length === 0;
    const region = await this.members.regionOf(tx, organisation.id);
    const readers = isClaim ? await this.members.brokersFor(tx, region) : coordinators;
    for (const { accountId, email, language } of readers) {
      if (accountId === person.accountId) continue;
      const asks = { personName: person.displayName, personEmail: person.email, note, isClaim };
      const params = { organisationName: organisation.name, ...asks, path: joinRequestsPath };
      await this.mails.queue(tx, { template: 'join-request', to: email, language, params });
    }
  }

  async answer(
    tx: Tx,
    { email, language }: JoinRequestDetails,
    { name: organisationName, slug }: OrganisationRow,
    { isAccepted, reason }: { isAccepted: boolean; reason: string | null },
  ): Promise<void> {
    const params = { organisationName, isAccepted, reason, path: organisationPath(slug) };
    await this.mails.queue(tx, { template: 'join-decided', to: email, language, params });
  }
}
