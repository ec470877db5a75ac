/**
 * The token of a link that stops mails of one topic for one account. It works for ever and as often as one likes, for mails
 * are kept for years: it is signed, not stored, and does nothing that the next click could not take back.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isMailTopic, type MailTopic } from '@mosty/domain/mail-topics';

const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;
/** Hexadecimal, so that no mail program breaks it. */
const FORM = /^(?:[0-9a-f]{2}){36,96}$/;

/** DAILY: all topics that are collected for the mail of the day. */
export type UnsubscribedTopic = MailTopic | 'DAILY';

export interface Unsubscribing {
  readonly accountId: string;
  readonly topic: UnsubscribedTopic;
}

const signatureOf = (said: Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update('unsubscribe:').update(said).digest().subarray(0, SIGNATURE_BYTES);

export function unsubscribeToken({ accountId, topic }: Unsubscribing, secret: string): string {
  const said = Buffer.concat([Buffer.from(accountId.replace(/-/g, ''), 'hex'), Buffer.from(topic)]);
  return Buffer.concat([said, signatureOf(said, secret)]).toString('hex');
}

/** Undefined for what this installation did not sign. */
export function readUnsubscribeToken(token: string, secret: string): Unsubscribing | undefined {
  if (!FORM.test(token)) return undefined;
  const bytes = Buffer.from(token, 'hex');
  const said = bytes.subarray(0, -SIGNATURE_BYTES);
  if (!timingSafeEqual(bytes.subarray(-SIGNATURE_BYTES), signatureOf(said, secret))) return undefined;
  const topic = said.subarray(ID_BYTES).toString();
  const accountId = said
    .subarray(0, ID_BYTES)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return topic === 'DAILY' || isMailTopic(topic) ? { accountId, topic } : undefined;
}
