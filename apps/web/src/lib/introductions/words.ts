/** Sentences of introductions that several pages say. */
import type { AgreementKind } from '@mosty/domain/introductions/agreements';
import {
  type IntroductionState,
  otherSide,
  type Party,
  type Side,
  type SideAnswer,
} from '@mosty/domain/introductions/introduction';
import type { ClosingReason } from '@mosty/domain/introductions/reasons';
import type { Country } from '@mosty/domain/vocabulary';
import { agreementText, closingReasonText } from '@mosty/messages/introduction-texts';
import { m } from '@mosty/messages/messages';
import type { IntroductionByLinkQuery } from '#lib/graphql/documents.generated.ts';
import { formatCalendarDay } from '#lib/numbers.ts';
import { daysLeft, type NextStep } from './clock.ts';

/** What follows, and until when. `isBroker`: the reader looks on and is on neither side. */
export function nextStepText(step: NextStep, isBroker: boolean): string {
  switch (step.kind) {
    case 'DRAFT':
      return m.intro_next_DRAFT();
    case 'WAITING':
      return m.intro_next_WAITING();
    case 'ANSWER':
      return (step.isLate ? m.intro_next_ANSWER_late : m.intro_next_ANSWER)({ date: formatCalendarDay(step.day) });
    case 'OTHER':
      return isBroker
        ? m.intro_next_OTHER_broker({ name: step.name, date: formatCalendarDay(step.day) })
        : m.intro_next_OTHER({ name: step.name, date: formatCalendarDay(step.day) });
    case 'BOTH':
      return m.intro_next_BOTH({ date: formatCalendarDay(step.day) });
    case 'INTRODUCED':
      return isBroker ? m.intro_next_INTRODUCED_broker() : m.intro_next_INTRODUCED();
    case 'IN_TALKS':
      return isBroker ? m.intro_next_IN_TALKS_broker() : m.intro_next_IN_TALKS();
    case 'OUTCOME':
      return (isBroker ? m.intro_next_OUTCOME_broker : m.intro_next_OUTCOME)({ date: formatCalendarDay(step.day) });
  }
}

/** The clock in a few words: „odpowiedź do 5 grudnia”; null where no day is set. */
export function deadlineText(step: NextStep): string | null {
  if (!('day' in step)) return null;
  const date = formatCalendarDay(step.day);
  if (step.isLate) return m.intro_was_until({ date });
  return step.kind === 'OUTCOME' ? m.intro_outcome_until({ date }) : m.intro_answer_until({ date });
}

/** Said only when little time is left. */
const SOON_DAYS = 7;

export function timeLeftText(step: NextStep, today: string): string | null {
  if (!('day' in step) || step.isLate) return null;
  const left = daysLeft(step.day, today);
  if (left > SOON_DAYS) return null;
  return left === 0 ? m.intro_last_day() : m.intro_days_left({ count: left });
}

export interface End {
  readonly state: IntroductionState;
  readonly by: Party | 'SYSTEM';
  readonly reason: ClosingReason | null;
  readonly agreement: AgreementKind | null;
}

/** How it ended and why, as the reader's side reads it. */
export function endText(
  { state, reason, agreement }: End,
  introduction: {
    readonly introducedAt: string | null;
    readonly viewerSide: Side | null;
    readonly sides: readonly {
      readonly side: Side;
      readonly answer: string;
      readonly organisation: { readonly name: string };
    }[];
  },
): string {
  const why = reason === null ? '' : closingReasonText(reason);
  const met = introduction.introducedAt !== null;
  switch (state) {
    case 'AGREED':
      return m.intro_end_AGREED({ agreement: agreement === null ? '' : agreementText(agreement) });
    case 'WITHDRAWN':
      return m.intro_end_WITHDRAWN({ reason: why });
    case 'EXPIRED':
      return (met ? m.intro_end_EXPIRED_met : m.intro_end_EXPIRED)({ reason: why });
    case 'DECLINED': {
      if (met) return m.intro_end_NOTHING({ reason: why });
      const declined = introduction.sides.find(({ answer }) => answer === 'DECLINED');
      if (declined?.side === introduction.viewerSide) return m.intro_end_DECLINED_you({ reason: why });
      return m.intro_end_DECLINED({ name: declined?.organisation.name ?? '', reason: why });
    }
    default:
      return '';
  }
}

/** What a mailed link is about. */
export type LinkedIntroduction = NonNullable<IntroductionByLinkQuery['introductionByLink']['introduction']>;

interface Linked {
  readonly side: Side;
  readonly answer: SideAnswer;
  readonly partnerAccepted: boolean;
  readonly state: IntroductionState;
  readonly introducedAt: string | null;
  readonly organisation: { readonly name: string; readonly country: Country };
  readonly partner: { readonly name: string; readonly country: Country };
}

/** Both sides of what a mailed link is about: of the other side it tells only whether it wants to meet. */
export function linkedSides({ side, answer, partnerAccepted, state, introducedAt, organisation, partner }: Linked) {
  const declined = state === 'DECLINED' && introducedAt === null && answer !== 'DECLINED';
  const theirs: SideAnswer = partnerAccepted ? 'ACCEPTED' : declined ? 'DECLINED' : 'ASKED';
  return [
    { side, answer, organisation },
    { side: otherSide(side), answer: theirs, organisation: partner },
  ];
}
