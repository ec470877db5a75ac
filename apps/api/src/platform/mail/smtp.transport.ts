import { type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import {
  MailRefusedError,
  MailTransport,
  type OutgoingMail,
  type RecipientRefusal,
  type SendingOutcome,
} from './mail-transport.ts';

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
const PARALLEL_CONNECTIONS = 4;

/** No attempt takes longer, so that a claim on a delivery (mail-delivery.jobs.ts) always outlives it. */
export const SEND_AT_MOST_MS = 90_000;

/** What nobody on the way may change; RFC 8058 asks for the last two. */
const SIGNED_HEADERS =
  'From:To:Subject:Date:Message-ID:Reply-To:In-Reply-To:References:MIME-Version:Content-Type:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post';

/** By which a receiver sees that the mail comes from this domain and was not changed on its way (RFC 6376). */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
}

export class SmtpTransport extends MailTransport implements OnApplicationShutdown {
  readonly name = 'smtp';
  private transporter: Transporter<SMTPPool.SentMessageInfo> | undefined;

  constructor(
    private readonly url: string,
    private readonly dkim?: DkimKey,
  ) {
    super();
  }

  async send(mail: OutgoingMail): Promise<SendingOutcome> {
    this.transporter ??= this.connect();
    const transporter = this.transporter;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.close();
        reject(new Error(`The mail server took longer than ${SEND_AT_MOST_MS / 1000} s.`));
      }, SEND_AT_MOST_MS);
    });
    const sending = transporter.sendMail(toMessage(mail));
    try {
      const { rejectedErrors } = (await Promise.race([sending, tooLate])) as { rejectedErrors?: readonly SmtpError[] };
      return outcomeOf(mail.deliverTo, rejectedErrors ?? []);
    } catch (error) {
      sending.catch(() => undefined);
      const { rejectedErrors } = error as SmtpError;
      if (rejectedErrors && rejectedErrors.length === mail.deliverTo.length) {
        return outcomeOf(mail.deliverTo, rejectedErrors);
      }
      throw toMailError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  onApplicationShutdown(): void {
    this.close();
  }

  private close(): void {
    this.transporter?.close();
    this.transporter = undefined;
  }

  private connect(): Transporter<SMTPPool.SentMessageInfo> {
    return createTransport({
      url: this.url,
      pool: true,
      maxConnections: PARALLEL_CONNECTIONS,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      ...(this.dkim && {
        dkim: {
          domainName: this.dkim.domain,
          keySelector: this.dkim.selector,
          privateKey: this.dkim.privateKey,
          headerFieldNames: SIGNED_HEADERS,
        },
      }),
    });
  }
}

function toMessage(mail: OutgoingMail): SMTPPool.MailOptions {
  const { calendar, unsubscribeUrl } = mail;
  return {
    messageId: mail.messageId,
    from: mail.from,
    to: [...mail.to],
    envelope: { from: mail.bounceTo ?? mail.from, to: [...mail.deliverTo] },
    date: mail.date,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    ...(mail.replyTo && mail.replyTo.length > 0 && { replyTo: [...mail.replyTo] }),
    ...(mail.inReplyTo !== undefined && { inReplyTo: mail.inReplyTo }),
    ...(mail.references && mail.references.length > 0 && { references: [...mail.references] }),
    ...(calendar && {
      icalEvent: { method: calendar.method, filename: calendar.fileName, content: calendar.ics },
    }),
    headers: {
      // RFC 3834: no out-of-office answers, please.
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: a mail program stops mails of this topic by a POST, without opening a page.
      ...(unsubscribeUrl !== undefined && {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

interface SmtpError {
  readonly message?: string;
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly recipient?: string;
  readonly rejectedErrors?: readonly SmtpError[];
}

function outcomeOf(recipients: readonly string[], errors: readonly SmtpError[]): SendingOutcome {
  const refusals = errors.map<RecipientRefusal>(({ recipient, responseCode, response, message }) => ({
    address: recipient ?? '',
    code: responseCode ?? 451,
    words: response ?? message ?? '',
  }));
  const rejected = new Set(refusals.map(({ address }) => address));
  return {
    accepted: recipients.filter((address) => !rejected.has(address)),
    refused: refusals.filter(({ code }) => code >= 500),
    deferred: refusals.filter(({ code }) => code < 500),
  };
}

/** 5xx after MAIL or DATA is final for this mail; 5xx on login is a matter of settings and may be put right. */
function toMailError(error: unknown): Error {
  const { code, responseCode } = error as SmtpError;
  const message = error instanceof Error ? error.message : String(error);
  const isAboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (isAboutThisMail && responseCode !== undefined && responseCode >= 500) return new MailRefusedError(message);
  return error instanceof Error ? error : new Error(message);
}
