import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, makePartners, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';

const PROFILE = `query ($id: ID, $slug: String) {
  organisation(id: $id, slug: $slug) {
    id slug kind country name status version website hasPartnerAcrossBorder viewerCanEdit lastConfirmedAt
    place { name district { name region { code name } } region { name(language: cs) } }
    registerIds { register value } descriptions { language text }
    themeInterests { theme { code label } offers seeks } cooperationForms languages
    capacity { canPrefinance introductionCap } contacts { label email visibility }
    partnerships { sinceYear kind partner { id country } }
  }
}`;

describe('an organisation', () => {
  let api: TestApi;
  let prudnik: SavedOrganisation;
  let jesenik: SavedOrganisation;

  beforeAll(async () => {
    api = await createTestApi();
    prudnik = await anOrganisation()
      .named('Klub Prudnik', 'klub-prudnik')
      .offering('culture', 3)
      .seeking('culture', 1)
      .seeking('rescue')
      .described('pl', 'Organizujemy festiwale.')
      .wanting('EVENT', 'TRAINING')
      .speaking('pl', 'cs')
      .reachedAt('public@example.org', 'PUBLIC')
      .reachedAt('members@example.org', 'MEMBERS')
      .reachedAt('agreed@example.org', 'AFTER_AGREEMENT')
      .save(api);
    jesenik = await anOrganisation().in('CZ').named('Spolek Jeseník').save(api);
    await makePartners(api, prudnik.id, jesenik.id);
    await api.runJobs();
  });
  afterAll(() => api.close());

  it('is found by its id and by its name in addresses, with everything it says', async () => {
    const bySlug = await api.query<{ organisation: unknown }>(PROFILE, { slug: 'klub-prudnik' });
    const byId = await api.query(PROFILE, { id: prudnik.id.toUpperCase() });
    expect(byId).toEqual(bySlug);
    expect(bySlug.organisation).toMatchObject({
      name: 'Klub Prudnik',
      hasPartnerAcrossBorder: true,
      viewerCanEdit: false,
      place: {
        name: 'Prudnik',
        district: { region: { name: 'województwo opolskie' } },
        region: { name: 'Opolské vojvodství' },
      },
      themeInterests: [
        { theme: { code: 'culture', label: 'Kultura' }, offers: 3, seeks: 1 },
        { theme: { code: 'rescue' }, offers: 0, seeks: 2 },
      ],
      cooperationForms: ['EVENT', 'TRAINING'],
      languages: ['cs', 'pl'],
      partnerships: [{ sinceYear: 2001, kind: 'TWINNING', partner: { id: jesenik.id, country: 'CZ' } }],
    });
  });

  it.each([{ id: 'not-a-uuid' }, { slug: 'nobody' }, { id: '00000000-0000-4000-8000-000000000000' }, {}])(
    'that does not exist is null: %j',
    async (variables) => {
      expect(await api.query(PROFILE, variables)).toEqual({ organisation: null });
    },
  );

  it('shows each contact only to those whom it is meant for', async () => {
    const emailsFor = async (options?: Parameters<TestApi['signIn']>[0]) => {
      const as = options && (await api.signIn(options));
      const answer = await api.query<{ organisation: { contacts: { email: string }[] } }>(
        PROFILE,
        { id: prudnik.id },
        { as },
      );
      return answer.organisation.contacts.map(({ email }) => email.split('@')[0]);
    };
    expect(await emailsFor()).toEqual(['public']);
    const another = await anOrganisation().in('CZ').save(api);
    expect(await emailsFor({ memberOf: [another.id] })).toEqual(['public', 'members']);
    // Partners have agreed to work together.
    expect(await emailsFor({ memberOf: [jesenik.id] })).toEqual(['public', 'members', 'agreed']);
    expect(await emailsFor({ memberOf: [prudnik.id] })).toEqual(['public', 'members', 'agreed']);
    expect(await emailsFor({ role: 'BROKER' })).toEqual(['public', 'members', 'agreed']);
  });
});

