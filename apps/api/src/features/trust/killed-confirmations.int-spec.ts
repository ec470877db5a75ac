import '../../../test/nest-first.ts';
import { describe, expect, it } from '@jest/globals';
import { anOrganisation } from '../../../test/an-organisation.ts';
import { killableWorkers } from '../../../test/killable-workers.ts';

const ORGANISATIONS = 40;

describe('Yearly questions whose workers are killed in the middle', () => {
  const workers = killableWorkers();

  it('reach every coordinator once', async () => {
    const { api, smtp, killAtEachStep } = workers();
    for (let no = 0; no < ORGANISATIONS; no++) {
      const { id } = await anOrganisation().in('PL').named(`Fundacja ${no}`).save(api);
      await api.signIn({ memberOf: [id] });
    }
    await api.runJobs();
    await api.db.query(`update organisation set last_confirmed_at = now() - interval '370 days'`);
    expect(await killAtEachStep('trust.find-due', ORGANISATIONS)).toBeGreaterThan(0);

    const recipients: { recipient: string }[] = await api.db.query('select recipient from mail_delivery');
    expect(recipients).toHaveLength(ORGANISATIONS);
    expect(new Set(recipients.map(({ recipient }) => recipient)).size).toBe(ORGANISATIONS);
    expect(new Set(smtp.received.map(({ mail }) => mail.messageId)).size).toBe(ORGANISATIONS);
  }, 240_000);
});
