/** What the two sides answer, and taking it back before they have met. */
import { refuse, type Result } from '../result.ts';
import { DISMISSAL_RULES } from './dismissals.ts';
import { type IntroductionEvent, type Role } from './events.ts';
import { type Introduction, isOpen, otherSide, type Party, type Side, SIDES, wasIntroduced } from './introduction.ts';
import { DISMISSAL_REASONS, readReason, SYSTEM_WITHDRAWAL_REASONS, WITHDRAWAL_REASONS } from './reasons.ts';
import { type Decision, endWith, freedPlaces, nothing, step, withSide } from './transitions.ts';

type Accept = Extract<IntroductionEvent, { type: 'ACCEPT' }>;
type Decline = Extract<IntroductionEvent, { type: 'DECLINE' }>;
type Withdraw = Extract<IntroductionEvent, { type: 'WITHDRAW' }>;

/** An answer counts until the introduction is over, also after the last day if nobody has closed it yet. */
export function decideAccept(introduction: Introduction, event: Accept): Result<Decision> {
  if (introduction.end !== null) return refuse('INTRODUCTION_OVER', { state: introduction.end.state });
  const { answer } = introduction.sides[event.side];
  if (answer === 'ACCEPTED') return nothing(introduction);
  if (answer === 'NOT_ASKED') return refuse('NOT_AT_THIS_STAGE', {});
  const sides = withSide(introduction, event.side, { answer: 'ACCEPTED', answeredAt: event.at });
  if (sides[otherSide(event.side)].answer !== 'ACCEPTED') {
    return step(introduction, event, { state: 'ONE_ACCEPTED', sides }, []);
  }
  return step(introduction, event, { state: 'INTRODUCED', sides, introducedAt: event.at }, [
    { type: 'INTRODUCE' },
    ...freedPlaces(introduction),
  ]);
}

/** A side may also think better of having accepted, as long as the other has not answered. */
export function decideDecline(introduction: Introduction, event: Decline, role: Role): Result<Decision> {
  const { side } = event;
  const { answer } = introduction.sides[side];
  const reason = readReason(event.reason, DISMISSAL_REASONS);
  if (!reason.ok) return reason;
  if (introduction.end !== null) {
    const isRepeated = answer === 'DECLINED';
    return isRepeated ? nothing(introduction) : refuse('INTRODUCTION_OVER', { state: introduction.end.state });
  }
  // Whoever started it withdraws, and once they have met there is an outcome.
  if (!isOpen(introduction) || side === introduction.startedBy) return refuse('NOT_AT_THIS_STAGE', {});
  const { code, note } = reason.value;
  const other = otherSide(side);
  const looksOn: readonly Side[] = DISMISSAL_RULES[code].looksOn ? [other, side] : [other];
  return endWith(introduction, event, {
    end: { state: 'DECLINED', by: endedBy(side, role), reason: code, note, agreement: null },
    nextBestFor: looksOn,
    changes: { sides: withSide(introduction, side, { answer: 'DECLINED', answeredAt: event.at }) },
    effects: [{ type: 'DISMISS_PAIR', side, reason: code }],
  });
}

/** People withdraw until the two have met; Mosty whenever a side leaves. */
export function decideWithdraw(introduction: Introduction, event: Withdraw, role: Role): Result<Decision> {
  const bySystem = role === 'JOB' || role === 'IMPORT';
  const reason = readReason(event.reason, bySystem ? SYSTEM_WITHDRAWAL_REASONS : WITHDRAWAL_REASONS);
  if (!reason.ok) return reason;
  const { end, sides } = introduction;
  if (end !== null) {
    const isSettled = bySystem || end.state === 'WITHDRAWN';
    return isSettled ? nothing(introduction) : refuse('INTRODUCTION_OVER', { state: end.state });
  }
  if (wasIntroduced(introduction) && !bySystem) return refuse('NOT_AT_THIS_STAGE', {});
  const { code, note } = reason.value;
  const by = bySystem ? 'SYSTEM' : (role as Party);
  // Whoever said yes was ready to meet somebody, and gets somebody else at once.
  const ready = SIDES.filter((side) => sides[side].answer === 'ACCEPTED' && side !== by && side !== event.leaving);
  return endWith(introduction, event, {
    end: { state: 'WITHDRAWN', by, reason: code, note, agreement: null },
    nextBestFor: ready,
    gone: event.leaving,
  });
}

/** Whoever told it: a broker may have noted what a side said, and then the side is told, too. */
export const endedBy = (side: Side, role: Role): Party | 'SYSTEM' =>
  role === 'BROKER' ? 'BROKER' : role === side ? side : 'SYSTEM';
