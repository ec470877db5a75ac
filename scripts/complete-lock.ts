/**
 * Completes package-lock.json after a change of dependencies.
 *
 * A registry mirror that lacks a package for another operating system makes `npm install` leave that optional package out of
 * the lock file, and `npm ci` then refuses the file. This adds the missing optional packages as entries that never install
 * here, and removes download addresses, so that the lock file works with any registry.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
  version?: string;
  resolved?: string;
  link?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}
interface LockFile {
  packages: Record<string, LockEntry>;
}

const OPERATING_SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openbsd',
  'netbsd',
  'openharmony',
  'sunos',
  'aix',
  'wasm32',
];

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;

/** Where Node would find `name` when asked from the package at `from`; undefined where no entry exists. */
function findEntry(from: string, name: string): string | undefined {
  for (let folder = from; ;) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock.packages[candidate]) return candidate;
    if (folder === '') return undefined;
    const parent = folder.lastIndexOf('/node_modules/');
    folder = parent >= 0 ? folder.slice(0, parent) : '';
  }
}

function operatingSystemOf(name: string): string {
  const match = OPERATING_SYSTEMS.find((os) => new RegExp(`[-/]${os}(-|$)`).test(name.replace('windows', 'win32')));
  return match ?? 'other';
}

let added = 0;
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  if (entry.resolved && !entry.link) delete entry.resolved;
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (findEntry(path, name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~>=]+/, ''),
      optional: true,
      os: [operatingSystemOf(name)],
      cpu: [/arm64/.test(name) ? 'arm64' : /x64|x86_64/.test(name) ? 'x64' : 'none'],
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} optional packages of other systems added\n`);
