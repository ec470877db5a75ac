import { describe, expect, it } from '@jest/globals';
import { MAIL_TOPICS } from '@mosty/domain/mail-topics';
import { bounceAddressOf, mailOfBounceAddress } from './bounce-addresses.ts';
import { idOfKey } from './message-ids.ts';
import { objectionToken, readObjectionToken, readUnsubscribeToken, unsubscribeToken } from './unsubscribe-tokens.ts';

const SECRET = 's'.repeat(32);
const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('the link that stops mails', () => {
  it.each([...MAIL_TOPICS, 'DAILY' as const])('says for whom and that it is about %s', (topic) => {
    const token = unsubscribeToken({ accountId: ID, topic }, SECRET);
    expect(token).toMatch(/^[0-9a-f]+$/);
    expect(readUnsubscribeToken(token, SECRET)).toEqual({ accountId: ID, topic });
  });

  const token = unsubscribeToken({ accountId: ID, topic: 'OFFERS' }, SECRET);
  it.each([
    ['with another secret', token, 't'.repeat(32)],
    ['with a changed letter', token.replace(/^0f/, '1f'), SECRET],
    ['cut off', token.slice(0, -2), SECRET],
    ['of half a byte', token.slice(0, -1), SECRET],
    ['that is none', 'unsubscribe', SECRET],
    ['that is empty', '', SECRET],
  ])('%s is not known', (_what, written, secret) => {
    expect(readUnsubscribeToken(written, secret)).toBeUndefined();
  });
});

describe('the link by which an address objects to mail', () => {
  it.each(['a@b.cz', 'Biuro@Example.ORG', `${'x'.repeat(242)}@example.org`])('says that it is %s', (email) => {
    const objection = objectionToken(email, SECRET);
    expect(objection).toMatch(/^[0-9a-f]+$/);
    expect(readObjectionToken(objection, SECRET)).toBe(email.toLowerCase());
    expect(readObjectionToken(objection, 't'.repeat(32))).toBeUndefined();
    expect(readObjectionToken(objection.replace(/^./, 'f'), SECRET)).toBeUndefined();
  });

  it('is none that stops a topic, and the other way round', () => {
    expect(readUnsubscribeToken(objectionToken('a@example.org', SECRET), SECRET)).toBeUndefined();
    expect(readObjectionToken(unsubscribeToken({ accountId: ID, topic: 'OFFERS' }, SECRET), SECRET)).toBeUndefined();
  });
});

describe('the address for reports of one mail', () => {
  const address = bounceAddressOf(ID, 'bounces@example.org', SECRET);

  it('names the mail, in any case of letters, and fits into an address', () => {
    expect(mailOfBounceAddress(address.toUpperCase(), 'bounces@example.org', SECRET)).toBe(ID);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
  });

  it.each([
    ['unsigned', 'bounces+0f8fad5bd9cb469fa16570867728950e000000000000@example.org', SECRET],
    ['of another secret', address, 't'.repeat(32)],
    ['of another domain', address.replace('example.org', 'example.net'), SECRET],
    ['plain', 'bounces@example.org', SECRET],
  ])('that is %s names none', (_what, written, secret) => {
    expect(mailOfBounceAddress(written, 'bounces@example.org', secret)).toBeUndefined();
  });
});

it('a key gives the same id each time, and only here', () => {
  expect(idOfKey('a', SECRET)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(idOfKey('a', SECRET)).toBe(idOfKey('a', SECRET));
  expect(idOfKey('a', SECRET)).not.toBe(idOfKey('b', SECRET));
  expect(idOfKey('a', SECRET)).not.toBe(idOfKey('a', 't'.repeat(32)));
});
