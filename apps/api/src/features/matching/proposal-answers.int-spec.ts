import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { OrganisationChanges } from '../organisations/organisation-changes.ts';
import { MatchReplica } from './match-replica.ts';

const PROPOSALS = `query ($id: ID!) { proposals(organisationId: $id) {
  totalCount nodes { score organisation { id } parts { contribution } earlierAnswers { contribution text } } } }`;
const DISMISS = `mutation ($input: DismissProposalInput!) { dismissProposal(input: $input) {
  reason note wasAsked until organisation { id } } }`;
const SNOOZE = 'mutation ($input: SnoozeProposalInput!) { snoozeProposal(input: $input) { reason until } }';
const UNDO = 'mutation ($input: ProposalInput!) { undoDismissal(input: $input) }';
const LIST = 'query ($id: ID!) { dismissedProposals(organisationId: $id) { reason until organisation { id } } }';
const ACCEPT = 'mutation ($input: StartIntroductionInput!) { acceptProposal(input: $input) { id state } }';
const OUTLOOK = `query ($organisationId: ID!, $partnerId: ID!) {
  meetingOutlook(organisationId: $organisationId, partnerId: $partnerId) { waits lastDayToAnswer } }`;
const DAY = 86_400_000;

interface Page {
  readonly proposals: {
    readonly nodes: readonly {
      readonly score: number;
      readonly organisation: { readonly id: string };
      readonly parts: readonly { readonly contribution: number }[];
      readonly earlierAnswers: readonly { readonly contribution: number; readonly text: string }[];
    }[];
  };
}
interface PutAside {
  readonly reason: string | null;
  readonly note: string | null;
  readonly until: string | null;
  readonly organisation: { readonly id: string };
}

