import { type IntroductionEffect, type IntroductionMail, type Transition } from '@mosty/domain/introductions/effects';
import { type Introduction, otherSide, SIDES } from '@mosty/domain/introductions/introduction';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { ConversationsService } from '../conversations/conversations.service.ts';
import { ProposalDecisions } from '../matching/proposal-decisions.service.ts';
import { IntroductionNews } from './introduction-news.ts';
import { IntroductionPartnerships } from './introduction-partnerships.ts';
import { IntroductionsRepository } from './introductions.repository.ts';

/**
 * What has to be done because of a decision, in the transaction that saves it: what stays in the database at once, what leaves
 * it as jobs. A mail is a job of its own: reasons, recipients and links are read when nobody waits for a lock.
 */
@Injectable()
export class IntroductionEffects {
  constructor(
    private readonly introductions: IntroductionsRepository,
    private readonly conversations: ConversationsService,
    private readonly decisions: ProposalDecisions,
    private readonly partnerships: IntroductionPartnerships,
    private readonly news: IntroductionNews,
    private readonly outbox: Outbox,
  ) {}

  async carryOut(
    tx: Tx,
    before: Introduction,
    next: Introduction,
    effects: readonly IntroductionEffect[],
  ): Promise<void> {
    const last = effects.flatMap((effect) => (effect.type === 'RECORD' ? [effect.transition] : [])).at(-1);
    for (const effect of effects) await this.carryOutOne(tx, before, next, effect, last);
    if (effects.length > 0) await this.news.tellPages(tx, next);
    // Whether an organisation answers is a part of how well it fits others (features/matching).
    if (before.end !== next.end || SIDES.some((side) => before.sides[side].answer !== next.sides[side].answer)) {
      const organisationIds = SIDES.map((side) => next.sides[side].organisationId);
      await this.outbox.enqueue(tx, 'matching.refresh', { organisationIds });
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
        return this.news.record(tx, next, effect.transition);
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
        return this.partnerships.record(tx, next, effect.kind, last);
      case 'CANCEL_PARTNERSHIP':
        return this.partnerships.takeBack(tx, before);
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
}
