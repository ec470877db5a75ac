import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEEDS, type DeedName, START, WHO } from './cases/examples.ts';
import { daysLater, World } from './cases/world.ts';
import { type Actor, CHANNELS, type IntroductionDeed } from './events.ts';
import { END_STATES, type Introduction, type Party } from './introduction.ts';

const POLISH = ['p0', 'p1', 'p2'] as const;
const CZECH = ['c0', 'c1', 'c2'] as const;

type Person = keyof typeof WHO;
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
      readonly who: Person;
      readonly late: number;
    }
  | {
      readonly do: 'WRONG_WAY';
      readonly which: number;
      readonly deed: DeedName;
      readonly who: Person;
      readonly way: number;
    }
  | { readonly do: 'REPEAT'; readonly which: number }
  | { readonly do: 'JOB' }
  | { readonly do: 'TIME'; readonly days: number };

type StepOf<Do extends Step['do']> = Extract<Step, { readonly do: Do }>;

const which = fc.nat(1000);
const deed = fc.constantFrom(...(Object.keys(DEEDS) as DeedName[]));
const who = fc.constantFrom<Person>('A', 'A', 'B', 'B', 'BROKER', 'BROKER', 'JOB', 'IMPORT', 'STRANGER');
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
    weight: 14,
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
      days: fc.constantFrom(0.01, 1, 3, 9, 16, 35, 70, 180, -2, -30),
    }),
  },
);
const caps = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 })
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
    const id = 'which' in one && ids.length > 0 ? (ids[one.which % ids.length] ?? null) : null;
    switch (one.do) {
      case 'START': {
        const started = world.start(one.polish, one.czech, one.by, now);
        const introduction = world.get(started);
        const person = one.by;
        const ask: IntroductionDeed = { type: 'ASK', facts: world.factsFor(introduction) };
        if (one.asks) world.apply(started, ask, actorOf(introduction, person), WHO[person].channel, now);
        break;
      }
      case 'DEED':
      case 'WRONG_WAY': {
        if (id === null) break;
        const introduction = world.get(id);
        const named = DEEDS[one.deed];
        const facts = world.factsFor(introduction);
        const seen = named.type === 'ASK' || named.type === 'PLACE_FREE' ? { ...named, facts } : named;
        const channel = one.do === 'DEED' ? WHO[one.who].channel : (CHANNELS[one.way] ?? 'WEB');
        const at = one.do === 'DEED' ? daysLater(now, -one.late) : now;
        world.apply(id, seen, actorOf(introduction, one.who), channel, at);
        break;
      }
      case 'REPEAT':
        world.repeat(one.which);
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
    const reached = new Set<string>();
    fc.assert(
      fc.property(caps, fc.array(step, { minLength: 20, maxLength: 90 }), (allowed, steps) => {
        const world = new World(allowed);
        const latest = run(world, steps);
        for (const { state } of world.introductions.values()) reached.add(state);
        const last = world.runOn(latest);
        for (const introduction of world.introductions.values()) {
          reached.add(introduction.state);
          expect(END_STATES).toContain(introduction.state);
          expect(introduction.end?.state).toBe(introduction.state);
        }
        // Repeated after the end, nothing that happened acts again.
        world.acted.forEach((_, index) => world.repeat(index));
        world.runJob(daysLater(last, 4000));
        expect(world.runOn(last)).toEqual(last);
      }),
      { numRuns: 150 },
    );
    // The steps lead everywhere: a property that only ever saw drafts would prove nothing.
    expect([...reached].sort()).toEqual(
      ['AGREED', 'ASKED', 'DECLINED', 'DRAFT', 'EXPIRED', 'INTRODUCED', 'IN_TALKS', 'ONE_ACCEPTED', 'WITHDRAWN'].sort(),
    );
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
