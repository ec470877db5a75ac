import '../../../test/nest-first.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aConversation, type TestConversation } from '../../../test/a-conversation.ts';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Erasure } from '../privacy/erasure.ts';
import { OwnDataService } from '../privacy/own-data.service.ts';

const MESSAGES = `query ($organisationId: ID!, $conversationId: ID!) {
  messages(organisationId: $organisationId, conversationId: $conversationId) {
    nodes { author { name isFormer organisation { name } } paragraphs { text } } } }`;
const MERGE = `mutation ($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { id } }`;
const SEARCH = `query ($organisationId: ID!, $query: String!) { searchMessages(organisationId: $organisationId, query: $query) { totalCount } }`;

describe('what conversations keep about people', () => {
  let api: TestApi;
  let talk: TestConversation;
  beforeAll(async () => {
    api = await createTestApi();
  });
  beforeEach(async () => {
    talk = await aConversation(api);
  });
  afterAll(() => api.close());

  const seenByAnna = async () => {
    const asked = { organisationId: talk.polish, conversationId: talk.id };
    return (await api.query<{ messages: { nodes: object[] } }>(MESSAGES, asked, { as: talk.anna })).messages.nodes;
  };

  it('is in her copy: her own messages and her reading, nothing that others wrote', async () => {
    await talk.say(talk.cyril, 'Moje slova');
    await talk.say(talk.anna, 'Słowa Anny');
    const copy = await api.app.get(OwnDataService).copy(talk.cyril.accountId);
    expect(copy).toContain('Moje slova');
    expect(copy).not.toContain('Słowa Anny');
    expect(JSON.parse(copy)).toMatchObject({
      messages: [{ inTheNameOf: 'Spolek Brána', via: 'WEB', conversation: talk.id }],
      conversationReading: [{ conversation: talk.id, readUpTo: 1 }],
    });
  });

  it('is gone with her account, but for what she wrote in the name of her organisation', async () => {
    await talk.say(talk.cyril, `Pište mi na ${talk.cyril.email}, děkuji`);
    await talk.say(talk.anna, 'Dobrze');
    await api.app.get(Transactions).run((tx) => api.app.get(Erasure).eraseAccount(tx, talk.cyril.accountId));
    expect((await seenByAnna())[0]).toEqual({
      author: { name: null, isFormer: true, organisation: { name: 'Spolek Brána' } },
      paragraphs: [{ text: 'Pište mi na erased@mosty.invalid, děkuji' }],
    });
    const left = await api.db.query('select from conversation_reader where account_id = $1', [talk.cyril.accountId]);
    expect(left).toEqual([]);
    const found = await api.query(SEARCH, { organisationId: talk.polish, query: talk.cyril.email }, { as: talk.anna });
    expect(found).toEqual({ searchMessages: { totalCount: 0 } });
  });

  it('stays with the organisation that it was merged into', async () => {
    await talk.say(talk.cyril, 'Před sloučením');
    const kept = await anOrganisation().in('CZ').named('Spolek Brána, z. s.').save(api);
    await api.db.query('insert into organisation_block (organisation_id, blocked_id) values ($1, $2)', [
      ...[talk.czech, (await anOrganisation().save(api)).id],
    ]);
    const admin = await api.signIn({ role: 'ADMIN' });
    const versions = await api.db.query<{ id: string; version: number }[]>('select id, version from organisation');
    const versionOf = (id: string) => versions.find((row) => row.id === id)?.version;
    const input = {
      ...{ keptId: kept.id, otherId: talk.czech, choices: [] },
      ...{ keptVersion: versionOf(kept.id), otherVersion: versionOf(talk.czech) },
    };
    await api.query(MERGE, { input }, { as: admin });
    expect((await seenByAnna())[0]).toMatchObject({ author: { organisation: { name: 'Spolek Brána, z. s.' } } });
    const asked = { organisationId: kept.id, conversationId: talk.id };
    expect(await api.refusal(MESSAGES, asked, { as: talk.cyril })).toBeUndefined();
    expect(await api.db.query('select from organisation_block where organisation_id = $1', [kept.id])).toHaveLength(1);
  });
});
