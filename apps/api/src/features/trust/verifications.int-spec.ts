import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation, type SavedOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';

const VERIFY = `mutation ($input: VerifyOrganisationInput!) {
  verifyOrganisation(input: $input) { verification { verifiedBy verifiedAt } version } }`;
const REVOKE = `mutation ($input: RevokeVerificationInput!) { revokeVerification(input: $input) { verification { verifiedBy } } }`;
const EVIDENCE = `query ($id: ID!) { organisation(id: $id) { verification { verifiedBy } evidence {
  identifiers { register value searchUrl } confirmedAt dueOn staleOn
  verifications { identifier { register value searchUrl } isStillItsNumber checks verifiedBy revokedBy revocationReason revocationNote } } } }`;
const TO_VERIFY = `query ($first: Int, $after: String) { organisationsToVerify(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { organisation { name } hasCoordinator isOnOwnDomain sameNames identifiers { register value isWellFormed searchUrl } } } }`;

interface ToVerify {
  readonly organisationsToVerify: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly { readonly organisation: { readonly name: string }; readonly [fact: string]: unknown }[];
  };
}
interface EvidenceAnswer {
  readonly organisation: {
    readonly verification: { readonly verifiedBy: string } | null;
    readonly evidence: { readonly identifiers: object[]; readonly verifications: object[] };
  };
}

