import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { ANSWER, aParty, doFor, OUTCOME, seenBy, START, START_FOR_TWO, WITHDRAW } from '../../../test/introductions.ts';
import { mailsTo, tokenMailedTo } from '../../../test/mails-of.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';

const LOOK = `query ($token: String!) { introductionByLink(token: $token) {
  state asks language usedAt
  introduction { state side answer partnerAccepted lastDay organisation { name } partner { name }
    end { state by reason note } contactChoices { id label } canGiveSelf note { text language } proposal { score } } } }`;
const BY_LINK = `mutation ($token: String!, $input: AnswerByLinkInput!) {
  answerIntroductionByLink(token: $token, input: $input) {
    isDone state introduction { state answer end { state reason by note } contactChoices { id } } } }`;
const OUTCOME_BY_LINK = `mutation ($token: String!, $input: OutcomeInput!) {
  tellOutcomeByLink(token: $token, input: $input) { isDone state introduction { state } } }`;

describe('The mails of an introduction', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({
      ...{ PUBLIC_URL: 'https://mosty.example.org', MAIL_REPLY_DOMAIN: 'odpowiedzi.example.org' },
    });
  });
  afterEach(async () => {
    itIs(api);
    await api.db.query('truncate organisation, mail_delivery, captured_mail, signed_link, audit_entry cascade');
    await api.db.query('delete from pgboss.job');
  });
  afterAll(() => api.close());

  const clockStrikes = async () => {
    await api.app.get(Transactions).run((tx) => api.app.get(Outbox).enqueue(tx, 'introductions.find-due', {}));
    await api.runJobs();
  };
  const subjects = async (email: string) => (await mailsTo(api, email)).map(({ subject }) => subject);

  it('ask in the language of the reader, with the reasons as her side reads them, and are answered without signing in', async () => {
    const [polish, czech] = [await aParty(api, 'PL', 'Dom Kultury'), await aParty(api, 'CZ', 'Spolek Most')];
    await api.runJobs();
    await doFor(api, polish, START, { partnerId: czech.id, note: 'Mamy pomysł na wspólny festiwal.' });
    const [ask] = await mailsTo(api, czech.email);
    expect(ask?.subject).toBe('„Dom Kultury“ se s vámi chce seznámit – prosíme o odpověď');
    expect(ask?.text).toContain('Mamy pomysł na wspólny festiwal.');
    expect(ask?.text).toContain('Ano, chceme se seznámit');
    expect(ask?.text).toContain('Proč právě tato organizace');

    const token = await tokenMailedTo(api, czech.email, '/answer');
    type Looked = { introductionByLink: { state: string; introduction: { contactChoices: { id: string }[] } } };
    for (let time = 0; time < 2; time++) {
      const { introductionByLink } = await api.query<Looked>(LOOK, { token });
      expect(introductionByLink).toMatchObject({
        ...{ state: 'OPEN', asks: 'ANSWER', language: 'cs' },
        introduction: {
          ...{ side: 'B', answer: 'ASKED', partnerAccepted: true, canGiveSelf: true },
          partner: { name: 'Dom Kultury' },
          contactChoices: [{ label: 'Biuro' }],
        },
      });
    }
    const { introductionByLink } = await api.query<Looked>(LOOK, { token });
    const contactIds = introductionByLink.introduction.contactChoices.map(({ id }) => id);
    const input = { answer: 'ACCEPT', contactIds, giveSelf: true };
    const done = await api.query(BY_LINK, { token, input });
    expect(done).toMatchObject({ answerIntroductionByLink: { isDone: true, introduction: { state: 'INTRODUCED' } } });
    const again = await api.query(BY_LINK, { token, input: { answer: 'DECLINE', reason: 'TOO_FAR' } });
    expect(again).toMatchObject({
      answerIntroductionByLink: {
        isDone: false,
        state: 'USED',
        introduction: { answer: 'ACCEPTED', contactChoices: [] },
      },
    });

    const [made, ...others] = (await mailsTo(api, polish.email)).filter(({ subject }) =>
      subject.includes('Spolek Most'),
    );
    expect(others).toEqual([]);
    expect(made?.subject).toContain('czas się poznać');
    expect(made?.subject).toContain('čas se seznámit');
    const [{ recipients, reply }] = await api.db.query(
      `select recipients, mail_delivery.reply_to as reply from captured_mail join mail_delivery using (message_id)
        where template = 'introduction-made'`,
    );
    // The person herself and the contact that she chose, and on the other side the person who asked.
    const [conversation, ...people] = [...reply].reverse();
    expect(conversation).toMatch(/^reply\+[a-z2-7]+@odpowiedzi\.example\.org$/);
    expect([...recipients].sort()).toEqual([...people].sort());
    expect(made?.text).toContain('trafi do obu stron i do Państwa rozmowy');
    expect(recipients).toHaveLength(3);
    expect(recipients).toEqual(expect.arrayContaining([polish.email, czech.email]));
  });

  it('of several coordinators the first answers for all, and the others are told so', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const colleague = 'kolegyne@example.org';
    await api.signIn({ email: colleague, memberOf: [czech.id] });
    const { id } = await doFor(api, polish, START, { partnerId: czech.id });
    const tokens = [
      await tokenMailedTo(api, czech.email, '/answer'),
      await tokenMailedTo(api, colleague, '/answer'),
    ] as const;
    expect(tokens[0]).not.toBe(tokens[1]);
    const declining = { answer: 'DECLINE', reason: 'OTHER_WITH_NOTE', note: 'Teď ne.' };
    expect(await api.query(BY_LINK, { token: tokens[0], input: declining })).toMatchObject({
      answerIntroductionByLink: { isDone: true, introduction: { state: 'DECLINED', end: { by: 'B', note: null } } },
    });
    expect(await api.query(LOOK, { token: tokens[1] })).toMatchObject({
      introductionByLink: { state: 'SETTLED', introduction: { answer: 'DECLINED', contactChoices: [] } },
    });
    const told = (await mailsTo(api, polish.email)).map(({ text }) => text).join('\n');
    expect(told).toContain('odpowiedziała, że tym razem nie chce się poznać');
    expect(told).toContain('Powód: inny powód.');
    expect(told).toContain('Teď ne.');
    expect((await seenBy(api, polish, id)).end).toMatchObject({ note: 'Teď ne.' });
  });

  it('remind after seven working days, once, and tell both when time is up', async () => {
    itIs(api, new Date('2026-11-23T10:00:00Z'));
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const { id, sides } = await doFor(api, polish, START, { partnerId: czech.id });
    expect(sides[1]?.lastDayToAnswer).toBe('2026-12-11');
    const days: [string, number][] = [
      ['2026-12-02T07:00:00Z', 1],
      ['2026-12-02T09:00:00Z', 2],
      ['2026-12-05T09:00:00Z', 2],
      ['2026-11-20T09:00:00Z', 2],
      ['2026-12-11T22:00:00Z', 2],
      ['2026-12-11T23:01:00Z', 3],
      ['2027-03-01T09:00:00Z', 3],
    ];
    for (const [moment, count] of days) {
      itIs(api, new Date(moment));
      await clockStrikes();
      await clockStrikes();
      expect([moment, (await subjects(czech.email)).length]).toEqual([moment, count]);
    }
    expect((await seenBy(api, polish, id)).end).toMatchObject({ state: 'EXPIRED', by: 'SYSTEM', reason: 'NO_ANSWER' });
    const token = await tokenMailedTo(api, czech.email, '/answer');
    expect(await api.query(LOOK, { token })).toMatchObject({
      introductionByLink: { state: 'OVER', introduction: { end: { state: 'EXPIRED', reason: 'NO_ANSWER' } } },
    });
    expect(await subjects(polish.email)).toEqual([expect.stringContaining('upłynął termin')]);
  });

  it('ask both after thirty and ninety days what came of it, and one click ends it', async () => {
    itIs(api, new Date('2026-11-23T10:00:00Z'));
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const { id } = await doFor(api, polish, START, { partnerId: czech.id });
    await doFor(api, czech, ANSWER, { id, answer: 'ACCEPT' });
    await clockStrikes();
    itIs(api, new Date('2026-12-23T09:00:00Z'));
    await clockStrikes();
    const asked = 'Jak układają się rozmowy';
    const countAsked = async () => (await subjects(polish.email)).filter((subject) => subject.startsWith(asked)).length;
    expect(await countAsked()).toBe(1);
    const early = await tokenMailedTo(api, polish.email, '/answer');
    const talking = { token: early, input: { kind: 'TALKING' } };
    expect(await api.query(OUTCOME_BY_LINK, talking)).toMatchObject({
      tellOutcomeByLink: { isDone: true, introduction: { state: 'IN_TALKS' } },
    });
    expect(await api.query(OUTCOME_BY_LINK, talking)).toMatchObject({
      tellOutcomeByLink: { isDone: false, state: 'USED' },
    });
    itIs(api, new Date('2027-02-23T09:00:00Z'));
    await clockStrikes();
    expect(await countAsked()).toBe(2);
    const late = await tokenMailedTo(api, czech.email, '/answer');
    const agreed = { token: late, input: { kind: 'AGREED', agreement: 'TWINNING' } };
    expect(await api.refusal(OUTCOME_BY_LINK, { token: late, input: { kind: 'AGREED' } })).toBe('REQUIRED');
    expect(await api.query(OUTCOME_BY_LINK, agreed)).toMatchObject({
      tellOutcomeByLink: { isDone: true, introduction: { state: 'AGREED' } },
    });
    const told = (await mailsTo(api, polish.email)).map(({ text }) => text).join('\n');
    expect(told).toMatch(/umowa\s+o\s+partnerstwie\s+miast/);
    expect(await api.db.query('select kind, stated_by as by from partnership')).toEqual([
      { kind: 'TWINNING', by: czech.id },
    ]);
  });

  it('from a broker go to both; one who left acts for the organisation no longer, and whoever never heard of it hears nothing', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const broker = { ...polish, person: await api.signIn({ brokerOf: ['PL-16'], email: 'animator@example.org' }) };
    const draft = await doFor(api, broker, START_FOR_TWO, { partnerId: czech.id, askNow: false });
    expect(draft).toMatchObject({ state: 'DRAFT', startedBy: 'BROKER', viewerMay: ['ASK', 'WITHDRAW'] });
    await doFor(api, broker, WITHDRAW, { id: draft.id, reason: 'MISTAKE' });
    expect([await subjects(polish.email), await subjects(czech.email)]).toEqual([[], []]);

    const { id } = await doFor(api, broker, START_FOR_TWO, { partnerId: czech.id, askNow: true });
    expect(await subjects(polish.email)).toEqual([expect.stringContaining('Czy chcą Państwo poznać organizację')]);
    expect(await subjects(czech.email)).toEqual([expect.stringContaining('Chcete se seznámit s organizací')]);
    const token = await tokenMailedTo(api, czech.email, '/answer');
    await api.db.query('delete from membership where account_id = $1', [czech.person.accountId]);
    expect(await api.query(LOOK, { token })).toMatchObject({ introductionByLink: { state: 'NOT_MEMBER' } });
    // What the side says on the telephone, the broker notes for it.
    await doFor(api, broker, ANSWER, { id, side: 'A', answer: 'ACCEPT' });
    const noted = await doFor(api, broker, ANSWER, { id, side: 'B', answer: 'ACCEPT' });
    expect(noted.history.map(({ event, by, channel }) => [event, by, channel])).toEqual([
      ['ASK', 'BROKER', 'BROKER'],
      ['ACCEPT', 'BROKER', 'BROKER'],
      ['ACCEPT', 'BROKER', 'BROKER'],
    ]);
    const outcome = { kind: 'CAME_TO_NOTHING', reason: 'PLANS_CHANGED' };
    await doFor(api, broker, OUTCOME, { id, side: 'A', outcome });
    expect(await subjects('animator@example.org')).toEqual([]);
    expect(await subjects(polish.email)).toContainEqual(expect.stringContaining('tym razem bez współpracy'));
  });

  it('tell a broker when no mail reaches whoever has to answer', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    await api.signIn({ brokerOf: ['CZ071'], email: 'zprostredkovatel@example.org' });
    await api.db.query('delete from membership where organisation_id = $1', [czech.id]);
    await api.db.query('delete from organisation_contact where organisation_id = $1', [czech.id]);
    await doFor(api, polish, START, { partnerId: czech.id });
    expect(await subjects('zprostredkovatel@example.org')).toEqual([expect.stringContaining('Nie mamy jak zapytać')]);
  });

  it('know nothing of a link that is none, or is for something else', async () => {
    expect(await api.query(LOOK, { token: 'x'.repeat(72) })).toEqual({
      introductionByLink: { state: 'UNKNOWN', asks: null, language: null, usedAt: null, introduction: null },
    });
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    await doFor(api, polish, START, { partnerId: czech.id });
    const token = await tokenMailedTo(api, czech.email, '/answer');
    expect(await api.query(OUTCOME_BY_LINK, { token, input: { kind: 'TALKING' } })).toMatchObject({
      tellOutcomeByLink: { isDone: false, state: 'UNKNOWN', introduction: null },
    });
    expect(await api.refusal(BY_LINK, { token, input: { answer: 'DECLINE' } })).toBe('REQUIRED');
    // What was refused has not used the link up.
    expect(await api.query(LOOK, { token })).toMatchObject({ introductionByLink: { state: 'OPEN' } });
  });
});
