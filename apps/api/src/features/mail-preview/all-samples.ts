/** Samples of every mail. A feature that writes mails adds a line here. */
import { SAMPLES as TEST } from '../../platform/mail/test.mail-samples.ts';
import { type MailSample, type MailSamples } from '../../platform/mail/mail-samples.ts';
import { MAIL_TEMPLATES, type MailTemplate } from '../../platform/mail/mail-templates.ts';
import { SAMPLES as ACCOUNTS } from '../accounts/accounts.mail-samples.ts';
import { SAMPLES as ADMINISTRATION } from '../administration/administration.mail-samples.ts';
import { SAMPLES as CONVERSATIONS } from '../conversations/conversations.mail-samples.ts';
import { SAMPLES as INTRODUCTIONS } from '../introductions/introductions.mail-samples.ts';
import { SAMPLES as INBOUND_MAIL } from '../inbound-mail/inbound-mail.mail-samples.ts';
import { SAMPLES as MAILBOX } from '../mailbox/mailbox.mail-samples.ts';
import { SAMPLES as MATCHING } from '../matching/matching.mail-samples.ts';
import { SAMPLES as MEETINGS } from '../meetings/meetings.mail-samples.ts';
import { SAMPLES as MEMBERSHIPS } from '../memberships/memberships.mail-samples.ts';
import { SAMPLES as NOTIFICATIONS } from '../notifications/notifications.mail-samples.ts';
import { SAMPLES as OFFERS } from '../offers/offers.mail-samples.ts';
import { SAMPLES as PRIVACY } from '../privacy/privacy.mail-samples.ts';
import { SAMPLES as SAVED_SEARCHES } from '../saved-searches/saved-searches.mail-samples.ts';
import { SAMPLES as TRUST } from '../trust/trust.mail-samples.ts';

const ALL: readonly Partial<MailSamples>[] = [
  ACCOUNTS,
  ADMINISTRATION,
  CONVERSATIONS,
  INTRODUCTIONS,
  INBOUND_MAIL,
  MAILBOX,
  MATCHING,
  MEETINGS,
  MEMBERSHIPS,
  NOTIFICATIONS,
  OFFERS,
  PRIVACY,
  SAVED_SEARCHES,
  TEST,
  TRUST,
];

/** None for a mail that nobody has made a sample of; the snapshot test does not let that be. */
export const samplesOf = <Template extends MailTemplate>(template: Template): readonly MailSample<Template>[] =>
  ALL.flatMap((samples) => samples[template] ?? []) as readonly MailSample<Template>[];

export interface NamedSample {
  readonly template: MailTemplate;
  readonly sample: MailSample<MailTemplate>;
}

export const ALL_SAMPLES: readonly NamedSample[] = MAIL_TEMPLATES.flatMap((template) =>
  samplesOf(template).map((sample) => ({ template, sample })),
);
