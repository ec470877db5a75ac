import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type SeenLink, SignedLinks } from '../../platform/links/signed-links.ts';
import { type InterestAnswer, OfferInterestsService } from './offer-interests.service.ts';
import { OFFER_ANSWER } from './offer-letters.ts';
import { type InterestAnswerInput } from './offer.inputs.ts';
import { type InterestRow, type OfferRow } from './offer-rows.ts';
import { OffersRepository } from './offers.repository.ts';

export interface AnswerLink {
  readonly state: SeenLink['state'];
  /** What it is about, for whoever holds the link. */
  readonly offer: OfferRow | null;
  readonly interest: InterestRow | null;
}

/** Answers of the owner by the link of a mail: looking changes nothing, the link acts once. */
@Injectable()
export class OfferAnswersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: SignedLinks,
    private readonly offers: OffersRepository,
    private readonly interests: OfferInterestsService,
  ) {}

  async look(token: string): Promise<AnswerLink> {
    const link = await this.links.peek(token, OFFER_ANSWER);
    const found = link.state === 'UNKNOWN' ? null : await this.subject(this.offers.reader, link.subject);
    return {
      state: found === null ? 'UNKNOWN' : link.state,
      offer: found?.offer ?? null,
      interest: found?.interest ?? null,
    };
  }

  answer(token: string, answer: InterestAnswer): Promise<OfferRow> {
    return this.transactions.run(async (tx) => {
      const link = await this.links.use(tx, token, OFFER_ANSWER);
      if (link.state !== 'OPEN') throw new AppError('LINK_NOT_VALID', {});
      const found = await this.subject(tx, link.subject);
      const { accountId } = (link.payload ?? {}) as { accountId?: string };
      if (found === null || accountId === undefined) throw new AppError('LINK_NOT_VALID', {});
      const { organisationId } = found.offer;
      // Whoever has left the organisation answers for it no longer.
      if (!(await this.isMember(tx, organisationId, accountId))) throw new AppError('LINK_NOT_VALID', {});
      return this.interests.answer({ organisationId, accountId }, link.subject, answer, { tx, channel: 'MAIL_LINK' });
    });
  }

  private async subject(tx: Tx, interestId: string) {
    const place = await this.offers.placeOfInterest(tx, interestId);
    const offer = place === null ? null : await this.offers.find(tx, { id: place.offerId });
    if (offer === null) return null;
    const interest = (await this.offers.interestsOf(tx, offer.id)).find(({ id }) => id === interestId);
    return interest === undefined ? null : { offer, interest };
  }

  private async isMember(tx: Tx, organisationId: string, accountId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query('select 1 from membership where organisation_id = $1 and account_id = $2', [
      organisationId,
      accountId,
    ]);
    return rows.length > 0;
  }
}

/** What a form says; a no without its reason is none. */
export function answerOf({ answer, reason, note }: InterestAnswerInput): InterestAnswer {
  if (answer !== 'DECLINE') return { answer };
  if (!reason) throw new AppError('REQUIRED', { field: 'reason' });
  return { answer, reason, note: note ?? null };
}
