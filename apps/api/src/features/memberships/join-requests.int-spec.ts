import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo } from '../../../test/mails-of.ts';

const ASK = 'mutation ($id: ID!, $note: String) { askToJoin(organisationId: $id, note: $note) }';
const LIST = '{ joinRequests { id displayName email note isClaim organisation { id } } }';
const OWN = '{ ownJoinRequests { id state reason organisation { id } } }';
const DECIDE = 'mutation ($input: DecideJoinRequestInput!) { decideJoinRequest(input: $input) }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawJoinRequest(requestId: $id) }';

interface Listed {
  readonly id: string;
  readonly organisation: { readonly id: string };
}

let number = 0;

describe('asking to join', () => {
  let api: TestApi;
  let applicant: TestAccount;
  const APPLICANT = 'applicant@example.org';
  beforeAll(async () => {
    api = await createTestApi();
    applicant = await api.signIn({ email: APPLICANT, name: 'Božena Zkušební' });
  });
  afterAll(() => api.close());

  const broker = (brokerOf: 'ALL' | string[]) => api.signIn({ brokerOf, email: `broker${++number}@example.org` });
  const listFor = async (as: TestAccount, organisationId: string): Promise<Listed[]> =>
    (await api.query<{ joinRequests: Listed[] }>(LIST, {}, { as })).joinRequests.filter(
      ({ organisation }) => organisation.id === organisationId,
    );
  const ask = (id: string, note: string | null = null, as = applicant) => api.refusal(ASK, { id, note }, { as });
  const decide = (as: TestAccount, requestId: string | undefined, accept: boolean, reason: string | null = null) =>
    api.refusal(DECIDE, { input: { requestId, accept, reason } }, { as });
  const roleOf = async (account: TestAccount, id: string): Promise<string | undefined> =>
    (
      await api.db.query<{ role: string }[]>(
        'select role from membership where account_id = $1 and organisation_id = $2',
        [account.accountId, id],
      )
    )[0]?.role;

  it('a stub: brokers of its region are asked, and one of them confirms', async () => {
    const { id } = await anOrganisation().asStub().named('Gmina Prośba').save(api);
    const [ours, others] = [await broker(['PL-16']), await broker(['PL-02', 'CZ071'])];
    expect(await ask(id, 'Pracuję w referacie promocji.\nTel. 77 000 00 00')).toBeUndefined();
    const [mail] = await mailsTo(api, 'broker1@example.org');
    expect(mail?.subject).toBe('Prośba o dołączenie: „Gmina Prośba”');
    expect(mail?.text).toContain('Božena Zkušební (applicant@example.org)');
    expect(mail?.text).toContain('Pracuję w referacie promocji.');
    expect(await mailsTo(api, 'broker2@example.org')).toEqual([]);
    expect(await listFor(others, id)).toEqual([]);
    const [request] = await listFor(ours, id);
    expect(request).toMatchObject({
      email: APPLICANT,
      isClaim: true,
      note: 'Pracuję w referacie promocji.\nTel. 77 000 00 00',
    });
    expect(await decide(others, request?.id, true)).toBe('NOT_FOUND');
    expect(await decide(ours, request?.id, true)).toBeUndefined();
    expect(await roleOf(applicant, id)).toBe('COORDINATOR');
    expect((await mailsTo(api, APPLICANT)).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['Prośba przyjęta: „Gmina Prośba”', 'Koordynacja organizacji „Gmina Prośba”']),
    );
    expect(await decide(ours, request?.id, true)).toBe('NOT_FOUND');
  });

  it('is declined with a reason, which whoever asked is told', async () => {
    const { id } = await anOrganisation().asStub().named('Gmina Odmowna').save(api);
    const admin = await api.signIn({ role: 'ADMIN' });
    await ask(id);
    const [request] = await listFor(admin, id);
    expect(await decide(admin, request?.id, false)).toBe('REQUIRED');
    expect(await decide(admin, request?.id, false, '  ')).toBe('REQUIRED');
    expect(await decide(admin, request?.id, false, 'x'.repeat(1001))).toBe('TOO_LONG');
    expect(await decide(admin, request?.id, false, 'Nikt w urzędzie tej osoby nie zna.')).toBeUndefined();
    expect(await roleOf(applicant, id)).toBeUndefined();
    const [mail] = await mailsTo(api, APPLICANT);
    expect(mail?.text).toContain('Nikt w urzędzie tej osoby nie zna.');
    const { ownJoinRequests } = await api.query<{ ownJoinRequests: object[] }>(OWN, {}, { as: applicant });
    expect(ownJoinRequests[0]).toMatchObject({ state: 'DECLINED', reason: 'Nikt w urzędzie tej osoby nie zna.' });
    // She may ask again.
    expect(await ask(id)).toBeUndefined();
  });

  it('an organisation with coordinators: they decide, and brokers only when nobody has answered for a week', async () => {
    const { id } = await anOrganisation().save(api);
    const coordinator = await api.signIn({ memberOf: [id], email: `coordinator${++number}@example.org` });
    const member = await api.signIn({ memberOf: [id], membership: 'MEMBER' });
    const ours = await broker(['PL-16']);
    await ask(id);
    expect(await mailsTo(api, `coordinator${number - 1}@example.org`)).toHaveLength(1);
    const [request] = await listFor(coordinator, id);
    expect(await listFor(member, id)).toEqual([]);
    expect(await listFor(ours, id)).toEqual([]);
    expect(await decide(member, request?.id, true)).toBe('NOT_FOUND');
    expect(await decide(ours, request?.id, true)).toBe('NOT_FOUND');
    await api.db.query(`update join_request set created_at = now() - interval '8 days' where id = $1`, [request?.id]);
    expect(await listFor(ours, id)).toHaveLength(1);
    expect(await decide(ours, request?.id, true)).toBeUndefined();
    expect(await roleOf(applicant, id)).toBe('MEMBER');
  });

  it('nobody decides about herself, whatever she is', async () => {
    const { id } = await anOrganisation().asStub().save(api);
    const own = await broker('ALL');
    expect(await ask(id, null, own)).toBeUndefined();
    const [row] = await api.db.query<{ id: string }[]>('select id from join_request where account_id = $1', [
      own.accountId,
    ]);
    expect(await listFor(own, id)).toEqual([]);
    expect(await decide(own, row?.id, true)).toBe('NOT_FOUND');
  });

  it('once at a time, also at the same moment; members need not ask', async () => {
    const { id } = await anOrganisation().save(api);
    const answers = await Promise.all([ask(id), ask(id), ask(id)]);
    expect(answers.sort()).toEqual(['ASKED_ALREADY', 'ASKED_ALREADY', undefined]);
    const member = await api.signIn({ memberOf: [id], membership: 'MEMBER' });
    expect(await ask(id, null, member)).toBe('MEMBER_ALREADY');
  });

  it('is withdrawn by whoever asked, and by nobody else', async () => {
    const { id } = await anOrganisation().asStub().save(api);
    const asking = await api.signIn();
    await ask(id, null, asking);
    const [row] = await api.db.query<{ id: string }[]>('select id from join_request where account_id = $1', [
      asking.accountId,
    ]);
    expect(await api.refusal(WITHDRAW, { id: row?.id }, { as: applicant })).toBe('NOT_FOUND');
    expect(await api.refusal(WITHDRAW, { id: row?.id }, { as: asking })).toBeUndefined();
    expect(await api.refusal(WITHDRAW, { id: row?.id }, { as: asking })).toBe('NOT_FOUND');
    expect(await decide(await broker('ALL'), row?.id, true)).toBe('NOT_FOUND');
  });

  it('two who decide at once: one decision counts', async () => {
    const { id } = await anOrganisation().asStub().save(api);
    const asking = await api.signIn();
    await ask(id, null, asking);
    const [one, other] = [await broker('ALL'), await broker('ALL')];
    const [request] = await listFor(one, id);
    const answers = await Promise.all([decide(one, request?.id, true), decide(other, request?.id, false, 'Nie.')]);
    expect(answers.sort()).toEqual(['NOT_FOUND', undefined]);
  });

  it('needs a confirmed address, a note of at most 1000 characters, and is possible ten times', async () => {
    const { id } = await anOrganisation().asStub().save(api);
    expect(await ask(id, null, await api.signIn({ isConfirmed: false }))).toBe('EMAIL_NOT_CONFIRMED');
    expect(await ask(id, 'ż'.repeat(1001))).toBe('TOO_LONG');
    expect(await ask('00000000-0000-4000-8000-000000000000')).toBe('NOT_FOUND');
    const eager = await api.signIn();
    for (let no = 0; no < 10; no++)
      expect(await ask((await anOrganisation().save(api)).id, null, eager)).toBeUndefined();
    expect(await ask(id, null, eager)).toBe('TOO_MANY');
  });

  it('keeps a note as it was written, whatever is in it', async () => {
    const { id } = await anOrganisation().asStub().save(api);
    const asking = await api.signIn();
    await ask(id, '<script>alert(1)</script> \u202e{{x}} ${y}', asking);
    const [request] = await listFor(await broker('ALL'), id);
    expect(request).toMatchObject({ note: '<script>alert(1)</script> {{x}} ${y}' });
    await api.runJobs();
    const mails = await api.db.query<{ html: string }[]>(`select html from captured_mail where text like '%<script%'`);
    expect(mails.length).toBeGreaterThan(0);
    for (const { html } of mails) expect(html).not.toContain('<script');
  });
});
