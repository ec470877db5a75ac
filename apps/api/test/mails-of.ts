/** What somebody has in her mailbox. */
import { type TestApi } from './create-test-api.ts';

export interface TestMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Sends what waits; the newest first. */
export async function mailsTo(api: TestApi, email: string): Promise<TestMail[]> {
  await api.runJobs();
  return api.db.query(
    'select subject, text, html from captured_mail where $1 = any(recipients) order by sent_at desc, id',
    [email],
  );
}

/** The token of the link in the newest mail whose path begins so. */
export async function tokenMailedTo(api: TestApi, email: string, path: string): Promise<string> {
  for (const { text } of await mailsTo(api, email)) {
    const [, token] = new RegExp(`/(?:pl|cs|en)${path}/([\\w-]+)`).exec(text) ?? [];
    if (token) return token;
  }
  throw new Error(`No mail to ${email} has a link to ${path}.`);
}
