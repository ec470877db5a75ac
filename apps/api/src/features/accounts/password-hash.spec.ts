import { scryptSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hashPassword, PASSWORD_COST, verifyPassword } from './password-hash.ts';

describe('the hash of a password', () => {
  it('has its own salt, names its cost and is found again', async () => {
    const [one, other] = [await hashPassword('zelená žába skáče'), await hashPassword('zelená žába skáče')];
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword({ hash: one, password: 'zelená žába skáče' })).toBe(true);
    expect(await verifyPassword({ hash: one, password: 'zelená žába skáče ' })).toBe(false);
  });

  it('is of no smaller cost than OWASP asks', () => {
    const { N, r, p } = PASSWORD_COST;
    expect(N * r * p).toBeGreaterThanOrEqual(2 ** 15 * 8 * 3);
  });

  it('reads letters that look alike as the same', async () => {
    const hash = await hashPassword('žluťoučký kůň'.normalize('NFD'));
    expect(await verifyPassword({ hash, password: 'žluťoučký kůň'.normalize('NFC') })).toBe(true);
  });

  it('of another cost is still read', async () => {
    const salt = Buffer.from('0123456789abcdef');
    const key = scryptSync('old password', salt, 32, { N: 1024, r: 8, p: 1 });
    const hash = `scrypt$1024$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`;
    expect(await verifyPassword({ hash, password: 'old password' })).toBe(true);
    expect(await verifyPassword({ hash, password: 'new password' })).toBe(false);
  });

  it.each(['', 'plain', 'scrypt$1024$8$1$$', 'md5$1$1$1$a$b'])('is not %j', async (hash) => {
    expect(await verifyPassword({ hash, password: '' })).toBe(false);
  });
});
