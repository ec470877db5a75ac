import { type MailSamples } from '../../platform/mail/mail-samples.ts';

const NAMES = { organisationName: 'Dom Kultury w Przykładowie', partnerName: 'Spolek Most Vzorov' };
const TOKEN = '0123456789abcdef'.repeat(4);
const PATH = '/introductions/00000000-0000-4000-8000-000000000000?for=dom-kultury-przykladowo';
const REASONS = [
  'Szukają Państwo doświadczeń w kulturze; partner ma ich wiele.',
  'Obie organizacje chcą wizyt studyjnych.',
  'Dzieli Państwa 38 km.',
];
const REASONS_IN_CZECH = [
  'Nabízíte zkušenosti s kulturou, které partner hledá.',
  'Obě organizace chtějí studijní cesty.',
];

const ASK = {
  ...NAMES,
  partnerPlace: 'Vzorov',
  partnerPath: '/organisations/spolek-most-vzorov',
  reasons: REASONS,
  lastDay: '2026-12-11',
  acceptPath: `/answer/${TOKEN}?choice=accept`,
  declinePath: `/answer/${TOKEN}?choice=decline`,
  detailsPath: PATH,
};

const ENDED = { ...NAMES, reason: null, agreement: null, note: null, path: PATH } as const;

export const SAMPLES: Partial<MailSamples> = {
  'introduction-ask': [
    {
      name: 'from-partner',
      params: {
        ...ASK,
        ...{ isReminder: false, isFromBroker: false, partnerAccepted: true },
        note: { text: 'Rádi bychom společně uspořádali festival pouličního divadla.', language: 'cs' },
      },
    },
    {
      name: 'from-broker',
      params: { ...ASK, isReminder: false, isFromBroker: true, partnerAccepted: false, note: null },
    },
    {
      name: 'reminder',
      params: { ...ASK, isReminder: true, isFromBroker: false, partnerAccepted: true, note: null },
    },
    {
      name: 'reminder-from-broker',
      params: { ...ASK, isReminder: true, isFromBroker: true, partnerAccepted: true, note: null },
    },
    {
      name: 'to-public-address',
      isToAddress: true,
      params: {
        ...ASK,
        ...{ isReminder: false, isFromBroker: false, partnerAccepted: true },
        ...{ note: null, detailsPath: null, reasons: [] },
      },
    },
    {
      name: 'reminder-to-public-address',
      isToAddress: true,
      params: {
        ...ASK,
        ...{ isReminder: true, isFromBroker: true, partnerAccepted: true },
        ...{ note: null, detailsPath: null, reasons: [] },
      },
    },
  ],
  'introduction-made': [
    {
      name: 'both',
      languages: ['BOTH'],
      params: {
        a: {
          name: NAMES.organisationName,
          path: '/organisations/dom-kultury-przykladowo',
          contacts: [
            { label: null, personName: 'Zofia Nieistniejąca', email: 'zofia@dom-kultury.example.org', phone: null },
          ],
          reasons: REASONS,
        },
        b: {
          name: NAMES.partnerName,
          path: '/organisations/spolek-most-vzorov',
          contacts: [
            {
              ...{ label: 'Kancelář', personName: 'Jan Neexistující' },
              ...{ email: 'kancelar@spolek-most.example.org', phone: '+420 000 000 000' },
            },
          ],
          reasons: REASONS_IN_CZECH,
        },
        conversationPath: '/messages/00000000-0000-4000-8000-000000000001',
        repliesReachConversation: true,
      },
    },
  ],
  'introduction-outcome': [
    {
      name: 'after-thirty-days',
      params: {
        ...NAMES,
        ...{ introducedOn: '2026-11-23', lastDay: null },
        talkingPath: `/answer/${TOKEN}?choice=talking`,
        agreedPath: `/answer/${TOKEN}?choice=agreed`,
        nothingPath: `/answer/${TOKEN}?choice=nothing`,
      },
    },
    {
      name: 'last-question',
      params: {
        ...NAMES,
        ...{ introducedOn: '2026-11-23', lastDay: '2027-03-15' },
        talkingPath: `/answer/${TOKEN}?choice=talking`,
        agreedPath: `/answer/${TOKEN}?choice=agreed`,
        nothingPath: `/answer/${TOKEN}?choice=nothing`,
      },
    },
  ],
  'introduction-ended': [
    {
      name: 'declined',
      params: {
        ...ENDED,
        ...{ story: 'DECLINED_PARTNER', state: 'DECLINED', reason: 'OTHER_WITH_NOTE' },
        note: { text: 'Letos máme příliš mnoho projektů, zkuste to prosím za rok.', language: 'cs' },
      },
    },
    {
      name: 'declined-by-telephone',
      params: { ...ENDED, story: 'DECLINED_OWN', state: 'DECLINED', reason: 'NO_TIME' },
    },
    {
      name: 'declined-to-broker',
      params: { ...ENDED, story: 'DECLINED_BROKER', state: 'DECLINED', reason: 'TOO_FAR' },
    },
    { name: 'came-to-nothing', params: { ...ENDED, story: 'NOTHING', state: 'DECLINED', reason: 'PLANS_CHANGED' } },
    { name: 'agreed', params: { ...ENDED, story: 'AGREED', state: 'AGREED', agreement: 'COOPERATION_AGREEMENT' } },
    { name: 'no-answer', params: { ...ENDED, story: 'NO_ANSWER_ASKER', state: 'EXPIRED', reason: 'NO_ANSWER' } },
    { name: 'not-answered', params: { ...ENDED, story: 'NO_ANSWER_SILENT', state: 'EXPIRED', reason: 'NO_ANSWER' } },
    {
      name: 'no-answer-to-broker',
      params: { ...ENDED, story: 'NO_ANSWER_BROKER', state: 'EXPIRED', reason: 'NO_ANSWER' },
    },
    { name: 'forgotten-draft', params: { ...ENDED, story: 'NEVER_ASKED', state: 'EXPIRED', reason: 'NEVER_ASKED' } },
    { name: 'no-place', params: { ...ENDED, story: 'NO_PLACE', state: 'EXPIRED', reason: 'NO_PLACE' } },
    { name: 'no-outcome', params: { ...ENDED, story: 'NO_OUTCOME', state: 'EXPIRED', reason: 'NO_OUTCOME' } },
    {
      name: 'withdrawn',
      params: { ...ENDED, story: 'WITHDRAWN_PARTNER', state: 'WITHDRAWN', reason: 'PLANS_CHANGED' },
    },
    {
      name: 'withdrawn-by-broker',
      params: { ...ENDED, story: 'WITHDRAWN_BROKER', state: 'WITHDRAWN', reason: 'MISTAKE' },
    },
    {
      name: 'organisation-left',
      params: { ...ENDED, story: 'WITHDRAWN_SYSTEM', state: 'WITHDRAWN', reason: 'ORGANISATION_LEFT', path: null },
    },
  ],
  'introduction-place': [
    {
      name: 'one',
      params: {
        ...NAMES,
        places: [{ name: NAMES.partnerName, place: 2 }],
        ...{ path: PATH, proposalsPath: '/proposals?for=dom-kultury-przykladowo' },
      },
    },
    {
      name: 'both-to-broker',
      params: {
        ...NAMES,
        places: [
          { name: NAMES.organisationName, place: 1 },
          { name: NAMES.partnerName, place: 4 },
        ],
        ...{ path: PATH, proposalsPath: null },
      },
    },
  ],
  'introduction-next-best': [
    {
      name: 'two',
      params: {
        ...NAMES,
        proposals: [
          { name: 'Obec Vymyšlená', place: 'Vymyšlená', path: '/organisations/obec-vymyslena', reasons: REASONS },
          { name: 'Nadace Příklad', place: 'Olomouc', path: '/organisations/nadace-priklad', reasons: [] },
        ],
        proposalsPath: '/proposals?for=dom-kultury-przykladowo',
      },
    },
  ],
  'introduction-corrected': [
    {
      name: 'agreed',
      params: {
        ...NAMES,
        ...{ state: 'AGREED', reason: null, agreement: 'TWINNING', path: PATH },
        note: { text: 'Umowę podpisano 3 grudnia.', language: null },
      },
    },
    {
      name: 'came-to-nothing',
      params: {
        ...NAMES,
        ...{ state: 'DECLINED', reason: 'PLANS_CHANGED', agreement: null, path: PATH },
        note: { text: 'Obie strony potwierdziły to telefonicznie.', language: null },
      },
    },
  ],
  'introduction-unreachable': [{ name: 'telephone', params: { ...NAMES, lastDay: '2026-12-11', path: PATH } }],
};
