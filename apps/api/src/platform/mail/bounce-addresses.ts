/**
 * Where servers report that a mail could not be delivered: an address for each mail (VERP), so that the report says by its
 * own recipient which mail it is about, whatever else the server leaves out. Signed, so that nobody can report at will.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNATURE_LETTERS = 12;

const signatureOf = (id: string, secret: string): string =>
  createHmac('sha256', secret).update('bounce:').update(id).digest('hex').slice(0, SIGNATURE_LETTERS);

/** `bounces@example.org` and a mail give `bounces+<id><signature>@example.org`. */
export function bounceAddressOf(mailId: string, address: string, secret: string): string {
  const id = mailId.replace(/-/g, '');
  return address.replace('@', `+${id}${signatureOf(id, secret)}@`);
}

/** The mail that a report to this address is about; undefined for every other address. */
export function mailOfBounceAddress(recipient: string, address: string, secret: string): string | undefined {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const given = recipient.toLowerCase();
  const prefix = `${local}+`;
  if (!given.startsWith(prefix) || !given.endsWith(`@${domain}`)) return undefined;
  const said = given.slice(prefix.length, -(domain.length + 1));
  const [, id, signature] = /^([0-9a-f]{32})([0-9a-f]{12})$/.exec(said) ?? [];
  if (id === undefined || signature === undefined) return undefined;
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(id, secret)))) return undefined;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
