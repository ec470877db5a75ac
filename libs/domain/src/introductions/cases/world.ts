/**
 * A small world for property tests: organisations with caps, introductions between them, and everything that the effects of a
 * decision ask for, done as the API does it. Each step checks what must always hold.
 */
import { catchUp, decide } from '../decide.ts';
import { type IntroductionEffect, mailKeyOf } from '../effects.ts';
import { type Actor, type Channel, type IntroductionDeed, type IntroductionEvent } from '../events.ts';
import {
  draftIntroduction,
  END_STATES,
  type Introduction,
  type IntroductionState,
  isOpen,
  isWaiting,
  type Party,
  SIDES,
} from '../introduction.ts';
import { mayStart, type StartFacts } from '../may-start.ts';
import { queue, type QueueState, type WaitingAsk } from '../queue.ts';
import { dueAt } from '../timetable.ts';
import { CALENDAR, CONTEXT } from './examples.ts';

const DAY_MS = 86_400_000;

export class World {
  readonly introductions = new Map<string, Introduction>();
  /** Every event that had an effect, to be repeated. */
  readonly acted: { readonly id: string; readonly event: IntroductionEvent }[] = [];
  /** All states that an introduction was in. */
  readonly reached = new Set<IntroductionState>(['DRAFT']);
  private readonly mails = new Set<string>();
  private readonly recorded = new Map<string, string>();
  private readonly caps: ReadonlyMap<string, number>;

  constructor(caps: ReadonlyMap<string, number>) {
    this.caps = caps;
  }

  start(polish: string, czech: string, startedBy: Party, at: Date): string {
    const id = String(this.introductions.size).padStart(4, '0');
    const organisations = { A: { id: polish, country: 'PL' }, B: { id: czech, country: 'CZ' } } as const;
    this.introductions.set(id, draftIntroduction({ id, startedBy, organisations, at }));
    return id;
  }

  get(id: string): Introduction {
    const introduction = this.introductions.get(id);
    if (introduction === undefined) throw new Error(`There is no introduction ${id}.`);
    return introduction;
  }

  /** What the two sides and the pair allow at the moment; `ahead`: those who come before it in the queue. */
  factsFor({ id, sides, state, waitingSince, changedAt }: Introduction, at: Date): StartFacts {
    const since = waitingSince ?? (at < changedAt ? changedAt : at);
    const others = [...this.introductions.values()].filter((other) => other.id !== id);
    const isOlder = (other: Introduction) =>
      `${other.waitingSince?.toISOString()} ${other.id}` < `${since.toISOString()} ${id}`;
    const side = (one: 'A' | 'B') => {
      const { organisationId, country } = sides[one];
      const theirs = others.filter((other) => other.sides[one].organisationId === organisationId);
      const ahead = theirs.filter((other) => isWaiting(other) && isOlder(other)).length;
      const open = theirs.filter(isOpen).length;
      return { country, takesPart: true, cap: this.caps.get(organisationId) ?? 0, open, ahead };
    };
    const same = others.filter((other) =>
      SIDES.every((one) => other.sides[one].organisationId === sides[one].organisationId),
    );
    const ended = same.flatMap(({ end, sides: of }) =>
      end !== null && of.B.askedAt !== null ? [end.at.getTime()] : [],
    );
    const isOpenAlready = same.some((other) => other.end === null && (other.state !== 'DRAFT' || isWaiting(other)));
    return {
      sides: { A: side('A'), B: side('B') },
      pair: {
        ...{
          isBlocked: false,
          dismissedUntil: { A: null, B: null },
          isOpenAlready: state === 'DRAFT' && isOpenAlready,
        },
        arePartners: same.some((other) => other.state === 'AGREED'),
        lastEndedAt: ended.length === 0 ? null : new Date(Math.max(...ended)),
      },
    };
  }

  apply(id: string, deed: IntroductionDeed, by: Actor, channel: Channel, at: Date): boolean {
    const before = this.get(id);
    const event: IntroductionEvent = { ...deed, by, channel, at };
    const decision = decide(before, event, CONTEXT);
    if (!decision.ok || decision.value.next === before) {
      must(!decision.ok || decision.value.effects.length === 0, 'what changes nothing has no effect');
      return false;
    }
    this.acted.push({ id, event });
    this.save(before, decision.value.next, decision.value.effects, at);
    return true;
  }

