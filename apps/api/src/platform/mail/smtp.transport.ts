import { type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { MailRefusedError, MailTransport, type OutgoingMail } from './mail-transport.ts';

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
const PARALLEL_CONNECTIONS = 4;

/** No attempt takes longer, so that a claim on a delivery (mail-delivery.jobs.ts) always outlives it. */
export const SEND_AT_MOST_MS = 90_000;

export class SmtpTransport extends MailTransport implements OnApplicationShutdown {
  readonly name = 'smtp';
  private transporter: Transporter | undefined;

  constructor(private readonly url: string) {
    super();
  }

  async send(mail: OutgoingMail): Promise<void> {
    this.transporter ??= this.connect();
    const transporter = this.transporter;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.close();
        reject(new Error(`The mail server took longer than ${SEND_AT_MOST_MS / 1000} s.`));
      }, SEND_AT_MOST_MS);
    });
    const sending = transporter.sendMail({
      messageId: mail.messageId,
      from: mail.from,
      to: mail.to,
      date: mail.date,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      // RFC 3834: no out-of-office answers, please.
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(mail.unsubscribeUrl === undefined ? {} : { 'List-Unsubscribe': `<${mail.unsubscribeUrl}>` }),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await Promise.race([sending, tooLate]);
    } catch (error) {
      sending.catch(() => undefined);
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

  private connect(): Transporter {
    return createTransport({
      url: this.url,
      pool: true,
      maxConnections: PARALLEL_CONNECTIONS,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
    });
  }
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** 5xx after MAIL, RCPT or DATA is final for this mail; 5xx on login is a matter of settings and may be put right. */
function toMailError(error: unknown): Error {
  const { code, responseCode } = error as SmtpError;
  const message = error instanceof Error ? error.message : String(error);
  const isAboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (isAboutThisMail && responseCode !== undefined && responseCode >= 500) return new MailRefusedError(message);
  return error instanceof Error ? error : new Error(message);
}
