import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rightPerson } from './cases/cells.ts';
import { DEEDS, type DeedName, START, WHO } from './cases/examples.ts';
import { daysLater, World } from './cases/world.ts';
import { type Actor, CHANNELS, type IntroductionDeed } from './events.ts';
import {
  END_STATES,
  type Introduction,
  INTRODUCTION_STATES,
  type IntroductionState,
  type Party,
} from './introduction.ts';

const POLISH = ['p0', 'p1', 'p2'] as const;
const CZECH = ['c0', 'c1', 'c2'] as const;

type Person = keyof typeof WHO;
/** `who`: null for somebody who may do it. */
type Step =
  | {
      readonly do: 'START';
      readonly polish: string;
      readonly czech: string;
      readonly by: Party;
      readonly asks: boolean;
    }
  | {
      readonly do: 'DEED';
      readonly which: number;
      readonly deed: DeedName;
      readonly who: Person | null;
      readonly late: number;
    }
  | {
      readonly do: 'WRONG_WAY';
      readonly which: number;
      readonly deed: DeedName;
      readonly who: Person | null;
      readonly way: number;
    }
  | { readonly do: 'REPEAT'; readonly which: number }
  | { readonly do: 'JOB' }
  | { readonly do: 'TIME'; readonly days: number };

type StepOf<Do extends Step['do']> = Extract<Step, { readonly do: Do }>;

/** Which of those there are; often the newest, so that more happens to one. */
const which = fc.oneof(fc.nat(1000), fc.constant(-1));
/** What leads on is done more often than what ends it: otherwise hardly any two would ever meet. */
const deed = fc.oneof(
  fc.constantFrom(...(Object.keys(DEEDS) as DeedName[])),
  fc.constantFrom<DeedName>('ACCEPT A', 'ACCEPT B', 'FIRST_CONTACT', 'OUTCOME talking', 'OUTCOME agreed'),
);
const who = fc.option(fc.constantFrom<Person>('A', 'B', 'BROKER', 'JOB', 'IMPORT', 'STRANGER'), { freq: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record<StepOf<'START'>>({
      do: fc.constant('START'),
      polish: fc.constantFrom(...POLISH),
      czech: fc.constantFrom(...CZECH),
      by: fc.constantFrom<Party>('A', 'B', 'BROKER'),
      asks: fc.nat(9).map((one) => one > 0),
    }),
  },
  // Days by which it comes later than it was done.
  {
    weight: 30,
    arbitrary: fc.record<StepOf<'DEED'>>({
      do: fc.constant('DEED'),
      which,
      deed,
      who,
      late: fc.constantFrom(0, 0, 0, 1, 20),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record<StepOf<'WRONG_WAY'>>({ do: fc.constant('WRONG_WAY'), which, deed, who, way: fc.nat(4) }),
  },
  { weight: 3, arbitrary: fc.record<StepOf<'REPEAT'>>({ do: fc.constant('REPEAT'), which }) },
  { weight: 3, arbitrary: fc.record<StepOf<'JOB'>>({ do: fc.constant('JOB') }) },
  // A clock that is put back, a job that stands still for half a year.
  {
    weight: 4,
    arbitrary: fc.record<StepOf<'TIME'>>({
      do: fc.constant('TIME'),
      days: fc.constantFrom(0.01, 1, 1, 3, 3, 9, 16, 35, 70, 180, -2, -30),
    }),
  },
);
const caps = fc
  .array(fc.constantFrom(0, 1, 1, 2, 2, 3), { minLength: 6, maxLength: 6 })
  .map((all) => new Map([...POLISH, ...CZECH].map((id, index) => [id, all[index] ?? 0])));

/** Who it is in an introduction of these two. */
function actorOf(introduction: Introduction, person: Person): Actor {
  const { by } = WHO[person];
  if (person !== 'A' && person !== 'B') return by;
  return { as: 'ORGANISATION', organisationId: introduction.sides[person].organisationId, accountId: null };
}

function run(world: World, steps: readonly Step[]): Date {
  let now = START;
  let latest = START;
  for (const one of steps) {
    const ids = [...world.introductions.keys()];
    const id = 'which' in one && ids.length > 0 ? (ids.at(one.which % ids.length) ?? null) : null;
    switch (one.do) {
      case 'START': {
        const started = world.start(one.polish, one.czech, one.by, now);
        const introduction = world.get(started);
        const person = one.by;
        const ask: IntroductionDeed = { type: 'ASK', facts: world.factsFor(introduction, now) };
        if (one.asks) world.apply(started, ask, actorOf(introduction, person), WHO[person].channel, now);
        break;
      }
      case 'DEED':
      case 'WRONG_WAY': {
        if (id === null) break;
        const introduction = world.get(id);
        const named = DEEDS[one.deed];
        const person = one.who ?? rightPerson(introduction, named);
        const at = one.do === 'DEED' ? daysLater(now, -one.late) : now;
        const facts = world.factsFor(introduction, at);
        const seen = named.type === 'ASK' || named.type === 'PLACE_FREE' ? { ...named, facts } : named;
        const channel = one.do === 'DEED' ? WHO[person].channel : (CHANNELS[one.way] ?? 'WEB');
        world.apply(id, seen, actorOf(introduction, person), channel, at);
        break;
      }
      case 'REPEAT':
        world.repeat(Math.abs(one.which));
        break;
      case 'JOB':
        world.runJob(now);
        break;
      case 'TIME':
        now = daysLater(now, one.days);
        if (now > latest) latest = now;
        break;
    }
    // Nobody waits for a place that is free.
    expect(world.queued().entering).toEqual([]);
  }
  return latest;
}

describe('whatever happens, in whatever order, by whomever', () => {
  it('no cap is exceeded, no mail is sent twice, nothing acts twice, and every introduction ends in one outcome', () => {
    const reached = new Set<IntroductionState>();
    fc.assert(
      fc.property(caps, fc.array(step, { minLength: 20, maxLength: 120 }), (allowed, steps) => {
        const world = new World(allowed);
        const latest = run(world, steps);
        const last = world.runOn(latest);
        world.reached.forEach((state) => reached.add(state));
        for (const introduction of world.introductions.values()) {
          expect(END_STATES).toContain(introduction.state);
          expect(introduction.end?.state).toBe(introduction.state);
        }
        // Repeated after the end, nothing that happened acts again.
        world.acted.forEach((_, index) => world.repeat(index));
        world.runJob(daysLater(last, 4000));
        expect(world.runOn(last)).toEqual(last);
      }),
      { numRuns: 150, seed: 20261121 },
    );
    // The steps lead everywhere: a property that only ever saw drafts would prove nothing.
    expect(reached).toEqual(new Set(INTRODUCTION_STATES));
  });

  it('nobody has to wait longer than a year if nobody answers', () => {
    fc.assert(
      fc.property(caps, fc.array(step, { maxLength: 40 }), (allowed, steps) => {
        const world = new World(allowed);
        const latest = run(
          world,
          steps.filter((one) => one.do !== 'TIME' || one.days > 0),
        );
        expect(world.runOn(latest).getTime() - latest.getTime()).toBeLessThan(
          daysLater(START, 366).getTime() - START.getTime(),
        );
      }),
      { numRuns: 50 },
    );
  });
});
