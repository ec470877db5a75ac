import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo, tokenMailedTo } from '../../../test/mails-of.ts';

const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) }';
const OPEN = `query ($id: ID!) { organisationMembers(organisationId: $id) {
  invitations { id email role inviterName isExpired canResend }
} }`;
const RESEND = 'mutation ($id: ID!, $which: ID!) { resendInvitation(organisationId: $id, invitationId: $which) }';
const REVOKE = 'mutation ($id: ID!, $which: ID!) { revokeInvitation(organisationId: $id, invitationId: $which) }';
const SEE = `query ($token: String!) { invitation(token: $token) {
  state email role inviterName isForViewer viewerIsMember organisation { name }
} }`;
const ACCEPT = `mutation ($token: String!, $other: Boolean) {
  acceptInvitation(token: $token, withOtherAddress: $other) { id }
}`;

interface Open {
  readonly organisationMembers: { readonly invitations: readonly { readonly id: string; readonly email: string }[] };
}

describe('inviting a colleague', () => {
  let api: TestApi;
  let id: string;
  let coordinator: TestAccount;
  beforeAll(async () => {
    api = await createTestApi();
    ({ id } = await anOrganisation().named('Klub Zaproszeń').save(api));
    coordinator = await api.signIn({ memberOf: [id], name: 'Cecylia' });
  });
  afterAll(() => api.close());

  let number = 0;
  const anAddress = (): string => `colleague${++number}@example.org`;
  const invite = (email: string, more: object = {}, as = coordinator) =>
    api.refusal(INVITE, { input: { organisationId: id, email, role: 'MEMBER', language: 'cs', ...more } }, { as });
  const openOnes = async () =>
    (await api.query<Open>(OPEN, { id }, { as: coordinator })).organisationMembers.invitations;
  const idOf = async (email: string) => (await openOnes()).find((one) => one.email === email)?.id;
  const tokenTo = (email: string) => tokenMailedTo(api, email, '/invitations');
  const accept = (token: string, as: TestAccount, other?: boolean) => api.refusal(ACCEPT, { token, other }, { as });
  const roleOf = async ({ accountId }: TestAccount) =>
    (
      await api.db.query<{ role: string }[]>(
        'select role from membership where account_id = $1 and organisation_id = $2',
        [accountId, id],
      )
    )[0]?.role;

  it('by a mail in her language, with a link that she accepts once', async () => {
    const email = anAddress();
    expect(await invite(email.toUpperCase())).toBeUndefined();
    const [mail] = await mailsTo(api, email);
    expect(mail?.subject).toBe('Pozvánka do organizace „Klub Zaproszeń“ ve službě Mosty');
    expect(mail?.text).toContain('Cecylia');
    const token = await tokenTo(email);
    const seen = {
      state: 'OPEN',
      email,
      role: 'MEMBER',
      inviterName: 'Cecylia',
      organisation: { name: 'Klub Zaproszeń' },
    };
    for (let time = 0; time < 3; time++) {
      expect(await api.query(SEE, { token })).toEqual({
        invitation: { ...seen, isForViewer: false, viewerIsMember: false },
      });
    }
    expect(await api.refusal(ACCEPT, { token })).toBe('NOT_SIGNED_IN');
    const colleague = await api.signIn({ email });
    expect(await api.query(SEE, { token }, { as: colleague })).toMatchObject({ invitation: { isForViewer: true } });
    expect(await accept(token, colleague)).toBeUndefined();
    expect(await roleOf(colleague)).toBe('MEMBER');
    expect(await accept(token, colleague)).toBe('LINK_NOT_VALID');
    expect(await api.query(SEE, { token })).toMatchObject({ invitation: { state: 'USED' } });
    expect(await idOf(email)).toBeUndefined();
  });

  it('is bound to its address unless another is meant', async () => {
    const email = anAddress();
    await invite(email, { role: 'COORDINATOR' });
    const token = await tokenTo(email);
    const colleague = await api.signIn({ email: anAddress() });
    expect(await accept(token, colleague)).toBe('INVITATION_OF_OTHER_ADDRESS');
    expect(await accept(token, colleague, false)).toBe('INVITATION_OF_OTHER_ADDRESS');
    expect(await accept(token, await api.signIn({ isConfirmed: false }), true)).toBe('EMAIL_NOT_CONFIRMED');
    expect(await accept(token, colleague, true)).toBeUndefined();
    expect(await roleOf(colleague)).toBe('COORDINATOR');
  });

  it('of two who accept at once one does', async () => {
    const email = anAddress();
    await invite(email);
    const token = await tokenTo(email);
    const both = [await api.signIn(), await api.signIn()];
    const answers = await Promise.all(both.map((as) => accept(token, as, true)));
    expect(answers.sort()).toEqual(['LINK_NOT_VALID', undefined]);
  });

  it('can be sent again, with a new link; at most five mails', async () => {
    const email = anAddress();
    await invite(email);
    expect(await invite(email)).toBe('INVITED_ALREADY');
    const first = await tokenTo(email);
    const which = await idOf(email);
    expect(await api.refusal(RESEND, { id, which }, { as: coordinator })).toBeUndefined();
    const second = await tokenTo(email);
    expect(second).not.toBe(first);
    const colleague = await api.signIn({ email });
    expect(await accept(first, colleague)).toBe('LINK_NOT_VALID');
    expect(await api.query(SEE, { token: first })).toMatchObject({ invitation: { state: 'EXPIRED' } });
    for (let mail = 3; mail <= 5; mail++) {
      expect(await api.refusal(RESEND, { id, which }, { as: coordinator })).toBeUndefined();
    }
    expect(await api.refusal(RESEND, { id, which }, { as: coordinator })).toBe('TOO_MANY_INVITATIONS');
    expect(await accept(await tokenTo(email), colleague)).toBeUndefined();
  });

  it('can be withdrawn: its link is over', async () => {
    const email = anAddress();
    await invite(email);
    const token = await tokenTo(email);
    const which = await idOf(email);
    expect(await api.refusal(REVOKE, { id, which }, { as: coordinator })).toBeUndefined();
    expect(await accept(token, await api.signIn({ email }))).toBe('LINK_NOT_VALID');
    expect(await api.refusal(REVOKE, { id, which }, { as: coordinator })).toBe('NOT_FOUND');
    expect(await api.refusal(RESEND, { id, which }, { as: coordinator })).toBe('NOT_FOUND');
  });

  it('ends after fourteen days', async () => {
    const email = anAddress();
    await invite(email);
    const token = await tokenTo(email);
    const which = await idOf(email);
    const [row] = await api.db.query<{ days: number }[]>(
      'select extract(epoch from expires_at - created_at)::int / 86400 as days from invitation where id = $1',
      [which],
    );
    expect(row?.days).toBe(14);
    await api.db.query(
      `update signed_link set created_at = now() - interval '15 days', expires_at = now() - interval '1 day'
        where subject = $1`,
      [which],
    );
    expect(await api.query(SEE, { token })).toMatchObject({ invitation: { state: 'EXPIRED' } });
    expect(await accept(token, await api.signIn({ email }))).toBe('LINK_NOT_VALID');
  });

  it('of another organisation can be neither sent again nor withdrawn', async () => {
    const email = anAddress();
    await invite(email);
    const which = await idOf(email);
    const other = await anOrganisation().save(api);
    const as = await api.signIn({ memberOf: [other.id] });
    for (const document of [RESEND, REVOKE]) {
      expect(await api.refusal(document, { id: other.id, which }, { as })).toBe('NOT_FOUND');
      expect(await api.refusal(document, { id, which }, { as })).toBe('NOT_FOUND');
    }
  });

  it.each([
    ['', 'REQUIRED'],
    ['   ', 'REQUIRED'],
    ['nobody', 'NOT_AN_EMAIL'],
    ['a@b@c.example.org', 'NOT_AN_EMAIL'],
    ['a@example.org\r\nBcc: b@example.org', 'NOT_AN_EMAIL'],
    ['"<script>"@example.org', 'NOT_AN_EMAIL'],
    [`${'a'.repeat(250)}@example.org`, 'TOO_LONG'],
  ])('%j is refused: %s', async (email, code) => {
    expect(await invite(email)).toBe(code);
  });

  it('who is a member already is refused', async () => {
    const email = anAddress();
    await api.signIn({ memberOf: [id], membership: 'MEMBER', email });
    expect(await invite(email)).toBe('MEMBER_ALREADY');
  });

  it('thirty at once are enough', async () => {
    const { id: organisationId } = await anOrganisation().save(api);
    const as = await api.signIn({ memberOf: [organisationId] });
    for (let no = 0; no < 30; no++) expect(await invite(anAddress(), { organisationId }, as)).toBeUndefined();
    expect(await invite(anAddress(), { organisationId }, as)).toBe('TOO_MANY_INVITATIONS');
  });

  it.each(['', 'x', 'a'.repeat(72), "' or 1=1 --", 'f'.repeat(100_000)])('no link: %j', async (token) => {
    expect(await api.query(SEE, { token })).toEqual({ invitation: null });
    expect(await accept(token, coordinator)).toBe('LINK_NOT_VALID');
  });

  it('by a broker gives an organisation a coordinator', async () => {
    const stub = await anOrganisation().asStub().save(api);
    const broker = await api.signIn({ brokerOf: ['PL-16'] });
    const email = anAddress();
    expect(await invite(email, { organisationId: stub.id, role: 'COORDINATOR' }, broker)).toBeUndefined();
    expect(await accept(await tokenTo(email), await api.signIn({ email }))).toBeUndefined();
    expect(
      await api.db.query(
        'select status, membership.role from organisation join membership on organisation_id = id where id = $1',
        [stub.id],
      ),
    ).toEqual([{ status: 'ACTIVE', role: 'COORDINATOR' }]);
  });
});
