import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { OrganisationChanges } from '../organisations/organisation-changes.ts';

const FIELDS = '{ id name parameters alert newCount }';
const LIST = `{ savedSearches ${FIELDS} }`;
const SAVE = `mutation ($input: SaveSearchInput!) { saveSearch(input: $input) ${FIELDS} }`;
const CHANGE = `mutation ($id: ID!, $input: ChangeSavedSearchInput!) { changeSavedSearch(id: $id, input: $input) ${FIELDS} }`;
const DELETE = 'mutation ($id: ID!) { deleteSavedSearch(id: $id) }';
const SEEN = `mutation ($id: ID!) { markSavedSearchSeen(id: $id) ${FIELDS} }`;

const KNOWN = `select organisation_ids from saved_search_known
  join saved_search on saved_search.id = saved_search_id where account_id = $1`;

interface Saved {
  readonly id: string;
  readonly name: string;
  readonly parameters: string;
  readonly alert: string;
  readonly newCount: number;
}
type Input = Partial<Pick<Saved, 'name' | 'parameters' | 'alert'>>;

describe('Saved searches', () => {
  let api: TestApi;
  let ours: SavedOrganisation;
  let me: TestAccount;
  beforeAll(async () => {
    api = await createTestApi();
    ours = await anOrganisation().named('Nasza gmina').seeking('rescue').save(api);
    await anOrganisation().in('CZ').named('Sbor hasičů').offering('rescue').save(api);
    await api.runJobs();
  });
  beforeEach(async () => {
    me = await api.signIn({ memberOf: [ours.id] });
  });
  afterAll(() => api.close());

  const input = (given: Input = {}) => ({
    input: { name: 'Strażacy', parameters: 'theme=rescue', alert: 'DAILY', ...given },
  });
  const save = async (given: Input = {}, as = me) =>
    (await api.query<{ saveSearch: Saved }>(SAVE, input(given), { as })).saveSearch;
  const list = async (as = me) => (await api.query<{ savedSearches: Saved[] }>(LIST, {}, { as })).savedSearches;
  const refusalOf = async (document: string, variables: object, as?: TestAccount) => {
    const { errors } = await api.ask(document, variables, as ? { as } : {});
    return errors?.[0]?.extensions;
  };
  /** As if the last look at what is new had been a while ago. */
  const aMinutePasses = () => api.db.query("update saved_search set checked_at = checked_at - interval '2 minutes'");
  const newOnes = async () => {
    await api.runJobs();
    await aMinutePasses();
    return Object.fromEntries((await list()).map(({ name, newCount }) => [name, newCount]));
  };

  it('are kept with their parameters in one order, without what is no condition', async () => {
    const parameters = '?theme=sport&q=hasi%C4%8Di&theme=rescue&language=cs&after=abc&page=2&country=CZ';
    const saved = await save({ name: '  Hasiči\n u nás ', parameters, alert: 'WEEKLY' });
    expect(saved).toEqual({
      id: saved.id,
      name: 'Hasiči u nás',
      parameters: 'q=hasi%C4%8Di&country=CZ&theme=rescue&theme=sport',
      alert: 'WEEKLY',
      newCount: 0,
    });
    expect(await list()).toEqual([saved]);
  });

  it('are listed in the order in which they were saved, changed and deleted', async () => {
    const first = await save();
    const second = await save({ name: 'Sport', parameters: 'theme=sport' });
    const { changeSavedSearch: changed } = await api.query<{ changeSavedSearch: Saved }>(
      CHANGE,
      { id: first.id, input: { name: ' Ratownictwo ', alert: 'NEVER' } },
      { as: me },
    );
    expect(changed).toEqual({ ...first, name: 'Ratownictwo', alert: 'NEVER' });
    await api.query(CHANGE, { id: second.id, input: { alert: 'WEEKLY' } }, { as: me });
    expect(await list()).toEqual([changed, { ...second, alert: 'WEEKLY' }]);
    expect(await api.query(DELETE, { id: first.id }, { as: me })).toEqual({ deleteSavedSearch: first.id });
    expect((await list()).map(({ id }) => id)).toEqual([second.id]);
  });

  it('are for accounts only', async () => {
    const { id } = await save();
    expect(await api.refusal(LIST)).toBe('NOT_SIGNED_IN');
    expect(await api.refusal(SAVE, input())).toBe('NOT_SIGNED_IN');
    for (const document of [DELETE, SEEN]) expect(await api.refusal(document, { id })).toBe('NOT_SIGNED_IN');
    expect(await api.refusal(CHANGE, { id, input: {} })).toBe('NOT_SIGNED_IN');
  });

  it('of others are neither seen nor touched, and look like those that do not exist', async () => {
    const { id } = await save();
    const broker = await api.signIn({ role: 'ADMIN' });
    expect(await list(broker)).toEqual([]);
    const missing = { code: 'NOT_FOUND', params: { what: 'savedSearch' } };
    for (const unknown of [id, '00000000-0000-4000-8000-000000000000', 'x', '', `${id}' or true --`]) {
      expect(await refusalOf(DELETE, { id: unknown }, broker)).toEqual(missing);
      expect(await refusalOf(SEEN, { id: unknown }, broker)).toEqual(missing);
      expect(await refusalOf(CHANGE, { id: unknown, input: { name: 'mine' } }, broker)).toEqual(missing);
    }
    expect(await list()).toMatchObject([{ id, name: 'Strażacy' }]);
  });

  it.each<[Input, string, object]>([
    [{ name: ' \t' }, 'REQUIRED', { field: 'name' }],
    [{ name: 'ż'.repeat(81) }, 'TOO_LONG', { field: 'name', max: 80, length: 81 }],
    [{ parameters: '' }, 'REQUIRED', { field: 'parameters' }],
    [{ parameters: 'sort=NAME&page=3' }, 'REQUIRED', { field: 'parameters' }],
    [{ parameters: 'country=DE' }, 'UNKNOWN_VALUE', { field: 'parameters', value: 'DE' }],
    [{ parameters: "theme=x'%20or%201=1" }, 'UNKNOWN_VALUE', { field: 'parameters', value: "x' or 1=1" }],
    [{ parameters: 'region=%00' }, 'UNKNOWN_VALUE', { field: 'parameters', value: '' }],
    [{ parameters: 'within=-1' }, 'UNKNOWN_VALUE', { field: 'parameters', value: '-1' }],
    [{ parameters: `q=${'a'.repeat(201)}` }, 'TOO_LONG', { field: 'parameters', max: 200, length: 201 }],
  ])('refuse %j', async (given, code, params) => {
    expect(await refusalOf(SAVE, input(given), me)).toMatchObject({ code, params });
    expect(await list()).toEqual([]);
  });

  it('take words that look like something else for words', async () => {
    const q = `'); drop table saved_search; -- " OR theme = "x" <script> \u0000\u202e{{7*7}} %`;
    const { parameters } = await save({ parameters: `q=${encodeURIComponent(q)}` });
    expect(new URLSearchParams(parameters).get('q')).toBe(q.replace(/[\0\u202e]/g, ''));
    expect(await newOnes()).toEqual({ Strażacy: 0 });
  });

  it('tell both faults of a form at once', async () => {
    const refused = await refusalOf(SAVE, input({ name: '', parameters: 'kind=CASTLE' }), me);
    expect(refused).toMatchObject({ errors: [{ code: 'UNKNOWN_VALUE' }, { code: 'REQUIRED' }] });
  });

  it('are saved once, however the same search was written', async () => {
    await save({ parameters: 'theme=rescue&q=woda' });
    const again = await refusalOf(
      SAVE,
      input({ name: 'Inna', parameters: '?q=woda&page=7&theme=rescue&sort=RELEVANCE' }),
      me,
    );
    expect(again).toEqual({ code: 'SEARCH_SAVED_ALREADY', params: { field: 'parameters', name: 'Strażacy' } });
    const other = await api.signIn();
    expect(await save({ parameters: 'theme=rescue&q=woda' }, other)).toMatchObject({ name: 'Strażacy' });
  });

  it('are at most twenty of one account, also when saved at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, no) => api.ask(SAVE, input({ parameters: `q=szukam+${no}` }), { as: me })),
    );
    const refused = answers.flatMap(({ errors }) => (errors ? [errors[0]?.extensions] : []));
    expect(refused).toHaveLength(4);
    for (const refusal of refused) {
      expect(refusal).toEqual({ code: 'TOO_MANY_SAVED_SEARCHES', params: { field: 'name', max: 20 } });
    }
    expect(await list()).toHaveLength(20);
  });

  it('are deleted with their account', async () => {
    await save();
    await api.db.query('delete from account where id = $1', [me.accountId]);
    expect(await api.db.query('select from saved_search where account_id = $1', [me.accountId])).toEqual([]);
  });

  it('count what they find that was not there when their owner last looked', async () => {
    const { id } = await save({ parameters: 'theme=rescue&country=CZ' });
    expect(await newOnes()).toEqual({ Strażacy: 0 });
    const added = await anOrganisation().in('CZ').named('Hasiči Jeseník').offering('rescue').save(api);
    await anOrganisation().in('CZ').named('Fotbal').offering('sport').save(api);
    expect(await newOnes()).toEqual({ Strażacy: 1 });
    // Changed again it is not newer than new, and what was known stays known.
    await api.db.query('update organisation set updated_at = now() where country = $1', ['CZ']);
    expect(await newOnes()).toEqual({ Strażacy: 1 });
    expect(await api.query(SEEN, { id }, { as: me })).toMatchObject({ markSavedSearchSeen: { id, newCount: 0 } });
    expect(await newOnes()).toEqual({ Strażacy: 0 });
    await api.db.query('delete from organisation where id = $1', [added.id]);
  });

  it('count a profile that was there before and now says what is searched for', async () => {
    const stub = await anOrganisation().in('CZ').named('Obec').asStub().save(api);
    await api.runJobs();
    await save({ parameters: 'theme=energy' });
    const { organisation } = await api.query<{ organisation: { version: number } }>(
      'query ($id: ID!) { organisation(id: $id) { version } }',
      { id: stub.id },
    );
    const itsMember = await api.signIn({ memberOf: [stub.id] });
    const setInterests = 'mutation ($input: SetThemeInterestsInput!) { setThemeInterests(input: $input) { version } }';
    const change = (version: number, interests: object[]) =>
      api.query(setInterests, { input: { organisationId: stub.id, version, interests } }, { as: itsMember });
    await change(organisation.version, [{ theme: 'energy', offers: 2, seeks: 0 }]);
    expect(await newOnes()).toEqual({ Strażacy: 1 });
    // And no longer when it takes it back.
    await change(organisation.version + 1, []);
    expect(await newOnes()).toEqual({ Strażacy: 0 });
  });

  it('do not count what the thesaurus alone made findable, nor the own organisation', async () => {
    await save({ parameters: 'theme=culture' });
    const old = await anOrganisation().named('Dawny dom kultury').offering('culture').save(api);
    await api.db.query("update organisation set updated_at = now() - interval '1 month' where id = $1", [old.id]);
    const own = await anOrganisation().named('Nasz dom kultury').offering('culture').save(api);
    await api.db.query("insert into membership values ($1, $2, 'MEMBER')", [me.accountId, own.id]);
    expect(await newOnes()).toEqual({ Strażacy: 0 });
  });

  it('measure distances from the own seat, like the page of results', async () => {
    await save({ name: 'blisko', parameters: 'theme=tourism&within=25' });
    await save({ name: 'dalej', parameters: 'theme=tourism&within=100' });
    // Prudnik and Jeseník lie 29 km apart.
    await anOrganisation().in('CZ').named('Turistické centrum').offering('tourism').save(api);
    expect(await newOnes()).toEqual({ blisko: 0, dalej: 1 });
  });

  it('find nobody without a partner among profiles that nobody has claimed', async () => {
    await save({ name: 'samotni', parameters: 'theme=health&alone=1' });
    await anOrganisation().named('Nieprzejęta').asStub().offering('health').save(api);
    await anOrganisation().named('Samotna').offering('health').save(api);
    expect(await newOnes()).toEqual({ samotni: 1 });
  });

  it('of more than a thousand results count what did not exist before', async () => {
    await api.db.query(
      `insert into organisation (kind, country, name, slug, status, created_at, updated_at)
       select 'NGO', 'PL', 'Klub ' || no, 'klub-' || no, 'ACTIVE', now() - interval '1 year', now() - interval '1 year'
         from generate_series(1, 1005) no`,
    );
    const clubs: { id: string }[] = await api.db.query("select id from organisation where slug like 'klub-%'");
    const announce = (ids: readonly string[]) =>
      api.app.get(Transactions).run((tx) => api.app.get(OrganisationChanges).announce(tx, ids));
    await announce(clubs.map(({ id }) => id));
    await api.runJobs();
    await save({ parameters: 'country=PL&kind=NGO' });
    expect(await api.db.query(KNOWN, [me.accountId])).toEqual([]);
    await api.db.query("update organisation set updated_at = now() where slug like 'klub-%'");
    expect(await newOnes()).toEqual({ Strażacy: 0 });
    await anOrganisation().named('Zupełnie nowa').save(api);
    await anOrganisation().named('Absolutnie nowa').save(api);
    expect(await newOnes()).toEqual({ Strażacy: 2 });
  }, 120_000);
});
