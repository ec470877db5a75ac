import { type Offer } from '@mosty/domain/offers';
import { type OfferEffect } from '@mosty/domain/offers-events';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { ConversationsService } from '../conversations/conversations.service.ts';
import { OfferDecisionsRepository } from './offer-decisions.repository.ts';
import { OfferLetters } from './offer-letters.ts';
import { type OfferRow } from './offer-rows.ts';
import { OffersRepository } from './offers.repository.ts';

/** Carries out what was decided, in the transaction that saves it: lines of the history, mails, conversations, jobs. */
@Injectable()
export class OfferEffects {
  constructor(
    private readonly offers: OffersRepository,
    private readonly decisions: OfferDecisionsRepository,
    private readonly letters: OfferLetters,
    private readonly conversations: ConversationsService,
    private readonly outbox: Outbox,
  ) {}

  async carryOut(tx: Tx, row: OfferRow, next: Offer, effects: readonly OfferEffect[]): Promise<void> {
    // Two who begin to talk have a conversation before a mail leads there.
    for (const effect of effects) {
      if (effect.type === 'TELL_TALKING') await this.openConversation(tx, next, effect.interestId);
    }
    for (const effect of effects) {
      if (effect.type === 'RECORD') await this.decisions.record(tx, next.id, effect.transition);
      else if (effect.type === 'FREE_PLACE') {
        await this.outbox.enqueue(tx, 'offers.let-in', { organisationId: effect.organisationId });
      } else await this.letters.write(tx, row, effect);
    }
    const isShownOrHidden = effects.some((effect) => effect.type === 'RECORD' && effect.transition.interestId === null);
    if (isShownOrHidden) await this.outbox.enqueue(tx, 'offers.index', { offerIds: [next.id] });
  }

  private async openConversation(tx: Tx, offer: Offer, interestId: string): Promise<void> {
    const interest = offer.interests.find(({ id }) => id === interestId);
    if (interest === undefined) return;
    const conversationId = await this.conversations.openFor(tx, {
      ...{ kind: 'OFFER', subjectId: interestId },
      organisationIds: [offer.organisationId, interest.organisationId],
    });
    await this.offers.setConversation(tx, interestId, conversationId);
  }
}
