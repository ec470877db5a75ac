import { changeMembers, hasCoordinator, type Member, type MemberChange } from '@mosty/domain/membership-rules';
import { Injectable } from '@nestjs/common';
import { type AuditAction } from '../../platform/audit/audit-actions.ts';
import { Audit, type Deed } from '../../platform/audit/audit.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { AppError, valueOf } from '../../platform/errors/app-error.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { OrganisationsRepository } from '../organisations/organisations.repository.ts';
import { membersPath, organisationPath } from './membership-paths.ts';
import { MembersRepository, type Recipient } from './members.repository.ts';

export interface RecordedChange {
  /** Whose account does it. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The one way in which the members of an organisation change: one after the other, by the rules, recorded and told. */
@Injectable()
export class MemberChanges {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly members: MembersRepository,
    private readonly audit: Audit,
    private readonly mails: Mails,
  ) {}

  /** The organisation, whose members nobody else changes until the transaction ends. */
  async open(tx: Tx, organisationId: string): Promise<{ organisation: OrganisationRow; members: Member[] }> {
    const organisation = await this.organisations.lock(tx, organisationId);
    if (organisation === null) throw new AppError('NOT_FOUND', { what: 'organisation' });
    return { organisation, members: await this.members.of(tx, organisationId) };
  }

  /** The same for somebody who wants to join it: her address is known to be hers, and the organisation takes part. */
  async openFor(tx: Tx, accountId: string, organisationId: string) {
    const person = await this.members.confirmed(tx, accountId);
    const opened = await this.open(tx, organisationId);
    if (opened.organisation.status === 'ARCHIVED') throw new AppError('NOT_OPEN_TO_JOIN', {});
    return { ...opened, person };
  }

  confirmed(tx: Tx, accountId: string): Promise<Recipient> {
    return this.members.confirmed(tx, accountId);
  }

  record(tx: Tx, deed: Deed): Promise<void> {
    return this.audit.record(tx, deed);
  }

  async make(tx: Tx, organisationId: string, change: MemberChange, recorded: RecordedChange): Promise<void> {
    const { organisation, members } = await this.open(tx, organisationId);
    if (change.kind === 'JOIN' && organisation.status === 'ARCHIVED') throw new AppError('NOT_OPEN_TO_JOIN', {});
    const after = valueOf(changeMembers(members, change));
    await this.members.save(tx, organisationId, members, after);
    const accountId = change.kind === 'HAND_OVER' ? change.to : change.accountId;
    await this.audit.record(tx, { ...recorded, organisationId, accountId });
    await this.tell(tx, organisation, members, after, recorded.actor);
  }

  /**
   * Before an account is erased: it belongs to no organisation any longer. Where it was the last coordinator brokers are told,
   * for nobody can be asked to take over.
   */
  async leaveAll(tx: Tx, accountId: string): Promise<void> {
    for (const { organisationId } of await this.members.organisationsOf(tx, accountId)) {
      const { organisation, members } = await this.open(tx, organisationId);
      const after = members.filter((member) => member.accountId !== accountId);
      await this.members.save(tx, organisationId, members, after);
      await this.audit.record(tx, { actor: accountId, action: 'MEMBER_LEFT', organisationId, accountId });
      if (hasCoordinator(members) && !hasCoordinator(after)) await this.tellBrokers(tx, organisation);
    }
  }

  private async tellBrokers(tx: Tx, organisation: OrganisationRow): Promise<void> {
    const region = await this.members.regionOf(tx, organisation.id);
    for (const { email, language } of await this.members.brokersFor(tx, region)) {
      const params = { organisationName: organisation.name, profilePath: organisationPath(organisation.slug) };
      await this.mails.queue(tx, { template: 'organisation-without-coordinator', to: email, language, params });
    }
  }

  /** Whoever became a coordinator or was removed by somebody else. */
  private async tell(
    tx: Tx,
    organisation: OrganisationRow,
    before: readonly Member[],
    after: readonly Member[],
    actor: string,
  ): Promise<void> {
    const organisationName = organisation.name;
    const isIn = (members: readonly Member[], { accountId, role }: Member) =>
      members.some((member) => member.accountId === accountId && member.role === role);
    for (const member of after) {
      if (member.role !== 'COORDINATOR' || isIn(before, member)) continue;
      const reader = await this.members.recipient(tx, member.accountId);
      if (reader === null) continue;
      const paths = { membersPath: membersPath(organisation.slug), profilePath: organisationPath(organisation.slug) };
      const params = { organisationName, ...paths };
      await this.mails.queue(tx, {
        template: 'became-coordinator',
        to: reader.email,
        language: reader.language,
        params,
      });
    }
    for (const { accountId } of before) {
      if (accountId === actor || after.some((member) => member.accountId === accountId)) continue;
      const reader = await this.members.recipient(tx, accountId);
      if (reader === null) continue;
      const params = { organisationName };
      await this.mails.queue(tx, { template: 'member-removed', to: reader.email, language: reader.language, params });
    }
  }
}
