/** Whatever is dismissed, put aside and taken back, and however time goes by: who is kept apart is never proposed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keptApartUntil, SNOOZE_DAYS } from '@mosty/domain/introductions/dismissals';
import { isStillAway } from '@mosty/domain/introductions/may-start';
import { DISMISSAL_REASONS, type DismissalReason } from '@mosty/domain/introductions/reasons';
import fc from 'fast-check';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { MatchReplica } from './match-replica.ts';
import { ProposalDecisions } from './proposal-decisions.service.ts';
import { ProposalsService } from './proposals.service.ts';

const DAY = 86_400_000;
const PARTNERS = 3;
const START = Date.now();

type Step = { readonly partner: number; readonly byThem: boolean } & (
  | { readonly what: 'DISMISS'; readonly reason: DismissalReason }
  | { readonly what: 'SNOOZE'; readonly days: number }
  | { readonly what: 'UNDO' }
  | { readonly what: 'WAIT'; readonly days: number }
);
const onPair = { partner: fc.nat(PARTNERS - 1), byThem: fc.boolean() };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ ...onPair, what: fc.constant('DISMISS' as const), reason: fc.constantFrom(...DISMISSAL_REASONS) }),
  fc.record({ ...onPair, what: fc.constant('SNOOZE' as const), days: fc.constantFrom(...SNOOZE_DAYS) }),
  fc.record({ ...onPair, what: fc.constant('UNDO' as const) }),
  fc.record({ ...onPair, what: fc.constant('WAIT' as const), days: fc.integer({ min: 1, max: 200 }) }),
);

/** What one says of the other: until when it keeps them apart. */
interface Said {
  readonly reason: DismissalReason | null;
  readonly until: Date | 'FOR_GOOD';
}

describe('The proposals of an organisation', () => {
  let api: TestApi;
  let ours: string;
  let partners: string[];
  let officer: string;

  beforeAll(async () => {
    api = await createTestApi();
    ours = (await anOrganisation().seeking('culture').save(api)).id;
    partners = [];
    for (let no = 0; no < PARTNERS; no++) {
      partners.push((await anOrganisation().in('CZ').named(`Spolek ${no}`).offering('culture').save(api)).id);
    }
    officer = (await api.signIn({ memberOf: [ours] })).accountId;
    // Time goes by for years; nobody must grow stale meanwhile.
    await api.db.query('update organisation set last_confirmed_at = null');
    await api.runJobs();
    await api.app.get(MatchReplica, { strict: false }).catchUp();
  });
  afterAll(() => api.close());

  it('leave out whom either side keeps apart, and nobody else', async () => {
    const decisions = api.app.get(ProposalDecisions, { strict: false });
    const proposals = api.app.get(ProposalsService, { strict: false });
    const transactions = api.app.get(Transactions);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await api.db.query('truncate proposal_dismissal, proposal_snooze');
        const dismissed = new Map<string, Said>();
        const snoozed = new Map<string, Said>();
        let now = new Date(START);
        for (const { partner, byThem, ...one } of steps) {
          const theirs = partners[partner] as string;
          const pair = { organisationId: byThem ? theirs : ours, partnerId: byThem ? ours : theirs };
          const key = `${pair.organisationId}/${pair.partnerId}`;
          if (one.what === 'WAIT') now = new Date(now.getTime() + one.days * DAY + 1);
          itIs(api, now);
          await transactions.run(async (tx) => {
            if (one.what === 'DISMISS') {
              const note = one.reason === 'OTHER_WITH_NOTE' ? 'Powód' : null;
              await decisions.dismiss(tx, { ...pair, reason: one.reason, note, saidOf: 'PROPOSAL', by: null });
              const before = dismissed.get(key);
              // Said a second time while it holds, it was said when it was said first.
              const isRepeated = before?.reason === one.reason && isStillAway(before.until, now);
              if (!isRepeated) dismissed.set(key, { reason: one.reason, until: keptApartUntil(one.reason, now) });
              snoozed.delete(key);
            } else if (one.what === 'SNOOZE') {
              await decisions.snooze(tx, { ...pair, days: one.days, by: officer });
              snoozed.set(key, { reason: null, until: new Date(now.getTime() + one.days * DAY) });
            } else if (one.what === 'UNDO') {
              await decisions.undo(tx, pair);
              dismissed.delete(key);
              snoozed.delete(key);
            }
          });
          const { proposals: shown } = await proposals.pageFor(ours, PARTNERS, undefined);
          const expected = partners.filter((id) =>
            [`${ours}/${id}`, `${id}/${ours}`].every(
              (way) =>
                !isStillAway(dismissed.get(way)?.until ?? null, now) &&
                !isStillAway(snoozed.get(way)?.until ?? null, now),
            ),
          );
          expect(shown.map(({ organisationId }) => organisationId).sort()).toEqual(expected.sort());
          const until = await decisions.between([ours, theirs]);
          for (const way of [[ours, theirs] as const, [theirs, ours] as const]) {
            const said = dismissed.get(way.join('/'))?.until ?? null;
            expect(until.get(way[0]) ?? null).toEqual(isStillAway(said, now) ? said : null);
          }
        }
      }),
      { numRuns: 30 },
    );
    itIs(api);
  });
});
