/**
 * Compiles texts/<part>/<language>.json into typed functions (src/compiled). Every page address carries its language.
 * Run by `npm run build` here; the output is not committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from '@inlang/paraglide-js';

await compile({
  project: './project.inlang',
  outdir: './src/compiled',
  outputStructure: 'locale-modules',
  emitTsDeclarations: true,
  emitReadme: false,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  strategy: ['url', 'cookie', 'preferredLanguage', 'baseLocale'],
  cookieName: 'mosty_language',
  urlPatterns: [
    {
      pattern: '/:path(.*)?',
      localized: [
        ['pl', '/pl/:path(.*)?'],
        ['cs', '/cs/:path(.*)?'],
        ['en', '/en/:path(.*)?'],
      ],
    },
  ],
});

// The compiler is no dependency in production, where URLPattern exists; browsers without it get it from url-pattern.ts.
const POLYFILL = 'import "@inlang/paraglide-js/urlpattern-polyfill";';
const runtime = new URL('./src/compiled/runtime.js', import.meta.url);
const source = await readFile(runtime, 'utf8');
if (!source.includes(POLYFILL)) throw new Error('The compiled runtime no longer begins as expected: look at it again.');
await writeFile(runtime, source.replace(POLYFILL, ''));
