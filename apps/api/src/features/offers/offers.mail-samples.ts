import { type OfferKind } from '@mosty/domain/offers';
import { type MailSamples } from '../../platform/mail/mail-samples.ts';

const offer = {
  kind: 'OFFER' as OfferKind,
  title: 'Wspólny obóz ratowniczy dla młodzieży',
  titleLanguage: 'pl' as const,
  path: '/offers/wspolny-oboz-ratowniczy-dla-mlodziezy-0123abcd',
};
const interested = {
  offer,
  organisationName: 'Spolek Vymyšlený Most',
  organisationPath: '/organisations/vymysleny-most',
  sentence: 'Vedeme oddíl mladých záchranářů a rádi bychom přijeli s patnácti dětmi.',
  sentenceLanguage: 'cs' as const,
  lastDay: '2026-12-11',
  answerPath: '/offers/answer/0123456789abcdef',
};
const answered = {
  offer,
  ownerName: 'Stowarzyszenie Przykładowy Most',
  ...{ reason: null, note: null, conversationPath: null, next: [] },
};

export const SAMPLES: Partial<MailSamples> = {
  'offer-interest': [
    {
      name: 'new',
      params: {
        ...{ ...interested, step: 'NEW' },
        reasons: [
          { code: 'YOU_SEEK', theme: 'rescue' },
          { code: 'SAME_FORM', form: 'YOUTH_EXCHANGE' },
          { code: 'YOUR_KIND_WANTED', kind: 'NGO' },
          { code: 'YOUR_REGION_WANTED', region: 'CZ071' },
        ],
      },
    },
    { name: 'nudge', params: { ...interested, step: 'NUDGE', reasons: [] } },
  ],
  'offer-place': [
    {
      name: 'third',
      params: {
        ...{ offer, ownerName: 'Stowarzyszenie Przykładowy Most', place: 3 },
        ...{ expectedAt: '2026-12-20T09:00:00.000Z', path: '/offers/interests' },
      },
    },
  ],
  'offer-answered': [
    { name: 'talking', params: { ...answered, answer: 'TALKING', conversationPath: '/messages/0123' } },
    { name: 'partner', params: { ...answered, answer: 'PARTNER', conversationPath: '/messages/0123' } },
    {
      name: 'declined',
      params: {
        ...{ ...answered, answer: 'DECLINED', reason: 'WRONG_SIZE', note: 'Szukamy grupy do dziesięciu osób.' },
        next: [
          {
            ...{ ...offer, title: 'Ćwiczenia strażaków nad Osobłogą', ownerName: 'Gmina Przykładowa' },
            deadline: '2027-02-28',
          },
        ],
      },
    },
    { name: 'expired', params: { ...answered, answer: 'DECLINED', reason: 'OFFER_EXPIRED' } },
  ],
  'offer-deadline': [
    {
      name: 'reminder',
      params: { offer, step: 'REMINDER', deadline: '2026-12-18', renewPath: '/offers/mine?organisation=1' },
    },
    {
      name: 'expired',
      params: { offer, step: 'EXPIRED', deadline: '2026-12-18', renewPath: '/offers/mine?organisation=1' },
    },
  ],
  'offer-interest-withdrawn': [{ name: 'owner', params: { offer, organisationName: 'Spolek Vymyšlený Most' } }],
};
