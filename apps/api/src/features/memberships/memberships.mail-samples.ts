import { type MailSamples } from '../../platform/mail/mail-samples.ts';

const organisationName = 'Obec Ukázkov';
const person = { personName: 'Anna Przykładowa', personEmail: 'a.przykladowa@example.org' };
const profilePath = '/organisations/obec-ukazkov';

export const SAMPLES: Partial<MailSamples> = {
  'office-code': [
    {
      name: 'code',
      params: { organisationName, ...person, code: '428 193', validHours: 72, path: `${profilePath}/claim` },
    },
  ],
  invitation: [
    {
      name: 'colleague',
      params: {
        ...{ organisationName, inviterName: 'Jan Vzorný', role: 'MEMBER', validDays: 14 },
        path: '/invitations/0123456789abcdef',
      },
    },
    {
      name: 'coordinator',
      params: {
        ...{ organisationName, inviterName: 'Jan Vzorný', role: 'COORDINATOR', validDays: 14 },
        path: '/invitations/0123456789abcdef',
      },
    },
  ],
  'join-request': [
    {
      name: 'with-note',
      params: {
        ...{ organisationName, ...person, note: 'Pracuję w referacie promocji.', isClaim: false },
        path: '/join-requests',
      },
    },
    { name: 'claim', params: { organisationName, ...person, note: null, isClaim: true, path: '/join-requests' } },
  ],
  'join-decided': [
    { name: 'accepted', params: { organisationName, isAccepted: true, reason: null, path: profilePath } },
    {
      name: 'declined',
      params: { organisationName, isAccepted: false, reason: 'Nie znamy tej osoby.', path: profilePath },
    },
  ],
  'became-coordinator': [
    { name: 'coordinator', params: { organisationName, membersPath: `${profilePath}/members`, profilePath } },
  ],
  'member-removed': [{ name: 'removed', params: { organisationName } }],
  'organisation-without-coordinator': [{ name: 'broker', params: { organisationName, profilePath } }],
};
