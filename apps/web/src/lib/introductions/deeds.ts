/** What somebody typed into a form about an introduction, as the form needs it back. */
import { AGREEMENT_KINDS } from '@mosty/domain/introductions/agreements';
import {
  CAME_TO_NOTHING_REASONS,
  type ClosingReason,
  DISMISSAL_REASONS,
  WITHDRAWAL_REASONS,
} from '@mosty/domain/introductions/reasons';
import { agreementText, closingReasonText } from '@mosty/messages/introduction-texts';
import { m } from '@mosty/messages/messages';

export type DeedForm = 'ask' | 'accept' | 'decline' | 'withdraw' | 'outcome' | 'contact' | 'correct';

export interface TypedDeed {
  readonly deed: DeedForm;
  readonly reason: string;
  readonly note: string;
  readonly contactIds: readonly string[];
  readonly giveSelf: boolean;
  readonly kind: string;
  readonly agreement: string;
  /** Of brokers: whose answer they note. */
  readonly side: string;
}

export const NOTHING_TYPED: Omit<TypedDeed, 'deed'> = {
  reason: '',
  note: '',
  contactIds: [],
  giveSelf: true,
  kind: '',
  agreement: '',
  side: '',
};

const inWords = <Code extends ClosingReason>(codes: readonly Code[]) =>
  codes.map((code) => ({ code, text: closingReasonText(code) }));

/** Reasons to choose from. Texts follow the language of the page, hence functions. */
export const declineReasons = () => inWords(DISMISSAL_REASONS);
export const withdrawalReasons = () => inWords(WITHDRAWAL_REASONS);
export const endReasons = () => inWords(CAME_TO_NOTHING_REASONS);
export const agreements = () => AGREEMENT_KINDS.map((code) => ({ code, text: agreementText(code) }));

/** What can be told of an introduction: by a side of itself, or by a broker of both. A correction knows no talks. */
export function outcomes(isBroker: boolean, isCorrection = false) {
  const all = [
    {
      code: 'TALKING' as const,
      text: isBroker ? m.intro_outcome_TALKING_broker() : m.intro_outcome_TALKING(),
      hint: m.intro_outcome_TALKING_hint(),
    },
    {
      code: 'AGREED' as const,
      text: isBroker ? m.intro_outcome_AGREED_broker() : m.intro_outcome_AGREED(),
      hint: m.intro_outcome_AGREED_hint(),
    },
    {
      code: 'CAME_TO_NOTHING' as const,
      text: m.intro_outcome_CAME_TO_NOTHING(),
      hint: m.intro_outcome_CAME_TO_NOTHING_hint(),
    },
  ];
  return isCorrection ? all.filter(({ code }) => code !== 'TALKING') : all;
}
