import { type MailSamples } from '../../platform/mail/mail-samples.ts';

const organisationName = 'Stowarzyszenie Przykładowy Most';
const asked = {
  organisationName,
  since: '2025-11-20T09:00:00.000Z',
  staleOn: '2026-12-20T09:00:00.000Z',
  offers: ['culture', 'sport'],
  seeks: ['rescue'],
  confirmPath: '/confirm/0123456789abcdef',
  linkDays: 60,
};

export const SAMPLES: Partial<MailSamples> = {
  'confirm-profile': [
    { name: 'question', topic: 'PROFILE', params: { ...asked, isStale: false, isReminder: false } },
    { name: 'reminder', topic: 'PROFILE', params: { ...asked, isStale: false, isReminder: true } },
    { name: 'stale', topic: 'PROFILE', params: { ...asked, offers: [], seeks: [], isStale: true, isReminder: true } },
  ],
  'organisation-left': [
    { name: 'broker', params: { organisationName, profilePath: '/organisations/przykladowy-most' } },
  ],
};