describe('The badge of an organisation', () => {
  let api: TestApi;
  let broker: TestAccount;
  let organisation: SavedOrganisation;
  beforeAll(async () => {
    api = await createTestApi();
    broker = await api.signIn({ brokerOf: ['PL-16'] });
    organisation = await anOrganisation().in('PL').named('Stowarzyszenie Górka').save(api);
    await api.db.query(
      `update organisation set krs = '0000028860', website = 'https://www.gorka.example.org' where id = $1`,
      [organisation.id],
    );
  });
  afterAll(() => api.close());

  const versionOf = async ({ id }: SavedOrganisation): Promise<number> =>
    (await api.db.query('select version from organisation where id = $1', [id]))[0].version;
  const input = async (more: object = {}, of = organisation) => ({
    input: {
      ...{ organisationId: of.id, version: await versionOf(of), register: 'KRS' },
      ...{ checks: ['REGISTER_ENTRY', 'NAME', 'SEAT'], office: '  Biuro  Aglomeracji ', ...more },
    },
  });
  const evidence = async (as?: TestAccount) =>
    (await api.query<EvidenceAnswer>(EVIDENCE, { id: organisation.id }, as && { as })).organisation;
  const audited = () =>
    api.db.query(
      `select action, actor_id as actor, detail from audit_entry where organisation_id = $1
                  and action like 'VERIF%' order by id`,
      [organisation.id],
    );

  it('waits in the list of the brokers of its region, with what Mosty could check by itself', async () => {
    const owner = await api.signIn({ memberOf: [organisation.id] });
    await api.db.query(
      `update account set email = 'biuro@poczta.gorka.example.org', email_verified_at = now() where id = $1`,
      [owner.accountId],
    );
    await anOrganisation().in('PL').named('Stowarzyszenie Górka').asStub().save(api);
    await anOrganisation().in('CZ').named('Elsewhere').save(api);
    const { organisationsToVerify } = await api.query<ToVerify>(TO_VERIFY, {}, { as: broker });
    expect(organisationsToVerify).toMatchObject({ totalCount: 1, pageInfo: { hasNextPage: false } });
    expect(organisationsToVerify.nodes).toEqual([
      {
        organisation: { name: 'Stowarzyszenie Górka' },
        ...{ hasCoordinator: true, isOnOwnDomain: true, sameNames: 1 },
        identifiers: [
          {
            ...{ register: 'KRS', value: '0000028860', isWellFormed: true },
            searchUrl: 'https://wyszukiwarka-krs.ms.gov.pl/',
          },
        ],
      },
    ]);
    const all = await api.query<ToVerify>(TO_VERIFY, {}, { as: await api.signIn({ brokerOf: 'ALL' }) });
    expect(all.organisationsToVerify.totalCount).toBe(2);
  });

  it('is listed in pages that neither skip nor repeat', async () => {
    const as = await api.signIn({ brokerOf: ['CZ071'] });
    for (let no = 0; no < 4; no++) await anOrganisation().in('CZ').named(`Spolek ${no}`).save(api);
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { organisationsToVerify: page }: ToVerify = await api.query(TO_VERIFY, { first: 2, after }, { as });
      names.push(...page.nodes.map((node) => node.organisation.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual(['Elsewhere', 'Spolek 0', 'Spolek 1', 'Spolek 2', 'Spolek 3']);
    expect(await api.refusal(TO_VERIFY, { after: 'bm9uZQ' }, { as })).toBe('BAD_CURSOR');
  });

  it.each([
    ['without its two needed checks', { checks: ['REGISTER_ENTRY', 'SEAT'] }, 'CHECKS_MISSING'],
    ['without an office', { office: '  ' }, 'REQUIRED'],
    ['for an office whose name never ends', { office: 'x'.repeat(121) }, 'TOO_LONG'],
    ['for an office in letters of two scripts', { office: 'Biur\u043e' }, 'MIXED_SCRIPTS'],
    ['against a register in which it has no number', { register: 'REGON' }, 'UNKNOWN_VALUE'],
    ['on a profile that has changed since', { version: 0 }, 'CHANGED_MEANWHILE'],
  ])('is not given %s', async (_what, more, code) => {
    expect(await api.refusal(VERIFY, await input(more), { as: broker })).toBe(code);
  });

  it('is given by nobody to an organisation of her own, and by no broker of another region', async () => {
    const own = await api.signIn({ brokerOf: ['PL-16'], memberOf: [organisation.id] });
    expect(await api.refusal(VERIFY, await input(), { as: own })).toBe('OWN_ORGANISATION');
    const stranger = await api.signIn({ brokerOf: ['PL-02'] });
    expect(await api.refusal(VERIFY, await input(), { as: stranger })).toBe('NOT_FOUND');
    expect(await api.refusal(VERIFY, await input())).toBe('NOT_SIGNED_IN');
    expect(await evidence()).toMatchObject({ verification: null, evidence: { verifications: [] } });
  });

  it('shows the office and what was checked, to everybody; never the person', async () => {
    await api.query(VERIFY, await input(), { as: broker });
    const shown = await evidence();
    expect(shown.verification).toEqual({ verifiedBy: 'Biuro Aglomeracji' });
    expect(shown.evidence.identifiers).toHaveLength(1);
    expect(shown.evidence.verifications).toEqual([
      {
        identifier: { register: 'KRS', value: '0000028860', searchUrl: 'https://wyszukiwarka-krs.ms.gov.pl/' },
        ...{ isStillItsNumber: true, checks: ['REGISTER_ENTRY', 'NAME', 'SEAT'], verifiedBy: 'Biuro Aglomeracji' },
        ...{ revokedBy: null, revocationReason: null, revocationNote: null },
      },
    ]);
    expect(await audited()).toEqual([expect.objectContaining({ action: 'VERIFIED', actor: broker.accountId })]);
    const { brokerOffice } = await api.query<{ brokerOffice: string }>('{ brokerOffice }', {}, { as: broker });
    expect(brokerOffice).toBe('Biuro Aglomeracji');
  });

  it('is not given twice, and of two brokers at once to one', async () => {
    expect(await api.refusal(VERIFY, await input(), { as: broker })).toBe('CHANGED_MEANWHILE');
    const other = await anOrganisation().in('PL').named('Fundacja Dolina').save(api);
    await api.db.query(`update organisation set krs = '0000011111' where id = $1`, [other.id]);
    const brokers = await Promise.all([1, 2, 3].map(() => api.signIn({ brokerOf: ['PL-16'] })));
    const variables = await input({}, other);
    const codes = await Promise.all(brokers.map((as) => api.refusal(VERIFY, variables, { as })));
    expect(codes.sort()).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', undefined]);
  });

  it('says so when the number is another one by now', async () => {
    await api.db.query(`update organisation set krs = '0000028861' where id = $1`, [organisation.id]);
    expect((await evidence()).evidence.verifications).toMatchObject([{ isStillItsNumber: false }]);
  });

  it('is taken back with a reason that everybody reads', async () => {
    const revoke = (more: object) => ({
      input: { organisationId: organisation.id, reason: 'OTHER', note: '', office: 'Urząd Marszałkowski', ...more },
    });
    expect(await api.refusal(REVOKE, revoke({}), { as: broker })).toBe('REQUIRED');
    expect(await api.refusal(REVOKE, revoke({ note: 'x'.repeat(301) }), { as: broker })).toBe('TOO_LONG');
    await api.query(REVOKE, revoke({ reason: 'WRONG_BODY', note: ' Numer należy do innej fundacji. ' }), {
      as: broker,
    });
    expect(await evidence()).toMatchObject({
      verification: null,
      evidence: {
        verifications: [
          {
            revokedBy: 'Urząd Marszałkowski',
            revocationReason: 'WRONG_BODY',
            revocationNote: 'Numer należy do innej fundacji.',
          },
        ],
      },
    });
    expect(await api.refusal(REVOKE, revoke({ reason: 'MISTAKE' }), { as: broker })).toBe('CHANGED_MEANWHILE');
    await api.query(VERIFY, await input(), { as: broker });
    expect((await evidence()).evidence.verifications).toHaveLength(2);
    expect((await audited()).map(({ action }: { action: string }) => action)).toEqual([
      'VERIFIED',
      'VERIFICATION_REVOKED',
      'VERIFIED',
    ]);
  });

  it('that is older than the record of what was checked can be taken back, too', async () => {
    const old = await anOrganisation().in('PL').save(api);
    await api.db.query(`update organisation set verified_at = now(), verified_by = 'Dawne biuro' where id = $1`, [
      old.id,
    ]);
    const revocation = { organisationId: old.id, reason: 'MISTAKE', note: '', office: 'Biuro' };
    expect(await api.query(REVOKE, { input: revocation }, { as: broker })).toEqual({
      revokeVerification: { verification: null },
    });
  });
});
