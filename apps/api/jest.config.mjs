import base from '../../jest.base.mjs';

export default {
  ...base,
  testMatch: ['<rootDir>/{src,test}/**/*.{spec,int-spec,contract-spec}.ts'],
  globalSetup: '<rootDir>/../../scripts/jest-postgres.setup.ts',
  globalTeardown: '<rootDir>/../../scripts/jest-postgres.teardown.ts',
  setupFiles: ['<rootDir>/test/nest-first.ts'],
  testTimeout: 30_000,
  // Modules of a test file stay in memory after it: a worker that has grown is replaced before it takes the next file.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
