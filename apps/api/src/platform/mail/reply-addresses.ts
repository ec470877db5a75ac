import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';

/** RFC 4648, in small letters: mail servers change the letters of addresses, so it must not matter. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const PREFIX = 'reply+';
const ID_CHARACTERS = 26;
const SIGNATURE_BYTES = 20;
/** With the prefix 64 characters, the longest that stands before the @ (RFC 5321). */
const FORM = new RegExp(`^${PREFIX.replace('+', '\\+')}([a-z2-7]{${ID_CHARACTERS}})([a-z2-7]{32})$`);

/** In the place of an account. */
const EVERYBODY = 'everybody';

export interface ReplyFacts {
  readonly conversationId: string;
  readonly accountId: string;
}

/** What an address says: which conversation it is of, and whether it was given to this account. */
export interface ReadReplyAddress {
  readonly conversationId: string;
  isOf(accountId: string): boolean;
  /** Made for all who read it (`ofConversation`): who writes is told by the address she writes from. */
  readonly isShared: boolean;
}

/**
 * Addresses to which one answers by mail: of one conversation and one account, signed with the secret of the installation.
 * Whoever has the address writes as that account, so the caller lets it count only for those who still read the conversation.
 * The account is not in it: of those who read the conversation, it is the one whose signature it is.
 */
@Injectable()
export class ReplyAddresses {
  private readonly secret: string;
  private readonly domain: string | undefined;

  constructor(@Inject(CONFIG) { secret, mail }: Config) {
    this.secret = secret;
    this.domain = mail.replyDomain;
  }

  /** Null where no mail comes in (MAIL_REPLY_DOMAIN). */
  of({ conversationId, accountId }: ReplyFacts): string | null {
    return this.address(conversationId, accountId);
  }

  /**
   * For a mail that goes to several people at once, such as the one that introduces two sides: everybody's answer goes to the
   * same address, so there the sender of the mail says who writes, and it must be one who reads the conversation.
   */
  ofConversation(conversationId: string): string | null {
    return this.address(conversationId, EVERYBODY);
  }

  private address(conversationId: string, accountId: string): string | null {
    if (this.domain === undefined) return null;
    const signature = this.signatureOf(conversationId.toLowerCase(), accountId);
    return `${PREFIX}${toBase32(bytesOf(conversationId))}${toBase32(signature)}@${this.domain}`;
  }

  /** Undefined for what is no such address of this installation. The signature is asked for with each account. */
  read(address: string): ReadReplyAddress | undefined {
    const at = address.lastIndexOf('@');
    if (this.domain === undefined || address.slice(at + 1).toLowerCase() !== this.domain) return undefined;
    const [, id, signature] = FORM.exec(address.slice(0, at).toLowerCase()) ?? [];
    if (id === undefined || signature === undefined) return undefined;
    const conversationId = uuidOf(fromBase32(id).subarray(0, 16));
    const given = fromBase32(signature);
    return {
      conversationId,
      isOf: (accountId) => timingSafeEqual(given, this.signatureOf(conversationId, accountId)),
      isShared: timingSafeEqual(given, this.signatureOf(conversationId, EVERYBODY)),
    };
  }

  private signatureOf(conversationId: string, accountId: string): Buffer {
    return createHmac('sha256', this.secret)
      .update(`reply:${conversationId}:${accountId.toLowerCase()}`)
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  }
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function toBase32(bytes: Buffer): string {
  let [text, bits, value] = ['', 0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(value >>> (bits - 5)) & 31];
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let [bits, value] = [0, 0];
  for (const letter of text) {
    value = ((value << 5) | ALPHABET.indexOf(letter)) & 0xffff;
    bits += 5;
    if (bits >= 8) bytes.push((value >>> (bits -= 8)) & 0xff);
  }
  return Buffer.from(bytes);
}
