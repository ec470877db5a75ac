/** What the topics of mails are called. */
import { type MailTopic } from '@mosty/domain/mail-topics';
import { type Language } from '@mosty/domain/vocabulary';
import { m } from './compiled/messages.js';

const NAMES: Readonly<Record<MailTopic, (inputs: Record<never, never>, options: { locale: Language }) => string>> = {
  INTRODUCTIONS: m.mail_topic_introductions,
  MESSAGES: m.mail_topic_messages,
  MEETINGS: m.mail_topic_meetings,
  OFFERS: m.mail_topic_offers,
  PROPOSALS_DIGEST: m.mail_topic_proposals,
  SAVED_SEARCHES: m.mail_topic_searches,
  PROFILE: m.mail_topic_profile,
};

export const mailTopicName = (topic: MailTopic, language: Language): string => NAMES[topic]({}, { locale: language });
