/** A copy of the workspace in which files may be broken, while others build and read the real one. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from './folders.ts';
import { workspaceFolders } from './workspaces.ts';

const NOT_COPIED = new Set(['.git', '.nx', '.mosty', 'build', 'coverage', 'dist', 'node_modules', 'test-results']);
/** Links between the projects: in the copy they lead to the copy. */
const OWN_SCOPE = '@mosty';

/**
 * Copies the sources; installed packages are linked.
 *
 * @returns its folder, for the caller to remove
 */
export function copyWorkspace(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'mosty-workspace-')));
  cpSync(ROOT, copy, { recursive: true, filter: (source) => !NOT_COPIED.has(basename(source)) });
  for (const folder of ['.', ...workspaceFolders()]) linkPackages(folder, copy);
  return copy;
}

function linkPackages(folder: string, copy: string): void {
  const installed = join(ROOT, folder, 'node_modules');
  if (!existsSync(installed)) return;
  const linked = join(copy, folder, 'node_modules');
  mkdirSync(linked);
  for (const name of readdirSync(installed)) {
    if (name === OWN_SCOPE)
      cpSync(join(installed, name), join(linked, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(installed, name), join(linked, name));
  }
}
