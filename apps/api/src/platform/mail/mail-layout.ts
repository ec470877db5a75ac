import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { mailTopicName } from '@mosty/messages/mail-topic-texts';
import { type MailCalendar, type MailContent } from './mail-content.ts';
import { renderHtml } from './mail-html.ts';
import { renderText } from './mail-text.ts';
import { type UnsubscribedTopic } from './unsubscribe-tokens.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Absolute; a POST to it stops mails of the topic. */
  readonly unsubscribeUrl?: string;
  readonly calendar?: MailCalendar;
}

export interface WrittenMail {
  readonly language: Language;
  readonly content: MailContent;
}

/** What stands below a mail besides who sends it. */
export interface MailFooter {
  readonly topic?: UnsubscribedTopic;
  /** Below the language. */
  readonly unsubscribePath?: string;
  /** The path is that of an objection: whoever reads the address has no account. */
  readonly isObjection?: boolean;
}

export interface FooterLine {
  readonly language: Language;
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

const SETTINGS_PATH = '/account/notifications';
const PRIVACY_PATH = '/privacy';

/**
 * Lays a mail out as HTML and as plain text: in one language, or in two side by side. `publicUrl` has no slash at its end.
 * The first mail of a process takes a second, every other less than a millisecond.
 */
export async function renderMail(
  written: readonly [WrittenMail] | readonly [WrittenMail, WrittenMail],
  publicUrl: string,
  footer: MailFooter = {},
): Promise<RenderedMail> {
  const [{ language, content }] = written;
  const subjects = written.map(({ content: { subject } }) => subject.replace(/\s+/g, ' ').trim());
  // A line break in a subject would start a header of somebody else's making.
  const subject = [...new Set(subjects)].join(' / ');
  const lines = written.flatMap((mail) => footerLines(mail.language, publicUrl, footer));
  return {
    subject,
    text: renderText(written, lines, publicUrl),
    html: await renderHtml({ subject, written, footer: lines, publicUrl }),
    ...(footer.unsubscribePath !== undefined && {
      unsubscribeUrl: `${publicUrl}/${language}${footer.unsubscribePath}`,
    }),
    ...(content.calendar && { calendar: content.calendar }),
  };
}

function footerLines(language: Language, publicUrl: string, footer: MailFooter): FooterLine[] {
  const { topic, unsubscribePath, isObjection = false } = footer;
  const inLanguage = { locale: language };
  const home = `${publicUrl}/${language}`;
  const sender = { language, text: m.mail_footer({ url: home }, inLanguage), links: [] };
  if (unsubscribePath !== undefined && isObjection) {
    const links = [
      { label: m.mail_footer_object({}, inLanguage), url: home + unsubscribePath },
      { label: m.mail_footer_privacy({}, inLanguage), url: home + PRIVACY_PATH },
    ];
    return [{ language, text: m.mail_footer_objection({}, inLanguage), links }, sender];
  }
  if (topic === undefined || unsubscribePath === undefined) return [sender];
  return [
    {
      language,
      text:
        topic === 'DAILY'
          ? m.mail_footer_daily({}, inLanguage)
          : m.mail_footer_topic({ topic: mailTopicName(topic, language) }, inLanguage),
      links: [
        { label: m.mail_footer_stop({}, inLanguage), url: home + unsubscribePath },
        { label: m.mail_footer_choose({}, inLanguage), url: home + SETTINGS_PATH },
      ],
    },
    sender,
  ];
}
