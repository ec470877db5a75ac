import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { ANSWER, aParty, doFor, OUTCOME, seenBy, START } from '../../../test/introductions.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Erasure } from '../privacy/erasure.ts';

const COPY = 'mutation { exportOwnData }';

interface CopiedIntroduction {
  readonly polishSide: string;
  readonly note: string | null;
  readonly startedByYou: boolean;
  readonly gaveYourContact: boolean;
  readonly steps: readonly { readonly what: string }[] | null;
}

describe('People in introductions', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it('have what they did in the copy of their data, and are gone when they ask for it; the introduction stays', async () => {
    const [polish, czech] = [await aParty(api, 'PL', 'Stowarzyszenie Pamięć'), await aParty(api, 'CZ')];
    const { id } = await doFor(api, polish, START, { partnerId: czech.id, note: 'Piszę we własnej sprawie.' });
    await doFor(api, czech, ANSWER, { id, answer: 'ACCEPT' });
    await doFor(api, polish, OUTCOME, { id, outcome: { kind: 'TALKING' } });
    const copied = async (party: typeof polish): Promise<CopiedIntroduction[]> => {
      const { exportOwnData } = await api.query<{ exportOwnData: unknown }>(COPY, {}, { as: party.person });
      const copy = (typeof exportOwnData === 'string' ? JSON.parse(exportOwnData) : exportOwnData) as {
        sections?: { introductions: CopiedIntroduction[] };
        introductions?: CopiedIntroduction[];
      };
      return copy.introductions ?? copy.sections?.introductions ?? [];
    };
    expect(await copied(polish)).toMatchObject([
      {
        ...{ polishSide: 'Stowarzyszenie Pamięć', note: 'Piszę we własnej sprawie.', startedByYou: true },
        ...{ gaveYourContact: true, steps: [{ what: 'ASK' }, { what: 'OUTCOME' }] },
      },
    ]);
    // What the other side wrote is hers, not theirs.
    expect(await copied(czech)).toMatchObject([{ note: null, startedByYou: false, steps: [{ what: 'ACCEPT' }] }]);

    const colleague = { ...polish, person: await api.signIn({ memberOf: [polish.id] }) };
    await api.app
      .get(Transactions)
      .run((tx) => api.app.get(Erasure, { strict: false }).eraseAccount(tx, polish.person.accountId));
    const seen = await seenBy(api, colleague, id);
    expect(seen).toMatchObject({
      state: 'IN_TALKS',
      sides: [{ contacts: [] }, { contacts: [{ email: czech.email }] }],
    });
    const [{ named }] = await api.db.query(
      `select count(*)::int as named from introduction_transition where account_id = $1`,
      [polish.person.accountId],
    );
    expect(named).toBe(0);
  });

  it('who are a contact that an organisation gave are taken out of it, too', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const [{ contact, email }] = await api.db.query(
      'select id as contact, email from organisation_contact where organisation_id = $1',
      [polish.id],
    );
    const { id } = await doFor(api, polish, START, { partnerId: czech.id, contactIds: [contact] });
    await doFor(api, czech, ANSWER, { id, answer: 'ACCEPT' });
    const given = async () => (await seenBy(api, czech, id)).sides[0]?.contacts;
    expect(await given()).toMatchObject([{ label: 'Biuro', email }]);
    const person = await api.signIn({ email });
    await api.app
      .get(Transactions)
      .run((tx) => api.app.get(Erasure, { strict: false }).eraseAccount(tx, person.accountId));
    expect(await given()).toEqual([]);
    const foreign = { input: { organisationId: polish.id, partnerId: czech.id, contactIds: [id] } };
    expect(await api.refusal(START, foreign, { as: polish.person })).toBe('INTRODUCTION_NOT_POSSIBLE');
  });

  it('cannot give contacts of others', async () => {
    const [polish, czech] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
    const [{ contact }] = await api.db.query(
      'select id as contact from organisation_contact where organisation_id = $1',
      [czech.id],
    );
    const foreign = { input: { organisationId: polish.id, partnerId: czech.id, contactIds: [contact] } };
    expect(await api.refusal(START, foreign, { as: polish.person })).toBe('UNKNOWN_VALUE');
    expect(await api.db.query('select from introduction where cz_organisation_id = $1', [czech.id])).toEqual([]);
  });
});
