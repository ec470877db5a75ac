/** The data folder of an embedded PostgreSQL: made whole or not at all, recognised when damaged, never deleted. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder, reachableFolder } from './folders.ts';
import { type PostgresPrograms } from './postgres-programs.ts';
import { hasCode, Problem } from './problem.ts';
import { canReach, identity, postgresUser, type SystemUser } from './system-user.ts';

export const SUPERUSER = 'mosty';
/** Kept inside the data folder: the folder and its password are born, moved and lost together. */
const PASSWORD_FILE = 'mosty-password';
const MADE_BY_INITDB = ['PG_VERSION', 'global/pg_control', PASSWORD_FILE];
export const RESET_ADVICE =
  '`npm start -- --reset` puts the folder aside (nothing is deleted) and begins with an empty database; docs/operations.md says how to restore a backup.';

/** Where a checkout keeps the data, and who PostgreSQL runs as (undefined: this user). */
export interface DataPlace {
  readonly folder: string;
  readonly user: SystemUser | undefined;
}

/** In the state folder; for root whose checkout other users cannot reach, in a folder that they can. */
export function placeOfData(state: string): DataPlace {
  const inside = join(makeFolder(state), 'postgres');
  if (process.getuid?.() !== 0) return { folder: inside, user: undefined };
  const user = postgresUser(inside);
  if (canReach(state, user)) return { folder: inside, user };
  if (existsSync(inside)) {
    throw new Problem(
      `PostgreSQL runs as the user ${user?.name}, who cannot reach the data in ${inside} because a folder above is closed to others: open it with chmod o+x.`,
    );
  }
  const outside = join(reachableFolder(state), 'postgres');
  return { folder: outside, user: postgresUser(outside) };
}

export interface InitialisationOptions {
  readonly place: DataPlace;
  readonly programs: PostgresPrograms;
  /** For tests: without waiting for the disk. */
  readonly unsafeButFast?: boolean;
}

/** Makes the data folder where there is none (true), checks it where there is one (false). */
export async function prepareData({ place, programs, unsafeButFast = false }: InitialisationOptions): Promise<boolean> {
  removeDrafts(place.folder);
  removeEmptyFolder(place.folder);
  if (existsSync(place.folder)) {
    checkData(place.folder, programs);
    return false;
  }
  const draft = `${place.folder}.new-${process.pid}`;
  const password = randomBytes(24).toString('base64url');
  const passwordFile = `${draft}.password`;
  mkdirSync(dirname(place.folder), { recursive: true, mode: 0o711 });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [draft, passwordFile]) if (place.user) chownSync(path, place.user.uid, place.user.gid);
  try {
    await runInitdb(programs.initdb, place.user, [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
      '--locale-provider=icu',
      '--icu-locale=und',
      '--data-checksums',
      ...(unsafeButFast ? ['--no-sync'] : []),
    ]);
    renameSync(passwordFile, join(draft, PASSWORD_FILE));
    renameSync(draft, place.folder);
  } finally {
    removeDrafts(place.folder);
  }
  return true;
}

export function readPassword(folder: string): string {
  return readFileSync(join(folder, PASSWORD_FILE), 'utf8');
}

/** Moves the data folder aside and gives its new name; undefined where there was none. */
export function setAside(folder: string, now: Date): string | undefined {
  if (!existsSync(folder)) return undefined;
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(':', '-');
  let aside = `${folder}-until-${stamp}`;
  for (let count = 2; existsSync(aside); count++) aside = `${folder}-until-${stamp}-${count}`;
  renameSync(folder, aside);
  return aside;
}

/** The sentence for a data folder that PostgreSQL cannot use. */
export function damaged(folder: string, why: string): Problem {
  return new Problem(`The embedded PostgreSQL cannot use its data folder ${folder}: ${why}. ${RESET_ADVICE}`);
}

function checkData(folder: string, programs: PostgresPrograms): void {
  const missing = MADE_BY_INITDB.find((name) => !existsSync(join(folder, name)));
  if (missing) throw damaged(folder, `the file ${missing} is missing`);
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== programs.majorVersion) {
    throw damaged(
      folder,
      `it was made by PostgreSQL ${version} and this version of Mosty brings PostgreSQL ${programs.majorVersion}`,
    );
  }
}

/** What a killed start left behind. Only the holder of the run lock comes here, so nobody is at work on them. */
function removeDrafts(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${basename(folder)}.new-`)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function removeEmptyFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error;
  }
}

function runInitdb(initdb: string, user: SystemUser | undefined, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, args, {
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      ...identity(user),
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Problem(
            `The embedded PostgreSQL cannot create its data folder: ${said.trim() || `initdb ended with ${code}`}`,
          ),
        );
    });
  });
}
