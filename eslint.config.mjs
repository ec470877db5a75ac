import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The dependency rule of docs/architecture.md. scripts/dependency-rule.spec.ts is the canary that proves it is on. */
const dependencyRule = [
  { sourceTag: 'scope:domain', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:thesaurus', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:migrations', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:messages', onlyDependOnLibsWithTags: ['scope:domain'] },
  { sourceTag: 'scope:matching', onlyDependOnLibsWithTags: ['scope:domain', 'scope:thesaurus'] },
  { sourceTag: 'scope:phrases', onlyDependOnLibsWithTags: ['scope:domain', 'scope:thesaurus'] },
  { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:domain', 'scope:messages', 'scope:phrases'] },
  {
    sourceTag: 'scope:api',
    onlyDependOnLibsWithTags: [
      'scope:domain',
      'scope:thesaurus',
      'scope:matching',
      'scope:messages',
      'scope:phrases',
      'scope:migrations',
    ],
  },
  { sourceTag: 'scope:tools', onlyDependOnLibsWithTags: ['*'] },
];

const only = (name, where) => ({
  regex: `^${name}(/|$)`,
  message: `${name} is used only in ${where} (docs/architecture.md, dependency rule).`,
});
const typeormOnly = only('typeorm', '*.entity.ts, *.repository.ts, platform/database and migrations');
const nestTypeormOnly = only('@nestjs/typeorm', 'the same places and *.module.ts');
const environmentOnly = {
  regex: '^(node:)?process$',
  importNames: ['env', 'default'],
  message: 'process.env is read only in config.ts.',
};
const buildingNowhere = {
  regex: '/local/build(\\.ts)?$|^\\./build\\.ts$',
  importNames: ['buildStale', 'runNx'],
  message:
    'Tests run at the same time: a build takes away what another one reads. The target `test` builds before (nx).',
};
/** npm test runs several test files of the API as one (apps/api/jest.together.config.mjs). */
const preparesOthers = {
  selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)(All|Each)$/]',
  message: 'What is done before and after tests belongs into their „describe”: other files run with this one.',
};
const nodeApis = {
  group: ['node:*', 'fs', 'path', 'crypto', 'http', 'os', 'child_process', 'worker_threads'],
  message: 'Libs are pure: no Node API, no clock, no randomness, no I/O. Pass what is needed as an argument.',
};
const pureLib = (allowed) => ({
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          nodeApis,
          {
            regex: `^(?!\\.|@mosty/)(?!(?:${allowed.join('|') || '(?!)'})(?:/|$))`,
            message: `A pure lib imports only ${[...allowed, 'other libs that the dependency rule allows'].join(', ')}.`,
          },
        ],
      },
    ],
    'no-restricted-globals': [
      'error',
      ...['process', 'Buffer', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'performance', 'crypto'].map(
        (name) => ({
          name,
          message: 'Libs are pure: pass what is needed as an argument.',
        }),
      ),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
      { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]",
        message: 'Time comes in as an argument.',
      },
    ],
  },
});

export default defineConfig(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/build/**',
      '**/.svelte-kit/**',
      '**/.nx/**',
      '**/.mosty/**',
      '**/coverage/**',
      '**/test-results/**',
      'libs/messages/src/compiled/**',
      '**/*.generated.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: globals.node },
    plugins: { 'import-x': importX, '@nx': nx },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      // Without these two no-cycle does not read TypeScript files and finds nothing.
      'import-x/extensions': ['.ts', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
    rules: {
      // Every link goes through the language-aware link functions, which return whole paths.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 6],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          allowCircularSelfDependency: true,
          checkDynamicDependenciesExceptions: ['.*'],
          depConstraints: dependencyRule,
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['apps/web/**'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  // ensure-install.cjs runs before anything is installed, under any Node.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // Nest finds injected classes by their runtime value; the compiler decides what is a type there (verbatimModuleSyntax).
  { files: ['apps/api/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { ...pureLib([]), files: ['libs/domain/src/**/*.ts', 'libs/thesaurus/src/**/*.ts'], ignores: ['**/*.spec.ts'] },
  { ...pureLib(['highs']), files: ['libs/matching/src/**/*.ts'], ignores: ['**/*.spec.ts'] },
  { ...pureLib([]), files: ['libs/messages/src/**/*.ts', 'libs/phrases/src/**/*.ts'], ignores: ['**/*.spec.ts'] },
  {
    files: ['**/*.spec.ts', '**/*.int-spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [buildingNowhere] }] },
  },
  { files: ['apps/api/**/*spec.ts'], rules: { 'no-restricted-syntax': ['error', preparesOthers] } },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: [
      '**/*.entity.ts',
      '**/*.repository.ts',
      'apps/api/src/platform/database/**',
      '**/*.spec.ts',
      '**/*.int-spec.ts',
    ],
    rules: { 'no-restricted-imports': ['error', { patterns: [typeormOnly, nestTypeormOnly, environmentOnly] }] },
  },
  // A module registers the entities of its folder; queries stay in its repositories.
  {
    files: ['apps/api/src/**/*.module.ts'],
    ignores: ['apps/api/src/platform/database/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [typeormOnly, environmentOnly] }] },
  },
  {
    files: ['apps/api/src/platform/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        preparesOthers,
        {
          selector:
            ':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/features/]',
          message: 'platform never imports features.',
        },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/config.ts', '**/*.spec.ts', '**/*.int-spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'process.env is read only in config.ts.' },
      ],
    },
  },
);
