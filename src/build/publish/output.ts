/**
 * From finished files in `OUT_DIR.next` to the output. A whole new site replaces the old one by renaming the folder.
 * An edit moves its files one by one, after writing a journal. If a crash interrupts it, the next build or preview
 * finds the journal and moves the rest, so the output never stays between two states.
 */
import { basename, dirname, join } from 'node:path';
import { codeOf, type Disk, DISK, findStats, makeFolder } from './disk.ts';
import { toBuildTargets, whileLocked } from './lock.ts';
import { linkFiles, listTree } from './tree.ts';
import { syncFile, writeWhole } from './write-whole.ts';

/** The folder of the next output. It is on the same disk, so that renaming works. */
export function toNextDir(outDir: string): string {
  return `${outDir}.next`;
}

/** Moves rendered files from the folder `from` to that of the next output. */
export function takeRendered(disk: Disk, outDir: string, from: string): void {
  const next = toNextDir(outDir);
  remove(disk, next);
  try {
    disk.renameSync(from, next);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    linkFiles(disk, from, next, listTree(disk, from));
    remove(disk, from);
  }
}

/** Replaces the output with the folder of finished files. */
export function replaceOutput(disk: Disk, outDir: string): void {
  const last = toLastDir(outDir);
  remove(disk, last);
  makeFolder(dirname(outDir), disk);
  if (disk.existsSync(outDir)) disk.renameSync(outDir, last);
  disk.renameSync(toNextDir(outDir), outDir);
  remove(disk, last);
}

/** @param gone paths in the output to remove */
export function updateOutput(disk: Disk, outDir: string, gone: readonly string[]): void {
  writeJournal(disk, outDir, gone);
  finishUpdate(disk, outDir, gone);
}

/** After a crash, finishes the update that was begun or restores the last output, then cleans up. */
export function recoverOutput(disk: Disk, outDir: string): void {
  const last = toLastDir(outDir);
  if (disk.existsSync(last) && !disk.existsSync(outDir)) disk.renameSync(last, outDir);
  const gone = readJournal(disk, outDir);
  if (gone !== undefined && disk.existsSync(outDir)) finishUpdate(disk, outDir, gone);
  removeJournal(disk, outDir);
  remove(disk, toNextDir(outDir));
  remove(disk, last);
}

function toLastDir(outDir: string): string {
  return `${outDir}.last`;
}

/** Can be restarted at any point, since moved files are no longer there to move. */
function finishUpdate(disk: Disk, outDir: string, gone: readonly string[]): void {
  const next = toNextDir(outDir);
  if (disk.existsSync(next)) move(disk, next, outDir);
  for (const [folder, paths] of Map.groupBy(gone, dirname)) {
    if (!isBelowFolders(disk, outDir, folder)) continue;
    // A new folder may have replaced the file.
    for (const path of paths)
      if (!isFolder(disk, join(outDir, path))) remove(disk, join(outDir, path));
    removeIfEmpty(disk, outDir, folder);
  }
  removeJournal(disk, outDir);
  remove(disk, next);
}

/** Whether `folder` and those above it are folders, not links. */
function isBelowFolders(disk: Disk, outDir: string, folder: string): boolean {
  if (folder === '.') return true;
  return isBelowFolders(disk, outDir, dirname(folder)) && isFolder(disk, join(outDir, folder));
}

/**
 * Something of another type in the way (a folder for a file, a link for a folder) is not part of the site and is
 * removed.
 */
function move(disk: Disk, from: string, to: string): void {
  for (const entry of disk.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && isFolder(disk, target)) move(disk, source, target);
    else {
      if (entry.isDirectory() || isFolder(disk, target)) remove(disk, target);
      disk.renameSync(source, target);
    }
  }
}

function removeIfEmpty(disk: Disk, outDir: string, folder: string): void {
  if (folder === '.' || !isBelowFolders(disk, outDir, folder)) return;
  const path = join(outDir, folder);
  if (disk.readdirSync(path, { withFileTypes: true }).length > 0) return;
  remove(disk, path);
  removeIfEmpty(disk, outDir, dirname(folder));
}

function isFolder(disk: Disk, path: string): boolean {
  return findStats(disk, path)?.isDirectory() === true;
}

function remove(disk: Disk, path: string): void {
  disk.rmSync(path, { force: true, recursive: true });
}

/** @param gone paths in the output */
function writeJournal(disk: Disk, outDir: string, gone: readonly string[]): void {
  writeWhole(disk, toJournal(outDir), JSON.stringify(gone));
}

/**
 * The paths to remove; `undefined` if there is no journal, or one that we did not write whole: truncated, empty, or with
 * a path outside the output.
 */
function readJournal(disk: Disk, outDir: string): string[] | undefined {
  try {
    const gone: unknown = JSON.parse(disk.readFileSync(toJournal(outDir)).toString());
    return Array.isArray(gone) && gone.every(isInside) ? gone : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || ['ENOENT', 'EISDIR'].includes(codeOf(error) ?? ''))
      return undefined;
    throw error;
  }
}

/** Also removes a journal that a crash left half written. */
function removeJournal(disk: Disk, outDir: string): void {
  const [above, name] = [dirname(outDir), basename(toJournal(outDir))];
  if (disk.statSync(above, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const left = disk
    .readdirSync(above, { withFileTypes: true })
    .filter(
      (entry) => entry.name === name || /^\.\d+\.part$/.test(restAfter(entry.name, `.${name}`)),
    );
  for (const entry of left) disk.rmSync(join(above, entry.name), { force: true, recursive: true });
  if (left.length > 0) syncFile(disk, above);
}

function restAfter(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : '';
}

function toJournal(outDir: string): string {
  return `${outDir}.journal`;
}

/** A relative path without `..`, as in the record. */
function isInside(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    !path.includes('\0') &&
    path.split(/[/\\]/).every((part) => part !== '' && part !== '.' && part !== '..') &&
    !/^[A-Za-z]:/.test(path)
  );
}

/** Cleans up after a killed build, as the next build would. Rejects with LockError if one has started. */
export function clearAway(cacheDir: string, outDir: string): Promise<void> {
  return whileLocked(toBuildTargets({ cacheDir, outDir }), () => {
    recoverOutput(DISK, outDir);
  });
}
