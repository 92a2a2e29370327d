/** One at a time: a file beside what is written, which only one process can create, naming who holds it. */
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, DISK, type Disk, findStats, makeFolder } from './disk.ts';
import { findProcessStart, isAlive, MACHINE } from './process-start.ts';
import { nameNew } from './write-whole.ts';

export interface Holder {
  readonly pid: number;
  /** Epoch milliseconds. */
  readonly since: number;
  /** As `findProcessStart` gives it. */
  readonly start?: string | undefined;
  /** As `PLACE`: what is elsewhere cannot be asked whether it lives. */
  readonly place?: string | undefined;
}

const BEAT = 30_000;
/** Milliseconds after which one elsewhere that gives no sign of life is gone. */
const GONE = 5 * 60_000;

/** Another command holds the lock, and did not let go in time. */
export class LockError extends Error {}

interface LockOptions {
  /** What is done one at a time. */
  readonly name?: string;
  /** How long to wait for another command, in milliseconds; not at all if absent. */
  readonly patience?: number;
  /** Told once, when there is somebody to wait for. */
  readonly onWait?: (holder: Holder) => void;
  /** Milliseconds between two signs of life. */
  readonly beat?: number;
  readonly disk?: Disk;
  readonly now?: () => number;
}

/**
 * Does `work` while nobody else holds any of `targets`. Two commands may share one of several: all take them in the same
 * order, so that none waits for one that waits for it. Throws LockError.
 */
export async function whileLocked<Result>(
  targets: readonly string[],
  work: () => Result | Promise<Result>,
  options?: LockOptions,
): Promise<Result> {
  const [target, ...others] = targets;
  if (target === undefined) return await work();
  const letGo = await takeLock(target, options);
  try {
    return await whileLocked(others, work, options);
  } finally {
    letGo();
  }
}

/** What a build locks. */
export function toBuildTargets({
  cacheDir,
  outDir,
}: Readonly<Record<'cacheDir' | 'outDir', string>>): string[] {
  return [join(cacheDir, 'build'), outDir];
}

/**
 * Resolves to the function that lets go. What is locked is `target` with all its files; whoever writes there holds
 * `<target>.lock`, however it has come there, so `target` is a real path. Throws LockError.
 */
export async function takeLock(
  target: string,
  {
    name = 'build',
    patience = 0,
    onWait,
    beat: every = BEAT,
    disk = DISK,
    now = Date.now,
  }: LockOptions = {},
): Promise<() => void> {
  const path = `${target}.lock`;
  makeFolder(dirname(path), disk);
  const deadline = now() + patience;
  const ownStart = findProcessStart(process.pid);
  let told = false;
  while (!create(disk, path, now(), ownStart)) {
    // Where the disk has no links it is empty for a moment, see `nameNew`.
    if (findHolder(disk, path) === undefined) await sleep(100);
    const holder = findHolder(disk, path);
    if (holder === undefined || !isAtWork(disk, path, holder, now())) {
      removeStale(disk, path, now());
      continue;
    }
    if (!told) onWait?.(holder);
    told = true;
    if (now() >= deadline) throw new LockError(describeHolder(holder, path, name));
    await sleep(100);
  }
  const isOwn = () => {
    const { pid, place, start } = findHolder(disk, path) ?? {};
    return pid === process.pid && place === MACHINE && start === ownStart;
  };
  const beat = setInterval(() => {
    if (isOwn()) giveSign(disk, path, now());
  }, every);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (isOwn()) disk.rmSync(path, { force: true });
  };
}

function describeHolder(holder: Holder, path: string, name: string): string {
  const since = new Date(holder.since).toISOString();
  const isHere = holder.place === undefined || holder.place === MACHINE;
  const where = isHere ? '' : ` on ${holder.place.split(' ')[0] ?? ''}, or in a container`;
  return `another ${name} (process ${String(holder.pid)}${where}, since ${since}) holds ${path}; wait for it, or end it`;
}

/** It gets its name with all that is in it, so that nobody reads a lock that is not written yet. */
function create(disk: Disk, path: string, since: number, start: string | undefined): boolean {
  const part = `${path}.${String(process.pid)}`;
  const own: Holder = { pid: process.pid, since, start, place: MACHINE };
  try {
    const file = disk.openSync(part, 'w');
    disk.writeFileSync(file, JSON.stringify(own));
    disk.closeSync(file);
    return nameNew(disk, part, path);
  } finally {
    disk.rmSync(part, { force: true });
  }
}

/** Its process is gone. Of several that see it only one can take it away, and puts back what somebody else took since. */
function removeStale(disk: Disk, path: string, now: number): void {
  const aside = `${path}.${String(process.pid)}.stale`;
  try {
    disk.renameSync(path, aside);
    const holder = findHolder(disk, aside);
    if (holder !== undefined && isAtWork(disk, aside, holder, now)) nameNew(disk, aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  disk.rmSync(aside, { force: true, recursive: true });
}

/** `undefined` if nobody holds it, or what is there was not written by a lock. */
function findHolder(disk: Disk, path: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(disk.readFileSync(path).toString());
    return isHolder(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Process 0 would be our own group, and always there. */
function isHolder(value: unknown): value is Holder {
  const { pid, since, start, place } = (value ?? {}) as Partial<Record<keyof Holder, unknown>>;
  return (
    Number.isInteger(pid) &&
    (pid as number) > 0 &&
    Number.isFinite(since) &&
    [start, place].every((text) => text === undefined || typeof text === 'string')
  );
}

/** `path` is its lock. */
function isAtWork(disk: Disk, path: string, { pid, start, place }: Holder, now: number): boolean {
  if (place !== undefined && place !== MACHINE)
    return now - (findStats(disk, path)?.mtimeMs ?? 0) < GONE;
  if (!isAlive(pid)) return false;
  const began = findProcessStart(pid);
  return start === undefined || began === undefined || start === began;
}

function giveSign(disk: Disk, path: string, now: number): void {
  try {
    disk.utimesSync(path, now / 1000, now / 1000);
  } catch {
    // The next one may reach the disk.
  }
}
