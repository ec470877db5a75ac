import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailKeyOf } from '@mosty/domain/introductions/effects';
import { END_STATES, INTRODUCTION_STATES } from '@mosty/domain/introductions/introduction';
import fc from 'fast-check';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { IntroductionDeeds } from './introduction-deeds.ts';
import { IntroductionQueue } from './introduction-queue.repository.ts';
import { FindDueIntroductionsHandler, PlaceFreeHandler } from './introductions.jobs.ts';
import { type Acting, IntroductionsService } from './introductions.service.ts';

const DAY_MS = 86_400_000;
const START = new Date('2026-11-23T10:00:00Z');
const DEEDS = ['ACCEPT', 'DECLINE', 'WITHDRAW', 'TALKING', 'AGREED', 'NOTHING', 'CONTACT', 'CORRECT'] as const;
const HISTORIES = 100;

interface Known {
  readonly id: string;
  readonly pl: string;
  readonly cz: string;
}

interface Step {
  readonly do: 'START' | 'DEED' | 'TIME' | 'JOB';
  readonly polish: number;
  readonly czech: number;
  readonly by: 'A' | 'B' | 'BROKER';
  readonly deed: (typeof DEEDS)[number];
  readonly which: number;
  readonly days: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('START', 'START', 'DEED', 'DEED', 'DEED', 'DEED', 'DEED', 'DEED', 'TIME', 'JOB'),
  polish: fc.nat(1),
  czech: fc.nat(1),
  by: fc.constantFrom('A', 'B', 'BROKER'),
  deed: fc.oneof(fc.constantFrom(...DEEDS), fc.constantFrom('ACCEPT' as const, 'ACCEPT' as const)),
  which: fc.oneof(fc.nat(20), fc.constant(-1)),
  // A clock that is put back, a worker that stands still for half a year.
  days: fc.constantFrom(0.1, 3, 9, 16, 35, 95, 180, -3),
});

