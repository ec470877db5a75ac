import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Language } from '@mosty/domain/vocabulary';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../../../test/smtp-server.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { WorkingCalendars } from '../../platform/clock/working-calendar.ts';
import { MailReadersRepository } from '../../platform/mail/mail-readers.repository.ts';
import { MailDeliveryRepository } from '../../platform/mail/mail-delivery.repository.ts';
import { type MailTemplate } from '../../platform/mail/mail-templates.ts';
import { Mails, type QueuedMail } from '../../platform/mail/mails.ts';
import { AccountsRepository } from '../accounts/accounts.repository.ts';
import { NewMatchesService } from './new-matches.ts';
import { FindDueAlertsHandler, SavedSearchAlertHandler } from './saved-search-alerts.jobs.ts';

const SAVE = 'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { id } }';

describe('Alerts of saved searches', () => {
  let smtp: TestSmtpServer;
  let api: TestApi;
  let number = 0;
  beforeAll(async () => {
    smtp = await startSmtpServer();
    api = await createTestApi({ SMTP_URL: smtp.url, PUBLIC_URL: 'https://mosty.example.org' });
  });
  beforeEach(async () => {
    (smtp.received as { length: number }).length = 0;
    await api.db.query(
      'delete from pgboss.job; delete from saved_search; delete from mail_delivery; delete from organisation',
    );
  });
  afterAll(async () => {
    await api.close();
    await smtp.close();
  });

  const anAccount = async (language: Language = 'pl') => {
    const account = await api.signIn();
    await api.db.query('update account set language = $2 where id = $1', [account.accountId, language]);
    return account;
  };
  const save = async (as: TestAccount, parameters: string, alert = 'DAILY', name = 'Strażacy') => {
    const input = { name, parameters, alert };
    const { saveSearch } = await api.query<{ saveSearch: { id: string } }>(SAVE, { input }, { as });
    return saveSearch.id;
  };
  const anOfferOf = (theme: string, name = `Hasiči ${++number}`) =>
    anOrganisation().in('CZ').named(name).offering(theme, 3).save(api);
  /** As if they had been told last so many days ago; the longest day has 25 hours. */
  const daysPass = (days: number) =>
    api.db.query('update saved_search set alerted_at = alerted_at - make_interval(hours => 25 * $1)', [days]);
  /** What the clock begins; the schedule itself is that of pg-boss. */
  const sixOClock = async (): Promise<readonly ReceivedMail[]> => {
    await api.runJobs();
    await api.app.get(FindDueAlertsHandler).handle();
    await api.runJobs();
    return smtp.received;
  };
  const handlerWith = (other: { transactions?: Transactions; mails?: Mails }) =>
    new SavedSearchAlertHandler(
      other.transactions ?? api.app.get(Transactions),
      api.app.get(AccountsRepository),
      api.app.get(NewMatchesService),
      other.mails ?? api.app.get(Mails),
      api.app.get(Clock),
    );
  const of = ({ accountId }: TestAccount) => `${accountId}@example.org`;

  const EXPECTED = {
    pl: {
      subject: '3 nowe organizacje w Państwa wyszukiwaniach',
      first: '„Strażacy” – 2 nowe organizacje',
      second: '„Sport” – 1 nowa organizacja',
      place: 'Jeseník, kraj ołomuniecki',
      settings: 'Zmień lub wyłącz powiadomienia',
    },
    cs: {
      subject: '3 nové organizace ve vašich hledáních',
      first: '„Strażacy“ – 2 nové organizace',
      second: '„Sport“ – 1 nová organizace',
      place: 'Jeseník, Olomoucký kraj',
      settings: 'Změnit nebo vypnout upozornění',
    },
    en: {
      subject: '3 new organisations in your saved searches',
      first: '“Strażacy” – 2 new organisations',
      second: '“Sport” – 1 new organisation',
      place: 'Jeseník, Olomouc Region',
      settings: 'Change or stop these messages',
    },
  } as const;

  it.each(LANGUAGES)('arrive as one mail for all searches of an account, in its language: %s', async (language) => {
    const me = await anAccount(language);
    await save(me, 'theme=rescue&country=CZ');
    await save(me, 'theme=sport', 'WEEKLY', 'Sport');
    await save(me, 'theme=culture', 'DAILY', 'Kultura');
    await save(me, 'theme=energy', 'NEVER', 'Energia');
    const first = await anOfferOf('rescue', 'Hasiči <b>Jeseník</b> & spol.');
    await anOfferOf('rescue', 'Sbor dobrovolných hasičů');
    await anOfferOf('sport', 'Fotbalový klub');
    await anOfferOf('energy', 'Elektrárna');
    await daysPass(8);
    const [arrived, ...others] = await sixOClock();
    expect(others).toEqual([]);
    const { mail, raw, to } = arrived!;
    const { subject, first: firstSearch, second, place, settings } = EXPECTED[language];
    const home = `https://mosty.example.org/${language}`;
    expect(to).toEqual([of(me)]);
    expect(mail.subject).toBe(subject);
    const text = mail.text ?? '';
    for (const said of [firstSearch, second, 'Sbor dobrovolných hasičů', settings]) expect(text).toContain(said);
    expect(text).toContain(`* Hasiči <b>Jeseník</b> & spol. (${place})\n  ${home}/organisations/${first.slug}\n`);
    expect(text).toContain(`:\n${home}/organisations?country=CZ&theme=rescue\n`);
    expect(text).toContain(`* ${settings}\n  ${home}/saved-searches\n`);
    for (const unsaid of ['Kultura', 'Energia', 'Elektrárna', 'undefined']) expect(text).not.toContain(unsaid);
    const html = mail.html ?? '';
    expect(html).toContain(`<html lang="${language}" `);
    expect(html).toContain('Hasiči &#60;b&#62;Jeseník&#60;/b&#62; &#38; spol.');
    expect(html).toContain(`href="${home}/organisations?country=CZ&#38;theme=rescue"`);
    expect(html).toContain(`href="${home}/organisations/${first.slug}"`);
    expect(html).toContain(`href="${home}/saved-searches"`);
    expect(raw).toMatch(new RegExp(`List-Unsubscribe:\\s+<${home}/unsubscribe/[0-9a-f]+>`));
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('count an organisation that two searches find once in the subject', async () => {
    const me = await anAccount('en');
    await save(me, 'theme=rescue');
    await save(me, 'theme=rescue&country=CZ', 'DAILY', 'Czech ones');
    await anOfferOf('rescue');
    await daysPass(1);
    const [arrived] = await sixOClock();
    expect(arrived?.mail.subject).toBe('1 new organisation in your saved searches');
  });

  it('name twenty of a search and say how many more there are', async () => {
    const me = await anAccount('cs');
    await save(me, 'theme=rescue');
    for (let no = 0; no < 25; no++) await anOfferOf('rescue');
    await daysPass(1);
    const [arrived] = await sixOClock();
    expect(arrived?.mail.subject).toBe('25 nových organizací ve vašich hledáních');
    expect(arrived?.mail.text?.match(/^\* Hasiči/gm)).toHaveLength(20);
    expect(arrived?.mail.text).toContain('a ještě 5 dalších');
  });

  it('are not sent when nothing is new', async () => {
    const me = await anAccount();
    await anOfferOf('rescue');
    await api.runJobs();
    await save(me, 'theme=rescue');
    await daysPass(8);
    expect(await sixOClock()).toEqual([]);
    expect(await api.db.query('select from mail_delivery')).toEqual([]);
  });

  it('are not sent to those who do not want any, or not yet', async () => {
    const [never, daily, weekly] = [await anAccount(), await anAccount(), await anAccount()];
    await save(never, 'theme=rescue', 'NEVER');
    await save(daily, 'theme=rescue', 'DAILY');
    await save(weekly, 'theme=rescue', 'WEEKLY');
    await anOfferOf('rescue');
    // Saved at noon: the first alert comes at the next six o'clock.
    const noon = new Date('2026-11-23T12:00:00Z');
    itIs(api, noon);
    await api.db.query('update saved_search set alerted_at = $1', [noon]);
    expect(await sixOClock()).toEqual([]);
    itIs(api);
    await api.db.query("update saved_search set alerted_at = now() - interval '8 days'");
    expect((await sixOClock()).flatMap(({ to }) => to).sort()).toEqual([of(daily), of(weekly)].sort());
  });

  it('are not sent of what was looked at, nor of searches that were switched off meanwhile', async () => {
    const [looked, off] = [await anAccount(), await anAccount()];
    const seen = await save(looked, 'theme=rescue');
    const stopped = await save(off, 'theme=rescue');
    await anOfferOf('rescue');
    await api.runJobs();
    await daysPass(8);
    await api.query('mutation ($id: ID!) { markSavedSearchSeen(id: $id) { id } }', { id: seen }, { as: looked });
    const change = 'mutation ($id: ID!) { changeSavedSearch(id: $id, input: {alert: NEVER}) { id } }';
    await api.query(change, { id: stopped }, { as: off });
    expect(await sixOClock()).toEqual([]);
  });

  it('tell each organisation once, whatever is told later', async () => {
    const me = await anAccount('en');
    await save(me, 'theme=rescue');
    await anOfferOf('rescue', 'First');
    await daysPass(1);
    expect(await sixOClock()).toHaveLength(1);
    await daysPass(1);
    expect(await sixOClock()).toHaveLength(1);
    await anOfferOf('rescue', 'Second');
    await api.db.query('update organisation set updated_at = now()');
    await daysPass(1);
    const [, later] = await sixOClock();
    expect(later?.mail.subject).toBe('1 new organisation in your saved searches');
    expect(later?.mail.text).toContain('Second');
    expect(later?.mail.text).not.toContain('First');
    // It still is what the owner has not looked at.
    const { savedSearches } = await api.query<{ savedSearches: object[] }>(
      '{ savedSearches { newCount } }',
      {},
      { as: me },
    );
    expect(savedSearches).toEqual([{ newCount: 2 }]);
  });

  it('are sent once though the clock begins them twice and two workers have them at the same time', async () => {
    const me = await anAccount();
    await save(me, 'theme=rescue');
    await anOfferOf('rescue');
    await daysPass(1);
    await api.runJobs();
    const [due, alerts] = [api.app.get(FindDueAlertsHandler), api.app.get(SavedSearchAlertHandler)];
    await Promise.all([due.handle(), due.handle()]);
    const payloads = [{ accountId: me.accountId }];
    const outcomes = await Promise.all([alerts.handle(payloads), alerts.handle(payloads)]);
    expect(outcomes.flat().map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await sixOClock()).toHaveLength(1);
  });

  it('of a worker that died before its commit are begun again, and sent once', async () => {
    const me = await anAccount();
    await save(me, 'theme=rescue');
    await anOfferOf('rescue');
    await daysPass(1);
    await api.runJobs();
    // Everything was written, and nothing committed: exactly what a kill leaves behind.
    class DyingTransactions extends Transactions {
      override run<Outcome>(work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
        return super.run(async (tx) => {
          await work(tx);
          throw new Error('killed');
        });
      }
    }
    const dying = handlerWith({ transactions: new DyingTransactions(api.db) });
    const [outcome] = await dying.handle([{ accountId: me.accountId }]);
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'killed' } });
    await api.runJobs();
    expect(smtp.received).toHaveLength(0);
    expect(await sixOClock()).toHaveLength(1);
  });

  it('of one account that fail do not hold back those of others', async () => {
    const [unlucky, lucky] = [await anAccount(), await anAccount()];
    for (const account of [unlucky, lucky]) await save(account, 'theme=rescue');
    await anOfferOf('rescue');
    await daysPass(1);
    await api.runJobs();
    class FailingMails extends Mails {
      override queue<Template extends MailTemplate>(tx: Tx, mail: QueuedMail<Template>): Promise<string | null> {
        return mail.to === of(unlucky) ? Promise.reject(new Error('no')) : super.queue(tx, mail);
      }
    }
    const mails = new FailingMails(
      api.config,
      api.app.get(MailDeliveryRepository),
      api.app.get(MailReadersRepository),
      api.app.get(Outbox),
      api.app.get(Clock),
      api.app.get(WorkingCalendars),
    );
    const failing = handlerWith({ mails });
    const outcomes = await failing.handle([unlucky, lucky].map(({ accountId }) => ({ accountId })));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await api.runJobs();
    expect(smtp.received.flatMap(({ to }) => to)).toEqual([of(lucky)]);
  });

  it('of an account that is gone are forgotten', async () => {
    const me = await anAccount();
    await api.db.query('delete from account where id = $1', [me.accountId]);
    const outcomes = await api.app.get(SavedSearchAlertHandler).handle([{ accountId: me.accountId }]);
    expect(outcomes).toMatchObject([{ status: 'fulfilled' }]);
  });

  it('are begun by the clock of both countries, from six in the morning on', async () => {
    const rows = await api.db.query(
      `select name, cron, timezone from pgboss.schedule where name like 'saved-searches.%'`,
    );
    expect(rows).toEqual([{ name: 'saved-searches.find-due', cron: '0 6-20 * * *', timezone: 'Europe/Warsaw' }]);
  });
});