  /** An event that had its effect comes once more, whenever that is. */
  repeat(index: number): void {
    const { id, event } = this.acted[index % this.acted.length] ?? { id: null, event: null };
    if (id === null) return;
    const now = this.get(id);
    const decision = decide(now, event, CONTEXT);
    must(!decision.ok || (decision.value.next === now && decision.value.effects.length === 0), 'nothing acts twice');
  }

  /** The job, for all introductions. */
  runJob(at: Date): void {
    for (const before of [...this.introductions.values()]) {
      const { next, effects } = catchUp(this.get(before.id), at, CONTEXT);
      if (next !== this.get(before.id)) this.save(this.get(before.id), next, effects, at);
    }
  }

  /** Time runs on and nobody does anything: the job runs when something is due, until nothing is. Returns the last moment. */
  runOn(from: Date): Date {
    let now = from;
    for (let runs = 0; runs < 10_000; runs++) {
      const dues = [...this.introductions.values()].flatMap((one) => dueAt(one, CALENDAR)?.at.getTime() ?? []);
      if (dues.length === 0) return now;
      now = new Date(Math.max(now.getTime(), Math.min(...dues)));
      this.runJob(now);
    }
    throw new Error('Time runs on for ever.');
  }

  private save(before: Introduction, next: Introduction, effects: readonly IntroductionEffect[], at: Date): void {
    this.introductions.set(next.id, next);
    this.reached.add(next.state);
    this.check(before, next, effects);
    if (effects.some(({ type }) => type === 'FREE_PLACE')) this.letIn(at);
  }

  private letIn(at: Date): void {
    for (;;) {
      const [first] = this.queued().entering;
      if (first === undefined) return;
      const waiting = this.get(first.id);
      const facts = this.factsFor(waiting, at);
      const verdict = mayStart(facts, waiting.startedBy, at);
      // The queue and the rule for starting agree: who enters is not told to wait.
      must(!verdict.ok || verdict.value.kind === 'ENTERS', 'the queue agrees with the rule');
      must(this.apply(first.id, { type: 'PLACE_FREE', facts }, { as: 'SYSTEM' }, 'JOB', at), 'a free place is taken');
    }
  }

  /** The queue as it is. */
  queued(): QueueState {
    const asks = [...this.introductions.values()].flatMap(({ id, sides, waitingSince, state }): WaitingAsk[] => {
      if (waitingSince === null || state !== 'DRAFT') return [];
      return [{ id, since: waitingSince, organisationIds: [sides.A.organisationId, sides.B.organisationId] }];
    });
    return queue(asks, new Map([...this.caps].map(([id, cap]) => [id, cap - this.openOf(id)])));
  }

  private openOf(organisationId: string): number {
    const isTheirs = ({ sides }: Introduction) => SIDES.some((side) => sides[side].organisationId === organisationId);
    return [...this.introductions.values()].filter((one) => isOpen(one) && isTheirs(one)).length;
  }

  private check(before: Introduction, next: Introduction, effects: readonly IntroductionEffect[]): void {
    for (const [organisationId, cap] of this.caps) must(this.openOf(organisationId) <= cap, 'no cap is exceeded');
    for (const effect of effects) {
      const key = mailKeyOf(next.id, effect);
      if (key !== null) {
        must(!this.mails.has(key), `${key} is sent once`);
        this.mails.add(key);
      }
      if (effect.type === 'RECORD') {
        must(effect.transition.from === (this.recorded.get(next.id) ?? 'DRAFT'), 'the history has no gap');
        this.recorded.set(next.id, effect.transition.to);
      }
    }
    must(this.recorded.get(next.id) === next.state, 'every change is recorded');
    must(next.changedAt >= before.changedAt, 'the history goes forward in time');
    const isEnd = END_STATES.some((state) => state === next.state);
    must((next.end?.state ?? null) === (isEnd ? next.state : null), 'what has ended says how');
    must(before.end === null || next.end?.at === before.end.at, 'what has ended does not end again');
    const accepted = SIDES.filter((side) => next.sides[side].answer === 'ACCEPTED').length;
    must(next.state !== 'ASKED' || accepted === 0, 'nobody has accepted yet');
    must(next.state !== 'ONE_ACCEPTED' || accepted === 1, 'one side has accepted');
    const isIntroduced = accepted === 2 && this.mails.has(`${next.id}/INTRODUCE`);
    must(next.introducedAt === null || isIntroduced, 'both have accepted and know each other');
    must(next.end === null || next.end.state === 'AGREED' || next.end.reason !== null, 'no end is without a reason');
  }
}

/** Thrown, not expected: this file is a table of what holds, no test of its own. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`It does not hold that ${what}.`);
}

export const daysLater = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);