describe('contacts that are not for everybody', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it('are recorded when somebody else sees them, and are in no list', async () => {
    const shown = await anOrganisation()
      .named('Klub z kontaktem')
      .reachedAt('public@example.org', 'PUBLIC')
      .reachedAt('members@example.org', 'MEMBERS')
      .save(api);
    await api.runJobs();
    const other = await anOrganisation().in('CZ').save(api);
    const as = await api.signIn({ memberOf: [other.id] });
    const own = await api.signIn({ memberOf: [shown.id] });
    const seen = () =>
      api.db.query<object[]>(
        `select actor_id, organisation_id from audit_entry where action = 'CONTACT_DATA_SEEN' and organisation_id = $1`,
        [shown.id],
      );
    const one = 'query ($id: ID) { organisation(id: $id) { contacts { email } } }';
    const list = '{ organisations(filter: {query: "kontaktem"}) { nodes { contacts { email } } } }';
    expect(await api.query(list, {}, { as })).toEqual({
      organisations: { nodes: [{ contacts: [{ email: 'public@example.org' }] }] },
    });
    await api.query(one, { id: shown.id });
    await api.query(one, { id: shown.id }, { as: own });
    expect(await seen()).toEqual([]);
    await api.query(one, { id: shown.id }, { as });
    expect(await seen()).toEqual([{ actor_id: as.accountId, organisation_id: shown.id }]);
    const [documents] = await api.db.query<{ content: string }[]>(
      `select string_agg(to_jsonb(search_document)::text, '') as content from search_document`,
    );
    expect(documents?.content).toContain('Klub z kontaktem');
    expect(documents?.content).not.toContain('example.org');
  });
});

