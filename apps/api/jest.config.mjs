import base from '../../jest.base.mjs';

export default {
  ...base,
  testMatch: ['<rootDir>/{src,test}/**/*.{spec,int-spec,contract-spec}.ts'],
  globalSetup: '<rootDir>/../../scripts/jest-postgres.setup.ts',
  globalTeardown: '<rootDir>/../../scripts/jest-postgres.teardown.ts',
  setupFiles: ['<rootDir>/test/nest-first.ts'],
  testTimeout: 30_000,
};
