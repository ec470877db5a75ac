/** Who may do what: everybody else is refused, and who may not know of the introduction is told that there is none. */
import { type DeedName, type Who } from './examples.ts';

/** Of an introduction that a broker started and in which both are asked. */
export const WHO_MAY_WHEN_BROKER_STARTED: Readonly<Record<DeedName, readonly Who[]>> = {
  'ASK, room': ['BROKER', 'IMPORT'],
  'ASK, no room': ['BROKER', 'IMPORT'],
  'PLACE_FREE, room': ['JOB'],
  'PLACE_FREE, no room': ['JOB'],
  'PLACE_FREE, partners': ['JOB'],
  'ACCEPT A': ['A', 'BROKER', 'IMPORT'],
  'ACCEPT B': ['B', 'BROKER', 'IMPORT'],
  'DECLINE A': ['A', 'BROKER', 'IMPORT'],
  'DECLINE B': ['B', 'BROKER', 'IMPORT'],
  'WITHDRAW, person': ['BROKER', 'JOB', 'IMPORT'],
  'WITHDRAW, B left': ['BROKER', 'JOB', 'IMPORT'],
  'NUDGE_DUE A': ['JOB'],
  'NUDGE_DUE B': ['JOB'],
  EXPIRY_DUE: ['JOB'],
  OUTCOME_DUE: ['JOB'],
  FIRST_CONTACT: ['A', 'B', 'BROKER', 'JOB', 'IMPORT'],
  'OUTCOME talking': ['B', 'BROKER', 'IMPORT'],
  'OUTCOME agreed': ['A', 'BROKER', 'IMPORT'],
  'OUTCOME nothing': ['B', 'BROKER', 'IMPORT'],
  'CORRECT agreed': ['BROKER'],
  'CORRECT nothing': ['BROKER'],
};

/** What differs if A started it: asking is up to A, and A may take it back. */
export const WHO_MAY_WHEN_A_STARTED: Readonly<Record<DeedName, readonly Who[]>> = {
  ...WHO_MAY_WHEN_BROKER_STARTED,
  'ASK, room': ['A', 'IMPORT'],
  'ASK, no room': ['A', 'IMPORT'],
  'WITHDRAW, person': ['A', 'BROKER', 'JOB', 'IMPORT'],
  'WITHDRAW, B left': ['A', 'BROKER', 'JOB', 'IMPORT'],
};
