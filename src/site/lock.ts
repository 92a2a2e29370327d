/** One build at a time in a cache folder: a file that only one process can create, naming who holds it. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from './make-folder.ts';

export interface Holder {
  readonly pid: number;
  /** Epoch milliseconds. */
  readonly since: number;
}

/** Another build holds the lock, and did not let go in time. */
export class LockError extends Error {}

export interface LockOptions {
  readonly now: () => number;
  /** How long to wait for another build, in milliseconds. */
  readonly patience: number;
  /** Told once, when there is somebody to wait for. */
  readonly onWait: (holder: Holder) => void;
}

/** Resolves to the function that lets go. Throws LockError. */
export async function takeLock(dir: string, options: LockOptions): Promise<() => void> {
  makeFolder(dir);
  const path = join(dir, 'build.lock');
  const deadline = options.now() + options.patience;
  let told = false;
  while (!create(path, options.now())) {
    const holder = findHolder(path);
    if (holder === undefined || !isAlive(holder.pid)) {
      removeStale(path);
      continue;
    }
    if (!told) options.onWait(holder);
    told = true;
    if (options.now() >= deadline) throw new LockError(describeHolder(holder, path));
    await sleep(100);
  }
  return () => {
    if (findHolder(path)?.pid === process.pid) rmSync(path, { force: true });
  };
}

export function describeHolder(holder: Holder, path: string): string {
  const since = new Date(holder.since).toISOString();
  return `another build (process ${String(holder.pid)}, since ${since}) holds ${path}; wait for it, or end it`;
}

/** A link appears with all that is in it, so nobody reads a lock that is not written yet. */
function create(path: string, since: number): boolean {
  const own = `${path}.${String(process.pid)}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, since } satisfies Holder));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Its process is gone. Of several that see it only one can take it away, and puts back what somebody else took since. */
function removeStale(path: string): void {
  const aside = `${path}.${String(process.pid)}.stale`;
  try {
    renameSync(path, aside);
    const holder = findHolder(aside);
    if (holder !== undefined && isAlive(holder.pid)) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  rmSync(aside, { force: true });
}

function findHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
