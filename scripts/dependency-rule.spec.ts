/**
 * The canary of the dependency rule (docs/architecture.md): each rule is broken on purpose, in files put into a copy of the
 * projects, and the lint must find it. Where a rule has an exception, the exception must pass.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './local/folders.ts';
import { copyWorkspace } from './local/workspace-copy.ts';

interface Canary {
  readonly what: string;
  /** Folder of the project. */
  readonly place: string;
  readonly file?: string;
  readonly code: string;
  /** The message that must appear; undefined: none may appear. */
  readonly expected?: RegExp;
}

const PURE = /Libs are pure/;
const BOUNDARY =
  /can only depend on libs tagged with|cannot depend on any libs|not allowed|should use relative imports|cannot be imported by a relative/;
const TIME = /Time comes in as an argument/;
const lines = (count: number) => Array.from({ length: count }, (_, n) => `export const line${n} = ${n};`).join('\n');

const CANARIES: readonly Canary[] = [
  // Libraries are pure.
  { what: 'the domain reads files', place: 'libs/domain/src', code: `import 'node:fs';`, expected: PURE },
  { what: 'the thesaurus reads files', place: 'libs/thesaurus/src', code: `import 'fs';`, expected: PURE },
  { what: 'matching reads files', place: 'libs/matching/src', code: `import 'node:path';`, expected: PURE },
  { what: 'phrases read files', place: 'libs/phrases/src', code: `import 'node:fs';`, expected: PURE },
  { what: 'messages read files', place: 'libs/messages/src', code: `import 'node:os';`, expected: PURE },
  {
    what: 'the domain asks the clock',
    place: 'libs/domain/src',
    code: 'export const now = Date.now();',
    expected: TIME,
  },
  {
    what: 'matching asks the clock',
    place: 'libs/matching/src',
    code: 'export const now = new Date();',
    expected: TIME,
  },
  {
    what: 'the thesaurus is random',
    place: 'libs/thesaurus/src',
    code: 'export const chance = Math.random();',
    expected: /Randomness comes in/,
  },
  { what: 'the domain waits', place: 'libs/domain/src', code: 'setTimeout(() => undefined, 1);', expected: PURE },
  { what: 'matching knows the process', place: 'libs/matching/src', code: 'process.exitCode = 1;', expected: PURE },
  {
    what: 'messages ask the network',
    place: 'libs/messages/src',
    code: `void fetch('http://x.example');`,
    expected: PURE,
  },
  {
    what: 'the domain imports a package',
    place: 'libs/domain/src',
    code: `import 'zod';`,
    expected: /pure lib imports only/,
  },
  {
    what: 'matching imports another package',
    place: 'libs/matching/src',
    code: `import 'pg';`,
    expected: /pure lib imports only/,
  },
  { what: 'matching imports its solver', place: 'libs/matching/src', code: `import 'highs';` },
  { what: 'a spec of a library reads files', place: 'libs/domain/src', file: 'x.spec.ts', code: `import 'node:fs';` },

  // Who imports whom.
  {
    what: 'the domain imports a library',
    place: 'libs/domain/src',
    code: `import '@mosty/thesaurus/folding';`,
    expected: BOUNDARY,
  },
  {
    what: 'the thesaurus imports the domain',
    place: 'libs/thesaurus/src',
    code: `import '@mosty/domain/result';`,
    expected: BOUNDARY,
  },
  {
    what: 'messages import matching',
    place: 'libs/messages/src',
    code: `import '@mosty/matching/score';`,
    expected: BOUNDARY,
  },
  {
    what: 'matching imports messages',
    place: 'libs/matching/src',
    code: `import '@mosty/messages/messages';`,
    expected: BOUNDARY,
  },
  {
    what: 'phrases import messages',
    place: 'libs/phrases/src',
    code: `import '@mosty/messages/messages';`,
    expected: BOUNDARY,
  },
  { what: 'phrases import the thesaurus', place: 'libs/phrases/src', code: `import '@mosty/thesaurus/themes';` },
  { what: 'the web imports phrases', place: 'apps/web/src/lib', code: `import '@mosty/phrases/render';` },
  { what: 'matching imports the domain', place: 'libs/matching/src', code: `import '@mosty/domain/result';` },
  {
    what: 'migrations import the domain',
    place: 'migrations',
    code: `import '@mosty/domain/result';`,
    expected: BOUNDARY,
  },
  {
    what: 'the web imports the API',
    place: 'apps/web/src/lib',
    code: `import '../../../../../api/src/config.ts';`,
    expected: BOUNDARY,
  },
  {
    what: 'the web imports matching',
    place: 'apps/web/src/lib',
    code: `import '@mosty/matching/score';`,
    expected: BOUNDARY,
  },
  {
    what: 'a component imports the thesaurus',
    place: 'apps/web/src/lib',
    file: 'Canary.svelte',
    code: `<script lang="ts">\n  import '@mosty/thesaurus/folding';\n</script>\n`,
    expected: BOUNDARY,
  },
  { what: 'the web imports the domain', place: 'apps/web/src/lib', code: `import '@mosty/domain/result';` },
  {
    what: 'the API imports the web',
    place: 'apps/api/src/features',
    code: `import '../../../../../web/src/env.ts';`,
    expected: BOUNDARY,
  },
  {
    what: 'the API imports the scripts',
    place: 'apps/api/src/features',
    code: `import '@mosty/scripts/start';`,
    expected: BOUNDARY,
  },
  { what: 'the API imports matching', place: 'apps/api/src/features', code: `import '@mosty/matching/score';` },
  {
    what: 'the platform imports a feature',
    place: 'apps/api/src/platform',
    code: `import '../../features/themes/theme.entity.ts';`,
    expected: /platform never imports features/,
  },
  {
    what: 'the platform imports a feature late',
    place: 'apps/api/src/platform',
    code: `export const late = () => import('../../features/themes/theme.entity.ts');`,
    expected: /platform never imports features/,
  },

  // What is used where.
  ...['x.service.ts', 'x.resolver.ts', 'x.module.ts'].map((file) => ({
    what: `${file} uses typeorm`,
    place: 'apps/api/src/features',
    file,
    code: `import 'typeorm';`,
    expected: /typeorm is used only in/,
  })),
  {
    what: 'a service uses typeorm of Nest',
    place: 'apps/api/src/features',
    file: 'x.service.ts',
    code: `import '@nestjs/typeorm';`,
    expected: /@nestjs\/typeorm is used only in/,
  },
  ...['x.entity.ts', 'x.repository.ts'].map((file) => ({
    what: `${file} uses typeorm`,
    place: 'apps/api/src/features',
    file,
    code: `import 'typeorm';\nimport '@nestjs/typeorm';`,
  })),
  {
    what: 'a feature reads the environment',
    place: 'apps/api/src/features',
    code: 'export const url = process.env.DATABASE_URL;',
    expected: /process\.env is read only in config\.ts/,
  },
  {
    what: 'the platform imports the environment',
    place: 'apps/api/src/platform',
    code: `export { env } from 'node:process';`,
    expected: /process\.env is read only in config\.ts/,
  },
  {
    what: 'a test builds',
    place: 'scripts/local',
    file: 'x.spec.ts',
    code: `import { buildStale } from './build.ts';\nimport { runNx } from '../local/build.ts';\nvoid [buildStale, runNx];`,
    expected: /Tests run at the same time[\s\S]*Tests run at the same time/,
  },
  {
    what: 'a test of the API prepares others, too',
    place: 'apps/api/src/features',
    file: 'x.int-spec.ts',
    code: `import { beforeAll } from '@jest/globals';\nbeforeAll(() => undefined);`,
    expected: /belongs into their/,
  },

  // Form.
  {
    what: 'two files import each other',
    place: 'apps/api/src/platform',
    file: 'cycle-a.ts',
    code: `import { b } from './cycle-b.ts';\nexport const a = () => b;`,
    expected: /Dependency cycle/,
  },
  {
    what: 'the other of the two',
    place: 'apps/api/src/platform',
    file: 'cycle-b.ts',
    code: `import { a } from './cycle-a.ts';\nexport const b = () => a;`,
    expected: /Dependency cycle/,
  },
  { what: 'a file has 401 lines', place: 'libs/domain/src', code: lines(401), expected: /too many lines \(401\)/ },
  { what: 'a file has 400 lines and comments', place: 'libs/domain/src', code: `// why\n\n${lines(400)}` },
  {
    what: 'a function has seven parameters',
    place: 'libs/domain/src',
    code: 'export const sum = (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => a + b + c + d + e + f + g;',
    expected: /too many parameters \(7\)/,
  },
  {
    what: 'a type is any',
    place: 'apps/api/src/features',
    code: 'export const anything: any = 1;',
    expected: /Unexpected any/,
  },
  {
    what: 'something is left on the console',
    place: 'apps/web/src/lib',
    code: 'console.log(1);',
    expected: /Unexpected console/,
  },
  {
    what: 'a promise is forgotten',
    place: 'apps/api/src/features',
    code: 'async function save() {}\nexport function act() {\n  save();\n}',
    expected: /Promises must be awaited/,
  },
  {
    what: 'an error is swallowed',
    place: 'scripts',
    code: 'try {\n  JSON.parse("");\n} catch {}',
    expected: /Empty block/,
  },
  {
    what: 'a rule is switched off that was not broken',
    place: 'scripts',
    code: '// eslint-disable-next-line no-console -- for nothing\nexport const quiet = true;',
    expected: /Unused eslint-disable/,
  },
];

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly message: string }[];
}

