import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, makePartners } from '../../../test/an-organisation.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { ANSWER, aParty, ASK, doFor, START, START_FOR_TWO } from '../../../test/introductions.ts';
import { statementsOf } from '../../../test/statements.ts';

const AT_DESK = `query ($filter: OrganisationsAtDeskFilter, $first: Int, $after: String) {
  organisationsAtDesk(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { running organisation { name }
            introduction { id state waiting { since } end { at } sides { organisation { name } contacts { email } } } } } }`;

interface AtDesk {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly {
    readonly running: number;
    readonly organisation: { readonly name: string };
    readonly introduction: { readonly id: string; readonly state: string } | null;
  }[];
}

describe('Organisations without a partner, at the desk of a broker', () => {
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

  const ask = async (as: TestAccount, filter: object = {}, page: object = {}): Promise<AtDesk> => {
    const asked = { filter, ...page };
    return (await api.query<{ organisationsAtDesk: AtDesk }>(AT_DESK, asked, { as })).organisationsAtDesk;
  };
  const seen = async (as: TestAccount, filter: object = {}) =>
    (await ask(as, filter)).nodes.map(({ organisation, running, introduction }) => [
      ...[organisation.name, running, introduction?.state ?? null],
    ]);

  // The first: documents of organisations that tests delete are still counted.
  it('are those of her regions alone, by words and by whether somebody looks after them, page by page', async () => {
    for (const name of ['Alfa', 'Gama']) await aParty(api, 'PL', name);
    await anOrganisation().named('Beta').asStub().save(api);
    const partner = await anOrganisation().named('Partnerska').save(api);
    await makePartners(api, partner.id, (await aParty(api, 'CZ', 'Čáp')).id);
    await api.runJobs();
    const here = await api.signIn({ brokerOf: ['PL-16'] });
    const elsewhere = await api.signIn({ brokerOf: ['PL-02'] });
    const everywhere = await api.signIn({ brokerOf: 'ALL' });
    const names = async (as: TestAccount, filter: object = {}) => (await seen(as, filter)).map(([name]) => name);
    expect(await names(here)).toEqual(['Alfa', 'Beta', 'Gama']);
    expect(await names(here, { activeOnly: true })).toEqual(['Alfa', 'Gama']);
    expect(await names(here, { text: 'gama' })).toEqual(['Gama']);
    expect(await names(here, { region: 'PL-02' })).toEqual([]);
    expect(await names(elsewhere)).toEqual([]);
    expect(await names(elsewhere, { region: 'PL-16' })).toEqual([]);
    expect(await names(everywhere, { region: 'PL-16' })).toEqual(['Alfa', 'Beta', 'Gama']);
    const first = await ask(here, {}, { first: 2 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const second = await ask(here, {}, { first: 2, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ organisation }) => organisation.name)).toEqual(['Gama']);
    expect(await api.refusal(AT_DESK, {}, { as: await api.signIn() })).toBe('NOT_FOUND');
  });

  it('say with whom they are being introduced, what waits, and what ended a short while ago', async () => {
    itIs(api, new Date('2026-11-23T10:00:00Z'));
    const [alfa, beta] = [await aParty(api, 'PL', 'Alfa'), await aParty(api, 'PL', 'Beta')];
    const gama = await aParty(api, 'PL', 'Gama');
    const [cap, duha] = [await aParty(api, 'CZ', 'Čáp'), await aParty(api, 'CZ', 'Duha')];
    await api.db.query('update organisation set introduction_cap = 1 where id = $1', [duha.id]);
    const met = await doFor(api, alfa, START, { partnerId: cap.id });
    await doFor(api, cap, ANSWER, { id: met.id, answer: 'ACCEPT' });
    const asked = await doFor(api, alfa, START, { partnerId: duha.id });
    await doFor(api, beta, START, { partnerId: duha.id });
    const over = await doFor(api, gama, START, { partnerId: cap.id });
    await doFor(api, cap, ANSWER, { id: over.id, answer: 'DECLINE', reason: 'NO_TIME' });
    await api.runJobs();
    const polish = await api.signIn({ brokerOf: ['PL-16'] });
    expect(await seen(polish)).toEqual([
      ['Alfa', 2, 'INTRODUCED'],
      ['Beta', 1, 'DRAFT'],
      ['Gama', 0, 'DECLINED'],
    ]);
    const [first, second] = (await ask(polish)).nodes;
    expect(first?.introduction).toMatchObject({ id: met.id, waiting: null });
    expect(second?.introduction).toMatchObject({ waiting: { since: '2026-11-23T10:00:00.000Z' } });
    // Nobody reads contacts of others by the way.
    expect(JSON.stringify(await ask(polish))).not.toContain('@');
    const czech = await api.signIn({ brokerOf: ['CZ071'] });
    expect(await seen(czech)).toEqual([
      ['Čáp', 1, 'INTRODUCED'],
      ['Duha', 2, 'ONE_ACCEPTED'],
    ]);

    expect(await seen(polish, { withoutIntroduction: true })).toEqual([['Gama', 0, 'DECLINED']]);
    expect(await seen(czech, { withoutIntroduction: true })).toEqual([]);
    await doFor(api, duha, ANSWER, { id: asked.id, answer: 'DECLINE', reason: 'NO_TIME' });
    itIs(api, new Date('2027-03-01T10:00:00Z'));
    expect(await seen(polish, { withoutIntroduction: true })).toEqual([['Gama', 0, null]]);
  });

  it('a draft of a broker is told to others, and keeps nobody from asking', async () => {
    const [alfa, cap] = [await aParty(api, 'PL', 'Alfa'), await aParty(api, 'CZ', 'Čáp')];
    await api.runJobs();
    const person = await api.signIn({ brokerOf: ['PL-16'] });
    const broker = { ...alfa, person };
    const { id } = await doFor(api, broker, START_FOR_TWO, { partnerId: cap.id, askNow: false });
    expect(await seen(person, { withoutIntroduction: true })).toEqual([['Alfa', 0, 'DRAFT']]);
    await doFor(api, broker, ASK, { id });
    expect(await seen(person)).toEqual([['Alfa', 1, 'ASKED']]);
    expect(await seen(person, { withoutIntroduction: true })).toEqual([]);
  });

  it('take as many statements, however many there are', async () => {
    const broker = await api.signIn({ brokerOf: ['PL-16'] });
    const count = () => statementsOf(api.db, () => ask(broker));
    const counts: number[] = [];
    for (const many of [2, 8]) {
      for (let no = 0; no < many; no++) {
        const [one, other] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
        await doFor(api, one, START, { partnerId: other.id });
      }
      await api.runJobs();
      await count();
      counts.push((await count()).length);
    }
    expect(counts).toEqual([counts[0], counts[0]]);
  });
});
