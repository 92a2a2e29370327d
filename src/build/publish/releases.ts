/**
 * The folder that is served: `releases/<id>` is a whole site, `current` a link to one of them. A server that follows the
 * link finds a whole site at every moment, since a link is exchanged in one step. No file of a release is changed again;
 * going back to one adds files to it, which only pages of the later one ask for.
 */
import { basename, join, resolve } from 'node:path';
import { ASSETS_URL, INDEX_URL, toPath } from '../../site/addresses/files.ts';
import { codeOf, type Disk, findStats } from './disk.ts';
import { copyWhole, linkFiles, listFolders, listTree } from './tree.ts';
import { syncFile, writeWhole } from './write-whole.ts';

/** There is no such release, or the folder is not one of releases. */
export class ReleaseError extends Error {}

const ID = /^(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d\.\d{3}Z)$/;

export function toReleaseDir(dir: string, id: string): string {
  return join(dir, 'releases', id);
}

/** The ids of the releases in `dir`, oldest first. */
export function listReleases(disk: Disk, dir: string): string[] {
  const folder = join(dir, 'releases');
  if (!disk.existsSync(folder)) return [];
  return disk
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && ID.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** Whether something in the folder of releases is what a command that was ended has left. */
export function isLeftOver(name: string, ids: readonly string[]): boolean {
  // What is being written is hidden.
  const [id = '', ...rest] = name.replace(/^\./, '').split(/(?<=Z)\./);
  if (!ID.test(id)) return false;
  return rest.at(-1)?.endsWith('part') === true || (rest.length > 0 && !ids.includes(id));
}

/**
 * The moment as a name, such as `2026-11-25T163120.123Z`; later than all of `ids`, also if the clock was put back.
 * `now` in epoch milliseconds.
 */
export function toReleaseId(now: number, ids: readonly string[]): string {
  const newest = Date.parse((ids.at(-1) ?? '').replace(ID, '$1$2:$3:$4'));
  const moment = Number.isNaN(newest) ? now : Math.max(now, newest + 1);
  return new Date(moment).toISOString().replace(/(?<=T.*):/g, '');
}

/** The id of the release that is served; `undefined` before the first. Throws ReleaseError if `current` is not ours. */
export function findCurrentRelease(disk: Disk, dir: string): string | undefined {
  const link = join(dir, 'current');
  const stats = findStats(disk, link);
  if (stats === undefined) return undefined;
  if (!stats.isSymbolicLink())
    throw new ReleaseError(`${link} is not a link: move it, or choose another folder`);
  const target = resolve(dir, disk.readlinkSync(link));
  const id = basename(target);
  if (!ID.test(id) || target !== toReleaseDir(dir, id))
    throw new ReleaseError(`${link} leads to ${target}, which is not a release: remove the link`);
  // Somebody may have removed what it leads to.
  return disk.existsSync(target) ? id : undefined;
}

/** From one release to another in one step; on Windows in two, since its links to folders are not replaced. */
export function exchangeCurrent(disk: Disk, dir: string, id: string): void {
  const isWindows = process.platform === 'win32';
  const [link, part] = [join(dir, 'current'), join(dir, 'current.part')];
  disk.rmSync(part, { force: true, recursive: true });
  if (isWindows) disk.symlinkSync(toReleaseDir(dir, id), part, 'junction');
  // From here to there, so that the whole folder may be moved.
  else disk.symlinkSync(join('releases', id), part, 'dir');
  try {
    disk.renameSync(part, link);
  } catch (error) {
    if (!isWindows || !['EPERM', 'EEXIST', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
    disk.rmSync(link, { force: true, recursive: true });
    disk.renameSync(part, link);
  }
  syncFile(disk, dir);
}

// Files that outlive their release. A page that a reader has open asks for its scripts, pictures and parts of the
// search index later, by names that change with their bytes; for a day each release has those of the releases before
// it, too.

/** When each file of a release that is not of its own site left the site, in epoch milliseconds. */
type Carried = Readonly<Record<string, number>>;

const DAY = 86_400_000;

/** Folders in which every name belongs to one content for ever, so that what is added to a release changes none of it. */
const LASTING = [ASSETS_URL, INDEX_URL].map(toPath);

export function toCarriedFile(dir: string, id: string): string {
  return join(dir, 'releases', `${id}.carried.json`);
}

/** What cannot be read counts as nothing: its files are then taken for those of the site, and live a day longer. */
export function loadCarried(disk: Disk, dir: string, id: string): Carried {
  try {
    const carried: unknown = JSON.parse(disk.readFileSync(toCarriedFile(dir, id)).toString());
    return typeof carried === 'object' && carried !== null ? (carried as Carried) : {};
  } catch {
    return {};
  }
}

/** The lasting files of the release `from` that a site with the files `own` lacks, but for those whose day is over. */
export function toCarried(
  disk: Disk,
  dir: string,
  { from, own, now }: { from: string; own: ReadonlySet<string>; now: number },
): Carried {
  const before = loadCarried(disk, dir, from);
  const lasting = LASTING.flatMap((folder) =>
    listTree(disk, join(toReleaseDir(dir, from), folder)).map((path) => `${folder}/${path}`),
  );
  const leaving = lasting
    .filter((path) => !own.has(path))
    .map((path): [string, number] => [path, before[path] ?? now]);
  return Object.fromEntries(leaving.filter(([, left]) => now - left < DAY));
}

/**
 * Notes what is carried, then puts it into `folder`, which is or will be the release `id`. One that is a release has each
 * file whole or not at all, whatever ends this, and all of them for good when it returns.
 */
export function carry(
  disk: Disk,
  dir: string,
  { id, from, folder, carried }: { id: string; from: string; folder: string; carried: Carried },
): void {
  writeWhole(disk, toCarriedFile(dir, id), JSON.stringify(carried));
  const missing = Object.keys(carried).filter((path) => !disk.existsSync(join(folder, path)));
  linkFiles(disk, toReleaseDir(dir, from), folder, missing, copyWhole);
  for (const path of listFolders(missing)) syncFile(disk, join(folder, path));
}