const FOLDER = 'canaries';

let copy: string;
const found = new Map<string, string>();
const fileOf = ({ place, file }: Canary, index: number) =>
  join(place, FOLDER, file?.startsWith('cycle') ? 'cycle' : `case-${index}`, file ?? 'canary.ts');

beforeAll(() => {
  copy = copyWorkspace();
  // nx's picture of the projects stays that of the real ones: it would call two canaries that import each other a cycle.
  writeFileSync(join(copy, '.nxignore'), `${FOLDER}/\n`);
  CANARIES.forEach((canary, index) => {
    const path = join(copy, fileOf(canary, index));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, canary.code);
  });
  const run = (program: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(copy, 'node_modules', program), ...args], {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' },
      maxBuffer: 64 * 1024 * 1024,
    });
  // The rule about projects reads nx's picture of them; without one it would be silent.
  const projects = run('nx/dist/bin/nx.js', 'show', 'projects');
  if (projects.status !== 0) throw new Error(projects.stderr || projects.stdout);
  const { stdout, stderr } = run('eslint/bin/eslint.js', '--format=json', ...CANARIES.map(fileOf));
  if (!stdout.startsWith('[')) throw new Error(stderr);
  for (const { filePath, messages } of JSON.parse(stdout) as LintedFile[]) {
    found.set(relative(copy, filePath), messages.map(({ message }) => message).join('\n'));
  }
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('the lint', () => {
  it.each(CANARIES.map((canary, index) => ({ ...canary, index })))('knows what happens when $what', (canary) => {
    const messages = found.get(fileOf(canary, canary.index));
    if (canary.expected) expect(messages).toMatch(canary.expected);
    else expect(messages).toBe('');
  });

  it('has a canary in every project that the dependency rule names', () => {
    const projects = ['apps', 'libs'].flatMap((folder) =>
      readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
    );
    expect(projects.filter((project) => !CANARIES.some(({ place }) => place.startsWith(project)))).toEqual([]);
  });
});
