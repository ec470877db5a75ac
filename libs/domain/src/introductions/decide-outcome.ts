/** What became of it after the two were introduced, and putting right what was told wrongly. */
import { refuse, type Result } from '../result.ts';
import { type WorkingCalendar } from '../working-days.ts';
import { type AgreementKind, partnershipOf } from './agreements.ts';
import { endedBy } from './decide-answers.ts';
import { DISMISSAL_RULES } from './dismissals.ts';
import { type FinalOutcome, type IntroductionEvent, type Outcome, type Role } from './events.ts';
import { type IntroductionEffect } from './effects.ts';
import { type Introduction, type IntroductionEnd, otherSide, type Side, wasIntroduced } from './introduction.ts';
import {
  CAME_TO_NOTHING_REASONS,
  type CameToNothingReason,
  DISMISSAL_REASONS,
  type DismissalReason,
  readNote,
  readReason,
} from './reasons.ts';
import { outcomeRoundsUntil } from './timetable.ts';
import { concerned, type Decision, endWith, nothing, step } from './transitions.ts';

type Contact = Extract<IntroductionEvent, { type: 'FIRST_CONTACT' }>;
type OutcomeTold = Extract<IntroductionEvent, { type: 'OUTCOME' }>;
type Correct = Extract<IntroductionEvent, { type: 'CORRECT' }>;

/** So long after the end, and so often, a broker can correct what came of it. */
export const CORRECTION_DAYS = 180;
export const MAX_CORRECTIONS = 3;

const DAY_MS = 86_400_000;

/** They have written to each other, or somebody noted that they met: they talk. Later messages say nothing new. */
export function decideContact(introduction: Introduction, event: Contact): Result<Decision> {
  return introduction.state === 'INTRODUCED'
    ? step(introduction, event, { state: 'IN_TALKS', outcomeHeardAt: event.at }, [])
    : nothing(introduction);
}

/**
 * The first of the two sides that tells the end ends it; the other is told and can turn to a broker. `saidAt`: when it was
 * said by the clock, also if that is before the last change.
 */
export function decideOutcome(
  introduction: Introduction,
  event: OutcomeTold,
  role: Role,
  saidAt: Date,
  calendar: WorkingCalendar,
): Result<Decision> {
  const { outcome, side } = event;
  const told = readOutcome(outcome);
  if (!told.ok) return told;
  const { end } = introduction;
  if (end !== null) {
    const isRepeated = wasIntroduced(introduction) && END_OF[told.value.kind] === end.state;
    return isRepeated ? nothing(introduction) : refuse('INTRODUCTION_OVER', { state: end.state });
  }
  if (!wasIntroduced(introduction)) return refuse('NOT_AT_THIS_STAGE', {});
  if (told.value.kind === 'TALKING') return stillTalking(introduction, event, saidAt, calendar);
  const result = endOf(told.value);
  return endWith(introduction, event, {
    end: { ...result, by: endedBy(side, role) },
    nextBestFor: nextBestAfter(told.value, side),
    effects: partnershipEffects(told.value, side),
  });
}

function stillTalking(
  introduction: Introduction,
  event: OutcomeTold,
  saidAt: Date,
  calendar: WorkingCalendar,
): Result<Decision> {
  const { outcomeAskedAt, outcomeHeardAt, outcomeRounds, state } = introduction;
  // What was said before a question, and arrives or is repeated after it, is no answer to it.
  const answersNothing = outcomeAskedAt === null || saidAt < outcomeAskedAt;
  const isKnown = outcomeHeardAt !== null && (answersNothing || outcomeHeardAt >= outcomeAskedAt);
  if (isKnown && state === 'IN_TALKS') return nothing(introduction);
  return step(
    introduction,
    event,
    {
      state: 'IN_TALKS',
      outcomeHeardAt: event.at,
      // Whoever answers late is not asked again the next morning.
      outcomeRounds: Math.max(outcomeRounds, outcomeRoundsUntil(introduction, event.at, calendar)),
    },
    [],
  );
}

