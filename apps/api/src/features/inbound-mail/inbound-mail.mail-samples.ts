import { type MailSamples } from '../../platform/mail/mail-samples.ts';

export const SAMPLES: Partial<MailSamples> = {
  'reply-not-taken': [
    { name: 'wrong-address', params: { reason: 'WRONG_ADDRESS', files: [] } },
    { name: 'not-a-reader', params: { reason: 'NOT_A_READER', files: [] }, languages: ['pl', 'cs', 'en', 'BOTH'] },
    { name: 'empty', params: { reason: 'EMPTY', files: [] } },
    { name: 'too-long', params: { reason: 'TOO_LONG', files: [] } },
    { name: 'closed', params: { reason: 'CLOSED', files: [] } },
    { name: 'files', params: { reason: 'FILES', files: ['umowa.docm', 'plan.svg'] } },
  ],
};
