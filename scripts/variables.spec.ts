/** What is documented is what is read: config.ts of the API, env.ts and serve.mjs of the web, the scripts. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './local/folders.ts';
import { MOSTY_VARIABLES } from './local/settings.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const all = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
/** Set by the web server itself for the adapter that it starts. */
const INTERNAL_TO_THE_WEB = ['PROTOCOL_HEADER', 'HOST_HEADER', 'BODY_SIZE_LIMIT'];
/** Of npm, of Jest and between the scripts and what they start. */
const NOT_SETTINGS = ['INIT_CWD', 'TEST_POSTGRES_URL', 'TEST_RUN_FOLDER', 'MOSTY_URLS', 'MOSTY_BROWSER'];

describe('the variables of Mosty', () => {
  it('are those that the API reads', () => {
    expect(all(read('apps/api/src/config.ts'), /^ {4}([A-Z][A-Z_]+): /gm)).toEqual([...MOSTY_VARIABLES.api].sort());
  });

  it('are those that the web reads', () => {
    const own = all(read('apps/web/src/env.ts'), /^ {2}([A-Z][A-Z_]+): /gm);
    const served = all(read('apps/web/serve.mjs'), /process\.env\.([A-Z_]+)/g).filter(
      (name) => !INTERNAL_TO_THE_WEB.includes(name),
    );
    const known: readonly string[] = [...MOSTY_VARIABLES.web, ...MOSTY_VARIABLES.api];
    expect([...own, ...served].filter((name) => !known.includes(name))).toEqual([]);
    expect([...own, ...served]).toEqual(expect.arrayContaining([...MOSTY_VARIABLES.web]));
  });

  it('are those that the scripts read', () => {
    const sources = ['scripts', 'scripts/local', 'scripts/verdict']
      .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
    const named = all(sources.map(read).join('\n'), /(?:process\.env|variables)\.([A-Z][A-Z_]+)/g);
    const known: readonly string[] = [...Object.values(MOSTY_VARIABLES).flat(), ...NOT_SETTINGS];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(named).toEqual(expect.arrayContaining([...MOSTY_VARIABLES.scripts]));
  });

  it.each(Object.values(MOSTY_VARIABLES).flat())(
    'include %s, which docs/operations.md and .env.example describe',
    (name) => {
      expect(read('docs/operations.md')).toMatch(new RegExp(`^\\|[^|]*\`${name}\`[^|]*\\|[^|]+\\|[^|]+\\|$`, 'm'));
      expect(read('.env.example')).toMatch(new RegExp(`^#${name}=`, 'm'));
    },
  );

  it('are all that .env.example offers', () => {
    const known: readonly string[] = Object.values(MOSTY_VARIABLES).flat();
    expect(all(read('.env.example'), /^#?([A-Z][A-Z_]+)=/gm)).toEqual([...known].sort());
  });
});
