/**
 * An introduction: the closed loop in which two organisations from both sides of the border are asked whether they want to
 * meet, are introduced, and tell what came of it. Whatever happens, it ends in exactly one outcome.
 *
 * Everything that the rules need to know of it is in this record: no clock, no row of a database, no history.
 */
import { type Country } from '../vocabulary.ts';
import { type AgreementKind } from './agreements.ts';
import { type ClosingReason } from './reasons.ts';

export const INTRODUCTION_STATES = [
  'DRAFT',
  'ASKED',
  'ONE_ACCEPTED',
  'INTRODUCED',
  'IN_TALKS',
  'AGREED',
  'DECLINED',
  'EXPIRED',
  'WITHDRAWN',
] as const;
export type IntroductionState = (typeof INTRODUCTION_STATES)[number];

/** Nothing follows these of its own accord; only a broker may correct what was told wrongly. */
export const END_STATES = ['AGREED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'] as const;
export type EndState = (typeof END_STATES)[number];

/**
 * What takes a place under the cap of both sides: somebody is still asked. Once introduced, the two deal with each other, and
 * good talks do not keep an organisation from meeting others.
 */
export const OPEN_STATES: readonly IntroductionState[] = ['ASKED', 'ONE_ACCEPTED'];

export const SIDES = ['A', 'B'] as const;
export type Side = (typeof SIDES)[number];
export const otherSide = (side: Side): Side => (side === 'A' ? 'B' : 'A');

/** Those who are told how an introduction goes: the two sides, and the broker if a broker started it. */
export type Party = Side | 'BROKER';

/** Whoever starts for itself has accepted by asking. */
export const SIDE_ANSWERS = ['NOT_ASKED', 'ASKED', 'ACCEPTED', 'DECLINED'] as const;
export type SideAnswer = (typeof SIDE_ANSWERS)[number];

export interface IntroductionSide {
  readonly organisationId: string;
  readonly country: Country;
  readonly answer: SideAnswer;
  /** Null also for the side that started it: nobody asked it. */
  readonly askedAt: Date | null;
  readonly nudgedAt: Date | null;
  readonly answeredAt: Date | null;
}

export interface IntroductionEnd {
  readonly state: EndState;
  /** When it ended first; a correction does not move it. */
  readonly at: Date;
  readonly by: Party | 'SYSTEM';
  /** Null only for AGREED. */
  readonly reason: ClosingReason | null;
  readonly note: string | null;
  /** Only for AGREED. */
  readonly agreement: AgreementKind | null;
}

export interface Introduction {
  readonly id: string;
  readonly state: IntroductionState;
  readonly startedBy: Party;
  readonly sides: Readonly<Record<Side, IntroductionSide>>;
  readonly createdAt: Date;
  /** Of the last thing that happened; what happens next is never recorded as earlier, whatever the clock says. */
  readonly changedAt: Date;
  /** Since when a draft waits in the queue because a side has as many open introductions as it allows. */
  readonly waitingSince: Date | null;
  readonly introducedAt: Date | null;
  /** How many of the days for asking about the outcome are over; see timetable.ts. */
  readonly outcomeRounds: number;
  readonly outcomeAskedAt: Date | null;
  /** When a side last said that they are talking. */
  readonly outcomeHeardAt: Date | null;
  readonly end: IntroductionEnd | null;
  readonly corrections: number;
}

export interface NewIntroduction {
  readonly id: string;
  readonly startedBy: Party;
  readonly organisations: Readonly<Record<Side, { readonly id: string; readonly country: Country }>>;
  readonly at: Date;
}

export function draftIntroduction({ id, startedBy, organisations, at }: NewIntroduction): Introduction {
  const side = (one: Side): IntroductionSide => ({
    organisationId: organisations[one].id,
    country: organisations[one].country,
    answer: 'NOT_ASKED',
    askedAt: null,
    nudgedAt: null,
    answeredAt: null,
  });
  return {
    id,
    state: 'DRAFT',
    startedBy,
    sides: { A: side('A'), B: side('B') },
    createdAt: at,
    changedAt: at,
    waitingSince: null,
    introducedAt: null,
    outcomeRounds: 0,
    outcomeAskedAt: null,
    outcomeHeardAt: null,
    end: null,
    corrections: 0,
  };
}

export const isOpen = ({ state }: Pick<Introduction, 'state'>): boolean => OPEN_STATES.includes(state);

/** In the queue: its starter has asked, and there is no place yet. */
export const isWaiting = ({ state, waitingSince }: Pick<Introduction, 'state' | 'waitingSince'>): boolean =>
  state === 'DRAFT' && waitingSince !== null;

/** Whether the two sides know each other, so that what became of it is an outcome and no answer. */
export const wasIntroduced = ({ introducedAt }: Pick<Introduction, 'introducedAt'>): boolean => introducedAt !== null;

/** Who of the two has been asked and has not answered. */
export const unansweredSides = ({ sides }: Pick<Introduction, 'sides'>): readonly Side[] =>
  SIDES.filter((side) => sides[side].answer === 'ASKED');
