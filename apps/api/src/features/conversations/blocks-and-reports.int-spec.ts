import '../../../test/nest-first.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aConversation, type TestConversation } from '../../../test/a-conversation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo } from '../../../test/mails-of.ts';
import { ConversationsService } from './conversations.service.ts';

const BLOCK = 'mutation ($input: BlockOrganisationInput!) { blockOrganisation(input: $input) }';
const UNBLOCK = 'mutation ($input: UnblockOrganisationInput!) { unblockOrganisation(input: $input) }';
const BLOCKED = `query ($id: ID!) { blockedOrganisations(organisationId: $id) { reason blockedBy organisation { name } } }`;
const SEEN = `query ($organisationId: ID!, $id: ID!) {
  conversation(organisationId: $organisationId, id: $id) { isClosed isBlockedByUs } }`;
const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }';
const REPORT = 'mutation ($input: ReportMessageInput!) { reportMessage(input: $input) }';
const REPORTS = `query ($isOpen: Boolean!, $first: Int, $after: String) {
  messageReports(isOpen: $isOpen, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id reason note state decisionNote reportedBy { name } writtenBy { name } } } }`;
const LOOK = `query ($id: ID!) { reportedMessage(reportId: $id) { paragraphs { text } report { reason } } }`;
const DECIDE = `mutation ($input: DecideReportInput!) { decideReport(input: $input) { state decisionNote } }`;
const MESSAGES = `query ($organisationId: ID!, $conversationId: ID!) {
  messages(organisationId: $organisationId, conversationId: $conversationId) {
    nodes { id isRemoved paragraphs { text } entries } } }`;

