import '../../../test/nest-first.ts';
import { describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { killableWorkers } from '../../../test/killable-workers.ts';

const ACCOUNTS = 60;

describe('Alerts whose workers are killed in the middle', () => {
  const workers = killableWorkers();
  it('reach every account once', async () => {
    const { api, smtp, killAtEachStep } = workers();
    const input = { name: 'Hasiči', parameters: 'theme=rescue', alert: 'DAILY' };
    for (let no = 0; no < ACCOUNTS; no++) {
      const as = await api.signIn();
      await api.query('mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { id } }', { input }, { as });
    }
    await anOrganisation().in('CZ').named('Sbor hasičů').offering('rescue').save(api);
    await api.runJobs();
    // The longest day has 25 hours.
    await api.db.query("update saved_search set alerted_at = alerted_at - interval '25 hours'");
    expect(await killAtEachStep('saved-searches.find-due', ACCOUNTS)).toBeGreaterThan(0);

    const recipients: { recipient: string }[] = await api.db.query('select recipient from mail_delivery');
    expect(recipients).toHaveLength(ACCOUNTS);
    expect(new Set(recipients.map(({ recipient }) => recipient)).size).toBe(ACCOUNTS);
    // A mail in hand at the moment of a kill can come again, and then under the same Message-ID.
    expect(new Set(smtp.received.map(({ mail }) => mail.messageId)).size).toBe(ACCOUNTS);
    expect(new Set(smtp.received.flatMap(({ to }) => to)).size).toBe(ACCOUNTS);
  }, 240_000);
});
