/** Introductions of example organisations: invented, and never old, for their days are counted from today. */
import { createHash } from 'node:crypto';
import { catchUp, decide } from '@mosty/domain/introductions/decide';
import { type Transition } from '@mosty/domain/introductions/effects';
import { type Actor, type Channel, type IntroductionDeed } from '@mosty/domain/introductions/events';
import { draftIntroduction, type Introduction, type Side, SIDES } from '@mosty/domain/introductions/introduction';
import { type StartFacts } from '@mosty/domain/introductions/may-start';
import { dueAt } from '@mosty/domain/introductions/timetable';
import { type WorkingCalendar } from '@mosty/domain/working-days';
import { WorkingCalendars } from '../../platform/clock/working-calendar.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { type ExampleIntroduction } from './example-files.schema.ts';

const DAY_MS = 86_400_000;

interface Step {
  readonly deed: IntroductionDeed;
  readonly by: Actor;
  readonly channel: Channel;
}

/** As if there were room and nothing stood in the way: the files are made so. */
const FACTS: StartFacts = {
  sides: {
    A: { country: 'PL', takesPart: true, cap: 20, open: 0, ahead: 0 },
    B: { country: 'CZ', takesPart: true, cap: 20, open: 0, ahead: 0 },
  },
  pair: {
    ...{ arePartners: false, isBlocked: false, isOpenAlready: false, lastEndedAt: null },
    dismissedUntil: { A: null, B: null },
  },
};

