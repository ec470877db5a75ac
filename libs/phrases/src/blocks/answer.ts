import { DATE, EMAIL, ORGANISATION, PERSON, THEME } from '../slots.ts';
import { type BlockDefinitions } from './block.ts';

/** Thanks, follow-up, declining kindly, closing. */
export const ANSWER = {
  'thanks.message': { slots: {} },
  'thanks.meeting': { slots: { date: DATE } },
  'thanks.hospitality': { slots: {} },
  'thanks.documents': { slots: {} },
  'thanks.interest': { slots: {} },
  'thanks.invitation': { slots: {} },
  'thanks.patience': { slots: {} },
  'thanks.cooperation': { slots: {} },

  'follow-up.our-message': { slots: { date: DATE } },
  'follow-up.reply-by': { slots: { date: DATE } },
  'follow-up.still-interested': { slots: {} },
  'follow-up.agreed': { slots: {} },
  'follow-up.next-step': { slots: {} },
  'follow-up.summary': { slots: {} },
  'follow-up.considering': { slots: { date: DATE } },
  'follow-up.more-details': { slots: {} },
  'follow-up.passed-on': { slots: { person: PERSON } },

  'decline.capacity': { slots: {} },
  'decline.theme': { slots: { theme: THEME } },
  'decline.other-partner': { slots: {} },
  'decline.budget': { slots: {} },
  'decline.deadline': { slots: {} },
  'decline.invitation': { slots: {} },
  'decline.later': { slots: { date: DATE } },
  'decline.recommend': { slots: { organisation: ORGANISATION } },
  'decline.good-luck': { slots: {} },

  'closing.call': { slots: {} },
  'closing.meeting': { slots: {} },
  'closing.reply': { slots: {} },
  'closing.questions': { slots: {} },
  'closing.contact': { slots: { person: PERSON, email: EMAIL } },
  'closing.new-year': { slots: {} },
  'closing.respectfully': { slots: {}, form: 'VALEDICTION' },
  'closing.regards': { slots: {}, form: 'VALEDICTION' },
} as const satisfies BlockDefinitions;
