/**
 * The same tests as the verdict (`npm test` of the workspace) runs them: several files share the modules that they load.
 * Loading Nest, TypeORM and GraphQL and warming them up costs each file four seconds of CPU, together a third of the time of all
 * these tests. `npm test -w @mosty/api -- <file>` runs one alone.
 */
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import alone from './jest.config.mjs';

/** So many that the last one keeps the other core waiting for a short time only. */
const SHARES = 12;
const ROOT = import.meta.dirname;
const FOLDER = 'build/together';

const files = globSync('{src,test}/**/*.{spec,int-spec,contract-spec}.ts', { cwd: ROOT });
/** Jest finds snapshots by the file that it runs. */
const hasSnapshots = (file) => existsSync(join(ROOT, dirname(file), '__snapshots__', `${basename(file)}.snap`));
const [own, shared] = [files.filter(hasSnapshots), files.filter((file) => !hasSnapshots(file))];

/** Those that start programs take longest; each share gets as many of them, and as much text. */
const size = (text) => (/compileProgram|illableWorkers/.test(text) ? 1_000_000 : 0) + text.length;
const bySize = shared
  .map((file) => ({ file, size: size(readFileSync(join(ROOT, file), 'utf8')) }))
  .sort((one, other) => other.size - one.size || one.file.localeCompare(other.file));

mkdirSync(join(ROOT, FOLDER), { recursive: true });
const shares = Array.from({ length: SHARES }, (_, share) => {
  const path = `${FOLDER}/share-${share + 1}.mjs`;
  const imports = bySize.filter((_, at) => at % SHARES === share).map(({ file }) => `import '../../${file}';\n`);
  writeAtOnce(join(ROOT, path), imports.join(''));
  return path;
});

/** Another run in the same folder may be reading the shares: none is ever empty or half written. */
function writeAtOnce(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}

export default {
  ...alone,
  rootDir: ROOT,
  testMatch: [...shares, ...own].map((path) => `<rootDir>/${path}`),
  // `build` is where the shares are.
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
};
