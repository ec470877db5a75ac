/** What a careless program or an attacker would try: clear refusals, nothing internal, no way around the limits. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, makePartners } from './an-organisation.ts';
import { createTestApi, type GraphQLAnswer, type TestApi } from './create-test-api.ts';

const UPDATE = `mutation ($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) { website registerIds { value } }
}`;

const codeOf = (answer: GraphQLAnswer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code;

describe('the limit of requests', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ RATE_LIMIT_PER_MINUTE: '3' });
  });
  afterAll(() => api.close());

  const ask = (headers: Record<string, string> = {}) => api.ask('{ regions { code } }', {}, { headers });

  it('holds for an address, also when each request brings another made-up token', async () => {
    const codes = [];
    for (let request = 0; request < 5; request++) {
      codes.push(codeOf(await ask({ authorization: `Bearer ${randomBytes(32).toString('base64url')}` })));
    }
    expect(codes).toEqual([undefined, undefined, undefined, 'TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
  });

  it('says when to come back, and nothing else', async () => {
    const { errors, data } = await ask();
    expect(data).toBeNull();
    const seconds = errors?.[0]?.extensions.params.seconds;
    expect(errors?.[0]).toEqual({
      message: 'TOO_MANY_REQUESTS',
      path: ['regions'],
      extensions: { code: 'TOO_MANY_REQUESTS', params: { seconds } },
    });
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('does not count a signed-in account with the visitors of its address', async () => {
    const as = await api.signIn();
    expect(codeOf(await api.ask('{ regions { code } }', {}, { as }))).toBeUndefined();
  });

  it('counts visitors apart when the web server says for whom it asks', async () => {
    expect(codeOf(await ask({ 'x-forwarded-for': '198.51.100.7' }))).toBeUndefined();
  });

  it('leaves health alone', async () => {
    for (let request = 0; request < 5; request++) expect((await fetch(`${api.url}/health`)).status).toBe(200);
  });
});

describe('values that the form of a profile lets through', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  const change = async (fields: object) => {
    const { id } = await anOrganisation().save(api);
    const as = await api.signIn({ memberOf: [id] });
    return api.ask<{ updateOrganisation: { website: string } }>(
      UPDATE,
      { input: { organisationId: id, version: 1, ...fields } },
      { as },
    );
  };

  it('a web address in capitals is kept in the usual spelling', async () => {
    const { data } = await change({ website: 'HTTPS://Example.org/Kontakt' });
    expect(data).toMatchObject({ updateOrganisation: { website: 'https://Example.org/Kontakt' } });
  });

  it('a web address that is too long once it is complete is too long', async () => {
    const typed = `example.org/${'a'.repeat(285)}`;
    const answer = await change({ website: typed });
    expect(codeOf(answer)).toBe('TOO_LONG');
  });

  it('one register number given to two organisations at the same moment is taken for the other', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => change({ krs: '0000098765' })));
    expect(answers.map(codeOf).sort()).toEqual([
      'REGISTER_ID_TAKEN',
      'REGISTER_ID_TAKEN',
      'REGISTER_ID_TAKEN',
      undefined,
    ]);
  });

  it('a name is one line', async () => {
    const { id } = await anOrganisation().save(api);
    const as = await api.signIn({ memberOf: [id] });
    const input = { organisationId: id, version: 1, name: 'Klub\r\nBcc: all@example.org' };
    await api.query(UPDATE, { input }, { as });
    const { organisation } = await api.query<{ organisation: { name: string } }>(
      'query ($id: ID) { organisation(id: $id) { name } }',
      { id },
    );
    expect(organisation.name).toBe('Klub Bcc: all@example.org');
  });
});

describe('several changes in one request', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it('each answers with what it has just saved', async () => {
    const { id } = await anOrganisation().save(api);
    const as = await api.signIn({ memberOf: [id] });
    const input = (version: number, text: string) =>
      `{organisationId: "${id}", version: ${version}, descriptions: [{language: pl, text: "${text}"}]}`;
    const answer = await api.query(
      `mutation {
         first: setDescriptions(input: ${input(1, 'Pierwszy')}) { descriptions { text } }
         second: setDescriptions(input: ${input(2, 'Drugi')}) { descriptions { text } }
       }`,
      {},
      { as },
    );
    expect(answer).toEqual({
      first: { descriptions: [{ text: 'Pierwszy' }] },
      second: { descriptions: [{ text: 'Drugi' }] },
    });
  });
});

describe('questions that are too large', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  const nested = (levels: number): string =>
    levels === 0 ? 'id' : `id partnerships { partner { ${nested(levels - 1)} } }`;

  it('partners of partners of partners are refused before they are read', async () => {
    const { id: polish } = await anOrganisation().save(api);
    const { id: czech } = await anOrganisation().in('CZ').save(api);
    await makePartners(api, polish, czech);
    expect(codeOf(await api.ask(`{ organisation(id: "${polish}") { ${nested(2)} } }`))).toBeUndefined();
    expect(codeOf(await api.ask(`{ organisation(id: "${polish}") { ${nested(4)} } }`))).toBe('QUERY_TOO_COMPLEX');
  });

  it.each([
    ['many aliases', `{ ${Array.from({ length: 50 }, (_, i) => `a${i}: regions { code }`).join(' ')} }`],
    ['many tokens', `{ ${'regions { code country } '.repeat(1000)} }`],
    ['many directives', `{ regions { code ${'@include(if: true) '.repeat(50)} } }`],
    [
      'fragments in a circle',
      'query { regions { ...A } } fragment A on Region { code ...B } fragment B on Region { ...A }',
    ],
  ])('%s are refused', async (_what, document) => {
    expect(['QUERY_TOO_COMPLEX', 'BAD_REQUEST']).toContain(codeOf(await api.ask(document)));
  });

  // Whoever followed each of them would take 2^60 steps: the limit of the test is bound enough.
  it('fragments that double each other are answered at once', async () => {
    const fragments = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Region { ...F${i + 1} ...F${i + 1} }`);
    await api.ask(`{ regions { ...F0 } } ${fragments.join(' ')} fragment F60 on Region { code }`);
  });

  it('a body of two megabytes is refused without being read as a query', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ regions { code } } # ${'x'.repeat(2_000_000)}` }),
    });
    expect(response.status).toBe(413);
    expect(await response.text()).not.toMatch(/node_modules|\.ts|\bat /);
  });

  it.each([
    ['half a document', '{"query": "{ regions {'],
    ['no document', '{}'],
    ['a list of documents', '[{"query":"{regions{code}}"},{"query":"{regions{code}}"}]'],
  ])('%s is a bad request that tells nothing of our inside', async (_what, body) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('BAD_REQUEST');
    expect(text).not.toMatch(/node_modules|\.ts\b|stacktrace/);
  });

  it('a form of another web site cannot make a browser send a mutation', async () => {
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent('{regions{code}}')}`, {
      headers: { 'content-type': 'text/plain' },
    });
    expect(response.status).toBe(400);
  });
});

describe('the address of metrics', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it('answers on the same machine', async () => {
    const response = await fetch(`${api.url}/metrics`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('process_cpu_user_seconds_total');
  });

  it('does not exist for whoever comes through a proxy', async () => {
    expect((await fetch(`${api.url}/metrics`, { headers: { 'x-forwarded-for': '198.51.100.7' } })).status).toBe(404);
  });
});

describe('identifiers', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it.each([
    ['a letter', 'x'],
    ['a piece of SQL', "' or 1=1 --"],
    ['a character that PostgreSQL cannot read', '\u0000'],
    ['almost an id', '00000000-0000-4000-8000-00000000000Z'],
    ['ten thousand letters', 'a'.repeat(10_000)],
  ])('that are none find nothing and break nothing: %s', async (_what, id) => {
    const broker = await api.signIn({ role: 'BROKER' });
    for (const variables of [{ id }, { slug: id }]) {
      expect(
        await api.ask('query ($id: ID, $slug: String) { organisation(id: $id, slug: $slug) { id } }', variables),
      ).toEqual({ data: { organisation: null } });
    }
    expect(codeOf(await api.ask(UPDATE, { input: { organisationId: id, version: 1 } }, { as: broker }))).toBe(
      'NOT_FOUND',
    );
    expect(
      codeOf(await api.ask('query ($near: ID) { organisations(filter: {near: $near}) { totalCount } }', { near: id })),
    ).toBe('NOT_FOUND');
    expect(codeOf(await api.ask('mutation ($id: ID!) { signInAsExample(accountId: $id) { token } }', { id }))).toBe(
      'NOT_FOUND',
    );
  });

  it.each([
    ['a character that PostgreSQL cannot read', '\u0000'],
    ['signs of patterns', '%_\\'],
    ['a piece of SQL', "'; drop table organisation; --"],
    ['a piece of JSON', '{"$ne":1}'],
    ['markup', '<b>'],
    ['a mark that turns the direction of writing around', '\u202e'],
    ['half a character', '\ud800'],
    ['five thousand pictures', '🙂'.repeat(5000)],
  ])('and searches for odd text find nothing and break nothing: %s', async (_what, query) => {
    const list = 'query ($filter: OrganisationFilter) { organisations(filter: $filter) { totalCount map { count } } }';
    expect(codeOf(await api.ask(list, { filter: { query } }))).toBeUndefined();
    expect(
      codeOf(await api.ask(list, { filter: { theme: [query], region: [query], district: [query] } })),
    ).toBeUndefined();
  });
});

describe('a database that is gone', () => {
  it('is an internal error that says only by which id to find it', async () => {
    const api = await createTestApi();
    const as = await api.signIn();
    await api.db.destroy();
    const headers = { 'x-request-id': 'request-of-this-test' };
    const internal = { code: 'INTERNAL', params: { requestId: 'request-of-this-test' } };
    for (const asking of [{ headers }, { headers, as }]) {
      const { errors } = await api.ask('{ regions { code } }', {}, asking);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({ message: 'INTERNAL', extensions: internal });
      expect(JSON.stringify(errors)).not.toMatch(/connect|postgres|Driver|DataSource/i);
    }
    expect((await fetch(`${api.url}/health`)).status).toBe(200);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(503);
    await api.close();
  });
});
