/** One introduction in every state, all of the same two organisations, with the day on which the next thing is due. */
import { WEEKEND, type WorkingCalendar } from '../../working-days.ts';
import { type Actor, type Channel, type IntroductionDeed, type IntroductionEvent } from '../events.ts';
import { catchUp, decide } from '../decide.ts';
import { draftIntroduction, type Introduction, type Party } from '../introduction.ts';
import { type StartFacts } from '../may-start.ts';
import { dueAt } from '../timetable.ts';

/** Public holidays of both countries, as far as the examples reach. */
export const CALENDAR: WorkingCalendar = {
  weekend: WEEKEND,
  holidays: {
    PL: new Set(['2026-11-11', '2026-12-24', '2026-12-25', '2027-01-01', '2027-01-06', '2027-03-29', '2027-05-03']),
    CZ: new Set(['2026-10-28', '2026-11-17', '2026-12-24', '2026-12-25', '2027-01-01', '2027-03-26', '2027-03-29']),
  },
};
export const CONTEXT = { calendar: CALENDAR };

export const GMINA = '00000000-0000-4000-8000-00000000000a';
export const OBEC = '00000000-0000-4000-8000-00000000000b';
export const START = new Date('2026-11-02T10:00:00Z');

export const ROOM: StartFacts = {
  sides: {
    A: { country: 'PL', takesPart: true, cap: 3, open: 0, ahead: 0 },
    B: { country: 'CZ', takesPart: true, cap: 3, open: 0, ahead: 0 },
  },
  pair: {
    arePartners: false,
    isBlocked: false,
    isOpenAlready: false,
    dismissedUntil: { A: null, B: null },
    lastEndedAt: null,
  },
};
export const NO_ROOM: StartFacts = { ...ROOM, sides: { ...ROOM.sides, B: { ...ROOM.sides.B, open: 3, ahead: 1 } } };

export const WHO = {
  A: { by: { as: 'ORGANISATION', organisationId: GMINA, accountId: null }, channel: 'MAIL_LINK' },
  B: { by: { as: 'ORGANISATION', organisationId: OBEC, accountId: null }, channel: 'WEB' },
  BROKER: { by: { as: 'BROKER', accountId: 'broker' }, channel: 'BROKER' },
  JOB: { by: { as: 'SYSTEM' }, channel: 'JOB' },
  IMPORT: { by: { as: 'SYSTEM' }, channel: 'IMPORT' },
  STRANGER: { by: { as: 'ORGANISATION', organisationId: 'somebody else', accountId: 'x' }, channel: 'WEB' },
} as const satisfies Record<string, { readonly by: Actor; readonly channel: Channel }>;
export type Who = keyof typeof WHO;

export const draft = (startedBy: Party): Introduction =>
  draftIntroduction({
    id: 'i',
    startedBy,
    organisations: { A: { id: GMINA, country: 'PL' }, B: { id: OBEC, country: 'CZ' } },
    at: START,
  });

/** The deed at the moment at which the next thing is due, or an hour later where nothing is. */
export function eventOf(introduction: Introduction, deed: IntroductionDeed, who: Who): IntroductionEvent {
  const due = dueAt(introduction, CALENDAR)?.at ?? new Date(introduction.changedAt.getTime() + 3_600_000);
  return { ...deed, ...WHO[who], at: due };
}

/** What becomes of it by deeds of which each changes something. */
export function after(
  introduction: Introduction,
  ...deeds: readonly (readonly [Who, IntroductionDeed])[]
): Introduction {
  let now = introduction;
  for (const [who, deed] of deeds) {
    const at = new Date(now.changedAt.getTime() + 3_600_000);
    const decision = decide(now, { ...deed, ...WHO[who], at }, CONTEXT);
    if (!decision.ok || decision.value.next === now) throw new Error(`${who} ${deed.type} changes nothing.`);
    now = decision.value.next;
  }
  return now;
}

const ASK: IntroductionDeed = { type: 'ASK', facts: ROOM };
const asked = after(draft('BROKER'), ['BROKER', ASK]);
const oneAccepted = after(asked, ['A', { type: 'ACCEPT', side: 'A' }]);
const waiting = (startedBy: 'A' | 'BROKER') => after(draft(startedBy), [startedBy, { type: 'ASK', facts: NO_ROOM }]);
/** What becomes of it if only time passes, and the job runs every day. */
const days = (introduction: Introduction, count: number): Introduction => {
  let now = introduction;
  for (let day = 1; day <= count; day++) {
    now = catchUp(now, new Date(introduction.changedAt.getTime() + day * 86_400_000), CONTEXT).next;
  }
  return now;
};
const introduced = after(oneAccepted, ['B', { type: 'ACCEPT', side: 'B' }]);
const inTalks = after(introduced, ['B', { type: 'FIRST_CONTACT' }]);
const agreed: IntroductionDeed = { type: 'OUTCOME', side: 'A', outcome: { kind: 'AGREED', agreement: 'TWINNING' } };