describe('Answers to proposals', () => {
  let api: TestApi;
  let ours: SavedOrganisation;
  let near: SavedOrganisation;
  let other: SavedOrganisation;
  let officer: TestAccount;
  let theirOfficer: TestAccount;

  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    itIs(api);
    await api.db.query('truncate organisation, mail_delivery cascade');
    // The index forgets who is gone.
    await api.db.query('update match_profile set profile = null, changed_in = pg_current_xact_id()::text::bigint');
    ours = await anOrganisation().named('Nasza').seeking('culture', 3).wanting('EVENT').save(api);
    near = await anOrganisation().in('CZ').named('Blízká').offering('culture', 3).wanting('EVENT').save(api);
    other = await anOrganisation().in('CZ').named('Jiná').offering('sport', 1).save(api);
    await api.runJobs();
    await api.app.get(MatchReplica, { strict: false }).catchUp();
    officer = await api.signIn({ memberOf: [ours.id] });
    theirOfficer = await api.signIn({ memberOf: [near.id] });
  });

  const pair = (partner = near) => ({ organisationId: ours.id, partnerId: partner.id });
  const proposalsTo = async (id: string, as: TestAccount) =>
    (await api.query<Page>(PROPOSALS, { id }, { as })).proposals.nodes;
  const proposed = async (id = ours.id, as = officer) =>
    (await proposalsTo(id, as)).map(({ organisation }) => organisation.id);
  const dismiss = async (reason: string, note: string | null = null, partner = near) =>
    (
      await api.query<{ dismissProposal: PutAside }>(
        DISMISS,
        { input: { ...pair(partner), reason, note } },
        { as: officer },
      )
    ).dismissProposal;
  const putAside = async () =>
    (await api.query<{ dismissedProposals: PutAside[] }>(LIST, { id: ours.id }, { as: officer })).dismissedProposals;
  const undo = () => api.query(UNDO, { input: pair() }, { as: officer });

  it('a dismissed partner is proposed no more, nor we to it, until it is taken back', async () => {
    expect(await proposed()).toEqual([near.id, other.id]);
    const answer = await dismiss('HAS_PARTNER', '  Mamy już umowę.  ');
    expect(answer).toMatchObject({ reason: 'HAS_PARTNER', note: 'Mamy już umowę.', wasAsked: false });
    expect(await proposed()).toEqual([other.id]);
    expect(await proposed(near.id, theirOfficer)).toEqual([]);
    expect((await putAside()).map(({ organisation }) => organisation.id)).toEqual([near.id]);
    expect(await undo()).toEqual({ undoDismissal: true });
    expect(await undo()).toEqual({ undoDismissal: false });
    expect(await proposed()).toEqual([near.id, other.id]);
    expect(await putAside()).toEqual([]);
  });

  it('said twice is said once, and another reason replaces the first', async () => {
    const { until } = await dismiss('NO_TIME');
    itIs(api, new Date(Date.now() + 5 * DAY));
    expect((await dismiss('NO_TIME')).until).toBe(until);
    expect((await dismiss('KNOWN_ALREADY')).until).toBeNull();
    expect(await putAside()).toHaveLength(1);
  });

  it('lapses: after ninety days without time the partner is back', async () => {
    await dismiss('NO_TIME');
    itIs(api, new Date(Date.now() + 89 * DAY));
    expect(await proposed()).toEqual([other.id]);
    itIs(api, new Date(Date.now() + 90 * DAY + 1000));
    expect(await proposed()).toEqual([near.id, other.id]);
  });

  it('put aside for a week comes back after it, and teaches nothing', async () => {
    await api.query(SNOOZE, { input: { ...pair(), days: 7 } }, { as: officer });
    expect(await proposed()).toEqual([other.id]);
    expect(await putAside()).toMatchObject([{ reason: null, organisation: { id: near.id } }]);
    itIs(api, new Date(Date.now() + 7 * DAY + 1000));
    expect(await proposed()).toEqual([near.id, other.id]);
    expect(await putAside()).toEqual([]);
    expect((await proposalsTo(ours.id, officer)).flatMap(({ earlierAnswers }) => earlierAnswers)).toEqual([]);
  });

  it('improve later proposals to the organisation alone, and the proposal says so', async () => {
    const [, before] = await proposalsTo(ours.id, officer);
    await dismiss('WRONG_KIND');
    const [after] = await proposalsTo(ours.id, officer);
    expect(after?.organisation.id).toBe(other.id);
    expect(after?.score).toBeLessThan(before?.score ?? 0);
    expect(after?.earlierAnswers.map(({ text }) => text)).toEqual([
      'Rodzaj „organizacja pozarządowa” liczy się mniej: szukają Państwo innego rodzaju organizacji.',
    ]);
    const sum = [...(after?.parts ?? []), ...(after?.earlierAnswers ?? [])].reduce(
      (all, one) => all + one.contribution,
      0,
    );
    expect(sum).toBeCloseTo(after?.score ?? 0, 10);
    const theirs = await api.signIn({ memberOf: [other.id] });
    expect((await proposalsTo(other.id, theirs)).flatMap(({ earlierAnswers }) => earlierAnswers)).toEqual([]);
  });

  it('are refused where they say nothing or cannot be', async () => {
    const polish = await anOrganisation().save(api);
    const codeOf = (document: string, input: object) => api.refusal(document, { input }, { as: officer });
    expect(await codeOf(DISMISS, { ...pair(), reason: 'OTHER_WITH_NOTE', note: ' ' })).toBe('REQUIRED');
    expect(await codeOf(DISMISS, { ...pair(), reason: 'NO_TIME', note: 'x'.repeat(501) })).toBe('TOO_LONG');
    expect(await codeOf(DISMISS, { ...pair(polish), reason: 'NO_TIME' })).toBe('SAME_COUNTRY');
    expect(await codeOf(SNOOZE, { ...pair(), days: 8 })).toBe('UNKNOWN_VALUE');
    expect(await codeOf(SNOOZE, { ...pair(), partnerId: officer.accountId, days: 7 })).toBe('NOT_FOUND');
    expect(await putAside()).toEqual([]);
  });

  it('“we would like to meet” starts an introduction, once, and forgets an earlier refusal', async () => {
    await dismiss('TOO_FAR');
    const outlook = await api.query<{ meetingOutlook: { waits: boolean; lastDayToAnswer: string } }>(OUTLOOK, pair(), {
      as: officer,
    });
    expect(outlook.meetingOutlook).toMatchObject({ waits: false, lastDayToAnswer: expect.stringMatching(/^20\d\d-/) });
    const accept = async () =>
      (await api.query<{ acceptProposal: { id: string; state: string } }>(ACCEPT, { input: pair() }, { as: officer }))
        .acceptProposal;
    const first = await accept();
    expect(first.state).toBe('ONE_ACCEPTED');
    expect(await accept()).toEqual(first);
    expect(await putAside()).toEqual([]);
    expect(await proposed()).toEqual([other.id]);
    expect(await proposed(near.id, theirOfficer)).toEqual([]);
  });

  it('keep a pair apart for ninety days after an introduction that ended, and a blocked one for good', async () => {
    await api.query(ACCEPT, { input: pair() }, { as: officer });
    const ended = new Date();
    await api.db.query(
      `update introduction set state = 'WITHDRAWN', end_at = $1, end_by = 'A', end_reason = 'MISTAKE', due_at = null,
              changed_at = $1`,
      [ended],
    );
    expect(await proposed()).toEqual([other.id]);
    itIs(api, new Date(ended.getTime() + 90 * DAY + 1000));
    expect(await proposed()).toEqual([near.id, other.id]);
    await api.db.query('insert into organisation_block (organisation_id, blocked_id) values ($1, $2)', [
      ...[near.id, ours.id],
    ]);
    expect(await proposed()).toEqual([other.id]);
  });

  it('an organisation that answers what it is asked is told from one that does not', async () => {
    const answered = async () => {
      await api.app.get(Transactions).run((tx) => api.app.get(OrganisationChanges).announce(tx, [near.id]));
      await api.runJobs();
      const rows = await api.db.query(
        `select profile -> 'answeredRequests' as part from match_profile where organisation_id = $1`,
        [near.id],
      );
      return rows[0].part;
    };
    expect(await answered()).toBeNull();
    await api.query(ACCEPT, { input: pair() }, { as: officer });
    expect(await answered()).toBeNull();
    await api.db.query(
      `update introduction set state = 'EXPIRED', end_at = now(), end_by = 'SYSTEM', end_reason = 'NO_ANSWER',
              due_at = null, changed_at = now()`,
    );
    expect(await answered()).toBe(0);
    await api.db.query(
      `update introduction set state = 'DECLINED', end_by = 'B', end_reason = 'NO_TIME', b_answer = 'DECLINED',
              b_answered_at = now()`,
    );
    expect(await answered()).toBe(1);
  });
});
