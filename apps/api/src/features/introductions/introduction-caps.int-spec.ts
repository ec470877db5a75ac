import { afterAll, beforeEach, beforeAll, describe, expect, it } from '@jest/globals';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import {
  ANSWER,
  aParty,
  doFor,
  type Party,
  seenBy,
  START,
  START_FOR_TWO,
  WITHDRAW,
} from '../../../test/introductions.ts';
import { mailsTo } from '../../../test/mails-of.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';

const OPEN = `state in ('ASKED', 'ONE_ACCEPTED')`;

describe('The caps of organisations', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ DATABASE_POOL_SIZE: '12' });
  });
  beforeEach(async () => {
    itIs(api);
    await api.db.query('truncate organisation, mail_delivery, captured_mail, signed_link, audit_entry cascade');
    await api.db.query('delete from pgboss.job');
  });
  afterAll(() => api.close());

  const capOf = ({ id }: Party, cap: number) =>
    api.db.query('update organisation set introduction_cap = $2 where id = $1', [id, cap]);
  const clockStrikes = async () => {
    await api.app.get(Transactions).run((tx) => api.app.get(Outbox).enqueue(tx, 'introductions.find-due', {}));
    await api.runJobs();
  };
  const count = async (where: string): Promise<number> =>
    (await api.db.query(`select count(*)::int as count from introduction where ${where}`))[0].count;
  const parties = async (howMany: number, country: 'PL' | 'CZ'): Promise<Party[]> => {
    const made: Party[] = [];
    while (made.length < howMany) made.push(await aParty(api, country));
    return made;
  };

  it('are kept when many ask for the same one at the same moment; the others wait in one order and are told', async () => {
    const [wanted, starters] = [await aParty(api, 'CZ'), await parties(12, 'PL')];
    await capOf(wanted, 2);
    const started = await Promise.all(starters.map((one) => doFor(api, one, START, { partnerId: wanted.id })));
    expect(await count(OPEN)).toBe(2);
    const seen = await Promise.all(started.map(({ id }, index) => seenBy(api, starters[index] as Party, id)));
    const places = seen.flatMap(({ waiting }) => waiting?.places ?? []);
    expect(places.map(({ side }) => side)).toEqual(Array(10).fill('B'));
    expect(places.map(({ place }) => place).sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const last = seen.findIndex(({ waiting }) => waiting?.places[0]?.place === 10);
    const [mail] = await mailsTo(api, starters[last]?.email ?? '');
    expect(mail?.subject).toContain('czeka w kolejce');

    // One place becomes free: the first of the queue enters, everybody behind her moves up.
    const first = seen.find(({ waiting }) => waiting?.places[0]?.place === 1);
    const open = seen.findIndex(({ state }) => state === 'ONE_ACCEPTED');
    await doFor(api, starters[open] as Party, WITHDRAW, { id: seen[open]?.id, reason: 'PLANS_CHANGED' });
    await api.runJobs();
    expect(await count(OPEN)).toBe(2);
    const [entered] = await api.db.query('select state from introduction where id = $1', [first?.id]);
    expect(entered.state).toBe('ONE_ACCEPTED');
    const behind = await seenBy(api, starters[last] as Party, seen[last]?.id ?? '');
    expect(behind.waiting?.places[0]?.place).toBe(9);
  });

  it('are kept for both sides, whoever starts, and everybody who waits enters when they are raised', async () => {
    const [polish, czech] = [await parties(3, 'PL'), await parties(3, 'CZ')];
    const broker = await api.signIn({ brokerOf: 'ALL' });
    for (const one of [...polish, ...czech]) await capOf(one, 1);
    await Promise.all(
      polish.flatMap((pl) =>
        czech.map((cz, index) =>
          index === 0
            ? doFor(api, cz, START, { partnerId: pl.id })
            : doFor(api, { ...pl, person: broker }, START_FOR_TWO, { partnerId: cz.id, askNow: true }),
        ),
      ),
    );
    const tooMany = () =>
      api.db.query(
        `select organisation.id from organisation join introduction on ${OPEN}
            and organisation.id in (pl_organisation_id, cz_organisation_id)
          group by organisation.id having count(*) > introduction_cap`,
      );
    expect(await tooMany()).toEqual([]);
    expect(await count('waiting_since is not null')).toBeGreaterThanOrEqual(6);
    await clockStrikes();
    expect(await tooMany()).toEqual([]);
    for (const one of [...polish, ...czech]) await capOf(one, 3);
    await clockStrikes();
    expect(await count(OPEN)).toBe(9);
  });

  it('let two answer at once and introduce them once', async () => {
    for (let round = 0; round < 5; round++) {
      const [pl, cz] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
      const broker = await api.signIn({ brokerOf: 'ALL' });
      const { id } = await doFor(api, { ...pl, person: broker }, START_FOR_TWO, { partnerId: cz.id, askNow: true });
      const answers = [pl, cz, pl, cz].map((one) => doFor(api, one, ANSWER, { id, answer: 'ACCEPT' }));
      const states = (await Promise.all(answers)).map(({ state }) => state);
      expect(states).toContain('INTRODUCED');
    }
    await api.runJobs();
    const mails = await api.db.query(
      `select count(*)::int as count from mail_delivery where template = 'introduction-made'`,
    );
    expect(mails).toEqual([{ count: 5 }]);
    expect(await api.db.query('select count(*)::int as count from conversation')).toEqual([{ count: 5 }]);
    const accepts = await api.db.query(
      `select introduction_id from introduction_transition where event = 'ACCEPT' group by 1 having count(*) <> 2`,
    );
    expect(accepts).toEqual([]);
  });

  it('are never asked of an organisation that wants none, and what cannot come is waited for no longer', async () => {
    const [polish, czech, other] = [await aParty(api, 'PL'), await aParty(api, 'CZ'), await aParty(api, 'PL')];
    await capOf(czech, 0);
    const refused = { input: { organisationId: polish.id, partnerId: czech.id } };
    expect(await api.refusal(START, refused, { as: polish.person })).toBe('INTRODUCTION_NOT_POSSIBLE');
    await capOf(czech, 1);
    await doFor(api, other, START, { partnerId: czech.id });
    const { id } = await doFor(api, polish, START, { partnerId: czech.id });
    await api.db.query('insert into organisation_block (organisation_id, blocked_id) values ($1, $2)', [
      czech.id,
      polish.id,
    ]);
    await clockStrikes();
    expect((await seenBy(api, polish, id)).end).toMatchObject({ by: 'SYSTEM', reason: 'NO_LONGER_POSSIBLE' });
  });

  it('are freed when a side takes part no longer: its introductions are withdrawn, and the other side is told', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const { id } = await doFor(api, polish, START, { partnerId: czech.id });
    await api.db.query("update organisation set status = 'ARCHIVED' where id = $1", [czech.id]);
    await clockStrikes();
    await clockStrikes();
    expect((await seenBy(api, polish, id)).end).toMatchObject({ state: 'WITHDRAWN', reason: 'ORGANISATION_LEFT' });
    const subjects = (await mailsTo(api, polish.email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('zapytanie wycofane'))).toHaveLength(1);
  });
});
