import '../../../test/nest-first.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { Notifications } from './notifications.ts';
import { Transactions } from './transactions.ts';

const CHANNEL = 'organisations_refreshed';

describe('Notifications', () => {
  let api: TestApi;
  let notifications: Notifications;
  const notify = (payload: string, fail = false) =>
    api.app.get(Transactions).run(async (tx) => {
      await notifications.notify(tx, CHANNEL, payload);
      if (fail) throw new Error('no');
    });
  const until = async (condition: () => boolean) => {
    for (let attempt = 0; !condition(); attempt++) {
      if (attempt > 500) throw new Error('It never happened');
      await wait(10);
    }
  };

  beforeAll(async () => {
    api = await createTestApi();
    notifications = api.app.get(Notifications);
  });
  afterAll(() => api.close());

  it('arrive when the transaction is committed, in order, and never when it is rolled back', async () => {
    const heard: string[] = [];
    const end = await notifications.subscribe(CHANNEL, {
      onMessage: (payload) => heard.push(payload),
      onReconnected: () => undefined,
    });
    await notify('first');
    await expect(notify('rolled back', true)).rejects.toThrow('no');
    await notify('second');
    await until(() => heard.length >= 2);
    expect(heard).toEqual(['first', 'second']);
    end();
    await notify('third');
    await wait(100);
    expect(heard).toEqual(['first', 'second']);
  });

  it('reach every subscriber, whatever another one does with them', async () => {
    const heard: string[] = [];
    const onReconnected = () => undefined;
    const ends = [
      await notifications.subscribe(CHANNEL, {
        onMessage: () => {
          throw new Error('a subscriber with a bug');
        },
        onReconnected,
      }),
      await notifications.subscribe(CHANNEL, { onMessage: (payload) => heard.push(payload), onReconnected }),
    ];
    await notify('for all');
    await until(() => heard.length === 1);
    for (const end of ends) end();
  });

  it('go on after the connection was lost, and whoever listens is told to catch up', async () => {
    const heard: string[] = [];
    let reconnected = 0;
    const end = await notifications.subscribe(CHANNEL, {
      onMessage: (payload) => heard.push(payload),
      onReconnected: () => (reconnected += 1),
    });
    await api.db.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mosty notifications' and datname = current_database()",
    );
    await notify('perhaps missed');
    await until(() => reconnected === 1);
    await notify('after');
    await until(() => heard.includes('after'));
    end();
  });

  it('are refused when PostgreSQL could not carry them', async () => {
    await expect(notify('ą'.repeat(4000))).rejects.toThrow('7999 bytes');
  });
});
