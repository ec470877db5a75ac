import { describe, expect, it } from '@jest/globals';
import { readRegisterId } from './register-ids.ts';

describe('register identifiers', () => {
  it.each([
    ['TERYT', '1610043', '1610043'],
    ['LAU2', '536385', '536385'],
    ['LAU2', '500496', '500496'],
    ['KRS', '28860', '0000028860'],
    ['REGON', '123456785', '123456785'],
    ['REGON', '12345678512347', '12345678512347'],
    ['REGON', '123 456 785', '123456785'],
    ['ICO', '00299308', '00299308'],
    ['ICO', '299308', '00299308'],
  ] as const)('%s %j is read as %j', (register, written, value) => {
    expect(readRegisterId(register, written)).toEqual({ ok: true, value });
  });

  it.each([
    ['TERYT', '1710043', 'REGISTER_ID_FORM'],
    ['TERYT', '161004', 'REGISTER_ID_FORM'],
    ['TERYT', '1610047', 'REGISTER_ID_FORM'],
    ['LAU2', '536386', 'REGISTER_ID_CHECK_DIGIT'],
    ['LAU2', '436385', 'REGISTER_ID_FORM'],
    ['KRS', '12345678901', 'REGISTER_ID_FORM'],
    ['REGON', '123456786', 'REGISTER_ID_CHECK_DIGIT'],
    ['REGON', '12345678512348', 'REGISTER_ID_CHECK_DIGIT'],
    ['REGON', '1234567', 'REGISTER_ID_FORM'],
    ['ICO', '00299309', 'REGISTER_ID_CHECK_DIGIT'],
    ['ICO', 'CZ00299308', 'REGISTER_ID_FORM'],
    ['ICO', '', 'REGISTER_ID_FORM'],
  ] as const)('%s %j is refused: %s', (register, written, code) => {
    expect(readRegisterId(register, written)).toEqual({
      ok: false,
      error: { code, params: { register, value: written } },
    });
  });
});
