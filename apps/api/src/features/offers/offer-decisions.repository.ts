import { type Interest, type Offer } from '@mosty/domain/offers';
import { type OfferTransition } from '@mosty/domain/offers-events';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { type InterestWords } from './offer-rows.ts';

/** Writes what was decided: the offer, those who are interested, and the lines of the history. */
@Injectable()
export class OfferDecisionsRepository {
  /** `words`: of an interest that is new. `dueAt`: when the next thing happens of its own accord. */
  async save(tx: Tx, before: Offer, next: Offer, dueAt: Date | null, words: InterestWords | null): Promise<void> {
    const { id, state, partnersWanted, renewals, remindedOf, closedAs, endedAt, changedAt } = next;
    // A draft's deadline is what its owner means; only what others see is decided.
    const deadline = state === 'DRAFT' ? null : next.deadline;
    await tx.query(
      `update offer set state = $2, deadline = coalesce($3, deadline), partners_wanted = $4, renewals = $5,
              reminded_of = $6, closed_as = $7, ended_at = $8, changed_at = $9, due_at = $10,
              published_at = case when $2 = 'PUBLISHED' and state <> 'PUBLISHED' then $9 else published_at end
        where id = $1`,
      [id, state, deadline, partnersWanted, renewals, remindedOf, closedAs, endedAt, changedAt, dueAt],
    );
    for (const interest of next.interests) {
      const earlier = before.interests.find((one) => one.id === interest.id);
      if (earlier === undefined) await this.add(tx, next, interest, words);
      else if (earlier !== interest) await this.change(tx, interest);
    }
  }

  async setDueAt(tx: Tx, offerId: string, dueAt: Date | null): Promise<void> {
    await tx.query('update offer set due_at = $2 where id = $1', [offerId, dueAt]);
  }

  async record(tx: Tx, offerId: string, transition: OfferTransition): Promise<void> {
    const { interestId, event, from, to, by, channel, at } = transition;
    const organisationId = by.as === 'ORGANISATION' ? by.organisationId : null;
    const accountId = by.as === 'SYSTEM' ? null : by.accountId;
    await tx.query(
      `insert into offer_transition
         (offer_id, interest_id, event, from_state, to_state, done_as, organisation_id, account_id, channel, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [offerId, interestId, event, from, to, by.as, organisationId, accountId, channel, at],
    );
  }

  private async add(tx: Tx, offer: Offer, interest: Interest, words: InterestWords | null): Promise<void> {
    if (words === null) throw new Error('An interest without words is not saved.');
    const { id, organisationId, country, state, expressedAt, deliveredAt } = interest;
    const { sentence, language, accountId } = words;
    await tx.query(
      `insert into offer_interest
         (id, offer_id, offer_country, organisation_id, country, state, sentence, language, account_id, expressed_at,
          delivered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, offer.id, offer.country, organisationId, country, state, sentence, language, accountId],
        ...[expressedAt, deliveredAt],
      ],
    );
  }

  private async change(tx: Tx, interest: Interest): Promise<void> {
    const { id, state, deliveredAt, nudgedAt, talkingSince, endedAt, declined } = interest;
    await tx.query(
      `update offer_interest set state = $2, delivered_at = $3, nudged_at = $4, talking_since = $5, ended_at = $6,
              declined_by = $7, declined_reason = $8, declined_note = $9 where id = $1`,
      [
        ...[id, state, deliveredAt, nudgedAt, talkingSince, endedAt],
        ...[declined?.by ?? null, declined?.reason ?? null, declined?.note ?? null],
      ],
    );
  }
}
