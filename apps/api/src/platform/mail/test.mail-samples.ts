import { type MailSamples } from './mail-samples.ts';

export const SAMPLES: Partial<MailSamples> = {
  test: [{ name: 'test', params: { askedAt: '2026-11-21T10:00:00.000Z' } }],
};
