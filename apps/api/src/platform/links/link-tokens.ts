/** How the token of a link is written: random part and signature, hexadecimal, so that no mail program breaks it. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const RANDOM_BYTES = 20;
const SIGNATURE_BYTES = 16;
const FORM = new RegExp(`^[0-9a-f]{${2 * (RANDOM_BYTES + SIGNATURE_BYTES)}}$`);

const signatureOf = (random: Buffer, purpose: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`link:${purpose}:`).update(random).digest().subarray(0, SIGNATURE_BYTES);

const hashOf = (random: Buffer): Buffer => createHash('sha256').update(random).digest();

export interface LinkToken {
  readonly token: string;
  /** What the database keeps. */
  readonly hash: Buffer;
}

export function newLinkToken(purpose: string, secret: string): LinkToken {
  const random = randomBytes(RANDOM_BYTES);
  const token = Buffer.concat([random, signatureOf(random, purpose, secret)]).toString('hex');
  return { token, hash: hashOf(random) };
}

/** The hash to look for; undefined for what this installation did not sign for this purpose. */
export function hashOfToken(token: string, purpose: string, secret: string): Buffer | undefined {
  if (!FORM.test(token)) return undefined;
  const bytes = Buffer.from(token, 'hex');
  const random = bytes.subarray(0, RANDOM_BYTES);
  const isSigned = timingSafeEqual(bytes.subarray(RANDOM_BYTES), signatureOf(random, purpose, secret));
  return isSigned ? hashOf(random) : undefined;
}
