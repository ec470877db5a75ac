/** No list reads more rows one by one when it gets longer: the number of SQL statements stays the same. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { anOrganisation, makePartners, type SavedOrganisation } from '../an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../create-test-api.ts';
import { statementsOf } from '../statements.ts';

const SMALL = 2;
const LARGE = 12;

/** Every field of a type that needs no argument, down to types that are on the way already. */
function everyField(type: GraphQLObjectType, above: readonly string[] = []): string {
  const path = [...above, type.name];
  const selections = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (!isObjectType(named)) return [field.name];
    return path.includes(named.name) ? [] : [`${field.name} ${everyField(named, path)}`];
  });
  return `{ ${selections.join(' ')} }`;
}

describe('the number of SQL statements', () => {
  let api: TestApi;
  let member: TestAccount;
  let ours: SavedOrganisation;

  beforeAll(async () => {
    api = await createTestApi();
    ours = await anOrganisation().named('Nasza').seeking('culture').save(api);
    const memberOf = [ours.id];
    for (let no = 0; no < LARGE + 2; no++) {
      const other = await anOrganisation()
        .in('CZ')
        .ofKind(no < SMALL ? 'PRIVATE_ENTITY' : 'NGO')
        .named(`Spolek ${no}`)
        .offering('culture', 3)
        .seeking('sport')
        .described('cs', 'Pořádáme festivaly.')
        .wanting('EVENT')
        .speaking('cs', 'pl')
        .reachedAt('a@example.org', 'PUBLIC')
        .save(api);
      const partner = await anOrganisation().named(`Partner ${no}`).offering('rescue').speaking('pl').save(api);
      await makePartners(api, partner.id, other.id);
      memberOf.push(other.id);
    }
    member = await api.signIn({ memberOf });
    await api.runJobs();
  });
  afterAll(() => api.close());

  const typeOf = (name: string) => api.app.get(GraphQLSchemaHost).schema.getType(name) as GraphQLObjectType;

  async function expectSameFor(document: (size: number) => string, atLeast: (data: unknown) => number): Promise<void> {
    const ask = async (size: number) => {
      let found = 0;
      const statements = await statementsOf(api.db, async () => {
        found = atLeast(await api.query<unknown>(document(size), {}, { as: member }));
      });
      expect(found).toBeGreaterThanOrEqual(size);
      return statements;
    };
    await ask(SMALL);
    const small = await ask(SMALL);
    expect(await ask(LARGE)).toEqual(small);
    // A count of none would prove nothing.
    expect(small.length).toBeGreaterThan(0);
  }

  const nodesOf = (data: unknown): number =>
    Object.values(data as Record<string, { nodes: unknown[] }>)[0]!.nodes.length;

  it('of organisations does not grow with the page, whatever is asked of each', async () => {
    const fields = everyField(typeOf('Organisation'));
    const partner =
      '{ id name place { name region { name } } descriptions { text } themeInterests { theme { label } } }';
    const document = (size: number) =>
      `{ organisations(filter: {country: CZ}, first: ${size}) { totalCount facets { theme { count } }
           nodes ${fields} edges { node { partnerships { partner ${partner} } } } } }`;
    expect(fields).toContain('registerIds');
    expect(fields).toContain('partnerships');
    await expectSameFor(document, nodesOf);
  });

  it('of search results does not grow with the page, highlights included', async () => {
    const highlights = 'highlights { field language parts { text isMatch } }';
    const document = (size: number) =>
      `{ organisations(filter: {query: "spolek"}, first: ${size}) { nodes { id } edges { ${highlights} } } }`;
    await expectSameFor(document, nodesOf);
  });

  it('of the map does not grow with the results', async () => {
    const points = '{ latitude longitude count organisation { id place { name } } district { name region { name } } }';
    // The size is that of all results here: of one kind there are few, of the other many.
    const document = (size: number) =>
      `{ organisations(filter: {kind: ${size === SMALL ? 'PRIVATE_ENTITY' : 'NGO'}}, first: 1) { map ${points} } }`;
    await expectSameFor(document, (data) => (data as { organisations: { map: unknown[] } }).organisations.map.length);
  });

  it('of proposals does not grow with the page', async () => {
    const fields = everyField(typeOf('MatchProposal'));
    expect(fields).toContain('quotes');
    await expectSameFor(
      (size) => `{ proposals(organisationId: "${ours.id}", first: ${size}) { nodes ${fields} } }`,
      nodesOf,
    );
  });

  it('of proposals that were put aside does not grow with their number', async () => {
    const snooze = 'mutation ($input: SnoozeProposalInput!) { snoozeProposal(input: $input) { at } }';
    const { proposals } = await api.query<{ proposals: { nodes: { organisation: { id: string } }[] } }>(
      `{ proposals(organisationId: "${ours.id}", first: ${LARGE}) { nodes { organisation { id } } } }`,
      {},
      { as: member },
    );
    const document = `{ dismissedProposals(organisationId: "${ours.id}") ${everyField(typeOf('ProposalPutAside'))} }`;
    const counts: number[] = [];
    for (const [position, { organisation }] of proposals.nodes.entries()) {
      const input = { organisationId: ours.id, partnerId: organisation.id, days: 7 };
      await api.query(snooze, { input }, { as: member });
      if (position + 1 !== SMALL && position + 1 !== proposals.nodes.length) continue;
      const statements = await statementsOf(api.db, () => api.query(document, {}, { as: member }));
      counts.push(statements.length);
    }
    expect(counts).toEqual([counts[0], counts[0]]);
    await api.db.query('delete from proposal_snooze');
  });

  it('of introductions does not grow with the page', async () => {
    await api.db.query(
      `insert into introduction (pl_organisation_id, cz_organisation_id, started_by, state, a_answer, a_answered_at,
                                 b_answer, b_asked_at, b_answered_at, introduced_at, created_at, changed_at, due_at)
       select $1, id, 'A', 'INTRODUCED', 'ACCEPTED', now(), 'ACCEPTED', now(), now(), now(), now(), now(), now()
         from organisation where country = 'CZ'`,
      [ours.id],
    );
    const fields = `{ id state viewerMay lastDay isOverdue sides { organisation { name place { name } } contacts { email } }
      waiting { places { place } } history { event byName } proposal { score ours { gets { text } } } }`;
    await expectSameFor(
      (size) => `{ introductions(organisationId: "${ours.id}", first: ${size}) { totalCount nodes ${fields} } }`,
      nodesOf,
    );
    await api.db.query('delete from introduction');
  });

  it('of an account does not grow with its memberships', async () => {
    const few = await api.signIn({ memberOf: [ours.id] });
    const document =
      '{ viewer { memberships { role organisation { name place { name } viewerCanEdit contacts { email } } } } }';
    const count = (as: TestAccount) => statementsOf(api.db, () => api.query(document, {}, { as }));
    await count(few);
    expect(await count(member)).toEqual(await count(few));
  });

  it('of saved searches does not grow with their number, unless organisations have changed meanwhile', async () => {
    const save = 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { id } }';
    const [few, many] = [await api.signIn(), await api.signIn()];
    for (let no = 0; no < LARGE; no++) {
      const input = { name: `Szukam ${no}`, parameters: `q=szukam+${no}&within=50`, alert: 'DAILY' };
      for (const as of no < SMALL ? [few, many] : [many]) await api.query(save, { input }, { as });
    }
    const document = `{ savedSearches ${everyField(typeOf('SavedSearch'))} }`;
    const count = (as: TestAccount) => statementsOf(api.db, () => api.query(document, {}, { as }));
    expect(document).toContain('newCount');
    await count(few);
    expect(await count(many)).toEqual(await count(few));
  });

  it('of themes and regions is one at most', async () => {
    const statements = await statementsOf(api.db, () => api.query('{ themes { code label } regions { code name } }'));
    expect(statements).toHaveLength(1);
  });
});
