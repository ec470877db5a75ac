/**
 * How far the bridge between two organisations is built: the picture of where an introduction stands.
 *
 * Each bank lays a stone when it is asked, when it says yes, when the two are introduced, and when they talk. The keystone is
 * what they agree on. What will never be laid, because it ended before, is left out.
 */
import type { IntroductionState, Side, SideAnswer } from '@mosty/domain/introductions/introduction';
import type { Country } from '@mosty/domain/vocabulary';
import { divideArch, type StonePlace } from './arch.ts';

export const STONES_OF_A_BANK = ['ASKED', 'ACCEPTED', 'INTRODUCED', 'IN_TALKS'] as const;
export type BankStone = (typeof STONES_OF_A_BANK)[number];

/** LAID: done. NEXT: what is waited for now. TO_COME: after that. LEFT_OUT: it ended before. */
export type StoneState = 'LAID' | 'NEXT' | 'TO_COME' | 'LEFT_OUT';

/** What the picture needs to know of an introduction. */
export interface Progress {
  readonly state: IntroductionState;
  readonly sides: readonly { readonly side: Side; readonly answer: SideAnswer; readonly country: Country }[];
  readonly wasIntroduced: boolean;
  /** Whether they wrote to each other or met, also if it has ended since. */
  readonly haveTalked: boolean;
}

export interface ProgressStone {
  readonly place: StonePlace;
  readonly step: BankStone | 'AGREED';
  readonly state: StoneState;
  readonly arc: { readonly from: number; readonly to: number };
}

const ENDED: readonly IntroductionState[] = ['AGREED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'];

/** How many stones a bank has laid. Whoever asked for itself was never asked, but has said yes. */
function laidBy(answer: SideAnswer, { state, wasIntroduced, haveTalked }: Progress): number {
  if (state === 'AGREED') return STONES_OF_A_BANK.length;
  if (wasIntroduced) return haveTalked || state === 'IN_TALKS' ? 4 : 3;
  return { NOT_ASKED: 0, ASKED: 1, DECLINED: 1, ACCEPTED: 2 }[answer];
}

/** What is waited for now: in a draft nothing is; before they meet, those who have not answered; then both. */
function stateOf(position: number, laid: number, progress: Progress, answer: SideAnswer): StoneState {
  if (position < laid) return 'LAID';
  if (ENDED.includes(progress.state)) return 'LEFT_OUT';
  const isAwaited = answer === 'ASKED' || (progress.wasIntroduced && laid < STONES_OF_A_BANK.length);
  return isAwaited && position === laid ? 'NEXT' : 'TO_COME';
}

/** The arch from the Polish bank on the left to the Czech one on the right, whichever side was named first. */
export function buildProgress(progress: Progress): readonly ProgressStone[] {
  const bank = (country: Country, place: StonePlace) => {
    const answer = progress.sides.find((side) => side.country === country)?.answer ?? 'NOT_ASKED';
    const laid = laidBy(answer, progress);
    return STONES_OF_A_BANK.map((step, position) => ({
      place,
      step,
      state: stateOf(position, laid, progress, answer),
    }));
  };
  const keystone = {
    place: 'crown' as const,
    step: 'AGREED' as const,
    state: keystoneOf(progress),
  };
  const stones = [...bank('PL', 'left'), keystone, ...bank('CZ', 'right').reverse()];
  const arcs = divideArch(stones.map(({ place }) => ({ place, strength: 0.5, open: false })));
  return stones.map((stone, position) => ({ ...stone, arc: arcs[position] ?? { from: 0, to: 1 } }));
}

function keystoneOf({ state }: Progress): StoneState {
  if (state === 'AGREED') return 'LAID';
  if (ENDED.includes(state)) return 'LEFT_OUT';
  return state === 'IN_TALKS' ? 'NEXT' : 'TO_COME';
}

export const STEPS = [...STONES_OF_A_BANK, 'AGREED'] as const;
export type StepState = 'DONE' | 'NOW' | 'TO_COME' | 'LEFT_OUT';

/** The same as a list of steps, for whoever reads and does not look: one is done when both banks have laid its stone. */
export function stepsOf(
  stones: readonly ProgressStone[],
): readonly { readonly step: BankStone | 'AGREED'; readonly state: StepState }[] {
  return STEPS.map((step) => {
    const states = stones.filter((stone) => stone.step === step).map(({ state }) => state);
    if (states.every((state) => state === 'LAID')) return { step, state: 'DONE' };
    if (states.includes('LEFT_OUT')) return { step, state: 'LEFT_OUT' };
    return { step, state: states.some((state) => state !== 'TO_COME') ? 'NOW' : 'TO_COME' };
  });
}
