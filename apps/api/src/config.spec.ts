import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.ts';

const DATABASE_URL = 'postgres://mosty@127.0.0.1/mosty';
const SECRET = 'a'.repeat(32);

describe('the configuration', () => {
  it('needs nothing but a database, and then listens only on this machine', () => {
    const config = readConfig({ DATABASE_URL });
    expect(config).toMatchObject({
      production: false,
      exampleAccounts: true,
      roles: ['api', 'worker'],
      http: { host: '127.0.0.1', trustProxy: false },
      search: undefined,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    [{}, /DATABASE_URL/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL must start with postgres/],
    [{ DATABASE_URL, API_PORT: '70000' }, /API_PORT/],
    [{ DATABASE_URL, DATABASE_POOL_SIZE: '4' }, /DATABASE_POOL_SIZE/],
    [{ DATABASE_URL, MOSTY_ROLES: 'api,cook' }, /MOSTY_ROLES/],
    [{ DATABASE_URL, TRUST_PROXY: 'yes' }, /TRUST_PROXY/],
    [{ DATABASE_URL, MEILI_URL: 'ftp://x' }, /MEILI_URL must start with http/],
    [{ DATABASE_URL, NODE_ENV: 'production', MOSTY_EXAMPLE_ACCOUNTS: 'true' }, /MOSTY_EXAMPLE_ACCOUNTS is impossible/],
  ])('%j is refused with the name of the variable', (variables, sentence) => {
    expect(() => readConfig(variables)).toThrow(ConfigError);
    expect(() => readConfig(variables)).toThrow(sentence);
  });

  it('says every wrong variable at once', () => {
    expect(() => readConfig({ DATABASE_URL: 'x', API_PORT: 'x' })).toThrow(/DATABASE_URL.*API_PORT/);
  });

  it('has no example accounts in production, asked for or not', () => {
    expect(readConfig({ DATABASE_URL, SECRET, NODE_ENV: 'production' }).exampleAccounts).toBe(false);
    expect(readConfig({ DATABASE_URL, MOSTY_EXAMPLE_ACCOUNTS: 'false' }).exampleAccounts).toBe(false);
  });

  it('has no secret of its own in production', () => {
    expect(() => readConfig({ DATABASE_URL, NODE_ENV: 'production' })).toThrow(/SECRET is needed in production/);
    expect(() => readConfig({ DATABASE_URL, SECRET: 'short' })).toThrow(/SECRET must have at least 32 characters/);
  });

  it('names an operator, and says that it is an example until name, address and e-mail are given', () => {
    expect(readConfig({ DATABASE_URL, OPERATOR_NAME: 'Most' }).operator.isExample).toBe(true);
    const given = { OPERATOR_NAME: 'Most', OPERATOR_ADDRESS: 'Opole', OPERATOR_EMAIL: 'most@example.org' };
    expect(readConfig({ DATABASE_URL, ...given, OPERATOR_DPO: '', OPERATOR_COUNTRY: 'CZ' }).operator).toEqual({
      isExample: false,
      name: 'Most',
      address: 'Opole',
      email: 'most@example.org',
      dataProtectionOfficer: null,
      country: 'CZ',
    });
  });

  it('takes an empty address for none', () => {
    expect(readConfig({ DATABASE_URL, MEILI_URL: '', SMTP_URL: '' })).toMatchObject({ search: undefined });
  });
});
