/**
 * The introduction as a state machine: DRAFT → ASKED → ONE_ACCEPTED → INTRODUCED → IN_TALKS → AGREED, DECLINED, EXPIRED or
 * WITHDRAWN. `decide` says what an event changes and what has to be done because of it; it does neither.
 *
 * An event that has had its effect does nothing again, whether it was repeated, came late or out of order. What cannot be
 * done (any more) is refused with a reason that the person can be told; a job is never refused, it just finds nothing to do.
 * `cases/state-table.ts` shows every state with every event.
 */
import { refuse, type Result } from '../result.ts';
import { type WorkingCalendar } from '../working-days.ts';
import { decideAccept, decideDecline, decideWithdraw } from './decide-answers.ts';
import { decideContact, decideCorrection, decideOutcome } from './decide-outcome.ts';
import { decideAsk, decidePlaceFree } from './decide-start.ts';
import { decideExpiry, decideNudge, decideOutcomeDue } from './decide-time.ts';
import { type IntroductionEffect } from './effects.ts';
import { type IntroductionEvent, isTheirs, isWayOf, roleOf } from './events.ts';
import { type Introduction } from './introduction.ts';
import { dueAt, type Duty } from './timetable.ts';
import { type Decision, nothing } from './transitions.ts';

export interface DecisionContext {
  readonly calendar: WorkingCalendar;
}

/** A decision, or why it is refused. Whoever may not know of the introduction is told that there is none. */
export function decide(
  introduction: Introduction,
  event: IntroductionEvent,
  { calendar }: DecisionContext,
): Result<Decision> {
  const role = roleOf(introduction, event.by, event.channel);
  if (role === null) return refuse('NOT_FOUND', { what: 'introduction' });
  if (!isWayOf(event.by, event.channel) || !isTheirs(introduction, event, role)) return refuse('NOT_YOURS_TO_DO', {});
  // Nothing happens before what happened already, even if the clock was put back.
  const dated = event.at < introduction.changedAt ? { ...event, at: introduction.changedAt } : event;
  switch (dated.type) {
    case 'ASK':
      return decideAsk(introduction, dated, calendar);
    case 'PLACE_FREE':
      return decidePlaceFree(introduction, dated, calendar);
    case 'ACCEPT':
      return decideAccept(introduction, dated);
    case 'DECLINE':
      return decideDecline(introduction, dated, role);
    case 'WITHDRAW':
      return decideWithdraw(introduction, dated, role);
    case 'FIRST_CONTACT':
      return decideContact(introduction, dated);
    case 'OUTCOME':
      return decideOutcome(introduction, dated, role, event.at, calendar);
    case 'CORRECT':
      return decideCorrection(introduction, dated);
    case 'NUDGE_DUE':
    case 'EXPIRY_DUE':
    case 'OUTCOME_DUE':
      break;
  }
  const duty = dueAt(introduction, calendar);
  // By the clock as it is: one that was put back makes nothing due.
  if (duty === null || duty.at > event.at || !isSameDuty(duty, dated)) return nothing(introduction);
  switch (dated.type) {
    case 'NUDGE_DUE':
      return decideNudge(introduction, dated, calendar);
    case 'EXPIRY_DUE':
      return decideExpiry(introduction, dated);
    case 'OUTCOME_DUE':
      return decideOutcomeDue(introduction, dated, calendar);
  }
}

/** Does all that is due by now, in its order: what a job runs, however late it is. Nothing is due twice. */
export function catchUp(introduction: Introduction, now: Date, context: DecisionContext): Decision {
  const effects: IntroductionEffect[] = [];
  let next = introduction;
  for (;;) {
    const duty = dueAt(next, context.calendar);
    if (duty === null || duty.at > now) return { next, effects };
    const decision = decide(next, { ...deedOf(duty), by: { as: 'SYSTEM' }, channel: 'JOB', at: now }, context);
    // A duty that changes nothing would be due for ever.
    if (!decision.ok || decision.value.next === next) throw new Error(`${duty.type} is due and does nothing.`);
    effects.push(...decision.value.effects);
    next = decision.value.next;
  }
}

/** The event that fulfils a duty. */
export function deedOf(duty: Duty) {
  return duty.type === 'NUDGE_DUE' ? { type: duty.type, side: duty.side } : { type: duty.type };
}

const isSameDuty = (duty: Duty, event: IntroductionEvent): boolean =>
  duty.type === 'NUDGE_DUE' ? event.type === 'NUDGE_DUE' && event.side === duty.side : event.type === duty.type;
