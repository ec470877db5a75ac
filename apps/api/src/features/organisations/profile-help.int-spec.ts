/** What helps to fill a profile in: what a text speaks of, what is missing, and places to choose from. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';

const READ = `query ($text: String!, $writtenIn: Language, $reader: Language) {
  textReading(text: $text, writtenIn: $writtenIn, reader: $reader) {
    themes { theme { code } words } concepts { label words }
  }
}`;

describe('help with a profile', () => {
  let api: TestApi;
  let member: TestAccount;
  beforeAll(async () => {
    api = await createTestApi();
    member = await api.signIn();
  });
  afterAll(() => api.close());

  it('reads a text that is not saved, quotes its words and names them in the language of the reader', async () => {
    const text = 'Nasi strażacy i muzeum zapraszają.';
    const { textReading } = await api.query<{
      textReading: { themes: { theme: { code: string }; words: string[] }[]; concepts: { label: string }[] };
    }>(READ, { text, writtenIn: 'pl', reader: 'cs' }, { as: member });
    expect(textReading.themes).toContainEqual({ theme: { code: 'rescue' }, words: ['strażacy'] });
    expect(textReading.concepts).toContainEqual({ label: 'hasiči', words: ['strażacy'] });
  });

  it.each([
    ['nothing', '  ', undefined],
    ['no word that it knows', 'qqq 123 😀', undefined],
    ['too much', 'a'.repeat(5001), 'TOO_LONG'],
  ])('answers to %s, too', async (_what, text, code) => {
    expect(await api.refusal(READ, { text }, { as: member })).toBe(code);
  });

  it('says what is missing and what it costs, to those alone who may say it', async () => {
    const { id } = await anOrganisation().offering('culture').wanting('EVENT').save(api);
    const ask = async (as?: TestAccount) =>
      (
        await api.query<{ organisation: { missing: { what: string; step: string; percent: number }[] } }>(
          'query ($id: ID) { organisation(id: $id) { missing { what step percent } } }',
          { id },
          as ? { as } : {},
        )
      ).organisation.missing;
    expect(await ask()).toEqual([]);
    expect(await ask(member)).toEqual([]);
    const missing = await ask(await api.signIn({ memberOf: [id] }));
    expect(missing.slice(0, 2)).toEqual([
      { what: 'DESCRIPTION', step: 'description', percent: 36 },
      { what: 'SOUGHT_THEMES', step: 'seek', percent: 15 },
    ]);
    expect(missing.map(({ what }) => what)).not.toContain('FORMS');
    expect(missing.map(({ what }) => what)).not.toContain('THEMES');
  });

  it.each([
    ['pru', 'PL', ['Prudnik']],
    ['  PRUDNÍK ', 'PL', ['Prudnik']],
    ['jesenik', 'CZ', ['Jeseník']],
    ['prudnik', 'CZ', []],
    ['%', 'PL', []],
    ['_', 'PL', []],
    ['\\', 'PL', []],
    ['', 'PL', []],
    ["'; drop table place; --", 'PL', []],
  ])('finds places whose name begins with „%s” in %s', async (query, country, names) => {
    for (const side of ['PL', 'CZ'] as const) await anOrganisation().in(side).save(api);
    const { places } = await api.query<{ places: { name: string }[] }>(
      'query ($query: String!, $country: Country!) { places(query: $query, country: $country) { name } }',
      { query, country },
    );
    expect(places.map(({ name }) => name)).toEqual(names);
  });

  it('lets an association choose its seat and kind, and never makes it an office', async () => {
    const { id, placeId } = await anOrganisation().save(api);
    const elsewhere = await anOrganisation().in('CZ').save(api);
    const as = await api.signIn({ memberOf: [id] });
    const update = (fields: object, version: number) =>
      api.ask<{ updateOrganisation: object }>(
        `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { kind place { name } } }`,
        { input: { organisationId: id, version, ...fields } },
        { as },
      );
    const changed = await update({ kind: 'PUBLIC_INSTITUTION', placeId: '' }, 1);
    expect(changed.data).toEqual({ updateOrganisation: { kind: 'PUBLIC_INSTITUTION', place: null } });
    const seated = await update({ placeId }, 2);
    expect(seated.data).toMatchObject({ updateOrganisation: { place: { name: 'Prudnik' } } });
    for (const fields of [{ kind: 'GMINA' }, { placeId: elsewhere.placeId }, { placeId: 'x' }]) {
      const { errors } = await update(fields, 3);
      expect(errors?.[0]?.extensions.code).toBe('UNKNOWN_VALUE');
    }
  });
});
