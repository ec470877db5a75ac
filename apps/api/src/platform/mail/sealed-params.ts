/**
 * What a waiting mail will say is sealed with the secret of the installation: it may hold a link that acts for whoever has it,
 * and names of people, and neither may be read in the database or in a backup of it.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { type MailParams, type MailTemplate } from './mail-templates.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** As the column holds it; empty once the mail has been sent. */
export interface SealedParams {
  readonly sealed?: string;
}

export class NotOpenedError extends Error {}

const keyOf = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'mosty mail parameters', 32));

export function sealParams<Template extends MailTemplate>(params: MailParams[Template], secret: string): SealedParams {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce);
  const written = Buffer.concat([cipher.update(JSON.stringify(params), 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), written]).toString('base64') };
}

/** Throws a NotOpenedError when they were sealed with another secret, or are gone. */
export function openParams({ sealed }: SealedParams, secret: string): MailParams[MailTemplate] {
  try {
    const bytes = Buffer.from(sealed ?? '', 'base64');
    const decipher = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const written = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(written.toString('utf8')) as MailParams[MailTemplate];
  } catch (cause) {
    throw new NotOpenedError('What the mail says was sealed with another SECRET and cannot be read any more.', {
      cause,
    });
  }
}
