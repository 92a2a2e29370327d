/** A Linux control group with limited memory, like a container; only privileged users can make one. */
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HANGS } from './patience.ts';

export interface Cgroup {
  /** A command line that runs another in the group. */
  readonly into: readonly [string, ...string[]];
  readonly remove: () => void;
}

const ROOT = '/sys/fs/cgroup';

/** `undefined` if none can be made. */
export function openCgroup(megabytes: number): Cgroup | undefined {
  const name = `dateline-${String(process.pid)}-${String(megabytes)}`;
  // Version 2 has one tree, version 1 one for memory.
  const isOne = existsSync(join(ROOT, 'memory'));
  const dir = join(ROOT, ...(isOne ? ['memory'] : []), name);
  const limit = isOne ? 'memory.limit_in_bytes' : 'memory.max';
  const swap = isOne ? 'memory.memsw.limit_in_bytes' : 'memory.swap.max';
  try {
    mkdirSync(dir);
    writeFileSync(join(dir, limit), String(megabytes * 2 ** 20));
  } catch {
    if (existsSync(dir)) rmdirSync(dir);
    return undefined;
  }
  if (existsSync(join(dir, swap)))
    writeFileSync(join(dir, swap), isOne ? String(megabytes * 2 ** 20) : '0');
  const script = 'echo $$ > "$0/cgroup.procs" && exec "$@"';
  return { into: ['/bin/sh', '-c', script, dir], remove: () => removeWhenEmpty(dir) };
}

/** A killed process leaves its group a moment later. */
function removeWhenEmpty(dir: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < HANGS; waited += 25)
    try {
      rmdirSync(dir);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
      Atomics.wait(pause, 0, 0, 25);
    }
}
