/** Pages of the offer editor, in their order; every one can be opened at any time. */
import { m } from '@mosty/messages/messages';

export const OFFER_STEPS = ['words', 'subject', 'partner', 'frame', 'publish'] as const;
export type OfferStep = (typeof OFFER_STEPS)[number];

const NAMES: Readonly<Record<OfferStep, () => string>> = {
  words: m.offers_step_words,
  subject: m.offers_step_subject,
  partner: m.offers_step_partner,
  frame: m.offers_step_frame,
  publish: m.offers_step_publish,
};

const LEADS: Readonly<Record<OfferStep, () => string>> = {
  words: m.offers_step_words_lead,
  subject: m.offers_step_subject_lead,
  partner: m.offers_step_partner_lead,
  frame: m.offers_step_frame_lead,
  publish: m.offers_step_publish_lead,
};

export const isOfferStep = (step: string): step is OfferStep => (OFFER_STEPS as readonly string[]).includes(step);
export const offerStepName = (step: OfferStep): string => NAMES[step]();
export const offerStepLead = (step: OfferStep): string => LEADS[step]();
export const offerStepAfter = (step: OfferStep): OfferStep | undefined => OFFER_STEPS[OFFER_STEPS.indexOf(step) + 1];
export const offerStepBefore = (step: OfferStep): OfferStep | undefined => OFFER_STEPS[OFFER_STEPS.indexOf(step) - 1];
