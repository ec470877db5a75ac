import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { startSmtpServer, type TestSmtpServer } from '../../../test/smtp-server.ts';
import { ConfigError, readConfig } from '../../config.ts';
import { SmtpTransport } from './smtp.transport.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const settings = {
  DATABASE_URL: 'postgres://x',
  MAIL_DKIM_DOMAIN: 'example.org',
  MAIL_DKIM_SELECTOR: 'mosty',
  MAIL_DKIM_KEY: pem,
};

const MAIL = {
  messageId: '<first@example.org>',
  from: 'Mosty <mosty@example.org>',
  to: ['urzad@example.org'],
  deliverTo: ['urzad@example.org'],
  date: new Date('2026-11-21T10:00:00Z'),
  subject: 'Zażółć gęślą jaźń – příliš žluťoučký kůň',
  text: `Dzień dobry!\n\n.\nKropka na początku   wiersza.  \n\n\n`,
  html: '<p>Dzień dobry!</p>',
  unsubscribeUrl: 'https://mosty.example.org/pl/unsubscribe/0123456789abcdef',
  calendar: {
    method: 'REQUEST' as const,
    fileName: 'call.ics',
    ics: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
  },
};

interface Signed {
  readonly tags: ReadonlyMap<string, string>;
  readonly isBodyIntact: boolean;
  readonly isSigned: boolean;
}

/** What a receiving server computes (RFC 6376, relaxed/relaxed), from nothing but what came over the wire. */
function verify(raw: string): Signed {
  const split = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, split).split(/\r\n(?![ \t])/);
  const relaxed = (header: string): string => {
    const colon = header.indexOf(':');
    const value = header
      .slice(colon + 1)
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim();
    return `${header.slice(0, colon).trim().toLowerCase()}:${value}`;
  };
  const body = raw
    .slice(split + 4)
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
    .join('\r\n')
    .replace(/(\r\n)*$/, '\r\n');
  const signature = headers.find((header) => /^dkim-signature:/i.test(header)) ?? '';
  const tags = new Map(
    relaxed(signature)
      .slice('dkim-signature:'.length)
      .split(';')
      .map((tag) => tag.trim().split(/=(.*)/s))
      .map(([name = '', value = '']) => [name.trim(), value.trim()]),
  );
  const left = [...headers].reverse();
  const signedHeaders = (tags.get('h') ?? '').split(':').flatMap((name) => {
    const at = left.findIndex((header) => header.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return at < 0 ? [] : left.splice(at, 1).map(relaxed);
  });
  const unsigned = relaxed(signature.replace(/([;\s]b=)[^;]*/, '$1'));
  const verifier = createVerify('RSA-SHA256').update([...signedHeaders, unsigned].join('\r\n'));
  return {
    tags,
    isBodyIntact: createHash('sha256').update(body).digest('base64') === tags.get('bh')?.replace(/\s/g, ''),
    isSigned: verifier.verify(publicKey, (tags.get('b') ?? '').replace(/\s/g, ''), 'base64'),
  };
}

describe('A mail of an installation with a key', () => {
  let smtp: TestSmtpServer;
  let raw: string;
  beforeAll(async () => {
    smtp = await startSmtpServer();
    const transport = new SmtpTransport(smtp.url, readConfig(settings).mail.dkim);
    await transport.send(MAIL);
    transport.onApplicationShutdown();
    raw = smtp.received[0]?.raw ?? '';
  });
  afterAll(() => smtp.close());

  it('is signed so that its receiver can recompute it', () => {
    const { tags, isBodyIntact, isSigned } = verify(raw);
    expect([tags.get('d'), tags.get('s'), tags.get('a')]).toEqual(['example.org', 'mosty', 'rsa-sha256']);
    expect({ isBodyIntact, isSigned }).toEqual({ isBodyIntact: true, isSigned: true });
    const names = (tags.get('h') ?? '').toLowerCase().split(':');
    const needed = ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'];
    expect(names).toEqual(expect.arrayContaining(needed));
  });

  it('is not, once somebody changed a word on the way', () => {
    expect(verify(raw.replace(/^Subject: .*/m, 'Subject: Something else')).isSigned).toBe(false);
    expect(verify(raw.replace('//mosty.example.org/pl/unsub', '//evil.example.net/pl/unsub')).isSigned).toBe(false);
    expect(verify(`${raw}x`).isBodyIntact).toBe(false);
  });

  it('brings its entry for the calendar as an invitation and as a file', async () => {
    const { attachments, text, headers } = await PostalMime.parse(raw);
    expect(text).toContain('Dzień dobry!');
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(attachments.map(({ filename }) => filename)).toContain('call.ics');
    const post = headers.find(({ key }) => key === 'list-unsubscribe-post');
    expect(post?.value).toBe('List-Unsubscribe=One-Click');
  });
});

describe('the key', () => {
  it('may be in one line, or in base64', () => {
    const oneLine = pem.replace(/\n/g, '\\n');
    expect(readConfig({ ...settings, MAIL_DKIM_KEY: oneLine }).mail.dkim?.privateKey.trim()).toBe(pem.trim());
    const base64 = Buffer.from(pem).toString('base64');
    expect(readConfig({ ...settings, MAIL_DKIM_KEY: base64 }).mail.dkim?.privateKey).toBe(pem);
  });

  it.each([
    [{ MAIL_DKIM_KEY: 'no key' }, 'MAIL_DKIM_KEY must be a private key'],
    [{ MAIL_DKIM_SELECTOR: '' }, 'all three or none'],
    [{ MAIL_DKIM_DOMAIN: 'https://example.org' }, 'MAIL_DKIM_DOMAIN must be a domain'],
    [{ MAIL_BOUNCE_ADDRESS: 'bounces' }, 'MAIL_BOUNCE_ADDRESS must be an address'],
    [{ MAIL_EVENTS_SECRET: 'short' }, 'MAIL_EVENTS_SECRET must have at least 16'],
  ])('%j ends the process with a sentence', (wrong, sentence) => {
    expect(() => readConfig({ ...settings, ...wrong })).toThrow(ConfigError);
    expect(() => readConfig({ ...settings, ...wrong })).toThrow(sentence);
  });

  it('is needed by nobody', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://x' }).mail).toMatchObject({
      dkim: undefined,
      bounceAddress: undefined,
    });
  });
});
