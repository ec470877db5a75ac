/** What the mails of offers and requests are about. Paths are below the language; dates are ISO dates, moments ISO moments. */
import { type OfferReason } from '@mosty/domain/offer-fit';
import { type InterestDeclineReason, type OfferKind, type SystemDeclineReason } from '@mosty/domain/offers';
import { type Language } from '@mosty/domain/vocabulary';

interface OfferOfMail {
  readonly kind: OfferKind;
  readonly title: string;
  readonly titleLanguage: Language;
  readonly path: string;
}

interface OfferLetter {
  readonly offer: OfferOfMail;
}

export interface OfferMailParams {
  /** To the owner: somebody is interested, or still waits for an answer. */
  'offer-interest': OfferLetter & {
    readonly step: 'NEW' | 'NUDGE';
    readonly organisationName: string;
    readonly organisationPath: string;
    readonly sentence: string;
    readonly sentenceLanguage: Language;
    /** Why the two fit, seen from the one who is interested; empty where nothing is known. */
    readonly reasons: readonly OfferReason[];
    readonly lastDay: string;
    readonly answerPath: string;
  };
  /** To whoever is interested and has to wait. */
  'offer-place': OfferLetter & {
    readonly ownerName: string;
    readonly place: number;
    readonly expectedAt: string;
    readonly path: string;
  };
  /** To whoever is interested: what the owner said, or Mosty in her place, and what else fits. */
  'offer-answered': OfferLetter & {
    readonly answer: 'TALKING' | 'PARTNER' | 'DECLINED';
    readonly ownerName: string;
    readonly reason: InterestDeclineReason | SystemDeclineReason | null;
    readonly note: string | null;
    readonly conversationPath: string | null;
    readonly next: readonly (OfferOfMail & { readonly ownerName: string; readonly deadline: string })[];
  };
  /** To the owner: the deadline comes near, or is over. */
  'offer-deadline': OfferLetter & {
    readonly step: 'REMINDER' | 'EXPIRED';
    readonly deadline: string;
    readonly renewPath: string;
  };
  /** To the owner: somebody she knows of is no longer interested. */
  'offer-interest-withdrawn': OfferLetter & { readonly organisationName: string };
}

export const OFFER_MAILS: Readonly<Record<keyof OfferMailParams, true>> = {
  'offer-interest': true,
  'offer-place': true,
  'offer-answered': true,
  'offer-deadline': true,
  'offer-interest-withdrawn': true,
};
