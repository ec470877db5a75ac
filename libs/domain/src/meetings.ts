/** Dates for a meeting that two sides agree on: what may be proposed, and what may be done with a proposal. */
import { Refusals } from './profile-rules.ts';
import { accept, type Refusal, refuse, type Result } from './result.ts';
import { COUNTRIES, type Country } from './vocabulary.ts';
import { civilDateOf } from './working-days-civil-time.ts';
import { isWorkingDay, type WorkingCalendar } from './working-days.ts';

/**
 * - PROPOSED: one side named dates, the other has not answered
 * - AGREED: the other chose one of them
 * - NONE_FITS: it said that none suits it
 * - REPLACED: other dates were proposed instead, or the agreed date was moved
 * - WITHDRAWN: whoever proposed took it back
 * - CANCELLED: what was agreed on does not take place
 */
export const MEETING_STATES = ['PROPOSED', 'AGREED', 'NONE_FITS', 'REPLACED', 'WITHDRAWN', 'CANCELLED'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_LIMITS = {
  moments: 5,
  minMinutes: 15,
  maxMinutes: 1440,
  place: 300,
  link: 1000,
  note: 1000,
  /** A date must lie at least so far ahead: the other side has to read it first. */
  noticeMinutes: 30,
  daysAhead: 730,
} as const;

const MINUTE_MS = 60_000;
const LINK = /^https:\/\/[^\s/?#@]+\.[^\s/?#@]{2,}([/?#]\S*)?$/i;

export interface MeetingDraft {
  readonly moments: readonly Date[];
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly note: string | null;
}

/** The clean draft, its dates in their order, or every refusal with the field it is about. */
export function checkMeeting(draft: MeetingDraft, now: Date): MeetingDraft | readonly Refusal[] {
  const refusals = new Refusals();
  const { moments, minutes } = draft;
  if (moments.length === 0) refusals.add({ code: 'REQUIRED', params: { field: 'moments' } });
  refusals.atMost('moments', moments.length, MEETING_LIMITS.moments);
  moments.forEach((moment, place) => refuseMoment(refusals, `moments.${place}`, moment, now));
  const valid = moments.filter((moment) => !Number.isNaN(moment.getTime()));
  refusals.noDuplicates(
    'moments',
    valid.map((moment) => moment.toISOString()),
  );
  refusals.range('minutes', minutes, { min: MEETING_LIMITS.minMinutes, max: MEETING_LIMITS.maxMinutes });
  const place = refusals.optionalLine('place', draft.place, MEETING_LIMITS.place);
  const link = refusals.optionalLine('link', draft.link, MEETING_LIMITS.link);
  if (link !== null && !LINK.test(link))
    refusals.add({ code: 'NOT_A_WEB_ADDRESS', params: { field: 'link', value: link } });
  if (place === null && link === null) refusals.add({ code: 'REQUIRED', params: { field: 'place' } });
  const note = refusals.optionalText('note', draft.note, MEETING_LIMITS.note);
  if (refusals.list.length > 0) return refusals.list;
  const inOrder = [...valid].sort((one, other) => one.getTime() - other.getTime());
  return { moments: inOrder, minutes, place, link, note };
}

function refuseMoment(refusals: Refusals, field: string, moment: Date, now: Date): void {
  const ahead = (moment.getTime() - now.getTime()) / MINUTE_MS;
  if (Number.isNaN(ahead)) refusals.add({ code: 'NOT_A_DATE', params: { field, value: '' } });
  else if (ahead < MEETING_LIMITS.noticeMinutes || ahead > MEETING_LIMITS.daysAhead * 24 * 60) {
    const { noticeMinutes, daysAhead } = MEETING_LIMITS;
    refusals.add({ code: 'MOMENT_OUT_OF_RANGE', params: { field, noticeMinutes, daysAhead } });
  }
}

/** Countries in which nobody is in the office on the day of a date; weekends are both countries'. */
export const freeIn = (moment: Date, calendar: WorkingCalendar): Country[] =>
  COUNTRIES.filter((country) => !isWorkingDay(civilDateOf(moment, country), [country], calendar));

export interface MeetingFacts {
  readonly state: MeetingState;
  /** Who proposed it. */
  readonly organisationId: string | null;
  readonly moments: readonly Date[];
  readonly agreedMoment: Date | null;
  readonly minutes: number;
}

export type MeetingDeed = 'ANSWER' | 'COUNTER' | 'WITHDRAW' | 'MOVE' | 'CANCEL';

/** What a member of a side may do with it now. */
export function deedsOf(meeting: MeetingFacts, side: string, now: Date): MeetingDeed[] {
  if (meeting.state === 'PROPOSED') {
    if (meeting.organisationId === side) return ['WITHDRAW'];
    return openMoments(meeting, now).length > 0 ? ['ANSWER', 'COUNTER'] : ['COUNTER'];
  }
  return meeting.state === 'AGREED' && !isOver(meeting, now) ? ['MOVE', 'CANCEL'] : [];
}

/** Dates that have not passed. */
export const openMoments = ({ moments }: Pick<MeetingFacts, 'moments'>, now: Date): Date[] =>
  moments.filter((moment) => moment > now);

/** It has taken place, or its time has passed. */
export const isOver = ({ agreedMoment, minutes }: Pick<MeetingFacts, 'agreedMoment' | 'minutes'>, now: Date): boolean =>
  agreedMoment !== null && agreedMoment.getTime() + minutes * MINUTE_MS <= now.getTime();

/** Refuses what is not up to this side, or comes too late. */
export function mayDo(deed: MeetingDeed, meeting: MeetingFacts, side: string, now: Date): Result<true> {
  if (deedsOf(meeting, side, now).includes(deed)) return accept(true);
  const { state } = meeting;
  if (state === 'PROPOSED') {
    const isOwn = meeting.organisationId === side;
    return isOwn || deed !== 'ANSWER' ? refuse('NOT_YOURS_TO_DO', {}) : refuse('MEETING_OVER', { state: 'PASSED' });
  }
  return refuse('MEETING_OVER', { state: state === 'AGREED' && isOver(meeting, now) ? 'PASSED' : state });
}
