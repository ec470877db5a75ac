import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { ANSWER, aParty, doFor, ONE, OUTCOME, seenBy, START, WITHDRAW } from '../../../test/introductions.ts';

describe('An introduction that an organisation starts for itself', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ PUBLIC_URL: 'https://mosty.example.org' });
  });
  afterEach(async () => {
    itIs(api);
    await api.db.query('truncate organisation, mail_delivery, captured_mail, signed_link, audit_entry cascade');
    await api.db.query('delete from pgboss.job');
  });
  afterAll(() => api.close());

  it('asks the other side, introduces the two when it accepts, and is told how it went', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const started = await doFor(api, polish, START, { partnerId: czech.id, note: ' Pytamy o teatr. ' });
    expect(started).toMatchObject({
      ...{ state: 'ONE_ACCEPTED', startedBy: 'A', viewerSide: 'A', viewerMay: ['WITHDRAW'] },
      note: { text: 'Pytamy o teatr.', language: 'pl' },
      sides: [
        { answer: 'ACCEPTED', contacts: [{ email: polish.email }] },
        { answer: 'ASKED', contacts: [] },
      ],
      history: [{ event: 'ASK', by: 'A', channel: 'WEB', from: 'DRAFT', to: 'ONE_ACCEPTED' }],
    });
    // Contacts are given, not taken: until both have accepted, nobody sees those of the other.
    const asked = await seenBy(api, czech, started.id);
    expect(asked.viewerMay).toEqual(['ACCEPT', 'DECLINE']);
    expect(asked.sides[0]?.contacts).toEqual([]);

    const accepted = await doFor(api, czech, ANSWER, { id: started.id, answer: 'ACCEPT' });
    expect(accepted).toMatchObject({ state: 'INTRODUCED', viewerMay: ['NOTE_CONTACT', 'TELL_OUTCOME'] });
    expect(accepted.conversationId).not.toBeNull();
    expect(accepted.sides.map(({ contacts }) => contacts.map(({ email }) => email))).toEqual([
      [polish.email],
      [czech.email],
    ]);
    const outcome = { kind: 'AGREED', agreement: 'COOPERATION_AGREEMENT' };
    const agreed = await doFor(api, polish, OUTCOME, { id: started.id, outcome });
    expect(agreed).toMatchObject({
      state: 'AGREED',
      end: { by: 'A', agreement: 'COOPERATION_AGREEMENT', reason: null },
    });
    expect(await api.db.query('select kind, stated_by as by, is_mutual as mutual from partnership')).toEqual([
      { kind: 'AGREEMENT', by: polish.id, mutual: false },
    ]);
    await api.runJobs();
  });

  it('ends when the other side declines, and the reason keeps the two apart', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const { id } = await doFor(api, czech, START, { partnerId: polish.id });
    const declined = await doFor(api, polish, ANSWER, { id, answer: 'DECLINE', reason: 'TOO_FAR' });
    expect(declined).toMatchObject({ state: 'DECLINED', end: { by: 'A', reason: 'TOO_FAR' } });
    expect(
      await api.db.query(
        'select organisation_id as who, partner_id as whom, reason, said_of as of from proposal_dismissal',
      ),
    ).toEqual([{ who: polish.id, whom: czech.id, reason: 'TOO_FAR', of: 'INTRODUCTION' }]);
    const again = { input: { organisationId: polish.id, partnerId: czech.id } };
    expect(await api.refusal(START, again, { as: polish.person })).toBe('INTRODUCTION_NOT_POSSIBLE');
  });

  it('is not there for a stranger, nor for the side of a draft that was not asked', async () => {
    const [polish, czech, other] = [await aParty(api, 'PL'), await aParty(api, 'CZ'), await aParty(api, 'PL')];
    const { id } = await doFor(api, polish, START, { partnerId: czech.id });
    for (const organisationId of [other.id, polish.id]) {
      expect(await api.refusal(ONE, { organisationId, id }, { as: other.person })).toBe('NOT_FOUND');
    }
    const withdrawal = { input: { organisationId: other.id, id, reason: 'MISTAKE' } };
    expect(await api.refusal(WITHDRAW, withdrawal, { as: other.person })).toBe('NOT_FOUND');
    const theirs = { input: { organisationId: czech.id, id, reason: 'MISTAKE' } };
    expect(await api.refusal(WITHDRAW, theirs, { as: czech.person })).toBe('NOT_YOURS_TO_DO');
    expect((await doFor(api, polish, WITHDRAW, { id, reason: 'MISTAKE' })).state).toBe('WITHDRAWN');
  });
});
