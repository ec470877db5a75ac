/** The files an editor reads and mends: `texts/<group>/<language>.json`. A new group is added here. */
import { type OrganisationKind } from '@mosty/domain/vocabulary';
import greetingPl from '../texts/greeting/pl.json' with { type: 'json' };
import greetingCs from '../texts/greeting/cs.json' with { type: 'json' };
import greetingEn from '../texts/greeting/en.json' with { type: 'json' };
import whoPl from '../texts/who/pl.json' with { type: 'json' };
import whoCs from '../texts/who/cs.json' with { type: 'json' };
import whoEn from '../texts/who/en.json' with { type: 'json' };
import reasonPl from '../texts/reason/pl.json' with { type: 'json' };
import reasonCs from '../texts/reason/cs.json' with { type: 'json' };
import reasonEn from '../texts/reason/en.json' with { type: 'json' };
import callPl from '../texts/call/pl.json' with { type: 'json' };
import callCs from '../texts/call/cs.json' with { type: 'json' };
import callEn from '../texts/call/en.json' with { type: 'json' };
import visitPl from '../texts/visit/pl.json' with { type: 'json' };
import visitCs from '../texts/visit/cs.json' with { type: 'json' };
import visitEn from '../texts/visit/en.json' with { type: 'json' };
import studyPl from '../texts/study/pl.json' with { type: 'json' };
import studyCs from '../texts/study/cs.json' with { type: 'json' };
import studyEn from '../texts/study/en.json' with { type: 'json' };
import datesPl from '../texts/dates/pl.json' with { type: 'json' };
import datesCs from '../texts/dates/cs.json' with { type: 'json' };
import datesEn from '../texts/dates/en.json' with { type: 'json' };
import documentsPl from '../texts/documents/pl.json' with { type: 'json' };
import documentsCs from '../texts/documents/cs.json' with { type: 'json' };
import documentsEn from '../texts/documents/en.json' with { type: 'json' };
import fundingPl from '../texts/funding/pl.json' with { type: 'json' };
import fundingCs from '../texts/funding/cs.json' with { type: 'json' };
import fundingEn from '../texts/funding/en.json' with { type: 'json' };
import budgetPl from '../texts/budget/pl.json' with { type: 'json' };
import budgetCs from '../texts/budget/cs.json' with { type: 'json' };
import budgetEn from '../texts/budget/en.json' with { type: 'json' };
import partnersPl from '../texts/partners/pl.json' with { type: 'json' };
import partnersCs from '../texts/partners/cs.json' with { type: 'json' };
import partnersEn from '../texts/partners/en.json' with { type: 'json' };
import languagePl from '../texts/language/pl.json' with { type: 'json' };
import languageCs from '../texts/language/cs.json' with { type: 'json' };
import languageEn from '../texts/language/en.json' with { type: 'json' };
import practicalPl from '../texts/practical/pl.json' with { type: 'json' };
import practicalCs from '../texts/practical/cs.json' with { type: 'json' };
import practicalEn from '../texts/practical/en.json' with { type: 'json' };
import thanksPl from '../texts/thanks/pl.json' with { type: 'json' };
import thanksCs from '../texts/thanks/cs.json' with { type: 'json' };
import thanksEn from '../texts/thanks/en.json' with { type: 'json' };
import followUpPl from '../texts/follow-up/pl.json' with { type: 'json' };
import followUpCs from '../texts/follow-up/cs.json' with { type: 'json' };
import followUpEn from '../texts/follow-up/en.json' with { type: 'json' };
import declinePl from '../texts/decline/pl.json' with { type: 'json' };
import declineCs from '../texts/decline/cs.json' with { type: 'json' };
import declineEn from '../texts/decline/en.json' with { type: 'json' };
import closingPl from '../texts/closing/pl.json' with { type: 'json' };
import closingCs from '../texts/closing/cs.json' with { type: 'json' };
import closingEn from '../texts/closing/en.json' with { type: 'json' };

/** A sentence, or one for each kind of organisation that writes; OTHER stands for the kinds that are not named. */
export type SentenceText = string | Readonly<Partial<Record<OrganisationKind | 'OTHER', string>>>;

/** In the order of a letter, which is the order in which the composer offers them. */
export const GROUPS = [
  'greeting',
  'thanks',
  'who',
  'reason',
  'follow-up',
  'call',
  'visit',
  'study',
  'dates',
  'funding',
  'budget',
  'partners',
  'documents',
  'language',
  'practical',
  'decline',
  'closing',
] as const;
export type Group = (typeof GROUPS)[number];

type GroupTexts = Readonly<Record<string, SentenceText>>;

export const TEXTS: Readonly<Record<Group, Readonly<Record<'pl' | 'cs' | 'en', GroupTexts>>>> = {
  greeting: { pl: greetingPl, cs: greetingCs, en: greetingEn },
  who: { pl: whoPl, cs: whoCs, en: whoEn },
  reason: { pl: reasonPl, cs: reasonCs, en: reasonEn },
  call: { pl: callPl, cs: callCs, en: callEn },
  visit: { pl: visitPl, cs: visitCs, en: visitEn },
  study: { pl: studyPl, cs: studyCs, en: studyEn },
  dates: { pl: datesPl, cs: datesCs, en: datesEn },
  documents: { pl: documentsPl, cs: documentsCs, en: documentsEn },
  funding: { pl: fundingPl, cs: fundingCs, en: fundingEn },
  budget: { pl: budgetPl, cs: budgetCs, en: budgetEn },
  partners: { pl: partnersPl, cs: partnersCs, en: partnersEn },
  language: { pl: languagePl, cs: languageCs, en: languageEn },
  practical: { pl: practicalPl, cs: practicalCs, en: practicalEn },
  thanks: { pl: thanksPl, cs: thanksCs, en: thanksEn },
  'follow-up': { pl: followUpPl, cs: followUpCs, en: followUpEn },
  decline: { pl: declinePl, cs: declineCs, en: declineEn },
  closing: { pl: closingPl, cs: closingCs, en: closingEn },
};
