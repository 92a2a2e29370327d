/** When a process started. After a reboot or in a new container, its number may belong to another process. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { attempt } from '../../content/problems/attempt.ts';
import { codeOf } from './disk.ts';

/**
 * A text that no other process with this number has; `undefined` if the process is gone or the system does not say. On
 * Linux the boot and the tick, on other systems with `ps` the second.
 */
export function findProcessStart(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  return attempt(() => (process.platform === 'linux' ? readLinux(pid) : askPs(pid)));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The scope of process numbers: this machine or container. */
export const MACHINE = [hostname(), attempt(() => readlinkSync('/proc/self/ns/pid')) ?? ''].join(
  ' ',
);

/**
 * proc(5): the program's name is in parentheses and may contain anything; the state follows, and the start is 19
 * fields later.
 */
function readLinux(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  if (start === undefined) return undefined;
  // A zombie does nothing any more.
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