describe('Whatever happens to introductions, in whatever order, by whomever', () => {
  let api: TestApi;
  let service: IntroductionsService;
  let person: string;
  beforeAll(async () => {
    api = await createTestApi();
    service = api.app.get(IntroductionsService, { strict: false });
    person = (await api.signIn()).accountId;
  });
  afterAll(() => api.close());

  /** Refusals are expected; everything else is a fault. */
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  };
  const organisation = async (country: 'PL' | 'CZ', cap: number): Promise<string> => {
    const id = randomUUID();
    await api.db.query(
      `insert into organisation (id, kind, country, name, slug, status, introduction_cap)
       values ($1, 'NGO', $2, 'n', $3, 'ACTIVE', $4)`,
      [id, country, `o-${id}`, cap],
    );
    return id;
  };
  const withoutJobs = async (): Promise<void> => {
    await api.db.query(
      `delete from pgboss.job where name in ('search.index', 'matching.refresh', 'introductions.catch-up')`,
    );
  };

  /** What the jobs do, without their queue: it has tests of its own. */
  const work = async (organisationIds: readonly string[], now: Date): Promise<void> => {
    const ids = await api.app.get(IntroductionQueue, { strict: false }).due(now);
    const deeds = api.app.get(IntroductionDeeds, { strict: false });
    for (const id of ids) await api.app.get(Transactions).run((tx) => deeds.catchUp(tx, id));
    const handler = api.app.get(PlaceFreeHandler, { strict: false });
    const outcomes = await handler.handle([{ organisationIds: [...organisationIds] }]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
  };

  async function run(caps: readonly number[], steps: readonly Step[]): Promise<void> {
    const [p0 = 1, p1 = 1, c0 = 1, c1 = 1] = caps;
    const polish = [await organisation('PL', p0), await organisation('PL', p1)];
    const czech = [await organisation('CZ', c0), await organisation('CZ', c1)];
    const all = [...polish, ...czech];
    // In the order in which they were started, so that the same steps do the same things in each run.
    const known: Known[] = [];
    const remember = async (): Promise<void> => {
      const started: Known[] = await api.db.query(
        `select id, pl_organisation_id as pl, cz_organisation_id as cz from introduction
          where pl_organisation_id = any($1) and id <> all($2)`,
        [polish, known.map(({ id }) => id)],
      );
      known.push(...started);
    };
    let now = START;
    for (const one of steps) {
      itIs(api, now);
      if (one.do === 'TIME') now = new Date(now.getTime() + one.days * DAY_MS);
      if (one.do === 'JOB') await work(all, now);
      if (one.do === 'START') {
        const [pl = '', cz = ''] = [polish[one.polish], czech[one.czech]];
        const [organisationId, partnerId] = one.by === 'B' ? [cz, pl] : [pl, cz];
        await attempt(() =>
          one.by === 'BROKER'
            ? service.startForTwo({ organisationId, partnerId, broker: person, askNow: one.which % 3 !== 0 })
            : service.startForSelf(null, { organisationId, partnerId, actor: person }),
        );
        await remember();
      }
      if (one.do === 'DEED') await deed(one, known);
      await check(polish);
    }
    // Nobody does anything any more: time runs on until nothing is due.
    for (let runs = 0; runs < 200; runs++) {
      const [{ due }] = await api.db.query(
        'select min(due_at) as due from introduction where pl_organisation_id = any($1)',
        [polish],
      );
      if (due === null) break;
      now = new Date(Math.max(now.getTime(), due.getTime()));
      itIs(api, now);
      await work(all, now);
      await check(polish);
    }
    const ends: { state: string }[] = await api.db.query(
      'select state from introduction where pl_organisation_id = any($1)',
      [polish],
    );
    for (const { state } of ends) expect(END_STATES).toContain(state);
  }

  async function deed(one: Step, known: readonly Known[]): Promise<void> {
    const about = known.length === 0 ? undefined : known.at(one.which % known.length);
    if (about === undefined) return;
    const acting: Acting = {
      ...{ organisationId: one.by === 'B' ? about.cz : about.pl, accountId: person },
      as: one.by === 'BROKER' ? 'BROKER' : 'ORGANISATION',
    };
    const nothing = { kind: 'CAME_TO_NOTHING', reason: 'PLANS_CHANGED' } as const;
    await attempt(async () => {
      switch (one.deed) {
        case 'ACCEPT':
          return service.answer(null, about.id, acting, { answer: 'ACCEPT' });
        case 'DECLINE':
          return service.answer(null, about.id, acting, { answer: 'DECLINE', reason: 'NO_TIME' });
        case 'WITHDRAW':
          return service.withdraw(about.id, acting, 'PLANS_CHANGED', null);
        case 'TALKING':
          return service.tellOutcome(null, about.id, acting, { kind: 'TALKING' }, null);
        case 'AGREED':
          return service.tellOutcome(null, about.id, acting, { kind: 'AGREED', agreement: 'TWINNING' }, null);
        case 'NOTHING':
          return service.tellOutcome(null, about.id, acting, nothing, null);
        case 'CONTACT':
          return service.noteContact(about.id, acting);
        case 'CORRECT':
          return service.correct(about.id, { ...acting, as: 'BROKER' }, nothing, 'Sprostowanie', 0);
      }
    });
  }

  /** After each step. That a state fits its answers and times, the database itself has made sure. */
  async function check(polish: readonly string[]): Promise<void> {
    const exceeded: unknown[] = await api.db.query(
      `select organisation.id from organisation join introduction on introduction.state in ('ASKED', 'ONE_ACCEPTED')
          and organisation.id in (pl_organisation_id, cz_organisation_id)
        where pl_organisation_id = any($1) group by organisation.id having count(*) > introduction_cap`,
      [polish],
    );
    expect(exceeded).toEqual([]);
    const gaps: unknown[] = await api.db.query(
      `select introduction_id from (
         select introduction_id, state_before, state_after, introduction.state as now,
                lag(state_after, 1, 'DRAFT') over lines as earlier, lead(state_after) over lines as later
           from introduction_transition line join introduction on introduction.id = introduction_id
          where pl_organisation_id = any($1) window lines as (partition by introduction_id order by line.id)) as history
        where state_before <> earlier or (later is null and state_after <> now)`,
      [polish],
    );
    expect(gaps).toEqual([]);
  }

  it('no cap is exceeded, no mail is written twice, the history has no gap, and each ends in one outcome', async () => {
    const caps = fc.array(fc.constantFrom(1, 1, 2, 3), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(caps, fc.array(step, { minLength: 8, maxLength: 24 }), async (allowed, steps) => {
        await run(allowed, steps);
        await withoutJobs();
      }),
      { numRuns: HISTORIES, seed: 20261121, endOnFailure: true },
    );
    const told: { data: { introductionId: string; mail: Parameters<typeof mailKeyOf>[1] } }[] = await api.db.query(
      `select data from pgboss.job where name = 'introductions.tell'`,
    );
    const keys = told.map(({ data }) => mailKeyOf(data.introductionId, data.mail));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(HISTORIES);
    // The steps lead everywhere: a property that only ever saw drafts would prove nothing.
    const reached: { state: string }[] = await api.db.query(
      `select 'DRAFT' as state union select state_after from introduction_transition`,
    );
    expect(reached.map(({ state }) => state).sort()).toEqual([...INTRODUCTION_STATES].sort());
    const [{ twice }] = await api.db.query(
      `select count(*)::int as twice from (select from conversation group by subject_id having count(*) > 1) as doubled`,
    );
    expect(twice).toBe(0);
  }, 240_000);

  it('a job that looks for what is due finds everything once more, and nothing is done again', async () => {
    itIs(api, new Date('2031-01-01T12:00:00Z'));
    const before = await api.db.query('select count(*)::int as count from introduction_transition');
    const handler = api.app.get(FindDueIntroductionsHandler, { strict: false });
    await handler.handle([], new AbortController().signal);
    expect(await api.db.query('select count(*)::int as count from introduction_transition')).toEqual(before);
    itIs(api);
  });
});
