/**
 * The finished site goes out as a whole: a new folder is put together beside the old one and takes its place by
 * renaming. Files that did not change are linked from the old folder, which nobody writes into, so that an edit
 * of one item costs one copy. Until the renaming, the last good output stays as it is.
 */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { listAllFiles } from '../disk/list-files.ts';

/** A folder whose files become part of the site. */
export interface Part {
  readonly dir: string;
  /** Where in the site its files go, as in `pagefind/2025`; `''` for the top. */
  readonly at: string;
  /** Nobody ever writes into its files again, so they may be linked rather than copied. */
  readonly immutable: boolean;
}

/** Size and time of a file in its part, and of its copy in the output. */
type Stamps = Record<string, readonly [part: string, output: string]>;

/** Publishes `parts` as `outDir`. `record` is a file that remembers what was published, for the next time. */
export function publish(parts: readonly Part[], outDir: string, record: string): number {
  const next = `${outDir}.next`;
  const known = loadRecord(record);
  const stamps: Record<string, readonly [string, string]> = {};
  const made = new Set<string>();
  rmSync(next, { recursive: true, force: true });
  for (const { dir, at, immutable } of parts) {
    for (const name of listAllFiles(dir)) {
      const path = at === '' ? name : `${at}/${name}`;
      const target = join(next, path);
      makeFolder(dirname(target), made);
      const stamp = toStamp(join(dir, name));
      const old = join(outDir, path);
      const last = known[path];
      const isSame = last !== undefined && last[0] === stamp && last[1] === toStamp(old);
      if (!(isSame && link(old, target)) && !(immutable && link(join(dir, name), target))) {
        copyFileSync(join(dir, name), target, constants.COPYFILE_FICLONE);
      }
      stamps[path] = [stamp, toStamp(target)];
    }
  }
  exchange(next, outDir);
  writeFileSync(record, JSON.stringify(stamps satisfies Stamps));
  return Object.keys(stamps).length;
}

function exchange(next: string, outDir: string): void {
  const last = `${outDir}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, last);
  renameSync(next, outDir);
  rmSync(last, { recursive: true, force: true });
}

/** After a crash between the two renamings, the old output is put back. */
export function recoverOutput(outDir: string): void {
  const last = `${outDir}.last`;
  if (existsSync(last) && !existsSync(outDir)) renameSync(last, outDir);
}

function loadRecord(record: string): Stamps {
  try {
    return JSON.parse(readFileSync(record, 'utf8')) as Stamps;
  } catch {
    // Nothing published yet: everything is copied.
    return {};
  }
}

function makeFolder(dir: string, made: Set<string>): void {
  if (made.has(dir)) return;
  mkdirSync(dir, { recursive: true });
  made.add(dir);
}

function toStamp(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${String(stats.size)}:${String(stats.mtimeMs)}`;
}

/** `false` where the disk cannot link, or the file is gone. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
