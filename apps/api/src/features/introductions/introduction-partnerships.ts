import { partnershipOf } from '@mosty/domain/introductions/agreements';
import { type Transition } from '@mosty/domain/introductions/effects';
import { type Introduction, otherSide, type Side, SIDES } from '@mosty/domain/introductions/introduction';
import { type PartnershipKind } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { type Actor } from '../organisations/organisation-history.ts';
import { StatedPartnerships } from '../organisations/stated-partnerships.ts';
import { IntroductionsRepository } from './introductions.repository.ts';

/** The partnership that an agreement makes of two organisations, and that a correction takes back. */
@Injectable()
export class IntroductionPartnerships {
  constructor(
    private readonly introductions: IntroductionsRepository,
    private readonly partnerships: StatedPartnerships,
    private readonly clock: Clock,
  ) {}

  /** As the side that tells it states it; the other confirms it on its profile. What a broker puts right counts for both. */
  async record(
    tx: Tx,
    { id, sides }: Introduction,
    kind: PartnershipKind,
    told: Transition | undefined,
  ): Promise<void> {
    const stating: readonly Side[] = told?.side ? [told.side] : SIDES;
    const accountId = told === undefined || told.by.as === 'SYSTEM' ? null : told.by.accountId;
    const actor: Actor = { accountId, as: told?.by.as === 'BROKER' ? 'BROKER' : 'MEMBER' };
    const [polish, czech] = [sides.A.organisationId, sides.B.organisationId];
    const known = await this.partnerships.idOf(tx, polish, czech, kind);
    for (const side of stating) {
      await this.partnerships.state(tx, {
        ...{ organisationId: sides[side].organisationId, partnerId: sides[otherSide(side)].organisationId },
        ...{ kind, actor, sinceYear: this.clock.now().getUTCFullYear() },
      });
    }
    // Only what was recorded because of this introduction is taken back with it.
    const partnershipId = known === null ? await this.partnerships.idOf(tx, polish, czech, kind) : null;
    await this.introductions.remember(tx, id, { partnershipId });
  }

  /** `before`: as it was before the correction. */
  async takeBack(tx: Tx, { id, sides, end }: Introduction): Promise<void> {
    const kind = end?.agreement ? partnershipOf(end.agreement) : null;
    const row = await this.introductions.find(tx, id);
    if (kind === null || !row?.partnershipId) return;
    const [organisationId, partnerId] = [sides.A.organisationId, sides.B.organisationId];
    if ((await this.partnerships.idOf(tx, organisationId, partnerId, kind)) === row.partnershipId) {
      await this.partnerships.takeBack(tx, { organisationId, partnerId, kind });
    }
    await this.introductions.remember(tx, id, { partnershipId: null });
  }
}
