/**
 * The folder that a server serves: `releases/<id>` is a complete site, `current` a link to one of them. The link
 * changes in one step, so a server that follows it always finds a complete site. Files of a release never change;
 * going back adds files to a release, which only pages of the later one request.
 */
import { basename, join, resolve } from 'node:path';
import { ASSETS_URL, INDEX_URL, toPath } from '../../site/addresses/files.ts';
import { codeOf, type Disk, findStats, readJsonFile } from './disk.ts';
import { copyWhole, linkFiles, listFolders, listTree } from './tree.ts';
import { syncFile, writeWhole } from './write-whole.ts';

/** The release does not exist, or the folder is not one of releases. */
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

/** Whether an interrupted command left this in the folder of releases. */
export function isLeftOver(name: string, ids: readonly string[]): boolean {
  // Files being written are hidden.
  const [id = '', ...rest] = name.replace(/^\./, '').split(/(?<=Z)\./);
  if (!ID.test(id)) return false;
  return rest.at(-1)?.endsWith('part') === true || (rest.length > 0 && !ids.includes(id));
}

/**
 * A name such as `2026-11-25T163120.123Z`, later than all `ids` even if the clock was set back.
 * @param now epoch milliseconds
 */
export function toReleaseId(now: number, ids: readonly string[]): string {
  const newest = Date.parse((ids.at(-1) ?? '').replace(ID, '$1$2:$3:$4'));
  const moment = Number.isNaN(newest) ? now : Math.max(now, newest + 1);
  return new Date(moment).toISOString().replace(/(?<=T.*):/g, '');
}

/** The id of the served release; `undefined` before the first. Throws ReleaseError if `current` is not ours. */
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
  // Its target may have been removed.
  return disk.existsSync(target) ? id : undefined;
}

/** Switches to another release in one step; on Windows in two, since junctions cannot be replaced. */
export function exchangeCurrent(disk: Disk, dir: string, id: string): void {
  const isWindows = process.platform === 'win32';
  const [link, part] = [join(dir, 'current'), join(dir, 'current.part')];
  disk.rmSync(part, { force: true, recursive: true });
  if (isWindows) disk.symlinkSync(toReleaseDir(dir, id), part, 'junction');
  // Relative, so that the whole folder can be moved.
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

// Files that outlive their release. A page that a reader has open requests its scripts, pictures and parts of the
// search index later, by names that change with every byte. So for a day, each release carries those of the earlier
// releases, too.

/** When each carried file left the site, in epoch milliseconds. */
type Carried = Readonly<Record<string, number>>;

export const STAYS = 86_400_000;

/** Folders where a name always means the same content, so that additions to a release change nothing. */
export const LASTING = [ASSETS_URL, INDEX_URL].map(toPath);

export function toCarriedFile(dir: string, id: string): string {
  return join(dir, 'releases', `${id}.carried.json`);
}

/** Empty if unreadable; the files then count as the site's own and live a day longer. */
export function loadCarried(disk: Disk, dir: string, id: string): Carried {
  const carried = readJsonFile(disk, toCarriedFile(dir, id));
  return typeof carried === 'object' && carried !== null ? (carried as Carried) : {};
}

/** The lasting files of the release `from` that are not among `own`, and left the site less than a day ago. */
export function toCarried(
  disk: Disk,
  dir: string,
  { from, own, now }: { from: string; own: ReadonlySet<string>; now: number },
): Carried {
  const before = loadCarried(disk, dir, from);
  const release = toReleaseDir(dir, from);
  // In a portal, those of each site, too.
  const places = [
    '',
    ...disk.readdirSync(release, { withFileTypes: true }).map(({ name }) => `${name}/`),
  ];
  const lasting = places
    .flatMap((place) => LASTING.map((folder) => place + folder))
    .flatMap((folder) => listTree(disk, join(release, folder)).map((path) => `${folder}/${path}`));
  const leaving = lasting
    .filter((path) => !own.has(path))
    .map((path): [string, number] => [path, before[path] ?? now]);
  return Object.fromEntries(leaving.filter(([, left]) => now - left < STAYS));
}

/**
 * Records what is carried, then adds it to `folder`, which is or will be the release `id`. In an existing release,
 * each file is complete or absent at any moment, and all are on disk on return.
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