interface Reports {
  readonly messageReports: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

describe('between two organisations', () => {
  let api: TestApi;
  let talk: TestConversation;
  beforeAll(async () => {
    api = await createTestApi();
  });
  beforeEach(async () => {
    talk = await aConversation(api);
    await api.db.query('delete from message_report');
  });
  afterAll(() => api.close());

  const block = (as: TestAccount, organisationId: string, blockedId: string, reason?: string) =>
    api.ask(BLOCK, { input: { organisationId, blockedId, reason } }, { as });
  const seenBy = async (as: TestAccount, organisationId: string) =>
    (await api.query<{ conversation: object }>(SEEN, { organisationId, id: talk.id }, { as })).conversation;
  const refusedTo = (as: TestAccount, organisationId: string) => {
    const entries = [{ freeText: { text: 'x', language: 'pl' } }];
    const input = { conversationId: talk.id, organisationId, clientKey: randomUUID(), entries };
    return api.refusal(SEND, { input }, { as });
  };
  const audited = async (action: string, actor: TestAccount): Promise<object[]> =>
    api.db.query(
      'select organisation_id as organisation, detail from audit_entry where action = $1 and actor_id = $2',
      [...[action, actor.accountId]],
    );

  describe('a block', () => {
    it('ends messages in both directions, and the other side does not learn by whom', async () => {
      const { data } = await block(talk.anna, talk.polish, talk.czech, 'Spam');
      expect(data).toEqual({ blockOrganisation: true });
      expect(await refusedTo(talk.anna, talk.polish)).toBe('CONVERSATION_CLOSED');
      expect(await refusedTo(talk.cyril, talk.czech)).toBe('CONVERSATION_CLOSED');
      expect(await seenBy(talk.anna, talk.polish)).toEqual({ isClosed: true, isBlockedByUs: true });
      expect(await seenBy(talk.cyril, talk.czech)).toEqual({ isClosed: true, isBlockedByUs: false });
      expect(await api.query(BLOCKED, { id: talk.polish }, { as: talk.anna })).toEqual({
        blockedOrganisations: [{ reason: 'Spam', blockedBy: 'Anna Polska', organisation: { name: 'Spolek Brána' } }],
      });
      expect(await api.query(BLOCKED, { id: talk.czech }, { as: talk.cyril })).toEqual({ blockedOrganisations: [] });
      expect(await api.app.get(ConversationsService).mayWrite(talk.cyril.accountId, talk.id)).toBe(false);
    });

    it('holds as long as one of the two wants it, is recorded, and is made once', async () => {
      await block(talk.anna, talk.polish, talk.czech);
      await block(talk.anna, talk.polish, talk.czech);
      await block(talk.cyril, talk.czech, talk.polish);
      const unblock = (as: TestAccount, organisationId: string, blockedId: string) =>
        api.refusal(UNBLOCK, { input: { organisationId, blockedId } }, { as });
      expect(await unblock(talk.anna, talk.polish, talk.czech)).toBeUndefined();
      expect(await unblock(talk.anna, talk.polish, talk.czech)).toBe('NOT_FOUND');
      expect(await refusedTo(talk.anna, talk.polish)).toBe('CONVERSATION_CLOSED');
      expect(await unblock(talk.cyril, talk.czech, talk.polish)).toBeUndefined();
      expect(await refusedTo(talk.anna, talk.polish)).toBeUndefined();
      expect(await audited('ORGANISATION_BLOCKED', talk.anna)).toEqual([
        { organisation: talk.polish, detail: { blockedId: talk.czech } },
      ]);
      expect(await audited('ORGANISATION_UNBLOCKED', talk.anna)).toHaveLength(1);
    });

    it('is the coordinator’s to decide, never of the own organisation or of none', async () => {
      const member = await api.signIn({ memberOf: [talk.polish], membership: 'MEMBER' });
      const code = async (asked: ReturnType<typeof block>) => (await asked).errors?.[0]?.extensions.code;
      expect(await code(block(member, talk.polish, talk.czech))).toBe('COORDINATOR_ONLY');
      expect(await code(block(talk.cyril, talk.polish, talk.czech))).toBe('NOT_FOUND');
      expect(await code(block(talk.anna, talk.polish, talk.polish))).toBe('OWN_ORGANISATION');
      expect(await code(block(talk.anna, talk.polish, randomUUID()))).toBe('NOT_FOUND');
      expect(await code(block(talk.anna, talk.polish, talk.czech, 'x'.repeat(1001)))).toBe('TOO_LONG');
    });
  });

  describe('a reported message', () => {
    const report = (messageId: string, more: object = {}, as: TestAccount = talk.anna, organisationId = talk.polish) =>
      api.ask(REPORT, { input: { organisationId, messageId, reason: 'SPAM', ...more } }, { as });
    const listedFor = async (as: TestAccount, isOpen = true) =>
      (await api.query<Reports>(REPORTS, { isOpen }, { as })).messageReports;
    const broker = (regions: readonly string[] | 'ALL' = ['PL-16'], email?: string) =>
      api.signIn({ brokerOf: regions, ...(email === undefined ? {} : { email }) });

    it('is decided by a broker of the region, and taken away where she decides so', async () => {
      const email = `broker-${randomUUID()}@example.org`;
      const hers = await broker(['PL-16'], email);
      const id = await talk.say(talk.cyril, 'Kupte si náš produkt');
      expect((await report(id, { note: 'Trzeci raz' })).errors).toBeUndefined();
      // Reported again, it is the same report.
      expect((await report(id, { reason: 'FRAUD' })).errors).toBeUndefined();
      const mails = await mailsTo(api, email);
      expect(mails.map(({ subject }) => subject)).toEqual(['Zgłoszona wiadomość do rozpatrzenia']);
      expect(mails[0]?.text).not.toContain('produkt');
      const { nodes, totalCount } = await listedFor(hers);
      expect(totalCount).toBe(1);
      expect(nodes).toMatchObject([
        {
          reason: 'SPAM',
          note: 'Trzeci raz',
          state: 'OPEN',
          reportedBy: { name: 'Stowarzyszenie Most' },
          writtenBy: { name: 'Spolek Brána' },
        },
      ]);
      const reportId = nodes[0]?.id;
      expect(await api.query(LOOK, { id: reportId }, { as: hers })).toMatchObject({
        reportedMessage: { paragraphs: [{ text: 'Kupte si náš produkt' }] },
      });
      expect(await audited('MESSAGE_REPORT_SEEN', hers)).toHaveLength(1);
      const decide = (isRemoved: boolean, note = 'Reklama') =>
        api.ask(DECIDE, { input: { reportId, isRemoved, note } }, { as: hers });
      expect((await decide(true, ' ')).errors?.[0]?.extensions).toMatchObject({
        code: 'REQUIRED',
        params: { field: 'note' },
      });
      expect((await decide(true)).data).toEqual({ decideReport: { state: 'REMOVED', decisionNote: 'Reklama' } });
      expect((await decide(false)).errors?.[0]?.extensions.code).toBe('CHANGED_MEANWHILE');
      for (const [as, organisationId] of [
        [talk.anna, talk.polish],
        [talk.cyril, talk.czech],
      ] as const) {
        const asked = { organisationId, conversationId: talk.id };
        const { messages } = await api.query<{ messages: { nodes: object[] } }>(MESSAGES, asked, { as });
        expect(messages.nodes).toEqual([{ id, isRemoved: true, paragraphs: [], entries: [] }]);
      }
      expect(await api.query('{ unreadMessages }', {}, { as: talk.anna })).toEqual({ unreadMessages: 0 });
      const [letter] = await mailsTo(api, talk.anna.email);
      expect(letter?.text).toContain('została usunięta');
      expect(letter?.text).toContain('Reklama');
      // The text is kept for whoever has to answer for the decision.
      expect(await api.query(LOOK, { id: reportId }, { as: hers })).toMatchObject({
        reportedMessage: { paragraphs: [{ text: 'Kupte si náš produkt' }] },
      });
      expect((await listedFor(hers)).totalCount).toBe(0);
      expect((await listedFor(hers, false)).totalCount).toBe(1);
      expect((await report(id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    });

    it('stays where nothing was wrong with it', async () => {
      const hers = await broker('ALL');
      const id = await talk.say(talk.cyril, 'Dobrý den');
      await report(id, { reason: 'OFFENSIVE' });
      const [first] = (await listedFor(hers)).nodes;
      await api.query(DECIDE, { input: { reportId: first?.id, isRemoved: false, note: 'W porządku' } }, { as: hers });
      const asked = { organisationId: talk.polish, conversationId: talk.id };
      expect(await api.query(MESSAGES, asked, { as: talk.anna })).toMatchObject({
        messages: { nodes: [{ isRemoved: false, paragraphs: [{ text: 'Dobrý den' }] }] },
      });
      expect(await audited('MESSAGE_REPORT_DECIDED', hers)).toMatchObject([{ detail: { decision: 'KEPT' } }]);
    });

    it('is of no concern to brokers elsewhere, and not to be decided by a side', async () => {
      const id = await talk.say(talk.cyril, 'Zpráva');
      await report(id);
      const elsewhere = await broker(['CZ071']);
      expect((await listedFor(elsewhere)).totalCount).toBe(0);
      const [{ id: reportId }] = await api.db.query<[{ id: string }]>('select id from message_report');
      const input = { reportId, isRemoved: true, note: 'x' };
      expect(await api.refusal(LOOK, { id: reportId }, { as: elsewhere })).toBe('NOT_FOUND');
      expect(await api.refusal(DECIDE, { input }, { as: elsewhere })).toBe('NOT_FOUND');
      expect(await api.refusal(LOOK, { id: reportId }, { as: talk.anna })).toBe('NOT_FOUND');
      const ofSide = await api.signIn({ brokerOf: ['PL-16'], memberOf: [talk.czech] });
      expect(await api.refusal(DECIDE, { input }, { as: ofSide })).toBe('OWN_ORGANISATION');
    });

    it('is one of the other side, in an own conversation', async () => {
      const own = await talk.say(talk.anna, 'Nasza');
      expect((await report(own)).errors?.[0]?.extensions.code).toBe('OWN_ORGANISATION');
      const other = await aConversation(api);
      const foreign = await other.say(other.cyril, 'Cizí');
      for (const id of [foreign, randomUUID(), 'x']) {
        expect((await report(id)).errors?.[0]?.extensions).toMatchObject({
          code: 'NOT_FOUND',
          params: { what: 'message' },
        });
      }
    });
  });
});
