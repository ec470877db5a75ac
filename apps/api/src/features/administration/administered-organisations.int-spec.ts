import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';

const FIELDS = `{ id name status version isStale members coordinators archivalReason archivalNote archivedAt
  suspects { id hasSameNumber } }`;
const LIST = `query ($filter: AdministeredOrganisationFilter, $first: Int, $after: String) {
  administeredOrganisations(filter: $filter, first: $first, after: $after) {
    totalCount nodes ${FIELDS} pageInfo { hasNextPage endCursor } } }`;
const ARCHIVE = `mutation ($input: ArchiveOrganisationInput!) { archiveOrganisation(input: $input) ${FIELDS} }`;
const RESTORE = `mutation ($id: ID!) { restoreOrganisation(organisationId: $id) ${FIELDS} }`;
const ONE = `query ($id: ID!) { administeredOrganisation(organisationId: $id) ${FIELDS} }`;
const FOUND = '{ organisations(filter: { query: "Archiwalna" }) { totalCount } }';
const NOBODY = '00000000-0000-4000-8000-000000000000';

interface Seen {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly suspects: { id: string; hasSameNumber: boolean }[];
}
interface Page {
  readonly totalCount: number;
  readonly nodes: Seen[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('Organisations, for administrators', () => {
  let api: TestApi;
  let admin: TestAccount;
  let archival: SavedOrganisation;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    api = await createTestApi();
    admin = await api.signIn({ role: 'ADMIN' });
    const save = async (name: string, organisation = anOrganisation()) => {
      const saved = await organisation.named(name).save(api);
      ids[name] = saved.id;
      return saved;
    };
    await save('Łąka i Źródło');
    await save('ŁĄKA – i źródło!');
    await save('Spolek jedna', anOrganisation().in('CZ'));
    await save('Stara', anOrganisation());
    await save('Wpis z rejestru', anOrganisation().asStub());
    await save('Filia pierwsza');
    await save('Filia druga');
    archival = await save('Archiwalna');
    await api.signIn({ memberOf: [archival.id], membership: 'COORDINATOR' });
    await api.signIn({ memberOf: [ids.Stara ?? ''], membership: 'MEMBER' });
    await api.db.query(`update organisation set last_confirmed_at = now() - interval '396 days' where id = $1`, [
      ids.Stara,
    ]);
    await api.db.query(`update organisation set verified_at = now(), verified_by = 'Euroregion' where id = $1`, [
      ids['Spolek jedna'],
    ]);
    await api.db.query(`update organisation set regon = '123456785' where id = $1`, [ids['Filia pierwsza']]);
    await api.db.query(`update organisation set regon = '12345678512347' where id = $1`, [ids['Filia druga']]);
    await api.runJobs();
  });
  afterAll(() => api.close());

  const list = async (filter: object | null, page: object = {}): Promise<Page> =>
    (await api.query<{ administeredOrganisations: Page }>(LIST, { filter, ...page }, { as: admin }))
      .administeredOrganisations;
  const names = async (filter: object) => (await list(filter)).nodes.map(({ name }) => name);
  const archive = (input: object) => api.ask<{ archiveOrganisation: Seen }>(ARCHIVE, { input }, { as: admin });

  it('are narrowed to what needs a look', async () => {
    expect(await names({ status: 'STUB' })).toEqual(['Wpis z rejestru']);
    expect(await names({ country: 'CZ' })).toEqual(['Spolek jedna']);
    expect(await names({ concern: 'VERIFIED' })).toEqual(['Spolek jedna']);
    expect(await names({ concern: 'STALE' })).toEqual(['Stara']);
    const without = await names({ concern: 'WITHOUT_COORDINATOR' });
    expect(without).toContain('Stara');
    expect(without).not.toContain('Archiwalna');
    expect(without).not.toContain('Wpis z rejestru');
    expect(await names({ concern: 'NOT_VERIFIED' })).not.toContain('Spolek jedna');
    expect(await names({ text: 'zrodlo' })).toHaveLength(2);
    expect(await names({ text: '12345678512347' })).toEqual(['Filia druga']);
    for (const text of ['%', '—', '😀', "' or ''='"]) expect(await names({ text })).toEqual([]);
    expect(await api.refusal(LIST, { filter: { text: 'a'.repeat(201) } }, { as: admin })).toBe('TOO_LONG');
    expect(await api.refusal(LIST, { filter: { concern: 'UGLY' } }, { as: admin })).toBe('BAD_REQUEST');
  });

  it('are suspected of being one by their name in one place or by the number of their register', async () => {
    const { nodes } = await list({ concern: 'DUPLICATE_SUSPECTED' });
    const suspects = Object.fromEntries(nodes.map(({ name, suspects: own }) => [name, own]));
    expect(suspects).toEqual({
      'Łąka i Źródło': [{ id: ids['ŁĄKA – i źródło!'], hasSameNumber: false }],
      'ŁĄKA – i źródło!': [{ id: ids['Łąka i Źródło'], hasSameNumber: false }],
      'Filia pierwsza': [{ id: ids['Filia druga'], hasSameNumber: true }],
      'Filia druga': [{ id: ids['Filia pierwsza'], hasSameNumber: true }],
    });
  });

  it('come in pages, none twice and none left out', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo, totalCount }: Page = await list(null, { first: 3, after });
      expect(totalCount).toBe(8);
      seen.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(8);
    expect(seen).toHaveLength(8);
    const forged = Buffer.from(JSON.stringify(['a', 'b'])).toString('base64url');
    for (const after of ['x', forged]) expect(await api.refusal(LIST, { after }, { as: admin })).toBe('BAD_CURSOR');
  });

  it('are archived with a reason, out of the lists of others, and restored as they were', async () => {
    expect(await api.query(FOUND)).toEqual({ organisations: { totalCount: 1 } });
    const { data } = await archive({ organisationId: archival.id, reason: 'DISSOLVED' });
    expect(data?.archiveOrganisation).toMatchObject({
      ...{ status: 'ARCHIVED', archivalReason: 'DISSOLVED', archivalNote: null, archivedAt: expect.any(String) },
    });
    await api.runJobs();
    expect(await api.query(FOUND)).toEqual({ organisations: { totalCount: 0 } });
    expect(await names({ status: 'ARCHIVED' })).toEqual(['Archiwalna']);
    // Another reason, without a second change of the profile.
    const second = await archive({ organisationId: archival.id, reason: 'OTHER', note: ' Zmiana  ustroju ' });
    expect(second.data?.archiveOrganisation).toMatchObject({ archivalNote: 'Zmiana ustroju', version: 2 });
    const restored = await api.query(RESTORE, { id: archival.id }, { as: admin });
    expect(restored).toMatchObject({ restoreOrganisation: { status: 'ACTIVE', archivalReason: null, version: 3 } });
    await api.runJobs();
    expect(await api.query(FOUND)).toEqual({ organisations: { totalCount: 1 } });
    const entries = await api.db.query(
      'select action, detail from audit_entry where organisation_id = $1 order by id',
      [archival.id],
    );
    expect(entries).toMatchObject([
      { action: 'PROFILE_CHANGED' },
      { action: 'ORGANISATION_ARCHIVED', detail: { reason: 'DISSOLVED' } },
      { action: 'ORGANISATION_ARCHIVED', detail: { reason: 'OTHER' } },
      { action: 'PROFILE_CHANGED' },
      { action: 'ORGANISATION_RESTORED' },
    ]);
    const stub = ids['Wpis z rejestru'] ?? '';
    await api.db.query('update organisation set last_confirmed_at = null where id = $1', [stub]);
    await archive({ organisationId: stub, reason: 'MISTAKE' });
    expect(await api.query(RESTORE, { id: stub }, { as: admin })).toMatchObject({
      restoreOrganisation: { status: 'STUB' },
    });
    // What is not archived has nothing to restore.
    expect(await api.query(RESTORE, { id: stub }, { as: admin })).toMatchObject({
      restoreOrganisation: { status: 'STUB', version: 3 },
    });
  });

  it('refuse a reason that says nothing, too long a note, and what does not exist', async () => {
    const code = async (input: object) => (await archive(input)).errors?.[0]?.extensions;
    const organisationId = archival.id;
    expect(await code({ organisationId, reason: 'OTHER' })).toMatchObject({
      code: 'REQUIRED',
      params: { field: 'note' },
    });
    expect(await code({ organisationId, reason: 'OTHER', note: ' \u200b ' })).toMatchObject({ code: 'REQUIRED' });
    expect(await code({ organisationId, reason: 'DISSOLVED', note: 'x'.repeat(301) })).toMatchObject({
      code: 'TOO_LONG',
    });
    expect(await code({ organisationId, reason: 'BORED' })).toMatchObject({ code: 'BAD_REQUEST' });
    for (const id of [NOBODY, 'x', "'"]) {
      expect(await code({ organisationId: id, reason: 'DISSOLVED' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await api.refusal(RESTORE, { id }, { as: admin })).toBe('NOT_FOUND');
      expect(await api.refusal(ONE, { id }, { as: admin })).toBe('NOT_FOUND');
    }
  });

  it('are seen so by administrators alone', async () => {
    for (const as of [await api.signIn({ memberOf: [archival.id] }), await api.signIn({ brokerOf: 'ALL' })]) {
      expect(await api.refusal(LIST, {}, { as })).toBe('NOT_FOUND');
      expect(await api.refusal(ONE, { id: archival.id }, { as })).toBe('NOT_FOUND');
      expect(await api.refusal(RESTORE, { id: archival.id }, { as })).toBe('NOT_FOUND');
      const input = { organisationId: archival.id, reason: 'DISSOLVED' };
      expect(await api.refusal(ARCHIVE, { input }, { as })).toBe('NOT_FOUND');
    }
  });
});
