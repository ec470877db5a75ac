import { type MailSamples } from '../../platform/mail/mail-samples.ts';

const PROPOSALS = {
  pl: [
    'Szukają Państwo partnera w temacie „ratownictwo i ochrona ludności” – ta gmina oferuje w tym zakresie duże doświadczenie.',
    'Odległość w linii prostej: 34 km.',
  ],
  cs: [
    'Hledáte partnera pro téma „záchranářství a ochrana obyvatel“ – tato gmina má s tímto tématem velké zkušenosti.',
    'Vzdálenost vzdušnou čarou: 34 km.',
  ],
  en: [
    'You look for a partner for the theme “rescue and civil protection” – this municipality offers much experience in it.',
    'Distance in a straight line: 34 km.',
  ],
} as const;

const partner = (name: string, place: string | null, reasons: readonly string[]) => ({
  ...{ name, place, reasons },
  path: '/organisations/ukazkov',
});

export const SAMPLES: Partial<MailSamples> = {
  'proposals-digest': [
    {
      name: 'proposals-and-offers',
      topic: 'PROPOSALS_DIGEST',
      params: (language) => ({
        organisations: [
          {
            name: 'Gmina Przykładowo',
            proposalsPath: '/proposals?for=przykladowo',
            proposals: [
              partner('Ukázkov', 'Olomoucký kraj', PROPOSALS[language]),
              partner('Sbor dobrovolných hasičů <Vzorov> & přátelé', 'Vzorov, Olomoucký kraj', [
                PROPOSALS[language][1],
              ]),
            ],
            offers: [
              {
                ...{ title: 'Společné cvičení hasičů', by: 'Ukázkov', path: '/offers/spolecne-cviceni-hasicu' },
                deadline: '2027-01-31',
              },
            ],
          },
        ],
      }),
    },
    {
      name: 'offers-of-two-organisations',
      topic: 'PROPOSALS_DIGEST',
      params: {
        organisations: ['Gmina Przykładowo', 'Dom Kultury Przykładowo'].map((name) => ({
          ...{ name, proposalsPath: '/proposals?for=przykladowo', proposals: [] },
          offers: [{ title: 'Letní tábor', by: 'Spolek Vzor', path: '/offers/letni-tabor', deadline: null }],
        })),
      },
    },
  ],
};
