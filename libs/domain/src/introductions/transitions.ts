/** The steps that all decisions are made of. */
import { type IntroductionEvent } from './events.ts';
import { type IntroductionEffect } from './effects.ts';
import {
  type Introduction,
  type IntroductionEnd,
  type IntroductionSide,
  isOpen,
  isWaiting,
  type Party,
  type Side,
  SIDES,
} from './introduction.ts';
import { accept, type Result } from '../result.ts';

export interface Decision {
  /** The very same record if nothing happens. */
  readonly next: Introduction;
  /** Empty if nothing happens: what comes twice does nothing twice. */
  readonly effects: readonly IntroductionEffect[];
}

export const nothing = (introduction: Introduction): Result<Decision> => accept({ next: introduction, effects: [] });

/** The introduction changed, and the line of its history. `event.at` is not earlier than the last change; see decide.ts. */
export function step(
  introduction: Introduction,
  event: IntroductionEvent,
  changes: Partial<Introduction>,
  effects: readonly IntroductionEffect[],
): Result<Decision> {
  const next: Introduction = { ...introduction, ...changes, changedAt: event.at };
  const { type, by, channel, at } = event;
  const side = 'side' in event ? event.side : null;
  const transition = { event: type, side, by, channel, at, from: introduction.state, to: next.state };
  return accept({ next, effects: [{ type: 'RECORD', transition }, ...effects] });
}

/** What an end frees: nobody waits for a place that nobody holds any more. */
export function freedPlaces(introduction: Introduction): readonly IntroductionEffect[] {
  if (!isOpen(introduction) && !isWaiting(introduction)) return [];
  return [{ type: 'FREE_PLACE', organisationIds: SIDES.map((side) => introduction.sides[side].organisationId) }];
}

export interface Ending {
  readonly end: Omit<IntroductionEnd, 'at'>;
  /** Sides that get another proposal at once. */
  readonly nextBestFor: readonly Side[];
  /** A side that is there no more and is told nothing. */
  readonly gone?: Side | null;
  /** What else changes and has to be done. */
  readonly changes?: Partial<Introduction>;
  readonly effects?: readonly IntroductionEffect[];
}

/** The end: everybody concerned is told, nobody twice, and not whoever ended it. */
export function endWith(introduction: Introduction, event: IntroductionEvent, ending: Ending): Result<Decision> {
  const { end, nextBestFor, gone = null, changes = {}, effects = [] } = ending;
  const { state, reason, by } = end;
  return step(introduction, event, { ...changes, state, waitingSince: null, end: { ...end, at: event.at } }, [
    ...effects,
    ...concerned(introduction)
      .filter((to) => to !== by && to !== gone)
      .map((to): IntroductionEffect => ({ type: 'TELL_END', to, state, reason, by })),
    ...nextBestFor.map((to): IntroductionEffect => ({ type: 'OFFER_NEXT_BEST', to })),
    ...freedPlaces(introduction),
  ]);
}

/** Who knows of it: the starter and whoever has been asked. */
export function concerned({ sides, startedBy }: Introduction): readonly Party[] {
  const knowing: readonly Party[] = SIDES.filter((side) => sides[side].answer !== 'NOT_ASKED' || startedBy === side);
  return startedBy === 'BROKER' ? [...knowing, 'BROKER'] : knowing;
}

/** Both sides, one of them changed. */
export function withSide(
  { sides }: Introduction,
  side: Side,
  changes: Partial<IntroductionSide>,
): Readonly<Record<Side, IntroductionSide>> {
  return { ...sides, [side]: { ...sides[side], ...changes } };
}
