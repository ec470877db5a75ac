import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { type ConfirmationLink, ConfirmationLinks } from './confirmation-links.ts';
import { ConfirmationRequestsRepository } from './confirmation-requests.repository.ts';

/** Answers to the yearly question whether a profile is still right, given by whoever holds the link. */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly links: ConfirmationLinks,
    private readonly requests: ConfirmationRequestsRepository,
    private readonly organisations: OrganisationsService,
    private readonly mails: Mails,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  look(token: string): Promise<ConfirmationLink> {
    return this.links.look(token);
  }

  /** It is still right. Answers OPEN when it was done, and otherwise why not. */
  confirm(token: string): Promise<ConfirmationLink> {
    return this.links.use(token, async (tx, organisationId, accountId) => {
      const actor = { accountId, as: 'MEMBER' } as const;
      await this.organisations.amend(tx, organisationId, actor, { lastConfirmedAt: this.clock.now() });
      await this.audit.record(tx, { actor: accountId, action: 'PROFILE_CONFIRMED', organisationId });
    });
  }

  /** It takes part no longer: out of lists and matching. */
  leave(token: string): Promise<ConfirmationLink> {
    return this.links.use(token, async (tx, organisationId, accountId) => {
      const actor = { accountId, as: 'MEMBER' } as const;
      const row = await this.organisations.amend(tx, organisationId, actor, { status: 'ARCHIVED' });
      await this.audit.record(tx, { actor: accountId, action: 'TAKES_NO_PART', organisationId });
      await this.tellBrokers(tx, row);
    });
  }

  private async tellBrokers(tx: Tx, { id, name, slug }: OrganisationRow): Promise<void> {
    for (const { email, language } of await this.requests.brokersOf(tx, id)) {
      const params = { organisationName: name, profilePath: `/organisations/${slug}` };
      await this.mails.queue(tx, { template: 'organisation-left', to: email, language, params });
    }
  }
}
