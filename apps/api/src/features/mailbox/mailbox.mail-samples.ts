import { type MailSamples } from '../../platform/mail/mail-samples.ts';

const params = {
  organisationName: 'Miasto i Gmina Przykładowo',
  proposalsPath: '/proposals',
  profilePath: '/organisations/przykladowo',
};

export const SAMPLES: Partial<MailSamples> = {
  welcome: [
    { name: 'first-mail', params: { ...params, isExample: false } },
    { name: 'example', params: { ...params, isExample: true } },
  ],
};
