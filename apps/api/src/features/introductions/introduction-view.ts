import { decide } from '@mosty/domain/introductions/decide';
import { type Circumstances, type IntroductionDeed } from '@mosty/domain/introductions/events';
import {
  type Introduction as IntroductionRecord,
  isOpen,
  otherSide,
  type Side,
  SIDES,
} from '@mosty/domain/introductions/introduction';
import { type StartFacts } from '@mosty/domain/introductions/may-start';
import { lastDayForOutcome, lastDayToAnswer } from '@mosty/domain/introductions/timetable';
import { type WorkingCalendar } from '@mosty/domain/working-days';
import { type IntroductionDeedCode } from './introduction-enums.ts';
import { toIntroduction } from './introduction-record.ts';
import { type IntroductionRow } from './introduction.entity.ts';
import { type Introduction, type IntroductionSide } from './introduction.type.ts';

/** Who looks: a member of one of the sides, or a broker, who sees both. */
export interface Looking {
  readonly side: Side | null;
  readonly as: 'ORGANISATION' | 'BROKER';
  readonly accountId: string;
  /** One of many: contacts of the other side are told only to whoever asks for one introduction. */
  readonly isInList?: boolean;
}

/** The record as the API shows it. */
export function toView(row: IntroductionRow, looking: Looking, now: Date, calendar: WorkingCalendar): Introduction {
  const record = toIntroduction(row);
  const { id, state, startedBy, createdAt, changedAt, introducedAt, corrections, end, waitingSince } = record;
  return {
    ...{ id, state, startedBy, createdAt, changedAt, introducedAt, corrections },
    sides: SIDES.map((side) => toSide(record, side, looking, calendar)),
    viewerSide: looking.side,
    waiting: waitingSince === null ? null : { since: waitingSince, introductionId: id },
    lastDay: lastDayOf(record, looking.side, calendar),
    isOverdue: isOverdue(record),
    end: end && { ...end },
    conversationId: row.conversationId,
    note: row.note === null || row.noteLanguage === null ? null : { text: row.note, language: row.noteLanguage },
    viewerMay: deedsNow(record, looking, now, calendar),
    ...{ row, isBroker: looking.as === 'BROKER' },
  };
}

function toSide(record: IntroductionRecord, side: Side, looking: Looking, calendar: WorkingCalendar): IntroductionSide {
  const { organisationId, answer, askedAt, nudgedAt, answeredAt } = record.sides[side];
  return {
    ...{ side, organisationId, answer, askedAt, nudgedAt, answeredAt },
    lastDayToAnswer: lastDayOfSide(record, side, calendar),
    introductionId: record.id,
    showsContacts:
      !looking.isInList && (looking.as === 'BROKER' || looking.side === side || record.introducedAt !== null),
    isOwn: looking.as === 'ORGANISATION' && looking.side === side,
  };
}

export function lastDayOfSide(record: IntroductionRecord, side: Side, calendar: WorkingCalendar): string | null {
  const one = record.sides[side];
  return isOpen(record) && one.answer === 'ASKED' && one.askedAt !== null
    ? lastDayToAnswer(one, one.askedAt, calendar)
    : null;
}

/** To answer, of the side or of whoever has longest; after the introduction, to tell what came of it. */
export function lastDayOf(record: IntroductionRecord, side: Side | null, calendar: WorkingCalendar): string | null {
  if (record.end !== null) return null;
  if (record.introducedAt !== null) return lastDayForOutcome(record, calendar);
  const days = (side === null ? SIDES : [side, otherSide(side)]).map((one) => lastDayOfSide(record, one, calendar));
  const [own, other] = days;
  return side !== null && own
    ? own
    : ([own, other]
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1) ?? null);
}

/** Somebody was reminded, or asked what came of it, and has not answered since. */
export function isOverdue(record: IntroductionRecord): boolean {
  const { sides, outcomeAskedAt, outcomeHeardAt, end } = record;
  if (isOpen(record)) return SIDES.some((side) => sides[side].answer === 'ASKED' && sides[side].nudgedAt !== null);
  return end === null && outcomeAskedAt !== null && (outcomeHeardAt === null || outcomeHeardAt < outcomeAskedAt);
}

/** What the rules would let her do now: asked of the rules themselves, with what she might say. */
export function deedsNow(
  record: IntroductionRecord,
  { as, side, accountId }: Looking,
  now: Date,
  calendar: WorkingCalendar,
): IntroductionDeedCode[] {
  const circumstances: Circumstances | null =
    as === 'BROKER'
      ? { by: { as: 'BROKER', accountId }, channel: 'BROKER', at: now }
      : side === null
        ? null
        : {
            by: { as: 'ORGANISATION', organisationId: record.sides[side].organisationId, accountId },
            ...{ channel: 'WEB', at: now },
          };
  if (circumstances === null) return [];
  const sides = as === 'BROKER' ? SIDES : SIDES.filter((one) => one === side);
  const isPossible = (deed: IntroductionDeed): boolean => {
    const decision = decide(record, { ...deed, ...circumstances }, { calendar });
    return decision.ok && decision.value.next !== record;
  };
  return TRIALS.filter(([, trial]) => sides.some((one) => trial(record, one).some(isPossible))).map(([code]) => code);
}

const OTHER = { code: 'OTHER_WITH_NOTE', note: '–' } as const;

/** As if there were room: whether there is, is found out when she asks. */
const ROOM: StartFacts = {
  sides: {
    A: { country: 'PL', takesPart: true, cap: 1, open: 0, ahead: 0 },
    B: { country: 'CZ', takesPart: true, cap: 1, open: 0, ahead: 0 },
  },
  pair: {
    ...{ arePartners: false, isBlocked: false, isOpenAlready: false, lastEndedAt: null },
    dismissedUntil: { A: null, B: null },
  },
};

type Trial = (record: IntroductionRecord, side: Side) => readonly IntroductionDeed[];

const TRIALS: readonly (readonly [IntroductionDeedCode, Trial])[] = [
  ['ASK', () => [{ type: 'ASK', facts: ROOM }]],
  ['ACCEPT', (_record, side) => [{ type: 'ACCEPT', side }]],
  ['DECLINE', (_record, side) => [{ type: 'DECLINE', side, reason: OTHER }]],
  ['WITHDRAW', () => [{ type: 'WITHDRAW', reason: OTHER, leaving: null }]],
  ['NOTE_CONTACT', () => [{ type: 'FIRST_CONTACT' }]],
  ['TELL_OUTCOME', (_record, side) => [{ type: 'OUTCOME', side, outcome: { kind: 'CAME_TO_NOTHING', reason: OTHER } }]],
  [
    'CORRECT',
    ({ corrections }) =>
      (['FIRST_STEP', 'TWINNING'] as const).map((agreement) => ({
        ...{ type: 'CORRECT', outcome: { kind: 'AGREED', agreement }, note: '–', basedOn: corrections },
      })),
  ],
];
