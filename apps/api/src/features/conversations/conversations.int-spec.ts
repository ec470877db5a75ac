import '../../../test/nest-first.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aConversation, type TestConversation } from '../../../test/a-conversation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { ConversationsService } from './conversations.service.ts';

const CONVERSATION = `query ($organisationId: ID!, $id: ID!) {
  conversation(organisationId: $organisationId, id: $id) {
    id kind unreadCount isMuted isClosed isBlockedByUs
    sides { isOurs organisation { name } people { name role isViewer } }
    lastMessage { number }
  }
}`;
const MESSAGES = `query ($organisationId: ID!, $conversationId: ID!, $last: Int, $before: String) {
  messages(organisationId: $organisationId, conversationId: $conversationId, last: $last, before: $before) {
    totalCount pageInfo { hasPreviousPage startCursor }
    nodes {
      number via isMine isOurs isReadByOther isRemoved language
      author { name role isFormer organisation { name } }
      paragraphs { kind language text sentences { block parts { kind text language } } }
      polish: paragraphs(language: pl) { language text }
    }
  }
}`;
const LIST = `query ($organisationId: ID!, $box: ConversationBox, $query: String, $first: Int, $after: String) {
  conversations(organisationId: $organisationId, box: $box, query: $query, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id unreadCount isMuted }
  }
}`;
const READ = `mutation ($input: MarkConversationReadInput!) { markConversationRead(input: $input) { unreadCount } }`;
const MUTE = `mutation ($input: MuteConversationInput!) { muteConversation(input: $input) { isMuted } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id number isMine } }`;

interface Seen {
  readonly number: number;
  readonly isMine: boolean;
  readonly isOurs: boolean;
  readonly isReadByOther: boolean;
  readonly language: string;
  readonly author: { readonly name: string | null; readonly role: string | null; readonly isFormer: boolean };
  readonly paragraphs: readonly { readonly kind: string; readonly language: string; readonly text: string }[];
  readonly polish: readonly { readonly text: string }[];
}
interface Page {
  readonly messages: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string };
    readonly nodes: readonly Seen[];
  };
}
interface Listed {
  readonly conversations: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly { readonly id: string; readonly unreadCount: number; readonly isMuted: boolean }[];
  };
}

const IN_MAY = { block: 'dates.proposal', values: { dates: { from: '2027-05-12', to: '2027-05-14' } } };

