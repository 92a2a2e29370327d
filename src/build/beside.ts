/** Files kept with the content that are not content, and locks on the content. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RELEASES, type SidecarName, sidecarName, SIDECARS } from '../content/disk/list-files.ts';
import { type Disk, DISK, toRealPath } from './publish/disk.ts';
import { type Holder, whileLocked } from './publish/lock.ts';
import { writeWhole } from './publish/write-whole.ts';

/** `content.released.json` next to the folder; `released.json` inside it if the folder is a repository. */
export function sidecarPath(contentDir: string, name: SidecarName): string {
  return toBeside(contentDir, sidecarName(name));
}

/** The folder of the releases of the record, in the same place. */
export function releasesDir(contentDir: string): string {
  return toBeside(contentDir, RELEASES);
}

function toBeside(contentDir: string, name: string): string {
  const beside = `${contentDir.replace(/[/\\]+$/, '')}.${name}`;
  // Files next to a repository are not versioned; but one that exists already stays in use.
  const isRepository = existsSync(join(contentDir, '.git')) && !existsSync(beside);
  return isRepository ? join(contentDir, name) : beside;
}

/** A folder next to the content folder, or hidden inside it if that is a repository. */
export function toFolderBeside(contentDir: string, name: 'clips' | 'inbox'): string {
  const folder = contentDir.replace(/[/\\]+$/, '');
  return existsSync(join(folder, '.git')) ? join(folder, `.${name}`) : `${folder}.${name}`;
}

/** All files and folders that may be kept in git beside the content, whether they are there or not. */
export function listSidecars(contentDir: string): string[] {
  const folders = [toFolderBeside(contentDir, 'inbox'), releasesDir(contentDir)];
  return [...SIDECARS.map((name) => sidecarPath(contentDir, name)), ...folders];
}

/**
 * What a command locks before it writes content: `content.lock` or, for one of several tasks, `content.desk.lock`,
 * next to the folder. If the folder is a repository, the files next to it may belong to another project, so the lock is
 * in `.git`, which is never committed.
 */
export function toLockTarget(contentDir: string, task?: 'desk' | 'links' | 'watch'): string {
  // The same lock for every path to the folder.
  const real = toRealPath(DISK, contentDir);
  const git = statSync(join(real, '.git'), { throwIfNoEntry: false });
  // In a submodule, `.git` is a file.
  const hidden = join(real, git?.isDirectory() === true ? '.git/dateline' : '.content');
  const target = git === undefined ? real : hidden;
  return task === undefined ? target : `${target}.${task}`;
}

/** Other commands take seconds at most. */
const LOCK_TIMEOUT_MS = 60_000;

/** The last work queued in this process, by lock. */
const LAST = new Map<string, Promise<unknown>>();

/**
 * Does `work`, which reads what it changes, while nobody else writes to the folder; otherwise their changes would be
 * lost. Rejects with LockError.
 */
export function holdContent<Result>(
  contentDir: string,
  work: () => Result | Promise<Result>,
  onWait: (holder: Holder) => void = tell,
): Promise<Result> {
  const target = toLockTarget(contentDir);
  const options = { name: 'command that writes content', patience: LOCK_TIMEOUT_MS, onWait };
  const hold = () => whileLocked([target], work, options);
  const held = (LAST.get(target) ?? Promise.resolve()).then(hold, hold);
  LAST.set(target, held);
  return held;
}

/**
 * Writes the sidecar `name` with one row a line, so that versions of it can be compared and merged. Readers see the old
 * file or the new one, never a part.
 */
export function writeSidecar(
  contentDir: string,
  name: SidecarName,
  format: number,
  rows: Iterable<readonly [key: string, row: unknown]>,
  disk: Disk = DISK,
): void {
  const lines = [...rows].map(([key, row]) => `${JSON.stringify(key)}: ${JSON.stringify(row)}`);
  const text = `{\n"format": ${String(format)},\n"${name}": {\n${lines.join(',\n')}\n}\n}\n`;
  writeWhole(disk, sidecarPath(contentDir, name), text);
}

function tell({ pid }: Holder): void {
  process.stderr.write(
    `Waiting for another command that writes content (process ${String(pid)}).\n`,
  );
}
