import { Injectable } from '@nestjs/common';
import { isBroker, type Viewer } from '../../platform/auth/viewer.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { OfferMatchingService } from './offer-matching.service.ts';
import { type OfferRow } from './offer-rows.ts';
import { OffersRepository } from './offers.repository.ts';

/**
 * Who may see an offer. What is not for somebody does not exist for her, nor does for others what an organisation has posted
 * that takes no part any more.
 */
@Injectable()
export class OfferVisibilityService {
  constructor(
    private readonly offers: OffersRepository,
    private readonly matching: OfferMatchingService,
  ) {}

  /** Whether a member of these organisations may see it; whoever has said something of it goes on seeing it. */
  async maySee(tx: Tx, offer: OfferRow, organisationIds: readonly string[]): Promise<boolean> {
    if (organisationIds.includes(offer.organisationId)) return true;
    if (offer.state === 'DRAFT') return false;
    const interests = await this.offers.interestsOf(tx, offer.id);
    if (interests.some(({ organisationId }) => organisationIds.includes(organisationId))) return true;
    if (!offer.isOwnerActive) return false;
    const blocked = await Promise.all(
      organisationIds.map((organisationId) => this.matching.isBlocked(tx, organisationId, offer.organisationId)),
    );
    if (organisationIds.length > 0 && blocked.every((one) => one)) return false;
    if (offer.visibility !== 'MATCHING') return true;
    for (const organisationId of organisationIds) {
      if ((await this.matching.fit(tx, offer, organisationId)) !== null) return true;
    }
    return false;
  }

  async isVisibleTo(viewer: Viewer | null, offer: OfferRow): Promise<boolean> {
    if (viewer === null) return offer.state !== 'DRAFT' && offer.isOwnerActive && offer.visibility === 'PUBLIC';
    if (isBroker(viewer) && offer.state !== 'DRAFT') return true;
    return this.maySee(
      this.offers.reader,
      offer,
      viewer.memberships.map(({ organisationId }) => organisationId),
    );
  }
}
