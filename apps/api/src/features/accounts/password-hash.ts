/**
 * How passwords are kept: scrypt, with parameters of the list of OWASP (Password Storage Cheat Sheet) that need 32 MB for each
 * guess. They stand in the hash, so that they can be raised one day and old hashes still be read. Why: docs/decisions/0008.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

export const PASSWORD_COST: Cost = { N: 2 ** 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const FORM = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/;

/** The same word may be typed on two keyboards as different characters that look alike. */
function keyOf(password: string, salt: Buffer, { N, r, p }: Cost, bytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, bytes, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await keyOf(password, salt, PASSWORD_COST, KEY_BYTES);
  const { N, r, p } = PASSWORD_COST;
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** False, too, for what is no hash of ours. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = FORM.exec(hash) ?? [];
  const kept = Buffer.from(key, 'base64url');
  if (kept.length === 0) return false;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await keyOf(password, Buffer.from(salt, 'base64url'), cost, kept.length);
  return timingSafeEqual(kept, given);
}
