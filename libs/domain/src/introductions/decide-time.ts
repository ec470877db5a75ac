/** What happens because time passes; decide.ts has seen to it that it is due. */
import { type Result } from '../result.ts';
import { type WorkingCalendar } from '../working-days.ts';
import { type IntroductionEvent } from './events.ts';
import { type IntroductionEffect } from './effects.ts';
import { type Introduction, isWaiting, otherSide, SIDES, wasIntroduced } from './introduction.ts';
import { type ExpiryReason } from './reasons.ts';
import { lastDayForOutcome, lastDayToAnswer, outcomeRoundsUntil } from './timetable.ts';
import { type Decision, endWith, nothing, step, withSide } from './transitions.ts';

type Nudge = Extract<IntroductionEvent, { type: 'NUDGE_DUE' }>;
type Expiry = Extract<IntroductionEvent, { type: 'EXPIRY_DUE' }>;
type OutcomeDue = Extract<IntroductionEvent, { type: 'OUTCOME_DUE' }>;

export function decideNudge(introduction: Introduction, event: Nudge, calendar: WorkingCalendar): Result<Decision> {
  const { side } = event;
  const { askedAt } = introduction.sides[side];
  if (askedAt === null) return nothing(introduction);
  const sides = withSide(introduction, side, { nudgedAt: event.at });
  const lastDay = lastDayToAnswer(sides[side], askedAt, calendar);
  const otherAccepted = sides[otherSide(side)].answer === 'ACCEPTED';
  return step(introduction, event, { sides }, [{ type: 'SEND_NUDGE', to: side, lastDay, otherAccepted }]);
}

/** Whoever was ready gets somebody else at once; whoever kept silent is left alone. */
export function decideExpiry(introduction: Introduction, event: Expiry): Result<Decision> {
  const { sides, startedBy } = introduction;
  const ready = wasIntroduced(introduction)
    ? []
    : SIDES.filter((side) => sides[side].answer === 'ACCEPTED' || (isWaiting(introduction) && side === startedBy));
  return endWith(introduction, event, {
    end: { state: 'EXPIRED', by: 'SYSTEM', reason: expiryReason(introduction), note: null, agreement: null },
    nextBestFor: ready,
  });
}

function expiryReason(introduction: Introduction): ExpiryReason {
  if (wasIntroduced(introduction)) return 'NO_OUTCOME';
  if (introduction.state !== 'DRAFT') return 'NO_ANSWER';
  return isWaiting(introduction) ? 'NO_PLACE' : 'NEVER_ASKED';
}

/** One question to each, also where Mosty stood still over several of the days for asking: then that of the last one. */
export function decideOutcomeDue(
  introduction: Introduction,
  event: OutcomeDue,
  calendar: WorkingCalendar,
): Result<Decision> {
  const outcomeRounds = outcomeRoundsUntil(introduction, event.at, calendar);
  const changes = { outcomeRounds, outcomeAskedAt: event.at };
  const lastDay = lastDayForOutcome({ ...introduction, ...changes }, calendar);
  const round = outcomeRounds - 1;
  return step(
    introduction,
    event,
    changes,
    SIDES.map((to): IntroductionEffect => ({ type: 'ASK_OUTCOME', to, round, lastDay })),
  );
}
