import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { AdministratorsRepository } from '../accounts/administrators.repository.ts';
import { MemberChanges } from '../memberships/member-changes.ts';
import { OrganisationChanges } from '../organisations/organisation-changes.ts';
import { PersonalDataRepository } from './personal-data.repository.ts';

/** Takes a person out of every table, and what is left of her out of the indexes. Whoever decides it calls this. */
@Injectable()
export class Erasure {
  constructor(
    private readonly personalData: PersonalDataRepository,
    private readonly administrators: AdministratorsRepository,
    private readonly members: MemberChanges,
    private readonly changes: OrganisationChanges,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Nobody would administer without this account, so it cannot be erased. */
  isOfLastAdministrator(tx: Tx, accountId: string): Promise<boolean> {
    return this.administrators.isLast(tx, accountId);
  }

  /** All of it in one transaction, so that a person is either there or gone. Somebody who administers is always left. */
  async eraseAccount(tx: Tx, accountId: string): Promise<boolean> {
    await this.administrators.lock(tx);
    const person = await this.personalData.lockPerson(tx, accountId);
    if (person === null) return false;
    if (await this.administrators.isLast(tx, accountId)) throw new AppError('LAST_ADMINISTRATOR', {});
    // Before the memberships go: they say whose profiles may name her.
    const touched = await this.personalData.forgetContacts(tx, person);
    const mentioning = await this.personalData.mentioning(tx, person);
    await this.personalData.forgetNameInHistories(tx, person, touched);
    await this.members.leaveAll(tx, accountId);
    await this.personalData.forgetMails(tx, person);
    await this.personalData.forgetLinks(tx, person);
    await this.personalData.forgetWaitingImports(tx, person);
    await this.personalData.deleteAccount(tx, person);
    await this.audit.record(tx, { actor: accountId, action: 'ACCOUNT_ERASED', accountId });
    await this.personalData.pseudonymise(tx, person, randomUUID(), this.clock.now());
    await this.personalData.forgetAddressEverywhere(tx, person);
    // Search documents and match profiles are made anew from what is left.
    await this.changes.announce(tx, [...new Set([...touched, ...mentioning])]);
    return true;
  }
}
