/** Publishes the finished site as a release. If interrupted at any moment, the previous release is still served. */
import { dirname, join } from 'node:path';
import {
  carry,
  exchangeCurrent,
  findCurrentRelease,
  isLeftOver,
  listReleases,
  loadCarried,
  ReleaseError,
  toCarried,
  toCarriedFile,
  toReleaseDir,
  toReleaseId,
} from './releases.ts';
import { type Disk, findStats, makeFolder } from './disk.ts';
import { copyFiles, linkFiles, listFolders, listTree } from './tree.ts';
import { syncFile } from './write-whole.ts';

const KEPT = 10;

/**
 * Publishes the site in `outDir` as a release in `dir` at `now` (epoch milliseconds); keeps the served one if nothing
 * differs. `fresh` counts the files that the previous release lacks; it is 0 without a new release.
 */
export function publishRelease(disk: Disk, outDir: string, dir: string, now: number) {
  const before = findCurrentRelease(disk, dir);
  makeFolder(join(dir, 'releases'), disk);
  removeLeftOver(disk, dir);
  const paths = listTree(disk, outDir);
  const same = before === undefined ? [] : listSame(disk, outDir, toReleaseDir(dir, before), paths);
  if (before !== undefined && isWhole(disk, dir, before, paths, same))
    return { id: before, files: paths.length, fresh: 0 };
  const id = toReleaseId(now, listReleases(disk, dir));
  // Assembled under another name, so that a folder with the name of a release is always complete and on disk.
  const folder = toReleaseDir(dir, id);
  const part = `${folder}.part`;
  makeFolder(part, disk);
  const known = new Set(same);
  const fresh = paths.filter((path) => !known.has(path));
  const copied = before === undefined ? [] : linkFiles(disk, toReleaseDir(dir, before), part, same);
  if (before !== undefined) {
    const carried = toCarried(disk, dir, { from: before, own: new Set(paths), now });
    carry(disk, dir, { id, from: before, folder: part, carried });
  }
  // Never linked, since the next build writes to these files.
  copyFiles(disk, outDir, part, fresh);
  for (const path of [...copied, ...fresh]) syncFile(disk, join(part, path));
  for (const path of listFolders(listTree(disk, part))) syncFile(disk, join(part, path));
  disk.renameSync(part, folder);
  syncFile(disk, dirname(folder));
  exchangeCurrent(disk, dir, id);
  removeOld(disk, dir, id, before);
  return { id, files: paths.length, fresh: fresh.length };
}

/**
 * Serves the previous release. It gets the files that open pages of the current one may still request.
 * @throws ReleaseError if there is none
 */
export function goBack(disk: Disk, dir: string, now: number): { from: string; to: string } {
  const from = findCurrentRelease(disk, dir);
  if (from === undefined) throw new ReleaseError(`nothing is published in ${dir}`);
  const to = listReleases(disk, dir)
    .filter((id) => id < from)
    .at(-1);
  if (to === undefined)
    throw new ReleaseError(`${from} is the oldest release in ${dir}: there is no earlier one`);
  const folder = toReleaseDir(dir, to);
  const earlier = loadCarried(disk, dir, to);
  const own = new Set(listTree(disk, folder).filter((path) => !(path in earlier)));
  const carried = { ...earlier, ...toCarried(disk, dir, { from, own, now }) };
  carry(disk, dir, { id: to, from, folder, carried });
  exchangeCurrent(disk, dir, to);
  return { from, to };
}

function listSame(disk: Disk, outDir: string, release: string, paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const [one, other] = [join(outDir, path), join(release, path)];
    const stats = findStats(disk, other);
    return (
      stats?.isFile() === true &&
      stats.size === findStats(disk, one)?.size &&
      disk.readFileSync(one).equals(disk.readFileSync(other))
    );
  });
}

/** Whether the release has exactly the files of the site and those that it carries. */
function isWhole(
  disk: Disk,
  dir: string,
  id: string,
  paths: readonly string[],
  same: readonly string[],
): boolean {
  if (same.length < paths.length) return false;
  const carried = loadCarried(disk, dir, id);
  const own = listTree(disk, toReleaseDir(dir, id)).filter((path) => !(path in carried));
  return own.length === paths.filter((path) => !(path in carried)).length;
}

function removeLeftOver(disk: Disk, dir: string): void {
  const ids = listReleases(disk, dir);
  for (const { name } of disk.readdirSync(join(dir, 'releases'), { withFileTypes: true })) {
    if (isLeftOver(name, ids))
      disk.rmSync(join(dir, 'releases', name), { force: true, recursive: true });
  }
}

/** Removes all but the newest ten, and rejected ones, so that going back never leads to them. */
function removeOld(disk: Disk, dir: string, id: string, before: string | undefined): void {
  const others = listReleases(disk, dir).filter((one) => one !== id);
  const rejected = before === undefined ? [] : others.filter((one) => one > before);
  const chain = others.filter((one) => !rejected.includes(one));
  for (const one of [...rejected, ...chain.slice(0, Math.max(0, chain.length + 1 - KEPT))]) {
    const folder = toReleaseDir(dir, one);
    // A release's name is only for a complete one, even during removal.
    disk.renameSync(folder, `${folder}.part`);
    disk.rmSync(`${folder}.part`, { force: true, recursive: true });
    disk.rmSync(toCarriedFile(dir, one), { force: true });
  }
}
