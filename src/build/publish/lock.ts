/** Locks: a file next to what is written, which only one process can create, and which names its holder. */
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, DISK, type Disk, findStats, makeFolder, readJsonFile } from './disk.ts';
import { findProcessStart, isAlive, MACHINE } from './process-start.ts';
import { nameNew, toPart } from './write-whole.ts';

export interface Holder {
  readonly pid: number;
  /** Epoch milliseconds. */
  readonly since: number;
  /** As `findProcessStart` gives it. */
  readonly start?: string | undefined;
  /** As `MACHINE`. Whether a process elsewhere is alive cannot be asked. */
  readonly place?: string | undefined;
}

const BEAT = 30_000;
/** Milliseconds after which a process elsewhere without a sign of life counts as gone. */
const GONE = 5 * 60_000;

/** Another command holds the lock and did not release it in time. */
export class LockError extends Error {}

interface LockOptions {
  /** The kind of command, for messages. */
  readonly name?: string;
  /** How many milliseconds to wait for another command; by default, not at all. */
  readonly patience?: number;
  /** Called once, if there is a holder to wait for. */
  readonly onWait?: (holder: Holder) => void;
  /** Milliseconds between signs of life. */
  readonly beat?: number;
  readonly disk?: Disk;
  readonly now?: () => number;
}

/**
 * Does `work` while holding all `targets`. Two commands may share some of them, so all commands take them in the same
 * order, which avoids deadlock. Rejects with LockError.
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

/** The locks of a build. */
export function toBuildTargets({
  cacheDir,
  outDir,
}: Readonly<Record<'cacheDir' | 'outDir', string>>): string[] {
  return [join(cacheDir, 'build'), outDir];
}

/**
 * Resolves to a function that releases the lock. `<target>.lock` covers `target` and all its files; `target` is a real
 * path, the same for every way to it. Rejects with LockError.
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
    // On a disk without links, the lock is empty for a moment, see `nameNew`.
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

/** Named only when complete, so that nobody reads a partial lock. */
function create(disk: Disk, path: string, since: number, start: string | undefined): boolean {
  const part = toPart(disk, path);
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

/**
 * Removes a lock whose process is gone. If several processes find it, only one can rename it; a lock that another
 * process took in the meantime is put back.
 */
function removeStale(disk: Disk, path: string, now: number): void {
  const aside = toPart(disk, path);
  try {
    disk.renameSync(path, aside);
    const holder = findHolder(disk, aside);
    if (holder !== undefined && isAtWork(disk, aside, holder, now)) nameNew(disk, aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  disk.rmSync(aside, { force: true, recursive: true });
}

/** `undefined` if there is no lock, or the file is not one. */
function findHolder(disk: Disk, path: string): Holder | undefined {
  const holder = readJsonFile(disk, path);
  return isHolder(holder) ? holder : undefined;
}

/** Process 0 would mean our own group, which always exists. */
function isHolder(value: unknown): value is Holder {
  const { pid, since, start, place } = (value ?? {}) as Partial<Record<keyof Holder, unknown>>;
  return (
    Number.isInteger(pid) &&
    (pid as number) > 0 &&
    Number.isFinite(since) &&
    [start, place].every((text) => text === undefined || typeof text === 'string')
  );
}

/** @param path of its lock */
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
    // The next sign may reach the disk.
  }
}
