import base, { swcTransform } from '../../jest.base.mjs';

/** @type {import('jest').Config} */
export default {
  ...base,
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['browser', 'svelte'] },
  extensionsToTreatAsEsm: ['.ts', '.svelte'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'svelte', 'json'],
  transform: { ...swcTransform, '^.+\\.svelte(\\.(ts|js))?$': '<rootDir>/jest-svelte.mjs' },
  transformIgnorePatterns: ['/node_modules/(?!.*\\.svelte(\\.(ts|js))?$)'],
  setupFiles: ['<rootDir>/jest-browser.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/*.spec.ts'],
};