/**
 * A broker who learns that it was otherwise than told, or what came of it though nobody told. Only of what was introduced,
 * within half a year and not for ever: reports count what ended.
 */
export function decideCorrection(introduction: Introduction, event: Correct): Result<Decision> {
  const told = readOutcome(event.outcome);
  if (!told.ok) return told;
  const note = readNote(event.note, true);
  if (!note.ok) return note;
  const { end, corrections } = introduction;
  if (end === null || end.state === 'WITHDRAWN' || !wasIntroduced(introduction)) return refuse('NOT_AT_THIS_STAGE', {});
  const result = { ...endOf(told.value), note: note.value };
  const { state, reason, agreement } = result;
  if (state === end.state && reason === end.reason && agreement === end.agreement) return nothing(introduction);
  if (event.basedOn !== corrections) return refuse('CHANGED_MEANWHILE', {});
  if (event.at.getTime() - end.at.getTime() > CORRECTION_DAYS * DAY_MS) {
    return refuse('CORRECTION_TOO_LATE', { days: CORRECTION_DAYS });
  }
  if (corrections >= MAX_CORRECTIONS) return refuse('CORRECTED_TOO_OFTEN', { max: MAX_CORRECTIONS });
  const correction = corrections + 1;
  return step(introduction, event, { state, end: { ...result, at: end.at, by: 'BROKER' }, corrections: correction }, [
    ...(partnershipBy(end.agreement) === null ? [] : [{ type: 'CANCEL_PARTNERSHIP' as const }]),
    ...partnershipEffects(told.value, null),
    ...concerned(introduction)
      .filter((to) => to !== 'BROKER')
      .map((to): IntroductionEffect => ({ type: 'TELL_CORRECTED', to, correction })),
  ]);
}

const END_OF = { TALKING: null, AGREED: 'AGREED', CAME_TO_NOTHING: 'DECLINED' } as const;

const partnershipBy = (agreement: AgreementKind | null) => (agreement === null ? null : partnershipOf(agreement));

function readOutcome<Told extends Outcome>(outcome: Told): Result<Told> {
  if (outcome.kind !== 'CAME_TO_NOTHING') return { ok: true, value: outcome };
  const reason = readReason<CameToNothingReason>(outcome.reason, CAME_TO_NOTHING_REASONS);
  return reason.ok ? { ok: true, value: { ...outcome, reason: reason.value } } : reason;
}

function endOf(outcome: FinalOutcome): Omit<IntroductionEnd, 'at' | 'by'> {
  return outcome.kind === 'AGREED'
    ? { state: 'AGREED', reason: null, note: null, agreement: outcome.agreement }
    : { state: 'DECLINED', reason: outcome.reason.code, note: outcome.reason.note, agreement: null };
}

function partnershipEffects(outcome: FinalOutcome, side: Side | null): readonly IntroductionEffect[] {
  if (outcome.kind === 'AGREED') {
    const kind = partnershipOf(outcome.agreement);
    return kind === null ? [] : [{ type: 'RECORD_PARTNERSHIP', kind }];
  }
  const { code } = outcome.reason;
  return side !== null && isDismissal(code) ? [{ type: 'DISMISS_PAIR', side, reason: code }] : [];
}

function nextBestAfter(outcome: FinalOutcome, side: Side): readonly Side[] {
  if (outcome.kind === 'AGREED') return [];
  const { code } = outcome.reason;
  // Of somebody who fell silent nobody knows whether she looks on.
  if (code === 'FELL_SILENT') return [side];
  return !isDismissal(code) || DISMISSAL_RULES[code].looksOn ? [otherSide(side), side] : [otherSide(side)];
}

const isDismissal = (code: CameToNothingReason): code is CameToNothingReason & DismissalReason =>
  DISMISSAL_REASONS.some((reason) => reason === code);
