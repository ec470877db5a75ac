/**
 * What the operating system knows about other processes. A number alone does not say who it is — numbers are used again — so a
 * process is remembered together with the moment at which it began.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque; the same for the whole life of a process and different for a later one of the same number. */
  readonly began: string;
}

const POLL_MS = 25;

/** Who has this number now; undefined where nobody has, or only a dead process that its parent did not collect yet. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const began = process.platform === 'linux' ? beganOnLinux(pid) : beganElsewhere(pid);
  return began === undefined ? undefined : { pid, began };
}

function beganOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may contain anything; state and start time (fields 3 and 22) come after the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function beganElsewhere(pid: number): string | undefined {
  const { stdout, status } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = status === 0 ? stdout.trim() : '';
  return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identityOf(identity.pid)?.began === identity.began;
}

/** The command line of a running process, its words separated by spaces; empty where it cannot be read. */
export function commandLineOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** Sends a signal; false where there is no such process (any more). `group` reaches the whole process group that it leads. */
export function sendSignal(pid: number, signal: NodeJS.Signals, { group = false } = {}): boolean {
  try {
    return process.kill(group ? -pid : pid, signal);
  } catch {
    return false;
  }
}

/** Waits until the process is gone; false when it still runs after `milliseconds`. */
export async function hasEndedWithin(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isRunning(identity)) {
    if (Date.now() >= until) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** Asks a process to end and makes it end after the time of grace. What no longer runs is left in peace. */
export async function endProcess(
  identity: ProcessIdentity,
  {
    signal = 'SIGTERM',
    graceMs = 5_000,
    group = false,
  }: { signal?: NodeJS.Signals; graceMs?: number; group?: boolean } = {},
): Promise<void> {
  if (!isRunning(identity)) return;
  sendSignal(identity.pid, signal, { group });
  if (await hasEndedWithin(identity, graceMs)) return;
  sendSignal(identity.pid, 'SIGKILL', { group });
  await hasEndedWithin(identity, 5_000);
}
