/**
 * Every state of an introduction with every event, done by somebody who may do it when the next thing is due: what follows,
 * and the events that lead to it. `nothing`: it had its effect, or does not concern this state. `no`: the person is told why.
 *
 * Whoever changes the rules changes this table, too, and sees what else the change touches.
 */
import { type DeedName, type Example } from './examples.ts';

const ASKS: readonly DeedName[] = ['ASK, room', 'ASK, no room'];
const PLACES: readonly DeedName[] = ['PLACE_FREE, room', 'PLACE_FREE, no room', 'PLACE_FREE, partners'];
const ACCEPTS: readonly DeedName[] = ['ACCEPT A', 'ACCEPT B'];
const DECLINES: readonly DeedName[] = ['DECLINE A', 'DECLINE B'];
const NUDGES: readonly DeedName[] = ['NUDGE_DUE A', 'NUDGE_DUE B'];
const OUTCOMES: readonly DeedName[] = ['OUTCOME talking', 'OUTCOME agreed', 'OUTCOME nothing'];
const CORRECTIONS: readonly DeedName[] = ['CORRECT agreed', 'CORRECT nothing'];

export const STATE_TABLE: Readonly<Record<Example, Readonly<Record<string, readonly DeedName[]>>>> = {
  'DRAFT of a broker': {
    'ASKED, SEND_ASK A, SEND_ASK B': ['ASK, room'],
    'DRAFT, TELL_PLACE BROKER': ['ASK, no room'],
    WITHDRAWN: ['WITHDRAW, person'],
    'WITHDRAWN, TELL_END BROKER': ['WITHDRAW, B left'],
    'EXPIRED, TELL_END BROKER': ['EXPIRY_DUE'],
    nothing: [...PLACES, ...NUDGES, 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': [...ACCEPTS, ...DECLINES, ...OUTCOMES, ...CORRECTIONS],
  },
  'DRAFT of A': {
    'ONE_ACCEPTED, SEND_ASK B': ['ASK, room'],
    'DRAFT, TELL_PLACE A': ['ASK, no room'],
    WITHDRAWN: ['WITHDRAW, person'],
    'WITHDRAWN, TELL_END A': ['WITHDRAW, B left'],
    'EXPIRED, TELL_END A': ['EXPIRY_DUE'],
    nothing: [...PLACES, ...NUDGES, 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': [...ACCEPTS, ...DECLINES, ...OUTCOMES, ...CORRECTIONS],
  },
  'DRAFT of a broker that waits': {
    'ASKED, SEND_ASK A, SEND_ASK B': ['PLACE_FREE, room'],
    'WITHDRAWN, TELL_END BROKER, FREE_PLACE': ['PLACE_FREE, partners', 'WITHDRAW, B left'],
    'WITHDRAWN, FREE_PLACE': ['WITHDRAW, person'],
    'EXPIRED, TELL_END BROKER, FREE_PLACE': ['EXPIRY_DUE'],
    nothing: [...ASKS, 'PLACE_FREE, no room', ...NUDGES, 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': [...ACCEPTS, ...DECLINES, ...OUTCOMES, ...CORRECTIONS],
  },
  'DRAFT of A that waits': {
    'ONE_ACCEPTED, SEND_ASK B': ['PLACE_FREE, room'],
    'WITHDRAWN, TELL_END A, OFFER_NEXT_BEST A, FREE_PLACE': ['PLACE_FREE, partners'],
    'WITHDRAWN, FREE_PLACE': ['WITHDRAW, person'],
    'WITHDRAWN, TELL_END A, FREE_PLACE': ['WITHDRAW, B left'],
    'EXPIRED, TELL_END A, OFFER_NEXT_BEST A, FREE_PLACE': ['EXPIRY_DUE'],
    nothing: [...ASKS, 'PLACE_FREE, no room', ...NUDGES, 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': [...ACCEPTS, ...DECLINES, ...OUTCOMES, ...CORRECTIONS],
  },
  'ASKED both': {
    ONE_ACCEPTED: [...ACCEPTS],
    'DECLINED, DISMISS_PAIR A, TELL_END A, TELL_END B, OFFER_NEXT_BEST B, FREE_PLACE': ['DECLINE A'],
    'DECLINED, DISMISS_PAIR B, TELL_END A, TELL_END B, OFFER_NEXT_BEST A, OFFER_NEXT_BEST B, FREE_PLACE': ['DECLINE B'],
    'WITHDRAWN, TELL_END A, TELL_END B, FREE_PLACE': ['WITHDRAW, person'],
    'WITHDRAWN, TELL_END A, TELL_END BROKER, FREE_PLACE': ['WITHDRAW, B left'],
    'ASKED, SEND_NUDGE B': ['NUDGE_DUE B'],
    nothing: [...ASKS, ...PLACES, 'NUDGE_DUE A', 'EXPIRY_DUE', 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': [...OUTCOMES, ...CORRECTIONS],
  },
  'ASKED both, reminded both': {
    ONE_ACCEPTED: [...ACCEPTS],
    'DECLINED, DISMISS_PAIR A, TELL_END A, TELL_END B, OFFER_NEXT_BEST B, FREE_PLACE': ['DECLINE A'],
    'DECLINED, DISMISS_PAIR B, TELL_END A, TELL_END B, OFFER_NEXT_BEST A, OFFER_NEXT_BEST B, FREE_PLACE': ['DECLINE B'],
    'WITHDRAWN, TELL_END A, TELL_END B, FREE_PLACE': ['WITHDRAW, person'],
    'WITHDRAWN, TELL_END A, TELL_END BROKER, FREE_PLACE': ['WITHDRAW, B left'],
    'EXPIRED, TELL_END A, TELL_END B, TELL_END BROKER, FREE_PLACE': ['EXPIRY_DUE'],
    nothing: [...ASKS, ...PLACES, ...NUDGES, 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': [...OUTCOMES, ...CORRECTIONS],
  },
  'ONE_ACCEPTED, A': {
    'INTRODUCED, INTRODUCE, FREE_PLACE': ['ACCEPT B'],
    'DECLINED, DISMISS_PAIR A, TELL_END A, TELL_END B, OFFER_NEXT_BEST B, FREE_PLACE': ['DECLINE A'],
    'DECLINED, DISMISS_PAIR B, TELL_END A, TELL_END B, OFFER_NEXT_BEST A, OFFER_NEXT_BEST B, FREE_PLACE': ['DECLINE B'],
    'WITHDRAWN, TELL_END A, TELL_END B, OFFER_NEXT_BEST A, FREE_PLACE': ['WITHDRAW, person'],
    'WITHDRAWN, TELL_END A, TELL_END BROKER, OFFER_NEXT_BEST A, FREE_PLACE': ['WITHDRAW, B left'],
    'ONE_ACCEPTED, SEND_NUDGE B': ['NUDGE_DUE B'],
    nothing: [...ASKS, ...PLACES, 'ACCEPT A', 'NUDGE_DUE A', 'EXPIRY_DUE', 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': [...OUTCOMES, ...CORRECTIONS],
  },
  'ONE_ACCEPTED, A, B reminded': {
    'INTRODUCED, INTRODUCE, FREE_PLACE': ['ACCEPT B'],
    'DECLINED, DISMISS_PAIR A, TELL_END A, TELL_END B, OFFER_NEXT_BEST B, FREE_PLACE': ['DECLINE A'],
    'DECLINED, DISMISS_PAIR B, TELL_END A, TELL_END B, OFFER_NEXT_BEST A, OFFER_NEXT_BEST B, FREE_PLACE': ['DECLINE B'],
    'WITHDRAWN, TELL_END A, TELL_END B, OFFER_NEXT_BEST A, FREE_PLACE': ['WITHDRAW, person'],
    'WITHDRAWN, TELL_END A, TELL_END BROKER, OFFER_NEXT_BEST A, FREE_PLACE': ['WITHDRAW, B left'],
    'EXPIRED, TELL_END A, TELL_END B, TELL_END BROKER, OFFER_NEXT_BEST A, FREE_PLACE': ['EXPIRY_DUE'],
    nothing: [...ASKS, ...PLACES, 'ACCEPT A', ...NUDGES, 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': [...OUTCOMES, ...CORRECTIONS],
  },
  'ONE_ACCEPTED, started by A': {
    'INTRODUCED, INTRODUCE, FREE_PLACE': ['ACCEPT B'],
    'DECLINED, DISMISS_PAIR B, TELL_END A, TELL_END B, OFFER_NEXT_BEST A, OFFER_NEXT_BEST B, FREE_PLACE': ['DECLINE B'],
    'WITHDRAWN, TELL_END B, FREE_PLACE': ['WITHDRAW, person'],
    'WITHDRAWN, TELL_END A, OFFER_NEXT_BEST A, FREE_PLACE': ['WITHDRAW, B left'],
    'ONE_ACCEPTED, SEND_NUDGE B': ['NUDGE_DUE B'],
    nothing: [...ASKS, ...PLACES, 'ACCEPT A', 'NUDGE_DUE A', 'EXPIRY_DUE', 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': ['DECLINE A', ...OUTCOMES, ...CORRECTIONS],
  },
  INTRODUCED: {
    'WITHDRAWN, TELL_END A, TELL_END BROKER, OFFER_NEXT_BEST A': ['WITHDRAW, B left'],
    'INTRODUCED, ASK_OUTCOME A, ASK_OUTCOME B': ['OUTCOME_DUE'],
    IN_TALKS: ['FIRST_CONTACT', 'OUTCOME talking'],
    'AGREED, RECORD_PARTNERSHIP, TELL_END A, TELL_END B': ['OUTCOME agreed'],
    'DECLINED, TELL_END A, TELL_END B, OFFER_NEXT_BEST B': ['OUTCOME nothing'],
    nothing: [...ASKS, ...PLACES, ...ACCEPTS, ...NUDGES, 'EXPIRY_DUE'],
    'no: NOT_AT_THIS_STAGE': [...DECLINES, 'WITHDRAW, person', ...CORRECTIONS],
  },
  'INTRODUCED, asked twice what came of it': {
    'WITHDRAWN, TELL_END A, TELL_END BROKER, OFFER_NEXT_BEST A': ['WITHDRAW, B left'],
    'EXPIRED, TELL_END A, TELL_END B, TELL_END BROKER': ['EXPIRY_DUE'],
    IN_TALKS: ['FIRST_CONTACT', 'OUTCOME talking'],
    'AGREED, RECORD_PARTNERSHIP, TELL_END A, TELL_END B': ['OUTCOME agreed'],
    'DECLINED, TELL_END A, TELL_END B, OFFER_NEXT_BEST B': ['OUTCOME nothing'],
    nothing: [...ASKS, ...PLACES, ...ACCEPTS, ...NUDGES, 'OUTCOME_DUE'],
    'no: NOT_AT_THIS_STAGE': [...DECLINES, 'WITHDRAW, person', ...CORRECTIONS],
  },
  IN_TALKS: {
    'WITHDRAWN, TELL_END A, TELL_END BROKER, OFFER_NEXT_BEST A': ['WITHDRAW, B left'],
    'IN_TALKS, ASK_OUTCOME A, ASK_OUTCOME B': ['OUTCOME_DUE'],
    'AGREED, RECORD_PARTNERSHIP, TELL_END A, TELL_END B': ['OUTCOME agreed'],
    'DECLINED, TELL_END A, TELL_END B, OFFER_NEXT_BEST B': ['OUTCOME nothing'],
    nothing: [...ASKS, ...PLACES, ...ACCEPTS, ...NUDGES, 'EXPIRY_DUE', 'FIRST_CONTACT', 'OUTCOME talking'],
    'no: NOT_AT_THIS_STAGE': [...DECLINES, 'WITHDRAW, person', ...CORRECTIONS],
  },
  'IN_TALKS, asked once what came of it': {
    'WITHDRAWN, TELL_END A, TELL_END BROKER, OFFER_NEXT_BEST A': ['WITHDRAW, B left'],
    'IN_TALKS, ASK_OUTCOME A, ASK_OUTCOME B': ['OUTCOME_DUE'],
    IN_TALKS: ['OUTCOME talking'],
    'AGREED, RECORD_PARTNERSHIP, TELL_END A, TELL_END B': ['OUTCOME agreed'],
    'DECLINED, TELL_END A, TELL_END B, OFFER_NEXT_BEST B': ['OUTCOME nothing'],
    nothing: [...ASKS, ...PLACES, ...ACCEPTS, ...NUDGES, 'EXPIRY_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': [...DECLINES, 'WITHDRAW, person', ...CORRECTIONS],
  },
  'IN_TALKS, asked twice what came of it': {
    'WITHDRAWN, TELL_END A, TELL_END BROKER, OFFER_NEXT_BEST A': ['WITHDRAW, B left'],
    'EXPIRED, TELL_END A, TELL_END B, TELL_END BROKER': ['EXPIRY_DUE'],
    IN_TALKS: ['OUTCOME talking'],
    'AGREED, RECORD_PARTNERSHIP, TELL_END A, TELL_END B': ['OUTCOME agreed'],
    'DECLINED, TELL_END A, TELL_END B, OFFER_NEXT_BEST B': ['OUTCOME nothing'],
    nothing: [...ASKS, ...PLACES, ...ACCEPTS, ...NUDGES, 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: NOT_AT_THIS_STAGE': [...DECLINES, 'WITHDRAW, person', ...CORRECTIONS],
  },
  AGREED: {
    'AGREED, CANCEL_PARTNERSHIP, TELL_CORRECTED A, TELL_CORRECTED B': ['CORRECT agreed'],
    'DECLINED, CANCEL_PARTNERSHIP, TELL_CORRECTED A, TELL_CORRECTED B': ['CORRECT nothing'],
    nothing: [...PLACES, 'WITHDRAW, B left', ...NUDGES, 'EXPIRY_DUE', 'OUTCOME_DUE', 'FIRST_CONTACT', 'OUTCOME agreed'],
    'no: INTRODUCTION_OVER': [
      ...ASKS,
      ...ACCEPTS,
      ...DECLINES,
      'WITHDRAW, person',
      'OUTCOME talking',
      'OUTCOME nothing',
    ],
  },
  'DECLINED by B': {
    nothing: [...PLACES, 'DECLINE B', 'WITHDRAW, B left', ...NUDGES, 'EXPIRY_DUE', 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: INTRODUCTION_OVER': [...ASKS, ...ACCEPTS, 'DECLINE A', 'WITHDRAW, person', ...OUTCOMES],
    'no: NOT_AT_THIS_STAGE': [...CORRECTIONS],
  },
  'DECLINED after talks': {
    'AGREED, TELL_CORRECTED A, TELL_CORRECTED B': ['CORRECT agreed'],
    'DECLINED, TELL_CORRECTED A, TELL_CORRECTED B': ['CORRECT nothing'],
    nothing: [
      ...PLACES,
      'WITHDRAW, B left',
      ...NUDGES,
      'EXPIRY_DUE',
      'OUTCOME_DUE',
      'FIRST_CONTACT',
      'OUTCOME nothing',
    ],
    'no: INTRODUCTION_OVER': [
      ...ASKS,
      ...ACCEPTS,
      ...DECLINES,
      'WITHDRAW, person',
      'OUTCOME talking',
      'OUTCOME agreed',
    ],
  },
  'EXPIRED, never asked': {
    nothing: [...PLACES, 'WITHDRAW, B left', ...NUDGES, 'EXPIRY_DUE', 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: INTRODUCTION_OVER': [...ASKS, ...ACCEPTS, ...DECLINES, 'WITHDRAW, person', ...OUTCOMES],
    'no: NOT_AT_THIS_STAGE': [...CORRECTIONS],
  },
  'EXPIRED, no answer': {
    nothing: [...PLACES, 'WITHDRAW, B left', ...NUDGES, 'EXPIRY_DUE', 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: INTRODUCTION_OVER': [...ASKS, ...ACCEPTS, ...DECLINES, 'WITHDRAW, person', ...OUTCOMES],
    'no: NOT_AT_THIS_STAGE': [...CORRECTIONS],
  },
  'EXPIRED, no outcome': {
    'AGREED, TELL_CORRECTED A, TELL_CORRECTED B': ['CORRECT agreed'],
    'DECLINED, TELL_CORRECTED A, TELL_CORRECTED B': ['CORRECT nothing'],
    nothing: [...PLACES, 'WITHDRAW, B left', ...NUDGES, 'EXPIRY_DUE', 'OUTCOME_DUE', 'FIRST_CONTACT'],
    'no: INTRODUCTION_OVER': [...ASKS, ...ACCEPTS, ...DECLINES, 'WITHDRAW, person', ...OUTCOMES],
  },
  WITHDRAWN: {
    nothing: [
      ...PLACES,
      'WITHDRAW, person',
      'WITHDRAW, B left',
      ...NUDGES,
      'EXPIRY_DUE',
      'OUTCOME_DUE',
      'FIRST_CONTACT',
    ],
    'no: INTRODUCTION_OVER': [...ASKS, ...ACCEPTS, ...DECLINES, ...OUTCOMES],
    'no: NOT_AT_THIS_STAGE': [...CORRECTIONS],
  },
};
