import { describe, expect, it } from '@jest/globals';
import { NotOpenedError, openParams, sealParams } from './sealed-params.ts';

const SECRET = 'a'.repeat(32);
const PARAMS = { askedAt: 'příliš żółty' };

describe('what a waiting mail says', () => {
  it('is read with the secret that sealed it, and not otherwise', () => {
    const sealed = sealParams<'test'>(PARAMS, SECRET);
    expect(JSON.stringify(sealed)).not.toContain('asked');
    expect(openParams(sealed, SECRET)).toEqual(PARAMS);
    expect(sealParams<'test'>(PARAMS, SECRET)).not.toEqual(sealed);
    expect(() => openParams(sealed, 'b'.repeat(32))).toThrow(NotOpenedError);
    expect(() => openParams({ sealed: 'AAAA' }, SECRET)).toThrow(NotOpenedError);
    expect(() => openParams({}, SECRET)).toThrow(NotOpenedError);
  });
});
