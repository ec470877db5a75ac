import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, makePartners, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { NOBODY, OrganisationHistory } from './organisation-history.ts';
import { OrganisationsService } from './organisations.service.ts';

const HISTORY = `query ($id: ID!, $first: Int, $after: String) {
  organisationHistory(organisationId: $id, first: $first, after: $after) {
    hasMore changes { id version madeBy actorName undoes isUndone canBeUndone changes { field before after } }
  }
}`;
const UNDO = `mutation ($input: UndoOrganisationChangeInput!) { undoOrganisationChange(input: $input) { name version } }`;

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly madeBy: string;
  readonly actorName: string | null;
  readonly undoes: string | null;
  readonly isUndone: boolean;
  readonly canBeUndone: boolean;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

describe('the history of a profile', () => {
  let api: TestApi;
  let ours: SavedOrganisation;
  let member: TestAccount;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  const begin = async (builder = anOrganisation().named('Klub')) => {
    ours = await builder.save(api);
    member = await api.signIn({ memberOf: [ours.id] });
  };
  const set = (mutation: string, fields: object, version: number, as = member) => {
    const type = `${mutation === 'updateOrganisation' ? 'UpdateOrganisation' : `S${mutation.slice(1)}`}Input`;
    return api.ask<Record<string, { version: number }>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { version } }`,
      { input: { organisationId: ours.id, version, ...fields } },
      { as },
    );
  };
  const history = async (id = ours.id, as = member): Promise<Entry[]> =>
    (await api.query<{ organisationHistory: { changes: Entry[] } }>(HISTORY, { id }, { as })).organisationHistory
      .changes;
  const undo = (changeId: string, as = member) =>
    api.ask<{ undoOrganisationChange: { name: string; version: number } }>(
      UNDO,
      { input: { organisationId: ours.id, changeId } },
      { as },
    );

  it('has one entry for each save, newest first, with every field it changed', async () => {
    await begin();
    await set('updateOrganisation', { name: 'Klub seniora', website: 'example.org' }, 1);
    await set('setThemeInterests', { interests: [{ theme: 'culture', offers: 3, seeks: 1 }] }, 2);
    const entries = await history();
    expect(entries.map(({ version, madeBy, actorName, changes }) => ({ version, madeBy, actorName, changes }))).toEqual(
      [
        {
          ...{ version: 3, madeBy: 'MEMBER', actorName: 'Test' },
          changes: [
            { field: 'offers.culture', before: 'null', after: '3' },
            { field: 'seeks.culture', before: 'null', after: '1' },
          ],
        },
        {
          ...{ version: 2, madeBy: 'MEMBER', actorName: 'Test' },
          changes: [
            { field: 'name', before: '"Klub"', after: '"Klub seniora"' },
            { field: 'website', before: 'null', after: '"https://example.org"' },
          ],
        },
      ],
    );
  });

  it('has no entry, and the profile no new version, for a save that changes nothing', async () => {
    await begin();
    expect((await set('updateOrganisation', { name: ' Klub ' }, 1)).data?.updateOrganisation?.version).toBe(1);
    expect(await history()).toEqual([]);
  });

  it('says when a broker did it, and that a person has gone', async () => {
    await begin();
    const broker = await api.signIn({ role: 'ADMIN' });
    await set('updateOrganisation', { name: 'Klub A' }, 1, broker);
    await set('updateOrganisation', { name: 'Klub B' }, 2);
    await api.db.query('delete from account where id = $1', [broker.accountId]);
    expect((await history()).map(({ madeBy, actorName }) => [madeBy, actorName])).toEqual([
      ['MEMBER', 'Test'],
      ['BROKER', null],
    ]);
  });

  it('comes in pages', async () => {
    await begin();
    for (const [index, name] of ['A', 'B', 'C'].entries()) await set('updateOrganisation', { name }, index + 1);
    const page = (after?: string) =>
      api.query<{ organisationHistory: { hasMore: boolean; changes: Entry[] } }>(
        HISTORY,
        { id: ours.id, first: 2, after },
        { as: member },
      );
    const { organisationHistory: first } = await page();
    expect([first.hasMore, first.changes.map(({ version }) => version)]).toEqual([true, [4, 3]]);
    const { organisationHistory: second } = await page(first.changes[1]?.id);
    expect([second.hasMore, second.changes.map(({ version }) => version)]).toEqual([false, [2]]);
    const { organisationHistory: odd } = await page('; drop table organisation');
    expect(odd.changes).toHaveLength(2);
  });

  it('tells whoever saves an old version who changed what meanwhile', async () => {
    await begin();
    await set('updateOrganisation', { name: 'Klub A' }, 1);
    await set('updateOrganisation', { name: 'Klub B', website: 'https://example.org' }, 2);
    const { errors } = await set('setDescriptions', { descriptions: [{ language: 'pl', text: 'Opis' }] }, 1);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'EDIT_CONFLICT',
      params: {
        version: 3,
        by: 'Test',
        changes: [
          { field: 'name', before: 'Klub', after: 'Klub B' },
          { field: 'website', before: null, after: 'https://example.org' },
        ],
      },
    });
  });

  it('takes a change back, which is a change itself', async () => {
    await begin(anOrganisation().named('Klub').wanting('EVENT').reachedAt('biuro@example.org', 'MEMBERS'));
    await set('updateOrganisation', { name: 'Klub A', website: 'https://example.org' }, 1);
    await set('setCooperation', { forms: ['TRAINING'], languages: ['cs'] }, 2);
    await set('setContacts', { contacts: [] }, 3);
    const [contacts, cooperation, names] = await history();
    for (const entry of [names, cooperation, contacts]) expect((await undo(entry?.id ?? '')).errors).toBeUndefined();
    const { organisation } = await api.query<{ organisation: object }>(
      'query ($id: ID) { organisation(id: $id) { name website cooperationForms languages contacts { email } version } }',
      { id: ours.id },
      { as: member },
    );
    expect(organisation).toEqual({
      ...{ name: 'Klub', website: null, cooperationForms: ['EVENT'], languages: [], version: 7 },
      contacts: [{ email: 'biuro@example.org' }],
    });
    const entries = await history();
    expect(entries.slice(0, 3).map(({ undoes }) => undoes)).toEqual([contacts?.id, cooperation?.id, names?.id]);
    expect(entries.slice(3).map(({ isUndone }) => isUndone)).toEqual([true, true, true]);
    await undo(entries[0]?.id ?? '');
    expect(await history()).toHaveLength(7);
  });

  it('does not take back what was changed again later, and says what that is', async () => {
    await begin();
    await set('updateOrganisation', { name: 'Klub A', website: 'https://example.org' }, 1);
    await set('updateOrganisation', { name: 'Klub B' }, 2);
    const { errors } = await undo((await history())[1]?.id ?? '');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UNDO_CONFLICT',
      params: { changes: [{ field: 'name', before: 'Klub A', after: 'Klub B' }] },
    });
    expect(await history()).toHaveLength(2);
  });

  it('is not for others, and changes of others are not there', async () => {
    await begin();
    await set('updateOrganisation', { name: 'Klub A' }, 1);
    const [entry] = await history();
    const stranger = await api.signIn({ memberOf: [(await anOrganisation().save(api)).id] });
    expect(await api.refusal(HISTORY, { id: ours.id })).toBe('NOT_SIGNED_IN');
    expect(await api.refusal(HISTORY, { id: ours.id }, { as: stranger })).toBe('NOT_FOUND');
    await begin();
    expect((await undo(entry?.id ?? '')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await undo('x')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('forgets contact details after a time, and that is all', async () => {
    await api.db.query('delete from organisation_change');
    await begin();
    const contacts = [{ label: 'Biuro', personName: 'Jan Zmyślony', email: 'jan@example.org', visibility: 'PUBLIC' }];
    await set('setContacts', { contacts }, 1);
    await set('updateOrganisation', { name: 'Klub A' }, 2);
    const forget = (until: Date) =>
      api.app.get(Transactions).run((tx) => api.app.get(OrganisationHistory).forgetContacts(tx, until));
    expect(await forget(new Date(Date.now() - 60_000))).toBe(0);
    expect(JSON.stringify(await history())).toContain('jan@example.org');
    expect(await forget(new Date(Date.now() + 60_000))).toBeGreaterThan(0);
    expect(await forget(new Date(Date.now() + 60_000))).toBe(0);
    expect(JSON.stringify(await history())).not.toMatch(/jan@example|Zmyślony/);
    expect((await history()).map(({ changes }) => changes.map(({ field }) => field))).toEqual([['name'], ['contacts']]);
  });

  it('has what others than the organisation did, which nobody takes back', async () => {
    await begin(anOrganisation().asStub());
    const verifiedAt = new Date('2026-02-03T00:00:00Z');
    await api.app
      .get(Transactions)
      .run((tx) =>
        api.app.get(OrganisationsService).amend(tx, ours.id, NOBODY, { verifiedAt, verifiedBy: 'Biuro Euroregionu' }),
      );
    const [entry] = await history();
    expect(entry).toMatchObject({ madeBy: 'SYSTEM', actorName: null, canBeUndone: false });
    expect(entry?.changes.map(({ field }) => field).sort()).toEqual(['verifiedAt', 'verifiedBy']);
    const [row] = await api.db.query('select status, verified_by from organisation where id = $1', [ours.id]);
    expect(row).toEqual({ status: 'STUB', verified_by: 'Biuro Euroregionu' });
  });
});

describe('partners that an organisation has', () => {
  let api: TestApi;
  let polish: SavedOrganisation;
  let czech: SavedOrganisation;
  let officer: TestAccount;
  let officerThere: TestAccount;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  const begin = async () => {
    polish = await anOrganisation().named('Klub Prudnik').reachedAt('later@example.org', 'AFTER_AGREEMENT').save(api);
    czech = await anOrganisation()
      .in('CZ')
      .named('Spolek Jeseník')
      .reachedAt('pak@example.org', 'AFTER_AGREEMENT')
      .save(api);
    officer = await api.signIn({ memberOf: [polish.id] });
    officerThere = await api.signIn({ memberOf: [czech.id] });
  };
  const set = (partnerships: readonly object[], version: number, as = officer, organisationId = polish.id) =>
    api.ask<{ setPartnerships: { version: number; partnerships: object[] } }>(
      `mutation ($input: SetPartnershipsInput!) { setPartnerships(input: $input) {
         version partnerships { kind sinceYear isMutual isStatedByPartner partner { name } } } }`,
      { input: { organisationId, version, partnerships } },
      { as },
    );
  const contactsOf = async (id: string, as: TestAccount) =>
    (
      await api.query<{ organisation: { contacts: { email: string }[] } }>(
        'query ($id: ID) { organisation(id: $id) { contacts { email } } }',
        { id },
        { as },
      )
    ).organisation.contacts.map(({ email }) => email);

  it('are stated by one side and give no right until the other one says the same', async () => {
    await begin();
    const stated = await set([{ partnerId: czech.id, kind: 'TWINNING', sinceYear: 2003 }], 1);
    expect(stated.data?.setPartnerships.partnerships).toEqual([
      {
        kind: 'TWINNING',
        sinceYear: 2003,
        isMutual: false,
        isStatedByPartner: false,
        partner: { name: 'Spolek Jeseník' },
      },
    ]);
    expect(await contactsOf(czech.id, officer)).toEqual([]);
    const own = { partnerId: czech.id, kind: 'TWINNING', sinceYear: 2003, agree: true };
    expect((await set([own], 2)).data?.setPartnerships.partnerships).toMatchObject([{ isMutual: false }]);
    expect(await contactsOf(czech.id, officer)).toEqual([]);

    const theirs = { partnerId: polish.id, kind: 'TWINNING', sinceYear: 2003 };
    const seen = await set([theirs], 2, officerThere, czech.id);
    expect(seen.data?.setPartnerships.partnerships).toMatchObject([{ isMutual: false, isStatedByPartner: true }]);
    const agreed = await set([{ ...theirs, agree: true }], 2, officerThere, czech.id);
    expect(agreed.data?.setPartnerships.partnerships).toMatchObject([{ isMutual: true }]);
    expect(await contactsOf(czech.id, officer)).toEqual(['pak@example.org']);
    expect(await contactsOf(polish.id, officerThere)).toEqual(['later@example.org']);
  });

  it('that were removed by the other side do not come back as an agreement', async () => {
    await begin();
    await makePartners(api, polish.id, czech.id);
    expect(await contactsOf(czech.id, officer)).toEqual(['pak@example.org']);
    await set([], 1, officerThere, czech.id);
    expect(await contactsOf(czech.id, officer)).toEqual([]);
    const { organisationHistory } = await api.query<{ organisationHistory: { changes: Entry[] } }>(
      HISTORY,
      { id: polish.id },
      { as: officer },
    );
    expect(organisationHistory.changes).toMatchObject([{ madeBy: 'PARTNER', actorName: null, version: 2 }]);
    const input = { organisationId: polish.id, changeId: organisationHistory.changes[0]?.id };
    expect(await api.refusal(UNDO, { input }, { as: officer })).toBeUndefined();
    expect(await contactsOf(czech.id, officer)).toEqual([]);
  });

  it.each([
    [
      'a partner of the same country',
      async () => [{ partnerId: (await anOrganisation().save(api)).id, kind: 'PROJECT' }],
      'SAME_COUNTRY',
    ],
    ['nobody', async () => [{ partnerId: 'x', kind: 'PROJECT' }], 'UNKNOWN_VALUE'],
    ['a year to come', async () => [{ partnerId: czech.id, kind: 'PROJECT', sinceYear: 2999 }], 'OUT_OF_RANGE'],
    ['the same twice', async () => [1, 2].map(() => ({ partnerId: czech.id, kind: 'PROJECT' })), 'DUPLICATE_VALUE'],
    [
      'a hundred',
      async () => Array.from({ length: 100 }, () => ({ partnerId: czech.id, kind: 'PROJECT' })),
      'TOO_MANY',
    ],
  ])('cannot be %s', async (_what, make, code) => {
    await begin();
    const { errors } = await set(await make(), 1);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('are found by both at the same moment without one waiting for ever', async () => {
    await begin();
    const answers = await Promise.all([
      set([{ partnerId: czech.id, kind: 'PROJECT' }], 1),
      set([{ partnerId: polish.id, kind: 'PROJECT' }], 1, officerThere, czech.id),
    ]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['EDIT_CONFLICT', undefined]);
  });
});
