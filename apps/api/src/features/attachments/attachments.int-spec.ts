import '../../../test/nest-first.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ATTACHMENT_BYTES, ATTACHMENT_LIMITS } from '@mosty/domain/attachments';
import { aConversation, type TestConversation } from '../../../test/a-conversation.ts';
import { DISGUISED_DOCM, DOCX, PDF, PNG } from '../../../test/attached-files.ts';
import { EICAR, startClamd, type TestClamd } from '../../../test/clamd-server.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { DeleteOldHandler } from '../privacy/retention.jobs.ts';
import { AttachmentsRepository } from './attachments.repository.ts';

const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id attachments { id name } } }';
const MESSAGES = `query ($organisationId: ID!, $conversationId: ID!) {
  messages(organisationId: $organisationId, conversationId: $conversationId, last: 20) {
    nodes { attachments { id name size type state href } }
  }
}`;
const HELLO = [{ freeText: { text: 'Przesyłam plik.', language: 'pl' } }];

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly href: string | null;
}

function asking(api: TestApi) {
  const bearer = (as?: TestAccount) => (as ? { authorization: `Bearer ${as.token}` } : {});
  return {
    upload: (talk: { id: string }, as: TestAccount | undefined, name: string, body: Buffer, more = '') =>
      fetch(`${api.url}/attachments?conversationId=${talk.id}&name=${encodeURIComponent(name)}${more}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', ...bearer(as) },
        body: new Uint8Array(body),
      }),
    get: (id: string, as?: TestAccount) => fetch(`${api.url}/attachments/${id}`, { headers: bearer(as) }),
    discard: (id: string, as: TestAccount) =>
      fetch(`${api.url}/attachments/${id}`, { method: 'DELETE', headers: bearer(as) }),
    send: (talk: TestConversation, attachmentIds: string[], clientKey = 'k1', as = talk.anna) =>
      api.ask<{ sendMessage: { attachments: Shown[] } }>(
        SEND,
        { input: { conversationId: talk.id, organisationId: talk.polish, clientKey, entries: HELLO, attachmentIds } },
        { as },
      ),
    async shown(talk: TestConversation): Promise<readonly Shown[]> {
      const { messages } = await api.query<{ messages: { nodes: { attachments: Shown[] }[] } }>(
        MESSAGES,
        { organisationId: talk.czech, conversationId: talk.id },
        { as: talk.cyril },
      );
      return messages.nodes.flatMap(({ attachments }) => attachments);
    },
  };
}

const idOf = async (answer: Response): Promise<string> => {
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
};
const codeOf = async (answer: Response): Promise<string> => {
  expect(answer.ok).toBe(false);
  return ((await answer.json()) as { code: string }).code;
};

describe('an attachment', () => {
  let api: TestApi;
  let talk: TestConversation;
  let http: ReturnType<typeof asking>;
  beforeAll(async () => {
    api = await createTestApi();
    http = asking(api);
  });
  beforeEach(async () => {
    talk = await aConversation(api);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => api.close());

  it('is uploaded, sent with a message, and had by both sides as it was', async () => {
    const content = Buffer.concat([PDF, Buffer.alloc(700_000, 'ž')]);
    const id = await idOf(await http.upload(talk, talk.anna, 'Umowa „Most”.pdf', content));
    // Until it is sent, it is hers alone.
    expect((await http.get(id, talk.anna)).status).toBe(200);
    expect(await codeOf(await http.get(id, talk.cyril))).toBe('NOT_FOUND');
    const { data } = await http.send(talk, [id]);
    expect(data?.sendMessage.attachments).toEqual([{ id, name: 'Umowa „Most”.pdf' }]);
    expect(await http.shown(talk)).toEqual([
      {
        ...{ id, name: 'Umowa „Most”.pdf', size: content.length, type: 'pdf', state: 'NOT_SCANNED' },
        href: `/attachments/${id}`,
      },
    ]);
    const answer = await http.get(id, talk.cyril);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''Umowa%20%E2%80%9EMost/);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
  });

  it('is for nobody else: not read, not sent, not taken back', async () => {
    const stranger = await api.signIn();
    expect(await codeOf(await http.upload(talk, undefined, 'a.pdf', PDF))).toBe('NOT_SIGNED_IN');
    expect(await codeOf(await http.upload(talk, stranger, 'a.pdf', PDF))).toBe('NOT_FOUND');
    expect(await codeOf(await http.upload({ id: 'x' }, talk.anna, 'a.pdf', PDF))).toBe('NOT_FOUND');
    expect(await codeOf(await http.upload(talk, talk.anna, 'a.pdf', PDF, `&organisationId=${talk.czech}`))).toBe(
      'NOT_FOUND',
    );
    const id = await idOf(await http.upload(talk, talk.cyril, 'a.pdf', PDF));
    expect((await http.send(talk, [id])).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await codeOf(await http.discard(id, talk.anna))).toBe('NOT_FOUND');
    expect((await http.discard(id, talk.cyril)).status).toBe(204);
    expect(await codeOf(await http.get(id, talk.cyril))).toBe('NOT_FOUND');
    for (const missing of ['x', '00000000-0000-4000-8000-000000000000']) {
      expect(await codeOf(await http.get(missing, talk.anna))).toBe('NOT_FOUND');
    }
    // In another conversation of the same people it is another one's.
    const other = await aConversation(api);
    const mine = await idOf(await http.upload(talk, talk.anna, 'a.pdf', PDF));
    const input = { conversationId: other.id, organisationId: other.polish, clientKey: 'k', entries: HELLO };
    expect(await api.refusal(SEND, { input: { ...input, attachmentIds: [mine] } }, { as: other.anna })).toBe(
      'NOT_FOUND',
    );
  });

  it('goes with the message once, at most five, in their order; sent again it is the same', async () => {
    const ids: string[] = [];
    for (const name of ['1.pdf', '2.pdf', '3.pdf', '4.pdf', '5.pdf', '6.pdf']) {
      ids.push(await idOf(await http.upload(talk, talk.anna, name, PDF)));
    }
    expect((await http.send(talk, ids)).errors?.[0]?.extensions).toMatchObject({
      code: 'TOO_MANY',
      params: { max: ATTACHMENT_LIMITS.perMessage },
    });
    const five = ids.slice(1).reverse();
    expect((await http.send(talk, [...five.slice(0, 4), five[0] ?? ''])).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await http.send(talk, five)).errors).toBeUndefined();
    expect((await http.send(talk, five)).errors).toBeUndefined();
    expect((await http.shown(talk)).map(({ name }) => name)).toEqual(['6.pdf', '5.pdf', '4.pdf', '3.pdf', '2.pdf']);
    expect((await http.send(talk, five, 'k2')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await http.discard(five[0] ?? '', talk.anna)).status).toBe(404);
  });

  it('is refused for what it is, with a reason', async () => {
    const answer = await http.upload(talk, talk.anna, 'umowa.docx', DISGUISED_DOCM);
    expect(await answer.json()).toMatchObject({
      code: 'ATTACHMENT_REFUSED',
      params: { field: 'file', name: 'umowa.docx', why: 'MACROS' },
    });
    expect(await codeOf(await http.upload(talk, talk.anna, 'a.svg', Buffer.from('<svg/>')))).toBe('ATTACHMENT_REFUSED');
    expect(await codeOf(await http.upload(talk, talk.anna, 'a.pdf', Buffer.alloc(0)))).toBe('ATTACHMENT_REFUSED');
    const large = Buffer.alloc(ATTACHMENT_BYTES + 1, 'a');
    expect(await codeOf(await http.upload(talk, talk.anna, 'a.txt', large))).toBe('ATTACHMENT_TOO_LARGE');
    expect((await http.upload(talk, talk.anna, 'a.txt', large.subarray(1))).status).toBe(201);
    const [row] = await api.db.query<{ count: string }[]>(
      'select count(*) from attachment where conversation_id = $1',
      [talk.id],
    );
    expect(row?.count).toBe('1');
  });

  it('finds no place where its organisation has filled it, or where nothing that was uploaded is sent', async () => {
    await api.db.query(
      `insert into attachment (conversation_id, organisation_id, file_name, type, size, content, scan)
       select $1, $2, 'a.pdf', 'pdf', 10485760, '', 'NOT_SCANNED' from generate_series(1, 50)`,
      [talk.id, talk.polish],
    );
    expect(await codeOf(await http.upload(talk, talk.anna, 'a.pdf', PDF))).toBe('ATTACHMENTS_FULL');
    for (let no = 0; no < 25; no++) await idOf(await http.upload(talk, talk.cyril, `${no}.pdf`, PDF));
    expect(await codeOf(await http.upload(talk, talk.cyril, 'a.pdf', PDF))).toBe('TOO_MANY');
  });

  it('is gone for those who belong to no side any more, and with a message that was taken away', async () => {
    const id = await idOf(await http.upload(talk, talk.anna, 'a.docx', DOCX));
    await http.send(talk, [id]);
    expect((await http.get(id, talk.cyril)).status).toBe(200);
    await api.db.query(`update message set removed_at = now(), entries = '[]' where conversation_id = $1`, [talk.id]);
    expect((await http.get(id, talk.cyril)).status).toBe(404);
    expect(await http.shown(talk)).toEqual([]);
    await api.db.query('update message set removed_at = null where conversation_id = $1', [talk.id]);
    await api.db.query('delete from membership where account_id = $1', [talk.cyril.accountId]);
    expect((await http.get(id, talk.cyril)).status).toBe(404);
  });

  it('ends in the middle, never as a shorter whole, when it goes while it is read', async () => {
    const id = await idOf(await http.upload(talk, talk.anna, 'a.txt', Buffer.alloc(9_000_000, 'a')));
    const repository = api.app.get(AttachmentsRepository, { strict: false });
    const pieces = repository.pieces.bind(repository);
    const gone = Promise.withResolvers<void>();
    jest.spyOn(repository, 'pieces').mockImplementation(async function* (...asked) {
      for await (const piece of pieces(...asked)) {
        yield piece;
        await gone.promise;
      }
    });
    const answer = await http.get(id, talk.anna);
    await api.db.query('delete from attachment where id = $1', [id]);
    gone.resolve();
    await expect(answer.arrayBuffer()).rejects.toThrow();
    expect((await http.get(id, talk.anna)).status).toBe(404);
  });

  it('goes after a day, when nobody has sent it', async () => {
    const [kept, sent] = [
      await idOf(await http.upload(talk, talk.anna, 'a.pdf', PDF)),
      await idOf(await http.upload(talk, talk.anna, 'b.pdf', PDF)),
    ];
    await http.send(talk, [sent]);
    itIs(api, new Date(Date.now() + 25 * 3_600_000));
    await api.app.get(DeleteOldHandler, { strict: false }).handle();
    itIs(api);
    const rows = await api.db.query<{ id: string }[]>('select id from attachment where id in ($1, $2)', [kept, sent]);
    expect(rows).toEqual([{ id: sent }]);
  });
});

describe('an attachment where there is a scanner', () => {
  let api: TestApi;
  let clamd: TestClamd;
  let talk: TestConversation;
  let http: ReturnType<typeof asking>;
  beforeAll(async () => {
    clamd = await startClamd();
    api = await createTestApi({ CLAMAV_URL: clamd.url });
    http = asking(api);
  });
  beforeEach(async () => {
    clamd.isBroken = false;
    talk = await aConversation(api);
  });
  afterAll(async () => {
    await api.close();
    await clamd.close();
  });

  it('is clean', async () => {
    const id = await idOf(await http.upload(talk, talk.anna, 'a.png', PNG));
    await http.send(talk, [id]);
    expect(await http.shown(talk)).toMatchObject([{ id, state: 'CLEAN', href: `/attachments/${id}` }]);
    expect(clamd.scanned.at(-1)?.equals(PNG)).toBe(true);
  });

  it('is refused when it is infected, and that is recorded without what it said', async () => {
    const answer = await http.upload(talk, talk.anna, 'a.txt', Buffer.from(`x ${EICAR}`));
    expect(await answer.json()).toMatchObject({ code: 'ATTACHMENT_REFUSED', params: { why: 'INFECTED' } });
    const entries = await api.db.query<object[]>(
      `select actor_id, organisation_id, detail from audit_entry where action = 'MALWARE_REFUSED' and actor_id = $1`,
      [talk.anna.accountId],
    );
    expect(entries).toEqual([
      {
        ...{ actor_id: talk.anna.accountId, organisation_id: talk.polish },
        detail: { conversationId: talk.id, finding: 'Eicar-Signature' },
      },
    ]);
    expect(await api.db.query('select 1 from attachment where conversation_id = $1', [talk.id])).toEqual([]);
  });

  it('waits while the scanner is away, and is given once it was looked into', async () => {
    clamd.isBroken = true;
    const clean = await idOf(await http.upload(talk, talk.anna, 'a.pdf', PDF));
    const infected = await idOf(await http.upload(talk, talk.anna, 'b.txt', Buffer.from(EICAR)));
    await http.send(talk, [clean, infected]);
    expect(await http.shown(talk)).toMatchObject([
      { state: 'PENDING', href: null },
      { state: 'PENDING', href: null },
    ]);
    for (const who of [talk.anna, talk.cyril]) {
      expect(await (await http.get(clean, who)).json()).toMatchObject({
        code: 'ATTACHMENT_NOT_GIVEN',
        params: { why: 'PENDING' },
      });
    }
    await expect(api.runJobs()).rejects.toThrow();
    expect((await http.shown(talk))[0]).toMatchObject({ state: 'PENDING' });
    clamd.isBroken = false;
    await api.db.query(`update pgboss.job set start_after = now() where name = 'attachments.scan'`);
    await api.runJobs();
    expect(await http.shown(talk)).toMatchObject([
      { state: 'CLEAN', href: `/attachments/${clean}` },
      { state: 'INFECTED', href: null, name: 'b.txt' },
    ]);
    expect((await http.get(clean, talk.cyril)).status).toBe(200);
    expect(await (await http.get(infected, talk.cyril)).json()).toMatchObject({ params: { why: 'INFECTED' } });
    const [row] = await api.db.query<{ content: Buffer | null }[]>('select content from attachment where id = $1', [
      infected,
    ]);
    expect(row?.content).toBeNull();
  });

  it('is named to whoever sends it when malware was found in it meanwhile', async () => {
    clamd.isBroken = true;
    const clean = await idOf(await http.upload(talk, talk.anna, 'a.pdf', PDF));
    const infected = await idOf(await http.upload(talk, talk.anna, 'Zły list.txt', Buffer.from(EICAR)));
    clamd.isBroken = false;
    await api.runJobs();
    const { errors } = await http.send(talk, [clean, infected]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'ATTACHMENT_REFUSED',
      params: { name: 'Zły list.txt', why: 'INFECTED' },
    });
    await http.send(talk, [clean], 'k2');
    expect(await http.shown(talk)).toMatchObject([{ id: clean, state: 'CLEAN' }]);
  });
});
