import '../../../test/nest-first.ts';
import { describe, expect, it } from '@jest/globals';
import { ANSWER, aParty, doFor, type Party, START } from '../../../test/introductions.ts';
import { killableWorkers } from '../../../test/killable-workers.ts';

const PAIRS = 12;

describe('Introductions whose workers are killed in the middle', () => {
  const workers = killableWorkers();

  it('lose nothing and double nothing: each is asked, reminded or introduced once, and each place that is free is taken', async () => {
    const { api, smtp, killAtEachStep } = workers();
    const wanted: Party[] = [];
    const starters: Party[] = [];
    for (let no = 0; no < PAIRS; no++) {
      const [pl, cz] = [await aParty(api, 'PL'), await aParty(api, 'CZ')];
      starters.push(pl);
      wanted.push(cz);
      const { id } = await doFor(api, pl, START, { partnerId: cz.id });
      if (no % 3 === 0) await doFor(api, cz, ANSWER, { id, answer: 'ACCEPT' });
      // Asked 24 days ago, as it were: seven working days are over whatever holidays there were, so the reminder is due. Being
      // late, it still leaves days to answer.
      if (no % 3 === 1) {
        await api.db.query(
          `update introduction set created_at = now() - interval '24 days', changed_at = now() - interval '24 days',
                  a_answered_at = now() - interval '24 days', b_asked_at = now() - interval '24 days', due_at = now()
            where id = $1`,
          [id],
        );
      }
    }
    // All the others want to meet the first one, who takes one at a time: the queue moves while workers die.
    const [first] = wanted;
    await api.db.query('update organisation set introduction_cap = 1 where id = $1', [first?.id]);
    const later = starters.filter((_, no) => no % 3 === 2);
    for (const one of later) await doFor(api, one, START, { partnerId: first?.id });
    const open = `state in ('ASKED', 'ONE_ACCEPTED')`;

    expect(await killAtEachStep('introductions.find-due', 2 * PAIRS)).toBeGreaterThan(0);

    const mails: { template: string; count: number; keys: number }[] = await api.db.query(
      `select template, count(*)::int as count, count(distinct key)::int as keys from mail_delivery
        where state = 'SENT' group by template order by template`,
    );
    // Somebody who declined or whose introduction is made is asked no more; the asks of those had been written before.
    const count = (template: string) => mails.find((mail) => mail.template === template)?.count ?? 0;
    expect(count('introduction-made')).toBe(PAIRS / 3);
    expect(mails.every((mail) => mail.count === mail.keys)).toBe(true);
    const asks: { key: string }[] = await api.db.query(
      `select key from mail_delivery where template = 'introduction-ask' and key like '%SEND_NUDGE%'`,
    );
    expect(asks).toHaveLength(PAIRS / 3);
    const [{ unsent }] = await api.db.query(`select count(*)::int as unsent from mail_delivery where state <> 'SENT'`);
    expect(unsent).toBe(0);
    const received = smtp.received.map(({ mail }) => mail.messageId);
    expect(new Set(received).size).toBe(mails.reduce((sum, mail) => sum + mail.count, 0));
    const [{ entered }] = await api.db.query(
      `select count(*)::int as entered from introduction where cz_organisation_id = $1 and ${open}`,
      [first?.id],
    );
    expect(entered).toBe(1);
    const reminded: unknown[] = await api.db.query(
      `select introduction_id from introduction_transition where event = 'NUDGE_DUE' group by 1 having count(*) > 1`,
    );
    expect(reminded).toEqual([]);
  }, 240_000);
});
