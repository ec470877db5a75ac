import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withSecret } from './secret.ts';

describe('the secret of a checkout', () => {
  let state: string;
  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'mosty-secret-'));
  });
  afterEach(() => rmSync(state, { recursive: true }));

  it('is made once, kept, and read by nobody else', () => {
    const { SECRET } = withSecret(state, {});
    expect(SECRET).toMatch(/^[0-9a-f]{64}$/);
    expect(withSecret(state, { PORT: '1' })).toEqual({ PORT: '1', SECRET });
    expect(statSync(join(state, 'secret')).mode & 0o077).toBe(0);
  });

  it('gives way to one that is given, and is not invented in production', () => {
    expect(withSecret(state, { SECRET: 'given' })).toEqual({ SECRET: 'given' });
    expect(withSecret(state, { NODE_ENV: 'production' })).toEqual({ NODE_ENV: 'production' });
  });
});
