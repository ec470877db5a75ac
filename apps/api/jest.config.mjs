import base from '../../jest.base.mjs';

// Libraries as they are in production; graphql checks each type it meets over and over again elsewhere.
process.env.NODE_ENV = 'production';

export default {
  ...base,
  testMatch: ['<rootDir>/{src,test}/**/*.{spec,int-spec,contract-spec}.ts'],
  globalSetup: '<rootDir>/../../scripts/jest-run.setup.ts',
  globalTeardown: '<rootDir>/../../scripts/jest-run.teardown.ts',
  setupFiles: ['<rootDir>/test/nest-first.ts'],
  testTimeout: 30_000,
  // Modules of a test file stay in memory after it: a worker that has grown is replaced before it takes the next file.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