describe('a change of a profile', () => {
  let api: TestApi;
  let organisation: SavedOrganisation;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  const member = async (builder = anOrganisation()) => {
    organisation = await builder.save(api);
    return api.signIn({ memberOf: [organisation.id] });
  };
  const set = (mutation: string, input: string, fields: object, version = 1) =>
    [
      `mutation ($input: ${input}!) { ${mutation}(input: $input) { id version status name website
         descriptions { language text } themeInterests { theme { code } offers seeks } cooperationForms languages
         capacity { canPrefinance ownContributionPercent hoursPerMonth introductionCap } contacts { label email phone }
         registerIds { register value } } }`,
      { input: { organisationId: organisation.id, version, ...fields } },
    ] as const;

  it('is saved, counted as a new version, and found by what it now says', async () => {
    const as = await member(anOrganisation().named('Klub seniora'));
    const descriptions = [{ language: 'pl', text: ' Uprawiamy pszczelarstwo. ' }];
    const saved = await api.query(...set('setDescriptions', 'SetDescriptionsInput', { descriptions }), { as });
    expect(saved).toMatchObject({
      setDescriptions: { version: 2, descriptions: [{ language: 'pl', text: 'Uprawiamy pszczelarstwo.' }] },
    });
    await api.runJobs();
    const found = await api.query<{ organisations: { nodes: { id: string }[] } }>(
      '{ organisations(filter: {query: "pszczelarstwo"}) { nodes { id } } }',
    );
    expect(found.organisations.nodes).toEqual([{ id: organisation.id }]);
  });

  it('made on an older version is refused and changes nothing', async () => {
    const as = await member();
    const change = (name: string) => set('updateOrganisation', 'UpdateOrganisationInput', { name });
    await api.query(...change('First'), { as });
    expect(await api.refusal(...change('Second'), { as })).toBe('EDIT_CONFLICT');
    expect(await api.query(PROFILE, { id: organisation.id })).toMatchObject({
      organisation: { name: 'First', version: 2 },
    });
  });

  it('by one of two at the same time is refused for the other', async () => {
    const as = await member();
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((name) =>
        api.refusal(...set('updateOrganisation', 'UpdateOrganisationInput', { name }), { as }),
      ),
    );
    expect(answers.sort()).toEqual(['EDIT_CONFLICT', 'EDIT_CONFLICT', undefined]);
  });

  it('makes a stub active', async () => {
    const as = await member(anOrganisation().asStub());
    expect(
      await api.query(
        ...set('setThemeInterests', 'SetThemeInterestsInput', { interests: [{ theme: 'sport', offers: 1, seeks: 0 }] }),
        { as },
      ),
    ).toMatchObject({ setThemeInterests: { status: 'ACTIVE', themeInterests: [{ theme: { code: 'sport' } }] } });
  });

  it('sets how the organisation works and whom to ask', async () => {
    const as = await member(anOrganisation().in('CZ'));
    const cooperation = {
      forms: ['EVENT'],
      languages: ['CS'],
      canPrefinance: true,
      ownContributionPercent: 10,
      hoursPerMonth: 5,
    };
    expect(await api.query(...set('setCooperation', 'SetCooperationInput', cooperation), { as })).toMatchObject({
      setCooperation: {
        languages: ['cs'],
        capacity: { canPrefinance: true, ownContributionPercent: 10, introductionCap: 3 },
      },
    });
    const contacts = [
      { label: 'Kancelář', email: 'urad@example.org', phone: '+420 584 000 000', visibility: 'MEMBERS' },
    ];
    expect(await api.query(...set('setContacts', 'SetContactsInput', { contacts }, 2), { as })).toMatchObject({
      setContacts: { contacts: [{ label: 'Kancelář', phone: '+420 584 000 000' }] },
    });
    expect(
      await api.query(
        ...set('updateOrganisation', 'UpdateOrganisationInput', { ico: '299308', website: 'www.example.org' }, 3),
        { as },
      ),
    ).toMatchObject({
      updateOrganisation: { website: 'https://www.example.org', registerIds: [{ register: 'ICO', value: '00299308' }] },
    });
  });

  it('that is wrong in several fields names all of them at once and saves nothing', async () => {
    const as = await member();
    const { errors } = await api.ask(
      ...set('updateOrganisation', 'UpdateOrganisationInput', {
        name: '',
        website: 'javascript:alert(1)',
        regon: '123456786',
      }),
      { as },
    );
    expect(errors?.[0]?.extensions.errors).toEqual([
      { code: 'REQUIRED', params: { field: 'name' } },
      { code: 'NOT_A_WEB_ADDRESS', params: { field: 'website', value: 'javascript:alert(1)' } },
      { code: 'REGISTER_ID_CHECK_DIGIT', params: { register: 'REGON', value: '123456786' } },
    ]);
    expect(await api.query(PROFILE, { id: organisation.id })).toMatchObject({ organisation: { version: 1 } });
  });

  it('cannot take the register number of another organisation, nor one of the other country', async () => {
    const as = await member();
    await api.query(...set('updateOrganisation', 'UpdateOrganisationInput', { krs: '0000012345' }), { as });
    const other = await member();
    expect(
      await api.refusal(...set('updateOrganisation', 'UpdateOrganisationInput', { krs: '12345' }), { as: other }),
    ).toBe('REGISTER_ID_TAKEN');
    expect(
      await api.refusal(...set('updateOrganisation', 'UpdateOrganisationInput', { ico: '00299308' }), { as: other }),
    ).toBe('REGISTER_ID_FORM');
  });

  it.each([
    [
      'setDescriptions',
      'SetDescriptionsInput',
      { descriptions: [{ language: 'pl', text: 'a'.repeat(5001) }] },
      'TOO_LONG',
    ],
    [
      'setThemeInterests',
      'SetThemeInterestsInput',
      { interests: [{ theme: "x'; drop table theme", offers: 1, seeks: 1 }] },
      'UNKNOWN_VALUE',
    ],
    [
      'setThemeInterests',
      'SetThemeInterestsInput',
      { interests: [{ theme: 'sport', offers: 4, seeks: 1 }] },
      'OUT_OF_RANGE',
    ],
    ['setCooperation', 'SetCooperationInput', { forms: ['DANCE'], languages: [] }, 'BAD_REQUEST'],
    [
      'setContacts',
      'SetContactsInput',
      { contacts: [{ label: 'x', email: 'no', visibility: 'PUBLIC' }] },
      'NOT_AN_EMAIL',
    ],
  ])('%s refuses bad input with a code, never with a fault', async (mutation, input, fields, code) => {
    const as = await member();
    expect(await api.refusal(...set(mutation, input, fields), { as })).toBe(code);
  });

  it('keeps text in any script, with markup as text', async () => {
    const as = await member();
    const text = '<script>alert(1)</script> مرحبا 😀 Zażółć gęślą jaźń';
    const descriptions = [{ language: 'en', text: `${text}\u0000\u202e` }];
    expect(await api.query(...set('setDescriptions', 'SetDescriptionsInput', { descriptions }), { as })).toMatchObject({
      setDescriptions: { descriptions: [{ text }] },
    });
  });

  it('is refused to visitors, and to members of another organisation exactly like one that does not exist', async () => {
    const outsider = await api.signIn({ memberOf: [(await anOrganisation().save(api)).id] });
    await member();
    const change = set('updateOrganisation', 'UpdateOrganisationInput', { name: 'Ours now' });
    expect(await api.refusal(...change)).toBe('NOT_SIGNED_IN');
    const notOurs = await api.ask(...change, { as: outsider });
    organisation = { ...organisation, id: '00000000-0000-4000-8000-000000000000' };
    const missing = await api.ask(...set('updateOrganisation', 'UpdateOrganisationInput', { name: 'Ours now' }), {
      as: outsider,
    });
    expect(notOurs.errors).toEqual(missing.errors);
    expect(notOurs.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is confirmed only by the organisation itself', async () => {
    const as = await member();
    const confirm = [
      `mutation ($id: ID!) { confirmOrganisation(organisationId: $id, version: 1) { lastConfirmedAt } }`,
      { id: organisation.id },
    ] as const;
    expect(await api.refusal(...confirm, { as: await api.signIn({ role: 'BROKER' }) })).toBe('NOT_FOUND');
    const { confirmOrganisation } = await api.query<{ confirmOrganisation: { lastConfirmedAt: string } }>(...confirm, {
      as,
    });
    expect(Date.now() - Date.parse(confirmOrganisation.lastConfirmedAt)).toBeLessThan(60_000);
  });
});
