import { type MailSamples } from '../../platform/mail/mail-samples.ts';

const phrase = (block: string, values: object = {}) => ({ block, version: 1, values });
const WRITER = { author: 'Jana Vzorová', organisationName: 'Spolek Ukázkov, z. s.', attachments: [] };

export const SAMPLES: Partial<MailSamples> = {
  'message-notice': [
    {
      name: 'sentences-and-own-words',
      params: {
        organisationName: 'Stowarzyszenie Przykład',
        partnerName: 'Spolek Ukázkov, z. s.',
        messages: [
          {
            ...WRITER,
            sentAt: '2026-11-16T09:24:00.000Z',
            entries: [
              phrase('greeting.partners'),
              phrase('reason.theme', { theme: 'culture' }),
              phrase('dates.proposal', { dates: { from: '2027-05-12', to: '2027-05-14' } }),
              { freeText: { text: 'V květnu u nás bude i jarmark.\nRádi vám ho ukážeme.', language: 'cs' } },
            ],
          },
          {
            ...WRITER,
            sentAt: '2026-11-16T09:31:00.000Z',
            entries: [phrase('call.invitation')],
            attachments: ['program.pdf', 'mapa.png'],
          },
        ],
        earlier: 0,
        takesAnswers: true,
        path: '/messages/00000000-0000-4000-8000-000000000001?for=przyklad',
      },
    },
    {
      name: 'many-and-a-former-member',
      params: {
        organisationName: 'Obec Vzorná',
        partnerName: 'Gmina <Przykładowo> & „Sąsiedzi”',
        messages: [
          {
            ...{ author: null, organisationName: 'Gmina <Przykładowo> & „Sąsiedzi”', attachments: [] },
            sentAt: '2026-06-30T22:05:00.000Z',
            entries: [{ freeText: { text: 'Dzień dobry, czy termin w lipcu nadal jest aktualny?', language: 'pl' } }],
          },
        ],
        earlier: 23,
        takesAnswers: false,
        path: '/messages/00000000-0000-4000-8000-000000000001?for=przyklad',
      },
    },
  ],
  'message-reported': [
    {
      name: 'fraud',
      params: {
        ...{ organisationName: 'Stowarzyszenie Przykład', reason: 'FRAUD' },
        path: '/desk/reports/00000000-0000-4000-8000-000000000003',
      },
    },
  ],
  'report-decided': [
    {
      name: 'removed',
      params: {
        ...{ partnerName: 'Spolek Ukázkov, z. s.', isRemoved: true, noteLanguage: 'pl' },
        note: 'To była reklama wysyłana do wielu organizacji. Rozmawialiśmy z nadawcą.',
        path: '/messages/00000000-0000-4000-8000-000000000001?for=przyklad',
      },
    },
    {
      name: 'kept',
      params: {
        ...{ partnerName: 'Gmina Przykładowo', isRemoved: false, noteLanguage: 'cs' },
        note: 'Zpráva obsahuje jen pozvánku na veřejnou akci, a tak jsme ji ponechali.',
        path: '/messages/00000000-0000-4000-8000-000000000001?for=przyklad',
      },
    },
  ],
};
