import '../../../test/nest-first.ts';
import { type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type INestApplication } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aConversation, type TestConversation } from '../../../test/a-conversation.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { follow, type TestStream } from '../../../test/live-stream.ts';
import { createApplication } from '../../create-application.ts';
import { Transactions } from '../database/transactions.ts';
import { LivePresence } from './live-presence.ts';
import { LiveController } from './live.controller.ts';
import { LiveStreams, MOST_STREAMS_OF_ACCOUNT } from './live-streams.ts';
import { Live } from './live.ts';

describe('live news', () => {
  let api: TestApi;
  let second: INestApplication;
  let secondUrl: string;
  let talk: TestConversation;
  const open: TestStream[] = [];
  const heard = async (...asked: Parameters<typeof follow>): Promise<TestStream> => {
    const stream = await follow(...asked);
    open.push(stream);
    return stream;
  };
  const startAnother = async () => {
    const app = await createApplication(api.config);
    await app.listen(0, '127.0.0.1');
    return { app, url: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}` };
  };
  const count = () => api.app.get(LiveStreams).count() + second.get(LiveStreams).count();

  beforeAll(async () => {
    api = await createTestApi();
    ({ app: second, url: secondUrl } = await startAnother());
  }, 60_000);
  beforeEach(async () => {
    talk = await aConversation(api);
  });
  afterEach(async () => {
    for (const stream of open.splice(0)) stream.close();
    for (let attempt = 0; count() > 0; attempt++) {
      if (attempt > 300) throw new Error(`${count()} streams are left`);
      await wait(10);
    }
  });
  afterAll(async () => {
    await second.close();
    await api.close();
  });

  it('of a message that was sent in one process arrive in the streams of all, as ids only', async () => {
    const annas = await heard(secondUrl, talk.anna);
    const cyrils = [await heard(api.url, talk.cyril), await heard(secondUrl, talk.cyril)];
    const stranger = await heard(secondUrl, (await aConversation(api)).anna);
    expect(annas.headers.get('content-type')).toContain('text/event-stream');
    expect(annas.headers.get('cache-control')).toContain('no-cache');
    await talk.say(talk.anna, 'Tajne słowa');
    for (const stream of [annas, ...cyrils]) {
      await stream.until(() => stream.news.length > 0);
      expect(stream.news).toEqual([{ what: 'MESSAGE', id: talk.id }]);
    }
    await wait(100);
    expect(stranger.news).toEqual([]);
    const read = 'mutation ($input: MarkConversationReadInput!) { markConversationRead(input: $input) { id } }';
    await api.query(read, { input: { conversationId: talk.id, organisationId: talk.czech } }, { as: talk.cyril });
    await annas.until(() => annas.news.length > 1);
    expect(annas.news[1]).toEqual({ what: 'READ', id: talk.id });
  });

  it('of what was rolled back never arrive', async () => {
    const stream = await heard(api.url, talk.cyril);
    const tell = (id: string, fails: boolean) =>
      api.app.get(Transactions).run(async (tx) => {
        await api.app.get(Live).tell(tx, { to: [talk.cyril.accountId], what: 'INTRODUCTION', id });
        if (fails) throw new Error('no');
      });
    await expect(tell('one', true)).rejects.toThrow('no');
    await tell('two', false);
    await stream.until(() => stream.news.length > 0);
    expect(stream.news).toEqual([{ what: 'INTRODUCTION', id: 'two' }]);
  });

  it('reach a thousand people in one go', async () => {
    const stream = await heard(secondUrl, talk.cyril);
    const to = Array.from({ length: 1000 }, (_, no) => `00000000-0000-4000-8000-${String(no).padStart(12, '0')}`);
    await api.app
      .get(Transactions)
      .run((tx) => api.app.get(Live).tell(tx, { to: [...to, talk.cyril.accountId], what: 'UNREAD', id: talk.id }));
    await stream.until(() => stream.news.length > 0);
  });

  it('tell pages to ask again when the connection to the database was lost meanwhile', async () => {
    const stream = await heard(secondUrl, talk.cyril);
    await api.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'mosty notifications' and datname = current_database()`,
    );
    await stream.until(() => stream.news.some(({ what }) => what === 'CATCH_UP'));
    await talk.say(talk.anna, 'Po przerwie');
    await stream.until(() => stream.news.some(({ what }) => what === 'MESSAGE'));
  });

  it('are for whoever is signed in', async () => {
    expect((await heard(api.url)).status).toBe(401);
    expect((await heard(api.url, { accountId: 'x', token: 'a'.repeat(40) })).status).toBe(401);
  });

  it('use one connection to the database for all streams of a process', async () => {
    const listening = async (): Promise<number> =>
      (
        await api.db.query(
          `select count(*)::int as count from pg_stat_activity
            where application_name = 'mosty notifications' and datname = current_database()`,
        )
      )[0].count;
    for (let no = 0; no < 8; no++) await heard(no % 2 ? api.url : secondUrl, talk.anna);
    expect(count()).toBe(8);
    expect(await listening()).toBe(2);
  });

  it('are refused to an account that has too many pages open', async () => {
    for (let no = 0; no < MOST_STREAMS_OF_ACCOUNT; no++) expect((await heard(api.url, talk.anna)).status).toBe(200);
    expect((await heard(api.url, talk.anna)).status).toBe(429);
    expect((await heard(api.url, talk.cyril)).status).toBe(200);
    open[0]?.close();
    for (let attempt = 0; api.app.get(LiveStreams).count(talk.anna.accountId) >= MOST_STREAMS_OF_ACCOUNT; attempt++) {
      if (attempt > 300) throw new Error('A closed stream still counts');
      await wait(10);
    }
    expect((await heard(api.url, talk.anna)).status).toBe(200);
  });

  describe('with a fast heart', () => {
    let before: number;
    beforeAll(() => {
      const controller = api.app.get(LiveController);
      before = controller.heartbeatMs;
      controller.heartbeatMs = 40;
    });
    afterAll(() => {
      api.app.get(LiveController).heartbeatMs = before;
    });

    it('say that they are alive, and that she is there', async () => {
      const stream = await heard(api.url, talk.cyril);
      await stream.until(() => stream.events.filter(({ type }) => type === 'alive').length > 2);
      const isPresent = (accountId: string) =>
        api.app.get(LivePresence).isPresent(api.app.get(Transactions).reader, accountId);
      expect(await isPresent(talk.cyril.accountId)).toBe(true);
      expect(await isPresent(talk.anna.accountId)).toBe(false);
      await api.db.query("update live_presence set seen_at = now() - interval '2 minutes'");
      // Heartbeats that are under way may have marked her before that: only the mark tells that one came after it.
      while (!(await isPresent(talk.cyril.accountId))) await wait(10);
      expect(stream.isOver).toBe(false);
    });

    it('end with the session', async () => {
      const stream = await heard(api.url, talk.cyril);
      await api.db.query('delete from auth.open_session where account_id = $1', [talk.cyril.accountId]);
      await stream.until(() => stream.isOver);
    });

    it('end when she leaves the organisation', async () => {
      const stream = await heard(api.url, talk.cyril);
      await api.db.query('delete from membership where account_id = $1', [talk.cyril.accountId]);
      await stream.until(() => stream.isOver);
      await talk.say(talk.anna, 'Bez niego');
      expect(stream.news).toEqual([]);
    });
  });

  it('end when the process stops, which does not wait for them', async () => {
    const { app, url } = await startAnother();
    const streams = await Promise.all([talk.anna, talk.cyril, talk.anna].map((as) => heard(url, as)));
    expect(app.get(LiveStreams).count()).toBe(3);
    // It would never come back: nobody else ends the streams.
    await app.close();
    for (const stream of streams) await stream.until(() => stream.isOver);
    expect(app.get(LiveStreams).count()).toBe(0);
  });
});
