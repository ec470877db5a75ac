import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation, makePartners } from '../../../test/an-organisation.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo, tokenMailedTo } from '../../../test/mails-of.ts';
import {
  aDraft,
  anOfferParty,
  anOpenOffer,
  ANSWER,
  asParty,
  CLOSE,
  CONTENT,
  daysLater,
  EXPRESS,
  interestIn,
  MONDAY,
  type OfferParty,
  PUBLISH,
  RENEW,
  SAVE,
  seenBy,
  WITHDRAW,
} from '../../../test/offers.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { Transactions } from '../../platform/database/transactions.ts';

describe('Offers', () => {
  let api: TestApi;
  let owner: OfferParty;
  let czech: OfferParty;
  beforeAll(async () => {
    api = await createTestApi();
  });
  beforeEach(async () => {
    itIs(api, MONDAY);
    owner = await anOfferParty(api, 'PL');
    czech = await anOfferParty(api, 'CZ');
  });
  afterEach(() => itIs(api));
  afterAll(() => api.close());

  const refusal = async (party: OfferParty, document: string, input: object) =>
    (await api.ask(document, { input: { organisationId: party.id, ...input } }, { as: party.person })).errors?.[0]
      ?.extensions;
  const subjectsTo = async (party: OfferParty) => (await mailsTo(api, party.email)).map(({ subject }) => subject);
  /** The clock has come to this moment, and what falls due by then is done. */
  const comes = async (moment: Date) => {
    itIs(api, moment);
    const outbox = api.app.get(Outbox);
    await api.app.get(Transactions).run((tx) => outbox.enqueue(tx, 'offers.find-due', {}));
    await api.runJobs();
  };

  describe('drafts', () => {
    it('are saved with whatever is there, and once, however often the form is sent', async () => {
      const input = { id: randomUUID(), version: 0, kind: 'REQUEST' };
      const draft = await asParty(api, owner, SAVE, input);
      expect(draft).toMatchObject({ id: input.id, kind: 'REQUEST', state: 'DRAFT', slug: null, texts: [] });
      expect(await asParty(api, owner, SAVE, input)).toEqual(draft);
      expect(await seenBy(api, draft.id, owner)).toEqual(draft);
    });

    it('change part by part, each on the version it was made on', async () => {
      const draft = await aDraft(api, owner);
      const changed = await asParty(api, owner, SAVE, {
        ...{ id: draft.id, version: draft.version },
        frame: { startsOn: '2027-05-01', budgetTo: 5000, currency: 'EUR', places: ' Prudnik  i Jeseník' },
      });
      expect(changed).toMatchObject({ version: draft.version + 1, texts: draft.texts });
      expect(await refusal(owner, SAVE, { id: draft.id, version: draft.version, kind: 'REQUEST' })).toMatchObject({
        ...{ code: 'EDIT_CONFLICT', params: { version: changed.version } },
      });
      const [row] = await api.db.query('select places, budget_to, starts_on::text from offer where id = $1', [
        draft.id,
      ]);
      expect(row).toEqual({ places: 'Prudnik i Jeseník', budget_to: 5000, starts_on: '2027-05-01' });
    });

    it('are told all that is wrong at once, at its field', async () => {
      const answer = await refusal(owner, SAVE, {
        ...{ id: randomUUID(), version: 0 },
        ...{ texts: [{ language: 'pl', title: '', text: 'x' }], subject: { themes: ['magic'], forms: [] } },
        partner: { wantedKinds: [], wantedRegions: ['PL-16'], partnersWanted: 0 },
      });
      expect(answer?.errors).toMatchObject([
        { code: 'REQUIRED', params: { field: 'texts.pl.title' } },
        { code: 'UNKNOWN_VALUE', params: { field: 'themes' } },
        { code: 'UNKNOWN_VALUE', params: { field: 'wantedRegions' } },
        { code: 'OUT_OF_RANGE', params: { field: 'partnersWanted' } },
      ]);
    });

    it('do not exist for others, and can be deleted', async () => {
      const { id, version } = await aDraft(api, owner);
      expect(await seenBy(api, id)).toBeNull();
      expect(await seenBy(api, id, czech)).toBeNull();
      expect(await refusal(czech, SAVE, { id, version, kind: 'REQUEST' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusal(czech, PUBLISH, { id, version })).toMatchObject({ code: 'NOT_FOUND' });
      const gone =
        'mutation ($organisationId: ID!, $id: ID!) { deleteOfferDraft(organisationId: $organisationId, id: $id) }';
      await api.query(gone, { organisationId: owner.id, id }, { as: owner.person });
      expect(await seenBy(api, id, owner)).toBeNull();
    });

    it('need a title, a text, a theme and a deadline to come before they are published', async () => {
      const empty = await asParty(api, owner, SAVE, { id: randomUUID(), version: 0 });
      expect(await refusal(owner, PUBLISH, { id: empty.id, version: empty.version })).toMatchObject({
        errors: [{ params: { field: 'texts' } }, { params: { field: 'themes' } }, { params: { field: 'deadline' } }],
      });
      const late = await aDraft(api, owner, { publishing: { deadline: '2026-11-23', visibility: 'PUBLIC' } });
      expect(await refusal(owner, PUBLISH, { id: late.id, version: late.version })).toMatchObject({
        code: 'DEADLINE_OUT_OF_RANGE',
      });
    });
  });

  it('are published once, with an address that tells what they are', async () => {
    const draft = await aDraft(api, owner);
    const open = await asParty(api, owner, PUBLISH, { id: draft.id, version: draft.version });
    expect(open).toMatchObject({ state: 'PUBLISHED', slug: `wspolny-plener-malarski-${draft.id.slice(0, 8)}` });
    expect(await asParty(api, owner, PUBLISH, { id: draft.id, version: draft.version })).toEqual(open);
    expect(await seenBy(api, draft.id)).toMatchObject({ state: 'PUBLISHED', interests: [] });
  });

  it('keep their kind and deadline when their words are changed', async () => {
    const open = await anOpenOffer(api, owner);
    const texts = [{ language: 'pl', title: 'Plener', text: 'Nowy tekst.' }];
    const changed = await asParty(api, owner, SAVE, {
      ...{ id: open.id, version: open.version, kind: 'REQUEST', texts },
      publishing: { deadline: '2027-06-30', visibility: 'MEMBERS' },
    });
    expect(changed).toMatchObject({
      kind: 'OFFER',
      deadline: '2027-01-31',
      visibility: 'MEMBERS',
      slug: open.slug,
      texts,
    });
    expect(await refusal(owner, SAVE, { id: open.id, version: changed.version, texts: [] })).toMatchObject({
      code: 'REQUIRED',
    });
  });

  describe('who is interested', () => {
    it('is told to the owner with the reasons, and the two talk once she wants to', async () => {
      const open = await anOpenOffer(api, owner);
      const interestId = await interestIn(api, open.id, czech, 'Přijedeme s pěti malíři.');
      const [mail] = await mailsTo(api, owner.email);
      expect(mail?.subject).toContain('zainteresowanie ogłoszeniem „Wspólny plener malarski”');
      expect(mail?.text).toContain('Přijedeme s pěti malíři.');
      expect(mail?.text).toContain('Szuka doświadczeń w temacie „Kultura”');

      const talking = await asParty(api, owner, ANSWER, { interestId, answer: 'TALK' });
      expect(talking.interests).toMatchObject([{ state: 'TALKING', conversationId: expect.any(String) }]);
      const [conversation] = await api.db.query('select kind, subject_id from conversation where id = $1', [
        talking.interests[0]?.conversationId,
      ]);
      expect(conversation).toEqual({ kind: 'OFFER', subject_id: interestId });
      expect(await subjectsTo(czech)).toEqual([expect.stringContaining('chce jednat o nabídce')]);

      const done = await asParty(api, owner, ANSWER, { interestId, answer: 'PARTNER' });
      expect(done).toMatchObject({ state: 'CLOSED', closedAs: 'PARTNER_FOUND', partnersFound: 1 });
      expect(await subjectsTo(czech)).toContainEqual(expect.stringContaining('si vás vybírá za partnera'));
    });

    it('says it once, however often the form is sent, and hears once', async () => {
      const open = await anOpenOffer(api, owner);
      const input = { offerId: open.id, interestId: randomUUID(), sentence: 'Máme zájem.', language: 'cs' };
      await Promise.all([asParty(api, czech, EXPRESS, input), asParty(api, czech, EXPRESS, input)]);
      await asParty(api, czech, EXPRESS, { ...input, interestId: randomUUID() });
      expect((await seenBy(api, open.id, owner))?.interests).toHaveLength(1);
      expect(await subjectsTo(owner)).toHaveLength(1);
    });

    it('gets a no with its reason and others that fit', async () => {
      const open = await anOpenOffer(api, owner);
      await anOpenOffer(api, await anOfferParty(api, 'PL'));
      const interestId = await interestIn(api, open.id, czech);
      expect(await refusal(owner, ANSWER, { interestId, answer: 'DECLINE' })).toMatchObject({ code: 'REQUIRED' });
      const answer = { interestId, answer: 'DECLINE', reason: 'TOO_FAR', note: ' Až příště. ' };
      const declined = await asParty(api, owner, ANSWER, answer);
      expect(declined.interests).toMatchObject([
        { state: 'DECLINED', declined: { isBySystem: false, reason: 'TOO_FAR', note: 'Až příště.' } },
      ]);
      const [mail] = await mailsTo(api, czech.email);
      expect(mail?.text).toContain('vzdálenost je příliš velká');
      expect(mail?.text).toContain('Až příště.');
      expect(mail?.text).toMatch(/\/cs\/offers\/wspolny-plener-malarski-/);
      expect(mail?.text).not.toContain(`/cs/offers/${open.slug}`);
      const again = { offerId: open.id, interestId: randomUUID(), sentence: 'Přesto!', language: 'cs' };
      expect(await refusal(czech, EXPRESS, again)).toMatchObject({ code: 'NOT_AT_THIS_STAGE' });
    });

    it('may take it back, which the owner is told', async () => {
      const open = await anOpenOffer(api, owner);
      const interestId = await interestIn(api, open.id, czech);
      expect(await subjectsTo(owner)).toHaveLength(1);
      await asParty(api, czech, WITHDRAW, { organisationId: czech.id, interestId });
      expect((await seenBy(api, open.id, owner))?.interests).toMatchObject([{ state: 'WITHDRAWN' }]);
      expect(await subjectsTo(owner)).toContainEqual(expect.stringContaining('wycofuje zainteresowanie'));
    });

    it('is neither its owner nor of the same country, and needs words', async () => {
      const open = await anOpenOffer(api, owner);
      const input = { offerId: open.id, interestId: randomUUID(), sentence: 'Tak.', language: 'pl' };
      expect(await refusal(owner, EXPRESS, input)).toMatchObject({ code: 'OWN_OFFER' });
      expect(await refusal(await anOfferParty(api, 'PL'), EXPRESS, input)).toMatchObject({ code: 'SAME_COUNTRY' });
      expect(await refusal(czech, EXPRESS, { ...input, sentence: ' ' })).toMatchObject({ code: 'REQUIRED' });
    });

    it('is nobody whom others may answer for', async () => {
      const open = await anOpenOffer(api, owner);
      const interestId = await interestIn(api, open.id, czech);
      const stranger = await anOfferParty(api, 'CZ');
      const missing = { code: 'NOT_FOUND', params: { what: 'offer' } };
      expect(await refusal(stranger, ANSWER, { interestId, answer: 'TALK' })).toMatchObject(missing);
      expect(await refusal(czech, ANSWER, { interestId, answer: 'TALK' })).toMatchObject(missing);
      const answer = await api.ask(WITHDRAW, { organisationId: stranger.id, interestId }, { as: stranger.person });
      expect(answer.errors?.[0]?.extensions).toMatchObject(missing);
      expect((await seenBy(api, open.id, czech))?.interests).toEqual([]);
    });

    it('is answered from the mail, once, without signing in; looking changes nothing', async () => {
      const open = await anOpenOffer(api, owner);
      await interestIn(api, open.id, czech, 'Rádi přijedeme.');
      const token = await tokenMailedTo(api, owner.email, '/offers/answer');
      const look = 'query ($token: String!) { offerAnswerByLink(token: $token) { state interest { state sentence } } }';
      const act = `mutation ($token: String!, $input: InterestAnswerInput!) {
        answerInterestByLink(token: $token, input: $input) { id } }`;
      expect(await api.query(look, { token })).toEqual({
        offerAnswerByLink: { state: 'OPEN', interest: { state: 'INTERESTED', sentence: 'Rádi přijedeme.' } },
      });
      // A refused answer leaves the link as it was.
      expect(await api.refusal(act, { token, input: { answer: 'DECLINE' } })).toBe('REQUIRED');
      await api.query(act, { token, input: { answer: 'TALK' } });
      expect((await seenBy(api, open.id, owner))?.interests).toMatchObject([{ state: 'TALKING' }]);
      expect(await api.refusal(act, { token, input: { answer: 'TALK' } })).toBe('LINK_NOT_VALID');
      expect(await api.query(look, { token })).toMatchObject({ offerAnswerByLink: { state: 'USED' } });
      const [transition] = await api.db.query(
        "select channel, account_id from offer_transition where offer_id = $1 and event = 'TALK'",
        [open.id],
      );
      expect(transition).toEqual({ channel: 'MAIL_LINK', account_id: owner.person.accountId });
    });
  });

  it('above the cap of a month interests wait, are told their place, and enter in order', async () => {
    const cap = 'mutation ($id: ID!, $cap: Int!) { setMonthlyInterests(organisationId: $id, cap: $cap) }';
    await api.query(cap, { id: owner.id, cap: 1 }, { as: owner.person });
    const open = await anOpenOffer(api, owner, { partner: { ...CONTENT.partner, partnersWanted: 5 } });
    await interestIn(api, open.id, czech);
    const [second, third] = [await anOfferParty(api, 'CZ'), await anOfferParty(api, 'CZ')];
    const secondId = await interestIn(api, open.id, second);
    itIs(api, daysLater(1));
    await interestIn(api, open.id, third);
    expect(await subjectsTo(owner)).toHaveLength(1);
    expect((await seenBy(api, open.id, owner))?.waitingCount).toBe(2);
    expect(await subjectsTo(third)).toContainEqual(expect.stringContaining('2. místo v pořadí'));
    const [mail] = await mailsTo(api, second.email);
    expect(mail?.text).toContain('23. prosince 2026');
    const own = `query ($id: ID!) { ownInterests(organisationId: $id) { state place { place of expectedAt } } }`;
    const [mine] = (
      await api.query<{ ownInterests: { state: string; place: object }[] }>(own, { id: third.id }, { as: third.person })
    ).ownInterests;
    expect(mine).toMatchObject({ state: 'WAITING', place: { place: 2, of: 2 } });

    await comes(daysLater(29));
    expect((await seenBy(api, open.id, owner))?.waitingCount).toBe(2);
    await comes(daysLater(31));
    const seen = await seenBy(api, open.id, owner);
    expect(seen?.waitingCount).toBe(1);
    expect(seen?.interests.find(({ id }) => id === secondId)?.state).toBe('INTERESTED');
  });

  it('remind, nudge, answer for their owner and expire by themselves, and can be renewed', async () => {
    const open = await anOpenOffer(api, owner);
    await interestIn(api, open.id, czech);
    await comes(daysLater(10));
    expect(await subjectsTo(owner)).toContainEqual(expect.stringContaining('Przypomnienie'));
    await comes(daysLater(30));
    expect((await seenBy(api, open.id, owner))?.interests).toMatchObject([
      { state: 'DECLINED', declined: { isBySystem: true, reason: 'NO_ANSWER' } },
    ]);
    expect((await mailsTo(api, czech.email))[0]?.text).toContain('autor nabídky včas neodpověděl');
    await comes(new Date('2027-01-25T10:00:00Z'));
    expect(await subjectsTo(owner)).toContainEqual(expect.stringContaining('wygasa 31 stycznia 2027'));
    await comes(new Date('2027-02-01T10:00:00Z'));
    expect(await seenBy(api, open.id, owner)).toMatchObject({ state: 'EXPIRED' });
    expect(await subjectsTo(owner)).toContainEqual(expect.stringContaining('minął'));
    const renewed = await asParty(api, owner, RENEW, { id: open.id, deadline: '2027-04-30', basedOn: 0 });
    expect(renewed).toMatchObject({ state: 'PUBLISHED', deadline: '2027-04-30', renewals: 1 });
    expect(await refusal(owner, RENEW, { id: open.id, deadline: '2027-05-30', basedOn: 0 })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  it('of an organisation that was archived end by themselves, and its people hear nothing of it; who waits gets an answer', async () => {
    const open = await anOpenOffer(api, owner);
    await interestIn(api, open.id, czech);
    await api.runJobs();
    await api.db.query("update organisation set status = 'ARCHIVED' where id = $1", [owner.id]);
    const before = await subjectsTo(owner);
    await comes(daysLater(10));
    await comes(daysLater(30));
    expect((await mailsTo(api, czech.email))[0]?.text).toContain('autor nabídky včas neodpověděl');
    await comes(new Date('2027-01-25T10:00:00Z'));
    await comes(new Date('2027-02-01T10:00:00Z'));
    expect(await subjectsTo(owner)).toEqual(before);
  });

  it('are closed by their owner or by a broker of the region, and everybody without an answer gets one', async () => {
    const open = await anOpenOffer(api, owner);
    await interestIn(api, open.id, czech);
    const broker = await api.signIn({ brokerOf: ['PL-16'] });
    const input = { organisationId: owner.id, id: open.id, as: 'WITHDRAWN' };
    const elsewhere = await api.signIn({ brokerOf: ['CZ080'] });
    expect(await api.refusal(CLOSE, { input }, { as: elsewhere })).toBe('NOT_FOUND');
    await api.query(CLOSE, { input }, { as: broker });
    expect(await seenBy(api, open.id, owner)).toMatchObject({
      ...{ state: 'CLOSED', closedAs: 'WITHDRAWN' },
      interests: [{ state: 'DECLINED', declined: { reason: 'OFFER_WITHDRAWN' } }],
    });
    expect((await mailsTo(api, czech.email))[0]?.text).toContain('nabídka byla stažena');
  });

  describe('fit', () => {
    const FITTING = `query ($id: ID!) { fittingOffers(organisationId: $id) {
      offer { id } fit { score reasons { code theme { code } form } } } }`;
    const fitting = async (party: OfferParty) =>
      (
        await api.query<{ fittingOffers: { offer: { id: string }; fit: { reasons: object[] } }[] }>(
          ...([FITTING, { id: party.id }, { as: party.person }] as const),
        )
      ).fittingOffers;
    const idsFor = async (party: OfferParty) => (await fitting(party)).map(({ offer }) => offer.id);

    it('whom they name, with reasons, and nobody who is a partner, blocked or has answered', async () => {
      const open = await anOpenOffer(api, owner);
      const [found] = (await fitting(czech)).filter(({ offer }) => offer.id === open.id);
      expect(found?.fit.reasons).toEqual([
        { code: 'YOU_SEEK', theme: { code: 'culture' }, form: null },
        { code: 'SAME_FORM', theme: null, form: 'EVENT' },
      ]);
      const partner = await anOfferParty(api, 'CZ');
      const blocked = await anOfferParty(api, 'CZ');
      const interested = await anOfferParty(api, 'CZ');
      await makePartners(api, owner.id, partner.id);
      await api.db.query('insert into organisation_block (organisation_id, blocked_id) values ($1, $2)', [
        ...[owner.id, blocked.id],
      ]);
      await interestIn(api, open.id, interested);
      for (const party of [partner, blocked, interested]) expect(await idsFor(party)).not.toContain(open.id);
      expect(await seenBy(api, open.id, blocked)).toBeNull();
    });

    it('are in one order when they fit as well', async () => {
      const made: string[] = [];
      for (let no = 0; no < 4; no++) made.push((await anOpenOffer(api, owner)).id);
      const found = await idsFor(await anOfferParty(api, 'CZ'));
      expect(found.filter((id) => made.includes(id))).toEqual(made.sort());
    });

    it('alone are shown those that only matching organisations may see', async () => {
      const hidden = await anOpenOffer(api, owner, { publishing: { ...CONTENT.publishing, visibility: 'MATCHING' } });
      const other = await anOrganisation().in('CZ').seeking('health').save(api);
      const stranger = { ...other, person: await api.signIn({ memberOf: [other.id] }), email: '' };
      expect(await seenBy(api, hidden.id)).toBeNull();
      expect(await seenBy(api, hidden.id, stranger)).toBeNull();
      expect(await seenBy(api, hidden.id, czech)).toMatchObject({ id: hidden.id });
      const input = { offerId: hidden.id, interestId: randomUUID(), sentence: 'Ano.', language: 'cs' };
      expect(await refusal(stranger, EXPRESS, input)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await idsFor(czech)).toContain(hidden.id);
    });
  });
});
