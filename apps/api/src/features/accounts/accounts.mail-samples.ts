import { type MailSample, type MailSamples } from '../../platform/mail/mail-samples.ts';
import { ACCOUNT_CHANGES, type LinkMail } from '../../platform/mail/mail-templates.ts';

const token = '0123456789abcdef'.repeat(4);
const at = '2026-11-21T10:00:00.000Z';

const link = (kind: LinkMail): MailSample<'sign-in-link'> => ({
  name: kind.toLowerCase().replace('_', '-'),
  params: { kind, token, returnTo: '' },
});

const changes = ACCOUNT_CHANGES.map<MailSample<'account-changed'>>((change) => ({
  name: change.toLowerCase().replace(/_/g, '-'),
  params: { change, at },
}));

export const SAMPLES: Partial<MailSamples> = {
  'sign-in-link': [link('SIGN_IN'), link('CONFIRM'), link('KNOWN_ALREADY'), link('RESET')],
  'no-account': [{ name: 'no-account', params: {} }],
  'email-change': [
    { name: 'old-address', params: { step: 'OLD', newEmail: 'nowy@example.org', token } },
    { name: 'new-address', params: { step: 'NEW', newEmail: 'nowy@example.org', token } },
    { name: 'taken', params: { step: 'TAKEN', newEmail: 'nowy@example.org', token: null } },
  ],
  'account-changed': [{ name: 'password', params: { change: 'PASSWORD', at } }, ...changes.slice(1)],
};
