import './nest-first.ts';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../src/platform/database/transactions.ts';
import { JOB_SETTINGS } from '../src/platform/jobs/job-settings.ts';
import { Outbox } from '../src/platform/jobs/outbox.ts';
import { Mails } from '../src/platform/mail/mails.ts';
import { type TestAccount, type TestApi } from './create-test-api.ts';
import { killableWorkers } from './killable-workers.ts';

const CAUSES = 40;
const READERS = 8;
const COLLECTED = 5;
const AWAY = 'away@example.org';
const params = { organisationName: 'Gmina Prudnik', proposalsPath: '/p', profilePath: '/q', isExample: false };

/** As when two are introduced: one mail in both languages to both, known by its cause. */
describe('Mails with a cause, to two readers, and of the day, when workers are killed', () => {
  const workers = killableWorkers();
  let api: TestApi;
  const readers: TestAccount[] = [];
  beforeAll(async () => {
    ({ api } = workers());
    workers().smtp.slowness = 10;
    // One of two has no mailbox.
    workers().smtp.refuse = (to) => (to === AWAY ? { code: 550, message: '5.1.1 no such user' } : undefined);
    for (let number = 0; number < READERS; number++) readers.push(await api.signIn());
    await api.db.query(
      `insert into mail_choice (account_id, topic, choice, chosen_by) select id, 'MESSAGES', 'DAILY', 'PAGE' from account`,
    );
  });

  const inOne = <Outcome>(work: Parameters<Transactions['run']>[0]) =>
    api.app.get(Transactions).run(work) as Promise<Outcome>;
  const other = (cause: number): string => (cause === 0 ? AWAY : `cz${cause}@example.org`);

  /** Worked on again after each kill, as a job that was interrupted. */
  const introduceAll = () =>
    inOne<void>(async (tx) => {
      for (let cause = 0; cause < CAUSES; cause++) {
        await api.app.get(Mails).queue(tx, {
          ...{ template: 'welcome', language: 'BOTH', params },
          ...{ to: [`pl${cause}@example.org`, other(cause)], key: `${cause}/INTRODUCE` },
        });
      }
    });
  const collect = () =>
    inOne<void>(async (tx) => {
      for (const { accountId } of readers) {
        for (let number = 0; number < COLLECTED; number++) {
          await api.app.get(Mails).queue(tx, {
            ...{ template: 'member-removed', language: 'pl', topic: 'MESSAGES', accountId },
            ...{ to: `${accountId}@example.org`, params: { organisationName: `Gmina nr ${number}` } },
          });
        }
      }
      await tx.query("update mail_delivery set created_at = created_at - interval '10 days' where state = 'COLLECTED'");
    });
  const writeMailsOfTheDay = () =>
    inOne<void>((tx) =>
      api.app.get(Outbox).enqueueAll(
        tx,
        'notifications.daily-mail',
        readers.map(({ accountId }) => ({ accountId })),
      ),
    );

  it('reach each reader once, whatever is worked on again', async () => {
    const { smtp, hasBegun, haveSent, haveWritten, killOneAfterAnother, finishEverything } = workers();
    const beginAll = async () => {
      await introduceAll();
      await writeMailsOfTheDay();
    };
    await collect();
    const before = READERS * COLLECTED + CAUSES;
    const moments = [
      hasBegun('notifications.daily-mail'),
      haveWritten(before + READERS / 2),
      haveSent(CAUSES / 4),
      haveSent(CAUSES / 2),
    ];
    expect(await killOneAfterAnother(moments, beginAll)).toBeGreaterThan(0);
    await beginAll();
    await finishEverything();

    const states = await api.db.query(
      'select template, state, count(*)::int as count from mail_delivery group by 1, 2 order by 1, 2',
    );
    expect(states).toEqual([
      { template: 'daily-digest', state: 'SENT', count: READERS },
      { template: 'member-removed', state: 'DIGESTED', count: READERS * COLLECTED },
      { template: 'welcome', state: 'SENT', count: CAUSES },
    ]);
    const { received } = smtp;
    const mailsOf = new Map<string, Set<string>>();
    for (const { to, mail } of received) {
      for (const address of to) {
        mailsOf.set(address, (mailsOf.get(address) ?? new Set()).add(mail.messageId ?? ''));
      }
    }
    expect(mailsOf.size).toBe(2 * CAUSES - 1 + READERS);
    for (const messageIds of mailsOf.values()) expect(messageIds.size).toBe(1);
    expect(mailsOf.has(AWAY)).toBe(false);
    for (const { to, mail } of received) {
      const isDaily = mail.headers.some(({ key }) => key === 'list-unsubscribe');
      if (!isDaily) continue;
      expect(to).toHaveLength(1);
      for (let number = 0; number < COLLECTED; number++) expect(mail.text).toContain(`Gmina nr ${number}`);
    }
    // Only what was in hand at the moment of a kill can come again, and then as the same mail.
    const { batchSize, concurrency } = JOB_SETTINGS['mail.deliver'];
    const distinct = new Set(received.map(({ mail }) => mail.messageId)).size;
    expect(distinct).toBe(CAUSES + READERS);
    expect(received.length - distinct).toBeLessThanOrEqual(moments.length * batchSize * concurrency);
    expect(await api.db.query('select email, reason from mail_suppression')).toEqual([
      { email: AWAY, reason: 'HARD_BOUNCE' },
    ]);
  }, 300_000);
});
