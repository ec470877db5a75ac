/** What happens next to an introduction, and until when: as the reader's side sees it. */
import type { IntroductionState, Side, SideAnswer } from '@mosty/domain/introductions/introduction';

/** What the clock needs to know. Days are those of a calendar: `2026-12-05`. */
export interface Clocked {
  readonly state: IntroductionState;
  /** Null for a broker, who looks on. */
  readonly viewerSide: Side | null;
  readonly sides: readonly {
    readonly side: Side;
    readonly answer: SideAnswer;
    readonly lastDayToAnswer: string | null;
    readonly organisation: { readonly name: string };
  }[];
  readonly waiting: object | null;
  /** The last day to answer, or to tell what came of it. */
  readonly lastDay: string | null;
}

export type NextStep =
  | { readonly kind: 'DRAFT' | 'WAITING' | 'INTRODUCED' | 'IN_TALKS' }
  /** The reader's side is asked; both are; or only `name` is. */
  | { readonly kind: 'ANSWER' | 'BOTH' | 'OUTCOME'; readonly day: string; readonly isLate: boolean }
  | { readonly kind: 'OTHER'; readonly day: string; readonly isLate: boolean; readonly name: string };

/** Null when it has ended: nothing follows. */
export function nextStepOf(introduction: Clocked, today: string): NextStep | null {
  const { state, viewerSide, sides, waiting, lastDay } = introduction;
  if (state === 'DRAFT') return { kind: waiting === null ? 'DRAFT' : 'WAITING' };
  if (state === 'INTRODUCED' || state === 'IN_TALKS') {
    return lastDay === null ? { kind: state } : { kind: 'OUTCOME', day: lastDay, isLate: lastDay < today };
  }
  const asked = sides.filter(({ answer }) => answer === 'ASKED');
  const mine = asked.find(({ side }) => side === viewerSide);
  const days = asked.flatMap(({ lastDayToAnswer }) => lastDayToAnswer ?? []).sort();
  const day = mine?.lastDayToAnswer ?? days.at(-1);
  if (state !== 'ASKED' && state !== 'ONE_ACCEPTED') return null;
  if (day === undefined) return null;
  const isLate = day < today;
  if (mine) return { kind: 'ANSWER', day, isLate };
  const [one, another] = asked;
  return one && !another ? { kind: 'OTHER', day, isLate, name: one.organisation.name } : { kind: 'BOTH', day, isLate };
}

/** Whether the reader's side has to do something: these come first in a list. */
export function awaitsViewer({ state, viewerSide, sides }: Pick<Clocked, 'state' | 'viewerSide' | 'sides'>): boolean {
  const isAsking = state === 'ASKED' || state === 'ONE_ACCEPTED';
  return isAsking && sides.some(({ side, answer }) => side === viewerSide && answer === 'ASKED');
}

/** The day of today in Central Europe, where both countries are. */
export const dayOf = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Warsaw' }).format(moment);

/** How many days are left after today: 0 on the last day, less when it is over. */
export const daysLeft = (day: string, today: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
