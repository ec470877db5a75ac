import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo } from '../../../test/mails-of.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { JOB_SCHEDULES } from '../../platform/jobs/job-settings.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { MatchReplica } from './match-replica.ts';

const OFFICER = 'officer@example.org';
const COLLEAGUE = 'colleague@example.org';
const DAY = 86_400_000;
/** A Monday and the moment at which its mail is due. */
const MONDAY = new Date('2026-11-23T07:05:00+01:00');
const week = (no: number, hours = 0): Date => new Date(MONDAY.getTime() + 7 * no * DAY + hours * 3_600_000);

describe('The mail of the week', () => {
  let api: TestApi;
  let ours: SavedOrganisation;
  let officer: TestAccount;

  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    itIs(api, MONDAY);
    await api.db.query('truncate organisation, account, mail_delivery, captured_mail cascade');
    // The index forgets who is gone.
    await api.db.query('update match_profile set profile = null, changed_in = pg_current_xact_id()::text::bigint');
    ours = await anOrganisation().named('Gmina Nasza').seeking('culture', 3).save(api);
    for (const name of ['Hradec', 'Bystrá', 'Lipová', 'Skalná']) await partner(name);
    await settle();
    officer = await api.signIn({ email: OFFICER, memberOf: [ours.id] });
  });

  const partner = (name: string) => anOrganisation().in('CZ').named(name).offering('culture', 3).save(api);
  const settle = async () => {
    await api.runJobs();
    await api.app.get(MatchReplica, { strict: false }).catchUp();
  };
  const clockStrikes = async () => {
    await api.app.get(Transactions).run((tx) => api.app.get(Outbox).enqueue(tx, 'proposals.find-digests', {}));
    await api.runJobs();
  };
  const mails = () => mailsTo(api, OFFICER);

  it('begins on Monday at seven where both countries are', () => {
    const schedule = JOB_SCHEDULES.find(({ job }) => job === 'proposals.find-digests');
    expect(schedule).toMatchObject({ cron: expect.stringMatching(/^0 7-\d+ \* \* 1/), timeZone: 'Europe/Warsaw' });
  });

  it('names three new partners with reasons in the language of the reader, and can be stopped', async () => {
    await clockStrikes();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('3 nowe propozycje partnerów');
    expect(mail?.text).toContain('Szukają Państwo partnera w temacie „');
    expect(mail?.text).toMatch(/\/pl\/proposals\?for=/);
    const [row] = await api.db.query(`select topic, account_id as "accountId" from mail_delivery`);
    expect(row).toEqual({ topic: 'PROPOSALS_DIGEST', accountId: officer.accountId });
  });

  it('is written once a week, however often the clock strikes', async () => {
    await clockStrikes();
    itIs(api, week(0, 3));
    await clockStrikes();
    await partner('Nová');
    await settle();
    itIs(api, week(0, 50));
    await clockStrikes();
    expect(await mails()).toHaveLength(1);
  });

  it('tells the next week what the last did not, then nothing until somebody new comes', async () => {
    await clockStrikes();
    itIs(api, week(1));
    await clockStrikes();
    expect((await mails()).map(({ subject }) => subject).sort()).toEqual([
      '1 nowa propozycja partnera',
      '3 nowe propozycje partnerów',
    ]);
    itIs(api, week(2));
    await clockStrikes();
    expect(await mails()).toHaveLength(2);
    await partner('Nová');
    await settle();
    itIs(api, week(3));
    await clockStrikes();
    const texts = (await mails()).map(({ text }) => text);
    expect(texts).toHaveLength(3);
    expect(texts.filter((text) => text.includes('Nová'))).toHaveLength(1);
  });

  it('names nobody who was dismissed, and goes to nobody who wants none', async () => {
    const [first] = await api.db.query(`select id from organisation where name = 'Hradec'`);
    await api.query(
      'mutation ($input: DismissProposalInput!) { dismissProposal(input: $input) { until } }',
      { input: { organisationId: ours.id, partnerId: first.id, reason: 'HAS_PARTNER' } },
      { as: officer },
    );
    const colleague = await api.signIn({ email: COLLEAGUE, memberOf: [ours.id] });
    await api.db.query(
      `insert into mail_choice (account_id, topic, choice, chosen_by) values ($1, 'PROPOSALS_DIGEST', 'OFF', 'PAGE')`,
      [colleague.accountId],
    );
    await clockStrikes();
    const [mail] = await mails();
    expect(mail?.text).toContain('Bystrá');
    expect(mail?.text).not.toContain('Hradec');
    expect(await mailsTo(api, COLLEAGUE)).toEqual([]);
  });
});
