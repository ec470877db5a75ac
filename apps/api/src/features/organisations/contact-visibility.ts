import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { OrganisationRegions } from '../../platform/auth/organisation-regions.ts';
import { isBroker, isBrokerOf, isMemberOf } from '../../platform/auth/viewer.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { OrganisationsRepository } from './organisations.repository.ts';
import { type ContactRow } from './profile.entity.ts';

/** Who sees which of an organisation's contacts; what is not for everybody is recorded when somebody else sees it. */
@Injectable()
export class ContactVisibilityRules {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly regions: OrganisationRegions,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /** `isInList`: one of many. What is not for everybody is told only to whoever asks for one organisation. */
  async visibleTo(context: RequestContext, organisationId: string, isInList: boolean): Promise<ContactRow[]> {
    const { viewer, loaders } = context;
    const rows = await this.organisations.contactLoader(loaders).load(organisationId);
    if (viewer === null || rows.every(({ visibility }) => visibility === 'PUBLIC')) {
      return rows.filter(({ visibility }) => visibility === 'PUBLIC');
    }
    if (isMemberOf(viewer, organisationId)) return rows;
    if (isInList) return rows.filter(({ visibility }) => visibility === 'PUBLIC');
    const viewersOrganisations = viewer.memberships.map((membership) => membership.organisationId);
    const seesAll =
      (await this.actsFor(organisationId, context)) ||
      (await this.hasAgreement(viewersOrganisations, organisationId, context));
    const visible = rows.filter(({ visibility }) => seesAll || visibility !== 'AFTER_AGREEMENT');
    const ids = visible.filter(({ visibility }) => visibility !== 'PUBLIC').map(({ id }) => id);
    if (ids.length > 0) {
      await this.transactions.run((tx) =>
        this.audit.record(tx, {
          actor: viewer.accountId,
          action: 'CONTACT_DATA_SEEN',
          organisationId,
          detail: { contacts: ids },
        }),
      );
    }
    return visible;
  }

  /** Its members do, and brokers of its region. */
  async actsFor(organisationId: string, { viewer, loaders }: RequestContext): Promise<boolean> {
    if (isMemberOf(viewer, organisationId)) return true;
    return isBroker(viewer) && isBrokerOf(viewer, (await this.regions.of(organisationId, loaders)) ?? null);
  }

  /**
   * Both sides have said that they work together: by a partnership that both, or a source, have stated, or by an introduction
   * that both accepted and that ended in an agreement.
   */
  async hasAgreement(
    viewersOrganisations: readonly string[],
    organisationId: string,
    { loaders }: RequestContext,
  ): Promise<boolean> {
    const [partnerships, agreed] = await Promise.all([
      this.organisations.partnershipLoader(loaders).load(organisationId),
      this.organisations.agreedLoader(loaders).load(organisationId),
    ]);
    if (agreed.some((id) => viewersOrganisations.includes(id))) return true;
    return partnerships.some(
      ({ plOrganisationId, czOrganisationId, isMutual }) =>
        isMutual && viewersOrganisations.some((id) => id === plOrganisationId || id === czOrganisationId),
    );
  }
}
