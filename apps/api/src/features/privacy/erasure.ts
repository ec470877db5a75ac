import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { MemberChanges } from '../memberships/member-changes.ts';
import { OrganisationChanges } from '../organisations/organisation-changes.ts';
import { PersonalDataRepository } from './personal-data.repository.ts';

/** Takes a person out of every table, and what is left of her out of the indexes. Whoever decides it calls this. */
@Injectable()
export class Erasure {
  constructor(
    private readonly personalData: PersonalDataRepository,
    private readonly members: MemberChanges,
    private readonly changes: OrganisationChanges,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** All of it in one transaction, so that a person is either there or gone. */
  async eraseAccount(tx: Tx, accountId: string): Promise<boolean> {
    const person = await this.personalData.lockPerson(tx, accountId);
    if (person === null) return false;
    // Before the memberships go: they say whose profiles may name her.
    const touched = await this.personalData.forgetContacts(tx, person);
    const mentioning = await this.personalData.mentioning(tx, person);
    await this.personalData.forgetNameInHistories(tx, person, touched);
    await this.members.leaveAll(tx, accountId);
    await this.personalData.forgetMails(tx, person);
    await this.personalData.forgetLinks(tx, person);
    await this.personalData.deleteAccount(tx, person);
    await this.audit.record(tx, { actor: accountId, action: 'ACCOUNT_ERASED', accountId });
    await this.personalData.pseudonymise(tx, person, randomUUID(), this.clock.now());
    await this.personalData.forgetAddressEverywhere(tx, person);
    // Search documents and match profiles are made anew from what is left.
    await this.changes.announce(tx, [...new Set([...touched, ...mentioning])]);
    return true;
  }
}
