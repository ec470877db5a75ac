import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { ANSWER, aParty, doFor, type Party, seenBy, START } from '../../../test/introductions.ts';

const PREVIEW = `query ($keptId: ID!, $otherId: ID!) {
  mergePreview(keptId: $keptId, otherId: $otherId) { kept { version } other { version } parts { part moved } } }`;
const MERGE = 'mutation ($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { id } }';

describe('Introductions of organisations that turn out to be one', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it('go on for the one that stays; of two with the same partner the one that has come further stays', async () => {
    const admin = await api.signIn({ role: 'ADMIN' });
    const [kept, other] = [await aParty(api, 'PL', 'Gmina Jedna'), await aParty(api, 'PL', 'Gmina jedna, urząd')];
    const [common, alone] = [await aParty(api, 'CZ'), await aParty(api, 'CZ')];
    const asked = await doFor(api, kept, START, { partnerId: common.id });
    const introduced = await doFor(api, other, START, { partnerId: common.id });
    await doFor(api, common, ANSWER, { id: introduced.id, answer: 'ACCEPT' });
    const waiting = await doFor(api, alone, START, { partnerId: other.id });

    const ids = { keptId: kept.id, otherId: other.id };
    const { mergePreview } = await api.query<{
      mergePreview: { kept: { version: number }; other: { version: number }; parts: { part: string; moved: number }[] };
    }>(PREVIEW, ids, { as: admin });
    expect(mergePreview.parts).toContainEqual({ part: 'INTRODUCTIONS', moved: 2 });
    const versions = { keptVersion: mergePreview.kept.version, otherVersion: mergePreview.other.version };
    await api.query(MERGE, { input: { ...ids, ...versions, choices: [] } }, { as: admin });

    expect((await seenBy(api, kept, asked.id)).end).toMatchObject({ by: 'SYSTEM', reason: 'NO_LONGER_POSSIBLE' });
    expect((await seenBy(api, kept, introduced.id)).state).toBe('INTRODUCED');
    expect((await doFor(api, kept, ANSWER, { id: waiting.id, answer: 'ACCEPT' })).state).toBe('INTRODUCED');
    // Her people have moved with it.
    const moved: Party = { ...kept, person: other.person };
    expect((await seenBy(api, moved, introduced.id)).viewerSide).toBe('A');
    await api.runJobs();
  });
});
