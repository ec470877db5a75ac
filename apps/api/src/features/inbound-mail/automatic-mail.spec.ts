import { describe, expect, it } from '@jest/globals';
import { isAutomatic } from './automatic-mail.ts';

const OWN = ['mosty@example.org'];
const asked = (headers: Record<string, string>, sender: string | null = 'anna@example.org'): boolean =>
  isAutomatic({ all: (name) => (headers[name] === undefined ? [] : [headers[name]]) }, sender, OWN);

describe('a mail that no person wrote', () => {
  it.each<[Record<string, string>]>([
    [{ 'auto-submitted': 'auto-replied' }],
    [{ 'auto-submitted': 'auto-generated; owner-email="a@example.org"' }],
    [{ precedence: 'bulk' }],
    [{ precedence: 'Auto_Reply' }],
    [{ 'return-path': '<>' }],
    [{ 'return-path': '' }],
    [{ 'x-loop': 'mosty@example.org' }],
    [{ 'list-id': '<news.example.org>' }],
    [{ 'list-unsubscribe': '<https://example.org/u>' }],
    [{ 'x-autoreply': 'yes' }],
    [{ 'x-auto-response-suppress': 'All' }],
    [{ 'x-failed-recipients': 'a@example.org' }],
    [{ 'content-type': 'multipart/report; report-type=delivery-status' }],
    [{ 'content-type': 'text/calendar; method=REPLY' }],
  ])('%j', (headers) => expect(asked(headers)).toBe(true));

  it.each([
    [null],
    ['MAILER-DAEMON@example.org'],
    ['postmaster@example.org'],
    ['no-reply@example.org'],
    ['Mosty@Example.org'],
  ])('comes from %s', (sender) => expect(asked({}, sender)).toBe(true));

  it.each<[Record<string, string>]>([
    [{}],
    [{ 'auto-submitted': 'no' }],
    [{ precedence: 'normal' }],
    [{ 'return-path': '<anna@example.org>' }],
    [{ 'content-type': 'multipart/mixed; boundary=report' }],
    [{ 'x-auto-response-suppress': 'DR, RN' }],
  ])('is none with %j', (headers) => expect(asked(headers)).toBe(false));
});
