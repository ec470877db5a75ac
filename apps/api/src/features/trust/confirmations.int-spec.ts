import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo, tokenMailedTo } from '../../../test/mails-of.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { AskToConfirmHandler } from './confirmation-requests.jobs.ts';

const DAY_MS = 86_400_000;
const LOOK = `query ($token: String!) { confirmationLink(token: $token) { state organisation { name freshness } } }`;
const CONFIRM = `mutation ($token: String!) { confirmByLink(token: $token) { isDone state organisation { freshness } } }`;
const LEAVE = `mutation ($token: String!) { leaveByLink(token: $token) { isDone state organisation { status } } }`;
const RETURN = `mutation ($id: ID!) { takePartAgain(organisationId: $id) { status freshness } }`;
const FRESHNESS = `query ($id: ID!) { organisation(id: $id) { freshness } }`;

interface Coordinator extends TestAccount {
  readonly email: string;
}

describe('The yearly question whether a profile is still right', () => {
  let api: TestApi;
  let number = 0;
  beforeAll(async () => {
    api = await createTestApi({ PUBLIC_URL: 'https://mosty.example.org' });
  });
  afterEach(async () => {
    itIs(api);
    await api.db.query('truncate organisation, mail_delivery, captured_mail, signed_link, audit_entry cascade');
    await api.db.query('delete from pgboss.job');
  });
  afterAll(() => api.close());

  const inDays = (days: number) => itIs(api, new Date(Date.now() + days * DAY_MS));
  const clockStrikes = async () => {
    await api.app.get(Transactions).run((tx) => api.app.get(Outbox).enqueue(tx, 'trust.find-due', {}));
    await api.runJobs();
  };
  const coordinate = async (organisation: SavedOrganisation, as = 'COORDINATOR'): Promise<Coordinator> => {
    const email = `koordynacja-${++number}@example.org`;
    const membership = as as 'COORDINATOR' | 'MEMBER';
    return { ...(await api.signIn({ email, memberOf: [organisation.id], membership })), email };
  };
  const subjects = async ({ email }: Coordinator) => (await mailsTo(api, email)).map(({ subject }) => subject);
  const freshness = async ({ id }: SavedOrganisation) =>
    (await api.query<{ organisation: { freshness: string | null } }>(FRESHNESS, { id })).organisation.freshness;
  const askedAfterAYear = async () => {
    const organisation = await anOrganisation().in('PL').named('Stowarzyszenie Rok').offering('culture').save(api);
    const coordinator = await coordinate(organisation);
    inDays(366);
    await clockStrikes();
    const token = await tokenMailedTo(api, coordinator.email, '/confirm');
    return { organisation, coordinator, token };
  };

  it('is asked after a year, once, reminded once after fourteen days, and never again', async () => {
    const organisation = await anOrganisation()
      .named('Stowarzyszenie Rok')
      .offering('culture')
      .seeking('sport')
      .save(api);
    const coordinator = await coordinate(organisation);
    const member = await coordinate(organisation, 'MEMBER');
    const question = 'Czy profil „Stowarzyszenie Rok” jest nadal aktualny?';
    const told: [number, string | null][] = [
      [360, null],
      [366, question],
      [366, null],
      [370, null],
      [379, null],
      [381, 'Przypomnienie: czy profil „Stowarzyszenie Rok” jest nadal aktualny?'],
      [382, null],
      [500, null],
    ];
    const expected: string[] = [];
    for (const [day, subject] of told) {
      inDays(day);
      await clockStrikes();
      if (subject !== null) expected.unshift(subject);
      expect([day, (await subjects(coordinator)).sort()]).toEqual([day, [...expected].sort()]);
    }
    const [mail] = await mailsTo(api, coordinator.email);
    expect(mail?.text).toContain('Oferuje: Kultura');
    expect(mail?.text).toMatch(/https:\/\/mosty\.example\.org\/pl\/confirm\/[0-9a-f]{72}/);
    expect(await subjects(member)).toEqual([]);
  });

  it('becomes due and stale, and is fresh again when it was answered', async () => {
    const { organisation, token } = await askedAfterAYear();
    expect(await freshness(organisation)).toBe('DUE');
    inDays(396);
    expect(await freshness(organisation)).toBe('STALE');
    expect(await api.query(LOOK, { token })).toEqual({
      confirmationLink: { state: 'OPEN', organisation: { name: 'Stowarzyszenie Rok', freshness: 'STALE' } },
    });
    expect(await api.query(CONFIRM, { token })).toEqual({
      confirmByLink: { isDone: true, state: 'OPEN', organisation: { freshness: 'FRESH' } },
    });
    const stub = await anOrganisation().asStub().save(api);
    expect(await freshness(stub)).toBeNull();
  });

  it('is answered by looking at nothing: only the second step changes something, and only once', async () => {
    const { organisation, coordinator, token } = await askedAfterAYear();
    const versionOf = async () =>
      (await api.db.query('select version from organisation where id = $1', [organisation.id]))[0].version;
    const before = await versionOf();
    for (let time = 0; time < 3; time++) await api.query(LOOK, { token });
    expect(await versionOf()).toBe(before);
    const answers = await Promise.all(
      [1, 2, 3].map(() => api.query<{ confirmByLink: { isDone: boolean } }>(CONFIRM, { token })),
    );
    expect(answers.filter(({ confirmByLink }) => confirmByLink.isDone)).toHaveLength(1);
    expect(await versionOf()).toBe(before + 1);
    expect(await api.query(LOOK, { token })).toMatchObject({ confirmationLink: { state: 'USED' } });
    expect(await api.query(LEAVE, { token })).toMatchObject({ leaveByLink: { isDone: false, state: 'USED' } });
    const entries = await api.db.query(
      `select actor_id as actor from audit_entry where action = 'PROFILE_CONFIRMED' and organisation_id = $1`,
      [organisation.id],
    );
    expect(entries).toEqual([{ actor: coordinator.accountId }]);
    const history = await api.db.query(
      `select made_by as "madeBy", actor_id as actor from organisation_change where organisation_id = $1`,
      [organisation.id],
    );
    expect(history).toEqual([{ madeBy: 'MEMBER', actor: coordinator.accountId }]);
  });

  it('that one of two coordinators answered is settled for the other', async () => {
    const organisation = await anOrganisation().named('Dwoje').save(api);
    const [first, second] = [await coordinate(organisation), await coordinate(organisation)];
    inDays(366);
    await clockStrikes();
    const [theirs, other] = [
      await tokenMailedTo(api, first.email, '/confirm'),
      await tokenMailedTo(api, second.email, '/confirm'),
    ];
    expect(theirs).not.toBe(other);
    await api.query(CONFIRM, { token: theirs });
    expect(await api.query(LOOK, { token: other })).toMatchObject({ confirmationLink: { state: 'SETTLED' } });
    expect(await api.query(CONFIRM, { token: other })).toMatchObject({ confirmByLink: { isDone: false } });
  });

  it('is settled also by whoever confirmed after signing in', async () => {
    const { organisation, coordinator, token } = await askedAfterAYear();
    const confirm = 'mutation ($id: ID!) { confirmOrganisation(organisationId: $id, version: 1) { id } }';
    await api.query(confirm, { id: organisation.id }, { as: coordinator });
    // The confirmation is made at the time of this machine, before the mail of next year; the day after that it is later.
    await api.db.query(`update organisation set last_confirmed_at = now() + interval '367 days' where id = $1`, [
      organisation.id,
    ]);
    expect(await api.query(LOOK, { token })).toMatchObject({ confirmationLink: { state: 'SETTLED' } });
  });

  it('cannot be answered with a link that is expired, cut off, forged, or of somebody who coordinates no longer', async () => {
    const { organisation, coordinator, token } = await askedAfterAYear();
    const states: [string, string][] = [
      [token.slice(0, 60), 'UNKNOWN'],
      [`${'0'.repeat(40)}${token.slice(40)}`, 'UNKNOWN'],
      ['', 'UNKNOWN'],
    ];
    for (const [written, state] of states) {
      expect(await api.query(LOOK, { token: written })).toEqual({ confirmationLink: { state, organisation: null } });
      expect(await api.query(CONFIRM, { token: written })).toMatchObject({ confirmByLink: { isDone: false, state } });
    }
    const role = (to: string) =>
      api.db.query('update membership set role = $2 where account_id = $1', [coordinator.accountId, to]);
    await role('MEMBER');
    const gone = { isDone: false, state: 'NO_LONGER_COORDINATOR' };
    expect(await api.query(CONFIRM, { token })).toMatchObject({ confirmByLink: gone });
    await role('COORDINATOR');
    inDays(366 + 61);
    expect(await api.query(CONFIRM, { token })).toMatchObject({ confirmByLink: { isDone: false, state: 'EXPIRED' } });
    expect(await freshness(organisation)).toBe('STALE');
  });

  it('makes stale in matching also what was never confirmed, once it is old enough', async () => {
    const organisation = await anOrganisation().in('PL').save(api);
    const confirmedAt = async () =>
      (
        await api.db.query(`select profile ->> 'confirmedAt' as at from match_profile where organisation_id = $1`, [
          organisation.id,
        ])
      )[0]?.at;
    const created = (days: number) =>
      api.db.query(
        `update organisation set last_confirmed_at = null, created_at = now() - make_interval(days => $2) where id = $1`,
        [organisation.id, days],
      );
    await created(390);
    await api.runJobs();
    await clockStrikes();
    expect(await confirmedAt()).toBeNull();
    await created(400);
    expect(await freshness(organisation)).toBe('STALE');
    await clockStrikes();
    expect(Number(await confirmedAt())).toBeLessThan(Date.now() - 395 * DAY_MS);
  });

  it('is not asked of stubs, examples, archived organisations, and those without a coordinator', async () => {
    const [stub, example, archived, alone, asked] = await Promise.all(
      [anOrganisation().asStub(), anOrganisation(), anOrganisation(), anOrganisation(), anOrganisation()].map(
        (builder) => builder.save(api),
      ),
    );
    if (!stub || !example || !archived || !alone || !asked) throw new Error('not saved');
    await api.db.query('update organisation set is_example = true where id = $1', [example.id]);
    await api.db.query(`update organisation set status = 'ARCHIVED' where id = $1`, [archived.id]);
    for (const organisation of [stub, example, archived, asked]) await coordinate(organisation);
    inDays(366);
    await clockStrikes();
    const rows = await api.db.query('select organisation_id as id from confirmation_request');
    expect(rows).toEqual([{ id: asked.id }]);
  });

  it('is asked once though the clock strikes twice and two workers have the job', async () => {
    const organisation = await anOrganisation().save(api);
    const coordinator = await coordinate(organisation);
    inDays(366);
    const handler = api.app.get(AskToConfirmHandler, { strict: false });
    const payloads = [{ organisationId: organisation.id }];
    const outcomes = await Promise.all([handler.handle(payloads), handler.handle(payloads), handler.handle(payloads)]);
    expect(outcomes.flat().map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    await clockStrikes();
    expect(await subjects(coordinator)).toHaveLength(1);
  });

  it('can be answered with an end: out of lists, the broker told, and a coordinator can return', async () => {
    const broker = { email: 'broker-pl@example.org' };
    await api.signIn({ email: broker.email, brokerOf: ['PL-16'] });
    await api.signIn({ email: 'broker-cz@example.org', brokerOf: ['CZ071'] });
    const { organisation, coordinator, token } = await askedAfterAYear();
    expect(await api.query(LEAVE, { token })).toEqual({
      leaveByLink: { isDone: true, state: 'OPEN', organisation: { status: 'ARCHIVED' } },
    });
    const told = await mailsTo(api, broker.email);
    expect(told.map(({ subject }) => subject)).toEqual(['„Stowarzyszenie Rok” kończy udział w serwisie Mosty']);
    expect(await mailsTo(api, 'broker-cz@example.org')).toEqual([]);
    const list = '{ organisations(filter: { query: "Stowarzyszenie Rok" }, first: 100) { nodes { id } } }';
    expect(JSON.stringify(await api.query(list))).not.toContain(organisation.id);
    const stranger = await api.signIn();
    expect(await api.refusal(RETURN, { id: organisation.id }, { as: stranger })).toBe('NOT_FOUND');
    expect(await api.query(RETURN, { id: organisation.id }, { as: coordinator })).toEqual({
      takePartAgain: { status: 'ACTIVE', freshness: 'FRESH' },
    });
    expect(await api.refusal(RETURN, { id: organisation.id }, { as: coordinator })).toBe('CHANGED_MEANWHILE');
  });

  it('can be asked by a broker of the region at any time, but not twice within fourteen days', async () => {
    const ask = 'mutation ($id: ID!) { askToConfirm(organisationId: $id) }';
    const organisation = await anOrganisation().in('PL').named('Stowarzyszenie Wcześniej').save(api);
    const broker = await api.signIn({ brokerOf: ['PL-16'] });
    const { id } = organisation;
    expect(await api.refusal(ask, { id }, { as: broker })).toBe('NOBODY_TO_ASK');
    const coordinator = await coordinate(organisation);
    expect(await api.refusal(ask, { id }, { as: await api.signIn({ brokerOf: ['PL-02'] }) })).toBe('NOT_FOUND');
    await api.query(ask, { id }, { as: broker });
    expect(await subjects(coordinator)).toEqual(['Czy profil „Stowarzyszenie Wcześniej” jest nadal aktualny?']);
    expect(await api.refusal(ask, { id }, { as: broker })).toBe('ASKED_RECENTLY');
    inDays(15);
    await api.query(ask, { id }, { as: broker });
    expect(await subjects(coordinator)).toHaveLength(2);
    const token = await tokenMailedTo(api, coordinator.email, '/confirm');
    expect(await api.query(CONFIRM, { token })).toMatchObject({ confirmByLink: { isDone: true } });
  });

  it('does not bring back what others have ended', async () => {
    const organisation = await anOrganisation().save(api);
    const coordinator = await coordinate(organisation);
    await api.db.query(`update organisation set status = 'ARCHIVED' where id = $1`, [organisation.id]);
    expect(await api.refusal(RETURN, { id: organisation.id }, { as: coordinator })).toBe('ARCHIVED_BY_OTHERS');
  });
});
