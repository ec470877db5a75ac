import { type Introduction, type IntroductionSide, type Side } from '@mosty/domain/introductions/introduction';
import { dueAt } from '@mosty/domain/introductions/timetable';
import { type WorkingCalendar } from '@mosty/domain/working-days';
import { type IntroductionRow } from './introduction.entity.ts';

/** The columns that the rules know. */
export type RecordColumns = Omit<
  IntroductionRow,
  'plCountry' | 'czCountry' | 'starterId' | 'note' | 'noteLanguage' | 'conversationId' | 'partnershipId'
>;

/** The row as the rules see it. */
export function toIntroduction(row: IntroductionRow): Introduction {
  const { id, state, startedBy, createdAt, changedAt, waitingSince, introducedAt, corrections } = row;
  const { outcomeRounds, outcomeAskedAt, outcomeHeardAt, endAt, endBy } = row;
  const a: IntroductionSide = {
    ...{ organisationId: row.plOrganisationId, country: 'PL', answer: row.aAnswer },
    ...{ askedAt: row.aAskedAt, nudgedAt: row.aNudgedAt, answeredAt: row.aAnsweredAt },
  };
  const b: IntroductionSide = {
    ...{ organisationId: row.czOrganisationId, country: 'CZ', answer: row.bAnswer },
    ...{ askedAt: row.bAskedAt, nudgedAt: row.bNudgedAt, answeredAt: row.bAnsweredAt },
  };
  const hasEnded = state === 'AGREED' || state === 'DECLINED' || state === 'EXPIRED' || state === 'WITHDRAWN';
  return {
    ...{ id, state, startedBy, createdAt, changedAt, waitingSince, introducedAt, corrections },
    ...{ outcomeRounds, outcomeAskedAt, outcomeHeardAt },
    sides: { A: a, B: b },
    end:
      hasEnded && endAt !== null && endBy !== null
        ? { state, at: endAt, by: endBy, reason: row.endReason, note: row.endNote, agreement: row.endAgreement }
        : null,
  };
}

/** What is to be written of a record, with the moment at which it is due again. */
export function toColumns(introduction: Introduction, calendar: WorkingCalendar): RecordColumns {
  const { id, state, startedBy, createdAt, changedAt, waitingSince, introducedAt, corrections, end } = introduction;
  const { outcomeRounds, outcomeAskedAt, outcomeHeardAt } = introduction;
  const { A, B } = introduction.sides;
  return {
    ...{ id, state, startedBy, createdAt, changedAt, waitingSince, introducedAt, corrections },
    ...{ outcomeRounds, outcomeAskedAt, outcomeHeardAt },
    plOrganisationId: A.organisationId,
    czOrganisationId: B.organisationId,
    ...{ aAnswer: A.answer, aAskedAt: A.askedAt, aNudgedAt: A.nudgedAt, aAnsweredAt: A.answeredAt },
    ...{ bAnswer: B.answer, bAskedAt: B.askedAt, bNudgedAt: B.nudgedAt, bAnsweredAt: B.answeredAt },
    endAt: end?.at ?? null,
    endBy: end?.by ?? null,
    endReason: end?.reason ?? null,
    endNote: end?.note ?? null,
    endAgreement: end?.agreement ?? null,
    dueAt: dueAt(introduction, calendar)?.at ?? null,
  };
}

export const sideOf = ({ sides }: Pick<Introduction, 'sides'>, organisationId: string): Side | null =>
  sides.A.organisationId === organisationId ? 'A' : sides.B.organisationId === organisationId ? 'B' : null;