export const EXAMPLES = {
  'DRAFT of a broker': draft('BROKER'),
  'DRAFT of A': draft('A'),
  'DRAFT of a broker that waits': waiting('BROKER'),
  'DRAFT of A that waits': waiting('A'),
  'ASKED both': asked,
  'ASKED both, reminded both': days(asked, 15),
  'ONE_ACCEPTED, A': oneAccepted,
  'ONE_ACCEPTED, A, B reminded': days(oneAccepted, 15),
  'ONE_ACCEPTED, started by A': after(draft('A'), ['A', ASK]),
  INTRODUCED: introduced,
  'INTRODUCED, asked twice what came of it': days(introduced, 93),
  IN_TALKS: inTalks,
  'IN_TALKS, asked once what came of it': days(inTalks, 35),
  'IN_TALKS, asked twice what came of it': days(inTalks, 93),
  AGREED: after(introduced, ['A', agreed]),
  'DECLINED by B': after(oneAccepted, ['B', { type: 'DECLINE', side: 'B', reason: { code: 'TOO_FAR', note: null } }]),
  'DECLINED after talks': after(introduced, [
    'B',
    { type: 'OUTCOME', side: 'B', outcome: { kind: 'CAME_TO_NOTHING', reason: { code: 'NO_MONEY', note: null } } },
  ]),
  'EXPIRED, never asked': days(draft('A'), 100),
  'EXPIRED, no answer': days(asked, 40),
  'EXPIRED, no outcome': days(introduced, 130),
  WITHDRAWN: after(asked, ['BROKER', { type: 'WITHDRAW', reason: { code: 'MISTAKE', note: null }, leaving: null }]),
} as const satisfies Record<string, Introduction>;
export type Example = keyof typeof EXAMPLES;

/** Every kind of event, by somebody who may do it if anybody may. */
export const DEEDS = {
  'ASK, room': ASK,
  'ASK, no room': { type: 'ASK', facts: NO_ROOM },
  'PLACE_FREE, room': { type: 'PLACE_FREE', facts: ROOM },
  'PLACE_FREE, no room': { type: 'PLACE_FREE', facts: NO_ROOM },
  'PLACE_FREE, partners': { type: 'PLACE_FREE', facts: { ...ROOM, pair: { ...ROOM.pair, arePartners: true } } },
  'ACCEPT A': { type: 'ACCEPT', side: 'A' },
  'ACCEPT B': { type: 'ACCEPT', side: 'B' },
  'DECLINE A': { type: 'DECLINE', side: 'A', reason: { code: 'NO_TIME', note: null } },
  'DECLINE B': { type: 'DECLINE', side: 'B', reason: { code: 'TOO_FAR', note: null } },
  'WITHDRAW, person': { type: 'WITHDRAW', reason: { code: 'PLANS_CHANGED', note: null }, leaving: null },
  'WITHDRAW, B left': { type: 'WITHDRAW', reason: { code: 'ORGANISATION_LEFT', note: null }, leaving: 'B' },
  'NUDGE_DUE A': { type: 'NUDGE_DUE', side: 'A' },
  'NUDGE_DUE B': { type: 'NUDGE_DUE', side: 'B' },
  EXPIRY_DUE: { type: 'EXPIRY_DUE' },
  OUTCOME_DUE: { type: 'OUTCOME_DUE' },
  FIRST_CONTACT: { type: 'FIRST_CONTACT' },
  'OUTCOME talking': { type: 'OUTCOME', side: 'B', outcome: { kind: 'TALKING' } },
  'OUTCOME agreed': agreed,
  'OUTCOME nothing': {
    type: 'OUTCOME',
    side: 'B',
    outcome: { kind: 'CAME_TO_NOTHING', reason: { code: 'FELL_SILENT', note: null } },
  },
  'CORRECT agreed': {
    type: 'CORRECT',
    outcome: { kind: 'AGREED', agreement: 'FIRST_STEP' },
    note: 'They rang.',
    basedOn: 0,
  },
  'CORRECT nothing': {
    type: 'CORRECT',
    outcome: { kind: 'CAME_TO_NOTHING', reason: { code: 'NO_TIME', note: null } },
    note: 'They rang.',
    basedOn: 0,
  },
} as const satisfies Record<string, IntroductionDeed>;
export type DeedName = keyof typeof DEEDS;
