/**
 * When something has to happen to an introduction of its own accord. It follows from the record alone: a job that was
 * restarted, or whose clock was changed, asks again and finds what is still to be done, once and in order.
 */
import { civilDateOf, endOfDay, momentOf, WORKING_HOUR } from '../working-days-civil-time.ts';
import {
  addDays,
  addWorkingDays,
  BOTH_COUNTRIES,
  type CivilDate,
  laterDate,
  workingDayFrom,
  type WorkingCalendar,
} from '../working-days.ts';
import {
  type Introduction,
  type IntroductionSide,
  isOpen,
  isWaiting,
  type Side,
  unansweredSides,
} from './introduction.ts';

/** Working days of the recipient after having been asked. */
export const NUDGE_AFTER_WORKING_DAYS = 7;
export const EXPIRE_AFTER_WORKING_DAYS = 14;
/** Whoever was reminded late, because Mosty stood still, still has so many working days to answer. */
export const ANSWER_AFTER_NUDGE_WORKING_DAYS = 3;
/** Days after the introduction on which both are asked what came of it; as long as they talk, again every 90 days. */
export const OUTCOME_AFTER_DAYS = [30, 90] as const;
/** Working days of both countries to answer the last question about the outcome. */
export const OUTCOME_WITHIN_WORKING_DAYS = 14;
/** Nobody asks any more with a draft so old. */
export const DRAFT_KEPT_DAYS = 90;
/** So long an ask waits for a place. */
export const WAIT_AT_MOST_DAYS = 60;

export type Duty = { readonly at: Date } & (
  | { readonly type: 'NUDGE_DUE'; readonly side: Side }
  | { readonly type: 'EXPIRY_DUE' }
  | { readonly type: 'OUTCOME_DUE'; readonly round: number }
);

/** The next thing to happen if nobody does anything; null once it has ended. */
export function dueAt(introduction: Introduction, calendar: WorkingCalendar): Duty | null {
  return dutiesOf(introduction, calendar)[0] ?? null;
}

/** All that is to come in the state of the moment, the earliest first. */
export function dutiesOf(introduction: Introduction, calendar: WorkingCalendar): readonly Duty[] {
  const duties = isOpen(introduction)
    ? answerDuties(introduction, calendar)
    : introduction.introducedAt !== null && introduction.end === null
      ? outcomeDuties(introduction, introduction.introducedAt, calendar)
      : introduction.state === 'DRAFT'
        ? [draftDuty(introduction)]
        : [];
  return [...duties].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** The last day on which the side can answer. */
export function lastDayToAnswer(
  { country, nudgedAt }: Pick<IntroductionSide, 'country' | 'nudgedAt'>,
  askedAt: Date,
  calendar: WorkingCalendar,
): CivilDate {
  const last = addWorkingDays(civilDateOf(askedAt, country), EXPIRE_AFTER_WORKING_DAYS, [country], calendar);
  if (nudgedAt === null) return last;
  const nudged = civilDateOf(nudgedAt, country);
  return laterDate(last, addWorkingDays(nudged, ANSWER_AFTER_NUDGE_WORKING_DAYS, [country], calendar));
}

/** The last day on which an outcome can be told before Mosty stops asking; null while it will ask once more anyway. */
export function lastDayForOutcome(
  { outcomeRounds, outcomeAskedAt, outcomeHeardAt, sides }: Introduction,
  calendar: WorkingCalendar,
): CivilDate | null {
  if (outcomeAskedAt === null || outcomeRounds < OUTCOME_AFTER_DAYS.length) return null;
  if (outcomeHeardAt !== null && outcomeHeardAt >= outcomeAskedAt) return null;
  const asked = civilDateOf(outcomeAskedAt, sides.A.country);
  return addWorkingDays(asked, OUTCOME_WITHIN_WORKING_DAYS, BOTH_COUNTRIES, calendar);
}

/** How many of the days for asking are over: 0 before the thirtieth, 1 until the ninetieth… */
export function outcomeRoundsUntil(introduction: Introduction, moment: Date, calendar: WorkingCalendar): number {
  const { introducedAt } = introduction;
  if (introducedAt === null) return 0;
  let rounds = 0;
  while (outcomeDay(introduction, introducedAt, rounds, calendar) <= moment) rounds++;
  return rounds;
}

function answerDuties(introduction: Introduction, calendar: WorkingCalendar): readonly Duty[] {
  const duties: Duty[] = [];
  let expiry: Date | null = null;
  for (const side of unansweredSides(introduction)) {
    const one = introduction.sides[side];
    if (one.askedAt === null) continue;
    if (one.nudgedAt === null) {
      const asked = civilDateOf(one.askedAt, one.country);
      const day = addWorkingDays(asked, NUDGE_AFTER_WORKING_DAYS, [one.country], calendar);
      duties.push({ type: 'NUDGE_DUE', side, at: momentOf(day, WORKING_HOUR, one.country) });
    }
    // Each side has its whole time, also where the other country has fewer free days.
    const end = endOfDay(lastDayToAnswer(one, one.askedAt, calendar), one.country);
    if (expiry === null || end > expiry) expiry = end;
  }
  return expiry === null ? duties : [...duties, { type: 'EXPIRY_DUE', at: expiry }];
}

function outcomeDuties(introduction: Introduction, introducedAt: Date, calendar: WorkingCalendar): readonly Duty[] {
  const lastDay = lastDayForOutcome(introduction, calendar);
  if (lastDay !== null) return [{ type: 'EXPIRY_DUE', at: endOfDay(lastDay, introduction.sides.A.country) }];
  const round = introduction.outcomeRounds;
  return [{ type: 'OUTCOME_DUE', round, at: outcomeDay(introduction, introducedAt, round, calendar) }];
}

/** When both are at work on the day of that round, or on the next such day. */
function outcomeDay({ sides }: Introduction, introducedAt: Date, round: number, calendar: WorkingCalendar): Date {
  const [first, every] = OUTCOME_AFTER_DAYS;
  const day = addDays(civilDateOf(introducedAt, sides.A.country), round === 0 ? first : every * round);
  return momentOf(workingDayFrom(day, BOTH_COUNTRIES, calendar), WORKING_HOUR, sides.A.country);
}

function draftDuty(introduction: Introduction): Duty {
  const { createdAt, waitingSince, sides } = introduction;
  const { country } = sides.A;
  const [since, days] =
    isWaiting(introduction) && waitingSince !== null ? [waitingSince, WAIT_AT_MOST_DAYS] : [createdAt, DRAFT_KEPT_DAYS];
  return { type: 'EXPIRY_DUE', at: endOfDay(addDays(civilDateOf(since, country), days), country) };
}
