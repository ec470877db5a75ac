import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import {
  ANSWER,
  aParty,
  ASK,
  CONTACT,
  CORRECT,
  doFor,
  OUTCOME,
  type Party,
  seenBy,
  START,
  START_FOR_TWO,
} from '../../../test/introductions.ts';
import { mailsTo } from '../../../test/mails-of.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';

const DESK = `query ($filter: DeskFilter, $first: Int, $after: String) {
  deskIntroductions(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id state isOverdue sides { organisation { name } contacts { email } } } } }`;
const LIST = `query ($organisationId: ID!, $states: [IntroductionState!]) {
  introductions(organisationId: $organisationId, states: $states) { totalCount nodes { id state } } }`;
const CONTACTS = 'query ($id: ID!) { organisation(id: $id) { contacts { email } } }';

interface Desk {
  readonly deskIntroductions: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly { readonly id: string; readonly state: string; readonly isOverdue: boolean }[];
  };
}

describe('A broker', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterEach(async () => {
    itIs(api);
    await api.db.query('truncate organisation, mail_delivery, captured_mail, signed_link, audit_entry cascade');
    await api.db.query('delete from pgboss.job');
  });
  afterAll(() => api.close());

  const clockStrikes = async () => {
    await api.app.get(Transactions).run((tx) => api.app.get(Outbox).enqueue(tx, 'introductions.find-due', {}));
    await api.runJobs();
  };
  const desk = async (as: TestAccount, filter: object = {}, page: object = {}) =>
    (await api.query<Desk>(DESK, { filter, ...page }, { as })).deskIntroductions;
  const as = (party: Party, person: TestAccount): Party => ({ ...party, person });

  it('sees the introductions of her regions, by state, by what is overdue, by region and by words', async () => {
    itIs(api, new Date('2026-11-23T10:00:00Z'));
    const [polish, czech] = [await aParty(api, 'PL', 'Gmina Łąka'), await aParty(api, 'CZ', 'Obec Šedá')];
    const [other, further] = [await aParty(api, 'PL', 'Fundacja Żuraw'), await aParty(api, 'CZ', 'Spolek Čáp')];
    const one = await doFor(api, polish, START, { partnerId: czech.id });
    const two = await doFor(api, other, START, { partnerId: further.id });
    await doFor(api, further, ANSWER, { id: two.id, answer: 'ACCEPT' });
    const here = await api.signIn({ brokerOf: ['PL-16'] });
    const elsewhere = await api.signIn({ brokerOf: ['PL-02'] });
    expect((await desk(here)).totalCount).toBe(2);
    expect((await desk(elsewhere)).totalCount).toBe(0);
    const found = async (filter: object) => (await desk(here, filter)).nodes.map(({ id }) => id);
    expect(await found({ states: ['INTRODUCED'] })).toEqual([two.id]);
    expect(await found({ text: 'laka' })).toEqual([one.id]);
    expect(await found({ text: ' ČAP ' })).toEqual([two.id]);
    expect(await found({ text: '%' })).toEqual([]);
    expect(await found({ region: 'CZ071' })).toHaveLength(2);
    expect(await found({ region: 'PL-02' })).toEqual([]);
    expect(await found({ overdue: true })).toEqual([]);
    itIs(api, new Date('2026-12-03T10:00:00Z'));
    await clockStrikes();
    expect(await found({ overdue: true })).toEqual([one.id]);

    const first = await desk(here, {}, { first: 1 });
    expect(first.nodes.map(({ id }) => id)).toEqual([one.id]);
    const second = await desk(here, {}, { first: 1, after: first.pageInfo.endCursor });
    expect([second.nodes.map(({ id }) => id), second.pageInfo.hasNextPage]).toEqual([[two.id], false]);
    expect(await api.refusal(DESK, { after: 'x' }, { as: here })).toBe('BAD_CURSOR');
    expect(await api.refusal(DESK, {}, { as: polish.person })).toBe('NOT_FOUND');
  });

  it('keeps a draft that the sides do not see, asks later, and is told how it goes', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const person = await api.signIn({ brokerOf: ['CZ071'], email: 'zprostredkovatel@example.org' });
    const broker = as(czech, person);
    const { id } = await doFor(api, broker, START_FOR_TWO, { partnerId: polish.id, askNow: false, note: 'Festiwal' });
    const list = { organisationId: polish.id };
    expect(await api.query(LIST, list, { as: polish.person })).toMatchObject({ introductions: { totalCount: 0 } });
    const asked = await doFor(api, broker, ASK, { id });
    expect(asked).toMatchObject({ state: 'ASKED', viewerMay: ['ACCEPT', 'DECLINE', 'WITHDRAW'] });
    expect(await api.query(LIST, list, { as: polish.person })).toMatchObject({ introductions: { totalCount: 1 } });
    expect(await api.refusal(ASK, { input: { organisationId: czech.id, id } }, { as: polish.person })).toBe(
      'NOT_FOUND',
    );
    await doFor(api, polish, ANSWER, { id, answer: 'DECLINE', reason: 'NO_MONEY' });
    const told = (await mailsTo(api, 'zprostredkovatel@example.org')).map(({ text }) => text).join();
    expect(told).toContain('Jedna ze stron odpowiedziała');
    expect(told).toContain('brak środków finansowych');
    // The side that was still asked is told, too, and offered somebody else only if it had said yes.
    expect((await mailsTo(api, czech.email)).map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('tentokrát bez spolupráce'),
    );
  });

  it('notes a call, puts an outcome right, and the partnership follows', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const broker = as(polish, await api.signIn({ brokerOf: ['PL-16'], name: 'Anna Animatorka' }));
    const { id } = await doFor(api, polish, START, { partnerId: czech.id });
    await doFor(api, czech, ANSWER, { id, answer: 'ACCEPT' });
    expect((await doFor(api, broker, CONTACT, { id })).state).toBe('IN_TALKS');
    const agreed = { kind: 'AGREED', agreement: 'TWINNING' };
    await doFor(api, czech, OUTCOME, { id, outcome: agreed });
    const partnerships = () => api.db.query('select kind, is_mutual as mutual, stated_by as by from partnership');
    expect(await partnerships()).toEqual([{ kind: 'TWINNING', mutual: false, by: czech.id }]);

    const nothing = { kind: 'CAME_TO_NOTHING', reason: 'PLANS_CHANGED' };
    const wrong = { id, outcome: nothing, note: 'Telefon z 3 grudnia.', basedOn: 0 };
    const corrected = await doFor(api, broker, CORRECT, wrong);
    expect(corrected).toMatchObject({
      state: 'DECLINED',
      corrections: 1,
      end: { by: 'BROKER', reason: 'PLANS_CHANGED' },
    });
    expect(await partnerships()).toEqual([]);
    const stale = { input: { organisationId: polish.id, ...wrong, outcome: agreed } };
    expect(await api.refusal(CORRECT, stale, { as: broker.person })).toBe('CHANGED_MEANWHILE');
    expect(await api.refusal(CORRECT, stale, { as: polish.person })).toBe('NOT_FOUND');
    // A broker who has seen both states it for both.
    await doFor(api, broker, CORRECT, { ...wrong, outcome: agreed, basedOn: 1 });
    expect(await partnerships()).toEqual([{ kind: 'TWINNING', mutual: true, by: polish.id }]);
    const subjects = (await mailsTo(api, czech.email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('Oprava'))).toHaveLength(2);
    // People of a side do not learn who of the other side, or of the brokers, it was.
    const seen = (await seenBy(api, polish, id)).history as unknown as {
      event: string;
      by: string;
      byName: string | null;
    }[];
    expect(seen.filter(({ byName }) => byName !== null).map(({ by }) => by)).toEqual(['A']);
    const byBroker = (await seenBy(api, broker, id)).history as unknown as { byName: string | null }[];
    expect(byBroker.filter(({ byName }) => byName === 'Anna Animatorka')).toHaveLength(3);
  });

  it('takes back only the partnership that was recorded because of the introduction', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const { id } = await doFor(api, polish, START, { partnerId: czech.id });
    await doFor(api, czech, ANSWER, { id, answer: 'ACCEPT' });
    await api.db.query(
      `insert into partnership (pl_organisation_id, cz_organisation_id, kind, since_year, is_mutual)
       values ($1, $2, 'TWINNING', 1998, true)`,
      [polish.id, czech.id],
    );
    await doFor(api, polish, OUTCOME, { id, outcome: { kind: 'AGREED', agreement: 'TWINNING' } });
    const broker = as(polish, await api.signIn({ brokerOf: 'ALL' }));
    const outcome = { kind: 'CAME_TO_NOTHING', reason: 'PLANS_CHANGED' };
    await doFor(api, broker, CORRECT, { id, outcome, note: 'Pomyłka', basedOn: 0 });
    expect(await api.db.query('select since_year as year, is_mutual as mutual from partnership')).toEqual([
      { year: 1998, mutual: true },
    ]);
  });

  it('is seen by the audit log when contacts of others are read; those who agreed see the contacts of the profile', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const { id } = await doFor(api, polish, START, { partnerId: czech.id });
    await doFor(api, czech, ANSWER, { id, answer: 'ACCEPT' });
    const emails = async () =>
      (
        await api.query<{ organisation: { contacts: { email: string }[] } }>(
          CONTACTS,
          { id: czech.id },
          { as: polish.person },
        )
      ).organisation.contacts;
    expect(await emails()).toEqual([]);
    await api.db.query('truncate audit_entry');
    await seenBy(api, polish, id);
    expect(await api.db.query(`select actor_id as who, organisation_id as of, action from audit_entry`)).toEqual([
      { who: polish.person.accountId, of: czech.id, action: 'CONTACT_DATA_SEEN' },
    ]);
    await doFor(api, polish, OUTCOME, { id, outcome: { kind: 'AGREED', agreement: 'FIRST_STEP' } });
    expect(await emails()).toHaveLength(1);
    // In lists nobody reads contacts of others by the way.
    const here = await api.signIn({ brokerOf: 'ALL' });
    const { nodes } = await desk(here);
    expect(JSON.stringify(nodes)).not.toContain('@');
  });
});
