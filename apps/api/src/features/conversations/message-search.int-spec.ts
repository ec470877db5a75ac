import '../../../test/nest-first.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aConversation, type TestConversation } from '../../../test/a-conversation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';

const SEARCH = `query ($organisationId: ID!, $query: String!, $first: Int, $after: String) {
  searchMessages(organisationId: $organisationId, query: $query, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { message { id conversationId } snippet { text isMatch } } } }`;

interface Found {
  readonly searchMessages: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly {
      readonly message: { readonly id: string; readonly conversationId: string };
      readonly snippet: readonly { readonly text: string; readonly isMatch: boolean }[];
    }[];
  };
}

describe('searching in conversations', () => {
  let api: TestApi;
  let talk: TestConversation;
  let phrases: string;
  let ownWords: string;
  beforeAll(async () => {
    api = await createTestApi();
    talk = await aConversation(api);
    phrases = await talk.say(talk.anna, [
      { block: 'visit.our-visit', values: { dates: { from: '2027-05-12', to: '2027-05-14' } } },
      { block: 'reason.theme', values: { theme: 'rescue' } },
    ]);
    ownWords = await talk.say(talk.anna, `Prześlę na adres anna.tajna@example.org zdjęcia z Łódzkiego Święta Ulicy.`);
  });
  afterAll(() => api.close());

  const search = async (
    query: string,
    as: TestAccount = talk.cyril,
    organisationId = talk.czech,
    more: object = {},
  ) => {
    const language = as === talk.cyril ? 'cs' : 'pl';
    return (await api.query<Found>(SEARCH, { organisationId, query, ...more }, { as, language })).searchMessages;
  };
  const idsOf = async (...asked: Parameters<typeof search>) =>
    (await search(...asked)).nodes.map(({ message }) => message.id);
  const markedIn = async (...asked: Parameters<typeof search>) =>
    (await search(...asked)).nodes.flatMap(({ snippet }) =>
      snippet.filter(({ isMatch }) => isMatch).map(({ text }) => text),
    );

  it('finds sentences by the words of every reader, whoever wrote them in whatever language', async () => {
    for (const word of ['května', 'kvetna', 'maja', 'May']) {
      expect({ word, ids: await idsOf(word) }).toEqual({ word, ids: [phrases] });
      expect({ word, ids: await idsOf(word, talk.anna, talk.polish) }).toEqual({ word, ids: [phrases] });
    }
    expect(await markedIn('kvetna')).toEqual(['května']);
    // Found by a word of the other language, it is shown where that stands.
    expect(await markedIn('maja')).toEqual(['maja']);
  });

  it('finds own words without their marks, begun, and in other forms; all of them must be there', async () => {
    for (const query of ['zdjęcia', 'zdjecia', 'zdj', 'lodzkie', 'święta ulicy', 'ulica']) {
      expect({ query, ids: await idsOf(query) }).toEqual({ query, ids: [ownWords] });
    }
    expect(await idsOf('zdjęcia maja')).toEqual([]);
    expect(await markedIn('swieta')).toEqual(['Święta']);
  });

  it('never finds addresses, and takes whatever is typed for words', async () => {
    for (const query of ['tajna', 'anna.tajna@example.org', '', ' ', '!!!', "' | 'x", '\\', '%', 'x:* & y']) {
      expect({ query, ids: await idsOf(query) }).toEqual({ query, ids: [] });
    }
  });

  it('looks into own conversations only, of the organisation that is asked for', async () => {
    const other = await aConversation(api);
    const theirs = await other.say(other.anna, 'Zdjęcia z remontu');
    expect(await idsOf('zdjęcia')).toEqual([ownWords]);
    expect(await idsOf('zdjęcia', other.cyril, other.czech)).toEqual([theirs]);
    expect(await api.refusal(SEARCH, { organisationId: other.czech, query: 'zdjęcia' }, { as: talk.cyril })).toBe(
      'NOT_FOUND',
    );
  });

  it('gives the latest first, in pages', async () => {
    const busy = await aConversation(api);
    const ids: string[] = [];
    for (let no = 0; no < 5; no++) ids.unshift(await busy.say(busy.anna, `Rower numer ${no}`));
    const first = await search('rower', busy.cyril, busy.czech, { first: 3 });
    expect(first.totalCount).toBe(5);
    const second = await search('rower', busy.cyril, busy.czech, { first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ message }) => message.id)).toEqual(ids);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('uses the index for words, however many messages there are', async () => {
    const plan = await api.db.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      return tx.query<{ 'QUERY PLAN': string }[]>(`explain select id from message where words @@ '''zdj'':*'::tsquery`);
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('message_by_words');
  });
});
