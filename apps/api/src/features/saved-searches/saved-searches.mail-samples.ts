import { type MailSamples } from '../../platform/mail/mail-samples.ts';

const found = (name: string, place: string, path: string) => ({ name, place, path });

export const SAMPLES: Partial<MailSamples> = {
  'saved-search-alert': [
    {
      name: 'two-searches',
      topic: 'SAVED_SEARCHES',
      params: {
        count: 4,
        searches: [
          {
            name: 'Strażacy w Czechach',
            path: '/organisations?country=CZ&theme=rescue',
            count: 2,
            organisations: [
              found('Sbor dobrovolných hasičů Ukázkov', 'Ukázkov, Olomoucký kraj', '/organisations/sdh-ukazkov'),
              found('Hasiči <b>Vzorov</b> & spol.', 'Olomoucký kraj', '/organisations/hasici-vzorov'),
            ],
          },
          {
            name: 'Kultura',
            path: '/organisations?theme=culture',
            count: 12,
            organisations: [found('Dom Kultury Przykładowo', 'Przykładowo, opolskie', '/organisations/dom-kultury')],
          },
        ],
        settingsPath: '/saved-searches',
      },
    },
    {
      name: 'one-organisation',
      topic: 'SAVED_SEARCHES',
      params: {
        count: 1,
        searches: [
          {
            name: 'Školy',
            path: '/organisations?theme=education',
            count: 1,
            organisations: [found('Základní škola Ukázkov', 'Ukázkov', '/organisations/zs-ukazkov')],
          },
        ],
        settingsPath: '/saved-searches',
      },
    },
  ],
};
