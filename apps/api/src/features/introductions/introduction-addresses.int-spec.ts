import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { aParty, doFor, seenBy, START } from '../../../test/introductions.ts';
import { mailsTo, tokenMailedTo } from '../../../test/mails-of.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { PersonalDataRepository } from '../privacy/personal-data.repository.ts';
import { MailReportsRepository } from '../../platform/mail/mail-reports.repository.ts';

const EMAIL = 'podatelna@example.org';
const OBJECT = `mutation ($input: ChooseByLinkInput!) {
  chooseByLink(input: $input) { isKnown isObjection choice maskedEmail } }`;
const BY_LINK = `mutation ($token: String!, $input: AnswerByLinkInput!) {
  answerIntroductionByLink(token: $token, input: $input) { isDone introduction { state } } }`;

describe('Mails to the public address of an office of which nobody has signed in', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ PUBLIC_URL: 'https://mosty.example.org' });
  });
  afterEach(async () => {
    itIs(api);
    await api.db.query(
      'truncate organisation, mail_delivery, captured_mail, mail_suppression, signed_link, audit_entry cascade',
    );
    await api.db.query("delete from account where email = 'animatorka@example.org'; delete from pgboss.job");
  });
  afterAll(() => api.close());

  const clockStrikes = async () => {
    await api.app.get(Transactions).run((tx) => api.app.get(Outbox).enqueue(tx, 'introductions.find-due', {}));
    await api.runJobs();
  };
  const subjects = async (email: string) => (await mailsTo(api, email)).map(({ subject }) => subject);
  const office = async (visibility = 'PUBLIC') => {
    const czech = await aParty(api, 'CZ', 'Obec Šedá');
    await api.db.query('delete from membership where organisation_id = $1', [czech.id]);
    await api.db.query('update organisation_contact set email = $2, visibility = $3 where organisation_id = $1', [
      ...[czech.id, EMAIL, visibility],
    ]);
    return czech;
  };

  it('are answered from there', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await office()];
    await doFor(api, polish, START, { partnerId: czech.id });
    const token = await tokenMailedTo(api, EMAIL, '/answer');
    expect(await api.query(BY_LINK, { token, input: { answer: 'ACCEPT' } })).toMatchObject({
      answerIntroductionByLink: { isDone: true, introduction: { state: 'INTRODUCED' } },
    });
    await mailsTo(api, EMAIL);
    const [{ recipients }] = await api.db.query(
      `select recipients from captured_mail join mail_delivery using (message_id) where template = 'introduction-made'`,
    );
    expect([...recipients].sort()).toEqual([EMAIL, polish.email].sort());
  });

  it('say who writes, why and from where the address is, remind once, and then never write again', async () => {
    itIs(api, new Date('2026-11-23T10:00:00Z'));
    const [polish, czech] = [await aParty(api, 'PL'), await office()];
    const { id } = await doFor(api, polish, START, { partnerId: czech.id });
    const [ask] = await mailsTo(api, EMAIL);
    for (const said of [
      ...['Kdo píše, proč a odkud máme tuto adresu', 'kontakt na organizaci „Obec Šedá“', 'jednorázový dotaz'],
      ...[
        'připomeneme se jen jednou',
        'https://mosty.example.org/cs/privacy',
        'čl. 14 GDPR',
        'Námitka: na tuto adresu',
      ],
    ]) {
      expect(ask?.text.replace(/\s+/g, ' ')).toContain(said);
    }
    itIs(api, new Date('2026-12-03T10:00:00Z'));
    await clockStrikes();
    const [nudge, ...before] = await mailsTo(api, EMAIL);
    expect([/jediné\s+připomenutí/.test(nudge?.text ?? ''), before.length]).toEqual([true, 1]);
    itIs(api, new Date('2026-12-20T10:00:00Z'));
    await clockStrikes();
    expect((await seenBy(api, polish, id)).state).toBe('EXPIRED');
    expect(await mailsTo(api, EMAIL)).toHaveLength(2);
  });

  it('end for good with one click, which no broker takes back', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await office()];
    const broker = await api.signIn({ brokerOf: 'ALL', email: 'animatorka@example.org' });
    await doFor(api, polish, START, { partnerId: czech.id });
    await mailsTo(api, EMAIL);
    const [{ unsubscribe_url: url } = { unsubscribe_url: '' }] = await api.db.query<{ unsubscribe_url: string }[]>(
      'select unsubscribe_url from captured_mail where $1 = any(recipients)',
      [EMAIL],
    );
    const token = /^https:\/\/mosty\.example\.org\/cs\/unsubscribe\/([0-9a-f]+)$/.exec(url)?.[1] ?? '';
    const link =
      'query ($token: String!) { unsubscribeLink(token: $token) { isObjection choice choices maskedEmail } }';
    expect(await api.query(link, { token })).toEqual({
      unsubscribeLink: { isObjection: true, choice: 'AT_ONCE', choices: ['OFF'], maskedEmail: 'p…a@example.org' },
    });
    expect(await api.refusal(OBJECT, { input: { token, choice: 'AT_ONCE', isOneClick: false } })).toBe('BAD_REQUEST');
    for (let time = 0; time < 2; time++) {
      expect(await api.query(OBJECT, { input: { token, choice: 'OFF', isOneClick: true } })).toMatchObject({
        chooseByLink: { isKnown: true, isObjection: true, choice: 'OFF' },
      });
    }
    // A complaint that comes later does not make it less.
    await api.app.get(MailReportsRepository).suppress(api.db.manager, EMAIL, 'COMPLAINT', null, new Date());
    const seen = await api.query<{ mailSuppressions: { nodes: { id: string }[] } }>(
      '{ mailSuppressions { nodes { id reason } } }',
      {},
      { as: broker },
    );
    expect(seen.mailSuppressions.nodes).toEqual([{ id: expect.any(String), reason: 'OBJECTION' }]);
    const lift = 'mutation ($id: ID!) { liftMailSuppression(id: $id) }';
    expect(await api.refusal(lift, seen.mailSuppressions.nodes[0], { as: broker })).toBe('NOT_FOUND');
    // The erasure of an account that had the address takes the mails, and leaves the objection.
    const person = { accountId: broker.accountId, email: EMAIL, displayName: 'Anna' };
    await api.app.get(PersonalDataRepository).forgetMails(api.db.manager, person);
    await doFor(api, await aParty(api, 'PL'), START, { partnerId: czech.id });
    expect(await mailsTo(api, EMAIL)).toEqual([]);
    expect(await subjects('animatorka@example.org')).toEqual(['Nie mamy jak zapytać organizacji „Obec Šedá”']);
  });

  it('are not written when the address was never made public', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await office('AFTER_AGREEMENT')];
    await api.signIn({ brokerOf: 'ALL', email: 'animatorka@example.org' });
    await doFor(api, polish, START, { partnerId: czech.id });
    expect(await mailsTo(api, EMAIL)).toEqual([]);
    expect(await subjects('animatorka@example.org')).toHaveLength(1);
  });
});
