/** Where things are, and small moves of files that a kill cannot leave half-done. */
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hasCode, Problem } from './problem.ts';

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** What this checkout keeps between runs: data of the embedded PostgreSQL, logs, who runs. `MOSTY_FOLDER` moves it. */
export function stateFolder(variables: NodeJS.ProcessEnv = process.env): string {
  return resolve(ROOT, variables.MOSTY_FOLDER || '.mosty');
}

/** Makes the folder if it is missing. Others may pass through it (PostgreSQL may run as another user) but not list it. */
export function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
  } catch (error) {
    throw new Problem(
      `The folder ${folder} cannot be created (${(error as Error).message}): make its parent writable.`,
    );
  }
  return folder;
}

/**
 * A folder of this checkout that every user of the machine can reach, for root whose checkout they cannot. It lies below
 * /var/tmp, where anybody may create folders: one that somebody else made in advance is refused.
 */
export function reachableFolder(of: string): string {
  const name = createHash('sha256').update(realpathSync(of)).digest('hex').slice(0, 12);
  const folder = `/var/tmp/mosty-${name}`;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Problem(
      `${folder} belongs to somebody else: remove it, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  chmodSync(folder, 0o755);
  return folder;
}

/** Writes a file so that a reader sees the old content or the new one, never a part. Only this user may read it. */
export function replaceFile(file: string, content: string): void {
  const draft = `${file}.${process.pid}-${randomBytes(3).toString('hex')}`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, file);
}

/**
 * Builds a folder by `fill` under another name and shows it under its own only when it is complete. Of several processes that
 * do so at the same time the first one's stays.
 */
export function fillFolder(folder: string, fill: (draft: string) => void): void {
  const draft = `${folder}.new-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  try {
    fill(draft);
    showUnlessThere(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function showUnlessThere(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  }
}

export function logFile(state: string, name: string): string {
  return join(makeFolder(join(state, 'log')), `${name}.log`);
}
