import { type MailSamples } from '../../platform/mail/mail-samples.ts';

export const SAMPLES: Partial<MailSamples> = {
  'erase-account': [{ name: 'link', params: { erasePath: '/erasure/0123456789abcdef', linkDays: 2 } }],
};
