import { INVITATION_DAYS, type MemberRole, MEMBERSHIP_LIMITS } from '@mosty/domain/membership-rules';
import { isEmail, PROFILE_LIMITS, Refusals } from '@mosty/domain/profile-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { JoiningLetters } from './joining-letters.ts';
import { type InvitationDetails, InvitationsRepository } from './invitations.repository.ts';
import { MemberChanges } from './member-changes.ts';
import { MembersRepository } from './members.repository.ts';

const DAY_MS = 86_400_000;

export interface WantedInvitation {
  readonly organisationId: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly language: Language;
}

/** Colleagues are invited by a mail whose link works once. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationsRepository,
    private readonly members: MembersRepository,
    private readonly changes: MemberChanges,
    private readonly letters: JoiningLetters,
    private readonly clock: Clock,
  ) {}

  openOf(organisationId: string): Promise<InvitationDetails[]> {
    return this.invitations.openOf(this.transactions.reader, organisationId);
  }

  invite(accountId: string, { organisationId, email: typed, role, language }: WantedInvitation): Promise<string> {
    const refusals = new Refusals();
    const email = refusals.line('email', typed, PROFILE_LIMITS.email).toLowerCase();
    if (email !== '' && !isEmail(email))
      refusals.add({ code: 'NOT_AN_EMAIL', params: { field: 'email', value: email } });
    throwRefusals(refusals);
    return this.transactions.run(async (tx) => {
      const { organisation } = await this.changes.open(tx, organisationId.toLowerCase());
      if (organisation.status === 'ARCHIVED') throw new AppError('NOT_OPEN_TO_JOIN', {});
      if (await this.members.hasMemberWith(tx, organisation.id, email)) throw new AppError('MEMBER_ALREADY', {});
      const open = await this.invitations.openOf(tx, organisation.id);
      if (open.some((one) => one.email === email)) throw new AppError('INVITED_ALREADY', { field: 'email', email });
      const max = MEMBERSHIP_LIMITS.openInvitations;
      if (open.length >= max) throw new AppError('TOO_MANY_INVITATIONS', { max });
      const row = { organisationId: organisation.id, email, role, language, invitedBy: accountId };
      const id = await this.invitations.add(tx, { ...row, createdAt: this.clock.now(), expiresAt: this.end() });
      await this.changes.record(tx, {
        ...{ actor: accountId, action: 'MEMBER_INVITED', organisationId: organisation.id },
        detail: { invitation: id, role },
      });
      await this.letters.invite(tx, { id, email, role, language }, organisation, accountId);
      return id;
    });
  }

  /** The link of the mail before no longer works. */
  resend(accountId: string, organisationId: string, invitationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { organisation, invitation } = await this.openInvitation(tx, organisationId, invitationId);
      const max = MEMBERSHIP_LIMITS.invitationMails;
      if (invitation.mails >= max) throw new AppError('TOO_MANY_INVITATIONS', { max });
      await this.invitations.resent(tx, invitation.id, this.end());
      await this.letters.invite(tx, invitation, organisation, accountId);
    });
  }

  revoke(accountId: string, organisationId: string, invitationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { organisation, invitation } = await this.openInvitation(tx, organisationId, invitationId);
      await this.letters.endInvitation(tx, invitation.id);
      await this.invitations.close(tx, invitation.id, 'REVOKED');
      await this.changes.record(tx, {
        ...{ actor: accountId, action: 'INVITATION_REVOKED', organisationId: organisation.id },
        detail: { invitation: invitation.id },
      });
    });
  }

  private async openInvitation(tx: Tx, organisationId: string, invitationId: string) {
    const missing = () => new AppError('NOT_FOUND', { what: 'invitation' });
    if (!isId(invitationId)) throw missing();
    const { organisation } = await this.changes.open(tx, organisationId.toLowerCase());
    const invitation = await this.invitations.find(tx, invitationId);
    if (invitation?.organisationId !== organisation.id || invitation.state !== 'OPEN') throw missing();
    return { organisation, invitation };
  }

  private end(): Date {
    return new Date(this.clock.now().getTime() + INVITATION_DAYS * DAY_MS);
  }
}
