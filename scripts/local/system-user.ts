/** PostgreSQL refuses to run as root. This finds the user as whom root runs it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Problem } from './problem.ts';

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = ['postgres', 'nobody'];

/** The users of /etc/passwd, without root. */
export function readUsers(passwd: string): SystemUser[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && Number(fields[2]) > 0 && Number.isInteger(Number(fields[3])))
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
}

/** Whoever owns what is there already, so that data stay readable; else a user made for such purposes; else the first. */
export function chooseUser(users: readonly SystemUser[], ownerUid: number | undefined): SystemUser {
  const chosen =
    users.find((user) => user.uid === ownerUid) ??
    PREFERRED.map((name) => users.find((user) => user.name === name)).find(Boolean) ??
    users[0];
  if (!chosen) {
    throw new Problem(
      'PostgreSQL does not run as root and this machine has no other user: create one (`useradd --system postgres`) or set DATABASE_URL.',
    );
  }
  return chosen;
}

/** The user to run PostgreSQL as; undefined for an ordinary user, who runs it as himself. */
export function postgresUser(existingData?: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existingData === undefined ? undefined : statSync(existingData, { throwIfNoEntry: false })?.uid;
  return chooseUser(readUsers(readFileSync('/etc/passwd', 'utf8')), owner);
}

/** Whether this user could enter the folder, all its parents included. */
export function canReach(folder: string, user: SystemUser | undefined): boolean {
  return spawnSync('test', ['-x', folder], { cwd: '/', ...identity(user) }).status === 0;
}

/** The options of spawn() that make a child this user; none for an ordinary user. */
export function identity(user: SystemUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}
