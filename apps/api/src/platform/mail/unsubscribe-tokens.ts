/**
 * The token of a link that stops mails of one topic for one account. It works for ever and as often as one likes, for mails
 * are kept for years: it is signed, not stored, and does nothing that the next click could not take back.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isMailTopic, type MailTopic } from '@mosty/domain/mail-topics';

const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;
/** Hexadecimal, so that no mail program breaks it. */
const FORM = /^(?:[0-9a-f]{2}){19,270}$/;

/** DAILY: all topics that are collected for the mail of the day. */
export type UnsubscribedTopic = MailTopic | 'DAILY';

export interface Unsubscribing {
  readonly accountId: string;
  readonly topic: UnsubscribedTopic;
}

type About = 'unsubscribe' | 'objection';

const signatureOf = (about: About, said: Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update(`${about}:`).update(said).digest().subarray(0, SIGNATURE_BYTES);

const signed = (about: About, said: Buffer, secret: string): string =>
  Buffer.concat([said, signatureOf(about, said, secret)]).toString('hex');

/** Undefined for what this installation did not sign. */
function opened(about: About, token: string, secret: string): Buffer | undefined {
  if (!FORM.test(token)) return undefined;
  const bytes = Buffer.from(token, 'hex');
  const said = bytes.subarray(0, -SIGNATURE_BYTES);
  return timingSafeEqual(bytes.subarray(-SIGNATURE_BYTES), signatureOf(about, said, secret)) ? said : undefined;
}

export function unsubscribeToken({ accountId, topic }: Unsubscribing, secret: string): string {
  const said = Buffer.concat([Buffer.from(accountId.replace(/-/g, ''), 'hex'), Buffer.from(topic)]);
  return signed('unsubscribe', said, secret);
}

export function readUnsubscribeToken(token: string, secret: string): Unsubscribing | undefined {
  const said = opened('unsubscribe', token, secret);
  if (said === undefined) return undefined;
  const topic = said.subarray(ID_BYTES).toString();
  const accountId = said
    .subarray(0, ID_BYTES)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return topic === 'DAILY' || isMailTopic(topic) ? { accountId, topic } : undefined;
}

/** Of the link by which whoever reads an address that belongs to no account objects to mail. It says the address itself: nothing else lasts. */
export const objectionToken = (email: string, secret: string): string =>
  signed('objection', Buffer.from(email.toLowerCase()), secret);

/** The address, in small letters. */
export const readObjectionToken = (token: string, secret: string): string | undefined =>
  opened('objection', token, secret)?.toString();
