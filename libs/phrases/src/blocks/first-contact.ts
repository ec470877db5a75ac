import {
  count,
  DATE,
  EMAIL,
  FREE_TEXT,
  LINK,
  ORGANISATION,
  PERSON,
  PHONE,
  PLACE,
  SENDER,
  THEME,
  themes,
} from '../slots.ts';
import { type BlockDefinitions } from './block.ts';

/** Greeting, who we are, what brought us to you. */
export const FIRST_CONTACT = {
  'greeting.office': { slots: {}, form: 'SALUTATION' },
  'greeting.everybody': { slots: {}, form: 'SALUTATION' },
  'greeting.colleagues': { slots: {}, form: 'SALUTATION' },
  'greeting.partners': { slots: {}, form: 'SALUTATION' },
  'greeting.good-day': { slots: {}, form: 'SALUTATION' },
  'greeting.attention': { slots: { person: PERSON } },

  'who.municipality': { slots: { place: PLACE }, senders: ['GMINA', 'OBEC'] },
  'who.inhabitants': { slots: { inhabitants: count(1, 5_000_000), sender: SENDER }, senders: ['GMINA', 'OBEC'] },
  'who.organisation': {
    slots: { organisation: ORGANISATION, sender: SENDER },
    senders: ['NGO', 'AGGLOMERATION', 'PUBLIC_INSTITUTION', 'PRIVATE_ENTITY'],
  },
  'who.members': { slots: { members: count(1, 1_000_000) }, senders: ['NGO'] },
  'who.municipalities': { slots: { municipalities: count(1, 500) }, senders: ['AGGLOMERATION'] },
  'who.seat': { slots: { place: PLACE } },
  'who.experience': { slots: { theme: THEME } },
  'who.seeks-experience': { slots: { theme: THEME } },
  'who.projects': { slots: { projects: count(1, 999) } },
  'who.first-time': { slots: {} },
  'who.profile': { slots: { link: LINK } },
  'who.contact': { slots: { person: PERSON, email: EMAIL } },
  'who.telephone': { version: 2, slots: { person: PERSON, phone: PHONE } },

  'reason.theme': { slots: { theme: THEME } },
  'reason.themes': { slots: { themes: themes(2, 3) } },
  'reason.profile': { version: 2, slots: {} },
  'reason.proposal': { version: 2, slots: {} },
  'reason.offer': { slots: { offer: FREE_TEXT } },
  'reason.recommended': { slots: { organisation: ORGANISATION } },
  'reason.learn-more': { slots: { theme: THEME } },
  'reason.distance': { slots: { kilometres: count(1, 1000) } },
  'reason.met': { slots: { date: DATE } },
  'reason.similar': { slots: { sender: SENDER } },
} as const satisfies BlockDefinitions;
