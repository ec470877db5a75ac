import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { mailsTo } from '../../../test/mails-of.ts';
import { randomOf } from '../../../test/random.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { MemberChanges } from './member-changes.ts';

const MEMBERS = `query ($id: ID!) { organisationMembers(organisationId: $id) {
  members { accountId displayName role isViewer } invitations { email } requests { email } viewerCanManage viewerRole
} }`;
const SET_ROLE = 'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) }';
const REMOVE = 'mutation ($id: ID!, $who: ID!) { removeMember(organisationId: $id, accountId: $who) }';
const HAND_OVER = 'mutation ($id: ID!, $who: ID!) { handOverCoordination(organisationId: $id, accountId: $who) }';
const LEAVE = 'mutation ($id: ID!) { leaveOrganisation(organisationId: $id) }';

describe('members of an organisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  let number = 0;
  const anna = async (memberOf: string[], membership: 'MEMBER' | 'COORDINATOR' = 'COORDINATOR') => {
    const email = `member${++number}@example.org`;
    return { email, ...(await api.signIn({ memberOf, membership, email, name: `Osoba ${number}` })) };
  };
  const rolesIn = async (id: string): Promise<string[]> =>
    (
      await api.db.query<{ role: string }[]>('select role from membership where organisation_id = $1 order by role', [
        id,
      ])
    ).map(({ role }) => role);
  const setRole = (as: TestAccount, organisationId: string, accountId: string, role: string) =>
    api.refusal(SET_ROLE, { input: { organisationId, accountId, role } }, { as });

  it('are listed for members; invitations and requests for those who may decide', async () => {
    const { id } = await anOrganisation().save(api);
    const coordinator = await anna([id]);
    const member = await anna([id], 'MEMBER');
    const seen = await api.query(MEMBERS, { id }, { as: member });
    expect(seen).toEqual({
      organisationMembers: {
        members: [
          expect.objectContaining({ accountId: coordinator.accountId, role: 'COORDINATOR', isViewer: false }),
          expect.objectContaining({ accountId: member.accountId, role: 'MEMBER', isViewer: true }),
        ],
        ...{ invitations: [], requests: [], viewerCanManage: false, viewerRole: 'MEMBER' },
      },
    });
    for (const as of [coordinator, await api.signIn({ brokerOf: ['PL-16'] })]) {
      expect(await api.query(MEMBERS, { id }, { as })).toMatchObject({
        organisationMembers: { viewerCanManage: true },
      });
    }
    expect(await api.refusal(MEMBERS, { id }, { as: await api.signIn({ brokerOf: ['CZ071'] }) })).toBe('NOT_FOUND');
  });

  it('get another role from a coordinator, and a mail when they coordinate', async () => {
    const { id } = await anOrganisation().named('Klub Ról').save(api);
    const [coordinator, member] = [await anna([id]), await anna([id], 'MEMBER')];
    expect(await setRole(coordinator, id, member.accountId, 'COORDINATOR')).toBeUndefined();
    expect(await rolesIn(id)).toEqual(['COORDINATOR', 'COORDINATOR']);
    const [mail] = await mailsTo(api, member.email);
    expect(mail?.subject).toBe('Koordynacja organizacji „Klub Ról”');
    expect(await setRole(coordinator, id, coordinator.accountId, 'MEMBER')).toBeUndefined();
    expect(await setRole(member, id, member.accountId, 'MEMBER')).toBe('LAST_COORDINATOR');
    expect(await setRole(coordinator, id, coordinator.accountId, 'COORDINATOR')).toBe('COORDINATOR_ONLY');
  });

  it('are removed by a coordinator, and told', async () => {
    const { id } = await anOrganisation().named('Klub Odejść').save(api);
    const [coordinator, member] = [await anna([id]), await anna([id], 'MEMBER')];
    expect(await api.refusal(REMOVE, { id, who: member.accountId }, { as: coordinator })).toBeUndefined();
    const [mail] = await mailsTo(api, member.email);
    expect(mail?.subject).toBe('Konto nie należy już do organizacji „Klub Odejść”');
    expect(await api.refusal(REMOVE, { id, who: member.accountId }, { as: coordinator })).toBe('NOT_FOUND');
    expect(await api.refusal(REMOVE, { id, who: 'x' }, { as: coordinator })).toBe('NOT_FOUND');
    expect(await api.refusal(REMOVE, { id, who: coordinator.accountId }, { as: coordinator })).toBe('LAST_COORDINATOR');
    // The session of whoever was removed is a session of a stranger at once.
    expect(await api.refusal(MEMBERS, { id }, { as: member })).toBe('NOT_FOUND');
  });

  it('hand coordination over, and then may leave', async () => {
    const { id } = await anOrganisation().save(api);
    const [coordinator, member] = [await anna([id]), await anna([id], 'MEMBER')];
    expect(await api.refusal(LEAVE, { id }, { as: coordinator })).toBe('LAST_COORDINATOR');
    expect(await api.refusal(HAND_OVER, { id, who: member.accountId }, { as: member })).toBe('COORDINATOR_ONLY');
    expect(await api.refusal(HAND_OVER, { id, who: member.accountId }, { as: coordinator })).toBeUndefined();
    expect(await api.refusal(HAND_OVER, { id, who: member.accountId }, { as: coordinator })).toBe('COORDINATOR_ONLY');
    expect(await api.refusal(LEAVE, { id }, { as: coordinator })).toBeUndefined();
    expect(await rolesIn(id)).toEqual(['COORDINATOR']);
    const actions = await api.db.query<{ action: string }[]>(
      'select action from audit_entry where organisation_id = $1 order by id',
      [id],
    );
    expect(actions.map(({ action }) => action)).toEqual(['COORDINATION_HANDED_OVER', 'MEMBER_LEFT']);
  });

  it('are helped by brokers of the region, which is recorded', async () => {
    const { id } = await anOrganisation().save(api);
    const member = await anna([id], 'MEMBER');
    expect(await setRole(await api.signIn({ brokerOf: ['PL-02'] }), id, member.accountId, 'COORDINATOR')).toBe(
      'NOT_FOUND',
    );
    const broker = await api.signIn({ brokerOf: ['PL-16'] });
    expect(await setRole(broker, id, member.accountId, 'COORDINATOR')).toBeUndefined();
    expect(
      await api.db.query('select actor_id, account_id, detail from audit_entry where organisation_id = $1', [id]),
    ).toEqual([
      { actor_id: broker.accountId, account_id: member.accountId, detail: { role: 'COORDINATOR', by: 'BROKER' } },
    ]);
  });

  it('never leave it without a coordinator, also when two leave, step down or remove each other at once', async () => {
    for (let round = 0; round < 6; round++) {
      const { id } = await anOrganisation().save(api);
      const [one, other] = [await anna([id]), await anna([id])] as const;
      const answers = await Promise.all([
        round % 3 === 0
          ? api.refusal(LEAVE, { id }, { as: one })
          : round % 3 === 1
            ? setRole(one, id, one.accountId, 'MEMBER')
            : api.refusal(REMOVE, { id, who: other.accountId }, { as: one }),
        round % 3 === 2
          ? api.refusal(REMOVE, { id, who: one.accountId }, { as: other })
          : api.refusal(LEAVE, { id }, { as: other }),
      ]);
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
      expect(await rolesIn(id)).toContain('COORDINATOR');
    }
  });

  it('never leave it without a coordinator, whatever many do in whatever order at once', async () => {
    const random = randomOf(20261121);
    const { id } = await anOrganisation().save(api);
    const people = [await anna([id]), await anna([id]), await anna([id], 'MEMBER'), await anna([id], 'MEMBER')];
    for (let round = 0; round < 12; round++) {
      const acts = Array.from({ length: 5 }, () => {
        const [as, who] = [random.pick(people), random.pick(people)];
        return random.pick([
          () => api.refusal(LEAVE, { id }, { as }),
          () => api.refusal(REMOVE, { id, who: who.accountId }, { as }),
          () => setRole(as, id, who.accountId, random.pick(['MEMBER', 'COORDINATOR'])),
          () => api.refusal(HAND_OVER, { id, who: who.accountId }, { as }),
        ]);
      });
      const answers = await Promise.all(acts.map((act) => act()));
      for (const answer of answers) {
        expect([undefined, 'NOT_FOUND', 'COORDINATOR_ONLY', 'LAST_COORDINATOR']).toContain(answer);
      }
      expect(await rolesIn(id)).toContain('COORDINATOR');
    }
  });

  it('whose last coordinator is erased have brokers of the region told', async () => {
    const { id } = await anOrganisation().named('Klub Bez Nikogo').save(api);
    const [coordinator] = [await anna([id]), await anna([id], 'MEMBER')] as const;
    await api.signIn({ brokerOf: ['PL-16'], email: 'broker.opole@example.org' });
    const changes = api.app.get(MemberChanges, { strict: false });
    await api.app.get(Transactions).run((tx) => changes.leaveAll(tx, coordinator.accountId));
    expect(await rolesIn(id)).toEqual(['MEMBER']);
    const [mail] = await mailsTo(api, 'broker.opole@example.org');
    expect(mail?.text).toContain('Klub Bez Nikogo');
  });
});
