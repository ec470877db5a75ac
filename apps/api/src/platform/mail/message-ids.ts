/** By what a mail is known to everybody who meets it. */
import { createHmac, randomUUID } from 'node:crypto';

/** A UUID (version 8) that only this installation can have made of the key, the same each time. */
export function idOfKey(key: string, secret: string): string {
  const bytes = createHmac('sha256', secret).update('mail:').update(key).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export const newMailId = (key: string | undefined, secret: string): string =>
  key === undefined ? randomUUID() : idOfKey(key, secret);

/** Nobody who has not seen the mail can guess it, so whoever names it has seen it or carries it. */
export const messageIdOf = (id: string, domain: string): string => `<${id}@${domain}>`;

/** Of a sender, `Mosty <mosty@example.org>`. */
export const domainOf = (sender: string): string => /@([a-z0-9.-]+)>?\s*$/i.exec(sender)?.[1] ?? 'mosty.invalid';
