/**
 * When a process began, for commands that come before the packages: src/build/publish/process-start.ts says the same, in
 * TypeScript, which the oldest Node that we start on does not read.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @param {number} pid
 * @returns {string | undefined} a text that no other process of this number has; `undefined` where the process is gone
 *   or the system does not tell
 */
export function findProcessStart(pid) {
  try {
    if (process.platform === 'linux') return readLinux(pid);
    return process.platform === 'win32' ? undefined : askPs(pid);
  } catch {
    return undefined;
  }
}

/**
 * proc(5): the name of the program stands in brackets and may hold anything; the start is 20 fields on.
 * @param {number} pid
 */
function readLinux(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  // One that has ended and that its parent has not asked for yet does nothing any more.
  return state === 'Z' ? `${boot} ended` : `${boot} ${fields[18]}`;
}

/** @param {number} pid */
function askPs(pid) {
  const said = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return said.trim() || undefined;
}
