import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { MemberChanges } from './member-changes.ts';

/** Stubs that somebody of the organisation looks after from now on. */
@Injectable()
export class TakeOvers {
  constructor(
    private readonly changes: MemberChanges,
    private readonly organisations: OrganisationsService,
    private readonly clock: Clock,
  ) {}

  /** The first member of an office coordinates it. */
  async claim(tx: Tx, accountId: string, organisation: OrganisationRow, by: 'DOMAIN' | 'CODE'): Promise<void> {
    const recorded = { actor: accountId, action: 'ORGANISATION_CLAIMED', detail: { by } } as const;
    await this.changes.make(tx, organisation.id, { kind: 'JOIN', accountId, role: 'COORDINATOR' }, recorded);
    await this.activate(tx, accountId, organisation);
  }

  /** Whoever has joined a stub ends its being one; what it says is as fresh as that. */
  async activate(tx: Tx, accountId: string, { id, status }: OrganisationRow): Promise<void> {
    if (status !== 'STUB') return;
    const change = { status: 'ACTIVE', lastConfirmedAt: this.clock.now() } as const;
    await this.organisations.amend(tx, id, { accountId, as: 'MEMBER' }, change);
  }
}
