import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo } from '../../../test/mails-of.ts';

const WAYS = `query ($id: ID!) { claimWays(organisationId: $id) {
  state email isEmailConfirmed isOwnDomain ownDomains viewerIsMember officeAddresses { id email } code { sentTo attemptsLeft }
} }`;
const BY_DOMAIN = 'mutation ($id: ID!) { claimByEmailDomain(organisationId: $id) }';
const SEND =
  'mutation ($id: ID!, $to: ID!) { sendOfficeCode(organisationId: $id, addressId: $to) { sentTo attemptsLeft } }';
const BY_CODE = 'mutation ($id: ID!, $code: String!) { claimByOfficeCode(organisationId: $id, code: $code) }';

interface Ways {
  readonly state: string;
  readonly isOwnDomain: boolean;
  readonly officeAddresses: readonly { readonly id: string; readonly email: string }[];
  readonly code: { readonly attemptsLeft: number } | null;
}

let number = 0;
const anOffice = (): string => `urzad${++number}.example.org`;

describe('claiming a stub', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  const aStub = (domain: string): Promise<SavedOrganisation> =>
    anOrganisation().asStub().named('Gmina Próbna').reachedAt(`sekretariat@${domain}`, 'PUBLIC').save(api);
  const ways = async (as: TestAccount, id: string): Promise<Ways> =>
    (await api.query<{ claimWays: Ways }>(WAYS, { id }, { as })).claimWays;
  const statusOf = async (id: string): Promise<string | undefined> =>
    (await api.db.query<{ status: string }[]>('select status from organisation where id = $1', [id]))[0]?.status;
  const membersOf = (id: string) =>
    api.db.query<object[]>('select account_id, role from membership where organisation_id = $1', [id]);
  const actionsOf = async (id: string): Promise<string[]> =>
    (
      await api.db.query<{ action: string }[]>(
        'select action from audit_entry where organisation_id = $1 order by id',
        [id],
      )
    ).map(({ action }) => action);

  describe('by the domain of an address', () => {
    it('makes whoever has one a coordinator at once, and the stub an active organisation', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      const official = await api.signIn({ email: `anna@${domain}` });
      expect(await ways(official, id)).toMatchObject({ state: 'OPEN', isOwnDomain: true, ownDomains: [domain] });
      expect(await api.query(BY_DOMAIN, { id }, { as: official })).toEqual({ claimByEmailDomain: true });
      expect(await membersOf(id)).toEqual([{ account_id: official.accountId, role: 'COORDINATOR' }]);
      expect(await statusOf(id)).toBe('ACTIVE');
      expect(await actionsOf(id)).toEqual(['ORGANISATION_CLAIMED', 'PROFILE_CHANGED']);
      expect(await ways(official, id)).toMatchObject({ state: 'MEMBERS', viewerIsMember: true });
      const [mail] = await mailsTo(api, `anna@${domain}`);
      expect(mail?.subject).toBe('Koordynacja organizacji „Gmina Próbna”');
    });

    it.each([
      ['another domain', () => 'anna@other.example.org', 'OTHER_DOMAIN'],
      ['a domain below it', (domain: string) => `anna@mail.${domain}`, 'OTHER_DOMAIN'],
      ['a domain above it', () => 'anna@example.org', 'OTHER_DOMAIN'],
      ['a domain that looks alike', (domain: string) => `anna@${domain.replace('a', '\u0430')}`, 'OTHER_DOMAIN'],
      ['a domain that ends alike', (domain: string) => `anna@x${domain}`, 'OTHER_DOMAIN'],
    ])('is refused for %s', async (_, addressAt, code) => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      const stranger = await api.signIn({ email: addressAt(domain) });
      expect(await ways(stranger, id)).toMatchObject({ isOwnDomain: false });
      expect(await api.refusal(BY_DOMAIN, { id }, { as: stranger })).toBe(code);
      expect(await membersOf(id)).toEqual([]);
      expect(await statusOf(id)).toBe('STUB');
    });

    it('is refused for public providers, also when the office itself writes from there', async () => {
      const { id } = await anOrganisation().asStub().reachedAt('gmina.probna@wp.pl', 'PUBLIC').save(api);
      const somebody = await api.signIn({ email: `somebody${++number}@wp.pl` });
      expect(await ways(somebody, id)).toMatchObject({ isOwnDomain: false });
      expect(await api.refusal(BY_DOMAIN, { id }, { as: somebody })).toBe('PUBLIC_MAIL_PROVIDER');
    });

    it('counts confirmed addresses only', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      const anybody = await api.signIn({ email: `boss@${domain}`, isConfirmed: false });
      expect(await api.refusal(BY_DOMAIN, { id }, { as: anybody })).toBe('EMAIL_NOT_CONFIRMED');
    });

    it('does not trust addresses that not everybody sees', async () => {
      const domain = anOffice();
      const { id } = await anOrganisation().asStub().reachedAt(`a@${domain}`, 'MEMBERS').save(api);
      const somebody = await api.signIn({ email: `b@${domain}` });
      expect(await ways(somebody, id)).toMatchObject({ officeAddresses: [], isOwnDomain: false });
      expect(await api.refusal(BY_DOMAIN, { id }, { as: somebody })).toBe('OTHER_DOMAIN');
    });

    it('is refused once somebody has claimed it; of two at once one comes first', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      const both = [await api.signIn({ email: `a@${domain}` }), await api.signIn({ email: `b@${domain}` })];
      const answers = await Promise.all(both.map((as) => api.refusal(BY_DOMAIN, { id }, { as })));
      expect(answers.sort()).toEqual(['CLAIMED_ALREADY', undefined]);
      expect(await membersOf(id)).toHaveLength(1);
    });

    it('is refused for what is archived, and for what does not exist', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      await api.db.query(`update organisation set status = 'ARCHIVED' where id = $1`, [id]);
      const official = await api.signIn({ email: `a@${domain}` });
      expect(await ways(official, id)).toMatchObject({ state: 'ARCHIVED' });
      expect(await api.refusal(BY_DOMAIN, { id }, { as: official })).toBe('NOT_OPEN_TO_JOIN');
      for (const missing of ['00000000-0000-4000-8000-000000000000', 'x', "' or 1=1"]) {
        expect(await api.refusal(BY_DOMAIN, { id: missing }, { as: official })).toBe('NOT_FOUND');
      }
    });
  });

  describe('by a code', () => {
    let official: TestAccount;
    beforeAll(async () => {
      official = await api.signIn({ email: 'official@elsewhere.example.org', name: 'Anna Próbna' });
    });

    const send = async (id: string, as = official): Promise<void> => {
      const [address] = (await ways(as, id)).officeAddresses;
      await api.query(SEND, { id, to: address?.id }, { as });
    };
    const codeTo = async (domain: string): Promise<string> => {
      const [mail] = await mailsTo(api, `sekretariat@${domain}`);
      // Alone in its line: the mail names the address of who asked, and a random one may have such a piece.
      return /^[2-9A-Z]{4}-[2-9A-Z]{4}$/m.exec(mail?.text ?? '')?.[0] ?? 'none';
    };
    const enter = (id: string, code: string, as = official) => api.ask(BY_CODE, { id, code }, { as });
    const codeOf = ({ errors }: Awaited<ReturnType<typeof enter>>) => errors?.[0]?.extensions;

    it('that was sent to the public address of the office, in the language of its country, typed as people type', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      await send(id);
      expect(await ways(official, id)).toMatchObject({
        code: { sentTo: `sekretariat@${domain}`, attemptsLeft: 5 },
      });
      const [mail] = await mailsTo(api, `sekretariat@${domain}`);
      expect(mail?.subject).toBe('Kod dla „Gmina Próbna” w serwisie Mosty');
      expect(mail?.text).toContain('Anna Próbna (official@elsewhere.example.org)');
      const code = await codeTo(domain);
      const rows = await api.db.query<object[]>('select * from office_code where organisation_id = $1', [id]);
      expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
      await api.query(BY_CODE, { id, code: ` ${code.toLowerCase().replace('-', ' ')} ` }, { as: official });
      expect(await membersOf(id)).toEqual([{ account_id: official.accountId, role: 'COORDINATOR' }]);
      expect(await statusOf(id)).toBe('ACTIVE');
    });

    it('works once, and for whom it was sent', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      await send(id);
      const code = await codeTo(domain);
      const other = await api.signIn();
      expect(codeOf(await enter(id, code, other))).toMatchObject({ code: 'OFFICE_CODE_OVER' });
      expect(codeOf(await enter(id, code))).toBeUndefined();
      await api.db.query('delete from membership where organisation_id = $1', [id]);
      expect(codeOf(await enter(id, code))).toMatchObject({ code: 'OFFICE_CODE_OVER' });
    });

    it('is over after five wrong ones, and says how many are left', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      await send(id);
      const code = await codeTo(domain);
      const wrong = code.startsWith('2') ? 'ZZZZ-ZZZZ' : '2222-2222';
      for (const left of [4, 3, 2, 1]) {
        expect(codeOf(await enter(id, wrong))).toEqual({ code: 'WRONG_OFFICE_CODE', params: { field: 'code', left } });
      }
      expect(codeOf(await enter(id, 'nonsense'))).toMatchObject({ code: 'OFFICE_CODE_OVER' });
      expect(codeOf(await enter(id, code))).toMatchObject({ code: 'OFFICE_CODE_OVER' });
      expect((await ways(official, id)).code).toBeNull();
    });

    it('counts tries that come at the same moment', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      await send(id);
      const answers = await Promise.all(Array.from({ length: 12 }, () => enter(id, '2222-2222')));
      const wrong = answers.filter((answer) => codeOf(answer)?.code === 'WRONG_OFFICE_CODE');
      expect(wrong.length).toBeLessThanOrEqual(4);
      expect(await membersOf(id)).toEqual([]);
    });

    it('is over after three days', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      await send(id);
      await api.db.query(
        `update office_code set created_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'
          where organisation_id = $1`,
        [id],
      );
      expect(codeOf(await enter(id, await codeTo(domain)))).toMatchObject({ code: 'OFFICE_CODE_OVER' });
    });

    it('a new one ends the one before; three a day for one account, six for one office', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      await send(id);
      const first = await codeTo(domain);
      await send(id);
      expect(codeOf(await enter(id, first))).toMatchObject({ code: 'WRONG_OFFICE_CODE' });
      await send(id);
      await expect(send(id)).rejects.toThrow('TOO_MANY_CODES');
      const others = [await api.signIn(), await api.signIn({ email: '2345-6789@elsewhere.example.org' })];
      for (const as of [others[0], others[0], others[1]]) await send(id, as);
      await expect(send(id, others[1])).rejects.toThrow('TOO_MANY_CODES');
      expect(codeOf(await enter(id, await codeTo(domain), others[1]))).toBeUndefined();
    });

    it('goes to public addresses of this office only', async () => {
      const domain = anOffice();
      const { id } = await aStub(domain);
      const elsewhere = await aStub(anOffice());
      const [foreign] = (await ways(official, elsewhere.id)).officeAddresses;
      expect(await api.refusal(SEND, { id, to: foreign?.id }, { as: official })).toBe('NOT_FOUND');
      expect(await api.refusal(SEND, { id, to: 'x' }, { as: official })).toBe('NOT_FOUND');
    });

    it.each(['', '   ', '<script>alert(1)</script>', '\u202eABCD2345', 'a'.repeat(100_000), "' or 1=1 --"])(
      'is not %j',
      async (code) => {
        const domain = anOffice();
        const { id } = await aStub(domain);
        await send(id);
        const refused = codeOf(await enter(id, code))?.code;
        expect(refused).toBe(code.trim() === '' ? 'REQUIRED' : 'WRONG_OFFICE_CODE');
        expect(await membersOf(id)).toEqual([]);
      },
    );
  });
});
