import { type MailSample, type MailSamples } from '../../platform/mail/mail-samples.ts';

const email = 'broker@example.org';
const opole = { pl: 'opolskie', cs: 'Opolské vojvodství', en: 'Opole Voivodeship' };
const path = '/organisations/obec-ukazkov';

const administered: MailSample<'account-administered'>[] = [
  { name: 'role-broker', params: { deed: 'ROLE', role: 'BROKER', regions: [opole], email } },
  { name: 'role-broker-of-all', params: { deed: 'ROLE', role: 'BROKER', regions: 'ALL', email } },
  { name: 'role-member', params: { deed: 'ROLE', role: 'MEMBER', regions: [], email } },
  { name: 'blocked', params: { deed: 'BLOCKED', role: 'MEMBER', regions: [], email } },
  { name: 'unblocked', params: { deed: 'UNBLOCKED', role: 'MEMBER', regions: [], email } },
  { name: 'sessions-ended', params: { deed: 'SESSIONS_ENDED', role: 'MEMBER', regions: [], email } },
];

export const SAMPLES: Partial<MailSamples> = {
  'account-administered': [
    { name: 'role-administrator', params: { deed: 'ROLE', role: 'ADMIN', regions: 'ALL', email } },
    ...administered,
  ],
  'organisation-merged': [
    {
      name: 'coordinator',
      params: { mergedName: 'Ukázkov – obecní úřad', keptName: 'Obec Ukázkov', role: 'COORDINATOR', path },
    },
    { name: 'member', params: { mergedName: 'Ukázkov – obecní úřad', keptName: 'Obec Ukázkov', role: 'MEMBER', path } },
  ],
};