/** The same in every load, so that an example is added once. */
export function introductionIdOf(key: string): string {
  const hash = createHash('sha256').update(`mosty:introduction:${key}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Adds those that are not there yet; `ids` are the organisations by their keys. What somebody did with one stays. */
export async function addExampleIntroductions(
  tx: Tx,
  examples: readonly ExampleIntroduction[],
  ids: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const calendar = new WorkingCalendars().forYears(now);
  for (const example of examples) {
    const [polish, czech] = [ids.get(example.pl), ids.get(example.cz)];
    if (polish === undefined || czech === undefined) continue;
    const { introduction, transitions } = play(example, { A: polish, B: czech }, now, calendar);
    await add(tx, example, introduction, transitions, calendar);
  }
}

/** Lives through it, by the same rules as any other. Nobody is mailed: what is told of an example is on its page. */
function play(
  example: ExampleIntroduction,
  organisations: Readonly<Record<Side, string>>,
  now: Date,
  calendar: WorkingCalendar,
): { readonly introduction: Introduction; readonly transitions: readonly Transition[] } {
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  let introduction = draftIntroduction({
    ...{ id: introductionIdOf(example.key), startedBy: example.startedBy, at: daysAgo(example.startedDaysAgo) },
    organisations: { A: { id: organisations.A, country: 'PL' }, B: { id: organisations.B, country: 'CZ' } },
  });
  const transitions: Transition[] = [];
  const follow = ({ next, effects }: ReturnType<typeof catchUp>): void => {
    introduction = next;
    transitions.push(...effects.flatMap((effect) => (effect.type === 'RECORD' ? [effect.transition] : [])));
  };
  const doIt = ({ deed, by, channel }: Step, at: Date): void => {
    follow(catchUp(introduction, at, { calendar }));
    const decision = decide(introduction, { ...deed, by, channel, at }, { calendar });
    if (!decision.ok) throw new Error(`${example.key}: ${deed.type} is refused as ${decision.error.code}`);
    follow(decision.value);
  };
  const as = (side: Side): Pick<Step, 'by' | 'channel'> => ({
    by: { as: 'ORGANISATION', organisationId: organisations[side], accountId: null },
    channel: 'WEB',
  });
  const starting: Pick<Step, 'by' | 'channel'> =
    example.startedBy === 'BROKER' ? { by: { as: 'SYSTEM' }, channel: 'IMPORT' } : as(example.startedBy);
  doIt({ deed: { type: 'ASK', facts: FACTS }, ...starting }, introduction.createdAt);
  for (const step of example.steps) doIt({ deed: deedOf(step), ...as(step.side) }, daysAgo(step.daysAgo));
  // What became due on the way, on the day on which it did.
  for (;;) {
    const duty = dueAt(introduction, calendar);
    if (duty === null || duty.at > now) return { introduction, transitions };
    follow(catchUp(introduction, duty.at, { calendar }));
  }
}

function deedOf({ side, what, reason, agreement }: ExampleIntroduction['steps'][number]): IntroductionDeed {
  switch (what) {
    case 'ACCEPT':
      return { type: 'ACCEPT', side };
    case 'DECLINE':
      return { type: 'DECLINE', side, reason: { code: reason ?? 'NO_TIME', note: null } };
    case 'TALKING':
      return { type: 'OUTCOME', side, outcome: { kind: 'TALKING' } };
    case 'AGREED':
      return { type: 'OUTCOME', side, outcome: { kind: 'AGREED', agreement: agreement ?? 'FIRST_STEP' } };
  }
}

async function add(
  tx: Tx,
  { note }: ExampleIntroduction,
  introduction: Introduction,
  transitions: readonly Transition[],
  calendar: WorkingCalendar,
): Promise<void> {
  const { id, state, startedBy, createdAt, changedAt, introducedAt, end, sides } = introduction;
  const sideColumns = SIDES.flatMap((side) => {
    const { answer, askedAt, nudgedAt, answeredAt } = sides[side];
    return [answer, askedAt, nudgedAt, answeredAt];
  });
  const rows: unknown[] = await tx.query(
    `insert into introduction (id, pl_organisation_id, cz_organisation_id, started_by, state, created_at, changed_at,
            introduced_at, a_answer, a_asked_at, a_nudged_at, a_answered_at, b_answer, b_asked_at, b_nudged_at,
            b_answered_at, outcome_rounds, outcome_asked_at, outcome_heard_at, end_at, end_by, end_reason, end_agreement,
            due_at, note, note_language)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
             $24, $25, $26)
     on conflict do nothing returning id`,
    [
      ...[id, sides.A.organisationId, sides.B.organisationId, startedBy, state, createdAt, changedAt, introducedAt],
      ...sideColumns,
      ...[introduction.outcomeRounds, introduction.outcomeAskedAt, introduction.outcomeHeardAt],
      ...[end?.at ?? null, end?.by ?? null, end?.reason ?? null, end?.agreement ?? null],
      ...[dueAt(introduction, calendar)?.at ?? null, note?.text ?? null, note?.language ?? null],
    ],
  );
  if (rows.length === 0) return;
  for (const { event, side, by, channel, at, from, to } of transitions) {
    const madeBy = by.as === 'ORGANISATION' ? (by.organisationId === sides.A.organisationId ? 'A' : 'B') : 'SYSTEM';
    await tx.query(
      `insert into introduction_transition (introduction_id, event, side, made_by, channel, at, state_before, state_after)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, event, side, madeBy, channel, at, from, to],
    );
  }
  if (introducedAt === null) return;
  // Each gives the first address of its profile, and the two have where to write to each other.
  await tx.query(
    `insert into introduction_contact (introduction_id, side, position, label, person_name, email, phone)
     select distinct on (organisation_id) $1, case organisation_id when $2 then 'A' else 'B' end, 0, label, person_name,
            email, phone
       from organisation_contact where organisation_id in ($2, $3) order by organisation_id, position`,
    [id, sides.A.organisationId, sides.B.organisationId],
  );
  await tx.query(
    `with opened as (
       insert into conversation (kind, subject_id, opened_at, moved_at) values ('INTRODUCTION', $1, $2, $2)
       on conflict do nothing returning id),
     joined as (
       insert into conversation_side (conversation_id, organisation_id)
       select opened.id, unnest($3::uuid[]) from opened)
     update introduction set conversation_id = opened.id from opened where introduction.id = $1`,
    [id, introducedAt, [sides.A.organisationId, sides.B.organisationId]],
  );
}
