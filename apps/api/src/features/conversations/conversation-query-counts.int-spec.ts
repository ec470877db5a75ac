import '../../../test/nest-first.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aConversation, type TestConversation } from '../../../test/a-conversation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { statementsOf } from '../../../test/statements.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { ConversationsService } from './conversations.service.ts';

const [FEW, MANY] = [2, 12];
const MESSAGE = `{ id number isReadByOther author { name role isFormer organisation { name } }
  paragraphs { text sentences { parts { text } } } attachments { id name } meeting { id } }`;
/** Organisations are asked for by sides and by authors: together, or one after the other when the database answers in turns. */
const WAVES = 2;
/** How often the statement is sent that is sent most often. */
const mostAlike = (statements: readonly string[]): number =>
  Math.max(...[...Map.groupBy(statements, (sql) => sql).values()].map(({ length }) => length));

describe('the number of SQL statements', () => {
  let api: TestApi;
  let talk: TestConversation;
  beforeAll(async () => {
    api = await createTestApi();
    talk = await aConversation(api);
    for (let no = 0; no < MANY; no++) await talk.say(no % 2 ? talk.anna : talk.cyril, `Nr ${no}`);
    for (let no = 0; no < MANY; no++) {
      const { czech } = await aConversation(api);
      const opened = { kind: 'OFFER', subjectId: randomUUID(), organisationIds: [talk.polish, czech] } as const;
      const id = await api.app.get(Transactions).run((tx) => api.app.get(ConversationsService).openFor(tx, opened));
      const input = {
        ...{ conversationId: id, organisationId: talk.polish, clientKey: 'k' },
        entries: [{ freeText: { text: 'Dzień dobry', language: 'pl' } }],
      };
      await api.query(
        'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }',
        { input },
        { as: talk.anna },
      );
    }
  }, 60_000);
  afterAll(() => api.close());

  async function expectSame(document: (size: number) => string): Promise<void> {
    const ask = async (size: number) => {
      let found = 0;
      const statements = await statementsOf(api.db, async () => {
        const data = await api.query<Record<string, { nodes: unknown[] }>>(document(size), {}, { as: talk.anna });
        found = Object.values(data)[0]?.nodes.length ?? 0;
      });
      expect(found).toBe(size);
      return statements;
    };
    await ask(FEW);
    const few = await ask(FEW);
    const many = await ask(MANY);
    expect([...new Set(many)]).toEqual([...new Set(few)]);
    expect(mostAlike(many)).toBeLessThanOrEqual(WAVES);
    // A count of none would prove nothing.
    expect(few.length).toBeGreaterThan(0);
  }

  it('of a list of conversations does not grow with the page, whatever is asked of each', async () => {
    const sides = '{ isOurs organisation { name logo { hash } } people { name role } }';
    await expectSame(
      (size) => `{ conversations(organisationId: "${talk.polish}", first: ${size}) {
        totalCount nodes { id unreadCount isClosed isBlockedByUs sides ${sides} lastMessage ${MESSAGE} } } }`,
    );
  });

  it('of the messages of a conversation does not grow with the page', async () => {
    await expectSame(
      (size) => `{ messages(organisationId: "${talk.polish}", conversationId: "${talk.id}", last: ${size}) {
        totalCount nodes ${MESSAGE} } }`,
    );
  });

  it('of what was found does not grow with the page', async () => {
    await expectSame(
      (size) => `{ searchMessages(organisationId: "${talk.polish}", query: "nr", first: ${size}) {
        totalCount nodes { snippet { text } message ${MESSAGE} } } }`,
    );
  });

  it('that count what is unread is one, besides who asks', async () => {
    const asked = async (document: string) =>
      (await statementsOf(api.db, () => api.query(document, {}, { as: talk.anna }))).length;
    await asked('{ __typename }');
    expect((await asked('{ unreadMessages }')) - (await asked('{ __typename }'))).toBe(1);
  });
});
