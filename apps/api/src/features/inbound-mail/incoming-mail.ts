import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { isAutomatic } from './automatic-mail.ts';
import { textOfHtml } from './html-text.ts';
import { replyOf } from './reply-text.ts';

export interface IncomingFile {
  readonly name: string;
  readonly content: Buffer;
}

/** What Mosty needs to know of a mail. */
export interface IncomingMail {
  /** With angle brackets; null where it has none. */
  readonly messageId: string | null;
  /** In small letters; null for a mail of nobody. */
  readonly sender: string | null;
  readonly recipients: readonly string[];
  readonly isAutomatic: boolean;
  /** The server that took it in knows that its sender is forged. */
  readonly isForged: boolean;
  /** What is newly written. */
  readonly text: string;
  readonly files: readonly IncomingFile[];
}

/** Who a mail came for, as servers note it that deliver all addresses into one mailbox. */
const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-forwarded-to'];
const LONGEST_ADDRESS = 254;
/** Nested mails and lists of headers are limited: nobody writes such by hand. */
const PARSING = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 };

/** By what a mail is known that comes twice: its Message-ID, or all of it. */
export async function keyOfMail(raw: Buffer): Promise<Buffer> {
  const { messageId } = await PostalMime.parse(raw.subarray(0, headEnd(raw)), PARSING).catch(() => ({ messageId: '' }));
  const hash = createHash('sha256');
  return messageId ? hash.update(messageId.trim().toLowerCase()).digest() : hash.update(raw).digest();
}

/** Null for what is no mail. */
export async function readMail(raw: Buffer, ownAddresses: readonly string[]): Promise<IncomingMail | null> {
  const mail = await PostalMime.parse(raw, PARSING).catch(() => null);
  if (mail === null || mail.headers.length === 0) return null;
  const all = (name: string): string[] => mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
  const sender = addressesOf(mail.from)[0] ?? null;
  const recipients = [mail.to, mail.cc].flatMap((list) => (list ?? []).flatMap(addressesOf));
  const delivered = DELIVERED_TO.flatMap(all).map((value) => value.trim().replace(/^<|>$/g, ''));
  return {
    messageId: mail.messageId ?? null,
    sender: sender === null || sender.length > LONGEST_ADDRESS ? null : sender,
    recipients: [...new Set([...delivered, ...recipients])],
    isAutomatic: isAutomatic({ all }, sender, ownAddresses) || isCalendarAnswer(mail),
    isForged: /\bdmarc\s*=\s*fail\b/i.test(all('authentication-results')[0] ?? ''),
    text: replyOf(mail.text !== undefined && mail.text.trim() !== '' ? mail.text : textOfHtml(mail.html ?? '')),
    files: filesOf(mail),
  };
}

function headEnd(raw: Buffer): number {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at !== -1);
  return ends.length === 0 ? raw.length : Math.min(...ends) + 2;
}

const addressesOf = (address: Address | undefined): string[] =>
  address === undefined
    ? []
    : (address.group ?? [address]).flatMap(({ address: one }) => (one ? [one.trim().toLowerCase()] : []));

/** Of Outlook, Gmail and others, when somebody accepts an invitation: a part with its method. */
const isCalendarAnswer = ({ attachments }: Email): boolean =>
  attachments.some(
    ({ mimeType, method }) => mimeType === 'text/calendar' && /^(reply|counter|refresh)$/i.test(method ?? ''),
  );

/** Pictures that a signature shows within its text are no attachments. */
function filesOf({ attachments }: Email): IncomingFile[] {
  return attachments
    .filter(({ disposition, related, contentId }) => disposition === 'attachment' || !(related || contentId))
    .map(({ filename, content }) => ({ name: filename ?? '', content: bytesOf(content) }));
}

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Buffer =>
  typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof Uint8Array
      ? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
      : Buffer.from(content);
