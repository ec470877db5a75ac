/** What every project's Jest shares: ES modules, TypeScript by swc, UTC, tests beside the code. */
process.env.TZ = 'UTC';

export const swcTransform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
        // Without it `with { type: 'json' }` is lost.
        experimental: { keepImportAttributes: true },
      },
      module: { type: 'es6' },
      swcrc: false,
    },
  ],
};

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: swcTransform,
  testMatch: ['<rootDir>/**/*.spec.ts'],
  // All cores: Jest would keep one of two for itself.
  maxWorkers: '100%',
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/build/'],
  modulePathIgnorePatterns: ['/dist/', '/build/'],
};
