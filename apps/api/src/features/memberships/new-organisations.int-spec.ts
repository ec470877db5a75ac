import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';

const CREATE = 'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id slug status } }';
const SIMILAR = 'query ($input: CreateOrganisationInput!) { similarOrganisations(input: $input) { name } }';

describe('making an organisation', () => {
  let api: TestApi;
  let placeId: string;
  let czechPlaceId: string;
  beforeAll(async () => {
    api = await createTestApi();
    ({ placeId } = await anOrganisation().named('Stowarzyszenie Razem dla Głogówka', 'razem').save(api));
    ({ placeId: czechPlaceId } = await anOrganisation().in('CZ').named('Spolek Most', 'spolek-most').save(api));
  });
  afterAll(() => api.close());

  let number = 0;
  const input = (more: object = {}) => ({
    name: `Nazwa${++number} Własna`,
    kind: 'NGO',
    country: 'PL',
    placeId,
    ...more,
  });
  const create = (more: object, as: TestAccount) =>
    api.ask<{ createOrganisation: { id: string; slug: string } }>(CREATE, { input: input(more) }, { as });
  const refusalsOf = async (more: object) => {
    const { errors } = await create(more, await api.signIn());
    const [first] = errors ?? [];
    return (
      (first?.extensions.errors as { code: string }[] | undefined)?.map(({ code }) => code) ?? first?.extensions.code
    );
  };

  it('gives it an address, a register number, a web page and whoever made it as coordinator', async () => {
    const as = await api.signIn();
    const name = 'Fundacja Łąka';
    const { data, errors } = await create({ name, registerNumber: '12345', website: 'laka.example.org' }, as);
    expect(errors).toBeUndefined();
    expect(data?.createOrganisation).toMatchObject({ slug: 'fundacja-laka', status: 'ACTIVE' });
    expect(
      await api.db.query(
        `select name, krs, website, is_territorial_unit, role from organisation join membership on organisation_id = id
          where account_id = $1`,
        [as.accountId],
      ),
    ).toEqual([
      { name, krs: '0000012345', website: 'https://laka.example.org', is_territorial_unit: false, role: 'COORDINATOR' },
    ]);
    const again = await create({ name, evenIfSimilar: true }, as);
    expect(again.data?.createOrganisation.slug).toBe('fundacja-laka-2');
  });

  it('warns of one that is alike, and makes it when it is meant', async () => {
    const name = 'Razem dla Glogowka';
    const as = await api.signIn();
    expect(await api.query(SIMILAR, { input: input({ name }) }, { as })).toEqual({
      similarOrganisations: [{ name: 'Stowarzyszenie Razem dla Głogówka' }],
    });
    expect(await refusalsOf({ name })).toBe('SIMILAR_ORGANISATIONS');
    expect((await create({ name, evenIfSimilar: true }, as)).errors).toBeUndefined();
  });

  it('finds one of the same number or web page, whatever its name', async () => {
    const as = await api.signIn();
    await create(
      { name: 'Pierwsza', registerNumber: '123456785', website: 'https://www.pierwsza.example.org/o-nas' },
      as,
    );
    expect(await refusalsOf({ name: 'Zupełnie inna', registerNumber: '123-456-785' })).toBe('SIMILAR_ORGANISATIONS');
    expect(await refusalsOf({ name: 'Jeszcze inna', website: 'pierwsza.example.org' })).toBe('SIMILAR_ORGANISATIONS');
    expect(await refusalsOf({ name: 'Zupełnie inna', registerNumber: '123456785', evenIfSimilar: true })).toBe(
      'REGISTER_ID_TAKEN',
    );
  });

  it.each<[string, object, unknown]>([
    ['no name', { name: '  ' }, ['REQUIRED']],
    ['a long name', { name: 'ż'.repeat(201) }, ['TOO_LONG']],
    ['letters that look alike', { name: 'Gm\u0456na Wielka' }, ['MIXED_SCRIPTS']],
    ['an office of a municipality', { kind: 'GMINA' }, ['OFFICE_EXISTS']],
    ['no place', { placeId: 'x' }, ['REQUIRED']],
    ['a number of the other country', { registerNumber: 'CZ00299308' }, ['REGISTER_ID_FORM']],
    ['a wrong check digit', { registerNumber: '123456786' }, ['REGISTER_ID_CHECK_DIGIT']],
    ['a tax number', { registerNumber: '7540334507' }, ['REGISTER_ID_FORM']],
    ['a script for a web page', { website: 'javascript:alert(1)' }, ['NOT_A_WEB_ADDRESS']],
    [
      'everything at once',
      { name: '', kind: 'OBEC', placeId: 'x', website: 'no', registerNumber: 'no' },
      expect.any(Array),
    ],
  ])('%s', async (_, more, expected) => {
    expect(await refusalsOf(more)).toEqual(expected);
  });

  it('a place of the other country is none', async () => {
    expect(await refusalsOf({ placeId: czechPlaceId })).toEqual(['REQUIRED']);
    expect(await refusalsOf({ placeId: czechPlaceId, country: 'CZ', registerNumber: '00299308' })).toBeUndefined();
  });

  it('takes out what turns writing around, and keeps the rest as it was typed', async () => {
    const as = await api.signIn();
    const { data } = await create({ name: 'Klub \u202eSłońce\u202c & <b>Góry</b>' }, as);
    const [row] = await api.db.query<{ name: string }[]>('select name from organisation where id = $1', [
      data?.createOrganisation.id,
    ]);
    expect(row?.name).toBe('Klub Słońce & <b>Góry</b>');
  });

  it('five a day are enough, and an address must be confirmed', async () => {
    const as = await api.signIn();
    for (let no = 0; no < 5; no++) expect((await create({ evenIfSimilar: true }, as)).errors).toBeUndefined();
    expect((await create({ evenIfSimilar: true }, as)).errors?.[0]?.extensions.code).toBe('TOO_MANY_NEW_ORGANISATIONS');
    const unknown = await api.signIn({ isConfirmed: false });
    expect((await create({ evenIfSimilar: true }, unknown)).errors?.[0]?.extensions.code).toBe('EMAIL_NOT_CONFIRMED');
  });

  it('two of the same name at once get two addresses', async () => {
    const both = [await api.signIn(), await api.signIn()];
    const answers = await Promise.all(both.map((as) => create({ name: 'Klub Bliźniąt', evenIfSimilar: true }, as)));
    expect(answers.map(({ data }) => data?.createOrganisation.slug).sort()).toEqual([
      'klub-blizniat',
      'klub-blizniat-2',
    ]);
  });
});
