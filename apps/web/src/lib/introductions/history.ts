/** The lines of the history of an introduction, in words: what happened, whom it is about, who did it and by which way. */
import type { Channel, IntroductionEventType } from '@mosty/domain/introductions/events';
import type { IntroductionState, Party, Side } from '@mosty/domain/introductions/introduction';
import { m } from '@mosty/messages/messages';

export interface Line {
  readonly event: IntroductionEventType;
  readonly side: Side | null;
  readonly by: Party | 'SYSTEM';
  readonly byName: string | null;
  readonly channel: Channel;
  readonly from: IntroductionState;
  readonly to: IntroductionState;
}
type Names = Readonly<Record<Side, string>>;

const OUTCOME = {
  IN_TALKS: m.intro_event_OUTCOME_IN_TALKS,
  AGREED: m.intro_event_OUTCOME_AGREED,
  DECLINED: m.intro_event_OUTCOME_DECLINED,
} as const;

/** What happened. That the two were introduced is part of the second yes. */
export function eventText({ event, side, to }: Line, names: Names): string {
  const name = side === null ? '' : names[side];
  switch (event) {
    case 'ASK':
      return to === 'DRAFT' ? m.intro_event_ASK_waits() : m.intro_event_ASK();
    case 'PLACE_FREE':
      return to === 'WITHDRAWN' ? m.intro_event_PLACE_FREE_gone() : m.intro_event_PLACE_FREE();
    case 'ACCEPT':
      return m.intro_event_ACCEPT({ side: name });
    case 'DECLINE':
      return m.intro_event_DECLINE({ side: name });
    case 'WITHDRAW':
      return m.intro_event_WITHDRAW();
    case 'NUDGE_DUE':
      return m.intro_event_NUDGE_DUE({ side: name });
    case 'EXPIRY_DUE':
      return m.intro_event_EXPIRY_DUE();
    case 'OUTCOME_DUE':
      return m.intro_event_OUTCOME_DUE();
    case 'FIRST_CONTACT':
      return m.intro_event_FIRST_CONTACT();
    case 'OUTCOME':
      return to in OUTCOME ? OUTCOME[to as keyof typeof OUTCOME]({ side: name }) : '';
    case 'CORRECT':
      return m.intro_event_CORRECT();
  }
}

const CHANNEL: Readonly<Record<Channel, () => string>> = {
  MAIL_LINK: m.intro_channel_MAIL_LINK,
  WEB: m.intro_channel_WEB,
  BROKER: m.intro_channel_BROKER,
  JOB: m.intro_channel_JOB,
  IMPORT: m.intro_channel_IMPORT,
};

/** Who did it, and by which way: „Prudnik (Anna Kowalska), na stronie”. */
export function authorText({ by, byName, channel }: Line, names: Names): string {
  const who = by === 'BROKER' ? m.intro_by_broker() : by === 'SYSTEM' ? m.intro_by_mosty() : names[by];
  return `${byName === null ? who : `${who} (${byName})`}, ${CHANNEL[channel]()}`;
}

/** Whether this is the moment in which the two were introduced. */
export const isIntroducing = ({ event, to }: Pick<Line, 'event' | 'to'>): boolean =>
  event === 'ACCEPT' && to === 'INTRODUCED';
