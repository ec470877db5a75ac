import { type IntroductionEffect, type IntroductionMail, type Transition } from '@mosty/domain/introductions/effects';
import { partnershipOf } from '@mosty/domain/introductions/agreements';
import { type Introduction, otherSide, type Side, SIDES } from '@mosty/domain/introductions/introduction';
import { type PartnershipKind } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { Live } from '../../platform/live/live.ts';
import { ConversationsService } from '../conversations/conversations.service.ts';
import { ProposalDecisions } from '../matching/proposal-decisions.service.ts';
import { type Actor } from '../organisations/organisation-history.ts';
import { StatedPartnerships } from '../organisations/stated-partnerships.ts';
import { IntroductionReaders } from './introduction-readers.repository.ts';
import { sideOf } from './introduction-record.ts';
import { IntroductionsRepository } from './introductions.repository.ts';

/**
 * What has to be done because of a decision, in the transaction that saves it: what stays in the database at once, what leaves
 * it as jobs. A mail is a job of its own: reasons, recipients and links are read when nobody waits for a lock.
 */
@Injectable()
export class IntroductionEffects {
  constructor(
    private readonly introductions: IntroductionsRepository,
    private readonly readers: IntroductionReaders,
    private readonly conversations: ConversationsService,
    private readonly decisions: ProposalDecisions,
    private readonly partnerships: StatedPartnerships,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  async carryOut(
    tx: Tx,
    before: Introduction,
    next: Introduction,
    effects: readonly IntroductionEffect[],
  ): Promise<void> {
    const [last] = effects.flatMap((effect) => (effect.type === 'RECORD' ? [effect.transition] : [])).slice(-1);
    for (const effect of effects) await this.carryOutOne(tx, before, next, effect, last);
    if (effects.length > 0) {
      await this.live.tell(tx, { to: await this.readers.accountsOf(tx, next), what: 'INTRODUCTION', id: next.id });
    }
  }

  private async carryOutOne(
    tx: Tx,
    before: Introduction,
    next: Introduction,
    effect: IntroductionEffect,
    last: Transition | undefined,
  ): Promise<void> {
    switch (effect.type) {
      case 'RECORD':
        await this.introductions.record(tx, next, effect.transition);
        return this.recordDeed(tx, next, effect.transition);
      case 'FREE_PLACE':
        return this.outbox.enqueue(tx, 'introductions.place-free', { organisationIds: [...effect.organisationIds] });
      case 'DISMISS_PAIR':
        return this.decisions.dismiss(tx, {
          organisationId: next.sides[effect.side].organisationId,
          partnerId: next.sides[otherSide(effect.side)].organisationId,
          ...{ reason: effect.reason, note: next.end?.note ?? null, saidOf: 'INTRODUCTION' },
          by: last?.by.as === 'ORGANISATION' ? last.by.accountId : null,
        });
      case 'RECORD_PARTNERSHIP':
        return this.recordPartnership(tx, next, effect.kind, last);
      case 'CANCEL_PARTNERSHIP':
        return this.cancelPartnership(tx, before);
      case 'INTRODUCE':
        await this.openConversation(tx, next);
        return this.tell(tx, next, effect);
      default:
        return this.tell(tx, next, effect);
    }
  }

  private tell(tx: Tx, { id }: Introduction, mail: IntroductionMail): Promise<void> {
    return this.outbox.enqueue(tx, 'introductions.tell', { introductionId: id, mail });
  }

  private async openConversation(tx: Tx, { id, sides }: Introduction): Promise<void> {
    const organisationIds = SIDES.map((side) => sides[side].organisationId);
    const conversationId = await this.conversations.openFor(tx, {
      ...{ kind: 'INTRODUCTION', subjectId: id, organisationIds },
    });
    await this.introductions.remember(tx, id, { conversationId });
  }

  /** As the side that tells it states it; the other confirms it on its profile. What a broker puts right counts for both. */
  private async recordPartnership(tx: Tx, next: Introduction, kind: PartnershipKind, last: Transition | undefined) {
    const stating: readonly Side[] = last?.side ? [last.side] : SIDES;
    const actor: Actor = { accountId: accountOf(last), as: last?.by.as === 'BROKER' ? 'BROKER' : 'MEMBER' };
    const [polish, czech] = SIDES.map((side) => next.sides[side].organisationId) as [string, string];
    const known = await this.partnerships.idOf(tx, polish, czech, kind);
    for (const side of stating) {
      await this.partnerships.state(tx, {
        ...{ organisationId: next.sides[side].organisationId, partnerId: next.sides[otherSide(side)].organisationId },
        ...{ kind, actor, sinceYear: this.clock.now().getUTCFullYear() },
      });
    }
    // Only what was recorded because of this introduction is taken back with it.
    const partnershipId = known === null ? await this.partnerships.idOf(tx, polish, czech, kind) : null;
    await this.introductions.remember(tx, next.id, { partnershipId });
  }

  private async cancelPartnership(tx: Tx, before: Introduction): Promise<void> {
    const kind = before.end?.agreement ? partnershipOf(before.end.agreement) : null;
    const row = await this.introductions.find(tx, before.id);
    if (kind === null || !row?.partnershipId) return;
    const { A, B } = before.sides;
    if ((await this.partnerships.idOf(tx, A.organisationId, B.organisationId, kind)) === row.partnershipId) {
      await this.partnerships.takeBack(tx, { organisationId: A.organisationId, partnerId: B.organisationId, kind });
    }
    await this.introductions.remember(tx, before.id, { partnershipId: null });
  }

  /** The history of the introduction tells what happened; the audit log, who did it for whom. */
  private async recordDeed(tx: Tx, introduction: Introduction, { event, by, side, channel, to }: Transition) {
    if (by.as === 'SYSTEM') return;
    const about = side === null ? undefined : introduction.sides[side].organisationId;
    const acting = by.as === 'ORGANISATION' ? by.organisationId : about;
    const own = acting === undefined ? null : sideOf(introduction, acting);
    await this.audit.record(tx, {
      actor: by.accountId ?? 'SYSTEM',
      action: 'INTRODUCTION_MOVED',
      organisationId: introduction.sides[own ?? 'A'].organisationId,
      detail: { introduction: introduction.id, event, side, channel, state: to },
    });
  }
}

const accountOf = (transition: Transition | undefined): string | null =>
  transition === undefined || transition.by.as === 'SYSTEM' ? null : transition.by.accountId;
