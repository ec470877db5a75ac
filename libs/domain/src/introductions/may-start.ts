/**
 * Whether two organisations may be asked whether they want to meet: at once, later from the queue, or not at all.
 *
 * The same facts decide when the starter asks and when a place becomes free, so that no cap is ever exceeded.
 */
import { accept, refuse, type Result } from '../result.ts';
import { type Country } from '../vocabulary.ts';
import { otherSide, type Party, type Side, SIDES } from './introduction.ts';

/** The same pair is not introduced again for so long after the last time ended. */
export const PAIR_REST_DAYS = 90;

export interface SideFacts {
  readonly country: Country;
  /** Active or a stub that can be written to; neither archived nor gone. */
  readonly takesPart: boolean;
  /** The most open introductions it wants at a time; 0: none at all. */
  readonly cap: number;
  /** Its open introductions, without this one. */
  readonly open: number;
  /** How many asks for it wait in the queue before this one, in the order of queue.ts. */
  readonly ahead: number;
}

export interface PairFacts {
  readonly arePartners: boolean;
  readonly isBlocked: boolean;
  /** Another introduction of the two that was asked or waits, and has not ended. */
  readonly isOpenAlready: boolean;
  /** Until when each side has dismissed the other: `FOR_GOOD` never lapses. */
  readonly dismissedUntil: Readonly<Record<Side, Date | 'FOR_GOOD' | null>>;
  /** When the last introduction of the two ended in which somebody was asked. */
  readonly lastEndedAt: Date | null;
}

export interface StartFacts {
  readonly sides: Readonly<Record<Side, SideFacts>>;
  readonly pair: PairFacts;
}

/** Where an ask stands in the queue for one side; 1 is the next to enter. */
export interface PlaceInQueue {
  readonly side: Side;
  readonly place: number;
}

export type StartVerdict =
  { readonly kind: 'ENTERS' } | { readonly kind: 'WAITS'; readonly places: readonly PlaceInQueue[] };

/** NOT_NOW: an organisation is not told that the other dismissed or blocked it. */
export const START_OBSTACLES = [
  'PARTNERS',
  'OPEN_ALREADY',
  'INTRODUCED_RECENTLY',
  'DISMISSED',
  'BLOCKED',
  'NOT_NOW',
] as const;
export type StartObstacle = (typeof START_OBSTACLES)[number];

const DAY_MS = 86_400_000;

export function mayStart({ sides, pair }: StartFacts, startedBy: Party, at: Date): Result<StartVerdict> {
  if (sides.A.country === sides.B.country) return refuse('SAME_COUNTRY', {});
  const obstacle = obstacleOf({ sides, pair }, startedBy, at);
  if (obstacle !== null) return refuse('INTRODUCTION_NOT_POSSIBLE', { why: obstacle, days: PAIR_REST_DAYS });
  const places = SIDES.filter((side) => placesLeft(sides[side]) < 1).map((side) => ({
    side,
    place: sides[side].ahead + 1,
  }));
  return accept(places.length === 0 ? { kind: 'ENTERS' } : { kind: 'WAITS', places });
}

/** What those who came earlier leave of the cap; the older ask goes first, even while it waits for its other side. */
export const placesLeft = ({ cap, open, ahead }: SideFacts): number => cap - open - ahead;

function obstacleOf({ sides, pair }: StartFacts, startedBy: Party, at: Date): StartObstacle | null {
  const isBroker = startedBy === 'BROKER';
  if (SIDES.some((side) => !sides[side].takesPart || sides[side].cap < 1)) return 'NOT_NOW';
  if (pair.arePartners) return 'PARTNERS';
  if (pair.isBlocked) return isBroker ? 'BLOCKED' : 'NOT_NOW';
  if (pair.isOpenAlready) return 'OPEN_ALREADY';
  const isDismissedBy = (side: Side) => isStillAway(pair.dismissedUntil[side], at);
  if (isBroker) {
    if (SIDES.some(isDismissedBy)) return 'DISMISSED';
    // Whoever asks has changed her own mind.
  } else if (isDismissedBy(otherSide(startedBy))) return 'NOT_NOW';
  const rested = pair.lastEndedAt === null || at.getTime() - pair.lastEndedAt.getTime() >= PAIR_REST_DAYS * DAY_MS;
  return rested ? null : 'INTRODUCED_RECENTLY';
}

/** Whether a dismissal still keeps the two apart. */
export const isStillAway = (until: Date | 'FOR_GOOD' | null, at: Date): boolean =>
  until === 'FOR_GOOD' || (until !== null && at < until);
