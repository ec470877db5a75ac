import '../../../test/nest-first.ts';
import { describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { killableWorkers } from '../../../test/killable-workers.ts';

const ORGANISATIONS = 6;
const MEMBERS = 5;
const READERS = ORGANISATIONS * MEMBERS;
/** No more than one mail names, so that it tells all there is. */
const PARTNERS = ['Spolek Hradec', 'Spolek Bystrá', 'Spolek Lipová'];
const OFFER = 'Společná výstava fotografií';

describe('Mails of the week whose workers are killed in the middle', () => {
  const workers = killableWorkers();

  it('reach every reader once, with all partners and offers that are new', async () => {
    const { api, smtp, killAtEachStep, strike, finishEverything } = workers();
    const readers: string[] = [];
    for (let no = 0; no < ORGANISATIONS; no++) {
      const { id } = await anOrganisation().named(`Stowarzyszenie ${no}`).seeking('culture', 3).save(api);
      for (let member = 0; member < MEMBERS; member++) {
        const email = `osoba-${no}-${member}@example.org`;
        await api.signIn({ email, memberOf: [id] });
        readers.push(email);
      }
    }
    for (const name of PARTNERS) await anOrganisation().in('CZ').named(name).offering('culture', 3).save(api);
    await api.db.query(
      `with posted as (insert into offer (organisation_id, country, slug, kind, state, deadline, published_at)
                       select id, country, 'vystava', 'OFFER', 'PUBLISHED', current_date + 60, now() from organisation
                        where name = $1 returning id),
            titled as (insert into offer_text select id, 'cs', $2, 'Hledáme fotografy.' from posted)
       insert into offer_theme select id, 'culture' from posted`,
      [PARTNERS[0], OFFER],
    );
    await api.runJobs();

    expect(await killAtEachStep('proposals.find-digests', READERS)).toBeGreaterThan(0);

    const deliveries: { recipient: string; state: string }[] = await api.db.query(
      'select recipient, state from mail_delivery',
    );
    expect(deliveries.map(({ recipient }) => recipient).sort()).toEqual([...readers].sort());
    expect(new Set(deliveries.map(({ state }) => state))).toEqual(new Set(['SENT']));
    // A mail in hand at the moment of a kill can come again, and then under the same Message-ID.
    const mailsOf = Map.groupBy(smtp.received, ({ to }) => to.join());
    expect([...mailsOf.keys()].sort()).toEqual([...readers].sort());
    for (const mails of mailsOf.values()) expect(new Set(mails.map(({ mail }) => mail.messageId)).size).toBe(1);
    for (const { mail } of smtp.received) for (const told of [...PARTNERS, OFFER]) expect(mail.text).toContain(told);

    // What was told is remembered with the mail: the next week there is nothing new for anybody.
    expect(await api.db.query('select count(*)::int as told from digest_entry')).toEqual([
      { told: READERS * (PARTNERS.length + 1) },
    ]);
    await api.db.query('delete from digest_week');
    await strike('proposals.find-digests');
    await finishEverything();
    expect(await api.db.query('select count(*)::int as weeks from digest_week')).toEqual([{ weeks: READERS }]);
    expect(await api.db.query('select count(*)::int as mails from mail_delivery')).toEqual([{ mails: READERS }]);
  }, 240_000);
});
