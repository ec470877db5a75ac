/** Asking: at once, or in its turn when a side already has as many open introductions as it allows. */
import { refuse, type Result } from '../result.ts';
import { type WorkingCalendar } from '../working-days.ts';
import { type IntroductionEvent } from './events.ts';
import { type IntroductionEffect } from './effects.ts';
import { type Introduction, type IntroductionSide, isWaiting, type Side, SIDES } from './introduction.ts';
import { mayStart } from './may-start.ts';
import { lastDayToAnswer } from './timetable.ts';
import { type Decision, endWith, nothing, step } from './transitions.ts';

type Ask = Extract<IntroductionEvent, { type: 'ASK' }>;
type PlaceFree = Extract<IntroductionEvent, { type: 'PLACE_FREE' }>;

export function decideAsk(introduction: Introduction, event: Ask, calendar: WorkingCalendar): Result<Decision> {
  if (introduction.end !== null) return refuse('INTRODUCTION_OVER', { state: introduction.end.state });
  if (introduction.state !== 'DRAFT' || isWaiting(introduction)) return nothing(introduction);
  const verdict = mayStart(event.facts, introduction.startedBy, event.at);
  if (!verdict.ok) return verdict;
  if (verdict.value.kind === 'ENTERS') return enter(introduction, event, calendar);
  return step(introduction, event, { waitingSince: event.at }, [
    { type: 'TELL_PLACE', to: introduction.startedBy, places: verdict.value.places },
  ]);
}

export function decidePlaceFree(
  introduction: Introduction,
  event: PlaceFree,
  calendar: WorkingCalendar,
): Result<Decision> {
  if (!isWaiting(introduction)) return nothing(introduction);
  const verdict = mayStart(event.facts, introduction.startedBy, event.at);
  if (verdict.ok) return verdict.value.kind === 'ENTERS' ? enter(introduction, event, calendar) : nothing(introduction);
  // While it waited they became partners, blocked each other or left: nobody has to wait for what cannot come.
  const { startedBy } = introduction;
  return endWith(introduction, event, {
    end: { state: 'WITHDRAWN', by: 'SYSTEM', reason: 'NO_LONGER_POSSIBLE', note: null, agreement: null },
    nextBestFor: startedBy === 'BROKER' ? [] : [startedBy],
  });
}

/** Both sides are asked if a broker started it; whoever starts for itself has accepted by asking. */
function enter(introduction: Introduction, event: Ask | PlaceFree, calendar: WorkingCalendar): Result<Decision> {
  const { startedBy, sides } = introduction;
  const asked = SIDES.filter((side) => side !== startedBy);
  const entering = (side: Side): IntroductionSide =>
    side === startedBy
      ? { ...sides[side], answer: 'ACCEPTED', answeredAt: event.at }
      : { ...sides[side], answer: 'ASKED', askedAt: event.at };
  return step(
    introduction,
    event,
    {
      state: startedBy === 'BROKER' ? 'ASKED' : 'ONE_ACCEPTED',
      sides: { A: entering('A'), B: entering('B') },
      waitingSince: null,
    },
    asked.map((to): IntroductionEffect => ({
      type: 'SEND_ASK',
      to,
      lastDay: lastDayToAnswer(entering(to), event.at, calendar),
    })),
  );
}
