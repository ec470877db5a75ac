/**
 * Reads the mails by which servers report what became of a mail: delivery status notifications (RFC 3464) and complaints
 * (RFC 5965). Pure; says nothing about whether they can be believed.
 */
import { bounceKindOf, type MailReportKind, statusIn } from '@mosty/domain/mail-reports';
import PostalMime, { type Email } from 'postal-mime';

export interface ReadReport {
  readonly source: 'DSN' | 'ARF';
  /** With angle brackets, of all mails that it has in it. */
  readonly messageIds: readonly string[];
  /** To whom it was sent; among them the address for reports of one mail. */
  readonly sentTo: readonly string[];
  readonly told: readonly {
    readonly kind: MailReportKind;
    /** Null where a provider has taken it out. */
    readonly recipient: string | null;
    readonly status: string | null;
    readonly diagnostic: string | null;
  }[];
}

const ADDRESS_HEADERS = ['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

/** Null: it is no report. */
export async function readReport(raw: string | Uint8Array): Promise<ReadReport | null> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const type = headerOf(mail, 'content-type') ?? '';
  const parts = partsOf(mail);
  const status = parts.find(({ mimeType }) => mimeType === 'message/delivery-status');
  const feedback = parts.find(({ mimeType }) => mimeType === 'message/feedback-report');
  if (!/^multipart\/report/i.test(type) || (status === undefined && feedback === undefined)) return null;
  const whole = [mail.text ?? '', ...parts.map(({ text }) => text)].join('\n');
  return {
    source: feedback === undefined ? 'DSN' : 'ARF',
    messageIds: [...whole.matchAll(/^[ \t>]*(?:original-)?message-id:\s*(<[^<>\s]+>)/gim)].map(([, id]) => id ?? ''),
    sentTo: ADDRESS_HEADERS.flatMap((name) => addressesIn(mail, name)),
    told: feedback === undefined ? toldByStatus(status?.text ?? '') : toldByFeedback(feedback.text),
  };
}

interface Part {
  readonly mimeType: string;
  readonly text: string;
}

function partsOf({ attachments }: Email): Part[] {
  return attachments.map(({ mimeType, content }) => ({
    mimeType: mimeType.toLowerCase(),
    text: typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8'),
  }));
}

const headerOf = (mail: Email, name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value;

const addressesIn = (mail: Email, name: string): string[] =>
  mail.headers.filter(({ key }) => key === name).flatMap(({ value }) => value.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? []);

/** Groups of fields, empty lines between them; a line that begins with a space goes on with the one before. */
function groupsOf(text: string): Map<string, string>[] {
  const unfolded = text.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
  return unfolded.split(/\n\s*\n/).map(
    (group) =>
      new Map(
        group.split('\n').flatMap((line): [string, string][] => {
          const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line.trim()) ?? [];
          return name === undefined ? [] : [[name.toLowerCase(), value ?? '']];
        }),
      ),
  );
}

/** `rfc822; a@example.org` */
const addressOf = (field: string | undefined): string | null =>
  field === undefined ? null : (/[^\s<>;]+@[^\s<>;]+/.exec(field)?.[0] ?? null);

function toldByStatus(text: string): ReadReport['told'] {
  return groupsOf(text).flatMap((fields) => {
    // Delayed, delivered, relayed and expanded are no failures.
    if (fields.get('action')?.toLowerCase() !== 'failed') return [];
    const diagnostic = fields.get('diagnostic-code')?.replace(/^[\w-]+;\s*/, '') ?? null;
    const status = statusIn(fields.get('status') ?? '') ?? statusIn(diagnostic ?? '');
    const code = /^\s*([45]\d\d)\b/.exec(diagnostic ?? '')?.[1];
    const kind = bounceKindOf(status, code === undefined ? undefined : Number(code));
    if (kind === null) return [];
    return [
      {
        kind,
        recipient: addressOf(fields.get('original-recipient') ?? fields.get('final-recipient')),
        status,
        diagnostic,
      },
    ];
  });
}

/** Whoever moves a mail out of the folder of unwanted mail is no complaint. */
function toldByFeedback(text: string): ReadReport['told'] {
  const fields = new Map(groupsOf(text).flatMap((group) => [...group]));
  const type = fields.get('feedback-type')?.toLowerCase();
  if (type === undefined || type === 'not-spam') return [];
  const recipient = addressOf(fields.get('original-rcpt-to'));
  return [{ kind: 'COMPLAINT', recipient, status: null, diagnostic: type }];
}
