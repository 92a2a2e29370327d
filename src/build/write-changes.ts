/** Writes changes of several content files, unless one changed since it was read. */
import { join } from 'node:path';
import type { Disk } from './publish/disk.ts';
import { findBytes, writeOver } from './publish/write-whole.ts';
import type { Changes, Session } from './session.ts';
import type { Problem } from '../content/problems/problem.ts';

export interface FileChange {
  /** Path in the content folder. */
  readonly inside: string;
  /** The bytes as read; `undefined` for a new file. */
  readonly from: Uint8Array | undefined;
  /** `undefined` to delete it. */
  readonly to: Uint8Array | undefined;
  /** The file whose permissions a new one gets. */
  readonly like?: string | undefined;
}

/** Writes all in order, or none; then returns the first that changed meanwhile. */
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

/** `false`, with the file untouched, if it is not as it was read. */
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

/** Errors that the changes would add, counted by message, since places move. */
export function listWorse(session: Session, changes: Changes): Problem[] {
  const toKey = ({ code, message }: Problem) => `${code} ${message}`;
  const before = Map.groupBy(session.read().problems, toKey);
  const after = Map.groupBy(session.try(changes).read().problems, toKey);
  return [...after].flatMap(([key, problems]) =>
    problems.filter(({ severity }) => severity === 'error').slice(before.get(key)?.length ?? 0),
  );
}
