/** When a process began: its number alone may be that of another by now, after a reboot or in a new container. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './disk.ts';

/**
 * A text that no other process of this number has; `undefined` where the process is gone or the system does not tell.
 * On Linux the boot and the tick in it, on other systems with `ps` the second.
 */
export function findProcessStart(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readLinux(pid);
    return process.platform === 'win32' ? undefined : askPs(pid);
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Where the number of a process is its own: another machine has its own numbers, and so has a container. */
export const MACHINE = [hostname(), findNamespace()].join(' ');

function findNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** proc(5): the name of the program stands in brackets and may hold anything; the state follows, the start is 19 fields on. */
function readLinux(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  if (start === undefined) return undefined;
  // One that has ended and that its parent has not asked for yet does nothing any more.
  return state === 'Z' ? `${boot} ${start} ended` : `${boot} ${start}`;
}

function askPs(pid: number): string | undefined {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const said = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return said.trim() || undefined;
}
