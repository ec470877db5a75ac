import './nest-first.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationChanges } from '../src/features/organisations/organisation-changes.ts';
import { SearchIndexingService } from '../src/features/search-indexing/search-indexing.service.ts';
import { Transactions } from '../src/platform/database/transactions.ts';
import { JobQueues } from '../src/platform/jobs/job-queues.ts';
import { DEAD_LETTERS, JOB_SETTINGS } from '../src/platform/jobs/job-settings.ts';
import { Mails } from '../src/platform/mail/mails.ts';
import { anOrganisation } from './an-organisation.ts';
import { WITH_COMPILER_MS } from './compiled-program.ts';
import { type TestApi } from './create-test-api.ts';
import { createKillableWorkers, type KillableWorkers } from './killable-workers.ts';

const MAILS = 240;
const ORGANISATIONS = 40;
/** Milliseconds after which a worker is killed: at the start, in the middle of jobs, between them. */
const LIVES = [0, 80, 220, 520];

describe('Workers that are killed in the middle of their jobs', () => {
  let workers: KillableWorkers;
  let api: TestApi;
  beforeAll(async () => {
    workers = await createKillableWorkers();
    ({ api } = workers);
  }, WITH_COMPILER_MS);
  afterAll(() => workers?.close());

  const promiseMails = () =>
    api.app.get(Transactions).run(async (tx) => {
      for (let number = 0; number < MAILS; number++) {
        const params = { askedAt: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString() };
        await api.app.get(Mails).queue(tx, { template: 'test', to: `r${number}@example.org`, language: 'pl', params });
      }
    });
  const rename = (id: string, name: string) =>
    api.app.get(Transactions).run(async (tx) => {
      await tx.query('update organisation set name = $2 where id = $1', [id, name]);
      await api.app.get(OrganisationChanges).announce(tx, [id]);
    });

  it('lose nothing, and do nothing twice that its receiver could not recognise', async () => {
    workers.smtp.slowness = 10;
    await promiseMails();
    const organisations: string[] = [];
    for (let number = 0; number < ORGANISATIONS; number++) {
      organisations.push((await anOrganisation().named(`Stowarzyszenie ${number}`).save(api)).id);
    }
    let interrupted = 0;
    for (const [round, life] of LIVES.entries()) {
      const worker = await workers.startWorker();
      const changes = organisations.map((id, at) =>
        wait((life * at) / 20).then(() => rename(id, `Nazwa ${round}-${at}`)),
      );
      await wait(life);
      await workers.kill(worker);
      await Promise.all(changes);
      interrupted += await workers.timePasses();
    }
    expect(interrupted).toBeGreaterThan(0);
    const last = await workers.startWorker();
    const left = async () =>
      (await api.app.get(JobQueues).states()).reduce(
        (sum, { job, waiting, active }) => sum + (job === DEAD_LETTERS ? 0 : waiting + active),
        0,
      );
    // However long it takes: only the limit of the test ends it.
    while ((await left()) > 0) {
      await wait(100);
      await workers.retryAtOnce();
    }
    const ended = new Promise((resolve) => last.once('exit', resolve));
    last.kill('SIGTERM');
    expect(await ended).toBe(0);

    const unsent = await api.db.query("select id, state, last_error from mail_delivery where state <> 'SENT'");
    expect(unsent).toEqual([]);
    const arrived = new Map(workers.smtp.received.map(({ mail, raw }) => [mail.messageId, { mail, raw }]));
    expect(arrived.size).toBe(MAILS);
    // Only the mails in hand at the moment of a kill can come again, and then under the same Message-ID and date.
    const { batchSize, concurrency } = JOB_SETTINGS['mail.deliver'];
    expect(workers.smtp.received.length - MAILS).toBeLessThanOrEqual(LIVES.length * batchSize * concurrency);
    for (const { mail } of workers.smtp.received) {
      const first = arrived.get(mail.messageId);
      expect([mail.date, mail.subject, mail.text]).toEqual([first?.mail.date, first?.mail.subject, first?.mail.text]);
    }

    expect(await api.app.get(SearchIndexingService).outdated()).toEqual([]);
    const different = await api.db.query(
      `select organisation.name as expected, document.name as indexed
         from organisation full join search_document document on document.id = organisation.id
        where document.name is distinct from organisation.name`,
    );
    expect(different).toEqual([]);
    expect(await api.db.query('select count(*)::int as count from search_document')).toEqual([
      { count: ORGANISATIONS },
    ]);
    const counted = await api.db.query(
      `select term.no, term.documents, count(document.id)::int as counted
         from search_term term left join search_document document on term.no = any(document.terms || document.facets)
        where term.kind <> 'version'
        group by term.no having term.documents <> count(document.id)`,
    );
    expect(counted).toEqual([]);
  }, 240_000);
});
