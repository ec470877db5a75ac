import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { ConfirmationRequestsRepository } from './confirmation-requests.repository.ts';

/** Coordinators who ended the participation of their organisation change their minds. */
@Injectable()
export class ReturnsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: ConfirmationRequestsRepository,
    private readonly organisations: OrganisationsService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Only what its own people ended can they begin again. */
  takePartAgain(organisationId: string, viewer: Viewer): Promise<OrganisationRow> {
    return this.transactions.run(async (tx) => {
      const profile = await this.requests.lock(tx, organisationId.toLowerCase());
      if (profile === null) throw new AppError('NOT_FOUND', { what: 'organisation' });
      if (profile.status !== 'ARCHIVED') throw new AppError('CHANGED_MEANWHILE', {});
      if (!(await this.requests.leftByItself(tx, profile.id))) throw new AppError('ARCHIVED_BY_OTHERS', {});
      const { accountId } = viewer;
      await this.audit.record(tx, { actor: accountId, action: 'TAKES_PART_AGAIN', organisationId: profile.id });
      const lastConfirmedAt = this.clock.now();
      const actor = { accountId, as: 'MEMBER' } as const;
      return this.organisations.amend(tx, profile.id, actor, { status: 'ACTIVE', lastConfirmedAt });
    });
  }
}
