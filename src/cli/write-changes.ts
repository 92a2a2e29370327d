/** Writes what a command has made of content over what it had read, and over nothing that somebody wrote meanwhile. */
import { join } from 'node:path';
import type { Disk } from '../build/publish/disk.ts';
import { findBytes, writeOver } from '../build/publish/write-whole.ts';
import type { Changes, Session } from '../build/session.ts';
import type { Problem } from '../content/problems/problem.ts';

export interface FileChange {
  /** Below the content folder. */
  readonly inside: string;
  /** As it was read; `undefined` for a file that must not be there. */
  readonly from: Uint8Array | undefined;
  /** `undefined` for one that goes. */
  readonly to: Uint8Array | undefined;
  /** The file whose rights a new one has. */
  readonly like?: string | undefined;
}

/** All in their order, or none: then the first that is not as it was read is given. */
export function writeAll(
  disk: Disk,
  contentDir: string,
  changes: readonly FileChange[],
): FileChange | undefined {
  for (const [done, change] of changes.entries()) {
    if (writeChange(disk, contentDir, change)) continue;
    for (const { inside, from, to } of changes.slice(0, done).toReversed())
      writeChange(disk, contentDir, { inside, from: to, to: from });
    return change;
  }
  return undefined;
}

/** `false` where the file is not as it was read: it stays so. */
export function writeChange(
  disk: Disk,
  contentDir: string,
  { inside, from, to, like = inside }: FileChange,
): boolean {
  const path = join(contentDir, inside);
  const isFrom = from && ((bytes: Buffer) => bytes.equals(from));
  if (to === undefined) {
    const there = findBytes(disk, path);
    if (there === undefined || isFrom?.(there) !== true) return false;
    disk.rmSync(path, { force: true });
    return true;
  }
  const done = writeOver(disk, path, to, isFrom, join(contentDir, like));
  if ('there' in done) return false;
  if (done.replaced === undefined) return true;
  writeOver(disk, path, done.replaced, (bytes) => bytes.equals(to));
  return false;
}

/** Errors that there would be more of; places move, so they are told apart by what they say. */
export function listWorse(session: Session, changes: Changes): Problem[] {
  const toKey = ({ code, message }: Problem) => `${code} ${message}`;
  const before = Map.groupBy(session.read().problems, toKey);
  const after = Map.groupBy(session.try(changes).read().problems, toKey);
  return [...after].flatMap(([key, problems]) =>
    problems.filter(({ severity }) => severity === 'error').slice(before.get(key)?.length ?? 0),
  );
}
