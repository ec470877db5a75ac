/**
 * Whatever organisations do, in whatever order and however late the clock is looked at: in the end every interest has exactly
 * one outcome, each is told once, and nobody ever got more letters in thirty days than her cap.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { randomOf } from '../../../test/random.ts';
import {
  anOfferParty,
  anOpenOffer,
  ANSWER,
  CLOSE,
  CONTENT,
  daysLater,
  EXPRESS,
  MONDAY,
  type OfferParty,
  RENEW,
  WITHDRAW,
} from '../../../test/offers.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';

const CAP = 2;
const STEPS = 30;
const SEEDS = [11, 23];

describe('offers', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterEach(() => itIs(api));
  afterAll(() => api.close());

  const comes = async (moment: Date) => {
    itIs(api, moment);
    const outbox = api.app.get(Outbox);
    await api.app.get(Transactions).run((tx) => outbox.enqueue(tx, 'offers.find-due', {}));
    await api.runJobs();
  };

  it.each(SEEDS)(
    'answer everybody once and flood nobody (seed %i)',
    async (seed) => {
      const random = randomOf(seed);
      const oneOf = <Item>(items: readonly Item[]): Item => random.pick(items);
      itIs(api, MONDAY);
      const owner = await anOfferParty(api, 'PL');
      await api.db.query('insert into offer_preference values ($1, $2)', [owner.id, CAP]);
      const readers: OfferParty[] = [];
      for (let number = 0; number < 5; number += 1) readers.push(await anOfferParty(api, 'CZ'));
      const partner = { ...CONTENT.partner, partnersWanted: 2 };
      const offers = [await anOpenOffer(api, owner, { partner }), await anOpenOffer(api, owner, { partner })];
      let now = MONDAY;

      for (let step = 0; step < STEPS; step += 1) {
        now = new Date(now.getTime() + random.below(4 * 86_400_000));
        itIs(api, now);
        const interests: { id: string; by: string }[] = await api.db.query(
          `select interest.id, interest.organisation_id as by from offer_interest interest
             join offer on offer.id = offer_id where offer.organisation_id = $1 order by expressed_at, interest.id`,
          [owner.id],
        );
        const reader = oneOf(readers);
        const offer = oneOf(offers);
        const interest = interests.length > 0 ? oneOf(interests) : { id: randomUUID(), by: reader.id };
        const said = { offerId: offer.id, interestId: randomUUID(), sentence: 'Máme zájem.', language: 'cs' };
        const asOwner = { organisationId: owner.id, interestId: interest.id };
        const who = readers.find(({ id }) => id === interest.by) ?? reader;
        const deeds: (() => Promise<unknown>)[] = [
          ...Array.from(
            { length: 5 },
            () => () => api.ask(EXPRESS, { input: { organisationId: reader.id, ...said } }, { as: reader.person }),
          ),
          () => api.ask(ANSWER, { input: { ...asOwner, answer: 'TALK' } }, { as: owner.person }),
          () => api.ask(ANSWER, { input: { ...asOwner, answer: 'PARTNER' } }, { as: owner.person }),
          () => api.ask(ANSWER, { input: { ...asOwner, answer: 'DECLINE', reason: 'NO_TIME' } }, { as: owner.person }),
          () => api.ask(WITHDRAW, { organisationId: who.id, interestId: interest.id }, { as: who.person }),
          () => comes(now),
          () => comes(now),
        ];
        // Two at the same time, too.
        await Promise.all(random.below(10) < 3 ? [oneOf(deeds)(), oneOf(deeds.slice(0, 8))()] : [oneOf(deeds)()]);
        if (step === STEPS / 2) {
          const input = { organisationId: owner.id, id: offers[0]?.id, deadline: '2027-03-31', basedOn: 0 };
          await api.ask(RENEW, { input }, { as: owner.person });
        }
        const [letters] = await api.db.query<{ most: number }[]>(
          `select coalesce(max(count), 0)::int as most from (
             select count(*) from offer_interest one join offer on offer.id = one.offer_id
               join offer_interest other on other.delivered_at <= one.delivered_at
                and other.delivered_at > one.delivered_at - interval '30 days'
               join offer owned on owned.id = other.offer_id and owned.organisation_id = offer.organisation_id
              where offer.organisation_id = $1 and one.delivered_at is not null group by one.id) as months`,
          [owner.id],
        );
        expect(letters?.most).toBeLessThanOrEqual(CAP);
      }

      for (const { id } of offers) {
        const input = { organisationId: owner.id, id, as: 'WITHDRAWN' };
        await api.ask(CLOSE, { input }, { as: owner.person });
      }
      await comes(daysLater(400, now));

      const outcomes: { state: string; reason: string | null; mails: number; ends: number }[] = await api.db.query(
        `select interest.state, interest.declined_reason as reason,
                (select count(*)::int from mail_delivery where key like '%/TELL_%' || interest.id || '%'
                  and template = 'offer-answered' and (key like '%TELL_DECLINED%' or key like '%TELL_PARTNER%')) as mails,
                (select count(*)::int from offer_transition
                  where interest_id = interest.id and to_state in ('PARTNER', 'DECLINED', 'WITHDRAWN')) as ends
           from offer_interest interest join offer on offer.id = offer_id where offer.organisation_id = $1`,
        [owner.id],
      );
      expect(outcomes.length).toBeGreaterThan(3);
      for (const { state, reason, mails, ends } of outcomes) {
        expect(['PARTNER', 'DECLINED', 'WITHDRAWN']).toContain(state);
        expect({ ends, hasReason: reason !== null }).toEqual({ ends: 1, hasReason: state === 'DECLINED' });
        expect(mails).toBe(state === 'WITHDRAWN' ? 0 : 1);
      }
      expect(
        await api.db.query('select id from offer where organisation_id = $1 and due_at is not null', [owner.id]),
      ).toEqual([]);
    },
    180_000,
  );
});