describe('a conversation', () => {
  let api: TestApi;
  let talk: TestConversation;
  beforeAll(async () => {
    api = await createTestApi();
  });
  beforeEach(async () => {
    talk = await aConversation(api);
  });
  afterAll(() => api.close());

  const pageFor = async (as: TestAccount, organisationId: string, more: object = {}, language = 'cs') =>
    (await api.query<Page>(MESSAGES, { organisationId, conversationId: talk.id, ...more }, { as, language })).messages;
  const unreadOf = async (as: TestAccount) =>
    (await api.query<{ unreadMessages: number }>('{ unreadMessages }', {}, { as })).unreadMessages;
  const list = async (as: TestAccount, organisationId: string, more: object = {}) =>
    (await api.query<Listed>(LIST, { organisationId, ...more }, { as })).conversations;
  const read = (as: TestAccount, organisationId: string, upTo?: number) =>
    api.query(READ, { input: { conversationId: talk.id, organisationId, upTo } }, { as });
  const mute = (as: TestAccount, organisationId: string, isMuted: boolean) =>
    api.query(MUTE, { input: { conversationId: talk.id, organisationId, isMuted } }, { as });
  const sending = (as: TestAccount, entries: unknown, more: object = {}) => {
    const organisationId = as.accountId === talk.anna.accountId ? talk.polish : talk.czech;
    const input = { conversationId: talk.id, organisationId, clientKey: randomUUID(), entries, ...more };
    return api.ask<{ sendMessage: { id: string; number: number } }>(SEND, { input }, { as });
  };

  it('shows both sides with everybody who reads it, and their roles', async () => {
    const colleague = await api.signIn({ memberOf: [talk.polish], membership: 'MEMBER', name: 'Beata Nowa' });
    const asked = { organisationId: talk.polish, id: talk.id };
    const { conversation } = await api.query<{ conversation: object }>(CONVERSATION, asked, { as: colleague });
    expect(conversation).toMatchObject({
      ...{ id: talk.id, kind: 'INTRODUCTION', unreadCount: 0, isMuted: false, isClosed: false, lastMessage: null },
      sides: [
        {
          ...{ isOurs: true, organisation: { name: 'Stowarzyszenie Most' } },
          people: [
            { name: 'Anna Polska', role: 'COORDINATOR', isViewer: false },
            { name: 'Beata Nowa', role: 'MEMBER', isViewer: true },
          ],
        },
        { isOurs: false, organisation: { name: 'Spolek Brána' }, people: [{ name: 'Cyril Český' }] },
      ],
    });
  });

  it('is the same however often it is opened, and open again when it was closed', async () => {
    const service = api.app.get(ConversationsService);
    const subject = { kind: 'INTRODUCTION', subjectId: talk.subjectId } as const;
    const organisationIds = [talk.polish, talk.czech];
    const inTransaction = api.app.get(Transactions);
    await inTransaction.run((tx) => service.close(tx, subject));
    expect(await service.mayWrite(talk.anna.accountId, talk.id)).toBe(false);
    expect((await sending(talk.anna, [IN_MAY])).errors?.[0]?.extensions.code).toBe('CONVERSATION_CLOSED');
    const opened = await inTransaction.run((tx) => service.openFor(tx, { ...subject, organisationIds }));
    expect(opened).toBe(talk.id);
    expect(await service.writesFor(talk.anna.accountId, talk.id)).toBe(talk.polish);
    expect(await service.writesFor((await api.signIn()).accountId, talk.id)).toBeNull();
    expect((await sending(talk.anna, [IN_MAY])).errors).toBeUndefined();
  });

  it('is read by each side in its own language; own words stay as they were written', async () => {
    await talk.say(talk.anna, [IN_MAY, { freeText: { text: 'Będzie też jarmark.', language: 'pl' } }]);
    const { nodes, totalCount } = await pageFor(talk.cyril, talk.czech);
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      ...{ number: 1, via: 'WEB', isMine: false, isOurs: false, language: 'pl' },
      author: { name: 'Anna Polska', role: 'COORDINATOR', isFormer: false },
      paragraphs: [
        { kind: 'PHRASES', language: 'cs', text: expect.stringMatching(/12\.–14\.\skvětna/) },
        { kind: 'FREE_TEXT', language: 'pl', text: 'Będzie też jarmark.', sentences: [] },
      ],
      polish: [{ language: 'pl', text: expect.stringMatching(/12–14\smaja/) }, { language: 'pl' }],
    });
  });

  it('says of every wrong value at which field it is, and saves nothing', async () => {
    const { errors } = await sending(talk.anna, [
      { block: 'dates.proposal', values: { dates: { from: '2027-05-14', to: '2027-05-12' } } },
      { block: 'no.such', values: {} },
      { freeText: { text: ' ', language: 'de' } },
    ]);
    expect(errors?.[0]?.extensions.errors).toMatchObject([
      { code: 'DATES_REVERSED', params: { field: 'entries.0.values.dates' } },
      { code: 'UNKNOWN_VALUE', params: { field: 'entries.1.block' } },
      { code: 'REQUIRED', params: { field: 'entries.2.freeText.text' } },
      { code: 'UNKNOWN_VALUE', params: { field: 'entries.2.freeText.language' } },
    ]);
    for (const entries of [{}, 'x', [], 7]) {
      expect((await sending(talk.anna, entries)).errors?.[0]?.extensions).toMatchObject({ code: 'REQUIRED' });
    }
    const { errors: noKey } = await sending(talk.anna, [IN_MAY], { clientKey: '' });
    expect(noKey?.[0]?.extensions).toMatchObject({ code: 'REQUIRED', params: { field: 'clientKey' } });
    expect((await pageFor(talk.anna, talk.polish)).nodes).toEqual([]);
  });

  it('does not exist for anybody else', async () => {
    const missing = { code: 'NOT_FOUND', params: { what: 'conversation' } };
    const stranger = await aConversation(api);
    const { czech, cyril } = stranger;
    for (const id of [talk.id, randomUUID(), 'x', '']) {
      const asked = { organisationId: czech, id };
      const conversation = await api.ask(CONVERSATION, asked, { as: cyril });
      const messages = await api.ask(MESSAGES, { organisationId: czech, conversationId: id }, { as: cyril });
      const input = { conversationId: id, organisationId: czech };
      const sent = { ...input, clientKey: 'k', entries: [IN_MAY] };
      const answers = [
        conversation,
        messages,
        await api.ask(READ, { input }, { as: cyril }),
        await api.ask(MUTE, { input: { ...input, isMuted: true } }, { as: cyril }),
        await api.ask(SEND, { input: sent }, { as: cyril }),
      ];
      for (const { errors } of answers) expect(errors?.[0]?.extensions).toMatchObject(missing);
      expect(await api.refusal(SEND, { input: { ...sent, organisationId: talk.polish } }, { as: cyril })).toBe(
        'NOT_FOUND',
      );
    }
    expect(await api.app.get(ConversationsService).mayRead(cyril.accountId, talk.id)).toBe(false);
  });

  it('counts what each person has not read, for herself alone', async () => {
    const colleague = await api.signIn({ memberOf: [talk.czech], membership: 'MEMBER', name: 'Dana' });
    await talk.say(talk.anna, 'Raz');
    await talk.say(talk.anna, 'Dwa');
    expect([await unreadOf(talk.cyril), await unreadOf(colleague), await unreadOf(talk.anna)]).toEqual([2, 2, 0]);
    await read(talk.cyril, talk.czech, 1);
    expect([await unreadOf(talk.cyril), await unreadOf(colleague)]).toEqual([1, 2]);
    const shown = (await pageFor(talk.anna, talk.polish)).nodes.map(({ isReadByOther }) => isReadByOther);
    expect(shown).toEqual([true, false]);
    // Reading never goes back, and never beyond what there is.
    await read(talk.cyril, talk.czech, 99);
    await read(talk.cyril, talk.czech, 1);
    expect(await unreadOf(talk.cyril)).toBe(0);
    await talk.say(colleague, 'Tři');
    expect([await unreadOf(talk.cyril), await unreadOf(colleague), await unreadOf(talk.anna)]).toEqual([0, 0, 1]);
    expect((await list(talk.anna, talk.polish, { box: 'UNREAD' })).nodes).toMatchObject([{ unreadCount: 1 }]);
    expect((await list(colleague, talk.czech, { box: 'UNREAD' })).nodes).toEqual([]);
  });

  it('is silent for whoever has muted it', async () => {
    await mute(talk.cyril, talk.czech, true);
    await talk.say(talk.anna, 'Halo');
    expect(await unreadOf(talk.cyril)).toBe(0);
    expect((await list(talk.cyril, talk.czech, { box: 'MUTED' })).nodes).toMatchObject([
      { id: talk.id, isMuted: true },
    ]);
    await mute(talk.cyril, talk.czech, false);
    expect(await unreadOf(talk.cyril)).toBe(1);
    expect((await list(talk.cyril, talk.czech, { box: 'MUTED' })).nodes).toEqual([]);
  });

  it('somebody who joins later can read all, and has nothing to catch up with', async () => {
    await talk.say(talk.anna, 'Dawniej');
    const later = await api.signIn({ memberOf: [talk.czech], membership: 'MEMBER' });
    expect(await unreadOf(later)).toBe(0);
    expect((await pageFor(later, talk.czech)).nodes).toHaveLength(1);
    await talk.say(talk.anna, 'Teraz');
    expect(await unreadOf(later)).toBe(1);
  });

  it('is paged from the newest to the oldest, in the order in which was written', async () => {
    for (let no = 1; no <= 7; no++) await talk.say(no % 2 ? talk.anna : talk.cyril, `Nr ${no}`);
    const numbers: number[] = [];
    let before: string | undefined;
    do {
      const { nodes, pageInfo } = await pageFor(talk.anna, talk.polish, { last: 3, before });
      numbers.unshift(...nodes.map(({ number }) => number));
      before = pageInfo.hasPreviousPage ? pageInfo.startCursor : undefined;
    } while (before !== undefined);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(
      await api.refusal(
        MESSAGES,
        { organisationId: talk.polish, conversationId: talk.id, before: 'x' },
        { as: talk.anna },
      ),
    ).toBe('BAD_CURSOR');
  });

  it('lists of conversations are paged by the latest message, and searched by names and words', async () => {
    const service = api.app.get(ConversationsService);
    const ids = [talk.id];
    for (let no = 0; no < 4; no++) {
      const other = await aConversation(api);
      const opened = { kind: 'OFFER', subjectId: randomUUID(), organisationIds: [talk.polish, other.czech] } as const;
      ids.unshift(await api.app.get(Transactions).run((tx) => service.openFor(tx, opened)));
    }
    const first = await list(talk.anna, talk.polish, { first: 3 });
    expect(first.totalCount).toBe(5);
    expect(first.nodes.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    const second = await list(talk.anna, talk.polish, { first: 3, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ id }) => id)).toEqual(ids.slice(3));
    await talk.say(talk.cyril, [IN_MAY]);
    expect((await list(talk.anna, talk.polish, { first: 1 })).nodes.map(({ id }) => id)).toEqual([talk.id]);
    expect((await list(talk.anna, talk.polish, { query: 'brana' })).totalCount).toBe(5);
    expect((await list(talk.anna, talk.polish, { query: 'maja' })).nodes.map(({ id }) => id)).toEqual([talk.id]);
    expect((await list(talk.anna, talk.polish, { query: "x' or '1" })).nodes).toEqual([]);
  });

  it('keeps what was said by whoever has left or is gone', async () => {
    await talk.say(talk.cyril, 'Do zobaczenia');
    await api.db.query('delete from membership where account_id = $1', [talk.cyril.accountId]);
    const author = async () => (await pageFor(talk.anna, talk.polish)).nodes[0]?.author;
    expect(await author()).toMatchObject({ name: 'Cyril Český', role: null, isFormer: true });
    expect(await api.refusal(CONVERSATION, { organisationId: talk.czech, id: talk.id }, { as: talk.cyril })).toBe(
      'NOT_FOUND',
    );
    await api.db.query('delete from account where id = $1', [talk.cyril.accountId]);
    expect(await author()).toMatchObject({
      name: null,
      role: null,
      isFormer: true,
      organisation: { name: 'Spolek Brána' },
    });
  });

  it('takes a message once, however often it is sent', async () => {
    const clientKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 6 }, () => sending(talk.anna, [IN_MAY], { clientKey })));
    const ids = answers.map(({ data }) => data?.sendMessage.id);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toBeDefined();
    expect((await pageFor(talk.anna, talk.polish)).totalCount).toBe(1);
    // The key is hers: the same one of somebody else is another message.
    expect((await sending(talk.cyril, [IN_MAY], { clientKey })).data?.sendMessage.number).toBe(2);
  });

  it('takes two hundred messages at once, each repeated: none lost, none twice, in one order for everybody', async () => {
    const people = [talk.anna, talk.cyril];
    for (const memberOf of [[talk.polish], [talk.czech]])
      people.push({ ...(await api.signIn({ memberOf })), email: '' });
    const sent = Array.from({ length: 200 }, (_, no) => {
      const as = people[no % 4] ?? talk.anna;
      const organisationId = no % 2 === 0 ? talk.polish : talk.czech;
      const entries = [{ freeText: { text: `Wiadomość ${no}`, language: 'pl' } }];
      const input = { conversationId: talk.id, organisationId, clientKey: `klucz-${no}`, entries };
      return { as, input };
    });
    const send = ({ as, input }: (typeof sent)[number]) => api.ask(SEND, { input }, { as });
    const answers = await Promise.all([...sent, ...sent.slice(0, 100)].map(send));
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const rows = await api.db.query<{ number: number; text: string }[]>(
      `select number, entries -> 0 -> 'freeText' ->> 'text' as text from message where conversation_id = $1 order by number`,
      [talk.id],
    );
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, no) => no + 1));
    expect(new Set(rows.map(({ text }) => text)).size).toBe(200);
    for (const [as, side] of [
      [talk.anna, talk.polish],
      [talk.cyril, talk.czech],
    ] as const) {
      const { nodes } = await pageFor(as, side, { last: 100 });
      expect(nodes.map(({ paragraphs }) => paragraphs[0]?.text)).toEqual(rows.slice(100).map(({ text }) => text));
    }
    const counted = [await unreadOf(talk.anna), await unreadOf(talk.cyril)];
    const own = rows.length / 2;
    expect(counted.every((count) => count <= own)).toBe(true);
  }, 120_000);

  it('takes at most a hundred messages an hour of one author', async () => {
    await api.db.query(
      `insert into message (conversation_id, number, organisation_id, author_id, language, via, entries, client_key, words)
       select $1, no, $2, $3, 'pl', 'WEB', '[]', 'k' || no, '' from generate_series(1, 100) no`,
      [talk.id, talk.polish, talk.anna.accountId],
    );
    await api.db.query('update conversation set last_number = 100 where id = $1', [talk.id]);
    const { errors } = await sending(talk.anna, [IN_MAY]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_MESSAGES', params: { max: 100 } });
    expect((await sending(talk.cyril, [IN_MAY])).errors).toBeUndefined();
    await api.db.query("update message set sent_at = now() - interval '61 minutes' where author_id = $1", [
      talk.anna.accountId,
    ]);
    expect((await sending(talk.anna, [IN_MAY])).errors).toBeUndefined();
  });

  it('tells the introduction once of the first message of each side', async () => {
    const told = async (): Promise<number> =>
      (
        await api.db.query(
          `select count(*)::int as count from pgboss.job
            where name = 'introductions.note-contact' and data ->> 'conversationId' = $1`,
          [talk.id],
        )
      )[0].count;
    await talk.say(talk.anna, 'Pierwsza');
    await talk.say(talk.anna, 'Druga');
    expect(await told()).toBe(1);
    await talk.say(talk.cyril, 'První');
    await talk.say(talk.cyril, 'Druhá');
    expect(await told()).toBe(2);
  });
});
