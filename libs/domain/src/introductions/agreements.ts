/** What two organisations agreed on, from a first step without paper to a twinning. */
import { type PartnershipKind } from '../vocabulary.ts';

export const AGREEMENT_KINDS = [
  'FIRST_STEP',
  'LETTER_OF_INTENT',
  'COOPERATION_AGREEMENT',
  'PROJECT_APPLICATION',
  'TWINNING',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** A visit or a call that is arranged is an outcome, but nobody counts it as cooperation: there is nothing in writing. */
const PARTNERSHIP_OF: Readonly<Record<AgreementKind, PartnershipKind | null>> = {
  FIRST_STEP: null,
  LETTER_OF_INTENT: 'AGREEMENT',
  COOPERATION_AGREEMENT: 'AGREEMENT',
  PROJECT_APPLICATION: 'PROJECT',
  TWINNING: 'TWINNING',
};

/** The partnership that an agreement makes of the two; null for what is not in writing. */
export const partnershipOf = (agreement: AgreementKind): PartnershipKind | null => PARTNERSHIP_OF[agreement];
