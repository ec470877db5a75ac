import { describe, expect, it } from '@jest/globals';
import { hashOfToken, newLinkToken } from './link-tokens.ts';

const SECRET = 's'.repeat(32);

describe('the token of a link', () => {
  const { token, hash } = newLinkToken('CONFIRM_PROFILE', SECRET);

  it('is letters and digits, found by a hash that does not tell it', () => {
    expect(token).toMatch(/^[0-9a-f]{72}$/);
    expect(hash).toHaveLength(32);
    expect(hashOfToken(token, 'CONFIRM_PROFILE', SECRET)).toEqual(hash);
    expect(newLinkToken('CONFIRM_PROFILE', SECRET).token).not.toBe(token);
  });

  it.each([
    ['of another purpose', token, 'RESET_PASSWORD', SECRET],
    ['signed with another secret', token, 'CONFIRM_PROFILE', 't'.repeat(32)],
    ['with a changed letter', token.replace(/.$/, (last) => (last === '0' ? '1' : '0')), 'CONFIRM_PROFILE', SECRET],
    ['cut off by a mail program', token.slice(0, -1), 'CONFIRM_PROFILE', SECRET],
    ['that is none', "x' or 1=1", 'CONFIRM_PROFILE', SECRET],
    ['that is empty', '', 'CONFIRM_PROFILE', SECRET],
  ])('%s is not known', (_what, written, purpose, secret) => {
    expect(hashOfToken(written, purpose, secret)).toBeUndefined();
  });
});
