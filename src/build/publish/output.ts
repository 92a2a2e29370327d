/**
 * From finished files in `OUT_DIR.next` to the output. A whole new site takes the place of the old one by renaming the
 * folder. An edit moves its files one by one: before the first move a journal is written, and whoever finds it after a
 * crash (the next build, the preview) moves the rest, so that the output never stays between two states.
 */
import { basename, dirname, join } from 'node:path';
import { codeOf, type Disk, DISK, findStats, makeFolder } from './disk.ts';
import { toBuildTargets, whileLocked } from './lock.ts';
import { linkFiles, listTree } from './tree.ts';
import { syncFile, writeWhole } from './write-whole.ts';

/** The folder beside the output in which the next one is put together; the same disk, so that renaming works. */
export function toNextDir(outDir: string): string {
  return `${outDir}.next`;
}

/** Moves the rendered files from the folder `from` into that in which the next output is put together. */
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

/** Puts the folder of finished files in the place of the output. */
export function replaceOutput(disk: Disk, outDir: string): void {
  const last = toLastDir(outDir);
  remove(disk, last);
  makeFolder(dirname(outDir), disk);
  if (disk.existsSync(outDir)) disk.renameSync(outDir, last);
  disk.renameSync(toNextDir(outDir), outDir);
  remove(disk, last);
}

/** Moves the finished files into the output and removes `gone` (paths below it). */
export function updateOutput(disk: Disk, outDir: string, gone: readonly string[]): void {
  writeJournal(disk, outDir, gone);
  finishUpdate(disk, outDir, gone);
}

/** After a crash: finishes an update that was begun, or puts the last output back. What is left beside it goes. */
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

/** Can be begun again at any point: what was moved is no longer there to be moved. */
function finishUpdate(disk: Disk, outDir: string, gone: readonly string[]): void {
  const next = toNextDir(outDir);
  if (disk.existsSync(next)) move(disk, next, outDir);
  for (const [folder, paths] of Map.groupBy(gone, dirname)) {
    if (!isBelowFolders(disk, outDir, folder)) continue;
    // A folder is new there, in the place of a file.
    for (const path of paths)
      if (!isFolder(disk, join(outDir, path))) remove(disk, join(outDir, path));
    removeIfEmpty(disk, outDir, folder);
  }
  removeJournal(disk, outDir);
  remove(disk, next);
}

/** Whether all on the way to `folder` are folders, and no link leads elsewhere. */
function isBelowFolders(disk: Disk, outDir: string, folder: string): boolean {
  if (folder === '.') return true;
  return isBelowFolders(disk, outDir, dirname(folder)) && isFolder(disk, join(outDir, folder));
}

/** What stands in the way and is of another sort (a folder for a file, a link for a folder) is no part of a site. */
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

/** `gone`: paths below the output. */
function writeJournal(disk: Disk, outDir: string, gone: readonly string[]): void {
  writeWhole(disk, toJournal(outDir), JSON.stringify(gone));
}

/**
 * The paths that have to go; `undefined` if there is no journal, or one that this code has not written: cut, empty, or
 * naming a place outside of the output.
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

/** With what a crash has left of one that was being written. */
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

/** A relative path without steps up, as the record writes them. */
function isInside(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    !path.includes('\0') &&
    path.split(/[/\\]/).every((part) => part !== '' && part !== '.' && part !== '..') &&
    !/^[A-Za-z]:/.test(path)
  );
}

/** What a build leaves that was ended in the middle; the next would clear it away as well. Throws LockError if one has come. */
export function clearAway(cacheDir: string, outDir: string): Promise<void> {
  return whileLocked(toBuildTargets({ cacheDir, outDir }), () => {
    recoverOutput(DISK, outDir);
  });
}
