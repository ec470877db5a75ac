import { type MailSamples } from '../../platform/mail/mail-samples.ts';

export const SAMPLES: Partial<MailSamples> = {
  'daily-digest': [
    {
      name: 'two-mails',
      params: {
        day: '2026-11-20',
        parts: [
          {
            topic: 'MESSAGES',
            subject: 'Obec Ukázkov',
            blocks: [
              { kind: 'quote', text: 'Dobrý den,\nděkujeme za pozvání.', language: 'cs', author: 'Jan Vzorný' },
              { kind: 'button', label: 'Mosty', path: '/messages/1' },
            ],
          },
          { topic: 'OFFERS', subject: 'Miasto Przykładowo', blocks: [{ kind: 'paragraph', text: 'Festyn 2027.' }] },
        ],
      },
    },
  ],
};
